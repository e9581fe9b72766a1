import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { build, Plugin } from 'esbuild';
import { CpuProfile } from './cpu-profile';
import { root } from './root';

const TARBALL = path.join(root, '.tarball', 'cdk-customer-profiles.tgz');

/** The programs import the sources of the library. The measured library is the installed npm package. */
const SHIPPED_LIBRARY: Plugin = {
  name: 'shipped-library',
  setup: ({ onResolve }) => onResolve({ filter: /^(\.\.\/)+src$/ }, () => ({ path: 'cdk-customer-profiles', external: true })),
};

/**
 * Runs programs in new Node processes without a TypeScript loader, in a project with the packed tarball and aws-cdk-lib. The
 * project is outside of the checkout.
 */
export class Programs {
  /** @param awsCdkLib a version, or `latest` */
  public static async install(awsCdkLib: string): Promise<Programs> {
    const folder = mkdtempSync(path.join(tmpdir(), 'cdk-customer-profiles-benchmark-'));
    const dependencies = { 'aws-cdk-lib': awsCdkLib, 'constructs': '>=10.5.1 <10.8.0 || >=10.8.1 <11', 'cdk-customer-profiles': `file:${TARBALL}` };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const { status } = spawnSync('npm install --prefer-offline --no-audit --no-fund --loglevel=error', { cwd: folder, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`npm could not install aws-cdk-lib ${awsCdkLib} and ${TARBALL} into ${folder}`);
    await build({
      entryPoints: [path.join(root, 'benchmark', 'programs', '*.ts')],
      outdir: path.join(folder, 'programs'),
      bundle: true,
      platform: 'node',
      packages: 'external',
      plugins: [SHIPPED_LIBRARY],
      logLevel: 'warning',
    });
    return new Programs(folder);
  }

  private constructor(private readonly folder: string) {}

  /** Runs the program, and returns its JSON output. */
  public run<Result>(name: string, programArguments: readonly string[] = [], environment: Record<string, string> = {}): Result {
    return JSON.parse(this.execute([], name, programArguments, environment)) as Result;
  }

  /** Runs the program with Node's profiler. */
  public profile(name: string, programArguments: readonly string[], environment: Record<string, string>): CpuProfile {
    const folder = mkdtempSync(path.join(this.folder, 'profile-'));
    this.execute(['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder], name, programArguments, environment);
    return CpuProfile.read(path.join(folder, readdirSync(folder)[0]));
  }

  private execute(nodeOptions: readonly string[], name: string, programArguments: readonly string[], environment: Record<string, string>): string {
    return execFileSync(process.execPath, [...nodeOptions, path.join(this.folder, 'programs', `${name}.js`), ...programArguments], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
  }

  public versionOf(packageName: string): string {
    return JSON.parse(readFileSync(path.join(this.folder, 'node_modules', packageName, 'package.json'), 'utf8')).version as string;
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
