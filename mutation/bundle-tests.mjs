// Bundles all tests of a folder into one file beside them, in the sandbox of a mutation test: what a mutant costs is mostly
// the loading of the SDK's many files, once for each file of tests.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const [folder, ...external] = process.argv.slice(2);
const tests = readdirSync(folder).filter(name => name.endsWith('.test.ts'));

buildSync({
  stdin: {
    // In a block of its own each, so that what is set up for one isn't set up for the others.
    contents: tests.map(name => `describe('${name}:', () => { require('./${name}'); });`).join('\n'),
    resolveDir: path.resolve(folder),
    loader: 'ts',
  },
  outfile: path.join(folder, 'all.test.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external,
  // As in the handler's own bundle.
  alias: {
    '@aws-sdk/credential-provider-node': path.resolve('lambda/environment-credentials.ts'),
    '@smithy/core/event-streams': path.resolve('lambda/no-event-streams.ts'),
  },
  // Jest loads no ES modules.
  supported: { 'dynamic-import': false },
  tsconfig: 'tsconfig.dev.json',
  logLevel: 'warning',
});
