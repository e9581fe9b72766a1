import { configuration } from './configuration.mjs';

export default configuration({
  room: 'rules',
  mutate: ['src/private/rules/**/*.ts'],
  tests: 'test/src/rules',
  external: ['aws-cdk-lib'],
});
