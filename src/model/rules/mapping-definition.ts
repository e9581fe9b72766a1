import { hasUnknown, IsKnown } from './known';
import type { FieldProperties, KeyProperties, CustomResourceProperties } from '../custom-resource';

/** A mapping with the member names of the service, as in a file or template. The rules check it. */
export type MappingDefinition = Pick<CustomResourceProperties,
'TemplateId' | 'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'>;

export interface NamedField {
  readonly name: string;
  readonly field: FieldProperties;
}

/** One definition of a key. A key name can have several definitions. */
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

/** The field with a name. `Fields[name]` would find `constructor` in every object. */
export function fieldNamed(mapping: MappingDefinition, name: string): FieldProperties | undefined {
  return mapping.Fields !== undefined && Object.hasOwn(mapping.Fields, name) ? mapping.Fields[name] : undefined;
}

/** The known field names of a key. */
export function fieldNamesOf({ FieldNames: names }: KeyProperties, isKnown: IsKnown): string[] {
  return isKnown(names) ? names.filter(isKnown) : [];
}

export function hasIdentifier({ StandardIdentifiers: present = [] }: KeyProperties, ...identifiers: string[]): boolean {
  return identifiers.some(identifier => present.includes(identifier));
}

/** Whether the identifiers contain an unresolved value, which can be any identifier. */
export function hasUnknownIdentifier(key: KeyProperties, isKnown: IsKnown): boolean {
  return hasUnknown(key.StandardIdentifiers, isKnown);
}
