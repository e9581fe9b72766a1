import { Token } from 'aws-cdk-lib';
import type { WireField, WireKey, WireProperties } from '../wire-contract';
import { isKnown } from './rule';

/** A mapping in the service's own words: what a file has, what goes into the template, and what the rules are about. */
export type MappingDefinition = Pick<WireProperties,
'TemplateId' | 'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'>;

export interface NamedField {
  readonly name: string;
  readonly field: WireField;
}

export function fieldsOf(mapping: MappingDefinition): NamedField[] {
  return Object.entries(mapping.Fields ?? {}).map(([name, field]) => ({ name, field }));
}

/** A field of this mapping. `Fields[name]` would find `constructor` in every object. */
export function fieldNamed(mapping: MappingDefinition, name: string): WireField | undefined {
  return mapping.Fields !== undefined && Object.hasOwn(mapping.Fields, name) ? mapping.Fields[name] : undefined;
}

export function hasIdentifier(key: WireKey, ...identifiers: string[]): boolean {
  return identifiers.some(identifier => key.StandardIdentifiers?.includes(identifier));
}

/** Which of these identifiers the key has. */
export function identifiersAmong(key: WireKey, ...identifiers: string[]): string[] {
  return identifiers.filter(identifier => (key.StandardIdentifiers ?? []).includes(identifier));
}

/** Whether a token among the identifiers might be the one that is looked for. */
export function hasUnknownIdentifier(key: WireKey): boolean {
  return hasUnknown(key.StandardIdentifiers);
}

export function hasUnknown(list: string[] | undefined): boolean {
  return list !== undefined && (Token.isUnresolved(list) || list.some(element => !isKnown(element)));
}
