import { configuration } from './configuration.mjs';

/** The files of the model that the handler contains and that have tests of their own. */
const MODEL = ['owner-tag', 'physical-id', 'object-type-arn', 'definition-difference', 'service-errors'];

export default configuration({
  name: 'handler',
  // The excluded files replace parts of the SDK in the bundle, and the tests use the SDK.
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts', '!lambda/no-*.ts', ...[...MODEL, 'resource-properties'].map(name => `src/model/${name}.ts`)],
  // Slow tests are last, because other tests detect most mutants.
  tests: [...MODEL.map(name => `test/src/model/${name}.test.ts`), 'test/lambda', 'test/lambda/index.test.ts'],
});
