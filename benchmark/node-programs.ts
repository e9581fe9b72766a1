import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { root } from './root';

const FOLDER = path.join(root, 'benchmark', 'node');

/** A Node that functions are measured under. */
export interface NodeProgram {
  readonly path: string;
  readonly version: string;
}

/**
 * The Nodes of Lambda's runtimes, from packages that are installed apart from the project; where they can't be had, the
 * one that runs this.
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
