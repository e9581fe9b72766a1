import * as fc from 'fast-check';
import { App, ObjectTypeState, subjectOf } from './app';
import { CALL_FAULTS, EVENT_FAULTS, PlannedFault } from './fault';
import { violationsOfAction } from './invariants';
import { Held, predict, Reading, toHeld } from './prediction';
import { OWNER, OWNER_TAG } from './scenarios';
import { Outcome, UndocumentedBehavior, SimulatedAccount } from './simulated-account';

/** The state of the reference between two commands. */
export interface Model {
  readonly reading: Reading;
  /** The deployed app. Undefined if there is no stack. */
  app?: App;
  held: Held;
  /** Whether the next deployment must first complete a failed operation. */
  isPending: boolean;
  /** Whether an event will be delivered again. */
  isLate: boolean;
}

export interface Reality {
  readonly account: SimulatedAccount;
  readonly undocumented: UndocumentedBehavior;
}

export type Command = fc.AsyncCommand<Model, Reality>;

const SUBJECTS = ['retail/ShopOrder', 'retail/WebOrder'];
const OTHER_OWNER = 'Shop/Types/Orders';

/** Deploys an app, or deletes the stack if there is no app. */
class Deploy implements Command {
  constructor(private readonly target: App | undefined, private readonly fault?: PlannedFault) {}

  public check({ app }: Readonly<Model>): boolean {
    return this.target !== undefined || app !== undefined;
  }

  public async run(model: Model, { account, undocumented }: Reality): Promise<void> {
    if (!model.isPending) expect(toHeld(account.holdings())).toEqual(model.held);
    const outcome = this.target ? await account.deploy(this.target, this.fault) : await account.delete(this.fault);
    // The deployment first completed the failed operation, which can have changed the object types.
    const prediction = predict(toHeld(outcome.before), model.app, this.target, model.reading);
    if (!this.fault) {
      expect([outcome.status, toHeld(outcome.after)]).toEqual([prediction.status, prediction.held]);
    } else {
      const scenario = { name: String(this), previous: model.app, target: this.target, isRejected: prediction.isRejected };
      const base: Outcome = { ...outcome, status: prediction.status };
      expect(violationsOfAction({ scenario, undocumented, fault: this.fault, base, outcome })).toEqual([]);
    }
    if (model.isLate) {
      await account.deliverLate();
      expect(toHeld(account.holdings())).toEqual(toHeld(outcome.after));
    }
    model.held = toHeld(outcome.after);
    model.isLate = this.fault?.kind === 'delivered again after the end';
    model.isPending = outcome.status.endsWith('_FAILED');
    const isGone = /^(DELETE|ROLLBACK)_(COMPLETE|FAILED)$/.test(outcome.status);
    if (isGone) model.app = undefined;
    else if (!outcome.status.includes('ROLLBACK')) model.app = this.target && { ...this.target, failure: undefined };
  }

  public toString(): string {
    return `${this.target ? `deploy ${JSON.stringify(this.target)}` : 'delete the stack'}${this.fault ? ` with ${JSON.stringify(this.fault)}` : ''}`;
  }
}

type Change = (tags: Record<string, string>) => Record<string, string>;

/** A manual change of an object type outside CloudFormation. */
class ManualChange implements Command {
  constructor(private readonly what: string, private readonly subject: string, private readonly change: Change | 'delete' | 'make' | 'put') {}

  /** Manual changes after an event was sent are not visible to a late event. */
  public check({ held, isLate }: Readonly<Model>): boolean {
    return !isLate && held.has(this.subject) !== (this.change === 'make');
  }

  public async run(model: Model, { account }: Reality): Promise<void> {
    const [domainName, objectTypeName] = this.subject.split('/');
    const now = new Date();
    const { change } = this;
    account.change(this.subject, found => {
      if (change === 'delete') return undefined;
      if (change === 'make') return { domainName, objectTypeName, definition: { Description: 'Theirs', AllowProfileCreation: true }, createdAt: now, lastUpdatedAt: now, tags: { theirs: 'x' } };
      if (change === 'put') return { ...found!, definition: { ...found!.definition, Description: 'Manual' }, lastUpdatedAt: now };
      return { ...found!, tags: change({ ...found!.tags }) };
    });
    // The next deployment shows the effects of a failed rollback.
    if (!model.isPending) model.held = toHeld(account.holdings());
  }

  public toString(): string {
    return `${this.what} ${this.subject} manually`;
  }
}

