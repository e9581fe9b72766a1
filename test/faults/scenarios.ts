import { App, ObjectTypeState } from './app';
import { World } from './world';

export const OWNER_TAG = 'cdk-customer-profiles:owner';
export const OWNER = 'Shop/Orders';

/** A situation, and what is done to the stack in it. */
export interface Scenario {
  readonly name: string;
  /** What the stack was deployed with before. */
  readonly previous?: App;
  /** What happens behind CloudFormation's back between that and the action. */
  readonly byHand?: (world: World) => void;
  /** What is deployed; undefined where the stack is deleted. */
  readonly target?: App;
  /** Whether the app is meant to be refused, as long as nobody changes app or service. */
  readonly isRefused?: boolean;
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

/** Other members, one left out and one that wasn't there; one tag changed, one removed, one new, one the same. */
const { ExpirationDays: _, ...WITHOUT_EXPIRATION } = FIRST;
const SECOND: ObjectTypeState = { ...WITHOUT_EXPIRATION, Description: 'Orders of the shop', MaxProfileObjectCount: 5, Tags: { team: 'shop', stage: 'prod', since: '2' } };
const RENAMED: ObjectTypeState = { ...SECOND, ObjectTypeName: 'WebOrder' };
const adopting = (objectType: ObjectTypeState): ObjectTypeState => ({ ...objectType, AdoptExisting: true });

type Existing = { readonly name?: string; readonly mark?: string; readonly tags?: Record<string, string> };

/** An object type that is there before the app comes to it. */
function existing({ name = 'ShopOrder', mark, tags = { theirs: 'x', team: 'old' } }: Existing) {
  return (world: World): void => {
    const date = new Date('2026-03-01T10:00:00.000Z');
    world.change(`retail/${name}`, () => ({
      domainName: 'retail',
      objectTypeName: name,
      definition: { Description: 'Made earlier', AllowProfileCreation: true, SourcePriority: 7, Fields: { id: { Source: '_source.order' } } },
      createdAt: date,
      lastUpdatedAt: date,
      tags: { ...tags, ...mark === undefined ? {} : { [OWNER_TAG]: mark } },
    }));
  };
}

/** Somebody tags the object type of the stack, and may do more to it. */
function changed(change: (tags: Record<string, string>) => Record<string, string> = tags => tags, description?: string) {
  return (world: World): void => world.change('retail/ShopOrder', found => found && ({
    ...found,
    definition: description === undefined ? found.definition : { ...found.definition, Description: description },
    tags: change({ ...found.tags, theirs: 'x' }),
  }));
}

const remarked = (mark: string) => changed(tags => ({ ...tags, [OWNER_TAG]: mark }));
const unmarked = changed(({ [OWNER_TAG]: _mark, ...tags }) => tags);
const deletedByHand = (world: World): void => world.change('retail/ShopOrder', () => undefined);
/** An event of before the matrix begins. */
const EARLIER = '@1767225600.0a1b2c3d';
const KEPT = `${OWNER} kept${EARLIER}`;
const MADE = `${OWNER} made:an-earlier-request${EARLIER}`;
const ADOPTED = `${OWNER} adopted:an-earlier-request${EARLIER}`;
const OTHERS = `Other/Orders made:another-request${EARLIER}`;

const CREATES: Scenario[] = [
  { name: 'Create, absent', target: { objectType: FIRST } },
  { name: 'Create, absent, policy Delete', target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, absent, policy Retain', target: { objectType: FIRST, deletionPolicy: 'Retain' } },
  { name: 'Create, retained (made)', byHand: existing({ mark: MADE }), target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, retained (kept)', byHand: existing({ mark: KEPT }), target: { objectType: FIRST } },
  { name: 'Create, retained (adopted)', byHand: existing({ mark: ADOPTED }), target: { objectType: FIRST, deletionPolicy: 'Delete' } },
  { name: 'Create, foreign', byHand: existing({}), target: { objectType: FIRST }, isRefused: true },
  { name: 'Create, foreign, adopting', byHand: existing({}), target: { objectType: adopting(FIRST), deletionPolicy: 'Delete' } },
  { name: 'Create, another\'s mark', byHand: existing({ mark: OTHERS }), target: { objectType: FIRST }, isRefused: true },
  { name: 'Create, another\'s mark, adopting', byHand: existing({ mark: OTHERS }), target: { objectType: adopting(FIRST) } },
  { name: 'Create in a stack that exists', previous: {}, target: { objectType: FIRST } },
];

const deployed: App = { objectType: FIRST };
const UPDATES: Scenario[] = [
  { name: 'Update, made', previous: deployed, byHand: changed(), target: { objectType: SECOND } },
  { name: 'Update, made, mapping only', previous: deployed, target: { objectType: { ...FIRST, Description: 'Other' } } },
  { name: 'Update, made, tags only', previous: deployed, byHand: changed(), target: { objectType: { ...FIRST, Tags: SECOND.Tags } } },
  { name: 'Update, made, tags removed only', previous: deployed, byHand: changed(), target: { objectType: { ...FIRST, Tags: { team: 'shop' } } } },
  { name: 'Update, made, changed by hand', previous: deployed, byHand: changed(({ stage: _stage, ...tags }) => ({ ...tags, team: 'hand' }), 'By hand'), target: { objectType: SECOND } },
  { name: 'Update, kept', previous: deployed, byHand: remarked(KEPT), target: { objectType: SECOND } },
  { name: 'Update, adopted', previous: deployed, byHand: remarked(ADOPTED), target: { objectType: adopting(SECOND) } },
  { name: 'Update, deleted by hand', previous: deployed, byHand: deletedByHand, target: { objectType: SECOND } },
  { name: 'Update, mark lost', previous: deployed, byHand: unmarked, target: { objectType: SECOND } },
  { name: 'Update, another\'s mark', previous: deployed, byHand: remarked(OTHERS), target: { objectType: SECOND }, isRefused: true },
  { name: 'Update, another\'s mark, adopting', previous: { objectType: adopting(FIRST) }, byHand: remarked(OTHERS), target: { objectType: adopting(SECOND) } },
  { name: 'Update, another owner path', previous: deployed, byHand: changed(), target: { objectType: { ...SECOND, Owner: 'Shop/Types/Orders' } } },
];

const REPLACEMENTS: Scenario[] = [
  { name: 'Replacement, absent', previous: deployed, byHand: changed(), target: { objectType: RENAMED } },
  { name: 'Replacement, absent, policy Delete', previous: deployed, byHand: changed(), target: { objectType: RENAMED, deletionPolicy: 'Delete', updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, old one adopted, policy Delete', previous: deployed, byHand: remarked(ADOPTED), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, retained', previous: deployed, byHand: existing({ name: 'WebOrder', mark: MADE }), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, foreign', previous: deployed, byHand: existing({ name: 'WebOrder' }), target: { objectType: RENAMED, updateReplacePolicy: 'Delete' }, isRefused: true },
  { name: 'Replacement, foreign, adopting', previous: deployed, byHand: existing({ name: 'WebOrder' }), target: { objectType: adopting(RENAMED), updateReplacePolicy: 'Delete' } },
  { name: 'Replacement, another domain', previous: deployed, target: { objectType: { ...SECOND, DomainName: 'wholesale' }, updateReplacePolicy: 'Delete' } },
];

const destroyed: App = { objectType: FIRST, deletionPolicy: 'Delete' };
const DELETES: Scenario[] = [
  { name: 'Delete, made', previous: destroyed, byHand: changed() },
  { name: 'Delete, kept', previous: destroyed, byHand: remarked(KEPT) },
  { name: 'Delete, adopted', previous: { ...destroyed, objectType: adopting(FIRST) }, byHand: remarked(ADOPTED) },
  { name: 'Delete, another\'s mark', previous: destroyed, byHand: remarked(OTHERS) },
  { name: 'Delete, mark lost', previous: destroyed, byHand: unmarked },
  { name: 'Delete, absent', previous: destroyed, byHand: deletedByHand },
  { name: 'Delete, policy Retain', previous: { ...destroyed, deletionPolicy: 'Retain' }, byHand: changed() },
  { name: 'Delete by removal from the template', previous: destroyed, byHand: changed(), target: {} },
];

/** Each deploy also as one that another resource makes fail, while the event runs or after it: the rollback's events are then met by the faults. */
function alsoRolledBack(scenario: Scenario): Scenario[] {
  const failing = (failure: App['failure'], how: string): Scenario => ({ ...scenario, name: `${scenario.name}; ${how}`, target: { ...scenario.target, failure } });
  return [scenario, failing('beside', 'another resource fails meanwhile'), ...scenario.isRefused ? [] : [failing('afterwards', 'another resource fails afterwards')]];
}

export const SCENARIOS: readonly Scenario[] = [...[...CREATES, ...UPDATES, ...REPLACEMENTS].flatMap(alsoRolledBack), ...DELETES];
