import { ResourcesUnderTest, Values } from './resources';
import { zip } from '../lambda/zip';

const TRUST = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] };
const ROLE = { AssumeRolePolicyDocument: TRUST };

let under: ResourcesUnderTest;

beforeEach(() => {
  under = new ResourcesUnderTest();
});

afterEach(async () => under.close());

test.each([
  ['AWS::Lambda::Function', { Role: 'x', Handler: 'a.b', Runtime: 'nodejs24.x', Code: {}, Layers: ['x'] }, 'Layers'],
  ['AWS::IAM::Role', { ...ROLE, Color: 'blue' }, 'Color'],
  ['AWS::IAM::Policy', { PolicyName: 'p', PolicyDocument: {}, Roles: ['r'], Users: ['u'] }, 'Users'],
  ['AWS::IAM::ManagedPolicy', { PolicyDocument: {}, Roles: ['r'] }, 'Roles'],
  ['AWS::Logs::LogGroup', { DataProtectionPolicy: {} }, 'DataProtectionPolicy'],
  ['AWS::KMS::Key', { MultiRegion: true }, 'MultiRegion'],
  ['AWS::CustomerProfiles::Domain', { DomainName: 'retail', DefaultExpirationDays: 30, DataStore: {} }, 'DataStore'],
  ['AWS::CustomerProfiles::ObjectType', { DomainName: 'retail', Owner: 'me' }, 'Owner'],
])('%s rejects a property that is not modeled', async (typeName, properties, property) => {
  await expect(under.create(typeName, properties)).rejects.toThrow(`local-aws does not model the property ${property} of ${typeName}`);
});

describe('A name that CloudFormation generates', () => {
  test('has the stack, the logical id and random characters', async () => {
    const { physicalResourceId } = await under.create('AWS::IAM::Role', ROLE, 'HandlerRole1A2B');
    expect(physicalResourceId).toMatch(/^Shop-HandlerRole1A2B-[A-Z0-9]{12}$/);
    expect((await under.create('AWS::IAM::Role', ROLE, 'HandlerRole1A2B')).physicalResourceId).not.toBe(physicalResourceId);
  });

  test('is shortened to the limit of the service', async () => {
    const { physicalResourceId } = await under.create('AWS::IAM::Role', ROLE, 'x'.repeat(200));
    expect(physicalResourceId).toMatch(/^Shop-x+-[A-Z0-9]{12}$/);
    expect(physicalResourceId).toHaveLength(64);
  });
});

