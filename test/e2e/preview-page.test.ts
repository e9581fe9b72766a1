import { spawn } from 'child_process';
import { readFileSync, writeFileSync } from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

const PAGE = readFileSync(path.join(__dirname, '..', '..', 'docs', 'preview.md'), 'utf-8').replace(/\r\n/g, '\n');

/** The steps of the page, in order. */
type Step =
  | { readonly kind: 'create'; readonly file: string; readonly content: string }
  | { readonly kind: 'replace'; readonly file: string; readonly from: string; readonly to: string }
  | { readonly kind: 'run'; readonly commands: string[] }
  | { readonly kind: 'see'; readonly lines: string[] };

function steps(): Step[] {
  const found = PAGE.matchAll(/Create `([^`]+)`[^\n]*:\n\n```[^\n]*\n(.*?)^```$|^In `([^`]+)`, replace `([^`]+)` with `([^`]+)`\.$|^```sh\n(.*?)^```$|^```text\n(.*?)^```$/gms);
  return [...found].map(([, file, content, changed, from, to, commands, shown]): Step => {
    if (file !== undefined) return { kind: 'create', file, content };
    if (changed !== undefined) return { kind: 'replace', file: changed, from, to };
    return commands === undefined ? { kind: 'see', lines: shown.trimEnd().split('\n') } : { kind: 'run', commands: commands.trim().split('\n') };
  });
}

/** Expects the lines in this order. A line `…` matches any number of lines, and `…` in a line matches any text. */
function expectShown(lines: readonly string[], printed: readonly string[]): void {
  let at = 0;
  let isNext = false;
  for (const line of lines) {
    if (line === '…') {
      isNext = false;
      continue;
    }
    const pattern = new RegExp(`^${line.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
    const index = printed.findIndex((text, number) => number >= at && pattern.test(text));
    if (index < 0 || (isNext && index !== at)) throw new Error(`The page shows this line, which was not printed:\n${line}\nThe output was:\n${printed.join('\n')}`);
    at = index + 1;
    isNext = true;
  }
}

function runProgram(program: string, words: readonly string[], folder: string, environment: Record<string, string>): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', chunk => output += chunk);
    child.on('error', reject);
    child.on('close', code => resolve({ exitCode: code ?? 1, output }));
  });
}

test('README shows lines of the page', () => {
  const readme = readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf-8').replace(/\r\n/g, '\n');
  const [, shown] = /^```\n\$ npx cdk-customer-profiles preview [^\n]*\n(.*?)^```$/ms.exec(readme)!;
  const first = steps().find(step => step.kind === 'see')!;
  expect(shown.trimEnd().split('\n')).toHaveLength(5);
  expectShown(shown.trimEnd().split('\n').flatMap(line => [line, '…']), first.lines);
});

test('The steps of preview.md print the output of the page', async () => {
  const playground = await Playground.open();
  try {
    await playground.createConnectDomain('retail');
    const folder = playground.consumer.createApp({ 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
    const tool = path.join(playground.consumer.folder, 'node_modules', 'cdk-customer-profiles', 'assets', 'cli', 'index', 'index.js');
    const cdk = playground.cli(folder);
    let printed: string[] = [];
    const done: Step['kind'][] = [];
    for (const step of steps()) {
      done.push(step.kind);
      if (step.kind === 'create') {
        const isProgram = step.file.endsWith('.ts');
        const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
        writeFileSync(path.join(folder, isProgram ? step.file.replace(/ts$/, 'js') : step.file), isProgram ? ts.transpileModule(step.content, { compilerOptions }).outputText : step.content);
      } else if (step.kind === 'replace') {
        const file = path.join(folder, step.file);
        const text = readFileSync(file, 'utf-8');
        expect(text.split(step.from)).toHaveLength(2);
        writeFileSync(file, text.replace(step.from, () => step.to));
      } else if (step.kind === 'run') {
        printed = [];
        for (const command of step.commands) {
          const [, program, ...words] = command.split(' ');
          const result = program === 'cdk'
            ? await cdk.run(words)
            : await runProgram(process.execPath, [tool, ...words], folder, playground.localAws.environmentVariables);
          expect({ command, ...result }).toMatchObject({ exitCode: 0 });
          printed.push(...result.output.split(/\r?\n/));
        }
      } else {
        expectShown(step.lines, printed);
      }
    }
    expect(done).toEqual(['create', 'create', 'run', 'see', 'replace', 'run', 'see', 'replace', 'replace', 'replace', 'run', 'see', 'create', 'run', 'see']);
    expect(await playground.objectType('retail', 'ShopOrder')).toMatchObject({ Fields: { buyer: { ContentType: 'EMAIL_ADDRESS' } } });
  } finally {
    await playground.close();
  }
}, 300_000);
