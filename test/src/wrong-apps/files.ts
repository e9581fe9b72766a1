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

/** Files that can't be used, and JSON that isn't in a file. */
export const REFUSED_FILES: WrongApp[] = [
  {
    mistake: 'a file that isn\'t there',
    app: () => ObjectTypeMapping.fromFile('mappings/order.json'),
    reads: [
      `The mapping in mappings/order.json can't be read (ENOENT: no such file or directory, open 'mappings/order.json'). Pass the path of a JSON file, absolute or relative to ${process.cwd()}, or a file: URL.`,
    ],
  },
  {
    mistake: 'a folder',
    app: () => ObjectTypeMapping.fromFile('docs'),
    reads: [
      `The mapping in docs can't be read (EISDIR: illegal operation on a directory, read). Pass the path of a JSON file, absolute or relative to ${process.cwd()}, or a file: URL.`,
    ],
  },
  {
    mistake: 'an empty file',
    app: () => fromFile(''),
    reads: [
      'The mapping in orders.json is not valid JSON (Unexpected end of JSON input). Write orders.json as "aws customer-profiles get-profile-object-type --output json" prints it.',
    ],
  },
  {
    mistake: 'YAML',
    app: () => fromFile('Fields: {}'),
    reads: [
      'The mapping in orders.json is not valid JSON (Unexpected token \'F\', "Fields: {}" is not valid JSON). Write orders.json as "aws customer-profiles get-profile-object-type --output json" prints it.',
    ],
  },
  {
    mistake: 'a list of mappings',
    app: () => fromFile(JSON.stringify([RIGHT])),
    reads: [
      'The mapping in orders.json is invalid:',
      '[memberType] the mapping is a list; a map belongs there, as get-profile-object-type prints it: write it in braces, each member with its name.',
    ],
  },
  {
    mistake: 'misspelt and foreign members',
    app: () => fromFile(JSON.stringify({ ...RIGHT, Feilds: {}, ResponseMetadata: { RequestId: 'x' }, Fields: { id: { Source: '_source.id', Type: 'STRING' } } })),
    reads: [
      'The mapping in orders.json is invalid:',
      '[unknownMember] member Feilds is unknown; the service has "TemplateId", "AllowProfileCreation", "SourceLastUpdatedTimestampFormat", "Fields", "Keys", "DomainName", "ObjectTypeName", "Description", "ExpirationDays", "EncryptionKey", "MaxProfileObjectCount", "MaxAvailableProfileObjectCount", "SourcePriority", "CreatedAt", "LastUpdatedAt", "Tags" here: write "Fields", or remove it.',
      '[unknownMember] member ResponseMetadata is unknown; the service has "TemplateId", "AllowProfileCreation", "SourceLastUpdatedTimestampFormat", "Fields", "Keys", "DomainName", "ObjectTypeName", "Description", "ExpirationDays", "EncryptionKey", "MaxProfileObjectCount", "MaxAvailableProfileObjectCount", "SourcePriority", "CreatedAt", "LastUpdatedAt", "Tags" here: remove it.',
      '[unknownMember] member Fields.id.Type is unknown; the service has "Source", "Target", "ContentType" here: remove it.',
    ],
  },
  {
    mistake: 'members of the wrong type',
    app: () => fromFile(JSON.stringify({ ...RIGHT, AllowProfileCreation: 'true', Keys: { shopOrderId: { StandardIdentifiers: 'UNIQUE', FieldNames: ['id'] } } })),
    reads: [
      'The mapping in orders.json is invalid:',
      '[memberType] member AllowProfileCreation is "true"; a boolean belongs there, as get-profile-object-type prints it: write true or false without quotes.',
      '[memberType] member Keys.shopOrderId is a map; a list belongs there, as get-profile-object-type prints it: write it in square brackets.',
    ],
  },
  {
    mistake: 'a CloudFormation template of the L1',
    app: () => fromFile(JSON.stringify({ Fields: [{ Name: 'id', ObjectTypeField: { Source: '_source.id' } }], Keys: [{ Name: 'shopOrderId', ObjectTypeKeyList: [{ FieldNames: ['id'] }] }] })),
    reads: [
      'The mapping in orders.json is invalid:',
      '[memberType] member Fields is a list; a map belongs there, as get-profile-object-type prints it: write it in braces, each member with its name.',
      '[memberType] member Keys is a list; a map belongs there, as get-profile-object-type prints it: write it in braces, each member with its name.',
    ],
  },
  {
    mistake: 'a file that breaks rules',
    app: () => fromFile(JSON.stringify({ Fields: { id: { Source: 'id' } }, Keys: { shopOrderId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['ID'] }] } })),
    reads: [
      'The mapping in orders.json is invalid:',
      '[source] field "id" has source "id"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write "_source.id".',
      '[keyField] key "shopOrderId" names field "ID", which this mapping doesn\'t have: name "id", or add the field.',
      '[unique] no key is UNIQUE; exactly one has to be: give the identifier UNIQUE to the key that identifies an object of this type.',
    ],
  },
  {
    mistake: 'JSON that breaks a rule',
    app: () => ObjectTypeMapping.fromJson({ ...RIGHT, Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }] } }),
    reads: [
      '[profileKey] no key is PROFILE; at least one has to be: give the identifier PROFILE to a key by which a profile is found.',
    ],
  },
  {
    mistake: 'a file whose mapping is only doubtful',
    app: stack => objectType(stack, { mapping: fromFile(JSON.stringify({ ...RIGHT, Keys: { ...RIGHT.Keys, _card: [{ FieldNames: ['id'] }] } })) }),
    reads: [
      '/Shop/Orders: key "_card" begins with "_" like the service\'s predefined keys, but isn\'t one: begin with a letter for a key of your own. [ack: cdk-customer-profiles:unknownKey]',
    ],
  },
];
