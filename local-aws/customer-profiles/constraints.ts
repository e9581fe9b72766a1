import { InputMember, Operation, Shape } from './shapes';

// A table of the constraints in the service's published model (docs/service-contract.md). A test compares it with the
// model if the model is available.

const name: Shape = { type: 'string', min: 1, max: 64, pattern: '^[a-zA-Z0-9_-]+$' };
const typeName: Shape = { type: 'string', min: 1, max: 255, pattern: '^[a-zA-Z_][a-zA-Z_0-9-]*$' };
const fieldName: Shape = { type: 'string', min: 1, max: 64, pattern: '^[a-zA-Z0-9_.-]+$' };
const text: Shape = { type: 'string', min: 1, max: 1000 };
const string1To255: Shape = { type: 'string', min: 1, max: 255 };
const expirationDays: Shape = { type: 'integer', min: 1, max: 1098 };
const encryptionKey: Shape = { type: 'string', min: 0, max: 255 };
const atLeastOne: Shape = { type: 'integer', min: 1 };
const tagArn: Shape = { type: 'string', max: 256, pattern: '^arn:[a-z0-9]{1,10}:profile' };
const tagKey: Shape = { type: 'string', min: 1, max: 128, pattern: '^(?!aws:)[a-zA-Z+-=._:/]+$' };
const tags: Shape = { type: 'map', key: tagKey, value: { type: 'string', max: 256 }, min: 1, max: 50 };

const contentType: Shape = { type: 'string', enum: ['STRING', 'NUMBER', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'NAME'] };
const standardIdentifier: Shape = {
  type: 'string',
  enum: [
    'PROFILE', 'ASSET', 'CASE', 'DEVICE', 'WEB_ANALYTICS', 'ORDER', 'COMMUNICATION_RECORD', 'AIR_PREFERENCE', 'HOTEL_PREFERENCE', 'AIR_BOOKING',
    'AIR_SEGMENT', 'HOTEL_RESERVATION', 'HOTEL_STAY_REVENUE', 'LOYALTY', 'LOYALTY_TRANSACTION', 'LOYALTY_PROMOTION', 'UNIQUE', 'SECONDARY',
    'LOOKUP_ONLY', 'NEW_ONLY',
  ],
};
const fields: Shape = {
  type: 'map',
  key: fieldName,
  value: { type: 'structure', members: { Source: text, Target: text, ContentType: contentType }, required: [] },
};
const key: Shape = {
  type: 'structure',
  members: { StandardIdentifiers: { type: 'list', member: standardIdentifier }, FieldNames: { type: 'list', member: name } },
  required: [],
};
const keys: Shape = { type: 'map', key: name, value: { type: 'list', member: key } };

const domainName: InputMember = { shape: name, location: 'uri', locationName: 'DomainName' };
const objectTypeName: InputMember = { shape: typeName, location: 'uri', locationName: 'ObjectTypeName' };
const resourceArn: InputMember = { shape: tagArn, location: 'uri', locationName: 'resourceArn' };
const page: Record<string, InputMember> = {
  NextToken: { shape: { type: 'string', min: 1, max: 1024 }, location: 'querystring', locationName: 'next-token' },
  MaxResults: { shape: { type: 'integer', min: 1, max: 100 }, location: 'querystring', locationName: 'max-results' },
};

const ERRORS = ['BadRequestException', 'ResourceNotFoundException', 'AccessDeniedException', 'ThrottlingException', 'InternalServerException'];
const TAG_ERRORS = ['InternalServerException', 'BadRequestException', 'ResourceNotFoundException'];
const OBJECT_TYPE = '/domains/{DomainName}/object-types/{ObjectTypeName}';

