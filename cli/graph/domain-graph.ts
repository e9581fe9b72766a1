import { fieldNamed, fieldsOf, MappingDefinition } from '../../src/model/rules';
import { Ownership } from '../ownership';
import { sourceOf } from './source-of';
import { compareText } from '../service/domain-reader';

/** An object type as the graph needs it, from the service or from a template. */
export interface GraphInput {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly mapping: MappingDefinition;
  readonly ownership?: Ownership;
}

/** How an object type uses a key. */
export interface KeyUse {
  readonly keyName: string;
  readonly fieldNames: readonly string[];
  readonly standardIdentifiers: readonly string[];
  readonly contentTypes: readonly string[];
}

export interface GraphObjectType {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly templateId?: string;
  readonly source?: string;
  readonly allowProfileCreation: boolean;
  readonly fieldCount: number;
  /** The standard objects that it fills, such as `_profile`, with the number of fields that do. */
  readonly fills: Readonly<Record<string, number>>;
  readonly keys: readonly KeyUse[];
  readonly ownership?: Ownership;
  readonly oddities: readonly string[];
}

export interface GraphKey {
  readonly keyName: string;
  readonly objectTypeNames: readonly string[];
  readonly contentTypes: readonly string[];
  readonly oddities: readonly string[];
}

/** A domain as a picture shows it: key names are global in it, and join the objects of all types that have them. */
export interface DomainGraph {
  readonly domainName: string;
  readonly objectTypes: readonly GraphObjectType[];
  readonly keys: readonly GraphKey[];
}

export function domainGraph(domainName: string, inputs: readonly GraphInput[]): DomainGraph {
  const sorted = [...inputs].sort((one, other) => compareText(one.objectTypeName, other.objectTypeName));
  const uses = new Map(sorted.map(input => [input.objectTypeName, keyUsesOf(input.mapping)]));
  const keys = keysOf(uses);
  const shared = new Set(keys.filter(isShared).map(({ keyName }) => keyName));
  return { domainName, keys, objectTypes: sorted.map(input => graphObjectType(input, uses.get(input.objectTypeName)!, shared)) };
}

export function isShared({ objectTypeNames }: GraphKey): boolean {
  return objectTypeNames.length > 1;
}

/** What is odd, in sentences: of keys first, since they are what joins a domain. */
export function odditiesOf({ keys, objectTypes }: DomainGraph): string[] {
  return [
    ...keys.flatMap(({ keyName, oddities }) => oddities.map(oddity => `key ${keyName}: ${oddity}`)),
    ...objectTypes.flatMap(({ objectTypeName, oddities }) => oddities.map(oddity => `object type ${objectTypeName}: ${oddity}`)),
  ];
}

function graphObjectType({ objectTypeName, description, mapping, ownership }: GraphInput, keys: KeyUse[], shared: Set<string>): GraphObjectType {
  const isIsland = keys.length > 0 && !keys.some(({ keyName }) => shared.has(keyName));
  return {
    objectTypeName,
    description,
    templateId: mapping.TemplateId,
    source: sourceOf(mapping),
    allowProfileCreation: mapping.AllowProfileCreation === true,
    fieldCount: fieldsOf(mapping).length,
    fills: fillsOf(mapping),
    keys,
    ownership,
    oddities: isIsland ? ['it shares no key with another object type, so that its objects meet no others'] : [],
  };
}

function keyUsesOf(mapping: MappingDefinition): KeyUse[] {
  return Object.entries(mapping.Keys ?? {}).map(([keyName, entries]) => {
    const fieldNames = [...new Set(entries.flatMap(({ FieldNames }) => FieldNames ?? []))];
    return {
      keyName,
      fieldNames,
      standardIdentifiers: [...new Set(entries.flatMap(({ StandardIdentifiers }) => StandardIdentifiers ?? []))],
      contentTypes: [...new Set(fieldNames.map(name => fieldNamed(mapping, name)?.ContentType ?? 'STRING'))].sort(),
    };
  });
}

function keysOf(usesByType: ReadonlyMap<string, readonly KeyUse[]>): GraphKey[] {
  const byName = new Map<string, [string, KeyUse][]>();
  for (const [objectTypeName, uses] of usesByType) {
    uses.forEach(use => byName.set(use.keyName, [...byName.get(use.keyName) ?? [], [objectTypeName, use]]));
  }
  return [...byName].sort(([one], [other]) => compareText(one, other)).map(([keyName, uses]) => ({
    keyName,
    objectTypeNames: uses.map(([objectTypeName]) => objectTypeName),
    contentTypes: [...new Set(uses.flatMap(([, { contentTypes }]) => contentTypes))].sort(),
    oddities: [...loneliness(uses), ...differentContentTypes(uses)],
  }));
}

/** Identifiers that say how a profile is found. The others say what a key identifies: the type's own objects, an order, a flight. */
const ABOUT_PROFILES: readonly string[] = ['PROFILE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY'];

/** That nothing else has a key that identifies something is how it is meant; any other key is there to be shared. */
function loneliness(uses: readonly [string, KeyUse][]): string[] {
  const [[objectTypeName, { standardIdentifiers }]] = uses;
  const identifies = standardIdentifiers.some(identifier => !ABOUT_PROFILES.includes(identifier));
  return uses.length > 1 || identifies ? [] : [`only ${objectTypeName} has it, so that it joins nothing`];
}

function differentContentTypes(uses: readonly [string, KeyUse][]): string[] {
  const byContentTypes = new Map<string, string[]>();
  for (const [objectTypeName, { contentTypes }] of uses) {
    const text = contentTypes.join(' and ') || 'STRING';
    byContentTypes.set(text, [...byContentTypes.get(text) ?? [], objectTypeName]);
  }
  if (byContentTypes.size < 2) {
    return [];
  }
  const parts = [...byContentTypes].map(([contentTypes, names]) => `${contentTypes} in ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`);
  return [`its fields are ${parts.join(', but ')}, so that equal values may not meet`];
}

/** E-mail addresses and phone numbers may fill the profile without a target (docs/service-contract.md). */
function fillsOf(mapping: MappingDefinition): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { field: { Target: target, ContentType: contentType } } of fieldsOf(mapping)) {
    const fillsProfile = target === undefined && (contentType === 'EMAIL_ADDRESS' || contentType === 'PHONE_NUMBER');
    const object = fillsProfile ? '_profile' : /^_[a-zA-Z]+/.exec(target ?? '')?.[0];
    if (object !== undefined) {
      counts.set(object, (counts.get(object) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => compareText(one, other)));
}
