import { call, Code, list, literal, map, nameOf, struct } from './code';
import { ImportedObjectType } from './imported-object-type';
import { contentTypeCode, identifierCode, sourceCode, targetCode, templateCode } from './vocabulary';
import { fieldsOf } from '../../src/model/rules';

/** The constant that holds the domain's name, in every language. */
export const DOMAIN_NAME = 'DOMAIN_NAME';

/** What the props of an object type need from their surroundings. */
export interface Surroundings {
  /** The variable of each imported KMS key, by the key's ARN. */
  readonly keyVariables: ReadonlyMap<string, string>;
  /** The domain's own key, where it has one. */
  readonly domainEncryptionKey?: string;
  /** The file of the mapping, where it isn't written as code. */
  readonly mappingFile?: string;
}

/** The props with which an object type is adopted as it is. */
export function propsCode(objectType: ImportedObjectType, { keyVariables, domainEncryptionKey, mappingFile }: Surroundings): Code {
  const { objectTypeName, description, expirationDays, encryptionKey, maxProfileObjectCount, sourcePriority, tags } = objectType;
  const key = (arn: string | undefined): Code | undefined => {
    const variable = keyVariables.get(arn ?? '');
    return variable === undefined ? undefined : nameOf(variable);
  };
  const optional = (value: string | number | undefined): Code | undefined => value === undefined ? undefined : literal(value);
  return struct('ProfileObjectTypeProps', [
    ['domainName', nameOf(DOMAIN_NAME)],
    ['objectTypeName', literal(objectTypeName)],
    ['description', description === objectTypeName ? undefined : optional(description)],
    ['mapping', mappingFile === undefined ? mappingCode(objectType) : call('ObjectTypeMapping', 'fromFile', { kind: 'mappingFile', fileName: mappingFile })],
    ['expiration', expirationDays === undefined ? undefined : call('Duration', 'days', literal(expirationDays))],
    ['encryptionKey', key(encryptionKey)],
    ['domainEncryptionKey', key(domainEncryptionKey)],
    ['maxProfileObjectCount', optional(maxProfileObjectCount)],
    ['sourcePriority', optional(sourcePriority)],
    ['tags', Object.keys(tags).length === 0 ? undefined : map(Object.entries(tags).map(([name, value]) => [name, literal(value)]))],
    ['adoptExisting', literal(true)],
  ]);
}

/** Whether a mapping can be written as typed code: there a field has to have a source and a key its fields. */
export function isWritable({ mapping }: ImportedObjectType): boolean {
  return fieldsOf(mapping).every(({ field }) => field.Source !== undefined)
    && Object.values(mapping.Keys ?? {}).every(entries => entries.every(({ FieldNames }) => FieldNames !== undefined));
}

function mappingCode({ mapping }: ImportedObjectType): Code {
  if (mapping.TemplateId !== undefined) {
    return call('ObjectTypeMapping', 'fromTemplate', templateCode(mapping.TemplateId));
  }
  const { AllowProfileCreation: allowProfileCreation, SourceLastUpdatedTimestampFormat: format } = mapping;
  return call('ObjectTypeMapping', 'custom', struct('CustomObjectTypeMappingOptions', [
    ['allowProfileCreation', allowProfileCreation === undefined ? undefined : literal(allowProfileCreation)],
    ['sourceLastUpdatedTimestampFormat', format === undefined ? undefined : literal(format)],
    ['fields', map(fieldsOf(mapping).map(({ name, field: { Source: source, Target: target, ContentType: contentType } }) => [name, struct('ObjectTypeField', [
      ['source', sourceCode(source ?? '')],
      ['target', target === undefined ? undefined : targetCode(target)],
      ['contentType', contentType === undefined ? undefined : contentTypeCode(contentType)],
    ])]))],
    ['keys', map(Object.entries(mapping.Keys ?? {}).map(([name, entries]) => [name, list(entries.map(entry => struct('ObjectTypeKey', [
      ['fieldNames', list((entry.FieldNames ?? []).map(fieldName => literal(fieldName)))],
      ['standardIdentifiers', entry.StandardIdentifiers === undefined ? undefined : list(entry.StandardIdentifiers.map(identifierCode))],
    ])))]))],
  ]));
}
