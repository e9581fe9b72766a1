import { parseTemplate, undocumentedIn } from '../../../../src/model/rules/handlebars';

const LINES = '\n'.repeat(11);

function undocumented(text: string): ReturnType<typeof undocumentedIn> {
  const parsed = parseTemplate(text);
  if ('error' in parsed) throw new Error(parsed.error);
  return undocumentedIn(parsed);
}

test.each([
  ['{{#if _source.a}}x{{/unless}}', 'Block "if" ends with the name "unless".'],
  [`${LINES}${' '.repeat(12)}{{#if _source.a}}x{{/each}}`, 'Block "if" ends with the name "each".'],
  ['{{_source.a', ''],
])('the error of %j is %j', (text, error) => {
  expect(parseTemplate(text)).toEqual({ error });
});

test.each([
  ['{{_source.a}}', [], []],
  ['{{removeExtraSpace _source.a}}', [], []],
  ['{{#if (now)}}x{{/if}}', ['now'], []],
  ['{{#if (upper _source.a)}}x{{/if}}', ['upper'], []],
  ['{{upper _source.a}}', ['upper'], []],
  ['{{upper value=a}}', ['upper'], ['a']],
  ['{{#each _source.list}}{{name}}{{else}}{{none}}{{/each}}', [], []],
  ['{{#if _source.a}}{{a}}{{else}}{{b}}{{/if}}', [], ['a', 'b']],
  ['{{#list _source.a}}{{b}}{{/list}}', ['list'], []],
])('%s has the undocumented helpers %j and paths %j', (text, helpers, paths) => {
  expect(undocumented(text)).toEqual({ helpers, paths });
});
