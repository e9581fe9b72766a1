import { configuration } from './configuration.mjs';

export default configuration({
  room: 'handler',
  // It only gives another package's function another name.
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts'],
  // What waits comes last: most of what is broken is found before.
  tests: ['test/lambda', 'test/lambda/overtaken.test.ts', 'test/lambda/handler-over-http.test.ts'],
});
