import { configuration } from './configuration.mjs';

/** The files of the model that the handler contains. The tests of the handler are the tests of the last two. */
const MODEL = ['owner-tag', 'physical-id', 'definition-difference', 'service-errors'];
const TESTED_BY_HANDLER = ['resource-properties', 'object-type-arn'];

export default configuration({
  room: 'handler',
  // The excluded files replace parts of the SDK in the bundle, and the tests use the SDK.
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts', '!lambda/no-*.ts', ...[...MODEL, ...TESTED_BY_HANDLER].map(name => `src/model/${name}.ts`)],
  // Slow tests are last, because other tests detect most mutants.
  tests: [...MODEL.map(name => `test/src/model/${name}.test.ts`), 'test/lambda', 'test/lambda/index.test.ts'],
});
