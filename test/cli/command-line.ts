import { spawn } from 'child_process';
import { readFileSync } from 'fs';
import * as path from 'path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './apps';

const ROOT = path.join(__dirname, '..', '..');

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The tool as one built file: that of a package, or one that is built in the same way. */
export class CommandLine {
  /** @param project where the packed package is installed */
  public static ofPackage(project: string): CommandLine {
    const packageFolder = path.join(project, 'node_modules', 'cdk-customer-profiles');
    const { bin } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf-8'));
    return new CommandLine(path.join(packageFolder, bin['cdk-customer-profiles']));
  }

  public static build(): CommandLine {
    const outfile = path.join(temporaryFolder(), 'index.js');
    buildSync({
      entryPoints: [path.join(ROOT, 'cli', 'index.ts')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      tsconfig: path.join(ROOT, 'tsconfig.dev.json'),
      logLevel: 'error',
    });
    return new CommandLine(outfile);
  }

  private constructor(public readonly file: string) {}

  public async run(commandArguments: readonly string[], environment: NodeJS.ProcessEnv = {}, folder = ROOT): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.file, ...commandArguments], {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', chunk => { stdout += chunk; });
      child.stderr.on('data', chunk => { stderr += chunk; });
      child.on('error', reject);
      child.on('close', code => resolve({ exitCode: code ?? -1, stdout, stderr }));
    });
  }
}
