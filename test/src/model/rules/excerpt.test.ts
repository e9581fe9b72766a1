import { excerpt } from '../../../../src/model/rules/rule';

test.each([
  ['is shown unchanged if it has 80 characters', '🙂'.repeat(80), '🙂'.repeat(80)],
  ['is shortened if it has more', `${'🙂'.repeat(80)}x`, `${'🙂'.repeat(80)}…`],
  ['has visible white space at its ends', '  a b  ', '\\u0020\\u0020a b\\u0020\\u0020'],
  ['stays on its line', 'a\nb\u2028c\u0000d', 'a\\u000ab\\u2028c\\u0000d'],
])('A quoted text %s', (_, text, shown) => {
  expect(excerpt(text)).toBe(shown);
});
