// Runs other programs in the same way on Linux, macOS and Windows.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ends this script with a message, without a stack trace that would hide the output of the failed program. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Runs a program. If it fails, this script ends by default. Output of programs that run side by side is shown after the end of
 * each one.
 */
export async function run(command, commandArguments, { isBesideOthers = false, onFailure = fail, ...options } = {}) {
  const stdio = isBesideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(...startOf(command, commandArguments, { cwd: root, stdio, ...options }));
  const output = [];
  child.stdout?.on('data', chunk => output.push(chunk));
  child.stderr?.on('data', chunk => output.push(chunk));
  const { status, error } = await new Promise(resolve => {
    child.on('error', error => resolve({ error }));
    child.on('close', status => resolve({ status }));
  });
  process.stdout.write(Buffer.concat(output));
  if (error || status !== 0) {
    onFailure(`${command} ${commandArguments.join(' ')} ${error ? `can't be run: ${error.message}` : `ended with ${status}`}`);
  }
}

/** The output of a program, or undefined if it is missing or fails. */
export function outputOf(command, commandArguments) {
  const { status, stdout } = spawnSync(...startOf(command, commandArguments, { encoding: 'utf-8' }));
  return status === 0 ? stdout : undefined;
}

/** Runs a program of a package in node_modules, without npx. */
export async function runTool(packageName, script, commandArguments, options = {}) {
  const environment = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', NODE_NO_WARNINGS: '1', ...options.env };
  await run(process.execPath, [path.join(root, 'node_modules', packageName, script), ...commandArguments], { ...options, env: environment });
}

/** The parameters with which Node starts a program. */
function startOf(command, commandArguments, options) {
  // On Windows, these two are batch files, which require a shell. The shell passes the words unchanged.
  return process.platform === 'win32' && ['mvn', 'npm'].includes(command)
    ? [command, commandArguments.map(word => /\s/.test(word) ? `"${word}"` : word), { ...options, shell: true }]
    : [command, commandArguments, options];
}

/** Runs a function and prints its duration. */
export async function step(title, action) {
  console.log(`\n━━ ${title}`);
  const begin = Date.now();
  const result = await action();
  console.log(`   ${title}: ${((Date.now() - begin) / 1000).toFixed(0)} s`);
  return result;
}
