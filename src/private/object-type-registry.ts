import { aws_customerprofiles as customerprofiles, CfnDeletionPolicy, CfnResource, Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { CfnObjectTypeReader } from './cfn-object-type-reader';
import { cfnDomainOf, knownDomainName } from './domain';
import type { ObjectTypeFacts, RegisteredObjectType } from './registered-object-type';
import { rootStackOf } from './root-stack';
import { identityOf } from './token-identity';
import { isKnown, isUnresolved } from './unresolved';
import { contentTypesOfKeys, DifferentKey, DomainInApp, KeyContentTypes, ObjectTypeInApp, SameType } from '../model/rules';

/**
 * The key of the list of object types, a property of the root construct. All copies of this library in one tree share the
 * symbol. Each copy checks its own object types against the whole list.
 */
const REGISTERED = Symbol.for('cdk-customer-profiles.objectTypes');

/** All object types of an app, and the input of the rules across constructs for each of them. */
export class ObjectTypeRegistry {
  public static of(construct: IConstruct): ObjectTypeRegistry {
    const root = construct.node.root;
    const existing = ObjectTypeRegistry.ofRoot.get(root);
    if (existing !== undefined) return existing;
    const created = new ObjectTypeRegistry(root);
    ObjectTypeRegistry.ofRoot.set(root, created);
    return created;
  }

  /** A cache of each copy of this library. The copies share only the list of the root construct. */
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
    this.index = undefined;
    this.renewIndexAfter(Stage.of(objectType.construct) ?? this.root);
  }

  /** Call it only at synthesis, when all object types exist. */
  public inApp(objectType: RegisteredObjectType): ObjectTypeInApp {
    this.index ??= new ObjectTypeIndex(this.root, this.registered);
    return this.index.inApp(objectType);
  }

  /** CDK validates a stage before the constructs in it, and can synthesize a stage more than once. */
  private renewIndexAfter(stage: IConstruct) {
    if (this.stages.has(stage)) return;
    this.stages.add(stage);
    let isValidated = false;
    stage.node.addValidation({
      validate: () => {
        if (isValidated) this.index = undefined;
        isValidated = true;
        return [];
      },
    });
  }
}

interface IndexedObjectType {
  readonly objectType: RegisteredObjectType;
  readonly stack: Stack;
}

interface IndexedKey extends IndexedObjectType {
  readonly contentTypes: KeyContentTypes;
}

/** For each key name, the first object type with each combination of content types. */
type Keys = Map<string, Map<string, IndexedKey>>;

/** The object types of one domain in one account and region. */
interface IndexedDomain {
  readonly byName: Map<string, Map<Stack, RegisteredObjectType[]>>;
  /** The object types by name, in all stacks and in each stack. */
  readonly keys: Map<Stack | undefined, Keys>;
}

/**
 * An index of the object types of an app at one synthesis, by domain, name and key. It keeps the time of the rules linear in
 * the number of object types.
 */
class ObjectTypeIndex {
  private readonly domains = new Map<string, IndexedDomain>();
  private readonly cfnDomains = new Map<string, customerprofiles.CfnDomain>();

  constructor(root: IConstruct, registered: readonly RegisteredObjectType[]) {
    for (const objectType of registered) {
      if (isInTree(objectType.construct)) this.addObjectType(objectType);
    }
    const resources = new Set<IConstruct>(registered.map(({ resource }) => resource));
    for (const construct of root.node.findAll()) {
      if (customerprofiles.CfnDomain.isCfnDomain(construct)) this.addDomain(construct);
      // An L1 without the mixin is not checked, but other object types are checked against it.
      if (!resources.has(construct) && customerprofiles.CfnObjectType.isCfnObjectType(construct)) {
        this.addObjectType(new CfnObjectTypeReader(construct));
      }
    }
  }

  public inApp(objectType: RegisteredObjectType): ObjectTypeInApp {
    const { kind, construct, resource } = objectType;
    const { domainName, objectTypeName, mapping, hasDomainEncryptionKey } = objectType.facts();
    const stack = Stack.of(construct);
    const domain = this.domains.get(domainKey(domainName, construct));
    const sameNames = domain?.byName.get(textKey(objectTypeName, construct));
    return {
      kind,
      domainName: isUnresolved(domainName) ? undefined : domainName,
      objectTypeName: isUnresolved(objectTypeName) ? undefined : objectTypeName,
      isRetained: isRetained(resource),
      hasDomainEncryptionKey,
      domain: this.domainInApp(domainName, construct),
      sameTypes: [...sameTypesIn(sameNames?.get(stack), construct), ...sameTypeOutside(stack, sameNames)],
      differentKeys: contentTypesOfKeys(mapping, isKnown).flatMap(([name, contentTypes]) => differentKeyIn(domain, stack, name, contentTypes)),
    };
  }

