import { fieldNamed, fieldsOf, MappingDefinition } from '../../src/model/rules';
import { Owner } from '../owner';
import { sourceOf } from './source-of';
import { compareText } from '../service/domain-reader';

/** The members of an object type that the graph shows, from the service or from a template. */
export interface GraphInput {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly mapping: MappingDefinition;
  readonly owner?: Owner;
}

/** The use of a key in an object type. */
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
  /** The standard objects that it fills, such as `_profile`, with the number of fields. */
  readonly fills: Readonly<Record<string, number>>;
  readonly keys: readonly KeyUse[];
  readonly owner?: Owner;
}

export interface GraphKey {
  readonly keyName: string;
  readonly objectTypeNames: readonly string[];
  readonly contentTypes: readonly string[];
  /** Sentences about differences that the administrator guide does not allow. */
  readonly conflicts: readonly string[];
}

/** A domain: key names belong to the domain, and join the objects of all object types that have them. */
export interface DomainGraph {
  readonly domainName: string;
  readonly objectTypes: readonly GraphObjectType[];
  readonly keys: readonly GraphKey[];
}

export function domainGraph(domainName: string, inputs: readonly GraphInput[]): DomainGraph {
  const sorted = [...inputs].sort((one, other) => compareText(one.objectTypeName, other.objectTypeName));
  const uses = new Map(sorted.map(input => [input.objectTypeName, keyUsesOf(input.mapping)]));
  const keys = keysOf(uses);
  return { domainName, keys, objectTypes: sorted.map(input => graphObjectType(input, uses.get(input.objectTypeName)!)) };
}

export function isShared({ objectTypeNames }: GraphKey): boolean {
  return objectTypeNames.length > 1;
}

function graphObjectType({ objectTypeName, description, mapping, owner }: GraphInput, keys: KeyUse[]): GraphObjectType {
  return {
    objectTypeName,
    description,
    templateId: mapping.TemplateId,
    source: sourceOf(mapping),
    allowProfileCreation: mapping.AllowProfileCreation === true,
    fieldCount: fieldsOf(mapping).length,
    fills: fillsOf(mapping),
    keys,
    owner,
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
    conflicts: differentContentTypes(uses),
  }));
}

/** The content types of a key have to be the same in all object types (docs/ingestion-semantics.md, fact 66). */
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
  return [`its fields are ${parts.join(', but ')}: equal values may not match`];
}

/** Email addresses and phone numbers may fill the profile without a target (docs/service-contract.md). */
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
