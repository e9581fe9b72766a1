// Checks README, the pages in docs/ and the examples of docstrings:
//
//   node scripts/documentation.mjs [<pages, instead of all>]
//
// - Every TypeScript block compiles with jsii-rosetta --strict. Imports of blocks without imports are in rosetta/default.ts-fixture.
// - Its translations to Python and Java are valid: names in maps are unchanged, and values in maps are classes.
// - A diagram has no semicolon, because Mermaid would end the statement there, and GitHub would show an error.
// - The tasks, scripts and tests of commands exist, and the source files that a page names.
// - The file and heading of every link exist (remark-validate-links).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import rosetta from 'jsii-rosetta';
import ts from 'typescript';
import { root } from './commands.mjs';

const NAME = 'cdk-customer-profiles';
/** Here the blocks are compiled: the packages they import are found in node_modules above, and this one in its own. */
const WORKSPACE = path.join(root, 'node_modules', '.cache', 'documentation');
const PACKAGE = path.join(WORKSPACE, 'node_modules', NAME);
/** Maps with names that the author chooses, and the class of their values in the languages that have it. */
const MAPS = new Map([['fields', 'ObjectTypeField'], ['keys', 'ObjectTypeKey'], ['tags', undefined], ['environment', undefined]]);

const named = process.argv.slice(2);
const pages = named.length > 0 ? named : [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md'].filter(page => existsSync(path.join(root, page))),
  ...['docs', 'examples'].flatMap(folder => markdownIn(folder)),
];

const problems = [...linkProblems(), ...pages.flatMap(diagramProblems), ...pages.flatMap(commandProblems), ...pages.flatMap(fileProblems), ...blockProblems(), ...await translationProblems()];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`The documentation is valid: ${pages.length} pages.`);

function markdownIn(folder) {
  const products = /(^|[\\/])(node_modules|cdk\.out|target|\.venv|\.pytest_cache)[\\/]/;
  return readdirSync(path.join(root, folder), { recursive: true })
    .filter(file => file.endsWith('.md') && !products.test(file))
    .map(file => `${folder}/${file.replaceAll(path.sep, '/')}`).sort();
}

function linkProblems() {
  return problemsOfTool('remark-cli', 'cli.js', ['--frail', '--quiet', '--no-stdout', '--no-config', '--no-ignore', '--use', 'remark-validate-links=repository:false', ...pages]);
}