/** The operations on object types, tags and templates. */
export const OBJECT_TYPE_OPERATIONS = {
  PutProfileObjectType: {
    method: 'PUT',
    uri: OBJECT_TYPE,
    required: ['DomainName', 'ObjectTypeName', 'Description'],
    members: {
      DomainName: domainName,
      ObjectTypeName: objectTypeName,
      Description: { shape: text },
      TemplateId: { shape: name },
      ExpirationDays: { shape: expirationDays },
      EncryptionKey: { shape: encryptionKey },
      AllowProfileCreation: { shape: { type: 'boolean' } },
      SourceLastUpdatedTimestampFormat: { shape: string1To255 },
      MaxProfileObjectCount: { shape: atLeastOne },
      SourcePriority: { shape: atLeastOne },
      Fields: { shape: fields },
      Keys: { shape: keys },
      Tags: { shape: tags },
    },
    errors: ERRORS,
  },
  GetProfileObjectType: {
    method: 'GET',
    uri: OBJECT_TYPE,
    required: ['DomainName', 'ObjectTypeName'],
    members: { DomainName: domainName, ObjectTypeName: objectTypeName },
    errors: ERRORS,
  },
  DeleteProfileObjectType: {
    method: 'DELETE',
    uri: OBJECT_TYPE,
    required: ['DomainName', 'ObjectTypeName'],
    members: { DomainName: domainName, ObjectTypeName: objectTypeName },
    errors: ERRORS,
  },
  ListProfileObjectTypes: {
    method: 'GET',
    uri: '/domains/{DomainName}/object-types',
    required: ['DomainName'],
    members: { DomainName: domainName, ...page },
    errors: ERRORS,
  },
  TagResource: {
    method: 'POST',
    uri: '/tags/{resourceArn}',
    required: ['resourceArn', 'tags'],
    members: { resourceArn, tags: { shape: tags } },
    errors: TAG_ERRORS,
  },
  UntagResource: {
    method: 'DELETE',
    uri: '/tags/{resourceArn}',
    required: ['resourceArn', 'tagKeys'],
    members: {
      resourceArn,
      tagKeys: { shape: { type: 'list', member: tagKey, min: 1, max: 50 }, location: 'querystring', locationName: 'tagKeys' },
    },
    errors: TAG_ERRORS,
  },
  ListTagsForResource: {
    method: 'GET',
    uri: '/tags/{resourceArn}',
    required: ['resourceArn'],
    members: { resourceArn },
    errors: TAG_ERRORS,
  },
  ListProfileObjectTypeTemplates: { method: 'GET', uri: '/templates', required: [], members: page, errors: ERRORS },
  GetProfileObjectTypeTemplate: {
    method: 'GET',
    uri: '/templates/{TemplateId}',
    required: ['TemplateId'],
    members: { TemplateId: { shape: name, location: 'uri', locationName: 'TemplateId' } },
    errors: ERRORS,
  },
} satisfies Record<string, Operation>;

const domainMembers: Record<string, InputMember> = {
  DomainName: domainName,
  DefaultExpirationDays: { shape: expirationDays },
  DefaultEncryptionKey: { shape: encryptionKey },
  DeadLetterQueueUrl: { shape: { type: 'string', min: 0, max: 255 } },
  Matching: { shape: { type: 'document' } },
  RuleBasedMatching: { shape: { type: 'document' } },
  Tags: { shape: tags },
};

/**
 * The operations on domains. Their constraints are from the CloudFormation schema of the domain, and not compared with the
 * API model.
 */
export const DOMAIN_OPERATIONS = {
  CreateDomain: {
    method: 'POST', uri: '/domains/{DomainName}', required: ['DomainName', 'DefaultExpirationDays'], members: domainMembers, errors: ERRORS,
  },
  UpdateDomain: { method: 'PUT', uri: '/domains/{DomainName}', required: ['DomainName'], members: domainMembers, errors: ERRORS },
  GetDomain: { method: 'GET', uri: '/domains/{DomainName}', required: ['DomainName'], members: { DomainName: domainName }, errors: ERRORS },
  DeleteDomain: { method: 'DELETE', uri: '/domains/{DomainName}', required: ['DomainName'], members: { DomainName: domainName }, errors: ERRORS },
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof OBJECT_TYPE_OPERATIONS | keyof typeof DOMAIN_OPERATIONS;

export const OPERATIONS: Record<OperationName, Operation> = { ...OBJECT_TYPE_OPERATIONS, ...DOMAIN_OPERATIONS };
