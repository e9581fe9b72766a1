import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Stopwatch } from './stopwatch';

/**
 * Measures the time to load the library after the files of aws-cdk-lib that it needs. Without arguments, prints these files
 * in order.
 */
const load = createRequire(__filename);
/** The exports of an app with one object type. Exports are loaded on use. */
const loadLibrary = () => {
  const { ObjectTypeMapping, ProfileObjectType, StandardOrder } = load('cdk-customer-profiles');
  return [ObjectTypeMapping, ProfileObjectType, StandardOrder];
};
const files = process.argv.slice(2);

if (files.length === 0) {
  loadLibrary();
  const others = Object.keys(load.cache).filter(file => /node_modules/.test(file) && !file.includes(`${path.sep}cdk-customer-profiles${path.sep}`));
  process.stdout.write(JSON.stringify(others));
} else {
  for (const file of files) load(file);
  const stopwatch = new Stopwatch();
  loadLibrary();
  stopwatch.report();
}
