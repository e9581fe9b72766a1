// Follows docs/getting-started.md exactly as it is written, in an empty folder outside of the checkout, against a local AWS of its own:
//
//   node scripts/getting-started.mjs [typescript] [python] [java] [go]
//
// The packages must be built before, as the page says. Its commands are for sh, so this does not run on Windows.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root, run, step } from './commands.mjs';

const LANGUAGES = new Map([['typescript', 'TypeScript'], ['python', 'Python'], ['java', 'Java'], ['go', 'Go']]);
const page = readFileSync(path.join(root, 'docs', 'getting-started.md'), 'utf-8').replaceAll('<clone>', root);

const named = process.argv.slice(2);
const unknown = named.find(name => !LANGUAGES.has(name));
if (unknown !== undefined) throw new Error(`The page has no section for ${unknown}. Name one or more of ${[...LANGUAGES.keys()].join(', ')}.`);
for (const language of named.length > 0 ? named : LANGUAGES.keys()) {
  await step(LANGUAGES.get(language), () => follow(language));
}

async function follow(language) {
  const folder = mkdtempSync(path.join(tmpdir(), `getting-started-${language}-`));
  const localAws = await startLocalAws();
  try {
    const env = { ...process.env, ...localAws.variables, CDK_HOME: path.join(folder, 'home') };
    await run('bash', ['-e', '-c', scriptOf(sectionOf(LANGUAGES.get(language)))], { cwd: folder, env });
    await run(process.execPath, ['-e', `
      const { execFileSync } = require('node:child_process');
      const output = execFileSync(process.execPath, [${JSON.stringify(path.join(root, 'assets', 'cli', 'index', 'index.js'))}, 'list', '--domain', 'retail'], { encoding: 'utf-8' });
      if (!/^ShopOrder .* ShopStack\\/Orders \\(created\\)$/m.test(output)) throw new Error('The service stores something else than the page says:\\n' + output);`], { env });
  } finally {
    localAws.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function sectionOf(title) {
  return page.split(/^## /m).find(section => section.startsWith(`${title}\n`));
}

/** Converts a section to one script: its commands, and the files that it creates or changes. */
function scriptOf(section) {
  const blocks = [...section.matchAll(/(?<=\n\n|^)([^\n]*)\n\n```(\w+)[^\n]*\n(.*?)^```$/gms)];
  return blocks.map(([, sentence, language, code]) => {
    if (language === 'sh') return code;
    const [, file] = /^Replace `(.+)` with:$/.exec(sentence) ?? [];
    if (file !== undefined) return `cat > ${file} <<'END OF FILE'\n${code}END OF FILE\n`;
    const [, element] = /add to `<(\w+)>`|add to its `<(\w+)>`/.exec(sentence)?.filter(Boolean) ?? [];
    if (language !== 'xml' || element === undefined) throw new Error(`The script cannot run the block after "${sentence}".`);
    // The first dependencies in a pom are those of the project.
    return `node -e ${quoted(`
      const { readFileSync, writeFileSync } = require('node:fs');
      writeFileSync('pom.xml', readFileSync('pom.xml', 'utf-8').replace('</${element}>', ${JSON.stringify(`${code}</${element}>`)}));`)}\n`;
  }).join('\n');
}

function quoted(word) {
  return `'${word.replaceAll('\'', '\'\\\'\'')}'`;
}

/** Starts the local AWS as the page says. The variables that it prints for sh are the environment of the commands. */
function startLocalAws() {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('local-aws', 'main.ts'), '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const variables = {};
  return new Promise((resolve, reject) => {
    child.on('exit', code => reject(new Error(`The local AWS ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', line => {
      const [, name, value] = /^ {2}export (\w+)=(.*)$/.exec(line) ?? [];
      if (name !== undefined) variables[name] = value;
      if (line.startsWith('Stop it')) resolve({ variables, stop: () => child.kill() });
    });
  });
}
