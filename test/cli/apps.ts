import { mkdtempSync, readdirSync, readFileSync } from 'fs';
import { createRequire } from 'module';
import { tmpdir } from 'os';
import * as path from 'path';
import { runInThisContext } from 'vm';
import { App, Stack } from 'aws-cdk-lib';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-cli-'));
}

/** The output directory of an app with one stack. */
export function synthesize(define: (stack: Stack) => void, stackName = 'Shop'): string {
  const app = new App({ outdir: temporaryFolder() });
  define(new Stack(app, stackName));
  return app.synth().directory;
}

/** Synthesizes an app that `import --language typescript` has written, with the library of this checkout. */
export function synthesizeImported(folder: string): string {
  const file = path.join(folder, readdirSync(folder).find(name => name.endsWith('-stack.ts'))!);
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf-8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const fromRoot = createRequire(path.join(ROOT, 'package.json'));
  const exported: Record<string, any> = {};
  const requireOfApp = (name: string): unknown => name === 'cdk-customer-profiles' ? jest.requireActual('../../src') : isOfCdk(name) ? jest.requireActual(name) : fromRoot(name);
  runInThisContext(`(function (exports, require, __dirname) {${outputText}\n})`)(exported, requireOfApp, folder);
  const app = new App({ outdir: temporaryFolder() });
  const [name, StackClass] = Object.entries(exported)[0];
  new StackClass(app, name.replace(/Stack$/, ''));
  return app.synth().directory;
}

/** What tsc says about the files, as users compile them. */
export function compile(files: readonly string[]): string[] {
  const program = ts.createProgram([...files], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    ignoreDeprecations: '6.0',
    types: ['node'],
    typeRoots: [path.join(ROOT, 'node_modules', '@types')],
    paths: {
      'cdk-customer-profiles': [path.join(ROOT, 'src')],
      '*': [path.join(ROOT, 'node_modules', '*')],
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function isOfCdk(name: string): boolean {
  return name === 'constructs' || name.startsWith('aws-cdk-lib');
}
