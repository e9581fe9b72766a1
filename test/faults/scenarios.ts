import { App, ObjectTypeState } from './app';
import { SimulatedAccount } from './simulated-account';

export const OWNER_TAG = 'cdk-customer-profiles:owner';
export const OWNER = 'Shop/Orders';

/** A situation, and an action on the stack. */
export interface Scenario {
  readonly name: string;
  /** The previously deployed app. */
  readonly previous?: App;
  /** A manual change outside CloudFormation before the action. */
  readonly manualChange?: (account: SimulatedAccount) => void;
  /** The app to deploy. Undefined to delete the stack. */
  readonly target?: App;
  /** Whether the deployment is expected to fail until the app or the service is changed. */
  readonly isRejected?: boolean;
}

const FIRST: ObjectTypeState = {
  DomainName: 'retail',
  ObjectTypeName: 'ShopOrder',
  Description: 'Orders',
  ExpirationDays: 30,
  Fields: { orderId: { Source: '_source.id' } },
  Keys: { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['UNIQUE', 'ORDER'] }] },
  Tags: { team: 'shop', stage: 'test', cost: '1' },
  Owner: OWNER,
};

/** Changes: members changed, one removed and one added; tags changed, removed, added and unchanged. */
const { ExpirationDays: _, ...WITHOUT_EXPIRATION } = FIRST;
const SECOND: ObjectTypeState = { ...WITHOUT_EXPIRATION, Description: 'Orders of the shop', MaxProfileObjectCount: 5, Tags: { team: 'shop', stage: 'prod', since: '2' } };
const RENAMED: ObjectTypeState = { ...SECOND, ObjectTypeName: 'WebOrder' };
const adopting = (objectType: ObjectTypeState): ObjectTypeState => ({ ...objectType, AdoptExisting: true });

type Existing = { readonly name?: string; readonly ownerTag?: string; readonly tags?: Record<string, string> };

/** An object type that exists before the deployment. */
function existing({ name = 'ShopOrder', ownerTag, tags = { theirs: 'x', team: 'old' } }: Existing) {
  return (account: SimulatedAccount): void => {
    const date = new Date('2026-03-01T10:00:00.000Z');
    account.change(`retail/${name}`, () => ({
      domainName: 'retail',
      objectTypeName: name,
      definition: { Description: 'Created earlier', AllowProfileCreation: true, SourcePriority: 7, Fields: { id: { Source: '_source.order' } } },
      createdAt: date,
      lastUpdatedAt: date,
      tags: { ...tags, ...ownerTag === undefined ? {} : { [OWNER_TAG]: ownerTag } },
    }));
  };
}

/** A manual change of the tags of the object type, and optionally more. */
function changed(change: (tags: Record<string, string>) => Record<string, string> = tags => tags, description?: string) {
  return (account: SimulatedAccount): void => account.change('retail/ShopOrder', found => found && ({
    ...found,
    definition: description === undefined ? found.definition : { ...found.definition, Description: description },
    tags: change({ ...found.tags, theirs: 'x' }),
  }));
}

const ownerTagChangedTo = (ownerTag: string) => changed(tags => ({ ...tags, [OWNER_TAG]: ownerTag }));
const ownerTagRemoved = changed(({ [OWNER_TAG]: _ownerTag, ...tags }) => tags);
const deletedManualChange = (account: SimulatedAccount): void => account.change('retail/ShopOrder', () => undefined);
/** The event in owner tags of existing object types. */
const EARLIER = '@1767225600.0a1b2c3d';
const KEPT = `${OWNER} kept${EARLIER}`;
const MADE = `${OWNER} made:an-earlier-request${EARLIER}`;
const ADOPTED = `${OWNER} adopted:an-earlier-request${EARLIER}`;
const OTHERS = `Other/Orders made:another-request${EARLIER}`;

