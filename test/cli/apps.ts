import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { createRequire } from 'module';
import { tmpdir } from 'os';
import * as path from 'path';
import { runInThisContext } from 'vm';
import { App, Stack } from 'aws-cdk-lib';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

const temporaryFolders: string[] = [];
afterAll(() => temporaryFolders.splice(0).forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** A folder that is deleted after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-cli-'));
  temporaryFolders.push(folder);
  return folder;
}

/** The output directory of an app with one stack. */
export function synthesize(define: (stack: Stack) => void, stackName = 'Shop'): string {
  const app = new App({ outdir: temporaryFolder() });
  define(new Stack(app, stackName));
  return app.synth().directory;
}

/** Synthesizes a stack that `import --language typescript` has written, with the library of this checkout. */
export function synthesizeImported(folder: string, domainName = 'retail', context: Record<string, string> = {}): string {
  const file = path.join(folder, readdirSync(folder).find(name => name.endsWith('-stack.ts'))!);
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf-8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const fromRoot = createRequire(path.join(ROOT, 'package.json'));
  const exported: Record<string, any> = {};
  const requireOfApp = (name: string): unknown => name === 'cdk-customer-profiles' ? jest.requireActual('../../src') : isOfCdk(name) ? jest.requireActual(name) : fromRoot(name);
  runInThisContext(`(function (exports, require, __dirname) {${outputText}\n})`)(exported, requireOfApp, folder);
  const app = new App({ outdir: temporaryFolder(), context });
  const [name, StackClass] = Object.entries(exported)[0];
  new StackClass(app, name.replace(/Stack$/, ''), { domainName });
  return app.synth().directory;
}

/** The errors of tsc about files in a folder with installed dependencies. */
export function compile(files: readonly string[], folder: string): string[] {
  // One program for all files, because reading the types of aws-cdk-lib takes longest.
  const program = ts.createProgram([...files], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    ignoreDeprecations: '6.0',
    types: ['node'],
    typeRoots: [path.join(folder, 'node_modules', '@types')],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function isOfCdk(name: string): boolean {
  return name === 'constructs' || name.startsWith('aws-cdk-lib');
}
