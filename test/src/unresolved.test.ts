import { App, CfnParameter, Duration, SecretValue, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { ENVIRONMENT, messageOf, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProvider } from '../../src';

/** An unresolved token of each kind. */
const STRINGS: [string, (stack: Stack) => string][] = [
  ['a parameter', stack => new CfnParameter(stack, 'Parameter').valueAsString],
  ['a token in a string', stack => `${new CfnParameter(stack, 'Parameter').valueAsString} & more`],
  ['a context lookup', stack => ssm.StringParameter.valueFromLookup(stack, '/shop/name')],
  ['a dynamic reference', () => '{{resolve:ssm:/shop/name}}'],
  ['a dynamic reference of CDK', () => SecretValue.ssmSecure('/shop/name', '1').unsafeUnwrap()],
];

describe.each(STRINGS)('%s passes', (_, valueIn) => {
  test.each<[string, (stack: Stack, value: string) => unknown]>([
    ['as domainName', (stack, domainName) => orders(stack, { domainName })],
    ['as objectTypeName', (stack, objectTypeName) => orders(stack, { objectTypeName })],
    ['as both names', (stack, value) => orders(stack, { domainName: value, objectTypeName: value })],
    ['as description', (stack, description) => orders(stack, { description })],
    ['as owner', (stack, owner) => orders(stack, { owner })],
    ['as the value of a tag', (stack, value) => orders(stack, { tags: { team: value } })],
    ['as the ARN of a key', (stack, value) => orders(stack, { encryptionKey: keyOf(stack, 'Key', value), domainEncryptionKey: keyOf(stack, 'DomainKey', value) })],
    ['as the names of an import', (stack, value) => {
      const imported = ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Import', { domainName: value, objectTypeName: value });
      imported.grants.putObjects(new iam.User(stack, 'User'));
    }],
    ['as the ARN of an import', (stack, value) => ProfileObjectType.fromProfileObjectTypeArn(stack, 'Import', value)],
    ['as a service token', (stack, serviceToken) => orders(stack, {
      provider: ProfileObjectTypeProvider.fromProviderAttributes(stack, 'Provider', { serviceToken, role: iam.Role.fromRoleName(stack, 'Role', 'handler') }),
    })],
    ['as an environment variable of the handler', (stack, value) => new ProfileObjectTypeProvider(stack, 'Provider', { environment: { PROXY: value } })],
  ])('%s', (_name, use) => {
    const stack = shopStack(ENVIRONMENT);
    use(stack, valueIn(stack));
    Template.fromStack(stack);
  });
});

test('unresolved numbers are valid', () => {
  const stack = shopStack();
  const number = new CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber;
  orders(stack, {
    expiration: Duration.days(number), serviceTimeout: Duration.seconds(number), maxProfileObjectCount: number, sourcePriority: number,
  });
  new ProfileObjectTypeProvider(stack, 'Provider', { memorySize: number, timeout: Duration.seconds(number) });
  Template.fromStack(stack).resourceCountIs(RESOURCE_TYPE, 1);
});

test('two object types of a domain from a lookup have one policy, also after the lookup', () => {
  const policies = [undefined, 'retail'].map(found => {
    const key = 'ssm:account=111122223333:parameterName=/shop/domain:region=eu-central-1';
    const stack = shopStack(ENVIRONMENT, 'Shop', new App({ context: found === undefined ? {} : { [key]: found } }));
    const domainName = ssm.StringParameter.valueFromLookup(stack, '/shop/domain');
    orders(stack, { domainName });
    orders(stack, { domainName, objectTypeName: 'Refund' }, 'Refunds');
    return Object.keys(Template.fromStack(stack).findResources('AWS::IAM::Policy')).filter(id => id.startsWith('CustomerProfilesAccess'));
  });
  expect(policies).toEqual([[expect.any(String)], ['CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainretail61CD5CBD']]);
});

test('the names of an ARN that is a dynamic reference are an error when they are used', () => {
  const stack = shopStack();
  const imported = ProfileObjectType.fromProfileObjectTypeArn(stack, 'Import', '{{resolve:ssm:/shop/arn}}');
  expect(imported.objectTypeArn).toBe('{{resolve:ssm:/shop/arn}}');
  imported.grants.putObjects(new iam.User(stack, 'User'));
  expect(messageOf(() => Template.fromStack(stack))).toContain('Shop/Import: The names of an object type cannot be read from the dynamic reference "{{resolve:ssm:/shop/arn}}"');
});

test('a template that is a token is valid', () => {
  const stack = shopStack();
  orders(stack, { mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.of(Token.asString({ Ref: 'Template' }))) });
  Template.fromStack(stack).hasResourceProperties(RESOURCE_TYPE, { TemplateId: { Ref: 'Template' } });
});

/** `Key.fromKeyArn` splits the ARN, but the reference of an L1 does not. */
function keyOf(stack: Stack, id: string, keyArn: string): kms.IKeyRef {
  const key = new kms.CfnKey(stack, id);
  return Object.create(key, { keyRef: { value: { keyArn, keyId: keyArn } } });
}
