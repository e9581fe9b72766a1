import { App, aws_customerprofiles as customerprofiles, CfnParameter, CfnResource, Duration, NestedStack, RemovalPolicy, Stack, Stage, Tags, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orderMapping, orders, problemsOf, propertiesOf, RESOURCE_TYPE, shopStack } from './examples';
import { ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType } from '../../src';

const KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/0a1b';

describe('the custom resource', () => {
  test('has only the given properties', () => {
    const stack = shopStack();
    orders(stack);
    expect(propertiesOf(stack)).toEqual({
      ServiceToken: { 'Fn::GetAtt': [expect.any(String), 'Arn'] },
      ServiceTimeout: '900',
      DomainName: 'retail',
      ObjectTypeName: 'ShopOrder',
      Description: 'ShopOrder',
      Fields: { orderId: { Source: '_source.id' }, email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' } },
      Keys: {
        shopOrderId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['orderId'] }],
        _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
      },
      Owner: { 'Fn::Join': ['', [{ Ref: 'AWS::StackName' }, '/Orders']] },
    });
  });

  test('has every property that is set', () => {
    const stack = shopStack();
    orders(stack, {
      description: 'Orders of the web shop',
      expiration: Duration.days(730),
      encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN),
      maxProfileObjectCount: 100,
      sourcePriority: 2,
      tags: { team: 'shop' },
      adoptExisting: true,
      serviceTimeout: Duration.minutes(20),
    });
    expect(propertiesOf(stack)).toMatchObject({
      ServiceTimeout: '1200',
      Description: 'Orders of the web shop',
      ExpirationDays: 730,
      EncryptionKey: KEY_ARN,
      MaxProfileObjectCount: 100,
      SourcePriority: 2,
      Tags: { team: 'shop' },
      AdoptExisting: true,
    });
  });

  test('has an unresolved serviceTimeout', () => {
    const stack = shopStack();
    const seconds = new CfnParameter(stack, 'Seconds', { type: 'Number' });
    orders(stack, { serviceTimeout: Duration.seconds(seconds.valueAsNumber) });
    expect(propertiesOf(stack)).toMatchObject({ ServiceTimeout: { Ref: 'Seconds' } });
  });

  test('of a template has its id and no other member of a mapping', () => {
    const stack = shopStack();
    orders(stack, { mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR) });
    expect(Object.keys(propertiesOf(stack))).toEqual(
      ['ServiceToken', 'ServiceTimeout', 'DomainName', 'ObjectTypeName', 'Description', 'TemplateId', 'Owner'],
    );
  });

  test('has no AdoptExisting if it is false', () => {
    const stack = shopStack();
    orders(stack, { adoptExisting: false });
    expect(propertiesOf(stack)).not.toHaveProperty('AdoptExisting');
  });

  test('keeps empty lists of the mapping', () => {
    const stack = shopStack();
    const json = {
      Fields: { id: { Source: '_source.id' } },
      Keys: { k: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }, { StandardIdentifiers: [], FieldNames: ['id'] }] },
    };
    orders(stack, { mapping: ObjectTypeMapping.fromJson(json) });
    expect(propertiesOf(stack)).toMatchObject(json);
  });

  test('accepts tokens for each text and number', () => {
    const stack = shopStack();
    const name = new CfnParameter(stack, 'Name').valueAsString;
    const days = new CfnParameter(stack, 'Days', { type: 'Number' }).valueAsNumber;
    const texts = { domainName: name, objectTypeName: name, description: name, tags: { a: name } };
    orders(stack, { ...texts, expiration: Duration.days(days), sourcePriority: days });
    expect(propertiesOf(stack)).toMatchObject({
      DomainName: { Ref: 'Name' },
      ObjectTypeName: { Ref: 'Name' },
      Description: { Ref: 'Name' },
      ExpirationDays: { Ref: 'Days' },
      SourcePriority: { Ref: 'Days' },
      Tags: { a: { Ref: 'Name' } },
    });
  });
});

