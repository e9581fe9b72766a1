import { configuration } from './configuration.mjs';

/** The files of the model that the handler is made of. */
const MODEL = ['owner-tag', 'physical-id', 'definition-difference', 'service-errors'];

export default configuration({
  room: 'handler',
  // The excluded file only gives the function of another package another name.
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts', ...MODEL.map(name => `src/model/${name}.ts`)],
  // The slow tests come last: most mutants are found before.
  tests: [...MODEL.map(name => `test/src/model/${name}.test.ts`), 'test/lambda', 'test/lambda/index.test.ts'],
});
