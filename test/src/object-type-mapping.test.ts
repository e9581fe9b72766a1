import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { messageOf, orderMapping, problemsOf, shopStack } from './examples';
import { FieldContentType, FieldSource, ObjectTypeMapping, ObjectTypeTemplate, StandardIdentifier, StandardOrder } from '../../src';

const RIGHT = {
  Fields: { id: { Source: '_source.id' } },
  Keys: { orderKey: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] },
};

describe('a custom mapping', () => {
  test('is written with the names of the service', () => {
    const mapping = ObjectTypeMapping.custom({
      allowProfileCreation: true,
      sourceLastUpdatedTimestampFormat: 'yyyy',
      fields: {
        total: { source: FieldSource.field('total'), target: StandardOrder.TOTAL_PRICE, contentType: FieldContentType.NUMBER },
        id: { source: FieldSource.field('id') },
      },
      keys: { orderKey: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE, StandardIdentifier.ORDER] }, { fieldNames: ['total'] }] },
    });
    expect(mapping._definition).toEqual({
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: 'yyyy',
      Fields: { total: { Source: '_source.total', Target: '_order.TotalPrice', ContentType: 'NUMBER' }, id: { Source: '_source.id' } },
      Keys: { orderKey: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE', 'ORDER'], FieldNames: ['id'] }, { FieldNames: ['total'] }] },
    });
  });

  test('has only the given members', () => {
    expect(Object.keys(orderMapping()._definition)).toEqual(['Fields', 'Keys']);
  });

  test('keeps an explicit false', () => {
    const { fields, keys } = { fields: { id: { source: '_source.id' } }, keys: { k: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] } };
    expect(ObjectTypeMapping.custom({ fields, keys, allowProfileCreation: false })._definition.AllowProfileCreation).toBe(false);
  });

  test('reports all its problems at once, each on its own line', () => {
    const message = messageOf(() => ObjectTypeMapping.custom({
      fields: { orderId: { source: 'id' } },
      keys: { shopOrderId: [{ fieldNames: ['order'], standardIdentifiers: [StandardIdentifier.PROFILE] }] },
    }));
    expect(message.split('\n')).toEqual([
      '[source] Field "orderId" has source "id", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.id".',
      '[keyField] Key "shopOrderId" references field "order", which is not defined in this mapping. Did you mean "orderId"?',
      '[unique] No key has the identifier UNIQUE. Exactly one key must have it. Add UNIQUE to the key that identifies an object, for example to "shopOrderId".',
    ]);
  });

  test('rejects a field with the name __proto__ instead of ignoring it', () => {
    expect(problemsOf(() => ObjectTypeMapping.custom({
      fields: { id: { source: '_source.id' }, ['__proto__']: { source: '_source.x' } },
      keys: { k: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
    }))).toEqual(['fieldName']);
  });

  test('accepts unknown identifiers and content types', () => {
    const mapping = ObjectTypeMapping.custom({
      fields: { id: { source: '_source.id', contentType: FieldContentType.of('IBAN') } },
      keys: { k: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE, StandardIdentifier.of('NEW')] }] },
    });
    expect(mapping._definition.Fields!.id.ContentType).toBe('IBAN');
    expect(mapping._definition.Keys!.k[0].StandardIdentifiers).toContain('NEW');
  });
});

describe('a template', () => {
  test.each([
    [ObjectTypeTemplate.CTR, 'CTR'],
    [ObjectTypeTemplate.CTR_NO_INFERRED, 'CTR-NoInferred'],
    [ObjectTypeTemplate.CTR_AUTO_ASSOCIATE_ONLY, 'CTR-AutoAssociateOnly'],
    [ObjectTypeTemplate.SALESFORCE_ACCOUNT, 'Salesforce-Account'],
    [ObjectTypeTemplate.SALESFORCE_CONTACT, 'Salesforce-Contact'],
    [ObjectTypeTemplate.of('Shopify-Order'), 'Shopify-Order'],
  ])('%s is the whole mapping', (template, id) => {
    expect(ObjectTypeMapping.fromTemplate(template)._definition).toEqual({ TemplateId: id });
  });

  test('with an invalid id is rejected', () => {
    expect(messageOf(() => ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.of('C T R')))).toBe(
      '[templateId] Template ID "C T R" is not valid. A template ID has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use an ID from "aws customer-profiles list-profile-object-type-templates".',
    );
  });
});