describe('the object type\'s name', () => {
  const nameOf = (make: (stack: Stack) => unknown, stack = shopStack()) => {
    make(stack);
    return propertiesOf(stack).ObjectTypeName;
  };

  test('is generated from the construct path', () => {
    expect(nameOf(stack => orders(stack, { objectTypeName: undefined }))).toBe('Shop-Orders-571562a1');
  });

  test('is also the default of the description', () => {
    const stack = shopStack();
    orders(stack, { objectTypeName: undefined });
    expect(propertiesOf(stack).Description).toBe(propertiesOf(stack).ObjectTypeName);
  });

  test('differs for another path', () => {
    expect(nameOf(stack => orders(stack, { objectTypeName: undefined }, 'A-B'))).not.toBe(nameOf(stack => orders(stack, { objectTypeName: undefined }, 'A B')));
  });

  test('is valid for paths of any length and characters', () => {
    const name = nameOf(stack => orders(stack, { objectTypeName: undefined, domainName: 'd'.repeat(64) }, `1 ä/${'x'.repeat(300)}`), shopStack({}, 'Shop'));
    expect(name).toMatch(/^[a-zA-Z][a-zA-Z_0-9-]*$/);
    expect(name).toHaveLength(116);
  });

  test('differs between two nested stacks of one class', () => {
    const stack = shopStack();
    const nested = ['North', 'South'].map(id => new NestedStack(stack, id));
    nested.forEach(inner => orders(inner, { objectTypeName: undefined }));
    expect(new Set(nested.map(inner => propertiesOf(inner).ObjectTypeName)).size).toBe(2);
  });
});