function diagramProblems(page) {
  const diagrams = readFileSync(path.resolve(root, page), 'utf-8').matchAll(/^```mermaid\n(.*?)^```$/gms);
  return [...diagrams].flatMap(([, diagram]) => diagram.split('\n')).filter(line => line.replace(/"[^"]*"/g, '').includes(';'))
    .map(line => `${page}: "${line.trim()}" in a Mermaid diagram has a semicolon, which ends a statement`);
}

function commandProblems(page) {
  const { tasks } = JSON.parse(readFileSync(path.join(root, '.projen', 'tasks.json'), 'utf-8'));
  const isThere = {
    'npx projen': name => name in tasks,
    'npm run': name => name in tasks,
    'npx jest': name => existsSync(path.join(root, name)) || existsSync(path.join(root, `${name}.test.ts`)),
    'node': name => existsSync(path.join(root, name)),
  };
  const commands = readFileSync(path.resolve(root, page), 'utf-8').matchAll(/(npx projen|npm run|npx jest|node(?= scripts\/)) ([a-z][\w:/.-]*)/g);
  return [...commands].filter(([, program, name]) => !isThere[program](name)).map(([command]) => `${page}: there is nothing for "${command}"`);
}

function fileProblems(page) {
  const files = readFileSync(path.resolve(root, page), 'utf-8').matchAll(/`((?:src|lambda|cli|local-aws|test|scripts|benchmark)\/[\w./-]+\.(?:ts|mjs))`/g);
  return [...files].filter(([, file]) => !existsSync(path.join(root, file))).map(([, file]) => `${page}: there is no file "${file}"`);
}

/** Rosetta reads blocks from an assembly. This one has the other pages as READMEs of submodules. */
function blockProblems() {
  const compressed = path.join(root, '.jsii.gz');
  if (!existsSync(compressed)) return ['Nothing is compiled yet: npx projen compile'];
  const assembly = JSON.parse(gunzipSync(readFileSync(compressed)).toString());
  const readmes = pages.map(page => [page, { markdown: withoutTests(readFileSync(path.resolve(root, page), 'utf-8')) }]);
  assembly.readme = Object.fromEntries(readmes)['README.md'];
  assembly.submodules = Object.fromEntries(readmes.filter(([page]) => page !== 'README.md').map(([page, readme]) => [`${NAME}.${page}`, { readme }]));

  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE, { recursive: true });
  writeFileSync(path.join(PACKAGE, '.jsii'), JSON.stringify(assembly));
  const { name, version, types, peerDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf-8'));
  writeFileSync(path.join(PACKAGE, 'package.json'), JSON.stringify({ name, version, types, peerDependencies }));
  for (const folder of ['lib', 'rosetta']) symlinkSync(path.join(root, folder), path.join(PACKAGE, folder), 'junction');
  return problemsOfTool('jsii-rosetta', 'bin/jsii-rosetta', ['extract', '--strict', '--batch', '--directory', WORKSPACE, '--cache', path.join(WORKSPACE, 'cache.tabl.json'), PACKAGE]);
}

/** Tests for jest can't be translated: they are files of test/documentation/page-tests, which jest runs. */
function withoutTests(markdown) {
  return markdown.replace(/^```ts jest$/gm, '```text');
}

/** The output of a failed tool. */
function problemsOfTool(packageName, script, toolArguments) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(root, 'node_modules', packageName, script), ...toolArguments], {
    cwd: root,
    encoding: 'utf-8',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', NODE_NO_WARNINGS: '1' },
  });
  if (error) throw error;
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
}

async function translationProblems() {
  const file = path.join(PACKAGE, '.jsii.tabl.json');
  if (!existsSync(file)) return [];
  const tablet = await rosetta.LanguageTablet.fromFile(file);
  return tablet.snippetKeys.flatMap(key => {
    const translated = tablet.tryGetSnippet(key);
    const textIn = language => translated.get(language)?.source ?? '';
    const place = rosetta.formatLocation(translated.snippet.location);
    return membersOfMaps(translated.originalSource.source).flatMap(member => problemsOf(member, textIn(rosetta.TargetLanguage.PYTHON), textIn(rosetta.TargetLanguage.JAVA))
      .map(problem => `${place}: ${problem}`));
  });
}

/** The entries of the maps in a TypeScript block: the name, whether it is quoted, and the class of the value. */
function membersOfMaps(code) {
  const members = [];
  const visit = node => {
    if (ts.isPropertyAssignment(node) && MAPS.has(node.name.text) && ts.isObjectLiteralExpression(node.initializer)) {
      for (const { name } of node.initializer.properties) {
        members.push({ name: name.text, isQuoted: ts.isStringLiteral(name), className: MAPS.get(node.name.text) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true));
  return members;
}

function problemsOf({ name, isQuoted, className = '' }, python, java) {
  if (!isQuoted) return [`"${name}" has to be in quotes, or it is spelt otherwise in Python`];
  const isIn = (text, separator, newClass) => new RegExp(`"${name}"${separator}\\s*(\\[|(java\\.util\\.)?List\\.of\\()?\\s*${newClass}`).test(text);
  return [
    ...isIn(python, ':', className === '' ? '"' : `${className}\\(`) ? [] : [`"${name}" isn't ${className || 'a text'} in Python`],
    ...isIn(java, ',', className === '' ? '"' : `${className}\\.builder\\(`) ? [] : [`"${name}" isn't ${className || 'a text'} in Java`],
  ];
}
