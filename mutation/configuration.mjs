import { fileURLToPath } from 'node:url';

/**
 * Mutation tests of one folder, with its tests in one bundle.
 *
 * @param {{ readonly name: string, readonly mutate: readonly string[], readonly tests: readonly string[], readonly external?: readonly string[] }} options
 */
export function configuration({ name, mutate, tests, external = [] }) {
  return {
    mutate,
    buildCommand: ['node', 'mutation/bundle-tests.mjs', ...tests, ...external.map(packageName => `--external=${packageName}`)].join(' '),
    testRunner: 'jest',
    jest: {
      config: {
        testMatch: ['<rootDir>/test/all.test.js'],
        testEnvironment: fileURLToPath(new URL('first-failure.cjs', import.meta.url)),
        transform: {},
        moduleFileExtensions: ['js', 'json'],
      },
      // A bundle does not contain the names of its sources.
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    tempDirName: `.stryker/${name}`,
    ignorePatterns: [
      '/dist', '/lib', '/coverage', '/test-reports', '/.tarball', '/.stryker', '/assets/cli', '/examples', '/cli', '/local-aws', '/benchmark', '/.jsii*',
    ],
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: `.stryker/${name}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: 95, low: 90, break: 90 },
    // On a busy machine, a slow mutant would count as detected.
    timeoutMS: 60_000,
  };
}
