import { rmSync } from 'node:fs';
import { Stopwatch } from './stopwatch';
import { appOf, Contestant } from '../contestants';

/** How long it takes to construct and synthesize an app with so many object types. What is loaded by then isn't counted. */
const [contestant, objectTypes, outdir] = process.argv.slice(2);

const stopwatch = new Stopwatch();
appOf(contestant as Contestant, Number(objectTypes), undefined, outdir).app.synth();
stopwatch.report();
rmSync(outdir, { recursive: true });
