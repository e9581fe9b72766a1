import { validName } from '../../../../src/model/rules/names';
import { wordsOf } from '../../../../src/model/rules/words';

test.each([
  ['e-mail  address', 'e-mail_address'],
  ['__a__', 'a'],
  ['--a-b--', 'a-b'],
  ['1st', 'field_1st'],
  ['a1', 'a1'],
  ['!!', 'field'],
  ['Ref', 'RefField'],
  ['__proto__', 'proto'],
  ['Tags', 'TagsField'],
  ['tags', 'tagsField'],
])('a valid name for %j is %s', (name, valid) => {
  expect(validName(name, 'field', [])).toBe(valid);
});

test('a valid name is not one that is already used', () => {
  expect(validName('a', 'key', ['a', 'aKey', 'aKey2'])).toBe('aKey3');
});

test.each([
  ['eMail_address2', ['e', 'mail', 'address']],
  ['OrderID', ['order', 'id']],
  ['42', []],
])('the words of %s are %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});
