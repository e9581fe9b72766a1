import { CallLog } from '../../../local-aws/call-log';
import { ResourceContext, ResourceState, ResourceType } from '../../../local-aws/cloudformation/resource-type';
import { CloudWatchLogs } from '../../../local-aws/cloudwatch-logs';
import { CustomerProfiles } from '../../../local-aws/customer-profiles/customer-profiles';
import { Network } from '../../../local-aws/ec2/network';
import { Iam } from '../../../local-aws/iam/iam';
import { Lambda } from '../../../local-aws/lambda/lambda';
import { createResourceTypes } from '../../../local-aws/resource-types';
import { zip } from '../lambda/zip';

const environment = { accountId: '111122223333', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:1' };
const TRUST = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] };
const ROLE = { AssumeRolePolicyDocument: TRUST };

let iam: Iam;
let network: Network;
let lambda: Lambda;
let customerProfiles: CustomerProfiles;
let types: Map<string, ResourceType>;
let objects: Record<string, Buffer>;

beforeEach(() => {
  objects = {};
  iam = new Iam(environment);
  network = new Network(environment);
  lambda = new Lambda({
    environment,
    iam,
    network,
    readObject: (bucket, key) => {
      const content = objects[`${bucket}/${key}`];
      if (!content) throw new Error(`The specified key does not exist: ${key}`);
      return content;
    },
  });
  customerProfiles = new CustomerProfiles({ environment, iam, calls: new CallLog() });
  const cloudWatchLogs = new CloudWatchLogs(environment, iam);
  types = new Map(createResourceTypes({ iam, lambda, customerProfiles, cloudWatchLogs, network }).map(type => [type.typeName, type]));
});

afterEach(async () => lambda.close());

type Values = Record<string, unknown>;

