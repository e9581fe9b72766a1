import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { atMost, Section } from '../figure';
import { root } from '../root';
import { TARGETS } from '../targets';

export const BUNDLE = path.join(root, 'assets', 'lambda', 'index', 'index.js');

/** The bytes of each package in the bundle, from the metafile of esbuild. */
export function bytesByPackage(): Map<string, number> {
  const { outputs } = JSON.parse(readFileSync(path.join(root, '.bundle', 'handler.json'), 'utf8'));
  const [{ inputs }] = Object.values<{ inputs: Record<string, { bytesInOutput: number }> }>(outputs);
  const bytes = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'this project';
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  return bytes;
}

/** The credential providers of the SDK that the handler does not use. */
export function unusedCredentialProviders(): string[] {
  return [...bytesByPackage()]
    .filter(([name, bytes]) => bytes > 0 && /credential-provider|token-providers|client-sso|nested-clients/.test(name))
    .map(([name]) => name)
    .filter(name => name !== '@aws-sdk/credential-provider-env');
}

export function measureBundle(): Section {
  const { size } = statSync(BUNDLE);
  const unused = unusedCredentialProviders();
  const largest = [...bytesByPackage()].sort(([, one], [, other]) => other - one).slice(0, 5);
  return {
    title: 'Handler bundle',
    figures: [
      atMost('size, minified', size, TARGETS.bundleBytes, `${size.toLocaleString('en')} bytes`, ' bytes'),
      { what: 'packages of unused credential providers in it', measured: unused.join(', ') || 'none', target: 'none', isMet: unused.length === 0 },
    ],
    notes: [`The largest parts: ${largest.map(([name, bytes]) => `${name} ${bytes.toLocaleString('en')} bytes`).join(', ')}.`],
  };
}
