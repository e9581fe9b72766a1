import { ConstructName, EncryptionKey } from './app-model';
import { call, Code, list, literal, map, property, struct, variable } from './code';
import { ImportedObjectType } from './imported-object-type';
import { contentTypeCode, identifierCode, sourceCode, targetCode, templateCode } from './vocabulary';
import { fieldsOf } from '../../src/model/rules';

/** The context of the props of an object type. */
export interface Surroundings {
  readonly construct: ConstructName;
  /** The imported KMS keys, by their ARNs. */
  readonly encryptionKeys: ReadonlyMap<string, EncryptionKey>;
  /** The key of the domain, if it has one. */
  readonly domainEncryptionKey?: string;
  /** The file of the mapping, if it is not written as code. */
  readonly mappingFile?: string;
}

interface ObjectTypeCode {
  readonly mapping?: Code;
  readonly props: Code;
}

/** The code that represents an object type as it is. */
export function objectTypeCode(objectType: ImportedObjectType, surroundings: Surroundings): ObjectTypeCode {
  const { mappingFile } = surroundings;
  const mapping = mappingFile === undefined ? mappingCode(objectType) : call('ObjectTypeMapping', 'fromFile', { kind: 'mappingFile', fileName: mappingFile });
  return surroundings.construct === 'ProfileObjectType'
    ? { props: propsOfProfileObjectType(objectType, mapping, surroundings) }
    : { mapping, props: propsOfCfnObjectType(objectType, surroundings) };
}

function propsOfProfileObjectType(objectType: ImportedObjectType, mapping: Code, { encryptionKeys, domainEncryptionKey }: Surroundings): Code {
  const { objectTypeName, description, expirationDays, encryptionKey, maxProfileObjectCount, sourcePriority, tags } = objectType;
  const key = (arn: string | undefined): Code | undefined => {
    const found = encryptionKeys.get(arn ?? '');
    return found && variable(found.variable, false);
  };
  return struct('ProfileObjectTypeProps', [
    ['domainName', variable('domainName', true)],
    ['objectTypeName', literal(objectTypeName)],
    ['description', description === objectTypeName ? undefined : optional(description)],
    ['mapping', mapping],
    ['expiration', expirationDays === undefined ? undefined : call('Duration', 'days', literal(expirationDays))],
    ['encryptionKey', key(encryptionKey)],
    ['domainEncryptionKey', key(domainEncryptionKey)],
    ['maxProfileObjectCount', optional(maxProfileObjectCount)],
    ['sourcePriority', optional(sourcePriority)],
    ['tags', Object.keys(tags).length === 0 ? undefined : map('text', Object.entries(tags).map(([name, value]) => [name, literal(value)]))],
    ['adoptExisting', literal(true)],
  ]);
}

function propsOfCfnObjectType(objectType: ImportedObjectType, { encryptionKeys }: Surroundings): Code {
  const { objectTypeName, description, expirationDays, encryptionKey, maxProfileObjectCount, sourcePriority, tags, mapping } = objectType;
  const key = encryptionKeys.get(encryptionKey ?? '');
  const ofMapping = (name: string, isPresent: boolean): Code | undefined => isPresent ? property('mapping', name) : undefined;
  const isTemplate = mapping.TemplateId !== undefined;
  return struct('CfnObjectTypeProps', [
    ['domainName', variable('domainName', true)],
    ['objectTypeName', literal(objectTypeName)],
    ['description', literal(description ?? objectTypeName)],
    ['templateId', ofMapping('templateId', isTemplate)],
    ['allowProfileCreation', ofMapping('allowProfileCreation', !isTemplate && mapping.AllowProfileCreation !== undefined)],
    ['sourceLastUpdatedTimestampFormat', ofMapping('sourceLastUpdatedTimestampFormat', !isTemplate && mapping.SourceLastUpdatedTimestampFormat !== undefined)],
    ['fields', isTemplate ? undefined : property('mapping', 'cfnFields')],
    ['keys', isTemplate ? undefined : property('mapping', 'cfnKeys')],
    ['expirationDays', optional(expirationDays)],
    ['encryptionKey', key && variable(key.variable, true)],
    ['maxProfileObjectCount', optional(maxProfileObjectCount)],
    ['sourcePriority', optional(sourcePriority)],
    ['tags', Object.keys(tags).length === 0 ? undefined : list('CfnTag', Object.entries(tags).map(([name, value]) =>
      struct('CfnTag', [['key', literal(name)], ['value', literal(value)]])))],
  ]);
}

/** Whether a mapping can be written as typed code, where each field has a source and each key has fields. */
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
    ['allowProfileCreation', optional(allowProfileCreation)],
    ['sourceLastUpdatedTimestampFormat', optional(format)],
    ['fields', map('ObjectTypeField', fieldsOf(mapping).map(({ name, field: { Source: source, Target: target, ContentType: contentType } }) => [name, struct('ObjectTypeField', [
      ['source', sourceCode(source ?? '')],
      ['target', target === undefined ? undefined : targetCode(target)],
      ['contentType', contentType === undefined ? undefined : contentTypeCode(contentType)],
    ])]))],
    ['keys', map('keyList', Object.entries(mapping.Keys ?? {}).map(([name, entries]) => [name, list('ObjectTypeKey', entries.map(entry => struct('ObjectTypeKey', [
      ['fieldNames', list('text', (entry.FieldNames ?? []).map(literal))],
      ['standardIdentifiers', entry.StandardIdentifiers === undefined ? undefined : list('StandardIdentifier', entry.StandardIdentifiers.map(identifierCode))],
    ])))]))],
  ]));
}

function optional(value: string | number | boolean | undefined): Code | undefined {
  return value === undefined ? undefined : literal(value);
}
