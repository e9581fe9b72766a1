// Mutation tests of the rules, in three runs. Each run tests only the mutants that the runs before it did not detect, because
// its tests take ten times as long.
import { Stryker } from '@stryker-mutator/core';
import { configuration } from './configuration.mjs';

const RULES = 'test/src/model/rules';
/** The percentage of mutants that the tests must detect. */
const MINIMUM = 90;
/** The tests that need no aws-cdk-lib. Those that try very many mappings would run for each mutant. */
const MODEL_TESTS = [
  ...['mapping-rules', 'app-rules', 'object-type-rules', 'nearest-name', 'nearest-target', 'names', 'values', 'timestamp-rules', 'handlebars', 'excerpt'].map(name => `${RULES}/${name}.test.ts`),
  'test/src/model/standard-objects.test.ts',
];

const mutants = await run({
  name: 'rules',
  // The data of the standard objects and the classes that are generated from it have no code.
  mutate: ['src/model/rules/**/*.ts', 'src/model/standard-objects.ts'],
  tests: MODEL_TESTS,
});
let undetected = mutants.filter(isUndetected);
for (const options of [
  // All tests for each mutant. Standard objects are parsed once, so the first test that uses one is the only one that covers the parser.
  { name: 'rules-all-tests', tests: MODEL_TESTS, coverageAnalysis: 'off' },
  { name: 'rules-of-constructs', tests: [`${RULES}/unresolved.test.ts`, 'test/src/object-type-mapping.test.ts', 'test/src/wrong-apps.test.ts'], external: ['aws-cdk-lib'] },
]) {
  if (undetected.length === 0) break;
  const places = new Set(undetected.map(({ fileName, location: { start, end } }) => `${fileName}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`));
  const names = new Set(undetected.map(nameOf));
  // A place can have other mutants, too.
  undetected = (await run({ ...options, mutate: [...places] })).filter(mutant => isUndetected(mutant) && names.has(nameOf(mutant)));
}

const valid = mutants.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status)).length;
const percentage = (valid - undetected.length) / valid * 100;
console.log(undetected.map(nameOf).sort().join('\n'));
console.log(`The tests detect ${valid - undetected.length} of ${valid} mutants of the rules (${percentage.toFixed(1)} %). The minimum is ${MINIMUM} %.`);
process.exitCode = percentage < MINIMUM ? 1 : 0;

async function run({ coverageAnalysis = 'perTest', ...options }) {
  return new Stryker({ ...configuration(options), coverageAnalysis, thresholds: { high: 95, low: 90, break: null } }).runMutationTest();
}

function isUndetected({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

function nameOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  return `${fileName}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName}: ${replacement}`;
}
