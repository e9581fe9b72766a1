import { App, aws_customerprofiles as customerprofiles, CfnParameter, CfnResource, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orders, problemsOf, propertiesOf, RESOURCE_TYPE, shopStack } from './examples';
import { ProfileObjectTypeProps } from '../../src';

const KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/0a1b';
const KEY_ACTIONS = Match.arrayWith(['kms:GenerateDataKey']);

function cfnDomain(scope: Stack, props: Partial<customerprofiles.CfnDomainProps> = {}) {
  return new customerprofiles.CfnDomain(scope, 'Domain', { domainName: 'retail', defaultExpirationDays: 365, ...props });
}

function ordersIn(stack: Stack, domain: customerprofiles.IDomainRef, props: Partial<ProfileObjectTypeProps> = {}, id?: string) {
  return orders(stack, { domain, domainName: undefined, ...props }, id);
}

/** The resources of the policies on keys. */
function keysIn(stack: Stack): unknown[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy', {
    Properties: { PolicyDocument: { Statement: [Match.objectLike({ Action: KEY_ACTIONS })] } },
  })).map(policy => policy.Properties.PolicyDocument.Statement[0].Resource);
}

describe('an object type of an L1 domain', () => {
  test('is created after the domain', () => {
    const stack = shopStack();
    ordersIn(stack, cfnDomain(stack));
    Template.fromStack(stack).hasResource(RESOURCE_TYPE, { Properties: { DomainName: { Ref: 'Domain' } }, DependsOn: Match.arrayWith(['Domain']) });
  });

  test('of another stack adds a dependency on that stack', () => {
    const app = new App();
    const platform = shopStack({}, 'Platform', app);
    const shop = shopStack({}, 'Shop', app);
    ordersIn(shop, cfnDomain(platform));
    app.synth();
    expect(shop.dependencies).toEqual([platform]);
  });

  test.each<[string, (stack: Stack) => string, unknown]>([
    ['a key of the app', stack => new kms.Key(stack, 'Key').keyArn, { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] }],
    ['the id of a key of the app', stack => new kms.Key(stack, 'Key').keyId, { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] }],
    ['a literal ARN', () => KEY_ARN, KEY_ARN],
    ['a literal id', () => '0a1b', { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':kms:eu-central-1:111122223333:key/0a1b']] }],
    ['an unresolved token', stack => new CfnParameter(stack, 'KeyArn').valueAsString, { Ref: 'KeyArn' }],
  ])('lets the handler use its default key: %s', (_, key, resource) => {
    const stack = shopStack(ENVIRONMENT);
    ordersIn(stack, cfnDomain(stack, { defaultEncryptionKey: key(stack) }));
    expect(keysIn(stack)).toEqual([resource]);
  });

  test.each<[string, (stack: Stack) => string]>([
    ['of the app', stack => new kms.Alias(stack, 'Alias', { aliasName: 'alias/shop', targetKey: new kms.Key(stack, 'Key') }).aliasName],
    ['by name', () => 'alias/shop'],
    ['by ARN', () => 'arn:aws:kms:eu-central-1:111122223333:alias/shop'],
  ])('has no permission on an alias %s, which no policy can contain', (_, key) => {
    const stack = shopStack(ENVIRONMENT);
    ordersIn(stack, cfnDomain(stack, { defaultEncryptionKey: key(stack) }));
    expect(keysIn(stack)).toEqual([]);
  });

  test('has one policy for a key that is given in two ways', () => {
    const stack = shopStack();
    const key = new kms.Key(stack, 'Key');
    ordersIn(stack, cfnDomain(stack, { defaultEncryptionKey: key.keyArn }), { encryptionKey: key });
    const policies = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policies.filter(policy => JSON.stringify(policy).includes('kms:Decrypt'))).toHaveLength(1);
  });

  test('uses domainEncryptionKey instead of the key of the domain', () => {
    const stack = shopStack();
    ordersIn(stack, cfnDomain(stack, { defaultEncryptionKey: '0a1b' }), { domainEncryptionKey: kms.Key.fromKeyArn(stack, 'Other', KEY_ARN) });
    expect(keysIn(stack)).toEqual([KEY_ARN]);
  });

  test('shares the policy of the domain with an object type that uses its literal name', () => {
    const policies = [['construct', 'name'], ['name', 'construct']].map(order => {
      const stack = shopStack(ENVIRONMENT);
      const domain = cfnDomain(stack);
      for (const by of order) by === 'name' ? orders(stack) : ordersIn(stack, domain, { objectTypeName: 'Refund' }, 'Refunds');
      return Template.fromStack(stack).findResources('AWS::IAM::Policy', {
        Properties: { PolicyDocument: { Statement: [Match.objectLike({ Action: Match.arrayWith(['profile:PutProfileObjectType']) })] } },
      });
    });
    expect(Object.keys(policies[0])).toHaveLength(1);
    expect(policies[0]).toEqual(policies[1]);
  });
});

describe('an object type of a domain of another app', () => {
  test('has the name of the domain', () => {
    const stack = shopStack();
    ordersIn(stack, customerprofiles.CfnDomain.fromDomainName(stack, 'Domain', 'retail'));
    expect(propertiesOf(stack).DomainName).toBe('retail');
  });
});

describe('the error about the domain', () => {
  test('is thrown if neither domain nor domainName is set', () => {
    expect(problemsOf(() => orders(shopStack(), { domainName: undefined }))).toEqual(['domain']);
  });

  test('is thrown if both are set', () => {
    const stack = shopStack();
    expect(problemsOf(() => ordersIn(stack, cfnDomain(stack), { domainName: 'retail' }))).toEqual(['domain']);
  });

  test('contains a domain of another region', () => {
    const app = new App();
    const domain = cfnDomain(shopStack({ env: { account: '111122223333', region: 'us-east-1' } }, 'Other', app));
    expect(messageOf(() => ordersIn(shopStack(ENVIRONMENT, 'Shop', app), domain))).toContain(
      '[domain] The domain Other/Domain is in aws://111122223333/us-east-1, but the object type is in aws://111122223333/eu-central-1.',
    );
  });
});

test('a construct whose default child is an L1 domain is used as that domain', () => {
  const stack = shopStack();
  class Domain extends CfnResource implements customerprofiles.IDomainRef {
    public readonly domainRef = { domainName: 'retail' };
  }
  const domain = new Domain(stack, 'Wrapper', { type: 'AWS::CloudFormation::WaitConditionHandle' });
  domain.node.defaultChild = new customerprofiles.CfnDomain(domain, 'Inner', { domainName: 'retail', defaultExpirationDays: 365, defaultEncryptionKey: KEY_ARN });
  ordersIn(stack, domain);
  expect(keysIn(stack)).toEqual([KEY_ARN]);
});