const CREATES: Scenario[] = [
  { name: 'Create, absent', target: { objectType: FIRST } },
  { name: 'Create, absent, policy Delete', target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, absent, policy Retain', target: { objectType: FIRST, deletionPolicy: 'Retain' } },
  { name: 'Create, retained (made)', manualChange: existing({ ownerTag: MADE }), target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, retained (kept)', manualChange: existing({ ownerTag: KEPT }), target: { objectType: FIRST } },
  { name: 'Create, retained (adopted)', manualChange: existing({ ownerTag: ADOPTED }), target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, foreign', manualChange: existing({}), target: { objectType: FIRST }, isRejected: true },
  { name: 'Create, foreign, adopting', manualChange: existing({}), target: { objectType: adopting(FIRST), deletionPolicy: 'Delete' } },
  { name: 'Create, tag of another owner', manualChange: existing({ ownerTag: OTHERS }), target: { objectType: FIRST }, isRejected: true },
  { name: 'Create, tag of another owner, adopting', manualChange: existing({ ownerTag: OTHERS }), target: { objectType: adopting(FIRST) } },
  { name: 'Create in a stack that exists', previous: {}, target: { objectType: FIRST } },
];

const deployed: App = { objectType: FIRST };
const UPDATES: Scenario[] = [
  { name: 'Update, made', previous: deployed, manualChange: changed(), target: { objectType: SECOND } },
  { name: 'Update, made, mapping only', previous: deployed, target: { objectType: { ...FIRST, Description: 'Other' } } },
  { name: 'Update, made, tags only', previous: deployed, manualChange: changed(), target: { objectType: { ...FIRST, Tags: SECOND.Tags } } },
  { name: 'Update, made, tags removed only', previous: deployed, manualChange: changed(), target: { objectType: { ...FIRST, Tags: { team: 'shop' } } } },
  { name: 'Update, made, changed manually', previous: deployed, manualChange: changed(({ stage: _stage, ...tags }) => ({ ...tags, team: 'hand' }), 'Manual'), target: { objectType: SECOND } },
  { name: 'Update, kept', previous: deployed, manualChange: ownerTagChangedTo(KEPT), target: { objectType: SECOND } },
  { name: 'Update, adopted', previous: deployed, manualChange: ownerTagChangedTo(ADOPTED), target: { objectType: adopting(SECOND) } },
  { name: 'Update, deleted manually', previous: deployed, manualChange: deletedManualChange, target: { objectType: SECOND } },
  { name: 'Update, owner tag lost', previous: deployed, manualChange: ownerTagRemoved, target: { objectType: SECOND } },
  { name: 'Update, tag of another owner', previous: deployed, manualChange: ownerTagChangedTo(OTHERS), target: { objectType: SECOND }, isRejected: true },
  { name: 'Update, tag of another owner, adopting', previous: { objectType: adopting(FIRST) }, manualChange: ownerTagChangedTo(OTHERS), target: { objectType: adopting(SECOND) } },
  { name: 'Update, another owner path', previous: deployed, manualChange: changed(), target: { objectType: { ...SECOND, Owner: 'Shop/Types/Orders' } } },
];

const REPLACEMENTS: Scenario[] = [
  { name: 'Replacement, absent', previous: deployed, manualChange: changed(), target: { objectType: RENAMED } },
  { name: 'Replacement, absent, policy Delete', previous: deployed, manualChange: changed(), target: { objectType: RENAMED, deletionPolicy: 'Delete', updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, old one adopted, policy Delete', previous: deployed, manualChange: ownerTagChangedTo(ADOPTED), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, retained', previous: deployed, manualChange: existing({ name: 'WebOrder', ownerTag: MADE }), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, foreign', previous: deployed, manualChange: existing({ name: 'WebOrder' }), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' }, isRejected: true },
  { name: 'Replacement, foreign, adopting', previous: deployed, manualChange: existing({ name: 'WebOrder' }), target: { objectType: adopting(RENAMED), updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, another domain', previous: deployed, target: { objectType: { ...SECOND, DomainName: 'wholesale' }, updateReplacePolicy: 'Delete' } },
];

const destroyed: App = { objectType: FIRST, deletionPolicy: 'Delete' };
const DELETES: Scenario[] = [
  { name: 'Delete, made', previous: destroyed, manualChange: changed() },
  { name: 'Delete, kept', previous: destroyed, manualChange: ownerTagChangedTo(KEPT) },
  { name: 'Delete, adopted', previous: { ...destroyed, objectType: adopting(FIRST) }, manualChange: ownerTagChangedTo(ADOPTED) },
  { name: 'Delete, tag of another owner', previous: destroyed, manualChange: ownerTagChangedTo(OTHERS) },
  { name: 'Delete, owner tag lost', previous: destroyed, manualChange: ownerTagRemoved },
  { name: 'Delete, absent', previous: destroyed, manualChange: deletedManualChange },
  { name: 'Delete, policy Retain', previous: { ...destroyed, deletionPolicy: 'Retain' }, manualChange: changed() },
  { name: 'Delete by removal from the template', previous: destroyed, manualChange: changed(), target: {} },
];

/** Each deployment also with a failure of another resource, during the event or after it, so that faults also affect the events of the rollback. */
function alsoRolledBack(scenario: Scenario): Scenario[] {
  const failing = (failure: App['failure'], how: string): Scenario => ({ ...scenario, name: `${scenario.name}; ${how}`, target: { ...scenario.target, failure } });
  return [scenario, failing('beside', 'another resource fails meanwhile'), ...scenario.isRejected ? [] : [failing('later', 'another resource fails later')]];
}

export const SCENARIOS: readonly Scenario[] = [...[...CREATES, ...UPDATES, ...REPLACEMENTS].flatMap(alsoRolledBack), ...DELETES];
