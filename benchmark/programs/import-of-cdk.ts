import { createRequire } from 'node:module';
import { Stopwatch } from './stopwatch';

/** Measures the time to load the files of aws-cdk-lib that the library needs. */
const load = createRequire(__filename);
const stopwatch = new Stopwatch();
for (const file of process.argv.slice(2)) load(file);
stopwatch.report();
