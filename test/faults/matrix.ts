import { CALL_FAULTS, CallFault, EVENT_FAULTS, PlannedFault } from './fault';
import { violationsOf } from './invariants';
import { Scenario, SCENARIOS } from './scenarios';
import { VirtualTime } from './virtual-time';
import { Outcome, Unsettled, World, WorldOptions } from './world';

/** A scenario under one reading of what is unsettled, with at most one fault. */
export interface Case {
  readonly scenario: Scenario;
  readonly unsettled: Unsettled;
  readonly fault?: PlannedFault;
  readonly name: string;
  /** What the table counts it under. */
  readonly event: string;
}

export interface Result {
  readonly outcome: Outcome;
  /** What an action after the faults are gone has led to. */
  readonly again: Outcome;
  readonly violations: string[];
}

/** One way to read what is unsettled. */
export interface Reading {
  readonly name: string;
  readonly unsettled: Unsettled;
  /** Every how manyth case of the whole matrix is run under this reading. @default 1 */
  readonly step?: number;
}

/** Without a common divisor with the number of faults, so that each fault meets each kind of call. */
const OTHER_READINGS_STEP = 7;

/** Each value of what is unsettled is in one of them at least. */
export const READINGS: readonly Reading[] = [
  { name: 'members cleared', unsettled: { behavior: { membersLeftOut: 'cleared', tagsInPutOnExisting: 'refuse' } } },
  {
    name: 'members kept',
    unsettled: {
      behavior: { membersLeftOut: 'kept', tagsInPutOnExisting: 'ignore', taggingIsUpdate: true, timestamps: 'seconds' },
      cloudFormation: { replacedResourceRollback: 'revert', failedUpdatePhysicalId: 'answered' },
    },
  },
  {
    name: 'clock ahead',
    step: OTHER_READINGS_STEP,
    unsettled: {
      behavior: { tagsInPutOnExisting: 'apply', clockOffset: 60_000, lastUpdatedAtOfPut: 'missing', staleReads: 1_000 },
      cloudFormation: { cancelledRequests: 'awaited', rollbackBegins: 'next second' },
      deliveryDelay: 13_000,
    },
  },
  {
    name: 'clock behind',
    step: OTHER_READINGS_STEP,
    unsettled: {
      behavior: { membersLeftOut: 'kept', tagsInPutOnExisting: 'ignore', clockOffset: -60_000, lastUpdatedAtOfPut: 'in seconds', defaults: 'filled in', deletion: 2_000 },
      deliveryDelay: 5_000,
      signatureVersion: 2,
    },
  },
  {
    name: 'stale reads',
    step: OTHER_READINGS_STEP,
    unsettled: {
      behavior: { clockOffset: 10_000, staleReads: 3_000, tagsInGet: false },
      cloudFormation: { replacedResourceRollback: 'revert', cancelledRequests: 'awaited' },
    },
  },
  {
    name: 'late events',
    step: OTHER_READINGS_STEP,
    unsettled: {
      behavior: { tagsInPutOnExisting: 'apply', clockOffset: -10_000, tagsInGet: false, defaults: 'filled in', deniedGet: 404 },
      cloudFormation: { rollbackBegins: 'next second' },
      deliveryDelay: 180_000,
    },
  },
];

/** Every scenario, without a fault. */
export function faultlessCases({ name: reading, unsettled }: Reading): Case[] {
  return SCENARIOS.map(scenario => ({ scenario, unsettled, name: `${scenario.name}; ${reading}; no fault`, event: eventOf(scenario) }));
}

function eventOf({ previous, target }: Scenario): string {
  return !target?.objectType ? 'Delete' : previous?.objectType ? 'Update' : 'Create';
}

/** Every fault of every call of every event that a scenario has without one. */
export function faultyCases(base: Case, { journal }: Outcome): Case[] {
  const seen = new Map<string, number>();
  return journal.events.flatMap(({ RequestType, RequestId }, event) => {
    const count = (seen.get(RequestType) ?? 0) + 1;
    seen.set(RequestType, count);
    const named = `${RequestType}${count > 1 ? ` ${count}` : ''}`;
    const prefix = base.name.replace(/no fault$/, named);
    const kind = event === 0 ? RequestType : `${RequestType} after it`;
    return [
      ...EVENT_FAULTS.map((fault): Case => ({ ...base, fault: { event, kind: fault }, name: `${prefix}: ${fault}`, event: kind })),
      ...(journal.calls.get(RequestId) ?? []).flatMap((operation, call) => faultsOf(operation).map((fault): Case => (
        { ...base, fault: { event, call, kind: fault }, name: `${prefix}: ${operation} (call ${call + 1}): ${fault.name}`, event: kind }
      ))),
    ];
  });
}

function faultsOf(operation: string): readonly CallFault[] {
  return CALL_FAULTS.filter(fault => fault.operation === undefined || fault.operation === operation);
}

/** The same numbers for the same case: retries wait for random times. */
export function randomNumbers(seedText: string): () => number {
  let state = [...seedText].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) | 0, 17); // eslint-disable-line no-bitwise
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0; // eslint-disable-line no-bitwise
    return (state >>> 8) / 2 ** 24; // eslint-disable-line no-bitwise
  };
}

export async function runCase({ scenario, unsettled, fault, name }: Case, base?: Outcome, options: WorldOptions = {}): Promise<Result> {
  const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
  const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers(name));
  try {
    const world = new World(time, unsettled, options);
    if (scenario.previous) await world.deploy(scenario.previous);
    scenario.byHand?.(world);
    const outcome = scenario.target ? await world.deploy(scenario.target, fault) : await world.delete(fault);
    // `previous` again, where the stack was deleted: what is left must not stand in the way.
    const again = await deployAgain(world, scenario, outcome);
    await world.deliverLate();
    const late = world.holdings();
    return { outcome, again, violations: violationsOf({ scenario, unsettled, fault, base, outcome, again, late }) };
  } finally {
    random.mockRestore();
    time.uninstall();
  }
}

async function deployAgain(world: World, scenario: Scenario, { status }: Outcome): Promise<Outcome> {
  if (scenario.target) return world.deploy({ ...scenario.target, failure: undefined });
  if (status === 'DELETE_FAILED') await world.delete();
  const { objectType, ...policies } = scenario.previous!;
  // What isn't this app's any more has to be asked for.
  return world.deploy({ ...policies, objectType: { ...objectType!, AdoptExisting: true } });
}
