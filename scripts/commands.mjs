// Runs other programs in the same way on Linux, macOS and Windows.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ends this script with a message, without a stack trace that would hide the output of the failed program. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a program and shows its output. If it fails, this script ends with the given message. */
export function run(command, commandArguments, { failure, ...options } = {}) {
  const { status, error } = spawn(command, commandArguments, { cwd: root, stdio: 'inherit', ...options });
  if (error || status !== 0) {
    fail(failure ?? `${command} ${commandArguments.join(' ')} ${error ? `can't be run: ${error.message}` : `ended with ${status}`}`);
  }
}

/** The output of a program, or undefined if it is missing or fails. */
export function outputOf(command, commandArguments) {
  const { status, stdout } = spawn(command, commandArguments, { encoding: 'utf-8' });
  return status === 0 ? stdout : undefined;
}

/** Runs a program of a package in node_modules, without npx. */
export function runTool(packageName, script, commandArguments, options = {}) {
  const environment = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', NODE_NO_WARNINGS: '1', ...options.env };
  run(process.execPath, [path.join(root, 'node_modules', packageName, script), ...commandArguments], { ...options, env: environment });
}

function spawn(command, commandArguments, options) {
  // On Windows, these two are batch files, which require a shell. The shell passes the words unchanged.
  return process.platform === 'win32' && ['mvn', 'npm'].includes(command)
    ? spawnSync(command, commandArguments.map(word => /\s/.test(word) ? `"${word}"` : word), { ...options, shell: true })
    : spawnSync(command, commandArguments, options);
}

/** Runs a function and prints its duration. */
export async function step(title, action) {
  console.log(`\n━━ ${title}`);
  const begin = Date.now();
  const result = await action();
  console.log(`   ${((Date.now() - begin) / 1000).toFixed(0)} s`);
  return result;
}