describe('the JSON of the service', () => {
  test('keeps its members, including empty lists and an explicit false', () => {
    const json = { ...RIGHT, AllowProfileCreation: false, Keys: { ...RIGHT.Keys, _email: [{ StandardIdentifiers: [], FieldNames: ['id'] }] } };
    expect(ObjectTypeMapping.fromJson(json)._definition).toEqual(json);
  });

  test('ignores members that are not part of a mapping', () => {
    const described = {
      ...RIGHT,
      DomainName: 'retail',
      ObjectTypeName: 'A',
      Description: 'B',
      ExpirationDays: 3,
      EncryptionKey: 'C',
      MaxProfileObjectCount: 1,
      MaxAvailableProfileObjectCount: 2,
      SourcePriority: 1,
      CreatedAt: '2026-01-01',
      LastUpdatedAt: 1,
      Tags: {},
    };
    expect(ObjectTypeMapping.fromJson(described)._definition).toEqual(RIGHT);
  });

  test('of a template loses the other members, and has a warning about fields and keys', () => {
    const mapping = ObjectTypeMapping.fromJson({ ...RIGHT, AllowProfileCreation: true, TemplateId: 'CTR' });
    expect(mapping._definition).toEqual({ TemplateId: 'CTR' });
    expect(mapping._warnings.map(({ id, level, message }) => `${level} ${id} ${message}`)).toEqual([
      'warning templateMembers The JSON has TemplateId "CTR" together with 1 field and 1 key. The template determines the mapping, so the fields and keys are ignored. Remove TemplateId to use them, or remove Fields and Keys.',
    ]);
  });

  test.each([
    [{ Fields: { a: {}, b: {} } }, '2 fields and 0 keys'],
    [{ Keys: { a: [], b: [] } }, '0 fields and 2 keys'],
  ])('of a template with %j is a warning too', (members, counts) => {
    expect(ObjectTypeMapping.fromJson({ TemplateId: 'CTR', ...members })._warnings[0].message).toContain(`together with ${counts}.`);
  });

  test.each([{}, { Fields: {}, Keys: {} }, { AllowProfileCreation: true, SourceLastUpdatedTimestampFormat: 'yyyy' }])('of a template with %j has no warning', members => {
    expect(ObjectTypeMapping.fromJson({ TemplateId: 'CTR', ...members })._warnings).toEqual([]);
  });

  test('of a template can be the response of get-profile-object-type-template', () => {
    expect(ObjectTypeMapping.fromJson({ TemplateId: 'CTR', SourceName: 'Connect', SourceObject: 'CTR', ...RIGHT })._definition).toEqual({ TemplateId: 'CTR' });
  });

  test('can have the lists of CloudFormation', () => {
    const lists = {
      AllowProfileCreation: true,
      Fields: [{ Name: 'id', ObjectTypeField: RIGHT.Fields.id }],
      Keys: [{ Name: 'orderKey', ObjectTypeKeyList: RIGHT.Keys.orderKey }],
    };
    expect(ObjectTypeMapping.fromJson(lists)._definition).toEqual({ AllowProfileCreation: true, ...RIGHT });
    expect(ObjectTypeMapping.fromJson({ ...lists, Fields: RIGHT.Fields })._definition).toEqual({ AllowProfileCreation: true, ...RIGHT });
  });

  test.each<[string, object, string]>([
    ['DetectProfileObjectType', { DetectedProfileObjectTypes: [RIGHT] }, '[unknownMember] Member DetectedProfileObjectTypes belongs to a response of detect-profile-object-type, which is a list of mappings. Pass one element of that list.'],
    ['GetDomainObjectType', { ...RIGHT, Fields: { id: { Source: '_source.id', FeatureType: 'TEXTUAL' } } }, '[unknownMember] Member FeatureType belongs to a domain object type, which is another kind of resource. Use AWS::CustomerProfiles::DomainObjectType for it.'],
  ])('of %s is rejected with one message', (_, json, message) => {
    expect(messageOf(() => ObjectTypeMapping.fromJson(json))).toBe(message);
  });

  test('that DetectProfileObjectType returns in a list is accepted', () => {
    expect(ObjectTypeMapping.fromJson({ SourceLastUpdatedTimestampFormat: 'yyyy', ...RIGHT })._definition).toEqual({ SourceLastUpdatedTimestampFormat: 'yyyy', ...RIGHT });
  });

  test.each<[string, object, string]>([
    ['at the top', { ...RIGHT, Feilds: {} }, 'Member Feilds is unknown.'],
    ['of a field', { ...RIGHT, Fields: { id: { Source: '_source.id', Traget: 'x' } } }, 'Member Fields.id.Traget is unknown.'],
    ['of a key', { ...RIGHT, Keys: { orderKey: [{ ...RIGHT.Keys.orderKey[0], Names: [] }] } }, 'Member Keys.orderKey[0].Names is unknown.'],
    ['called __proto__', JSON.parse('{"TemplateId":"CTR","__proto__":{}}'), 'Member __proto__ is unknown.'],
    ['next to a template', { TemplateId: 'CTR', Extra: 1 }, 'Member Extra is unknown.'],
  ])('with an unknown member %s is rejected', (_, json, message) => {
    expect(messageOf(() => ObjectTypeMapping.fromJson(json))).toContain(`[unknownMember] ${message}`);
  });

  test('suggests the nearest member', () => {
    expect(messageOf(() => ObjectTypeMapping.fromJson({ ...RIGHT, Fields: { id: { Source: '_source.id', Traget: 'x' } } }))).toBe(
      '[unknownMember] Member Fields.id.Traget is unknown. The service has "Source", "Target", "ContentType" here. Did you mean "Target"?',
    );
  });

  test.each<[string, any, string]>([
    ['a list instead of a mapping', [], 'The mapping is a list, but get-profile-object-type prints a map here.'],
    ['a string of identifiers', { ...RIGHT, Keys: { orderKey: [{ StandardIdentifiers: 'UNIQUE', FieldNames: ['id'] }] } }, 'Member Keys.orderKey[0].StandardIdentifiers is "UNIQUE", but get-profile-object-type prints a list here.'],
    ['a key that is no list', { ...RIGHT, Keys: { orderKey: RIGHT.Keys.orderKey[0] } }, 'Member Keys.orderKey is a map, but get-profile-object-type prints a list here.'],
    ['a number in a list', { ...RIGHT, Keys: { orderKey: [{ FieldNames: [1] }] } }, 'Member Keys.orderKey[0].FieldNames[0] is 1, but get-profile-object-type prints a string here.'],
    ['a list of something else', { ...RIGHT, Fields: ['id'] }, 'Member Fields[0] is "id", but get-profile-object-type prints a map here.'],
    ['an element without a name', { ...RIGHT, Fields: [{ ObjectTypeField: {} }] }, 'Member Fields[0].Name is missing, but get-profile-object-type prints a string here.'],
    ['an element twice', { ...RIGHT, Fields: [{ Name: 'id', ObjectTypeField: {} }, { Name: 'id', ObjectTypeField: {} }] }, 'Member Fields[1].Name is "id", like another element of the list.'],
    ['a list of something else in a field', { ...RIGHT, Fields: [{ Name: 'id', ObjectTypeField: [] }] }, 'Member Fields[0].ObjectTypeField is a list, but get-profile-object-type prints a map here.'],
    ['a field that is a string', { ...RIGHT, Fields: { id: '_source.id' } }, 'Member Fields.id is "_source.id", but get-profile-object-type prints a map here.'],
    ['"true" instead of true', { ...RIGHT, AllowProfileCreation: 'true' }, 'Member AllowProfileCreation is "true", but get-profile-object-type prints a boolean here.'],
    ['null', { ...RIGHT, TemplateId: null }, 'Member TemplateId is null, but get-profile-object-type prints a string here.'],
  ])('with %s is rejected', (_, json, message) => {
    expect(messageOf(() => ObjectTypeMapping.fromJson(json))).toContain(`[memberType] ${message}`);
  });

  test('reports invalid types and rule violations in one error', () => {
    const json = { ...RIGHT, Extra: 1, Fields: { id: { Source: 'id' } } };
    expect(problemsOf(() => ObjectTypeMapping.fromJson(json))).toEqual(['source', 'unknownMember']);
  });
});

