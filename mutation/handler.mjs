import { configuration } from './configuration.mjs';

export default configuration({
  room: 'handler',
  // It only gives another package's function another name.
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts'],
  tests: 'test/lambda',
});
