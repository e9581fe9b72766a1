import { readFileSync } from 'fs';
import * as path from 'path';

interface PublishedPackage {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<'aws-cdk-lib' | 'constructs', string>>;
}

/** The values of a bundle outside of the package. */
const UNKNOWN: PublishedPackage = { version: '0.0.0', peerDependencies: { 'aws-cdk-lib': '^2', 'constructs': '^10' } };

/** The `package.json` of the package that contains this file or its bundle. */
export function publishedPackage(): PublishedPackage {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = readManifest(folder);
    if (manifest?.name === 'cdk-customer-profiles') {
      return manifest;
    }
  }
  return UNKNOWN;
}

/** The lowest version of a peer that the library supports. */
export function lowestPeer(name: keyof PublishedPackage['peerDependencies']): string {
  return publishedPackage().peerDependencies[name].replace('^', '');
}

/** Returns undefined if the folder has none. */
function readManifest(folder: string): PublishedPackage & { readonly name?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf-8'));
  } catch {
    return undefined;
  }
}
