import { App, Duration, NestedStack, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ENVIRONMENT, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectTypeProvider } from '../../src';

/**
 * The contract with deployed stacks, which must not change. A resource with another logical id is another resource, so the
 * object type would be removed from its owner. With another service token, CloudFormation rejects the update.
 */
const PROVIDER = {
  CustomerProfilesObjectTypeProviderCustomerProfilesLogGroup22D1CB0C: 'AWS::Logs::LogGroup',
  CustomerProfilesObjectTypeProviderHandlerRole5CEAC5F3: 'AWS::IAM::Role',
  CustomerProfilesObjectTypeProviderHandlerD92C86FE: 'AWS::Lambda::Function',
  CustomerProfilesObjectTypeProviderFrameworkRole39AB3A98: 'AWS::IAM::Role',
  CustomerProfilesObjectTypeProviderFrameworkRoleDefaultPolicy0B73042F: 'AWS::IAM::Policy',
  CustomerProfilesObjectTypeProviderFrameworkframeworkonEventC79D81D9: 'AWS::Lambda::Function',
};

function typesOf(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries<any>(Template.fromStack(stack).toJSON().Resources).map(([logicalId, { Type }]) => [logicalId, Type]));
}

function pathsOf(construct: Construct): string[] {
  return construct.node.findAll().map(({ node }) => node.path);
}

describe('the logical ids', () => {
  test('of a stack with one object type are these', () => {
    const stack = shopStack();
    orders(stack);
    expect(typesOf(stack)).toEqual({
      ...PROVIDER,
      CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainretail61CD5CBD: 'AWS::IAM::Policy',
      OrdersA9B65338: RESOURCE_TYPE,
    });
  });

  test('of its keys and further domains are these', () => {
    const stack = shopStack();
    orders(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b') });
    orders(stack, { domainName: 'wholesale' }, 'Wholesale');
    const added = Object.keys(typesOf(stack)).filter(logicalId => !(logicalId in PROVIDER));
    expect(added.sort()).toEqual([
      'CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainretail61CD5CBD',
      'CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainwholesale7FD7458E',
      'CustomerProfilesAccessCustomerProfilesObjectTypeProviderKeyarnawskmseucentral1111122223333key0a1b64D3F948',
      'OrdersA9B65338',
      'Wholesale536E3D31',
    ]);
  });

  test('are the same in a stage', () => {
    const stack = shopStack();
    const staged = new Stack(new Stage(new App(), 'Production'), 'Shop');
    for (const each of [stack, staged]) orders(each);
    expect(typesOf(staged)).toEqual(typesOf(stack));
  });

  test('are the same in a nested stack', () => {
    const stack = shopStack();
    const nested = new NestedStack(stack, 'Nested');
    orders(nested);
    const alone = shopStack();
    orders(alone);
    expect(typesOf(nested)).toEqual(typesOf(alone));
  });
});

test('the constructs below an object type are these', () => {
  expect(pathsOf(orders(shopStack()))).toEqual(['Shop/Orders', 'Shop/Orders/Resource']);
});

test('the constructs of a provider that this library defines are these', () => {
  const provider = new ProfileObjectTypeProvider(shopStack(), 'Provider');
  expect(provider.node.children.map(({ node }) => node.id)).toEqual(['CustomerProfilesLogGroup', 'HandlerRole', 'FrameworkRole', 'Handler', 'Framework']);
});

describe('a stack has', () => {
  const resourcesBeside = (make: (stack: Stack) => unknown) => {
    const stack = new Stack(new App({ analyticsReporting: true }), 'Shop', ENVIRONMENT);
    make(stack);
    return Object.values(typesOf(stack)).filter(type => type !== RESOURCE_TYPE).length;
  };

  test.each<[string, number, (stack: Stack) => unknown]>([
    ['8 resources in addition to an object type', 8, stack => orders(stack)],
    ['no more for a second one of the domain', 8, stack => { orders(stack); orders(stack, { objectTypeName: 'Other' }, 'Other'); }],
    ['one more for a second domain', 9, stack => { orders(stack); orders(stack, { domainName: 'wholesale' }, 'Other'); }],
    ['one more for a key', 9, stack => orders(stack, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b') })],
    ['two more for a key of the type and one of the domain', 10, stack => orders(stack, {
      encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b'),
      domainEncryptionKey: kms.Key.fromKeyArn(stack, 'DomainKey', 'arn:aws:kms:eu-central-1:111122223333:key/2c3d'),
    })],
  ])('%s', (_, count, make) => {
    expect(resourcesBeside(make)).toBe(count);
  });
});

test('both functions write to the same log group of the stack', () => {
  const stack = shopStack();
  orders(stack);
  const template = Template.fromStack(stack);
  const [logGroup, ...others] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
  expect(others).toEqual([]);
  template.resourcePropertiesCountIs('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } }, 2);
});

test('the custom resource has these properties and no others', () => {
  const stack = shopStack();
  const key = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b');
  const mapping = ObjectTypeMapping.fromJson({
    AllowProfileCreation: true,
    SourceLastUpdatedTimestampFormat: 'yyyy',
    Fields: { id: { Source: '_source.id' } },
    Keys: { shopOrderId: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
  });
  orders(stack, {
    mapping,
    description: 'x',
    expiration: Duration.days(1),
    encryptionKey: key,
    domainEncryptionKey: key,
    maxProfileObjectCount: 1,
    sourcePriority: 1,
    tags: { team: 'shop' },
    adoptExisting: true,
    removalPolicy: RemovalPolicy.DESTROY,
    serviceTimeout: Duration.minutes(20),
  });
  orders(stack, { mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR), objectTypeName: 'CTR' }, 'Contacts');
  const names = Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE)).flatMap(({ Properties }) => Object.keys(Properties));
  expect([...new Set(names)].sort()).toEqual([
    'AdoptExisting', 'AllowProfileCreation', 'Description', 'DomainName', 'EncryptionKey', 'ExpirationDays', 'Fields', 'Keys', 'MaxProfileObjectCount',
    'ObjectTypeName', 'Owner', 'ServiceTimeout', 'ServiceToken', 'SourceLastUpdatedTimestampFormat', 'SourcePriority', 'Tags', 'TemplateId',
  ]);
});

test('the attributes of the custom resource have these names', () => {
  const stack = shopStack();
  const objectType = orders(stack);
  const { domainName, objectTypeName, objectTypeArn } = objectType;
  const { objectTypeCreatedAt, objectTypeLastUpdatedAt, maxAvailableProfileObjectCount } = objectType;
  const names = [domainName, objectTypeName, objectTypeArn];
  const attributes = [...names, objectTypeCreatedAt, objectTypeLastUpdatedAt, maxAvailableProfileObjectCount];
  expect(stack.resolve(attributes).map((attribute: any) => attribute['Fn::GetAtt'][1])).toEqual(
    ['DomainName', 'ObjectTypeName', 'Arn', 'CreatedAt', 'LastUpdatedAt', 'MaxAvailableProfileObjectCount'],
  );
});