function context(logicalResourceId = 'Thing'): ResourceContext {
  return { ...environment, stackName: 'Shop', stackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/Shop/1', logicalResourceId };
}

async function create(typeName: string, properties: Values, logicalResourceId?: string): Promise<ResourceState> {
  return types.get(typeName)!.create(properties, context(logicalResourceId));
}

async function update(typeName: string, physicalResourceId: string, properties: Values, oldProperties: Values): Promise<ResourceState> {
  return types.get(typeName)!.update(physicalResourceId, properties, oldProperties, context());
}

async function remove(typeName: string, physicalResourceId: string, properties: Values): Promise<void> {
  return types.get(typeName)!.delete(physicalResourceId, properties, context());
}

test.each([
  ['AWS::Lambda::Function', { Role: 'x', Handler: 'a.b', Runtime: 'nodejs24.x', Code: {}, Layers: ['x'] }, 'Layers'],
  ['AWS::IAM::Role', { ...ROLE, PermissionsBoundary: 'x' }, 'PermissionsBoundary'],
  ['AWS::IAM::Policy', { PolicyName: 'p', PolicyDocument: {}, Roles: ['r'], Users: ['u'] }, 'Users'],
  ['AWS::IAM::ManagedPolicy', { PolicyDocument: {}, Roles: ['r'] }, 'Roles'],
  ['AWS::Logs::LogGroup', { DataProtectionPolicy: {} }, 'DataProtectionPolicy'],
  ['AWS::KMS::Key', { MultiRegion: true }, 'MultiRegion'],
  ['AWS::CustomerProfiles::Domain', { DomainName: 'retail', DefaultExpirationDays: 30, DataStore: {} }, 'DataStore'],
  ['AWS::CustomerProfiles::ObjectType', { DomainName: 'retail', Owner: 'me' }, 'Owner'],
])('%s refuses a property that is not modelled', async (typeName, properties, property) => {
  await expect(create(typeName, properties)).rejects.toThrow(`local-aws does not model the property ${property} of ${typeName}`);
});

describe('A name that CloudFormation makes up', () => {
  test('has the stack, the logical id and something random', async () => {
    const { physicalResourceId } = await create('AWS::IAM::Role', ROLE, 'HandlerRole1A2B');
    expect(physicalResourceId).toMatch(/^Shop-HandlerRole1A2B-[A-Z0-9]{12}$/);
    expect((await create('AWS::IAM::Role', ROLE, 'HandlerRole1A2B')).physicalResourceId).not.toBe(physicalResourceId);
  });

  test('is cut to what the service allows', async () => {
    const { physicalResourceId } = await create('AWS::IAM::Role', ROLE, 'x'.repeat(200));
    expect(physicalResourceId).toMatch(/^Shop-x+-[A-Z0-9]{12}$/);
    expect(physicalResourceId).toHaveLength(64);
  });
});

describe('A function', () => {
  let properties: Values;

  beforeEach(async () => {
    const role = await create('AWS::IAM::Role', ROLE, 'Role');
    objects['assets/one.zip'] = zip({ 'index.js': 'exports.handler = async () => process.env.COLOUR;' });
    properties = {
      Code: { S3Bucket: 'assets', S3Key: 'one.zip' },
      Role: role.attributes.Arn,
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Timeout: '10',
      Environment: { Variables: { COLOUR: 'blue' } },
      LoggingConfig: { LogGroup: 'group', LogFormat: 'JSON', ApplicationLogLevel: 'FATAL' },
    };
  });

  test('runs the code that lies in the bucket', async () => {
    const { physicalResourceId, attributes } = await create('AWS::Lambda::Function', properties);
    expect(attributes).toEqual({ Arn: `arn:aws:lambda:eu-central-1:111122223333:function:${physicalResourceId}` });
    expect(await lambda.invoke(physicalResourceId, '{}')).toEqual({ payload: '"blue"' });
    expect(lambda.getFunction(physicalResourceId).configuration).toMatchObject({ timeout: 10, memorySize: 128, logGroupName: 'group', applicationLogLevel: 'FATAL' });
  });

  test('runs with another environment after an update', async () => {
    const { physicalResourceId } = await create('AWS::Lambda::Function', properties);
    const changed = { ...properties, Environment: { Variables: { COLOUR: 'red' } } };
    expect((await update('AWS::Lambda::Function', physicalResourceId, changed, properties)).physicalResourceId).toBe(physicalResourceId);
    expect(await lambda.invoke(physicalResourceId, '{}')).toEqual({ payload: '"red"' });
  });

  test('of another name is another function', async () => {
    await create('AWS::Lambda::Function', { ...properties, FunctionName: 'first' });
    const replaced = await update('AWS::Lambda::Function', 'first', { ...properties, FunctionName: 'second' }, { ...properties, FunctionName: 'first' });
    expect(replaced.physicalResourceId).toBe('second');
    await remove('AWS::Lambda::Function', 'first', properties);
    expect([lambda.hasFunction('first'), lambda.hasFunction('second')]).toEqual([false, true]);
  });

  test.each([
    ['code that is not there', { Code: { S3Bucket: 'assets', S3Key: 'two.zip' } }, 'The specified key does not exist: two.zip'],
    ['a runtime that is not modelled', { Runtime: 'python3.14' }, 'local-aws does not model the runtime python3.14'],
    ['too long a timeout', { Timeout: 901 }, 'Timeout 901 is not between 1 and 900'],
    ['no handler', { Handler: undefined }, 'required property Handler is missing'],
    ['a role that is not there', { Role: 'arn:aws:iam::111122223333:role/absent' }, 'The role with name absent cannot be found'],
  ])('with %s fails', async (_, change, message) => {
    await expect(create('AWS::Lambda::Function', { ...properties, ...change })).rejects.toThrow(message);
  });
});

describe('A role', () => {
  const POLICIES = [{ PolicyName: 'own', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'a:b', Resource: '*' } } }];

  test('has the policies that are part of it, until they are taken out', async () => {
    const { physicalResourceId: role } = await create('AWS::IAM::Role', { ...ROLE, Policies: POLICIES });
    expect(iam.isAllowed(role, 'a:b', '*')).toBe(true);
    await update('AWS::IAM::Role', role, ROLE, { ...ROLE, Policies: POLICIES });
    expect(iam.isAllowed(role, 'a:b', '*')).toBe(false);
  });

  test('is deleted with its own policies, but not with another\'s', async () => {
    const { physicalResourceId: role } = await create('AWS::IAM::Role', { ...ROLE, Policies: POLICIES });
    iam.role(role).putInlinePolicy('other', POLICIES[0].PolicyDocument);
    await expect(remove('AWS::IAM::Role', role, { ...ROLE, Policies: POLICIES })).rejects.toThrow('must delete policies first');
    iam.role(role).deleteInlinePolicy('other');
    await remove('AWS::IAM::Role', role, { ...ROLE, Policies: POLICIES });
    expect(iam.hasRole(role)).toBe(false);
  });

  test('whose policy is refused is not left behind', async () => {
    await expect(create('AWS::IAM::Role', { ...ROLE, RoleName: 'r', Policies: [{ PolicyName: 'p', PolicyDocument: {} }] })).rejects.toThrow('MalformedPolicyDocument');
    expect(iam.hasRole('r')).toBe(false);
  });

  test('may have a managed policy of the same stack', async () => {
    const { physicalResourceId: arn } = await create('AWS::IAM::ManagedPolicy', { PolicyDocument: POLICIES[0].PolicyDocument });
    const { physicalResourceId: role } = await create('AWS::IAM::Role', { ...ROLE, ManagedPolicyArns: [arn] });
    expect(iam.isAllowed(role, 'a:b', '*')).toBe(true);
  });
});

