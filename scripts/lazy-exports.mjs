// Makes lib/index.js load the vocabulary of the standard objects when it is used first: most apps use one or two of the
// 16 classes, and reading all of them takes longer than the rest of the library. jsii has no option for it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const lib = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'lib');
const index = path.join(lib, 'index.js');
const source = readFileSync(index, 'utf-8');
// Node finds the names for ES modules by reading the text: it knows an assignment, and would take the getter for unsafe
// if it saw it beside the name.
const DEFINITION = 'const lazy = (name, load) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });';
let isFirst = true;
const lazy = source.replace(/^__exportStar\(require\("(\.\/standard-(?!identifier)[\w-]+)"\), exports\);$/gm, (line, file) => {
  const name = /^exports\.(\w+) = \1;$/m.exec(readFileSync(path.join(lib, `${file}.js`), 'utf-8'))?.[1];
  if (name === undefined) throw new Error(`lib/${file}.js has no export.`);
  const definition = isFirst ? `${DEFINITION}\n` : '';
  isFirst = false;
  return `${definition}exports.${name} = undefined;\nlazy("${name}", () => require("${file}"));`;
});
if (isFirst && !source.includes(DEFINITION)) throw new Error('lib/index.js exports no vocabulary.');
writeFileSync(index, lazy);
