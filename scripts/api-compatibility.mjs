// Holds the compiled API against that of the last release, in api-baseline/:
//
//   node scripts/api-compatibility.mjs                     fails where a user's app would no longer compile
//   node scripts/api-compatibility.mjs --released 1.2.0    takes the API as that of release 1.2.0
//
// A break that is meant is named in .compatignore, by the key in brackets that jsii-diff prints.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { fail, root, runTool } from './commands.mjs';

const BASELINE = path.join(root, 'api-baseline', 'assembly.json');
const { values: { released } } = parseArgs({ options: { released: { type: 'string' } } });

if (released !== undefined) {
  // The baseline changes with a release only: what has not been released yet has no users to break.
  const tag = `v${released}`;
  if (existsSync(BASELINE) && spawnSync('git', ['diff', '--quiet', tag, '--', 'src'], { cwd: root }).status !== 0) {
    fail(`The sources aren't those of the tag ${tag}: check it out, compile, and run this again.`);
  }
  writeBaseline(released);
} else if (!existsSync(BASELINE)) {
  fail('There is no baseline yet: node scripts/api-compatibility.mjs --released <version>');
} else {
  const { version } = JSON.parse(readFileSync(BASELINE, 'utf-8'));
  runTool('jsii-diff', 'bin/jsii-diff', [baselinePackage(), root, '--keys', '--ignore-file', path.join(root, '.compatignore')], {
    failure: `Apps that compile with ${version} would break: take the change back, or name what is in brackets in .compatignore, a line each.`,
  });
  console.log(`The API is compatible with ${version}.`);
}

function writeBaseline(version) {
  const { readme, dependencyClosure, ...assembly } = JSON.parse(gunzipSync(readFileSync(path.join(root, '.jsii.gz'))).toString());
  mkdirSync(path.dirname(BASELINE), { recursive: true });
  writeFileSync(BASELINE, `${JSON.stringify(slim({ ...assembly, version, fingerprint: '*' }), undefined, 1)}\n`);
}

/** The baseline as jsii-diff takes it: a package, in a place from which its dependencies are found. */
function baselinePackage() {
  const folder = path.join(root, 'node_modules', '.cache', 'api-baseline');
  const { name, version, dependencies } = JSON.parse(readFileSync(BASELINE, 'utf-8'));
  mkdirSync(folder, { recursive: true });
  copyFileSync(BASELINE, path.join(folder, '.jsii'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version, peerDependencies: dependencies, jsii: {} }));
  return folder;
}

/** Texts and places in the sources are no part of the API; what is left can be read in a review. */
function slim(value) {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value)
    .filter(([name]) => !['locationInModule', 'symbolId', 'summary', 'remarks', 'example', 'see', 'returns'].includes(name) || typeof value[name] === 'object' && 'type' in value[name])
    .map(([name, member]) => [name, slim(member)]));
}
