// Runs a task of the project, also in a fresh clone: it first installs missing dependencies. Plain JavaScript without
// dependencies, because nothing else is available before.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...taskArguments] = process.argv.slice(2);

const installations = [];
if (isInstallationOutdated()) {
  console.log('Installing the dependencies that package-lock.json names (once) …');
  installations.push(npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'));
}
if (!existsSync(path.join(root, 'local-aws', 'node', 'node_modules'))) {
  // Optional: without it, the local AWS runs functions with the current Node, and prints that.
  installations.push(npm('install', '--prefix', path.join('local-aws', 'node'), '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=silent').then(() => 0));
}
(await Promise.all(installations)).forEach(orExit);
orExit(await run(process.execPath, [path.join(root, 'node_modules', 'projen', 'bin', 'projen'), task, ...taskArguments]));

function isInstallationOutdated() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

function npm(...commandArguments) {
  // npm sets this variable to its script. Without it, as in `node scripts/task.mjs`, the shell must find npm.
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...commandArguments]) : run('npm', commandArguments, { shell: true });
}

/** Returns the exit code. */
function run(command, commandArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', status => resolve(status ?? 1));
  });
}

function orExit(status) {
  if (status !== 0) {
    process.exit(status);
  }
}
