// The registries of npm, PyPI, Maven, Go and NuGet show the README without the files of the repository and without Mermaid. The packed README
// has absolute links, and an image instead of the diagram:
//
//   node scripts/packed-readme.mjs assembly    in the compiled assembly, from which jsii creates the README of the other languages
//   node scripts/packed-readme.mjs prepack     in README.md while npm packs it
//   node scripts/packed-readme.mjs postpack    restores README.md
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { fail, root } from './commands.mjs';

const README = path.join(root, 'README.md');
const ASSEMBLY = path.join(root, '.jsii.gz');
const ORIGINAL = path.join(root, 'node_modules', '.cache', 'README.md');
const { homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf-8'));
const PAGES = `${homepage}/blob/main/`;
const FILES = `${homepage.replace('github.com', 'raw.githubusercontent.com')}/main/`;
const DIAGRAM = `![From the CDK app to the object type](${FILES}docs/images/deployment.svg)`;

const [step] = process.argv.slice(2);
if (step === 'assembly') {
  const assembly = JSON.parse(gunzipSync(readFileSync(ASSEMBLY)).toString());
  assembly.readme = { markdown: packed(readFileSync(README, 'utf-8')) };
  writeFileSync(ASSEMBLY, gzipSync(JSON.stringify(assembly)));
} else if (step === 'prepack') {
  // An interrupted pack has left the original.
  if (existsSync(ORIGINAL)) renameSync(ORIGINAL, README);
  mkdirSync(path.dirname(ORIGINAL), { recursive: true });
  renameSync(README, ORIGINAL);
  writeFileSync(README, packed(readFileSync(ORIGINAL, 'utf-8')));
} else if (step === 'postpack') {
  renameSync(ORIGINAL, README);
} else {
  fail('Name one of assembly, prepack and postpack.');
}

function packed(markdown) {
  const changes = [];
  const replace = (node, text) => changes.push([node.position.start.offset, node.position.end.offset, text]);
  visit(remark().parse(markdown), node => {
    const source = node.position && markdown.slice(node.position.start.offset, node.position.end.offset);
    if (node.type === 'code' && node.lang === 'mermaid') replace(node, DIAGRAM);
    if (['link', 'image'].includes(node.type) && !/^(#|\w+:)/.test(node.url)) {
      replace(node, source.replace(`](${node.url})`, `](${node.type === 'image' ? FILES : PAGES}${node.url})`));
    }
  });
  return changes.reduceRight((text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end), markdown);
}
