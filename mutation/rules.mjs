import { configuration } from './configuration.mjs';

const RULES = 'test/src/model/rules';

export default configuration({
  name: 'rules',
  // The data of the standard objects and the classes that are generated from it have no code.
  mutate: ['src/model/rules/**/*.ts', 'src/model/standard-objects.ts'],
  // The quick tests that name each rule come first. The tests that try very many mappings would run for each mutant.
  tests: [
    ...['mapping-rules', 'app-rules', 'object-type-rules', 'nearest-name', 'excerpt', 'unresolved'].map(name => `${RULES}/${name}.test.ts`),
    'test/src/model/standard-objects.test.ts', 'test/src/object-type-mapping.test.ts', 'test/src/wrong-apps.test.ts',
  ],
  external: ['aws-cdk-lib'],
});
