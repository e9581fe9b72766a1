import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { build, Plugin } from 'esbuild';
import { CpuProfile } from './cpu-profile';
import { root } from './root';

const TARBALL = path.join(root, '.tarball', 'cdk-customer-profiles.tgz');

/** The programs name the sources of the library; what is measured is the library as npm installs it. */
const SHIPPED_LIBRARY: Plugin = {
  name: 'shipped-library',
  setup: ({ onResolve }) => onResolve({ filter: /^(\.\.\/)+src$/ }, () => ({ path: 'cdk-customer-profiles', external: true })),
};

/**
 * Programs in fresh processes of plain Node, since a loader of TypeScript would be measured as well, in a project as users
 * have it: the packed tarball beside aws-cdk-lib. It lies outside of the checkout.
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

  /** What the program printed, as JSON. */
  public run<Result>(name: string, programArguments: readonly string[] = [], environment: Record<string, string> = {}): Result {
    return JSON.parse(this.execute([], name, programArguments, environment)) as Result;
  }

  /** Where the program spends its time, as Node's profiler sees it. */
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