describe('the removal policy', () => {
  test('retains a deployed object type, but not one whose first deployment failed', () => {
    const stack = shopStack();
    orders(stack);
    Template.fromStack(stack).hasResource(RESOURCE_TYPE, { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  test('can be changed', () => {
    const stack = shopStack();
    orders(stack, { removalPolicy: RemovalPolicy.DESTROY });
    Template.fromStack(stack).hasResource(RESOURCE_TYPE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('can be changed later', () => {
    const stack = shopStack();
    orders(stack).applyRemovalPolicy(RemovalPolicy.DESTROY);
    Template.fromStack(stack).hasResource(RESOURCE_TYPE, { DeletionPolicy: 'Delete' });
  });

  test('cannot be a snapshot', () => {
    expect(problemsOf(() => orders(shopStack(), { removalPolicy: RemovalPolicy.SNAPSHOT }))).toEqual(['removalPolicy']);
  });

  test('cannot be changed to a snapshot', () => {
    const objectType = orders(shopStack());
    expect(problemsOf(() => objectType.applyRemovalPolicy(RemovalPolicy.SNAPSHOT))).toEqual(['removalPolicy']);
  });
});

describe('the attributes', () => {
  const stack = shopStack(ENVIRONMENT);
  const objectType = orders(stack);
  const resource = stack.getLogicalId(objectType.node.defaultChild as CfnResource);
  const attribute = (name: string) => ({ 'Fn::GetAtt': [resource, name] });

  test('are those that the handler returns', () => {
    const { domainName, objectTypeName, objectTypeArn } = objectType;
    expect(stack.resolve([domainName, objectTypeName, objectTypeArn])).toEqual(['DomainName', 'ObjectTypeName', 'Arn'].map(attribute));
    const { objectTypeCreatedAt, objectTypeLastUpdatedAt, maxAvailableProfileObjectCount } = objectType;
    expect(stack.resolve([objectTypeCreatedAt, objectTypeLastUpdatedAt, maxAvailableProfileObjectCount])).toEqual(
      ['CreatedAt', 'LastUpdatedAt', 'MaxAvailableProfileObjectCount'].map(attribute),
    );
    expect(stack.resolve(objectType.objectTypeRef)).toEqual({ domainName: attribute('DomainName'), objectTypeName: attribute('ObjectTypeName') });
    expect(Token.isUnresolved(objectType.maxAvailableProfileObjectCount)).toBe(true);
  });
});

describe('the owner', () => {
  test('is the root stack, from a parameter, and the path below it in a nested stack', () => {
    const stack = shopStack();
    const inner = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');
    orders(inner);
    expect(propertiesOf(inner).Owner).toEqual({ 'Fn::Join': ['', [{ Ref: 'referencetoShopAWSStackName' }, '/Outer/Inner/Orders']] });
  });

  test('is the given owner', () => {
    const stack = shopStack();
    orders(stack, { owner: 'OldShop/Sales/Orders' });
    expect(propertiesOf(stack).Owner).toBe('OldShop/Sales/Orders');
  });

  test('cannot be empty', () => {
    expect(problemsOf(() => orders(shopStack(), { owner: ' ' }))).toEqual(['owner']);
  });

  test('does not change the custom resource if the construct moves', () => {
    const properties = ['Orders', 'Moved'].map(id => {
      const stack = shopStack({}, id === 'Moved' ? 'Sales' : 'Shop');
      orders(stack, { owner: 'Shop/Orders' }, id);
      return propertiesOf(stack);
    });
    expect(properties[0]).toEqual(properties[1]);
  });

  test('is the path below the stack in a stage', () => {
    const stack = new Stack(new Stage(new App(), 'Production'), 'Shop');
    orders(stack);
    expect(propertiesOf(stack).Owner).toEqual({ 'Fn::Join': ['', [{ Ref: 'AWS::StackName' }, '/Orders']] });
  });
});

describe('tags', () => {
  test('of a scope are set on the object type, and take precedence over its own tags', () => {
    const stack = shopStack();
    orders(stack, { tags: { team: 'shop', own: 'yes' } });
    Tags.of(stack).add('team', 'platform');
    Tags.of(stack).add('cost', '1');
    expect(propertiesOf(stack).Tags).toEqual({ team: 'platform', own: 'yes', cost: '1' });
  });

  test('of a scope can exclude it by its type', () => {
    const stack = shopStack();
    orders(stack);
    Tags.of(stack).add('team', 'platform', { excludeResourceTypes: [RESOURCE_TYPE] });
    expect(propertiesOf(stack)).not.toHaveProperty('Tags');
  });

  test('that the service rejects are an error at synthesis, after aspects', () => {
    const stack = shopStack();
    orders(stack, { tags: { 'aws:own': 'x' } });
    Tags.of(stack).add('with space', 'x');
    const message = messageOf(() => Template.fromStack(stack));
    expect(message).toContain('[tags] Tag key "aws:own" is not valid. AWS reserves keys that begin with "aws:". Change the key,');
    expect(message).toContain('[tags] Tag key "with space" is not valid.');
  });

  test('that are removed again are no error', () => {
    const stack = shopStack();
    orders(stack, { tags: { 'with space': 'x' } });
    Tags.of(stack).remove('with space');
    expect(propertiesOf(stack)).not.toHaveProperty('Tags');
  });
});

describe('the type guard', () => {
  test.each<[string, (stack: Stack) => unknown, boolean]>([
    ['a ProfileObjectType', stack => orders(stack), true],
    ['an imported one', stack => ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Import', { domainName: 'retail', objectTypeName: 'ShopOrder' }), false],
    ['a stack', stack => stack, false],
    ['nothing', () => undefined, false],
    ['null', () => null, false],
    ['a string', () => 'ShopOrder', false],
  ])('%s', (_, make, expected) => {
    expect(ProfileObjectType.isProfileObjectType(make(shopStack()))).toBe(expected);
  });
});

test('properties of all object types of an app can be injected', () => {
  const stack = new Stack(new App({
    propertyInjectors: [{ constructUniqueId: ProfileObjectType.PROPERTY_INJECTION_ID, inject: props => ({ description: 'injected', ...props }) }],
  }), 'Shop');
  orders(stack);
  expect(propertiesOf(stack).Description).toBe('injected');
});

test('can replace an L1 wherever a reference is accepted', () => {
  const reference: customerprofiles.IObjectTypeRef = new ProfileObjectType(shopStack(), 'Orders', { domainName: 'retail', mapping: orderMapping() });
  expect(reference.objectTypeRef.domainName).toBeDefined();
});
