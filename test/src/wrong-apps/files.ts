import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectType, WrongApp } from './wrong-app';
import { ObjectTypeMapping } from '../../../src';

const FOLDER = mkdtempSync(join(tmpdir(), 'wrong-apps-'));

function fromFile(text: string): ObjectTypeMapping {
  writeFileSync(join(FOLDER, 'orders.json'), text);
  const from = process.cwd();
  process.chdir(FOLDER);
  try {
    return ObjectTypeMapping.fromFile('orders.json');
  } finally {
    process.chdir(from);
  }
}

const RIGHT = { Fields: { id: { Source: '_source.id' } }, Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] } };

/** Invalid files, and JSON that is not in a file. */
export const REJECTED_FILES: WrongApp[] = [
  {
    mistake: 'a file that does not exist',
    app: () => ObjectTypeMapping.fromFile('mappings/order.json'),
    reads: [
      `The mapping in mappings/order.json cannot be read (ENOENT: no such file or directory, open 'mappings/order.json'). Use the path of a JSON file, absolute or relative to ${process.cwd()}, or a file: URL.`,
    ],
  },
  {
    mistake: 'a folder',
    app: () => ObjectTypeMapping.fromFile('docs'),
    reads: [
      `The mapping in docs cannot be read (EISDIR: illegal operation on a directory, read). Use the path of a JSON file, absolute or relative to ${process.cwd()}, or a file: URL.`,
    ],
  },
  {
    mistake: 'an empty file',
    app: () => fromFile(''),
    reads: [
      'The mapping in orders.json is not JSON (Unexpected end of JSON input). Write orders.json as "aws customer-profiles get-profile-object-type --output json" prints it.',
    ],
  },
  {
    mistake: 'YAML',
    app: () => fromFile('Fields: {}'),
    reads: [
      'The mapping in orders.json is not JSON (Unexpected token \'F\', "Fields: {}" is not valid JSON). Write orders.json as "aws customer-profiles get-profile-object-type --output json" prints it.',
    ],
  },
  {
    mistake: 'a list of mappings',
    app: () => fromFile(JSON.stringify([RIGHT])),
    reads: [
      'The mapping in orders.json is not valid:',
      '[memberType] The mapping is a list, but get-profile-object-type prints a map here. Write it in braces, with a name for each member.',
    ],
  },
  {
    mistake: 'misspelled and unknown members',
    app: () => fromFile(JSON.stringify({ ...RIGHT, Feilds: {}, ResponseMetadata: { RequestId: 'x' }, Fields: { id: { Source: '_source.id', Type: 'STRING' } } })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[unknownMember] Member Feilds is unknown. The service has "TemplateId", "AllowProfileCreation", "SourceLastUpdatedTimestampFormat", "Fields", "Keys", "DomainName", "ObjectTypeName", "Description", "ExpirationDays", "EncryptionKey", "MaxProfileObjectCount", "MaxAvailableProfileObjectCount", "SourcePriority", "CreatedAt", "LastUpdatedAt", "Tags", "SourceName", "SourceObject" here. Did you mean "Fields"?',
      '[unknownMember] Member ResponseMetadata is unknown. The service has "TemplateId", "AllowProfileCreation", "SourceLastUpdatedTimestampFormat", "Fields", "Keys", "DomainName", "ObjectTypeName", "Description", "ExpirationDays", "EncryptionKey", "MaxProfileObjectCount", "MaxAvailableProfileObjectCount", "SourcePriority", "CreatedAt", "LastUpdatedAt", "Tags", "SourceName", "SourceObject" here. Remove it.',
      '[unknownMember] Member Fields.id.Type is unknown. The service has "Source", "Target", "ContentType" here. Remove it.',
    ],
  },
  {
    mistake: 'members of the wrong type',
    app: () => fromFile(JSON.stringify({ ...RIGHT, AllowProfileCreation: 'true', Keys: { shopOrderId: { StandardIdentifiers: 'UNIQUE', FieldNames: ['id'] } } })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[memberType] Member AllowProfileCreation is "true", but get-profile-object-type prints a boolean here. Write true or false without quotes.',
      '[memberType] Member Keys.shopOrderId is a map, but get-profile-object-type prints a list here. Write it in square brackets.',
    ],
  },
  {
    mistake: 'lists of a CloudFormation template that are not quite right',
    app: () => fromFile(JSON.stringify({
      Fields: [{ Name: 'id', ObjectTypeField: { Source: '_source.id' } }, { Name: 'id', ObjectTypeField: { Source: '_source.other' } }, { name: 'x' }],
      Keys: [{ Name: 'shopOrderId', ObjectTypeKey: [{ FieldNames: ['id'] }] }],
    })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[memberType] Member Fields[1].Name is "id", like another element of the list. Each name can occur once. Rename or remove one of them.',
      '[unknownMember] Member Fields[2].name is unknown. The service has "Name", "ObjectTypeField" here. Did you mean "Name"?',
      '[memberType] Member Fields[2].Name is missing, but get-profile-object-type prints a string here. Write it in quotes.',
      '[unknownMember] Member Keys[0].ObjectTypeKey is unknown. The service has "Name", "ObjectTypeKeyList" here. Did you mean "ObjectTypeKeyList"?',
    ],
  },
  {
    mistake: 'the response of DetectProfileObjectType',
    app: () => fromFile(JSON.stringify({ DetectedProfileObjectTypes: [RIGHT] })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[unknownMember] Member DetectedProfileObjectTypes belongs to a response of detect-profile-object-type, which is a list of mappings. Pass one element of that list.',
    ],
  },
  {
    mistake: 'a domain object type',
    app: () => fromFile(JSON.stringify({ Description: 'Items', Fields: { id: { Source: '_source.id', Target: '_catalogItem.Id', ContentType: 'STRING', FeatureType: 'TEXTUAL' } } })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[unknownMember] Member FeatureType belongs to a domain object type, which is another kind of resource. Use AWS::CustomerProfiles::DomainObjectType for it.',
    ],
  },
  {
    mistake: 'a file that violates rules',
    app: () => fromFile(JSON.stringify({ Fields: { id: { Source: 'id' } }, Keys: { shopOrderId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['ID'] }] } })),
    reads: [
      'The mapping in orders.json is not valid:',
      '[source] Field "id" has source "id", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.id".',
      '[keyField] Key "shopOrderId" references field "ID", which is not defined in this mapping. Did you mean "id"?',
      '[unique] No key has the identifier UNIQUE. Exactly one key must have it. Add UNIQUE to the key that identifies an object, for example to "shopOrderId".',
    ],
  },
  {
    mistake: 'JSON that violates a rule',
    app: () => ObjectTypeMapping.fromJson({ ...RIGHT, Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }] } }),
    reads: ['[profileKey] No key has the identifier PROFILE. At least one key must have it. Add PROFILE to the key that identifies a customer, for example to "shopOrderId".'],
  },
  {
    mistake: 'an edited file of an object type that has a template',
    app: stack => objectType(stack, { mapping: fromFile(JSON.stringify({ ...RIGHT, TemplateId: 'CTR' })) }),
    reads: ['/Shop/Orders: The JSON has TemplateId "CTR" together with 1 field and 1 key. The template determines the mapping, so the fields and keys are ignored. Remove TemplateId to use them, or remove Fields and Keys. [ack: cdk-customer-profiles:templateMembers]'],
  },
  {
    mistake: 'a field without a source',
    app: stack => objectType(stack, { mapping: fromFile(JSON.stringify({ ...RIGHT, Fields: { ...RIGHT.Fields, name: { Target: '_profile.FirstName' } } })) }),
    reads: ['/Shop/Orders: Field "name" has no source, so the service has nothing to read. Use "_source.name". [ack: cdk-customer-profiles:sourceMissing]'],
  },
  {
    mistake: 'a file whose mapping has only a warning',
    app: stack => objectType(stack, { mapping: fromFile(JSON.stringify({ ...RIGHT, Keys: { ...RIGHT.Keys, _card: [{ FieldNames: ['id'] }] } })) }),
    reads: ['/Shop/Orders: Key "_card" begins with "_", but AWS does not document a key with this name. Use a name that begins with a letter, such as "card". [ack: cdk-customer-profiles:unknownKey]'],
  },
];