describe('A function', () => {
  let properties: Values;

  beforeEach(async () => {
    const role = await under.create('AWS::IAM::Role', ROLE, 'Role');
    under.objects['assets/one.zip'] = zip({ 'index.js': 'exports.handler = async () => process.env.COLOR;' });
    properties = {
      Code: { S3Bucket: 'assets', S3Key: 'one.zip' },
      Role: role.attributes.Arn,
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Timeout: '10',
      Environment: { Variables: { COLOR: 'blue' } },
      LoggingConfig: { LogGroup: 'group', LogFormat: 'JSON', ApplicationLogLevel: 'FATAL' },
    };
  });

  test('runs the code in the bucket', async () => {
    const { physicalResourceId, attributes } = await under.create('AWS::Lambda::Function', properties);
    expect(attributes).toEqual({ Arn: `arn:aws:lambda:eu-central-1:111122223333:function:${physicalResourceId}` });
    expect(await under.lambda.invoke(physicalResourceId, '{}')).toEqual({ payload: '"blue"' });
    expect(under.lambda.getFunction(physicalResourceId).configuration).toMatchObject({ timeout: 10, memorySize: 128, logGroupName: 'group', applicationLogLevel: 'FATAL' });
  });

  test('runs with another environment after an update', async () => {
    const { physicalResourceId } = await under.create('AWS::Lambda::Function', properties);
    const changed = { ...properties, Environment: { Variables: { COLOR: 'red' } } };
    expect((await under.update('AWS::Lambda::Function', physicalResourceId, changed, properties)).physicalResourceId).toBe(physicalResourceId);
    expect(await under.lambda.invoke(physicalResourceId, '{}')).toEqual({ payload: '"red"' });
  });

  test('of another name is another function', async () => {
    await under.create('AWS::Lambda::Function', { ...properties, FunctionName: 'first' });
    const replaced = await under.update('AWS::Lambda::Function', 'first', { ...properties, FunctionName: 'second' }, { ...properties, FunctionName: 'first' });
    expect(replaced.physicalResourceId).toBe('second');
    await under.remove('AWS::Lambda::Function', 'first', properties);
    expect(['first', 'second'].map(name => under.lambda.hasFunction(name))).toEqual([false, true]);
  });

  test.each([
    ['code that is not there', { Code: { S3Bucket: 'assets', S3Key: 'two.zip' } }, 'The specified key does not exist: two.zip'],
    ['a runtime that is not modeled', { Runtime: 'python3.14' }, 'local-aws does not model the runtime python3.14'],
    ['too long a timeout', { Timeout: 901 }, 'Timeout 901 is not between 1 and 900'],
    ['no handler', { Handler: undefined }, 'required property Handler is missing'],
    ['a role that is not there', { Role: 'arn:aws:iam::111122223333:role/absent' }, 'The role with name absent cannot be found'],
  ])('with %s fails', async (_, change, message) => {
    await expect(under.create('AWS::Lambda::Function', { ...properties, ...change })).rejects.toThrow(message);
  });
});

describe('A role', () => {
  const POLICIES = [{ PolicyName: 'own', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'a:b', Resource: '*' } } }];

  test('has its own policies until they are removed', async () => {
    const { physicalResourceId: role } = await under.create('AWS::IAM::Role', { ...ROLE, Policies: POLICIES });
    expect(under.iam.isAllowed(role, 'a:b', '*')).toBe(true);
    await under.update('AWS::IAM::Role', role, ROLE, { ...ROLE, Policies: POLICIES });
    expect(under.iam.isAllowed(role, 'a:b', '*')).toBe(false);
  });

  test('is deleted with its own policies, but not if it has others', async () => {
    const { physicalResourceId: role } = await under.create('AWS::IAM::Role', { ...ROLE, Policies: POLICIES });
    under.iam.role(role).putInlinePolicy('other', POLICIES[0].PolicyDocument);
    await expect(under.remove('AWS::IAM::Role', role, { ...ROLE, Policies: POLICIES })).rejects.toThrow('must delete policies first');
    under.iam.role(role).deleteInlinePolicy('other');
    await under.remove('AWS::IAM::Role', role, { ...ROLE, Policies: POLICIES });
    expect(under.iam.hasRole(role)).toBe(false);
  });

  test('with a rejected policy is not created', async () => {
    await expect(under.create('AWS::IAM::Role', { ...ROLE, RoleName: 'r', Policies: [{ PolicyName: 'p', PolicyDocument: {} }] })).rejects.toThrow('MalformedPolicyDocument');
    expect(under.iam.hasRole('r')).toBe(false);
  });

  test('can have a managed policy of the same stack', async () => {
    const { physicalResourceId: arn } = await under.create('AWS::IAM::ManagedPolicy', { PolicyDocument: POLICIES[0].PolicyDocument });
    const { physicalResourceId: role } = await under.create('AWS::IAM::Role', { ...ROLE, ManagedPolicyArns: [arn] });
    expect(under.iam.isAllowed(role, 'a:b', '*')).toBe(true);
  });
});

