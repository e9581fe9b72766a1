import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orders, shopStack } from './examples';
import { ProfileObjectTypeProvider } from '../../src';

/** Names of 20 characters. */
function ordersInDomains(stack: Stack, count: number, provider?: ProfileObjectTypeProvider, prefix = 'domain-of-the-shop') {
  for (let index = 10; index < 10 + count; index++) orders(stack, { domainName: `${prefix}${index}`, provider }, `${prefix}${index}`);
}

const messageOfSynth = (stack: Stack) => messageOf(() => (stack.node.root as App).synth());

describe('the role of a provider has capacity', () => {
  test('for 23 domains', () => {
    const stack = shopStack(ENVIRONMENT);
    ordersInDomains(stack, 23);
    expect(messageOfSynth(stack)).toBe('');
  });

  test('for 450 object types in one domain', () => {
    const stack = shopStack(ENVIRONMENT);
    for (let index = 0; index < 450; index++) orders(stack, { objectTypeName: `Order${index}` }, `Orders${index}`);
    expect(messageOfSynth(stack)).toBe('');
  });

  test('for the same number of domains with another provider', () => {
    const stack = shopStack(ENVIRONMENT);
    ordersInDomains(stack, 23);
    ordersInDomains(stack, 23, new ProfileObjectTypeProvider(stack, 'Other'), 'domain-of-a-hotel-');
    expect(messageOfSynth(stack)).toBe('');
  });
});

describe('a size that IAM rejects is an error at synthesis', () => {
  test('with the size, the limit and the fix', () => {
    const stack = shopStack(ENVIRONMENT);
    ordersInDomains(stack, 30);
    expect(messageOfSynth(stack)).toMatch(new RegExp([
      '\\[Shop/CustomerProfilesObjectTypeProvider/HandlerRole\\] \\[rolePolicies\\] The inline policies of the handler\'s role have at least 1\\d{4} characters together, ',
      'with one policy for each domain and each key\\. IAM allows 10240\\. ',
      'Create a second ProfileObjectTypeProvider, and set it as the provider of the object types of some of the domains\\.',
    ].join('')));
  });

  test('including the policies of the role itself', () => {
    const stack = shopStack(ENVIRONMENT);
    const role = new iam.Role(stack, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Own: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [`arn:aws:s3:::${'x'.repeat(2000)}`] })] }) },
    });
    ordersInDomains(stack, 25, new ProfileObjectTypeProvider(stack, 'Provider', { role }));
    expect(messageOfSynth(stack)).toContain('[Shop/Role] [rolePolicies]');
  });

  test('of another stack that shares the provider', () => {
    const app = new App();
    const [shop, hotel] = ['Shop', 'Hotel'].map(id => new Stack(app, id, ENVIRONMENT));
    const provider = new ProfileObjectTypeProvider(shop, 'Provider');
    ordersInDomains(shop, 15, provider);
    ordersInDomains(hotel, 15, provider, 'domain-of-a-hotel-');
    expect(messageOfSynth(shop)).toContain('[rolePolicies]');
  });

  test('for too many keys', () => {
    const stack = shopStack(ENVIRONMENT);
    for (let index = 10; index < 60; index++) {
      const encryptionKey = kms.Key.fromKeyArn(stack, `Key${index}`, `arn:aws:kms:eu-central-1:111122223333:key/0a1b${index}`);
      orders(stack, { objectTypeName: `Order${index}`, encryptionKey }, `Orders${index}`);
    }
    expect(messageOfSynth(stack)).toContain('[rolePolicies]');
  });
});

describe('there is no error', () => {
  test('for a role to which policies cannot be attached', () => {
    const stack = shopStack(ENVIRONMENT);
    const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/handler', { mutable: false });
    ordersInDomains(stack, 30, new ProfileObjectTypeProvider(stack, 'Provider', { role }));
    expect(messageOfSynth(stack)).toBe('');
  });

  test('for unresolved names, which can be short', () => {
    const stack = shopStack();
    for (let index = 0; index < 26; index++) {
      const domainName = new CfnParameter(stack, `Domain${index}`).valueAsString;
      orders(stack, { domainName }, `Orders${index}`);
    }
    expect(messageOfSynth(stack)).toBe('');
  });
});
