import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Stopwatch } from './stopwatch';

/**
 * How long it takes to load the library when all of aws-cdk-lib that it needs is loaded already. Without arguments, the
 * files of aws-cdk-lib that it loads, in their order.
 */
const load = createRequire(__filename);
/** Its exports are loaded when they are used: these are what an app with one object type uses. */
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
