import { readFileSync, readdirSync } from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..', '..');
const read = (...names: string[]) => readFileSync(path.join(ROOT, ...names), 'utf-8');

/** The rules of the page by number. */
const RULES = new Map([...read('docs', 'cloudformation-semantics.md').matchAll(/^(\d+)\. (.*(?:\n {3,}.*)*)/gm)].map(([, number, text]) => [Number(number), text]));

/** The tests of a rule: each starts a line with its number, and ends with the line `});`. */
function selfTestsOf(rule: number): string {
  return readdirSync(__dirname).filter(name => name.endsWith('.test.ts'))
    .flatMap(name => [...readFileSync(path.join(__dirname, name), 'utf-8').matchAll(/^(?:describe|test)\(['"]rule (\d+): .*?^\}\);$/gms)])
    .filter(([, number]) => Number(number) === rule).map(([text]) => text).join('\n');
}

/** The options of the model for undocumented behavior: their names and values, by the number of the rule. */
const SWITCHES = [...read('local-aws', 'cloudformation', 'operations', 'operation.ts').matchAll(/rule (\d+)\)\.\s+\*\/\s+readonly (\w+): '(\w+)' \| '(\w+)'/g)]
  .map(([, rule, name, ...values]) => ({ rule: Number(rule), name, values }));

test('The page has nineteen rules', () => {
  expect([...RULES.keys()]).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});

test.each([...RULES.keys()])('Rule %i has a test with its number and a scripted provider', rule => {
  expect(selfTestsOf(rule)).toContain('new ScriptedStack(');
});

test('Each undocumented rule has an option, and no other rule has one', () => {
  const unsettled = [...RULES].filter(([, text]) => text.includes('unsettled')).map(([number]) => number);
  expect(unsettled).not.toEqual([]);
  expect(SWITCHES.map(({ rule }) => rule).sort((one, other) => one - other)).toEqual(unsettled);
});

test.each(SWITCHES)('The tests of rule $rule run with each value of $name', ({ rule, name, values }) => {
  const selfTests = selfTestsOf(rule);
  expect(selfTests).toContain(name);
  for (const value of values) expect(selfTests).toContain(`'${value}'`);
});
