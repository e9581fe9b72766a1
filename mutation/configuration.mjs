/**
 * Mutation tests of one room, by that room's own tests. These are bundled once for all mutants: what a mutant costs is
 * mostly the loading of the SDK's many files.
 *
 * @param {{ readonly room: string, readonly mutate: readonly string[], readonly tests: string, readonly bundling?: readonly string[] }} options
 */
export function configuration({ room, mutate, tests, bundling = [] }) {
  return {
    mutate,
    buildCommand: [
      // No shell sees the asterisk. Beside their sources, so that paths relative to a test stay right. Jest loads no ES modules.
      'esbuild', tests, '--bundle', '--outdir=.', '--outbase=.', '--platform=node', '--target=node20', '--supported:dynamic-import=false',
      '--main-fields=module,main', '--tsconfig=tsconfig.dev.json', '--log-level=warning', ...bundling,
    ].join(' '),
    testRunner: 'jest',
    jest: {
      config: { testMatch: [`<rootDir>/${tests.replace(/\.ts$/, '.js')}`], transform: {}, moduleFileExtensions: ['js', 'json'] },
      // A bundle doesn't say what it was made of.
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    tempDirName: `.stryker/${room}`,
    ignorePatterns: ['/dist', '/lib', '/coverage', '/test-reports', '/.tarball', '/assets', '/.stryker', '/examples', '/cli', '/local-aws', '/benchmark', '/.jsii*'],
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: `.stryker/${room}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: 95, low: 90, break: 90 },
    // A busy machine is slow, and a mutant that is only slow would count as found.
    timeoutMS: 60_000,
  };
}
