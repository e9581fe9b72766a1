import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import * as path from 'path';

/** The environment variable with the path of a Node program, for a machine that cannot install the package. */
export const NODE_VARIABLE = 'LOCAL_AWS_NODE';

/** The Node version of today's functions. */
const RUNTIME = 'nodejs24.x';
const MAJOR_VERSION = 24;
/** Separate from the project's own packages. Otherwise, their programs would use this Node version. */
const INSTALLED_IN = path.join(__dirname, '..', 'node');

/** The Node program that runs functions. */
export interface NodeProgram {
  readonly path: string;
  /** The version, and whether it is the one that Lambda has. */
  readonly description: string;
}

/**
 * Returns the given Node program, or the one of the npm package `node-<platform>-<architecture>` with the right major
 * version, or the one that runs this.
 */
export function findNodeProgram(given: string | undefined = process.env[NODE_VARIABLE] || undefined): NodeProgram {
  if (given !== undefined) {
    const version = versionOf(given);
    if (version === undefined) throw new Error(`${given} is not a Node that runs here`);
    return { path: given, description: describe(version, given) };
  }
  const installed = installedNode();
  const version = installed === undefined ? undefined : versionOf(installed);
  // Also if the package is installed but its program does not run, as on a Linux with another C library.
  return version === undefined
    ? { path: process.execPath, description: describe(process.versions.node, 'this one') }
    : { path: installed!, description: describe(version, installed!) };
}

function describe(version: string, which: string): string {
  return majorOf(version) === MAJOR_VERSION ? `Node ${version}` : `Node ${version} (${which}; not ${RUNTIME})`;
}

function installedNode(): string | undefined {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = require.resolve(`node-${platform}-${process.arch}/package.json`, { paths: [INSTALLED_IN] });
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return majorOf(version) === MAJOR_VERSION ? path.join(path.dirname(manifest), 'bin', platform === 'win' ? 'node.exe' : 'node') : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', windowsHide: true });
  return status === 0 ? /^v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] : undefined;
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}
