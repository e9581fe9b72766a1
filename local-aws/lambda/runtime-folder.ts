import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { buildSync } from 'esbuild';

/** The packages of the SDK in Lambda's Node runtime that the provider framework needs. */
const FRAMEWORK_PACKAGES = ['@aws-sdk/client-lambda', '@aws-sdk/client-sfn'];

/**
 * A temporary folder with everything that functions need: the programs and packages of the runtime, and the code of
 * functions. It is outside of the project, so that a function fails if it does not bundle a package.
 */
export class RuntimeFolder {
  public readonly root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'local-aws-lambda-'));
  public readonly bootstrap = path.join(this.root, 'bootstrap.js');
  public readonly preload = path.join(this.root, 'preload.js');
  /** For NODE_PATH. */
  public readonly packages = path.join(this.root, 'packages');

  constructor(morePackages: readonly string[] = []) {
    buildSync({
      entryPoints: ['bootstrap.ts', 'preload.ts'].map(name => path.join(__dirname, name)),
      outdir: this.root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      tsconfigRaw: {},
    });
    for (const name of [...FRAMEWORK_PACKAGES, ...morePackages]) this.link(name);
  }

  /** A new, empty folder for the code with this hash. */
  public makeCodeFolder(hash: string): string {
    const folder = path.join(this.root, 'code', hash);
    fs.mkdirSync(folder, { recursive: true });
    return folder;
  }

  public remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A link, because a package finds its dependencies from its real location. A junction needs no permissions on Windows. */
  private link(name: string): void {
    const link = path.join(this.packages, name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(packageFolder(name), link, 'junction');
  }
}

function packageFolder(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  const found = folders.map(folder => path.join(folder, name)).find(folder => fs.existsSync(path.join(folder, 'package.json')));
  if (!found) throw new Error(`${name} is not installed: functions take it from the Lambda runtime`);
  return fs.realpathSync(found);
}