describe('a file', () => {
  let directory: string;
  beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'mapping-')); });
  afterEach(() => rmSync(directory, { recursive: true }));
  const file = (text: string) => {
    const path = join(directory, 'orders.json');
    writeFileSync(path, text);
    return path;
  };

  test('is read as JSON', () => {
    expect(ObjectTypeMapping.fromFile(file(JSON.stringify(RIGHT)))._definition).toEqual(RIGHT);
  });

  test('can begin with a byte order mark', () => {
    expect(ObjectTypeMapping.fromFile(file(`\uFEFF${JSON.stringify(RIGHT)}`))._definition).toEqual(RIGHT);
  });

  test('is found by its URL', () => {
    const url = pathToFileURL(file(JSON.stringify(RIGHT))).href;
    expect(ObjectTypeMapping.fromFile(url)._definition).toEqual(ObjectTypeMapping.fromJson(RIGHT)._definition);
  });

  test('that is missing is reported with its URL', () => {
    expect(messageOf(() => ObjectTypeMapping.fromFile('file:///no/such.json'))).toMatch(/^The mapping in file:\/\/\/no\/such\.json cannot be read \(ENOENT/);
  });

  test('that is missing is reported', () => {
    expect(messageOf(() => ObjectTypeMapping.fromFile('no/such.json'))).toMatch(/^The mapping in no\/such\.json cannot be read \(ENOENT.*\)\. Use the path of a JSON file, absolute or relative to /);
  });

  test('that is not JSON is reported', () => {
    const path = file('fields: {}');
    expect(messageOf(() => ObjectTypeMapping.fromFile(path)).startsWith(`The mapping in ${path} is not JSON (`)).toBe(true);
  });

  test('that violates a rule is in the first line of the error, and the problems are below', () => {
    const path = file(JSON.stringify({ ...RIGHT, Keys: {}, Extra: 1 }));
    const lines = messageOf(() => ObjectTypeMapping.fromFile(path)).split('\n');
    expect(lines[0]).toBe(`The mapping in ${path} is not valid:`);
    expect(lines.slice(1).map(line => /^\[\w+\]/.exec(line)?.[0])).toEqual(['[unknownMember]', '[unique]', '[profileKey]']);
  });
});

