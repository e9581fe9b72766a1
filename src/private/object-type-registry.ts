import { aws_customerprofiles as customerprofiles, CfnDeletionPolicy, CfnResource, Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { identityOf, referenceOf } from './token-identity';
import type { MappingDefinition, Neighbours, OtherwiseTypedKey } from '../model/rules';
import { hasUnknown, isKnown } from '../model/rules';
import { fieldNamed } from '../model/rules/mapping-definition';

/** What an object type tells its neighbourhood about itself. */
export interface Resident {
  /** The custom resource: whoever replaces its deletion policy does it there. */
  readonly resource: CfnResource;
  /** The object type's construct. */
  readonly construct: IConstruct;
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly mapping: MappingDefinition;
}

/** The object types of one domain in one account and region. */
interface Domain {
  readonly byName: Map<string, Map<Stack, Resident[]>>;
  /** For each key name, the first object type that has it with each combination of content types. */
  readonly byKey: Map<string, Map<string, Resident>>;
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
  public add(resident: Resident): () => Neighbours {
    const domain = this.domainOf(resident);
    const stack = Stack.of(resident.construct);
    const twins = entryOf(domain.byName, nameOf(resident), () => new Map<Stack, Resident[]>());
    const twinsInStack = entryOf(twins, stack, () => []);
    twinsInStack.push(resident);
    const keys = contentTypesOfKeys(resident.mapping);
    for (const [name, contentTypes] of keys) {
      const residents = entryOf(domain.byKey, name, () => new Map<string, Resident>());
      if (!residents.has(contentTypes)) residents.set(contentTypes, resident);
    }
    this.watchDomainsOf(resident.construct);
    return () => ({
      domainName: shown(resident.domainName),
      objectTypeName: shown(resident.objectTypeName),
      twinInStack: twinIn(twinsInStack, resident),
      twinElsewhere: twinOutside(stack, twins, resident),
      otherwiseTypedKeys: keys.flatMap(([name, contentTypes]) => otherwiseTyped(domain, name, contentTypes)),
      unretainedDomain: this.unretainedDomainOf(resident),
    });
  }

  private domainOf({ construct, domainName }: Resident): Domain {
    const key = JSON.stringify([placeOf(construct), domainKey(domainName, construct)]);
    return entryOf(this.domains, key, () => ({ byName: new Map(), byKey: new Map() }));
  }

  private unretainedDomainOf({ construct, domainName, resource }: Resident): string | undefined {
    const reference = referenceOf(domainName);
    const domain = reference === undefined
      ? this.domainsByName.get(stageOf(construct))?.get(JSON.stringify([placeOf(construct), domainName]))
      : reference.target;
    if (!customerprofiles.CfnDomain.isCfnDomain(domain) || !isRetained(resource) || isRetained(domain)) return undefined;
    return domain.node.path;
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

function twinIn(residents: Resident[], resident: Resident): string | undefined {
  return residents.find(other => other !== resident && isInTree(other.construct))?.construct.node.path;
}

/** Stops at the first: a name may be in as many stacks as there are. */
function twinOutside(stack: Stack, twins: Map<Stack, Resident[]>, resident: Resident): string | undefined {
  for (const [other, residents] of twins) {
    const twin = other === stack ? undefined : twinIn(residents, resident);
    if (twin !== undefined) return twin;
  }
  return undefined;
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

/** For each key the content types of its fields, where they are known; none is the service's STRING. */
function contentTypesOfKeys(mapping: MappingDefinition): [name: string, contentTypes: string][] {
  const keys: [string, string][] = [];
  for (const [name, entries] of Object.entries(mapping.Keys ?? {})) {
    if (!isKnown(name) || entries.some(entry => hasUnknown(entry.FieldNames))) continue;
    const contentTypes = new Set<string>();
    for (const fieldName of entries.flatMap(entry => entry.FieldNames ?? [])) contentTypes.add(fieldNamed(mapping, fieldName)?.ContentType ?? 'STRING');
    if ([...contentTypes].every(isKnown)) keys.push([name, [...contentTypes].sort().join(' and ')]);
  }
  return keys;
}

function otherwiseTyped(domain: Domain, name: string, contentTypes: string): OtherwiseTypedKey[] {
  for (const [otherContentTypes, { construct }] of domain.byKey.get(name) ?? []) {
    if (otherContentTypes !== contentTypes && isInTree(construct)) {
      return [{ name, contentTypes, otherContentTypes, otherObjectType: construct.node.path }];
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

function shown(text: string): string {
  return Token.isUnresolved(text) ? '(known at deployment)' : `"${text}"`;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
