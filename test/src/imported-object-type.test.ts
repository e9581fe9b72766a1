import { CfnParameter } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ENVIRONMENT, messageOf, shopStack } from './examples';
import { ProfileObjectType } from '../../src';

const ARN = 'arn:aws:profile:us-east-1:444455556666:domains/retail/object-types/ShopOrder';

test('an ARN has all attributes of an object type', () => {
  const objectType = ProfileObjectType.fromProfileObjectTypeArn(shopStack(ENVIRONMENT), 'Orders', ARN);
  expect(objectType).toMatchObject({ domainName: 'retail', objectTypeName: 'ShopOrder', objectTypeArn: ARN, env: { account: '444455556666', region: 'us-east-1' } });
  expect(objectType.objectTypeRef).toEqual({ domainName: 'retail', objectTypeName: 'ShopOrder' });
});

test('an ARN that is a token is split at deployment', () => {
  const stack = shopStack();
  const objectType = ProfileObjectType.fromProfileObjectTypeArn(stack, 'Orders', new CfnParameter(stack, 'Arn').valueAsString);
  const part = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': ['/', { Ref: 'Arn' }] }] });
  expect(stack.resolve(objectType.objectTypeRef)).toEqual({ domainName: part(1), objectTypeName: part(3) });
});

test.each([
  'retail/ShopOrder',
  'arn:aws:profile:us-east-1:444455556666:domains/retail',
  'arn:aws:s3:us-east-1:444455556666:domains/retail/object-types/ShopOrder',
])('%s is not the ARN of an object type', arn => {
  expect(messageOf(() => ProfileObjectType.fromProfileObjectTypeArn(shopStack(), 'Orders', arn))).toBe(
    `Shop/Orders: "${arn}" is not the ARN of an object type. An ARN has the form arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<object type>. Pass such an ARN, or use fromProfileObjectTypeAttributes.`,
  );
});

test('names are in the account and region of the stack', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Orders', { domainName: 'retail', objectTypeName: 'ShopOrder' });
  expect(stack.resolve(objectType.objectTypeArn)).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':profile:eu-central-1:111122223333:domains/retail/object-types/ShopOrder']],
  });
});

test('an import creates no resource', () => {
  const stack = shopStack();
  ProfileObjectType.fromProfileObjectTypeArn(stack, 'Orders', ARN);
  expect(Template.fromStack(stack).toJSON().Resources).toBeUndefined();
});
