// Mutation tests: what the handler and the rules do has to be noticed by their own rooms' tests, without the end-to-end tests.
export default {
  mutate: ['lambda/**/*.ts', '!lambda/environment-credentials.ts', 'src/private/rules/**/*.ts'],
  testRunner: 'jest',
  jest: {
    configFile: undefined,
    config: {
      testMatch: ['<rootDir>/test/lambda/**/*.test.ts', '<rootDir>/test/src/rules/**/*.test.ts'],
      transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json', isolatedModules: true }] },
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker/'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['/dist', '/lib', '/coverage', '/test-reports', '/.tarball', '/examples', '/cli', '/local-aws', '/.jsii*'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.stryker/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 15_000,
  allowEmpty: false,
};
