import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { roundsOf } from '../alternating';
import { Contestant } from '../contestants';
import { Frame } from '../cpu-profile';
import { Section, tells } from '../figure';
import { Programs } from '../programs';
import { median } from '../statistics';

const ROUNDS = roundsOf(5);
const FEW = 100;
const MANY = 400;

const PARTS = [
  'rules of the mapping', 'checks across object types', 'the rest of the library',
  'aws-cdk-lib, called by the constructors', 'aws-cdk-lib, at synth', 'garbage collection', 'the app itself',
] as const;
type Part = typeof PARTS[number];

const isOf = (packageName: string) => ({ url }: Frame) => url.includes(`/node_modules/${packageName}/`);
const isOurs = isOf('cdk-customer-profiles');
const isOfCdk = (frame: Frame) => isOf('aws-cdk-lib')(frame) || isOf('constructs')(frame);

/** Whatever this library calls is its own, except for CDK's constructors. */
function partOf(frames: Frame[]): Part {
  if (frames[0].functionName === '(garbage collector)') return 'garbage collection';
  const ours = frames.find(isOurs);
  if (ours !== undefined && ours.url.includes('/private/rules/')) return 'rules of the mapping';
  if (ours !== undefined && /\/private\/(neighbourhood|token-identity)\.js$/.test(ours.url)) return 'checks across object types';
  if (ours !== undefined && !frames.slice(0, frames.indexOf(ours)).some(isOfCdk)) return 'the rest of the library';
  if (ours === undefined && frames.some(({ functionName, url }) => functionName === 'synth' && url.endsWith('/core/lib/app.js'))) return 'aws-cdk-lib, at synth';
  return frames.some(isOfCdk) ? 'aws-cdk-lib, called by the constructors' : 'the app itself';
}

/** For each part, what one more object type costs in it. */
function measurePartsOf(programs: Programs, contestant: Contestant): Record<Part, number> {
  const outdir = path.join(tmpdir(), `cdk-customer-profiles-benchmark-out-${process.pid}`);
  const profile = (objectTypes: number) => (
    programs.profile('synthesis', [contestant, String(objectTypes), outdir], { CDK_VALIDATION: 'false' }).millisecondsBy(partOf)
  );
  const rounds = Array.from({ length: ROUNDS }, () => ({ few: profile(FEW), many: profile(MANY) }));
  const each = (part: Part) => median(rounds.map(({ few, many }) => ((many.get(part) ?? 0) - (few.get(part) ?? 0)) / (MANY - FEW)));
  return Object.fromEntries(PARTS.map(part => [part, each(part)])) as Record<Part, number>;
}

/** Why an object type costs more at synth than the L1, or less. */
export function profileSynthesis(programs: Programs): Section {
  const ours = measurePartsOf(programs, 'ProfileObjectType');
  const l1 = measurePartsOf(programs, 'CfnObjectType (L1)');
  return {
    title: 'Where construct and synth of one more object type spend their time',
    figures: PARTS.map(part => tells(part, `${ours[part].toFixed(2)} ms; the L1 ${l1[part].toFixed(2)} ms`)),
    notes: [
      `${ROUNDS} rounds under Node's profiler, which costs time of its own; template validation off, aws-cdk-lib ${programs.versionOf('aws-cdk-lib')}. The L1 has no rules: with template validation off, it meets the service's at deployment.`,
    ],
  };
}
