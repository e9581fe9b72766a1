// Builds the packages of all languages, or of the named languages, in dist/ from the jsii assembly:
//
//   node scripts/packages.mjs [js] [python] [java] [go] [dotnet]
//
// Without names, languages with missing tools are only generated. A named language must be compiled. The Go package is never
// compiled here, because that compiles all of aws-cdk-lib in Go. The Go example compiles it.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, root, run, runTool } from './commands.mjs';
import { missingFor, python } from './tool-chains.mjs';

const TARGETS = ['js', 'python', 'java', 'go', 'dotnet'];
/** Outside of the folder of the assembly. Otherwise it would be part of the npm package. */
const TRANSLATIONS = path.join(root, 'dist', 'translations.tabl.json');
/** The check of the documentation has translated most examples. Others are translated here. */
const TRANSLATED = path.join(root, 'node_modules', '.cache', 'documentation', 'cache.tabl.json');

export async function makePackages(targets) {
  if (!existsSync(path.join(root, '.jsii')) || !existsSync(path.join(root, 'assets', 'lambda'))) {
    fail('Nothing is compiled yet: npx projen tarball');
  }
  // Files of an earlier version must not be used.
  targets.forEach(target => rmSync(path.join(root, 'dist', target), { recursive: true, force: true }));
  rmSync(TRANSLATIONS, { force: true });
  // Translates the examples in README and docstrings to the languages of the packages.
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  await runTool('jsii-rosetta', 'bin/jsii-rosetta', ['extract', '--cache-from', TRANSLATED, '--cache-to', TRANSLATIONS, '.jsii'], { stdio: 'ignore' });
  rmSync(path.join(root, '.jsii.tabl.json'), { force: true });
  importEachNameOnce();

  const generated = targets.filter(target => target === 'go' || missingFor(target) !== undefined);
  const built = targets.filter(target => !generated.includes(target));
  // Not at the same time: jsii-pacmak runs npm pack, which replaces README for a moment.
  const pythonFolder = built.includes('python') ? await generatePython() : undefined;
  const others = pacmak(built.filter(target => target !== 'python')).then(() => pacmak(generated, '--code-only'));
  await Promise.all([others, pythonFolder && buildPython(pythonFolder)]);
  for (const target of targets) {
    const missing = missingFor(target);
    console.log(`   ${target.padEnd(8)}${!generated.includes(target) ? 'built' : missing ? `generated, not compiled: ${missing} is missing` : 'generated'}`);
  }
}

/** The entry point of jsii-pacmak starts jsii, which takes seconds. This one runs the command line tool with Node.js. */
async function generatePython() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-python-'));
  await pacmak(['python'], '--code-only', '--outdir', folder);
  copyFileSync(
    path.join(root, 'scripts', 'python-entry-point.py'),
    path.join(folder, 'python', 'src', 'cdk_customer_profiles', '_jsii', 'bin', 'cdk-customer-profiles'),
  );
  return folder;
}

async function buildPython(folder) {
  const environment = path.join(folder, 'environment');
  await run(python(), ['-m', 'venv', environment]);
  const program = path.join(environment, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
  const requirements = path.join(root, 'node_modules', 'jsii-pacmak', 'lib', 'targets', 'python', 'requirements-dev.txt');
  await run(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', '-r', requirements]);
  // The requirements are installed in this environment.
  await run(program, ['-m', 'build', '--no-isolation', '--outdir', path.join(root, 'dist', 'python'), path.join(folder, 'python')], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(folder, { recursive: true, force: true });
}

/** Rosetta repeats the Python import of a struct for each use in an example. */
function importEachNameOnce() {
  const tablet = JSON.parse(readFileSync(TRANSLATIONS, 'utf-8'));
  for (const { translations: { python } } of Object.values(tablet.snippets)) {
    if (python !== undefined) {
      python.source = python.source.replace(/^(from \S+ import )(.+)$/gm, (_, from, names) => from + [...new Set(names.split(', '))].join(', '));
    }
  }
  writeFileSync(TRANSLATIONS, JSON.stringify(tablet));
}

async function pacmak(targets, ...options) {
  if (targets.length > 0) {
    await runTool('jsii-pacmak', 'bin/jsii-pacmak', ['--targets', ...targets, '--rosetta-tablet', TRANSLATIONS, ...options], { isBesideOthers: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const unknown = named.find(target => !TARGETS.includes(target));
  if (unknown !== undefined) {
    fail(`There is no package for ${unknown}: name some of ${TARGETS.join(', ')}.`);
  }
  // A release must not have code that was never compiled.
  const impossible = named.filter(target => target !== 'go').find(target => missingFor(target) !== undefined);
  if (impossible !== undefined) {
    fail(`The package for ${impossible} can't be built: ${missingFor(impossible)} is missing.`);
  }
  await makePackages(named.length > 0 ? named : TARGETS);
}
