import { aws_customerprofiles as customerprofiles, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orders, shopStack } from './examples';
import { ProfileObjectType, ProfileObjectTypeGrants } from '../../src';

const DOMAIN = 'domains/retail';
const OBJECT_TYPE = 'domains/retail/object-types/ShopOrder';
const arn = (rest: string, place = 'eu-central-1:111122223333') => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:profile:${place}:${rest}`]] });

function statementsOf(give: (objectType: ProfileObjectTypeGrants, grantee: iam.IGrantable, stack: Stack) => unknown): any[] {
  const stack = shopStack(ENVIRONMENT);
  const objectType = ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder' });
  give(objectType.grants, new iam.User(stack, 'User'), stack);
  const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  return policy.Properties.PolicyDocument.Statement;
}

test.each<[string, string, (grants: ProfileObjectTypeGrants, grantee: iam.IGrantable) => iam.Grant]>([
  ['putObjects', 'profile:PutProfileObject', (grants, grantee) => grants.putObjects(grantee)],
  ['readObjects', 'profile:ListProfileObjects', (grants, grantee) => grants.readObjects(grantee)],
  ['deleteObjects', 'profile:DeleteProfileObject', (grants, grantee) => grants.deleteObjects(grantee)],
  ['actions', 'profile:GetProfileObjectType', (grants, grantee) => grants.actions(grantee, 'profile:GetProfileObjectType')],
])('%s grants %s on exactly the domain and the object type', (_, action, give) => {
  expect(statementsOf(give)).toEqual([{ Effect: 'Allow', Action: action, Resource: [arn(DOMAIN), arn(OBJECT_TYPE)] }]);
});

test('several actions are one statement', () => {
  const [statement, ...others] = statementsOf((grants, grantee) => grants.actions(grantee, 'profile:GetProfileObjectType', 'profile:ListProfileObjects'));
  expect(statement.Action).toEqual(['profile:GetProfileObjectType', 'profile:ListProfileObjects']);
  expect(others).toEqual([]);
});

test('a grant of tag actions does not allow tagging the domain', () => {
  expect(statementsOf((grants, grantee) => grants.actions(grantee, 'profile:PutProfileObjectType', 'profile:TagResource'))).toEqual([
    { Effect: 'Allow', Action: 'profile:PutProfileObjectType', Resource: [arn(DOMAIN), arn(OBJECT_TYPE)] },
    { Effect: 'Allow', Action: 'profile:TagResource', Resource: arn(OBJECT_TYPE) },
  ]);
});

test.each(['profile:DeleteDomain', 'profile:*', 'PutProfileObject', 's3:GetObject'])('%s cannot be granted on an object type', action => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User'), action))).toContain(`Shop/Orders: The action "${action}" cannot be granted on an object type.`);
});

test('no action is an error', () => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User')))).toContain('No action is given.');
});

test('a misspelled action is an error with the nearest action', () => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User'), 'profile:PutProfilObject'))).toContain('Did you mean "profile:PutProfileObject"?');
});

test('the grants of an object type of this library wait until it is created', () => {
  const stack = shopStack(ENVIRONMENT);
  orders(stack).grants.putObjects(new iam.User(stack, 'User'));
  const policy = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).find(([id]) => id.startsWith('User'))![1];
  expect(JSON.stringify(policy.Properties.PolicyDocument.Statement[0].Resource)).toContain('{"Fn::GetAtt":["OrdersA9B65338","ObjectTypeName"]}');
});

test('an L1 has grants, too', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = new customerprofiles.CfnObjectType(stack, 'L1', { domainName: 'retail', objectTypeName: 'ShopOrder', description: 'x' });
  const user = new iam.User(stack, 'User');
  expect(ProfileObjectTypeGrants.fromObjectType(objectType).putObjects(user).success).toBe(true);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('{"Ref":"L1"}');
});

test('a grant for an imported object type has its account and region', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = ProfileObjectType.fromProfileObjectTypeArn(stack, 'Orders', `arn:aws:profile:us-east-1:444455556666:${OBJECT_TYPE}`);
  const user = new iam.User(stack, 'User');
  objectType.grants.putObjects(user);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [{ Resource: [arn(DOMAIN, 'us-east-1:444455556666'), arn(OBJECT_TYPE, 'us-east-1:444455556666')] }] },
  });
});

describe('the permissions on keys', () => {
  const KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/0a1b';
  const DOMAIN_KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/2c3d';
  const key = (stack: Stack, id: string, keyArn: string) => kms.Key.fromKeyArn(stack, id, keyArn);
  const l1 = (stack: Stack, domainName: string, encryptionKey?: string) => new customerprofiles.CfnObjectType(stack, 'L1', {
    domainName, objectTypeName: 'ShopOrder', description: 'Orders', encryptionKey,
  });
  const cfnDomain = (stack: Stack) => new customerprofiles.CfnDomain(stack, 'Domain', {
    domainName: 'retail', defaultExpirationDays: 365, defaultEncryptionKey: DOMAIN_KEY_ARN,
  });

  /** The statements on keys that a grant adds to a user. */
  function keyStatementsOf(
    make: (stack: Stack) => customerprofiles.IObjectTypeRef,
    grant = (grants: ProfileObjectTypeGrants, user: iam.User) => grants.putObjects(user),
  ) {
    const stack = shopStack(ENVIRONMENT);
    grant(ProfileObjectTypeGrants.fromObjectType(make(stack)), new iam.User(stack, 'User'));
    const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy', { Properties: { Users: Match.anyValue() } }));
    return policy.Properties.PolicyDocument.Statement.filter(({ Action }: { Action: string | string[] }) => Action.includes('kms:Decrypt'));
  }

  test.each<[string, (stack: Stack) => customerprofiles.IObjectTypeRef, unknown]>([
    ['an object type with keys', stack => orders(stack, {
      encryptionKey: key(stack, 'Key', KEY_ARN), domainEncryptionKey: key(stack, 'DomainKey', DOMAIN_KEY_ARN),
    }), [KEY_ARN, DOMAIN_KEY_ARN]],
    ['an object type of an L1 domain with a key', stack => orders(stack, { domain: cfnDomain(stack), domainName: undefined }), DOMAIN_KEY_ARN],
    ['an imported one with keys', stack => ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Import', {
      domainName: 'retail', objectTypeName: 'ShopOrder', encryptionKey: key(stack, 'Key', KEY_ARN),
    }), KEY_ARN],
    ['an L1 with a key', stack => l1(stack, 'retail', KEY_ARN), KEY_ARN],
    ['an L1 of an L1 domain with a key', stack => l1(stack, cfnDomain(stack).ref), DOMAIN_KEY_ARN],
  ])('are those that %s requires', (_, make, resource) => {
    expect(keyStatementsOf(make)).toEqual([{
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: resource,
      Condition: { StringEquals: { 'kms:ViaService': 'profile.eu-central-1.amazonaws.com' } },
    }]);
  });

  test('are not granted if no key is known', () => {
    expect(keyStatementsOf(stack => orders(stack))).toEqual([]);
  });

  test('are not granted for tags', () => {
    const withKey = (stack: Stack) => orders(stack, { encryptionKey: key(stack, 'Key', KEY_ARN) });
    expect(keyStatementsOf(withKey, (grants, user) => grants.actions(user, 'profile:TagResource'))).toEqual([]);
  });
});
