import { createRequire } from 'node:module';
import { Stopwatch } from './stopwatch';

/** How long it takes to load what of aws-cdk-lib the library needs. */
const load = createRequire(__filename);
const stopwatch = new Stopwatch();
for (const file of process.argv.slice(2)) load(file);
stopwatch.report();
