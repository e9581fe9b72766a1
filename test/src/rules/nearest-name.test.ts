import { nearestName } from '../../../src/private/rules/nearest-name';

test.each([
  ['BusinessEmail', ['BusinessName', 'BusinessEmailAddress'], 'BusinessEmailAddress'],
  ['orderID', ['order', 'orderId'], 'orderId'],
  ['emial', ['email', 'name'], 'email'],
  ['Target2', ['Source', 'Target'], 'Target'],
])('the nearest to %s of %j is %s', (name, known, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});

test.each([['b', ['a']], ['Zodiac', ['FirstName', 'Gender']], ['x', []]])('nothing is near to %s of %j', (name, known) => {
  expect(nearestName(name, known)).toBeUndefined();
});
