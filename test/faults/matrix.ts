import { CALL_FAULTS, CallFault, EVENT_FAULTS, PlannedFault } from './fault';
import { violationsOf } from './invariants';
import { Scenario, SCENARIOS } from './scenarios';
import { Outcome, UndocumentedBehavior, SimulatedAccount, SimulatedAccountOptions } from './simulated-account';
import { VirtualTime } from './virtual-time';

/** A scenario with one set of assumptions, with at most one fault. */
export interface Case {
  readonly scenario: Scenario;
  readonly undocumented: UndocumentedBehavior;
  readonly fault?: PlannedFault;
  readonly name: string;
  /** The row of the table. */
  readonly event: string;
}

export interface Result {
  readonly outcome: Outcome;
  /** The outcome of an action without faults. */
  readonly again: Outcome;
  readonly violations: string[];
}

/** One set of assumptions about undocumented behavior. */
export interface Reading {
  readonly name: string;
  readonly undocumented: UndocumentedBehavior;
  /** The step between the cases of the whole matrix that run with these assumptions. @default 1 */
  readonly step?: number;
}

/** Coprime to the number of faults, so that each fault is combined with each kind of call. */
const OTHER_READINGS_STEP = 7;

/** Each value of each undocumented behavior is in at least one of them. */
export const READINGS: readonly Reading[] = [
  { name: 'members cleared', undocumented: { behavior: { membersLeftOut: 'cleared', tagsInPutOnExisting: 'reject' } } },
  {
    name: 'members kept',
    undocumented: {
      behavior: { membersLeftOut: 'kept', tagsInPutOnExisting: 'ignore', taggingIsUpdate: true, timestamps: 'seconds' },
      cloudFormation: { replacedResourceRollback: 'revert', failedUpdatePhysicalId: 'returned' },
    },
  },
  {
    name: 'clock ahead',
    step: OTHER_READINGS_STEP,
    undocumented: {
      behavior: { tagsInPutOnExisting: 'apply', clockOffset: 60_000, lastUpdatedAtOfPut: 'missing', staleReads: 1_000 },
      cloudFormation: { cancelledRequests: 'awaited', rollbackBegins: 'next second' },
      deliveryDelay: 13_000,
    },
  },
  {
    name: 'clock behind',
    step: OTHER_READINGS_STEP,
    undocumented: {
      behavior: { membersLeftOut: 'kept', tagsInPutOnExisting: 'ignore', clockOffset: -60_000, lastUpdatedAtOfPut: 'in seconds', defaults: 'filled in', deletion: 2_000 },
      deliveryDelay: 5_000,
      signatureVersion: 2,
    },
  },
  {
    name: 'stale reads',
    step: OTHER_READINGS_STEP,
    undocumented: {
      behavior: { clockOffset: 10_000, staleReads: 3_000, tagsInGet: false },
      cloudFormation: { replacedResourceRollback: 'revert', cancelledRequests: 'awaited' },
    },
  },
  {
    name: 'late events',
    step: OTHER_READINGS_STEP,
    undocumented: {
      behavior: { tagsInPutOnExisting: 'apply', clockOffset: -10_000, tagsInGet: false, defaults: 'filled in', deniedGet: 404 },
      cloudFormation: { rollbackBegins: 'next second' },
      deliveryDelay: 180_000,
    },
  },
];

/** Every scenario, without a fault. */
export function faultlessCases({ name: reading, undocumented }: Reading): Case[] {
  return SCENARIOS.map(scenario => ({ scenario, undocumented, name: `${scenario.name}; ${reading}; no fault`, event: eventOf(scenario) }));
}

function eventOf({ previous, target }: Scenario): string {
  return !target?.objectType ? 'Delete' : previous?.objectType ? 'Update' : 'Create';
}

/** Every fault of every call of every event of a scenario. */
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

/** Random numbers that are the same for the same case, for the delays of retries. */
export function randomNumbers(seedText: string): () => number {
  let state = [...seedText].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) | 0, 17); // eslint-disable-line no-bitwise
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0; // eslint-disable-line no-bitwise
    return (state >>> 8) / 2 ** 24; // eslint-disable-line no-bitwise
  };
}

export async function runCase({ scenario, undocumented, fault, name }: Case, base?: Outcome, options: SimulatedAccountOptions = {}): Promise<Result> {
  const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
  const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers(name));
  try {
    const account = new SimulatedAccount(time, undocumented, options);
    if (scenario.previous) await account.deploy(scenario.previous);
    scenario.manualChange?.(account);
    const outcome = scenario.target ? await account.deploy(scenario.target, fault) : await account.delete(fault);
    // If the stack was deleted, `previous` again: remaining object types must not make it fail.
    const again = await deployAgain(account, scenario, outcome);
    await account.deliverLate();
    const late = account.holdings();
    return { outcome, again, violations: violationsOf({ scenario, undocumented, fault, base, outcome, again, late }) };
  } finally {
    random.mockRestore();
    time.uninstall();
  }
}

async function deployAgain(account: SimulatedAccount, scenario: Scenario, { status }: Outcome): Promise<Outcome> {
  if (scenario.target) return account.deploy({ ...scenario.target, failure: undefined });
  if (status === 'DELETE_FAILED') await account.delete();
  const { objectType, ...policies } = scenario.previous!;
  // An object type that no longer belongs to this app must be adopted.
  return account.deploy({ ...policies, objectType: { ...objectType!, AdoptExisting: true } });
}
