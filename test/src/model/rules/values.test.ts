import { nearValue } from '../../../../src/model/rules/values';

test.each([
  ['order', ['ODER', 'ORDER'], 'ORDER'],
  ['ODRER', ['ORDERS', 'ORDER'], 'ORDER'],
  ['ORDERS', ['BORDER', 'ORDER'], 'ORDER'],
  ['email', ['MAIL', 'EMAIL_ADDRESS'], 'EMAIL_ADDRESS'],
])('%s of %j is probably %s', (value, known, meant) => {
  expect(nearValue(value, known)).toBe(meant);
});

test.each([['ORDER', ['ORDERS', 'ORDER']], ['zzzz', ['ORDER']], ['', ['A', 'B']]])('%j of %j is valid, or near to none', (value, known) => {
  expect(nearValue(value, known)).toBeUndefined();
});