describe('A policy', () => {
  const policy = (PolicyName: string, Roles: string[], Action = 'a:b') => ({ PolicyName, Roles, PolicyDocument: { Statement: { Effect: 'Allow', Action, Resource: '*' } } });

  beforeEach(async () => {
    await under.create('AWS::IAM::Role', { ...ROLE, RoleName: 'one' });
    await under.create('AWS::IAM::Role', { ...ROLE, RoleName: 'two' });
  });

  const allowed = (role: string) => ['a:b', 'c:d'].filter(action => under.iam.isAllowed(role, action, '*'));

  test('is attached to its roles', async () => {
    await under.create('AWS::IAM::Policy', policy('p', ['one']));
    expect([allowed('one'), allowed('two')]).toEqual([['a:b'], []]);
  });

  test('is moved by an update to other roles, another name and other permissions', async () => {
    const { physicalResourceId } = await under.create('AWS::IAM::Policy', policy('p', ['one']));
    await under.update('AWS::IAM::Policy', physicalResourceId, policy('q', ['two'], 'c:d'), policy('p', ['one']));
    expect([allowed('one'), allowed('two')]).toEqual([[], ['c:d']]);
  });

  test('with the name of another logical id is deleted with the first one', async () => {
    const first = await under.create('AWS::IAM::Policy', policy('p', ['one']), 'First');
    await under.create('AWS::IAM::Policy', policy('p', ['one']), 'Second');
    await under.remove('AWS::IAM::Policy', first.physicalResourceId, policy('p', ['one']));
    expect(allowed('one')).toEqual([]);
  });

  test('of a missing role fails', async () => {
    await expect(under.create('AWS::IAM::Policy', policy('p', ['absent']))).rejects.toThrow('The role with name absent cannot be found');
  });
});

describe('A log group', () => {
  test('has an ARN that ends with a star', async () => {
    const { physicalResourceId, attributes } = await under.create('AWS::Logs::LogGroup', { RetentionInDays: 365 });
    expect(attributes.Arn).toBe(`arn:aws:logs:eu-central-1:111122223333:log-group:${physicalResourceId}:*`);
  });

  test('that exists is not created again', async () => {
    await under.create('AWS::Logs::LogGroup', { LogGroupName: 'mine' });
    await expect(under.create('AWS::Logs::LogGroup', { LogGroupName: 'mine' })).rejects.toThrow('mine already exists');
  });

  test('accepts only a retention of the service', async () => {
    await expect(under.create('AWS::Logs::LogGroup', { RetentionInDays: 366 })).rejects.toThrow('RetentionInDays 366 is not one of');
  });
});

describe('A key', () => {
  const administration = { Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: 'arn:aws:iam::111122223333:root' } };

  test('has an id and an ARN', async () => {
    const { physicalResourceId, attributes } = await under.create('AWS::KMS::Key', { KeyPolicy: { Statement: [administration] } });
    expect(attributes).toEqual({ KeyId: physicalResourceId, Arn: `arn:aws:kms:eu-central-1:111122223333:key/${physicalResourceId}` });
  });

  test.each([
    ['that keeps the account out', [{ ...administration, Principal: { AWS: 'arn:aws:iam::111122223333:role/x' } }], 'allow kms:* to arn:aws:iam::111122223333:root'],
    ['that grants its own permissions', [administration, { ...administration, Action: 'kms:Decrypt', Principal: { AWS: 'arn:aws:iam::111122223333:role/x' } }], 'does not model this statement'],
    ['that denies', [administration, { ...administration, Effect: 'Deny' }], 'does not model this statement'],
  ])('with a policy %s is rejected', async (_, Statement, message) => {
    await expect(under.create('AWS::KMS::Key', { KeyPolicy: { Statement } })).rejects.toThrow(message);
  });

  test('can have an alias', async () => {
    const { physicalResourceId } = await under.create('AWS::KMS::Alias', { AliasName: 'alias/retail', TargetKeyId: 'x' });
    expect(physicalResourceId).toBe('alias/retail');
    await expect(under.create('AWS::KMS::Alias', { AliasName: 'alias/retail', TargetKeyId: 'y' })).rejects.toThrow('already exists');
  });
});