describe('for the L1, a mapping returns', () => {
  const mapping = ObjectTypeMapping.fromJson({
    AllowProfileCreation: true,
    SourceLastUpdatedTimestampFormat: 'yyyy',
    Fields: { id: { Source: '_source.id', Target: '_order.Attributes.id' }, email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' } },
    Keys: { shopOrderId: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'ORDER'] }], _email: [{ FieldNames: ['email'], StandardIdentifiers: ['PROFILE'] }] },
  });

  test('all members, with the names of CloudFormation', () => {
    const stack = shopStack();
    new customerprofiles.CfnObjectType(stack, 'L1', {
      domainName: 'retail',
      objectTypeName: 'ShopOrder',
      description: 'Orders',
      fields: mapping.cfnFields,
      keys: mapping.cfnKeys,
      allowProfileCreation: mapping.allowProfileCreation,
      sourceLastUpdatedTimestampFormat: mapping.sourceLastUpdatedTimestampFormat,
      templateId: mapping.templateId,
    });
    const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::CustomerProfiles::ObjectType'));
    expect(Properties).toEqual({
      DomainName: 'retail',
      ObjectTypeName: 'ShopOrder',
      Description: 'Orders',
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: 'yyyy',
      Fields: [
        { Name: 'id', ObjectTypeField: { Source: '_source.id', Target: '_order.Attributes.id' } },
        { Name: 'email', ObjectTypeField: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' } },
      ],
      Keys: [
        { Name: 'shopOrderId', ObjectTypeKeyList: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'ORDER'] }] },
        { Name: '_email', ObjectTypeKeyList: [{ FieldNames: ['email'], StandardIdentifiers: ['PROFILE'] }] },
      ],
    });
  });

  test('only the id of a template', () => {
    const { templateId, cfnFields, cfnKeys } = ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR);
    expect([templateId, cfnFields, cfnKeys]).toEqual(['CTR', undefined, undefined]);
  });
});
