import { nearestName } from '../../../../src/model/rules/nearest-name';

test.each([
  ['BusinessEmail', ['BusinessName', 'BusinessEmailAddress'], 'BusinessEmailAddress'],
  ['orderID', ['order', 'orderId'], 'orderId'],
  ['emial', ['email', 'name'], 'email'],
  ['Target2', ['Source', 'Target'], 'Target'],
  ['Name', ['NameOfTheCustomer'], 'NameOfTheCustomer'],
  ['NameOfTheCustomer', ['Name'], 'Name'],
  ['cty', ['city'], 'city'],
  ['abcd', ['abcx', 'abce'], 'abcx'],
])('the nearest to %s of %j is %s', (name, known, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});

test.each([['b', ['a']], ['ab', ['ax']], ['abcd', ['abxy']], ['Nam', ['NameOfTheCustomer']], ['NameOfTheCustomer', ['Nam']], ['Zodiac', ['FirstName', 'Gender']], ['x', []]])('no name of %j is near to %s', (name, known) => {
  expect(nearestName(name, known)).toBeUndefined();
});
