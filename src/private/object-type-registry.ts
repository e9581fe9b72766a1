import { aws_customerprofiles as customerprofiles, CfnDeletionPolicy, CfnResource, Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { CfnObjectTypeReader } from './cfn-object-type-reader';
import { cfnDomainOf, knownDomainName } from './domain';
import type { ObjectTypeFacts, RegisteredObjectType } from './registered-object-type';
import { rootStackOf } from './root-stack';
import { identityOf } from './token-identity';
import { isUnresolved } from './unresolved';
import type { MappingDefinition, Neighbours, OtherwiseTypedKey } from '../model/rules';
import { fieldNamed } from '../model/rules/mapping-definition';

interface IndexedObjectType extends ObjectTypeFacts {
  readonly construct: IConstruct;
  readonly stack: Stack;
  readonly isL1: boolean;
}

/** The object types of one domain in one account and region. */
interface IndexedDomain {
  readonly byName: Map<string, Map<Stack, IndexedObjectType[]>>;
  /** For each key name, the first object type that has it with each combination of content types. */
  readonly byKey: Map<string, Map<string, IndexedObjectType>>;
}

/**
 * The list of registered object types is a property of the root construct, under a symbol that all copies of this library
 * in one tree share. Each copy checks its own object types against all that are in the list.
 */
const REGISTERED = Symbol.for('cdk-customer-profiles.objectTypes');

/**
 * All object types of an app, indexed by domain, name and key. The index is built once per synthesis, so that the time for
 * a thousand object types grows with their number and not with its square.
 */
export class ObjectTypeRegistry {
  public static of(construct: IConstruct): ObjectTypeRegistry {
    const root = construct.node.root;
    const existing = ObjectTypeRegistry.ofRoot.get(root);
    if (existing !== undefined) return existing;
    const created = new ObjectTypeRegistry(root);
    ObjectTypeRegistry.ofRoot.set(root, created);
    return created;
  }

  /** Only a cache: what copies of this library share is the list of the root construct. */
  private static readonly ofRoot = new WeakMap<IConstruct, ObjectTypeRegistry>();

  private readonly registered: RegisteredObjectType[];
  private readonly stages = new Set<IConstruct>();
  private index?: ObjectTypeIndex;

  private constructor(private readonly root: IConstruct) {
    const list = (root as { [REGISTERED]?: RegisteredObjectType[] })[REGISTERED];
    this.registered = list ?? [];
    if (list === undefined) Object.defineProperty(root, REGISTERED, { value: this.registered });
  }

  public add(objectType: RegisteredObjectType): void {
    this.registered.push(objectType);
    this.renewIndexOf(Stage.of(objectType.construct) ?? this.root);
  }

  /** What an object type shares with the others. Only to be called at synthesis, when all of them exist. */
  public factsAbout(objectType: RegisteredObjectType): Neighbours {
    this.index ??= new ObjectTypeIndex(this.root, this.registered);
    return this.index.factsAbout(objectType);
  }

  /** CDK validates a stage before the constructs in it. An app can be synthesized more than once. */
  private renewIndexOf(stage: IConstruct) {
    this.index = undefined;
    if (this.stages.has(stage)) return;
    this.stages.add(stage);
    const validated = new Set<IConstruct>();
    stage.node.addValidation({
      validate: () => {
        if (validated.has(stage)) this.index = undefined;
        validated.add(stage);
        return [];
      },
    });
  }
}

class ObjectTypeIndex {
  private readonly domains = new Map<string, IndexedDomain>();
  private readonly cfnDomains = new Map<string, customerprofiles.CfnDomain>();

  constructor(root: IConstruct, registered: readonly RegisteredObjectType[]) {
    const known = new Set(registered.map(({ resource }): IConstruct => resource));
    for (const objectType of registered) {
      if (isInTree(objectType.construct)) this.addObjectType(objectType);
    }
    for (const construct of root.node.findAll()) {
      if (customerprofiles.CfnDomain.isCfnDomain(construct)) this.addDomain(construct);
      if (customerprofiles.CfnObjectType.isCfnObjectType(construct) && !known.has(construct)) this.addObjectType(new CfnObjectTypeReader(construct));
    }
  }

  public factsAbout(objectType: RegisteredObjectType): Neighbours {
    const { construct, resource } = objectType;
    const facts = objectType.facts();
    const stack = Stack.of(construct);
    const domain = this.domains.get(domainKey(facts.domainName, construct));
    const twins = domain?.byName.get(textKey(facts.objectTypeName, construct)) ?? new Map<Stack, IndexedObjectType[]>();
    const twinInStack = twinIn(twins.get(stack), construct);
    // On the way from an L1, an app deploys both for a while.
    const isMigration = facts.adoptExisting && twinInStack?.isL1 === true;
    return {
      domainName: shown(facts.domainName),
      objectTypeName: shown(facts.objectTypeName),
      twinInStack: isMigration ? undefined : twinInStack?.construct.node.path,
      twinElsewhere: isMigration ? twinInStack.construct.node.path : twinOutside(stack, twins, construct)?.construct.node.path,
      otherwiseTypedKeys: contentTypesOfKeys(facts.mapping).flatMap(([name, contentTypes]) => otherwiseTyped(domain, name, contentTypes)),
      unretainedDomain: this.unretainedDomainOf(facts.domainName, construct, resource),
    };
  }

  private addObjectType({ construct, resource, facts }: RegisteredObjectType) {
    const objectType: IndexedObjectType = { ...facts(), construct, stack: Stack.of(construct), isL1: construct === resource };
    const domain = entryOf(this.domains, domainKey(objectType.domainName, construct), (): IndexedDomain => ({ byName: new Map(), byKey: new Map() }));
    const twins = entryOf(domain.byName, textKey(objectType.objectTypeName, construct), () => new Map<Stack, IndexedObjectType[]>());
    entryOf(twins, objectType.stack, () => []).push(objectType);
    for (const [name, contentTypes] of contentTypesOfKeys(objectType.mapping)) {
      const sharing = entryOf(domain.byKey, name, () => new Map<string, IndexedObjectType>());
      if (!sharing.has(contentTypes)) sharing.set(contentTypes, objectType);
    }
  }

  private addDomain(domain: customerprofiles.CfnDomain) {
    if (!isUnresolved(domain.domainName)) this.cfnDomains.set(keyOfCfnDomain(domain.domainName, domain), domain);
  }

  private unretainedDomainOf(domainName: string, construct: IConstruct, resource: CfnResource): string | undefined {
    const domain = cfnDomainOf(domainName) ?? this.cfnDomains.get(keyOfCfnDomain(domainName, construct));
    return domain === undefined || !isRetained(resource) || isRetained(domain) ? undefined : domain.node.path;
  }
}

function twinIn(objectTypes: IndexedObjectType[] | undefined, construct: IConstruct): IndexedObjectType | undefined {
  return objectTypes?.find(other => other.construct !== construct);
}

/** Stops at the first: a name may be in as many stacks as there are. */
function twinOutside(stack: Stack, twins: Map<Stack, IndexedObjectType[]>, construct: IConstruct): IndexedObjectType | undefined {
  for (const [other, objectTypes] of twins) {
    const twin = other === stack ? undefined : twinIn(objectTypes, construct);
    if (twin !== undefined) return twin;
  }
  return undefined;
}

/**
 * The account and region, if both are known. Stacks without them can be deployed anywhere, so that only a root stack and
 * those nested in it are certainly deployed to the same place.
 */
function placeOf(construct: IConstruct): string {
  const { account, region } = Stack.of(construct);
  return Token.isUnresolved(account) || Token.isUnresolved(region) ? rootStackOf(construct).node.path : `${account}:${region}`;
}

/** Identifies the domain by its name if that is known, also of an L1, otherwise by the construct it refers to. */
function domainKey(domainName: string, construct: IConstruct): string {
  return JSON.stringify([placeOf(construct), textKey(knownDomainName(domainName), construct)]);
}

/** An L1 domain is found by its literal name in its own stage only. */
function keyOfCfnDomain(domainName: string, construct: IConstruct): string {
  return JSON.stringify([(Stage.of(construct) ?? construct.node.root).node.path, placeOf(construct), domainName]);
}

function textKey(text: string, construct: IConstruct): string {
  const identity = identityOf(text, Stack.of(construct));
  if (identity.literal !== undefined) return `name ${identity.literal}`;
  if (identity.target !== undefined) return `reference ${identity.target.node.path} ${identity.text}`;
  // A token that refers to no construct, such as Fn.ref('Domain'), may be something else in another stack.
  return `token ${Stack.of(construct).node.path} ${identity.text}`;
}

/** The content types of the fields of each key, if they are known. The service default is STRING. */
function contentTypesOfKeys(mapping: MappingDefinition): [name: string, contentTypes: string][] {
  const keys: [string, string][] = [];
  for (const [name, entries] of Object.entries(mapping.Keys ?? {})) {
    const fieldNames = entries.map(entry => entry.FieldNames ?? []);
    if (isUnresolved(name) || fieldNames.some(names => isUnresolved(names) || names.some(isUnresolved))) continue;
    const contentTypes = new Set<string>();
    for (const fieldName of fieldNames.flat()) contentTypes.add(fieldNamed(mapping, fieldName)?.ContentType ?? 'STRING');
    if (![...contentTypes].some(isUnresolved)) keys.push([name, [...contentTypes].sort().join(' and ')]);
  }
  return keys;
}

function otherwiseTyped(domain: IndexedDomain | undefined, name: string, contentTypes: string): OtherwiseTypedKey[] {
  for (const [otherContentTypes, { construct }] of domain?.byKey.get(name) ?? []) {
    if (otherContentTypes !== contentTypes) return [{ name, contentTypes, otherContentTypes, otherObjectType: construct.node.path }];
  }
  return [];
}

function isRetained({ cfnOptions: { deletionPolicy } }: CfnResource): boolean {
  return deletionPolicy === CfnDeletionPolicy.RETAIN || deletionPolicy === CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
}

/** Constructs can be removed from the tree again (`tryRemoveChild`). */
function isInTree(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}

function shown(text: string): string {
  return isUnresolved(text) ? '(known at deployment)' : `"${text}"`;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
