import {
  CreateDomainCommand, DeleteProfileObjectTypeCommand, GetDomainCommand, GetProfileObjectTypeTemplateCommand, ListDomainsCommand,
  ListProfileObjectTypeItem, ListProfileObjectTypesCommand, ListProfileObjectTypeTemplatesCommand, TagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import { ServiceUnderTest } from './service';
import { ADMINISTRATOR } from '../lambda/loopback';

const ARN = 'arn:aws:profile:eu-central-1:111122223333:domains/retail/object-types/ShopOrder';
const ORDERS = { DomainName: 'retail', ObjectTypeName: 'ShopOrder' };
const FIELDS = { id: { Source: '_source.id', Target: '_order.Attributes.id' } };
const KEYS = { shopOrderId: [{ StandardIdentifiers: ['UNIQUE' as const, 'PROFILE' as const, 'ORDER' as const], FieldNames: ['id'] }] };

let under: ServiceUnderTest;

beforeEach(async () => {
  under = new ServiceUnderTest();
  await under.start();
});

afterEach(async () => under.stop());

async function rawRequest(method: string, path: string, body?: string) {
  const response = await fetch(`${under.loopback.environment.endpoint}${path}`, { method, body, headers: { authorization: 'Credential=AKIA/x' } });
  return { status: response.status, type: response.headers.get('x-amzn-errortype'), requestId: response.headers.get('x-amzn-requestid'), body: await response.json() };
}

describe('An object type', () => {
  test('is returned as it was put, with its dates, remaining capacity and tags, and without ARN and domain', async () => {
    const before = Date.now();
    await under.put({ Fields: FIELDS, Keys: KEYS, ExpirationDays: 30, MaxProfileObjectCount: 5, SourcePriority: 2, AllowProfileCreation: true, Tags: { team: 'shop' } });
    const shown = await under.get();
    expect(shown).toEqual({
      ObjectTypeName: 'ShopOrder',
      Description: 'Orders',
      Fields: FIELDS,
      Keys: KEYS,
      ExpirationDays: 30,
      MaxProfileObjectCount: 5,
      MaxAvailableProfileObjectCount: 1000,
      SourcePriority: 2,
      AllowProfileCreation: true,
      Tags: { team: 'shop' },
      CreatedAt: expect.any(Date),
      LastUpdatedAt: expect.any(Date),
    });
    expect(shown.CreatedAt!.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('is overwritten by the next Put, and keeps its creation time', async () => {
    const { CreatedAt } = await under.put({ ExpirationDays: 30, Tags: { team: 'shop' } });
    await new Promise(resolve => setTimeout(resolve, 5));
    await under.put({ Description: 'All orders' });
    const shown = await under.get();
    expect(shown).toMatchObject({ Description: 'All orders', CreatedAt, Tags: { team: 'shop' } });
    expect(shown).not.toHaveProperty('ExpirationDays');
    expect(shown.LastUpdatedAt!.getTime()).toBeGreaterThan(CreatedAt!.getTime());
  });

  test('keeps members that a later Put omits, if the option is set', async () => {
    under.service.behavior.membersLeftOut = 'kept';
    await under.put({ ExpirationDays: 30, Fields: FIELDS, Keys: KEYS });
    await under.put({ Description: 'All orders' });
    expect(await under.get()).toMatchObject({ Description: 'All orders', ExpirationDays: 30, Fields: FIELDS });
  });

  test('is absent after Delete', async () => {
    await under.put();
    await under.client().send(new DeleteProfileObjectTypeCommand(ORDERS));
    await expect(under.get()).rejects.toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } });
    await expect(under.client().send(new DeleteProfileObjectTypeCommand(ORDERS))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('requires a domain', async () => {
    await expect(under.put({ DomainName: 'absent' })).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'Domain absent does not exist' });
  });

  test('above the quota is rejected, but existing ones can be changed', async () => {
    under.service.behavior.objectTypesPerDomain = 1;
    await under.put();
    await expect(under.put({ ObjectTypeName: 'Second' })).rejects.toMatchObject({ name: 'BadRequestException', message: expect.stringContaining('quota of 1 object types') });
    await expect(under.put({ Description: 'changed' })).resolves.toBeDefined();
  });

  test('that violates a constraint is rejected and changes nothing', async () => {
    await under.put({ ExpirationDays: 30 });
    await expect(under.put({ ExpirationDays: 1099 })).rejects.toMatchObject({
      name: 'BadRequestException', message: expect.stringContaining("Value '1099' at 'ExpirationDays'"), $metadata: { httpStatusCode: 400 },
    });
    expect(await under.get()).toMatchObject({ ExpirationDays: 30 });
  });

  test('has dates in whole seconds, if the option is set', async () => {
    under.service.behavior.timestamps = 'seconds';
    expect((await under.put()).CreatedAt!.getTime() % 1000).toBe(0);
  });

  test('with the name of a template can be returned before it is created, if the option is set', async () => {
    await expect(under.get('CTR')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    under.service.behavior.getReturnsTemplates = true;
    expect(await under.get('CTR')).toMatchObject({ ObjectTypeName: 'CTR', TemplateId: 'CTR' });
  });
});

describe('On the wire', () => {
  test('dates are numbers of seconds', async () => {
    await under.put();
    const { body } = await rawRequest('GET', '/domains/retail/object-types/ShopOrder') as { body: Record<string, unknown> };
    expect(body.CreatedAt).toBeCloseTo(Date.now() / 1000, -2);
  });

  test('an error has its name in a header, a message and a request id', async () => {
    expect(await rawRequest('GET', '/domains/retail/object-types/Absent')).toEqual({
      status: 404,
      type: 'ResourceNotFoundException',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: { Message: 'Object type Absent does not exist in domain retail' },
    });
  });

  test.each([
    ['a number as a string', '{"Description":"x","ExpirationDays":"30"}', "Value '30' at 'ExpirationDays' failed to satisfy constraint: Member must be an integer, but is a string"],
    ['an unknown member', '{"Description":"x","Owner":"me"}', "Value at 'Owner'"],
    ['what is not JSON', '{', 'The body is not JSON'],
    ['what is no object', '[]', 'The body is not a JSON object'],
  ])('%s is rejected', async (_, body, message) => {
    const response = await rawRequest('PUT', '/domains/retail/object-types/ShopOrder', body);
    expect(response).toMatchObject({ status: 400, type: 'BadRequestException', body: { Message: expect.stringContaining(message) } });
    expect(under.service.objectTypes()).toEqual([]);
  });

  test('an unknown query parameter is rejected', async () => {
    expect(await rawRequest('GET', '/domains/retail/object-types?maxResults=5')).toMatchObject({ status: 400, body: { Message: expect.stringContaining("'maxResults'") } });
  });
});

describe('Templates', () => {
  test('set the mapping that Get returns', async () => {
    await under.put({ ObjectTypeName: 'CTR', TemplateId: 'CTR' });
    const template = await under.client().send(new GetProfileObjectTypeTemplateCommand({ TemplateId: 'CTR' }));
    expect(await under.get('CTR')).toMatchObject({ TemplateId: 'CTR', Fields: template.Fields, Keys: template.Keys, AllowProfileCreation: true });
  });

  test('cannot be combined with a mapping, including an explicit false', async () => {
    await expect(under.put({ TemplateId: 'CTR', AllowProfileCreation: false })).rejects.toMatchObject({
      name: 'BadRequestException', message: expect.stringContaining("can't be given together with AllowProfileCreation"),
    });
  });

  test('that are unknown are rejected', async () => {
    await expect(under.put({ TemplateId: 'Nothing' })).rejects.toMatchObject({ name: 'BadRequestException', message: 'Template Nothing does not exist' });
  });

  test('are removed by a custom mapping', async () => {
    await under.put({ TemplateId: 'CTR' });
    await under.put({ Fields: FIELDS, Keys: KEYS });
    const shown = await under.get();
    expect(shown).toMatchObject({ Fields: FIELDS, Keys: KEYS });
    expect(shown).not.toHaveProperty('TemplateId');
  });

  test('are listed', async () => {
    const { Items } = await under.client().send(new ListProfileObjectTypeTemplatesCommand({ MaxResults: 2 }));
    expect(Items).toEqual([
      { TemplateId: 'CTR', SourceName: 'Connect', SourceObject: 'CTR' }, { TemplateId: 'CTR-NoInferred', SourceName: 'Connect', SourceObject: 'CTR' },
    ]);
  });
});

describe('A list', () => {
  test('has pages, and items without fields and keys', async () => {
    for (let n = 0; n < 12; n++) await under.put({ ObjectTypeName: `Type${String(n).padStart(2, '0')}`, Fields: FIELDS, Keys: KEYS, Tags: { n: String(n) } });
    const pages: ListProfileObjectTypeItem[][] = [];
    let NextToken: string | undefined;
    do {
      const page = await under.client().send(new ListProfileObjectTypesCommand({ DomainName: 'retail', MaxResults: 5, NextToken }));
      pages.push(page.Items!);
      NextToken = page.NextToken;
    } while (NextToken);
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 2]);
    expect(pages[2][1]).toEqual({
      ObjectTypeName: 'Type11',
      Description: 'Orders',
      CreatedAt: expect.any(Date),
      LastUpdatedAt: expect.any(Date),
      MaxAvailableProfileObjectCount: 1000,
      Tags: { n: '11' },
    });
  });

  test('has ten items in a page by default', async () => {
    for (let n = 0; n < 11; n++) await under.put({ ObjectTypeName: `Type${n}` });
    const { Items, NextToken } = await under.client().send(new ListProfileObjectTypesCommand({ DomainName: 'retail' }));
    expect([Items!.length, NextToken]).toEqual([10, expect.any(String)]);
  });

  test('rejects an unknown token', async () => {
    await expect(under.client().send(new ListProfileObjectTypesCommand({ DomainName: 'retail', NextToken: 'x' }))).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('Domains', () => {
  test('can be created over HTTP', async () => {
    await under.client().send(new CreateDomainCommand({ DomainName: 'hotel', DefaultExpirationDays: 30, Tags: { a: 'b' } }));
    expect(await under.client().send(new GetDomainCommand({ DomainName: 'hotel' }))).toMatchObject({ DefaultExpirationDays: 30, Tags: { a: 'b' } });
  });

  test('reject other operations by name', async () => {
    await expect(under.client(undefined, 3).send(new ListDomainsCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException', message: 'local-aws does not model GET /domains of Customer Profiles', $metadata: { httpStatusCode: 501, attempts: 1 },
    });
  });
});

describe('The log of calls', () => {
  test('has every call with its caller, subject, members and status', async () => {
    await under.put();
    await expect(under.get('Absent')).rejects.toThrow();
    await under.client().send(new TagResourceCommand({ resourceArn: ARN, tags: { a: 'b' } }));
    expect(under.calls.take()).toEqual([
      { service: 'profile', operation: 'PutProfileObjectType', subject: 'retail/ShopOrder', principal: ADMINISTRATOR, status: 200, input: { ...ORDERS, Description: 'Orders' } },
      { service: 'profile', operation: 'GetProfileObjectType', subject: 'retail/Absent', principal: ADMINISTRATOR, status: 404, input: { DomainName: 'retail', ObjectTypeName: 'Absent' } },
      { service: 'profile', operation: 'TagResource', subject: 'retail/ShopOrder', principal: ADMINISTRATOR, status: 200, input: { resourceArn: ARN, tags: { a: 'b' } } },
    ]);
  });
});

describe('A fault', () => {
  test('can replace the operation', async () => {
    under.service.beforeOperation = async ({ operation }) => operation === 'PutProfileObjectType' ? { error: { name: 'ThrottlingException', status: 429 } } : undefined;
    await expect(under.put()).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } });
    expect(under.service.objectTypes()).toEqual([]);
    expect(under.calls.take()).toMatchObject([{ operation: 'PutProfileObjectType', status: 429 }]);
  });

  test('can follow the operation', async () => {
    under.service.beforeOperation = async () => ({ error: { name: 'InternalServerException', status: 500 }, afterOperation: true });
    await expect(under.put()).rejects.toMatchObject({ name: 'InternalServerException' });
    expect(under.service.objectTypes()).toMatchObject([{ objectTypeName: 'ShopOrder' }]);
  });

  test.each([[false, 0], [true, 1]])('may break the connection (after the operation: %s)', async (afterOperation, count) => {
    under.service.beforeOperation = async () => ({ connectionReset: true, afterOperation });
    await expect(under.put()).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(under.service.objectTypes()).toHaveLength(count);
  });

  test('can be only a delay', async () => {
    under.service.beforeOperation = async () => ({ delay: 100 });
    const begin = Date.now();
    await under.put();
    expect(Date.now() - begin).toBeGreaterThanOrEqual(95);
  });
});