const objectTypes: fc.Arbitrary<ObjectTypeState> = fc.record({
  DomainName: fc.constant('retail'),
  ObjectTypeName: fc.constantFrom('ShopOrder', 'WebOrder'),
  Description: fc.constantFrom('Orders', 'Orders of the shop'),
  ExpirationDays: fc.constantFrom(30, 60),
  MaxProfileObjectCount: fc.constant(5),
  Fields: fc.constantFrom<ObjectTypeState['Fields'][]>(
    { orderId: { Source: '_source.id' } }, { orderId: { Source: '_source.order.id', Target: '_order.Name' } },
  ),
  Tags: fc.record({ team: fc.constantFrom('shop', 'web'), stage: fc.constantFrom('test', 'prod'), cost: fc.constant('1') }, { requiredKeys: [] }),
  Owner: fc.constantFrom(OWNER, OWNER, OWNER, OTHER_OWNER),
  AdoptExisting: fc.boolean(),
}, { requiredKeys: ['DomainName', 'ObjectTypeName', 'Description', 'Owner'] }) as fc.Arbitrary<ObjectTypeState>;

const apps: fc.Arbitrary<App> = fc.record({
  objectType: fc.option(objectTypes, { nil: undefined, freq: 8 }),
  deletionPolicy: fc.constantFrom<App['deletionPolicy'][]>('RetainExceptOnCreate', 'Retain', 'Delete'),
  updateReplacePolicy: fc.constantFrom<App['updateReplacePolicy'][]>('Retain', 'Delete'),
  failure: fc.option(fc.constantFrom<App['failure'][]>('beside', 'later'), { nil: undefined, freq: 1 }),
});

/** A fault of one call of one event, or of a whole event. It has no effect if there is no such event or call. */
const faults: fc.Arbitrary<PlannedFault> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: fc.constantFrom(0, 0, 1), call: fc.nat(4), kind: fc.constantFrom(...CALL_FAULTS) }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constantFrom(0, 0, 1), kind: fc.constantFrom(...EVENT_FAULTS) }) },
);

const withOwnerTag = (ownerTag: string | undefined): Change => ({ [OWNER_TAG]: _ownerTag, ...tags }) => (
  ownerTag === undefined ? tags : { ...tags, [OWNER_TAG]: ownerTag }
);

const changes = fc.constantFrom<[what: string, change: Change | 'delete' | 'make' | 'put'][]>(
  ['make', 'make'], ['put', 'put'], ['delete', 'delete'],
  ['tag', tags => ({ ...tags, theirs: 'y' })], ['retag', tags => ({ ...tags, team: 'hand' })],
  ['remove the owner tag', withOwnerTag(undefined)], ['set the owner tag of another owner', withOwnerTag('Other/Orders made:another-request@1767225600.0a1b2c3d')],
  ['set the origin adopted', withOwnerTag(`${OWNER} adopted:an-earlier-request@1767225600.0a1b2c3d`)], ['set the origin kept', withOwnerTag(`${OWNER} kept@1767225600.0a1b2c3d`)],
);

const manualChange = fc.tuple(changes, fc.constantFrom(...SUBJECTS)).map(([[what, change], subject]) => new ManualChange(what, subject, change));
const deploys = apps.map(app => new Deploy(app));
const deletions = fc.constant(new Deploy(undefined));
const faultyDeploys = fc.tuple(apps, faults).map(([app, fault]) => new Deploy(app, fault));
const faultyDeletions = faults.map(fault => new Deploy(undefined, fault));

/** Each deployment without a fault determines the exact state of the service. */
export const FAULTLESS: fc.Arbitrary<Command>[] = [deploys, deploys, deploys, manualChange, manualChange, deletions];
export const FAULTY: fc.Arbitrary<Command>[] = [
  deploys, faultyDeploys, faultyDeploys, faultyDeploys, manualChange, manualChange, deletions, faultyDeletions,
];

/** The end of each sequence: the desired state can be deployed without a manual change of the service. */
export async function deployInTheEnd(model: Model, reality: Reality): Promise<void> {
  const objectType: ObjectTypeState = {
    DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'At the end', Tags: { team: 'end' }, Owner: OWNER, AdoptExisting: true,
  };
  await new Deploy({ objectType }).run(model, reality);
  expect(model.app?.objectType && subjectOf(model.app.objectType)).toBe('retail/ShopOrder');
}
