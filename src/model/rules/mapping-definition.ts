import { hasUnknown, IsKnown } from './known';
import type { WireField, WireKey, WireProperties } from '../wire-contract';

/** A mapping in the service's own words: the content of a file and of the template, and the subject of the rules. */
export type MappingDefinition = Pick<WireProperties,
'TemplateId' | 'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'>;

export interface NamedField {
  readonly name: string;
  readonly field: WireField;
}

/** One definition of a key. The service calls the whole list by the name of the key. */
export interface NamedKey {
  readonly name: string;
  readonly key: WireKey;
}

export function fieldsOf(mapping: MappingDefinition): NamedField[] {
  return Object.entries(mapping.Fields ?? {}).map(([name, field]) => ({ name, field }));
}

export function keysOf(mapping: MappingDefinition): NamedKey[] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([name, definitions]) => definitions.map(key => ({ name, key })));
}

/** A field of this mapping. `Fields[name]` would find `constructor` in every object. */
export function fieldNamed(mapping: MappingDefinition, name: string): WireField | undefined {
  return mapping.Fields !== undefined && Object.hasOwn(mapping.Fields, name) ? mapping.Fields[name] : undefined;
}

/** The names of the fields of a key, as far as they are known. */
export function fieldNamesOf({ FieldNames: names }: WireKey, isKnown: IsKnown): string[] {
  return isKnown(names) ? names.filter(isKnown) : [];
}

export function hasIdentifier({ StandardIdentifiers: present = [] }: WireKey, ...identifiers: string[]): boolean {
  return identifiers.some(identifier => present.includes(identifier));
}

/** Whether an unresolved value among the identifiers may be any of them. */
export function hasUnknownIdentifier(key: WireKey, isKnown: IsKnown): boolean {
  return hasUnknown(key.StandardIdentifiers, isKnown);
}
