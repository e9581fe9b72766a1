import { aws_customerprofiles as customerprofiles, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
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
])('%s gives %s on exactly the domain and the object type', (_, action, give) => {
  expect(statementsOf(give)).toEqual([{ Effect: 'Allow', Action: action, Resource: [arn(DOMAIN), arn(OBJECT_TYPE)] }]);
});

test('several actions are one statement', () => {
  const [statement, ...others] = statementsOf((grants, grantee) => grants.actions(grantee, 'profile:GetProfileObjectType', 'profile:ListProfileObjects'));
  expect(statement.Action).toEqual(['profile:GetProfileObjectType', 'profile:ListProfileObjects']);
  expect(others).toEqual([]);
});

test('the domain can\'t be tagged by who may tag the object type', () => {
  expect(statementsOf((grants, grantee) => grants.actions(grantee, 'profile:PutProfileObjectType', 'profile:TagResource'))).toEqual([
    { Effect: 'Allow', Action: 'profile:PutProfileObjectType', Resource: [arn(DOMAIN), arn(OBJECT_TYPE)] },
    { Effect: 'Allow', Action: 'profile:TagResource', Resource: arn(OBJECT_TYPE) },
  ]);
});

test.each(['profile:DeleteDomain', 'profile:*', 'PutProfileObject', 's3:GetObject'])('%s can\'t be granted on an object type', action => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User'), action))).toContain(`Shop/Orders: The action "${action}" can't be granted on an object type.`);
});

test('no action at all is an error', () => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User')))).toContain('No action is given.');
});

test('a misspelt action is told the nearest', () => {
  const stack = shopStack();
  expect(messageOf(() => orders(stack).grants.actions(new iam.User(stack, 'User'), 'profile:PutProfilObject'))).toContain('Did you mean "profile:PutProfileObject"?');
});

test('an object type of this library waits to be made before its grants', () => {
  const stack = shopStack(ENVIRONMENT);
  orders(stack).grants.putObjects(new iam.User(stack, 'User'));
  const policy = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).find(([id]) => id.startsWith('User'))![1];
  expect(JSON.stringify(policy.Properties.PolicyDocument.Statement[0].Resource)).toContain('{"Fn::GetAtt":["OrdersA9B65338","ObjectTypeName"]}');
});

test('an L1 has grants too', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = new customerprofiles.CfnObjectType(stack, 'L1', { domainName: 'retail', objectTypeName: 'ShopOrder', description: 'x' });
  const user = new iam.User(stack, 'User');
  expect(ProfileObjectTypeGrants.fromObjectType(objectType).putObjects(user).success).toBe(true);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('{"Ref":"L1"}');
});

test('an imported object type of elsewhere is granted there', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = ProfileObjectType.fromProfileObjectTypeArn(stack, 'Orders', `arn:aws:profile:us-east-1:444455556666:${OBJECT_TYPE}`);
  const user = new iam.User(stack, 'User');
  objectType.grants.putObjects(user);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [{ Resource: [arn(DOMAIN, 'us-east-1:444455556666'), arn(OBJECT_TYPE, 'us-east-1:444455556666')] }] },
  });
});
