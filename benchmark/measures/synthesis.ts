import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { alternate, Ratio, ratioOf, roundsOf, shownMilliseconds, shownRatio } from '../alternating';
import { Contestant } from '../contestants';
import { atMost, Figure, Section, tells } from '../figure';
import { Programs } from '../programs';
import { median } from '../statistics';
import { TARGETS } from '../targets';

/** The numbers of object types. The difference is the time of one more object type. */
export const FEW = 100;
export const MANY = 400;

interface Validation {
  readonly name: string;
  readonly environment: Record<string, string>;
  readonly rounds: number;
}

export const OFF: Validation = { name: 'template validation off', environment: { CDK_VALIDATION: 'false' }, rounds: roundsOf(25) };
const ON: Validation = { name: 'template validation on', environment: { CDK_VALIDATION: 'true' }, rounds: roundsOf(9) };

/** Of the program `synthesis`. */
export function argumentsOf(contestant: Contestant, objectTypes: number): string[] {
  return [contestant, String(objectTypes), path.join(tmpdir(), `cdk-customer-profiles-benchmark-out-${process.pid}`)];
}

/** Of construct and synth. */
class SynthesisTimes {
  constructor(private readonly programs: Programs, private readonly validation: Validation) {}

  public of(contestant: Contestant, objectTypes: number): () => number {
    return () => this.programs.run<{ milliseconds: number }>('synthesis', argumentsOf(contestant, objectTypes), this.validation.environment).milliseconds;
  }
}

/**
 * The exponent of the growth with the number of object types: 1 is linear, 2 is quadratic. It is computed from medians,
 * because with validation the first object type takes most of the time and varies between rounds.
 */
function exponentOf(one: number[], few: number[], many: number[]): number {
  return Math.log((median(many) - median(one)) / (median(few) - median(one))) / Math.log((MANY - 1) / (FEW - 1));
}

async function measureWith(programs: Programs, validation: Validation): Promise<Figure[]> {
  const times = new SynthesisTimes(programs, validation);
  const measured = await alternate(validation.rounds, {
    oursOne: times.of('ProfileObjectType', 1),
    oursFew: times.of('ProfileObjectType', FEW),
    oursMany: times.of('ProfileObjectType', MANY),
    l1Few: times.of('CfnObjectType (L1)', FEW),
    l1Many: times.of('CfnObjectType (L1)', MANY),
    handwrittenOne: times.of('plain custom resource', 1),
    handwrittenFew: times.of('plain custom resource', FEW),
    handwrittenMany: times.of('plain custom resource', MANY),
  });
  const each = (many: number[], few: number[]) => many.map((time, round) => (time - few[round]) / (MANY - FEW));
  const ours = each(measured.oursMany, measured.oursFew);
  const l1 = each(measured.l1Many, measured.l1Few);
  const handwritten = each(measured.handwrittenMany, measured.handwrittenFew);
  const exponent = exponentOf(measured.oursOne, measured.oursFew, measured.oursMany);
  const first = ratioOf(measured.oursOne, measured.handwrittenOne);
  const where = `aws-cdk-lib ${programs.versionOf('aws-cdk-lib')}, ${validation.name}`;
  const shown = (ratio: Ratio, one: number[], other: number[]) => `${shownRatio(ratio)}; ${shownMilliseconds(one)} to ${shownMilliseconds(other)}`;
  const [toL1, toHandwritten] = [ratioOf(ours, l1), ratioOf(ours, handwritten)];
  return [
    atMost(`${where}: one more object type, relative to the L1`, toL1.median, TARGETS.objectTypeToL1, shown(toL1, ours, l1)),
    tells(`${where}: one more object type, relative to a plain custom resource`, shown(toHandwritten, ours, handwritten)),
    atMost(`${where}: growth exponent from ${FEW} to ${MANY}`, exponent, TARGETS.growthExponent, exponent.toFixed(2)),
    atMost(`${where}: the first object type, relative to the first plain custom resource`, first.median, TARGETS.firstObjectTypeToHandwritten, shown(first, measured.oursOne, measured.handwrittenOne)),
  ];
}

/** @param oldest with the lowest aws-cdk-lib that is supported, which has no template validation, and with the newest */
export async function measureSynthesis(oldest: Programs, newest: Programs): Promise<Section> {
  return {
    title: 'Construction and synthesis of object types with 20 fields, 3 keys and 3 tags',
    figures: [
      ...await measureWith(newest, OFF),
      ...await measureWith(newest, ON),
      ...await measureWith(oldest, { ...OFF, name: 'which has no template validation' }),
    ],
    notes: [
      `${OFF.rounds} rounds, and ${ON.rounds} with template validation on, in new processes, alternating between the compared implementations. The time to load aws-cdk-lib and the library is not included, except for what they load later.`,
      `The checks across object types are included. The cost of one more is the difference between ${FEW} and ${MANY} in one round.`,
    ],
  };
}
