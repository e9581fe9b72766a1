import { aws_customerprofiles as customerprofiles, CfnDeletionPolicy, CfnResource, Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isKnown } from './is-known';
import { identityOf, referenceOf } from './token-identity';
import type { DifferentKey, DomainInApp, KeyContentTypes, MappingDefinition, ObjectTypeInApp, SameType } from '../model/rules';
import { contentTypesOfKeys } from '../model/rules';

/** What an object type tells its neighbourhood about itself. */
export interface Resident {
  /** The custom resource: whoever replaces its deletion policy does it there. */
  readonly resource: CfnResource;
  /** The object type's construct. */
  readonly construct: IConstruct;
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly mapping: MappingDefinition;
  readonly hasDomainEncryptionKey: boolean;
}

/** The first object type that has a key with these content types. */
interface TypedKey {
  readonly resident: Resident;
  readonly contentTypes: KeyContentTypes;
}

/** The object types of one domain in one account and region. */
interface Domain {
  readonly byName: Map<string, Map<Stack, Resident[]>>;
  /** For all of the domain and for each stack: for each key name, the first object type that has it with each combination of content types. */
  readonly byKey: Map<Stack | undefined, Map<string, Map<string, TypedKey>>>;
}

/**
 * All object types of an app, grouped as they come, so that each looks at its own neighbours only: what a thousand object
 * types cost at synth grows with their number and not with its square.
 */
export class Neighbourhood {
  public static of(construct: IConstruct): Neighbourhood {
    const root = construct.node.root;
    const existing = Neighbourhood.ofRoot.get(root);
    if (existing !== undefined) return existing;
    const created = new Neighbourhood();
    Neighbourhood.ofRoot.set(root, created);
    return created;
  }

  private static readonly ofRoot = new WeakMap<IConstruct, Neighbourhood>();

  private readonly domains = new Map<string, Domain>();
  private readonly domainsByName = new Map<IConstruct, Map<string, customerprofiles.CfnDomain>>();

  private constructor() {}

  /** Answers what tells the neighbours, once all of them have come. */
  public add(resident: Resident): () => ObjectTypeInApp {
    const domain = this.domainOf(resident);
    const stack = Stack.of(resident.construct);
    const twins = entryOf(domain.byName, nameOf(resident), () => new Map<Stack, Resident[]>());
    const twinsInStack = entryOf(twins, stack, () => []);
    twinsInStack.push(resident);
    const keys = contentTypesOfKeys(resident.mapping, isKnown);
    for (const [name, contentTypes] of keys) {
      const identity = `${contentTypes.names} ${contentTypes.isCertain}`;
      for (const place of [stack, undefined]) {
        const keysOfPlace = entryOf(domain.byKey, place, () => new Map<string, Map<string, TypedKey>>());
        const typedKeys = entryOf(keysOfPlace, name, () => new Map<string, TypedKey>());
        if (!typedKeys.has(identity)) typedKeys.set(identity, { resident, contentTypes });
      }
    }
    this.watchDomainsOf(resident.construct);
    return () => ({
      kind: 'ProfileObjectType',
      domainName: isKnown(resident.domainName) ? resident.domainName : undefined,
      objectTypeName: isKnown(resident.objectTypeName) ? resident.objectTypeName : undefined,
      isRetained: isRetained(resident.resource),
      hasDomainEncryptionKey: resident.hasDomainEncryptionKey,
      domain: this.domainInApp(resident),
      sameTypes: [
        ...sameTypeIn(twinsInStack, resident, true),
        ...sameTypeOutside(stack, twins, resident),
      ],
      differentKeys: keys.flatMap(([name, contentTypes]) => differentKeyIn(domain, resident, name, contentTypes)),
    });
  }

  private domainOf({ construct, domainName }: Resident): Domain {
    const key = JSON.stringify([placeOf(construct), domainKey(domainName, construct)]);
    return entryOf(this.domains, key, () => ({ byName: new Map(), byKey: new Map() }));
  }

  private domainInApp({ construct, domainName }: Resident): DomainInApp | undefined {
    const reference = referenceOf(domainName);
    const domain = reference === undefined
      ? this.domainsByName.get(stageOf(construct))?.get(JSON.stringify([placeOf(construct), domainName]))
      : reference.target;
    if (!customerprofiles.CfnDomain.isCfnDomain(domain)) return undefined;
    return {
      path: domain.node.path,
      isRetained: isRetained(domain),
      hasEncryptionKey: domain.defaultEncryptionKey !== undefined,
      isInSameStack: Stack.of(domain) === Stack.of(construct),
      isFoundByName: reference === undefined,
    };
  }

