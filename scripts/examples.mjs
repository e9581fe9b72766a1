// Builds the same example app in all languages with the built packages, and compares the results:
//
//   node scripts/examples.mjs [--languages typescript,python,java,go] [--no-packages] [--no-deploy]
//
// Prepares each example in a temporary folder, runs its tests, and synthesizes all of its releases. The templates must be equal
// except for metadata and asset hashes. Then the real CLI deploys them to the local AWS (test/examples).
// Without --languages, languages with missing tools are skipped and listed at the end. A named language must be available.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root, runTool, step } from './commands.mjs';
import { EXAMPLES } from './example-languages.mjs';
import { firstDifference, table, templatesIn } from './example-templates.mjs';
import { makePackages } from './packages.mjs';
import { missingFor } from './tool-chains.mjs';

const RELEASES = ['1', '2', '3'];
const REFERENCE = 'typescript';

const { values: options } = parseArgs({
  options: {
    'languages': { type: 'string' },
    'no-packages': { type: 'boolean', default: false },
    'no-deploy': { type: 'boolean', default: false },
  },
});
const wanted = options.languages?.split(',') ?? Object.keys(EXAMPLES);
const unknown = wanted.find(language => !(language in EXAMPLES));
if (unknown !== undefined) {
  fail(`There is no example in ${unknown}: name some of ${Object.keys(EXAMPLES).join(', ')}.`);
}

// Outside of the checkout, so that its dependencies are not found. The folder is reused, so that nothing is downloaded
// twice.
const workspace = path.join(tmpdir(), `cdk-customer-profiles-examples-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
mkdirSync(workspace, { recursive: true });

const leftOut = wanted.filter(language => missingFor(language) !== undefined);
if (options.languages !== undefined && leftOut.length > 0) {
  fail(`The example in ${leftOut[0]} can't be built: ${missingFor(leftOut[0])} is missing.`);
}
// The others are compared with TypeScript.
const languages = [...new Set([REFERENCE, ...wanted.filter(language => !leftOut.includes(language))])];
const examples = Object.fromEntries(languages.map(language => [language, new EXAMPLES[language](workspace)]));

if (!options['no-packages']) {
  // There is no example for .NET, but its package is checked, too.
  await step('Packages', () => makePackages([...Object.values(examples).map(({ target }) => target), 'dotnet']));
}
// Side by side, because most of these programs use one core.
const templates = Object.fromEntries(await Promise.all(Object.entries(examples).map(async ([language, example]) => {
  await step(`${language}: installing the package`, () => example.prepare());
  await step(`${language}: its own tests`, () => example.test());
  return [language, await step(`${language}: synthesizing`, () => assembliesOf(language, example))];
})));
const differences = compare();

writeFileSync(path.join(workspace, 'examples.json'), JSON.stringify(Object.fromEntries(
  Object.entries(examples).map(([language, { folder, environment }]) => [language, { folder, environment }]),
), undefined, 2));
if (!options['no-deploy'] && differences === 0) {
  await step('Wrong apps, and the deployment by the real CLI', () => runTool(
    'jest', 'bin/jest.js', ['test/examples', '--ci', '--coverage=false', '--reporters=default'], { env: { EXAMPLES: path.join(workspace, 'examples.json') } },
  ));
}

leftOut.forEach(language => console.log(`\n${language} is left out: ${missingFor(language)} is missing.`));
process.exitCode = differences === 0 ? 0 : 1;

/** The templates of each release, by the name of the release. */
async function assembliesOf(language, example) {
  const releases = {};
  for (const release of RELEASES) {
    const assembly = path.join(workspace, 'assemblies', language, release);
    rmSync(assembly, { recursive: true, force: true });
    await example.synthesize({ CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ release }) });
    releases[release] = templatesIn(assembly);
  }
  return releases;
}

/** Prints the differences of the other templates to that of TypeScript. */
function compare() {
  const found = [];
  const rows = RELEASES.flatMap(release => Object.keys(templates[REFERENCE][release]).map(stack => {
    const expected = templates[REFERENCE][release][stack];
    const cells = languages.filter(language => language !== REFERENCE).map(language => {
      const actual = templates[language][release][stack];
      const difference = firstDifference(expected.template, actual?.template);
      if (difference !== undefined) {
        found.push(`${language}, release ${release}, ${stack}: ${difference}`);
        return 'different';
      }
      return firstDifference(expected.assetHashes, actual.assetHashes) === undefined ? 'same, asset hashes too' : 'same';
    });
    return [release, stack, Object.keys(expected.template.Resources).length, ...cells];
  }));
  console.log(`\n━━ The templates, compared with TypeScript\n${table([['release', 'stack', 'resources', ...languages.slice(1)], ...rows])}`);
  found.forEach(difference => console.log(`   ${difference}`));
  return found.length;
}
