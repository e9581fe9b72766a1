// Changes lib/index.js so that it loads an export at its first use, as aws-cdk-lib does. An app uses one or two of the 16
// vocabulary classes, and loading all of them takes 10 ms. jsii has no option for this.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const lib = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'lib');
const index = path.join(lib, 'index.js');
const source = readFileSync(index, 'utf-8');
// Node finds the names for ES modules in the source text: it recognizes an assignment, but not a getter with the name next
// to it.
const DEFINITION = 'const lazy = (name, load) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });';
let isFirst = !source.includes(DEFINITION);
const lazy = source.replace(/^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm, (line, file) => {
  const names = [...(/^(?:exports\.\w+ = )+void 0;$/m.exec(readFileSync(path.join(lib, `${file}.js`), 'utf-8'))?.[0] ?? '').matchAll(/exports\.(\w+)/g)];
  const definitions = names.map(([, name]) => `exports.${name} = undefined;\nlazy("${name}", () => require("${file}"));`);
  // A file with only interfaces exports nothing.
  if (definitions.length === 0) return '';
  const before = isFirst ? [DEFINITION] : [];
  isFirst = false;
  return [...before, ...definitions].join('\n');
});
if (isFirst) throw new Error('lib/index.js exports nothing.');
writeFileSync(index, lazy);