  /**
   * The domains of a stage by their literal names, looked up once in each synth: the stage's own validation is asked
   * before those of the constructs in it.
   */
  private watchDomainsOf(construct: IConstruct) {
    const stage = stageOf(construct);
    if (this.domainsByName.has(stage)) return;
    this.domainsByName.set(stage, new Map());
    stage.node.addValidation({
      validate: () => {
        const domains = stage.node.findAll().filter(child => customerprofiles.CfnDomain.isCfnDomain(child));
        this.domainsByName.set(stage, new Map(domains.map(domain => [JSON.stringify([placeOf(domain), domain.domainName]), domain])));
        return [];
      },
    });
  }
}

function sameTypeIn(residents: Resident[], resident: Resident, isInSameStack: boolean): SameType[] {
  const other = residents.find(one => one !== resident && isInTree(one.construct));
  return other === undefined ? [] : [{ path: other.construct.node.path, kind: 'ProfileObjectType', isRetained: isRetained(other.resource), isInSameStack }];
}

/** Stops at the first: a name may be in as many stacks as there are. */
function sameTypeOutside(stack: Stack, twins: Map<Stack, Resident[]>, resident: Resident): SameType[] {
  for (const [other, residents] of twins) {
    const found = other === stack ? [] : sameTypeIn(residents, resident, false);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Where an object type is deployed: account and region, where both are known. Stacks without them may go anywhere, so
 * only a root stack and those nested in it are certainly neighbours.
 */
function placeOf(construct: IConstruct): string {
  const { account, region } = Stack.of(construct);
  return Token.isUnresolved(account) || Token.isUnresolved(region) ? rootStackOf(construct).node.path : `${account}:${region}`;
}

/** The outermost of the stacks that a construct is nested in: it keeps its name, where nested stacks get generated ones. */
export function rootStackOf(construct: IConstruct): Stack {
  let stack = Stack.of(construct);
  while (stack.nestedStackParent !== undefined) stack = stack.nestedStackParent;
  return stack;
}

function stageOf(construct: IConstruct): IConstruct {
  return Stage.of(construct) ?? construct.node.root;
}

/** What stands for the domain: its name, where it is known, also by way of an L1 with a literal name; else what is referred to. */
function domainKey(domainName: string, construct: IConstruct): string {
  const domain = referenceOf(domainName)?.target;
  if (customerprofiles.CfnDomain.isCfnDomain(domain) && !Token.isUnresolved(domain.domainName)) return `name ${domain.domainName}`;
  return textKey(domainName, construct);
}

function nameOf({ objectTypeName, construct }: Resident): string {
  return textKey(objectTypeName, construct);
}

function textKey(text: string, construct: IConstruct): string {
  const identity = identityOf(text, Stack.of(construct));
  if (identity.literal !== undefined) return `name ${identity.literal}`;
  if (identity.target !== undefined) return `reference ${identity.target.node.path} ${identity.text}`;
  // A token that refers to no construct, such as Fn.ref('Domain'), may be something else in another stack.
  return `token ${Stack.of(construct).node.path} ${identity.text}`;
}

function differentKeyIn(domain: Domain, { construct }: Resident, name: string, contentTypes: KeyContentTypes): DifferentKey[] {
  const stack = Stack.of(construct);
  for (const place of [stack, undefined]) {
    const others = [...domain.byKey.get(place)?.get(name)?.values() ?? []]
      .filter(other => other.contentTypes.names !== contentTypes.names && isInTree(other.resident.construct));
    const other = others.find(one => one.contentTypes.isCertain) ?? others[0];
    if (other !== undefined) {
      const { construct: otherConstruct } = other.resident;
      return [{
        name,
        contentTypes,
        otherPath: otherConstruct.node.path,
        otherContentTypes: other.contentTypes,
        isInSameStack: Stack.of(otherConstruct) === stack,
      }];
    }
  }
  return [];
}

function isRetained({ cfnOptions: { deletionPolicy } }: CfnResource): boolean {
  return deletionPolicy === CfnDeletionPolicy.RETAIN || deletionPolicy === CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
}

/** Constructs can be taken out of the tree again (`tryRemoveChild`). */
function isInTree(construct: IConstruct): boolean {
  return construct.node.scope === undefined || construct.node.scope.node.tryFindChild(construct.node.id) === construct;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
