// Creates the tarball that npm would publish. Compiles first if a source is newer than the compiled files. The demo and the
// end-to-end tests install it, so that they test the same files as users get.
//
//   node scripts/tarball.mjs                  creates it
//   node scripts/tarball.mjs --is-outdated    succeeds if it is missing, or older than a file that it is made of
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.tarball');
const tarball = path.join(folder, 'cdk-customer-profiles.tgz');
const compiled = path.join(root, '.jsii');
const SOURCES = ['src', 'lambda', 'cli', 'scripts', 'package.json', 'package-lock.json', '.npmignore', '.projen/tasks.json', 'README.md', 'LICENSE', 'NOTICE'];

if (process.argv.includes('--is-outdated')) {
  const isOutdated = !existsSync(tarball) || newest(...SOURCES) > statSync(tarball).mtimeMs;
  process.exit(isOutdated ? 0 : 1);
}
if (!existsSync(compiled) || newest('src', 'package.json', 'README.md') > statSync(compiled).mtimeMs) {
  run(process.execPath, [path.join(root, 'node_modules', 'projen', 'bin', 'projen'), 'compile']);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
run('npm', ['pack', '--silent', '--pack-destination', folder], { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
const [packed] = readdirSync(folder);
renameSync(path.join(folder, packed), tarball);

/** When the newest of these files and folders was changed, including what the folders contain. */
function newest(...names) {
  return Math.max(...names.map(name => {
    const file = path.join(root, name);
    // A file that was removed changes only its folder.
    const { mtimeMs } = statSync(file);
    return statSync(file).isDirectory() ? Math.max(mtimeMs, newest(...readdirSync(file).map(entry => path.join(name, entry)))) : mtimeMs;
  }));
}

function run(command, commandArguments, options = {}) {
  const { status, error } = spawnSync(command, commandArguments, { cwd: root, stdio: 'inherit', ...options });
  if (error) {
    throw error;
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
