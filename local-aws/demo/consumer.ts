import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..');
const TARBALL = path.join(ROOT, '.tarball', 'cdk-customer-profiles.tgz');
const EXAMPLE = path.join(ROOT, 'examples', 'typescript');
const LOCK_EXPIRES_AFTER_MILLISECONDS = 5 * 60_000;

/**
 * A project as users have it: the packed tarball, its peers and the CDK CLI, installed by npm. It is outside of the
 * checkout, so that it cannot use dependencies of the checkout. It is reused while the versions are the same. Each checkout
 * has its own.
 */
export class Consumer {
  /** Installs missing packages, with the versions of this project's development. */
  public static async install(): Promise<Consumer> {
    if (!existsSync(TARBALL)) {
      throw new Error(`There is no tarball at ${TARBALL}; make it with: npx projen tarball`);
    }
    const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf-8'));
    const names = ['@types/node', 'aws-cdk', 'aws-cdk-lib', 'constructs', 'tsx', 'typescript'];
    const dependencies = Object.fromEntries(names.map(name => [name, devDependencies[name]]));
    const folder = path.join(tmpdir(), `cdk-customer-profiles-consumer-${hash(JSON.stringify([ROOT, dependencies]))}`);
    mkdirSync(folder, { recursive: true });
    await withLock(path.join(folder, 'lock'), () => install(folder, dependencies));
    return new Consumer(folder);
  }

  private constructor(public readonly folder: string) {}

  /** A copy of `examples/typescript`, which can be changed. */
  public copyExample(): string {
    const app = this.newApp();
    cpSync(EXAMPLE, app, { recursive: true, filter: source => !/node_modules|cdk\.out/.test(path.relative(EXAMPLE, source)) });
    return app;
  }

  /** An app with these files. */
  public createApp(files: Record<string, string>): string {
    const app = this.newApp();
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(app, name), content);
    }
    return app;
  }

  private newApp(): string {
    return mkdtempSync(path.join(this.folder, 'app-'));
  }
}

function install(folder: string, dependencies: Record<string, string>): void {
  const marker = path.join(folder, 'installed');
  const wanted = hash(readFileSync(TARBALL));
  if (existsSync(marker) && readFileSync(marker, 'utf-8') === wanted) {
    return;
  }
  // npm does not reinstall a tarball with the same name and version, even if its content differs.
  rmSync(path.join(folder, 'package-lock.json'), { force: true });
  rmSync(path.join(folder, 'node_modules', 'cdk-customer-profiles'), { recursive: true, force: true });
  rmSync(path.join(folder, 'node_modules', '.package-lock.json'), { force: true });
  const tarball = `tarball-${wanted}.tgz`;
  cpSync(TARBALL, path.join(folder, tarball));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({
    name: 'consumer',
    private: true,
    dependencies: { ...dependencies, 'cdk-customer-profiles': `file:${tarball}` },
    allowScripts: { esbuild: true },
  }, undefined, 2));
  const { status } = spawnSync('npm install --prefer-offline --no-audit --no-fund --loglevel=error', { cwd: folder, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`npm could not install the tarball into ${folder}`);
  }
  writeFileSync(marker, wanted);
}

/** Two processes can need the same folder at the same time. An existing folder is the lock. */
async function withLock(lock: string, action: () => void): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_EXPIRES_AFTER_MILLISECONDS) {
        rmSync(lock, { recursive: true, force: true });
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
  try {
    action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