  private addObjectType(objectType: RegisteredObjectType) {
    const { construct } = objectType;
    const { domainName, objectTypeName, mapping }: ObjectTypeFacts = objectType.facts();
    const stack = Stack.of(construct);
    const domain = entryOf(this.domains, domainKey(domainName, construct), (): IndexedDomain => ({ byName: new Map(), keys: new Map() }));
    const sameNames = entryOf(domain.byName, textKey(objectTypeName, construct), () => new Map<Stack, RegisteredObjectType[]>());
    entryOf(sameNames, stack, () => []).push(objectType);
    for (const [name, contentTypes] of contentTypesOfKeys(mapping, isKnown)) {
      const combination = `${contentTypes.names} ${contentTypes.isCertain}`;
      for (const place of [stack, undefined]) {
        const combinations = entryOf(entryOf(domain.keys, place, (): Keys => new Map()), name, () => new Map<string, IndexedKey>());
        if (!combinations.has(combination)) combinations.set(combination, { objectType, stack, contentTypes });
      }
    }
  }

  private addDomain(domain: customerprofiles.CfnDomain) {
    if (!isUnresolved(domain.domainName)) this.cfnDomains.set(keyOfCfnDomain(domain.domainName, domain), domain);
  }

  private domainInApp(domainName: string, construct: IConstruct): DomainInApp | undefined {
    const referenced = cfnDomainOf(domainName);
    const domain = referenced ?? this.cfnDomains.get(keyOfCfnDomain(domainName, construct));
    return domain === undefined ? undefined : {
      path: domain.node.path,
      isRetained: isRetained(domain),
      hasEncryptionKey: domain.defaultEncryptionKey !== undefined,
      isInSameStack: Stack.of(domain) === Stack.of(construct),
      isFoundByName: referenced === undefined,
    };
  }
}

/** The first other object type of each kind in one stack. */
function sameTypesIn(objectTypes: readonly RegisteredObjectType[] = [], construct: IConstruct): SameType[] {
  const others = objectTypes.filter(other => other.construct !== construct);
  const firstOfEachKind = (['ProfileObjectType', 'CfnObjectType'] as const).map(kind => others.find(other => other.kind === kind));
  return firstOfEachKind.filter(other => other !== undefined).map(other => sameType(other, true));
}

/** Returns only the first, because a name can be in all stacks. */
function sameTypeOutside(stack: Stack, sameNames: ReadonlyMap<Stack, RegisteredObjectType[]> = new Map()): SameType[] {
  for (const [other, [first]] of sameNames) {
    if (other !== stack) return [sameType(first, false)];
  }
  return [];
}

function sameType({ construct, kind, resource }: RegisteredObjectType, isInSameStack: boolean): SameType {
  return { path: construct.node.path, kind, isRetained: isRetained(resource), isInSameStack };
}

function differentKeyIn(domain: IndexedDomain | undefined, stack: Stack, name: string, contentTypes: KeyContentTypes): DifferentKey[] {
  for (const place of [stack, undefined]) {
    const others = [...domain?.keys.get(place)?.get(name)?.values() ?? []].filter(other => other.contentTypes.names !== contentTypes.names);
    const other = others.find(one => one.contentTypes.isCertain) ?? others[0];
    if (other !== undefined) {
      const otherPath = other.objectType.construct.node.path;
      return [{ name, contentTypes, otherPath, otherContentTypes: other.contentTypes, isInSameStack: other.stack === stack }];
    }
  }
  return [];
}

/**
 * The account and region, if both are known. Otherwise the root stack, because only a root stack and its nested stacks are
 * certainly deployed to the same account and region.
 */
function placeOf(construct: IConstruct): string {
  const { account, region } = Stack.of(construct);
  return Token.isUnresolved(account) || Token.isUnresolved(region) ? rootStackOf(construct).node.path : `${account}:${region}`;
}

/** Identifies the domain by its name if it is known, also for an L1. Otherwise by the construct that the name refers to. */
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
  // A token without a construct, such as Fn.ref('Domain'), can have another value in another stack.
  return `token ${Stack.of(construct).node.path} ${identity.text}`;
}

function isRetained({ cfnOptions: { deletionPolicy } }: CfnResource): boolean {
  return deletionPolicy === CfnDeletionPolicy.RETAIN || deletionPolicy === CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
}

/** Constructs can be removed from the tree again (`tryRemoveChild`). */
function isInTree(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
