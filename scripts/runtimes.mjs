// Runs some end-to-end tests with each runtime of the functions: Node 22 and 24, and AWS's runtime client (the package
// aws-lambda-ric), and one test with ministack as CloudFormation and Lambda. Reports the runtimes that are not available. Nothing of it becomes a dependency of this project: a Node in node_modules/.bin would
// be the one that runs everything.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outputOf, root } from './commands.mjs';

const NODE_VERSIONS = ['22', '24'];
const RUNTIME_CLIENT_VERSION = '4.0.2';
const MINISTACK_VERSION = '1.5.33';
/** The tests of test/e2e to run: create, reject, roll back and delete. */
const SCENARIOS = 'does not change an object type of another owner|deletes a new object type|only object types that the stack created|sends numbers as numbers|restores mapping and tags';
const FRAMEWORK = 'test/local-aws/lambda/provider-framework.test.ts';

const isWindows = process.platform === 'win32';
const folder = path.join(tmpdir(), 'cdk-customer-profiles-runtimes');
const results = [];

mkdirSync(folder, { recursive: true });
if (!existsSync(path.join(folder, 'package.json'))) {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({
    private: true, allowScripts: Object.fromEntries(['aws-lambda-ric', ...NODE_VERSIONS.map(nodeName)].map(name => [name, true])),
  }));
}

const nodes = new Map(NODE_VERSIONS.map(version => [version, installNode(version)]));
for (const [version, program] of nodes) {
  if (program) test(`Node ${versionOf(program)}`, ['test/e2e/safety.test.ts', FRAMEWORK], SCENARIOS, { LOCAL_AWS_NODE: program });
  else results.push([`Node ${version}`, 'not tested: npm has no Node for this machine, or it does not run here']);
}

const client = installRuntimeClient(nodes.get('22'));
for (const [version, program] of nodes) {
  const title = `aws-lambda-ric ${RUNTIME_CLIENT_VERSION} on Node ${program ? versionOf(program) : version}`;
  if (program && client) test(title, ['test/e2e/safety.test.ts', FRAMEWORK], SCENARIOS, { LOCAL_AWS_NODE: program, LOCAL_AWS_RUNTIME_CLIENT: client });
  else results.push([title, 'not tested: it is built with Node 22, autoconf, automake, libtool, cmake and a C++ compiler, on Linux']);
}

const ministack = installMinistack();
// Its functions run with the Node in the path.
const searched = [...(nodes.get('24') ? [path.dirname(nodes.get('24'))] : []), process.env.PATH].join(path.delimiter);
if (ministack) test(`ministack ${MINISTACK_VERSION}`, ['test/witness'], '', { MINISTACK: ministack, PATH: searched });
else results.push([`ministack ${MINISTACK_VERSION}`, 'not tested: it needs Python 3 with venv and pip']);

console.log(`\n${results.map(([title, result]) => `${title}: ${result}`).join('\n')}`);
process.exitCode = results.some(([, result]) => result === 'FAILED') ? 1 : 0;

function nodeName(version) {
  return `node-${version}`;
}

function installNode(version) {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const program = path.join(folder, 'node_modules', nodeName(version), 'bin', isWindows ? 'node.exe' : 'node');
  if (!versionOf(program)) npm(`${nodeName(version)}@npm:${name}@${version}`);
  return versionOf(program) ? program : undefined;
}

/** npm compiles it with the given Node. */
function installRuntimeClient(node) {
  const program = path.join(folder, 'node_modules', 'aws-lambda-ric', 'index.mjs');
  if (!existsSync(program) && node && process.platform === 'linux') {
    console.log('Compiling AWS\'s runtime client, which takes some minutes the first time …');
    npm(`aws-lambda-ric@${RUNTIME_CLIENT_VERSION}`, { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` });
  }
  return existsSync(program) ? program : undefined;
}

function installMinistack() {
  const environment = path.join(folder, 'python');
  const programs = path.join(environment, isWindows ? 'Scripts' : 'bin');
  const program = path.join(programs, isWindows ? 'ministack.exe' : 'ministack');
  if (!existsSync(program)) {
    spawnSync(isWindows ? 'python' : 'python3', ['-m', 'venv', environment], { stdio: 'ignore' });
    spawnSync(path.join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', `ministack==${MINISTACK_VERSION}`], { stdio: 'inherit' });
  }
  return existsSync(program) ? program : undefined;
}

function npm(what, environment = {}) {
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', what], {
    cwd: folder, stdio: 'inherit', shell: isWindows, env: { ...process.env, ...environment },
  });
}

function versionOf(program) {
  return existsSync(program) ? outputOf(program, ['--version'])?.trim().slice(1) : undefined;
}

function test(title, files, names, environment) {
  console.log(`\n━━ ${title}`);
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const commandArguments = [jest, ...files, '--ci', '--coverage=false', '--reporters=default', '--runInBand'];
  // All tests of the framework are selected.
  if (names !== '') commandArguments.push(`--testNamePattern=${names}|CloudFormation|handler`);
  const { status } = spawnSync(process.execPath, commandArguments, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  results.push([title, status === 0 ? 'passed' : 'FAILED']);
}