describe('A policy', () => {
  const policy = (PolicyName: string, Roles: string[], Action = 'a:b') => ({ PolicyName, Roles, PolicyDocument: { Statement: { Effect: 'Allow', Action, Resource: '*' } } });

  beforeEach(async () => {
    await create('AWS::IAM::Role', { ...ROLE, RoleName: 'one' });
    await create('AWS::IAM::Role', { ...ROLE, RoleName: 'two' });
  });

  const allowed = (role: string) => ['a:b', 'c:d'].filter(action => iam.isAllowed(role, action, '*'));

  test('is on the roles that it names', async () => {
    await create('AWS::IAM::Policy', policy('p', ['one']));
    expect([allowed('one'), allowed('two')]).toEqual([['a:b'], []]);
  });

  test('moves with an update to other roles, another name and other rights', async () => {
    const { physicalResourceId } = await create('AWS::IAM::Policy', policy('p', ['one']));
    await update('AWS::IAM::Policy', physicalResourceId, policy('q', ['two'], 'c:d'), policy('p', ['one']));
    expect([allowed('one'), allowed('two')]).toEqual([[], ['c:d']]);
  });

  test('of the same name under another logical id goes when the first one is deleted', async () => {
    const first = await create('AWS::IAM::Policy', policy('p', ['one']), 'First');
    await create('AWS::IAM::Policy', policy('p', ['one']), 'Second');
    await remove('AWS::IAM::Policy', first.physicalResourceId, policy('p', ['one']));
    expect(allowed('one')).toEqual([]);
  });

  test('on a role that is not there fails', async () => {
    await expect(create('AWS::IAM::Policy', policy('p', ['absent']))).rejects.toThrow('The role with name absent cannot be found');
  });
});

describe('A log group', () => {
  test('has an ARN that ends with a star', async () => {
    const { physicalResourceId, attributes } = await create('AWS::Logs::LogGroup', { RetentionInDays: 365 });
    expect(attributes.Arn).toBe(`arn:aws:logs:eu-central-1:111122223333:log-group:${physicalResourceId}:*`);
  });

  test('that exists is not made again', async () => {
    await create('AWS::Logs::LogGroup', { LogGroupName: 'mine' });
    await expect(create('AWS::Logs::LogGroup', { LogGroupName: 'mine' })).rejects.toThrow('mine already exists');
  });

  test('keeps only for a number of days that the service knows', async () => {
    await expect(create('AWS::Logs::LogGroup', { RetentionInDays: 366 })).rejects.toThrow('RetentionInDays 366 is not one of');
  });
});

describe('A key', () => {
  const administration = { Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: 'arn:aws:iam::111122223333:root' } };

  test('has an id and an ARN', async () => {
    const { physicalResourceId, attributes } = await create('AWS::KMS::Key', { KeyPolicy: { Statement: [administration] } });
    expect(attributes).toEqual({ KeyId: physicalResourceId, Arn: `arn:aws:kms:eu-central-1:111122223333:key/${physicalResourceId}` });
  });

  test.each([
    ['that keeps the account out', [{ ...administration, Principal: { AWS: 'arn:aws:iam::111122223333:role/x' } }], 'allow kms:* to arn:aws:iam::111122223333:root'],
    ['that gives rights of its own', [administration, { ...administration, Action: 'kms:Decrypt', Principal: { AWS: 'arn:aws:iam::111122223333:role/x' } }], 'does not model this statement'],
    ['that denies', [administration, { ...administration, Effect: 'Deny' }], 'does not model this statement'],
  ])('with a policy %s is refused', async (_, Statement, message) => {
    await expect(create('AWS::KMS::Key', { KeyPolicy: { Statement } })).rejects.toThrow(message);
  });

  test('may have an alias', async () => {
    const { physicalResourceId } = await create('AWS::KMS::Alias', { AliasName: 'alias/retail', TargetKeyId: 'x' });
    expect(physicalResourceId).toBe('alias/retail');
    await expect(create('AWS::KMS::Alias', { AliasName: 'alias/retail', TargetKeyId: 'y' })).rejects.toThrow('already exists');
  });
});

