// Bundles tests (files and folders) into one file in the sandbox of a mutation test. Without the bundle, each test file
// would load the many files of the SDK for each mutant.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: { external }, positionals } = parseArgs({ allowPositionals: true, options: { external: { type: 'string', multiple: true } } });
const named = positionals.flatMap(place => place.endsWith('.ts') ? [place] : readdirSync(place).map(name => `${place}/${name}`))
  .filter(file => file.endsWith('.test.ts'));
/** In the order of the arguments. Of a repeated file, the last place counts. */
const tests = [...new Set(named.reverse())].reverse();

/** Keeps the folder of each source, because the bundle is in another folder. */
const foldersOfSources = {
  name: 'folders-of-sources',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
    contents: readFileSync(file, 'utf8').replaceAll('__dirname', JSON.stringify(path.dirname(file))),
    loader: 'ts',
  })),
};

await build({
  stdin: {
    // Each file has its own block, so that its setup does not apply to the others.
    contents: tests.map(file => `describe('${file}:', () => { require('./${file}'); });`).join('\n'),
    resolveDir: path.resolve(),
    loader: 'ts',
  },
  outfile: 'test/all.test.js',
  bundle: true,
  plugins: [foldersOfSources],
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external,
  // As in the handler's own bundle.
  alias: {
    '@aws-sdk/credential-provider-node': path.resolve('lambda/environment-credentials.ts'),
    '@smithy/core/event-streams': path.resolve('lambda/no-event-streams.ts'),
    '@aws/lambda-invoke-store': path.resolve('lambda/no-invoke-store.ts'),
  },
  // Jest loads no ES modules.
  supported: { 'dynamic-import': false },
  tsconfig: 'tsconfig.dev.json',
  logLevel: 'warning',
});
