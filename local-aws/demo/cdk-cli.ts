import { spawn } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import * as path from 'path';
import { Consumer } from './consumer';

export interface CliResult {
  readonly exitCode: number;
  /** The output of the CLI on both streams. */
  readonly output: string;
}

export interface CliOptions {
  /** Called for each line of output. */
  readonly onLine?: (line: string) => void;
  /** Options of `cdk deploy`. */
  readonly flags?: readonly string[];
  /** Environment variables in addition to those of the local AWS. */
  readonly environment?: Record<string, string>;
}

/** The unmodified CDK CLI, which uses an AWS by environment variables alone. */
export class CdkCli {
  private readonly script: string;

  constructor(
    private readonly consumer: Consumer,
    private readonly app: string,
    private readonly awsEnvironment: Record<string, string>,
  ) {
    const packageFolder = path.join(this.consumer.folder, 'node_modules', 'aws-cdk');
    const { bin } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf-8'));
    this.script = path.join(packageFolder, typeof bin === 'string' ? bin : bin.cdk);
  }

  public async deploy(stacks: readonly string[], context: Record<string, string> = {}, options: CliOptions = {}): Promise<CliResult> {
    return this.run(['deploy', ...stacks, '--require-approval', 'never', ...contextOf(context), ...options.flags ?? []], options);
  }

  public async destroy(stacks: readonly string[], context: Record<string, string> = {}, options?: CliOptions): Promise<CliResult> {
    return this.run(['destroy', ...stacks, '--force', ...contextOf(context)], options);
  }

  public async run(commandArguments: readonly string[], options: CliOptions = {}): Promise<CliResult> {
    // The CLI caches the account of an access key in its home folder, so each run has its own.
    const home = mkdtempSync(path.join(tmpdir(), 'cdk-home-'));
    try {
      return await this.spawn(commandArguments, home, options);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }

  private spawn(commandArguments: readonly string[], home: string, options: CliOptions): Promise<CliResult> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.script, ...commandArguments, '--no-notices', '--no-color', '--progress', 'events'], {
        cwd: this.app,
        // With CI, the CLI prints to one stream. Without a terminal, it cannot prompt.
        env: { ...process.env, CI: '1', CDK_HOME: home, CDK_DISABLE_VERSION_CHECK: '1', CDK_DISABLE_CLI_TELEMETRY: 'true', ...this.awsEnvironment, ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let rest = '';
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        const lines = (rest + chunk.toString()).split(/\r?\n/);
        rest = lines.pop()!;
        lines.forEach(line => options.onLine?.(line));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('error', reject);
      child.on('close', code => {
        if (rest !== '') {
          options.onLine?.(rest);
        }
        resolve({ exitCode: code ?? 1, output });
      });
    });
  }
}

function contextOf(context: Record<string, string>): string[] {
  return Object.entries(context).flatMap(([key, value]) => ['--context', `${key}=${value}`]);
}
