import { ResourcesUnderTest } from './resources';

let under: ResourcesUnderTest;

beforeEach(() => {
  under = new ResourcesUnderTest();
});

afterEach(async () => under.close());

describe('A domain', () => {
  const DOMAIN = { DomainName: 'retail', DefaultExpirationDays: 366 };
  const objectType = { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'Orders' };

  test('exists, with its key and tags', async () => {
    const state = await under.create('AWS::CustomerProfiles::Domain', { ...DOMAIN, DefaultEncryptionKey: 'key', Tags: [{ Key: 'team', Value: 'shop' }] });
    expect(state).toEqual({ physicalResourceId: 'retail', attributes: { CreatedAt: expect.stringMatching(/Z$/), LastUpdatedAt: expect.stringMatching(/Z$/) } });
    expect(under.customerProfiles.domains.get('retail')).toMatchObject({ properties: { DefaultExpirationDays: 366, DefaultEncryptionKey: 'key' }, tags: { team: 'shop' } });
  });

  test.each([0, 1099, 'a year', undefined])('with DefaultExpirationDays %p fails', async DefaultExpirationDays => {
    await expect(under.create('AWS::CustomerProfiles::Domain', { ...DOMAIN, DefaultExpirationDays })).rejects.toThrow('DefaultExpirationDays');
  });

  test('that exists is not created again', async () => {
    await under.create('AWS::CustomerProfiles::Domain', DOMAIN);
    await expect(under.create('AWS::CustomerProfiles::Domain', DOMAIN)).rejects.toThrow('Domain retail already exists');
  });

  test('keeps its object types in an update', async () => {
    await under.create('AWS::CustomerProfiles::Domain', DOMAIN);
    await under.create('AWS::CustomerProfiles::ObjectType', objectType);
    await under.update('AWS::CustomerProfiles::Domain', 'retail', { ...DOMAIN, DefaultExpirationDays: 30 }, DOMAIN);
    expect(under.customerProfiles.objectTypes()).toHaveLength(1);
    expect(under.customerProfiles.domains.get('retail').properties.DefaultExpirationDays).toBe(30);
  });

  test('is deleted with all its object types', async () => {
    await under.create('AWS::CustomerProfiles::Domain', DOMAIN);
    await under.create('AWS::CustomerProfiles::ObjectType', objectType);
    await under.remove('AWS::CustomerProfiles::Domain', 'retail', DOMAIN);
    expect(under.customerProfiles.objectTypes()).toEqual([]);
  });

  test('of another name is another domain', async () => {
    await under.create('AWS::CustomerProfiles::Domain', DOMAIN);
    const renamed = { ...DOMAIN, DomainName: 'store' };
    expect((await under.update('AWS::CustomerProfiles::Domain', 'retail', renamed, DOMAIN)).physicalResourceId).toBe('store');
    expect(under.customerProfiles.domains.all()).toHaveLength(2);
  });
});

test('An integration requires its domain, and both names identify it', async () => {
  const integration = { DomainName: 'retail', Uri: 'arn:aws:s3:::orders', ObjectTypeName: 'ShopOrder' };
  await expect(under.create('AWS::CustomerProfiles::Integration', integration)).rejects.toThrow('Domain retail does not exist');
  under.customerProfiles.domains.create('retail', { DefaultExpirationDays: 366 }, {});
  expect((await under.create('AWS::CustomerProfiles::Integration', integration)).physicalResourceId).toBe('retail|arn:aws:s3:::orders');
});

describe('The L1\'s object type', () => {
  const PROPERTIES = {
    DomainName: 'retail',
    ObjectTypeName: 'ShopOrder',
    Description: 'Orders',
    AllowProfileCreation: 'true',
    ExpirationDays: 30,
    Fields: [{ Name: 'id', ObjectTypeField: { Source: '_source.id' } }],
    Keys: [{ Name: 'shopOrderId', ObjectTypeKeyList: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] }],
    Tags: [{ Key: 'team', Value: 'shop' }],
  };

  beforeEach(() => {
    under.customerProfiles.domains.create('retail', { DefaultExpirationDays: 366 }, {});
  });

  test('converts lists to maps', async () => {
    expect((await under.create('AWS::CustomerProfiles::ObjectType', PROPERTIES)).physicalResourceId).toBe('retail|ShopOrder');
    expect(under.customerProfiles.objectTypes()).toMatchObject([{
      tags: { team: 'shop' },
      definition: {
        AllowProfileCreation: true,
        ExpirationDays: 30,
        Fields: { id: { Source: '_source.id' } },
        Keys: { shopOrderId: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
      },
    }]);
  });

  test('rejects an object type that exists', async () => {
    await under.create('AWS::CustomerProfiles::ObjectType', PROPERTIES);
    await expect(under.create('AWS::CustomerProfiles::ObjectType', PROPERTIES)).rejects.toThrow("with identifier 'retail|ShopOrder' already exists");
  });

  test('is changed in place, tags included, and deleted with its resource', async () => {
    await under.create('AWS::CustomerProfiles::ObjectType', PROPERTIES);
    const changed = { ...PROPERTIES, Description: 'All orders', Tags: [{ Key: 'stage', Value: 'live' }] };
    await under.update('AWS::CustomerProfiles::ObjectType', 'retail|ShopOrder', changed, PROPERTIES);
    expect(under.customerProfiles.objectTypes()).toMatchObject([{ definition: { Description: 'All orders' }, tags: { stage: 'live' } }]);
    expect(under.customerProfiles.objectTypes()[0].tags).not.toHaveProperty('team');
    await under.remove('AWS::CustomerProfiles::ObjectType', 'retail|ShopOrder', changed);
    expect(under.customerProfiles.objectTypes()).toEqual([]);
  });

  test('that breaks a constraint of the service fails', async () => {
    await expect(under.create('AWS::CustomerProfiles::ObjectType', { ...PROPERTIES, ExpirationDays: 1099 })).rejects.toThrow("Value '1099' at 'ExpirationDays'");
  });
});
