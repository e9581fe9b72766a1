import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { root } from './root';

const FOLDER = path.join(root, 'benchmark', 'node');

/** A Node version for the functions. */
export interface NodeProgram {
  readonly path: string;
  readonly version: string;
}

/**
 * The Node versions of Lambda's runtimes, from packages that are installed outside of the project. If they are not available,
 * the current Node.
 */
export function nodePrograms(): NodeProgram[] {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) {
    spawnSync('npm install --no-package-lock --no-audit --no-fund --loglevel=error', { cwd: FOLDER, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const installed = [22, 24].flatMap(major => {
    const program = path.join(FOLDER, 'node_modules', `node-${major}-${process.platform}-${process.arch}`, 'bin', 'node');
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return status === 0 ? [{ path: program, version: stdout.trim() }] : [];
  });
  return installed.length > 0 ? installed : [{ path: process.execPath, version: process.version }];
}
