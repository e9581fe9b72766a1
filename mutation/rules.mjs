import { configuration } from './configuration.mjs';

export default configuration({
  room: 'rules',
  mutate: ['src/model/rules/**/*.ts'],
  // An app that is wrong for each sentence, first: most of what is broken is found there at once.
  tests: ['test/src/wrong-apps.test.ts', 'test/src/object-type-mapping.test.ts', 'test/src/model/rules'],
  external: ['aws-cdk-lib'],
});
