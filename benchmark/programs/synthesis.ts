import { rmSync } from 'node:fs';
import { Stopwatch } from './stopwatch';
import { appOf, Contestant } from '../contestants';

/** Measures the construction and synthesis of an app with a number of object types, after all modules are loaded. */
const [contestant, objectTypes, outdir] = process.argv.slice(2);

const stopwatch = new Stopwatch();
appOf(contestant as Contestant, Number(objectTypes), undefined, outdir).app.synth();
stopwatch.report();
rmSync(outdir, { recursive: true });