describe('A domain', () => {
  const DOMAIN = { DomainName: 'retail', DefaultExpirationDays: 366 };
  const objectType = { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'Orders' };

  test('exists, with its key and tags', async () => {
    const state = await create('AWS::CustomerProfiles::Domain', { ...DOMAIN, DefaultEncryptionKey: 'key', Tags: [{ Key: 'team', Value: 'shop' }] });
    expect(state).toEqual({ physicalResourceId: 'retail', attributes: { CreatedAt: expect.stringMatching(/Z$/), LastUpdatedAt: expect.stringMatching(/Z$/) } });
    expect(customerProfiles.domains.get('retail')).toMatchObject({ properties: { DefaultExpirationDays: 366, DefaultEncryptionKey: 'key' }, tags: { team: 'shop' } });
  });

  test.each([0, 1099, 'a year', undefined])('with DefaultExpirationDays %p fails', async DefaultExpirationDays => {
    await expect(create('AWS::CustomerProfiles::Domain', { ...DOMAIN, DefaultExpirationDays })).rejects.toThrow('DefaultExpirationDays');
  });

  test('that exists is not made again', async () => {
    await create('AWS::CustomerProfiles::Domain', DOMAIN);
    await expect(create('AWS::CustomerProfiles::Domain', DOMAIN)).rejects.toThrow('Domain retail already exists');
  });

  test('keeps its types through an update', async () => {
    await create('AWS::CustomerProfiles::Domain', DOMAIN);
    await create('AWS::CustomerProfiles::ObjectType', objectType);
    await update('AWS::CustomerProfiles::Domain', 'retail', { ...DOMAIN, DefaultExpirationDays: 30 }, DOMAIN);
    expect(customerProfiles.objectTypes()).toHaveLength(1);
    expect(customerProfiles.domains.get('retail').properties.DefaultExpirationDays).toBe(30);
  });

  test('takes all its types with it', async () => {
    await create('AWS::CustomerProfiles::Domain', DOMAIN);
    await create('AWS::CustomerProfiles::ObjectType', objectType);
    await remove('AWS::CustomerProfiles::Domain', 'retail', DOMAIN);
    expect(customerProfiles.objectTypes()).toEqual([]);
  });

  test('of another name is another domain', async () => {
    await create('AWS::CustomerProfiles::Domain', DOMAIN);
    const renamed = { ...DOMAIN, DomainName: 'store' };
    expect((await update('AWS::CustomerProfiles::Domain', 'retail', renamed, DOMAIN)).physicalResourceId).toBe('store');
    expect(customerProfiles.domains.all()).toHaveLength(2);
  });
});

describe('The L1\'s object type', () => {
  const PROPERTIES = {
    DomainName: 'retail',
    ObjectTypeName: 'ShopOrder',
    Description: 'Orders',
    AllowProfileCreation: 'true',
    ExpirationDays: 30,
    Fields: [{ Name: 'id', ObjectTypeField: { Source: '_source.id' } }],
    Keys: [{ Name: 'shopOrderId', ObjectTypeKeyList: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE'] }] }],
    Tags: [{ Key: 'team', Value: 'shop' }],
  };

  beforeEach(() => {
    customerProfiles.domains.create('retail', { DefaultExpirationDays: 366 }, {});
  });

  test('turns lists into maps', async () => {
    expect((await create('AWS::CustomerProfiles::ObjectType', PROPERTIES)).physicalResourceId).toBe('retail|ShopOrder');
    expect(customerProfiles.objectTypes()).toMatchObject([{
      tags: { team: 'shop' },
      definition: {
        AllowProfileCreation: true,
        ExpirationDays: 30,
        Fields: { id: { Source: '_source.id' } },
        Keys: { shopOrderId: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE'] }] },
      },
    }]);
  });

  test('refuses a type that exists', async () => {
    await create('AWS::CustomerProfiles::ObjectType', PROPERTIES);
    await expect(create('AWS::CustomerProfiles::ObjectType', PROPERTIES)).rejects.toThrow("with identifier 'retail|ShopOrder' already exists");
  });

  test('is changed in place, tags included, and deleted with its resource', async () => {
    await create('AWS::CustomerProfiles::ObjectType', PROPERTIES);
    const changed = { ...PROPERTIES, Description: 'All orders', Tags: [{ Key: 'stage', Value: 'live' }] };
    await update('AWS::CustomerProfiles::ObjectType', 'retail|ShopOrder', changed, PROPERTIES);
    expect(customerProfiles.objectTypes()).toMatchObject([{ definition: { Description: 'All orders' }, tags: { stage: 'live' } }]);
    expect(customerProfiles.objectTypes()[0].tags).not.toHaveProperty('team');
    await remove('AWS::CustomerProfiles::ObjectType', 'retail|ShopOrder', changed);
    expect(customerProfiles.objectTypes()).toEqual([]);
  });

  test('that breaks a constraint of the service fails', async () => {
    await expect(create('AWS::CustomerProfiles::ObjectType', { ...PROPERTIES, ExpirationDays: 1099 })).rejects.toThrow("Value '1099' at 'ExpirationDays'");
  });
});
