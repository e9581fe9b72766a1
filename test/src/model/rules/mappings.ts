import { Finding, findingsOfMapping, knownWithoutTokens, MappingDefinition } from '../../../../src/model/rules';

/** The findings of a mapping without tokens. */
export function findingsFor(definition: MappingDefinition, isComplete = true): Finding[] {
  return findingsOfMapping(definition, knownWithoutTokens, isComplete);
}

/** The ids of the rules that a mapping violates, each once. */
export function idsFor(definition: MappingDefinition): string[] {
  return [...new Set(findingsFor(definition).map(({ id }) => id))].sort();
}

export function messagesFor(definition: MappingDefinition, id: string): string[] {
  return findingsFor(definition).filter(finding => finding.id === id).map(({ message }) => message);
}

export function field(Target?: string, ContentType?: string, Source = '_source.value') {
  return { Source, ...(Target === undefined ? {} : { Target }), ...(ContentType === undefined ? {} : { ContentType }) };
}

export function key(StandardIdentifiers: string[] = [], ...fieldNames: string[]) {
  return { StandardIdentifiers, FieldNames: fieldNames.length > 0 ? fieldNames : ['id'] };
}

/** A valid mapping, in which a test can change one part. */
export function mapping(change: Partial<MappingDefinition> = {}): MappingDefinition {
  return { Fields: { id: field() }, Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])] }, ...change };
}

export function withFields(fields: MappingDefinition['Fields'], keys: MappingDefinition['Keys'] = {}): MappingDefinition {
  return mapping({ Fields: { id: field(), ...fields }, Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])], ...keys } });
}

export function withKeys(keys: MappingDefinition['Keys']): MappingDefinition {
  return withFields({}, keys);
}

export function withSource(source: string): MappingDefinition {
  return withFields({ a: field(undefined, undefined, source) });
}

/** Has a key for each standard object. */
export function withTarget(target: string): MappingDefinition {
  return withFields({ a: field(target) }, { other: [key(['ORDER', 'ASSET', 'CASE', 'LOYALTY', 'HOTEL_RESERVATION', 'WEB_ANALYTICS'])] });
}

export function withFormat(format: string): MappingDefinition {
  return mapping({ SourceLastUpdatedTimestampFormat: format });
}

export function many<Value>(count: number, value: Value): Record<string, Value> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value]));
}
