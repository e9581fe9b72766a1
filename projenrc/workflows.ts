import { awscdk, github, Task } from 'projen';

const { JobPermission } = github.workflows;

export interface NodeVersions {
  /** The lowest supported version. */
  readonly node: string;
  readonly others: readonly string[];
}

/** Adds the workflows other than releases and upgrades. */
export function addWorkflows(project: awscdk.AwsCdkConstructLibrary, versions: NodeVersions): void {
  addBuild(project, versions);
  addWeekly(project, versions);
}

/** Checks each change with .ci/run, and with each supported version of Node. */
function addBuild(project: awscdk.AwsCdkConstructLibrary, { node, others }: NodeVersions): void {
  const build = project.github!.addWorkflow('build');
  build.on({ pullRequest: {}, push: { branches: ['main'] }, workflowDispatch: {} });
  build.addJobs({
    check: job({
      node: { version: node }, python: { version: '3.12' }, java: { version: '17' }, go: { version: '1.25' },
    }, [{ name: 'Check', run: '.ci/run' }]),
    test: {
      ...job({ node: { version: '${{ matrix.node }}' } }, [{ name: 'Test', run: 'npm test' }]),
      strategy: { failFast: false, matrix: { domain: { node: [...others] } } },
    },
    // The other languages are in .ci/run, which requires no .NET SDK.
    dotnet: job({ node: { version: node }, dotnet: { version: '8.x' } }, [
      install(project),
      { name: 'Compile', run: command(project, 'tarball') },
      { name: 'Package', run: command(project, 'package:dotnet') },
    ]),
  });
}

/** Runs the tasks that take too long for every change, and those that depend on other releases, such as the newest aws-cdk-lib. */
function addWeekly(project: awscdk.AwsCdkConstructLibrary, { others }: NodeVersions): void {
  const node = { version: others[others.length - 1] };
  const weekly = project.github!.addWorkflow('weekly');
  weekly.on({ schedule: [{ cron: '0 3 * * 6' }], workflowDispatch: {} });
  const thorough = ['test:faults', 'test:load', 'test:mutation', 'test:peers --newest', 'test:runtimes', 'benchmark'];
  weekly.addJobs({
    'thorough': {
      ...job({ node }, [install(project), { name: 'Run', run: `${project.projenCommand} \${{ matrix.task }}` }], 350),
      strategy: { failFast: false, matrix: { domain: { task: thorough.map(task => argumentsOf(project, task)) } } },
    },
    'getting-started': job({ node, python: { version: '3.12' }, java: { version: '17' }, go: { version: '1.25' } }, [
      install(project),
      { name: 'Package', run: command(project, 'package-all') },
      { name: 'Follow the page', run: command(project, 'test:getting-started') },
    ]),
    'systems': {
      ...job({ node }, [{ name: 'Test', run: 'npm test' }]),
      runsOn: ['${{ matrix.system }}'],
      strategy: { failFast: false, matrix: { domain: { system: ['macos-latest', 'windows-latest'] } } },
    },
  });
}

/** A job with read-only permissions and the repository checked out. */
function job(
  tools: github.workflows.Tools, steps: readonly github.workflows.JobStep[], timeoutMinutes = 60,
): github.workflows.Job {
  return {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: JobPermission.READ },
    env: { CI: 'true' },
    timeoutMinutes,
    tools,
    steps: [github.WorkflowSteps.checkout(), ...steps],
  };
}

function install(project: awscdk.AwsCdkConstructLibrary): github.workflows.JobStep {
  return { name: 'Install dependencies', run: project.package.installCommand };
}

function command(project: awscdk.AwsCdkConstructLibrary, task: string): string {
  return project.runTaskCommand(existing(project, task));
}

/** A task and its arguments. */
function argumentsOf(project: awscdk.AwsCdkConstructLibrary, line: string): string {
  const [name, ...taskArguments] = line.split(' ');
  return [existing(project, name).name, ...taskArguments].join(' ');
}

/** Checks at synthesis that a task of a workflow exists. */
function existing(project: awscdk.AwsCdkConstructLibrary, name: string): Task {
  const task = project.tasks.tryFind(name);
  if (task === undefined) {
    throw new Error(`A workflow runs the task ${name}, which does not exist. Define it before the workflows, or remove it from projenrc/workflows.ts.`);
  }
  return task;
}
