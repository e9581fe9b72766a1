import { readFileSync } from 'fs';
import * as path from 'path';

/** The version of the package that this file or its bundle lies in. */
export function packageVersion(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf-8'));
      if (name === 'cdk-customer-profiles') {
        return version;
      }
    } catch {
      // Most folders have no package.json.
    }
  }
  return '0.0.0';
}
