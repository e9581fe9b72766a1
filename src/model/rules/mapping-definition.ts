import { hasUnknown, IsKnown } from './known';
import type { FieldProperties, KeyProperties, CustomResourceProperties } from '../custom-resource';

/** A mapping in the service's own words: the content of a file and of the template, and the subject of the rules. */
export type MappingDefinition = Pick<CustomResourceProperties,
'TemplateId' | 'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'>;

export interface NamedField {
  readonly name: string;
  readonly field: FieldProperties;
}

/** One definition of a key. The service calls the whole list by the name of the key. */
export interface NamedKey {
  readonly name: string;
  readonly key: KeyProperties;
}

export function fieldsOf(mapping: MappingDefinition): NamedField[] {
  return Object.entries(mapping.Fields ?? {}).map(([name, field]) => ({ name, field }));
}

export function keysOf(mapping: MappingDefinition): NamedKey[] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([name, definitions]) => definitions.map(key => ({ name, key })));
}

/** A field of this mapping. `Fields[name]` would find `constructor` in every object. */
export function fieldNamed(mapping: MappingDefinition, name: string): FieldProperties | undefined {
  return mapping.Fields !== undefined && Object.hasOwn(mapping.Fields, name) ? mapping.Fields[name] : undefined;
}

/** The names of the fields of a key, as far as they are known. */
export function fieldNamesOf({ FieldNames: names }: KeyProperties, isKnown: IsKnown): string[] {
  return isKnown(names) ? names.filter(isKnown) : [];
}

export function hasIdentifier({ StandardIdentifiers: present = [] }: KeyProperties, ...identifiers: string[]): boolean {
  return identifiers.some(identifier => present.includes(identifier));
}

/** Whether an unresolved value among the identifiers may be any of them. */
export function hasUnknownIdentifier(key: KeyProperties, isKnown: IsKnown): boolean {
  return hasUnknown(key.StandardIdentifiers, isKnown);
}
