// Lists the packages in the bundles, with versions and license texts:
//
//   node scripts/third-party-licenses.mjs <list to write> <esbuild metafile> …
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [target, ...metafiles] = process.argv.slice(2).map(file => path.join(root, file));

const folders = new Set(metafiles.flatMap(metafile => Object.values(JSON.parse(readFileSync(metafile, 'utf-8')).outputs))
  .flatMap(output => Object.entries(output.inputs))
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([input]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(folder => folder !== undefined));

const packagesByText = new Map();
for (const folder of [...folders].sort()) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf-8'));
  const file = readdirSync(path.join(root, folder)).map(entry => path.join(folder, entry)).find(entry => /^licen[cs]e/i.test(path.basename(entry)))
    // Some packages of the SDK name their license and leave out its text, which is that of this project's own.
    ?? (license === 'Apache-2.0' ? 'LICENSE' : undefined);
  if (!license || !file) {
    throw new Error(`${name} is bundled into the package, but says no license or has no text of it.`);
  }
  const text = readFileSync(path.join(root, file), 'utf-8').trim();
  packagesByText.set(text, [...packagesByText.get(text) ?? [], `${name} ${version} (${license})`]);
}
const sections = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
writeFileSync(target, `The handler in assets/lambda, the parser in assets/handlebars-parser and the command line tool in assets/cli contain code of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`);
