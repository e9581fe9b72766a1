// Lists what the bundled handler has inside, with versions and licence texts, for the package that ships it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [metafile, target] = process.argv.slice(2).map(file => path.join(root, file));

const folders = new Set(Object.values(JSON.parse(readFileSync(metafile, 'utf-8')).outputs)
  .flatMap(output => Object.entries(output.inputs))
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([input]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(folder => folder !== undefined));

const packagesByText = new Map();
for (const folder of [...folders].sort()) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf-8'));
  const file = readdirSync(path.join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
  if (!license || !file) {
    throw new Error(`${name} is bundled into the handler, but says no licence or has no text of it.`);
  }
  const text = readFileSync(path.join(root, folder, file), 'utf-8').trim();
  packagesByText.set(text, [...packagesByText.get(text) ?? [], `${name} ${version} (${license})`]);
}
const sections = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
writeFileSync(target, `The handler in assets/lambda contains code of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`);
