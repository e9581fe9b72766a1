import { awscdk } from 'projen';

// CommonJS entry points of the SDK can't be tree-shaken: that costs 125 KB.
const MAIN_FIELDS = ['module', 'main'];

/** What is shipped built: the handler, the parser of Handlebars, the command line tool, and the licenses of their dependencies. */
export function addBundles(project: awscdk.AwsCdkConstructLibrary): void {
  // The rules load it from the assets, and the bundle of the command line tool contains it: it has to come first.
  project.bundler.bundleTask.exec([
    'esbuild --bundle node_modules/handlebars/lib/handlebars/compiler/base.js --outfile=assets/handlebars-parser/index.js',
    '--target=node20 --platform=node --format=cjs --minify --metafile=.bundle/handlebars-parser.json',
  ].join(' '));

  project.bundler.addBundle('lambda/index.ts', {
    outfile: 'index.js',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    tsconfigPath: 'tsconfig.dev.json',
    minify: true,
    watchTask: false,
    mainFields: MAIN_FIELDS,
    esbuildArgs: {
      // In Lambda, the credentials are in the environment. The other providers would be a third of the bundle.
      '--alias:@aws-sdk/credential-provider-node': './lambda/environment-credentials.ts',
      '--alias:@smithy/core/event-streams': './lambda/no-event-streams.ts',
      '--alias:@aws/lambda-invoke-store': './lambda/no-invoke-store.ts',
      // An `import('node:http')` loads all of its exports. One of them loads undici in Node 24, which takes 17 ms of a cold start.
      '--supported:dynamic-import': 'false',
      // In another folder than the handler, because all files in that folder are in the Lambda asset.
      '--metafile': '.bundle/handler.json',
    },
  });

  project.bundler.addBundle('cli/index.ts', {
    outfile: 'index.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    tsconfigPath: 'tsconfig.dev.json',
    minify: true,
    watchTask: false,
    mainFields: MAIN_FIELDS,
    esbuildArgs: {
      '--metafile': '.bundle/cli.json',
    },
  });
  project.addBins({ [project.name]: 'assets/cli/index/index.js' });
  project.bundler.bundleTask.exec('node scripts/third-party-licenses.mjs assets/THIRD-PARTY-LICENSES.txt .bundle/handler.json .bundle/handlebars-parser.json .bundle/cli.json');
}
