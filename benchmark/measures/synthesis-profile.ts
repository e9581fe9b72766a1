import { argumentsOf, FEW, MANY, OFF } from './synthesis';
import { roundsOf } from '../alternating';
import { Contestant } from '../contestants';
import { Frame } from '../cpu-profile';
import { Section, tells } from '../figure';
import { Programs } from '../programs';
import { median } from '../statistics';

const ROUNDS = roundsOf(9);

const PARTS = [
  'rules of the mapping', 'checks across object types', 'the rest of the library',
  'aws-cdk-lib, called by the constructors', 'aws-cdk-lib, at synthesis', 'garbage collection', 'the app itself',
] as const;
type Part = typeof PARTS[number];

const isOf = (packageName: string) => ({ url }: Frame) => url.includes(`/node_modules/${packageName}/`);
const isOurs = isOf('cdk-customer-profiles');
const isOfCdk = (frame: Frame) => isOf('aws-cdk-lib')(frame) || isOf('constructs')(frame);

/** Calls of this library count as its own time, except constructors of aws-cdk-lib. */
function partOf(frames: Frame[]): Part {
  if (frames[0].functionName === '(garbage collector)') return 'garbage collection';
  const ours = frames.find(isOurs);
  if (ours !== undefined && ours.url.includes('/model/rules/')) return 'rules of the mapping';
  if (ours !== undefined && /\/private\/(lanes|dependency-order|object-type-registry|object-type-checks|token-identity)\.js$/.test(ours.url)) return 'checks across object types';
  if (ours !== undefined && !frames.slice(0, frames.indexOf(ours)).some(isOfCdk)) return 'the rest of the library';
  if (ours === undefined && frames.some(({ functionName, url }) => functionName === 'synth' && url.endsWith('/core/lib/app.js'))) return 'aws-cdk-lib, at synthesis';
  return frames.some(isOfCdk) ? 'aws-cdk-lib, called by the constructors' : 'the app itself';
}

type Times = Map<Part, number>;

/** The time of one more object type in each part. */
function costsOf(rounds: { readonly few: Times; readonly many: Times }[]): Record<Part, number> {
  const timeIn = (part: Part, times: Times[]) => median(times.map(time => time.get(part) ?? 0));
  return Object.fromEntries(PARTS.map(part => {
    const [few, many] = [timeIn(part, rounds.map(round => round.few)), timeIn(part, rounds.map(round => round.many))];
    // A small difference can be negative because of other work on the machine.
    return [part, Math.max(0, (many - few) / (MANY - FEW))];
  })) as Record<Part, number>;
}

/** Profiles the synthesis of an object type and of the L1. */
export function profileSynthesis(programs: Programs): Section {
  const profile = (contestant: Contestant, objectTypes: number) => (
    programs.profile('synthesis', argumentsOf(contestant, objectTypes), OFF.environment).millisecondsBy(partOf)
  );
  const profileBoth = (contestant: Contestant) => ({ few: profile(contestant, FEW), many: profile(contestant, MANY) });
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: profileBoth('ProfileObjectType'), l1: profileBoth('CfnObjectType (L1)') }));
  const [ours, l1] = [costsOf(rounds.map(round => round.ours)), costsOf(rounds.map(round => round.l1))];
  return {
    title: 'Time of construction and synthesis of one more object type, by part',
    figures: PARTS.map(part => tells(part, `${ours[part].toFixed(2)} ms; the L1 ${l1[part].toFixed(2)} ms`)),
    notes: [
      `${ROUNDS} rounds under Node's profiler, which takes time itself. Template validation is off, aws-cdk-lib ${programs.versionOf('aws-cdk-lib')}.`,
      'The additional time is validation, plus a second construct for each object type. Validation turns an invalid mapping into an error at synthesis. With the L1 and template validation off, the deployment fails instead.',
    ],
  };
}
