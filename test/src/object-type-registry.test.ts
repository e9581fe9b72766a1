import { App, aws_customerprofiles as customerprofiles, CfnParameter, Fn, NestedStack, RemovalPolicy, Stack, StackProps, Stage, Validations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, messageOf, orders, shopStack, warningsOf } from './examples';
import { FieldContentType, ObjectTypeMapping, StandardIdentifier } from '../../src';

const { UNIQUE, PROFILE } = StandardIdentifier;

describe('two object types of the same domain and name', () => {
  test('are an error in one stack', () => {
    const stack = shopStack();
    orders(stack);
    orders(stack, {}, 'Again');
    const message = messageOf(() => Template.fromStack(stack));
    expect(message).toContain('[Shop/Orders] [sameType] Object type "ShopOrder" of domain "retail" is also declared by Shop/Again. Each would overwrite the other. Rename one of them, or remove it.');
    expect(message).toContain('[Shop/Again] [sameType] ');
  });

  test('are an error if the domain is a reference', () => {
    const stack = shopStack();
    const domainName = new CfnParameter(stack, 'Domain').valueAsString;
    orders(stack, { domainName });
    orders(stack, { domainName }, 'Again');
    expect(messageOf(() => Template.fromStack(stack))).toContain('[Shop/Orders] [sameType] Object type "ShopOrder" of the same domain is also declared by Shop/Again.');
  });

  test('are an error if one has the name of the domain and the other a reference', () => {
    const stack = shopStack();
    orders(stack, { domainName: new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 }).ref });
    orders(stack, {}, 'Again');
    expect(messageOf(() => Template.fromStack(stack))).toContain('[sameType]');
  });

  test.each<[string, StackProps, StackProps, string[]]>([
    ['a warning in two stacks of one account and region', ENVIRONMENT, ENVIRONMENT, ['sameType']],
    ['nothing in two regions', ENVIRONMENT, { env: { account: '111122223333', region: 'us-east-1' } }, []],
    ['nothing where account and region are known at deployment', {}, {}, []],
  ])('are %s', (_, one, other, warnings) => {
    const app = new App();
    const stacks = [shopStack(one, 'One', app), shopStack(other, 'Other', app)];
    stacks.forEach(stack => orders(stack));
    expect(stacks.map(warningsOf)).toEqual([warnings, warnings]);
  });

  test('are a warning between stages of one account and region', () => {
    const app = new App();
    const [one] = ['One', 'Other'].map(id => {
      const stack = new Stack(new Stage(app, id, ENVIRONMENT), 'Shop');
      orders(stack);
      return stack;
    });
    expect(warningsOf(one)).toEqual(['sameType']);
  });

  test('are a warning between a stack and its nested stack', () => {
    const stack = shopStack();
    orders(stack);
    orders(new NestedStack(stack, 'Nested'));
    expect(warningsOf(stack)).toEqual(['sameType']);
  });

  test('are different if their domains are', () => {
    const stack = shopStack();
    orders(stack);
    orders(stack, { domainName: 'wholesale' }, 'Wholesale');
    expect(warningsOf(stack)).toEqual([]);
  });

  test('are not reported if one was removed from the tree', () => {
    const stack = shopStack();
    orders(stack);
    orders(stack, {}, 'Again');
    stack.node.tryRemoveChild('Again');
    expect(warningsOf(stack)).toEqual([]);
  });
});

describe('a key that two object types share', () => {
  const mapping = (contentType?: FieldContentType) => ObjectTypeMapping.custom({
    fields: { id: { source: '_source.id' }, account: { source: '_source.account', contentType } },
    keys: { idKey: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE] }], accountKey: [{ fieldNames: ['account'] }] },
  });
  const warningsWith = (one?: FieldContentType, other?: FieldContentType, domainName = 'retail') => {
    const stack = shopStack();
    orders(stack, { mapping: mapping(one) });
    orders(stack, { mapping: mapping(other), objectTypeName: 'Other', domainName }, 'Other');
    return warningsOf(stack);
  };

  test('is a warning if its fields have different content types', () => {
    expect(warningsWith(FieldContentType.NUMBER)).toEqual(['sharedKey']);
  });

  test.each([[FieldContentType.NUMBER, FieldContentType.NUMBER], [undefined, FieldContentType.STRING], [FieldContentType.of(Fn.importValue('type')), FieldContentType.NAME]])(
    'is fine as %s and %s', (one, other) => {
      expect(warningsWith(one, other)).toEqual([]);
    },
  );

  test('is another key in another domain', () => {
    expect(warningsWith(FieldContentType.NUMBER, FieldContentType.STRING, 'wholesale')).toEqual([]);
  });

  test('is an error if both fields have a content type', () => {
    expect(() => warningsWith(FieldContentType.NUMBER, FieldContentType.STRING)).toThrow('[sharedKey] Key "accountKey" has content type NUMBER here and STRING in Shop/Other.');
  });

  test('is a warning between stacks of one account and region', () => {
    const app = new App();
    const [one, other] = ['One', 'Other'].map(id => shopStack(ENVIRONMENT, id, app));
    orders(one, { mapping: mapping(FieldContentType.NUMBER) });
    orders(other, { mapping: mapping(FieldContentType.STRING), objectTypeName: 'Other' });
    expect([one, other].map(warningsOf)).toEqual([['sharedKey'], ['sharedKey']]);
  });

  test('is an error in one stack even if other stacks have it', () => {
    const app = new App();
    const [one, other] = ['One', 'Other'].map(id => shopStack(ENVIRONMENT, id, app));
    orders(one, { mapping: mapping(FieldContentType.NAME) });
    orders(other, { mapping: mapping(FieldContentType.NUMBER) });
    orders(other, { mapping: mapping(), objectTypeName: 'Third' }, 'Third');
    orders(other, { mapping: mapping(FieldContentType.STRING), objectTypeName: 'Other' }, 'Other');
    expect(() => warningsOf(other)).toThrow('[Other/Orders] [sharedKey] Key "accountKey" has content type NUMBER here and STRING in Other/Other.');
  });

  test('is reported with both content types and the other object type', () => {
    const stack = shopStack();
    orders(stack, { mapping: mapping(FieldContentType.NUMBER) });
    orders(stack, { mapping: mapping(), objectTypeName: 'Other' }, 'Other');
    Annotations.fromStack(stack).hasWarning('/Shop/Orders', Match.stringLikeRegexp(
      'Key "accountKey" has content type NUMBER here and STRING in Shop/Other',
    ));
  });
});

describe('a domain of the app', () => {
  const withDomain = (domainPolicy: RemovalPolicy | undefined, objectTypePolicy?: RemovalPolicy, reference = true) => {
    const stack = shopStack();
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
    const objectType = orders(stack, { domainName: reference ? domain.ref : 'retail' });
    // At the time of an aspect.
    if (domainPolicy !== undefined) domain.applyRemovalPolicy(domainPolicy);
    if (objectTypePolicy !== undefined) objectType.applyRemovalPolicy(objectTypePolicy);
    return warningsOf(stack);
  };

  test('that is not retained is a warning', () => {
    expect(withDomain(undefined)).toEqual(['domainNotRetained']);
    expect(withDomain(RemovalPolicy.DESTROY)).toEqual(['domainNotRetained']);
  });

  test('is also recognized by its name', () => {
    expect(withDomain(undefined, undefined, false)).toEqual(['domainNotRetained', 'domainReference']);
  });

  test.each([RemovalPolicy.RETAIN, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE])('with %s has no warning', policy => {
    expect(withDomain(policy)).toEqual([]);
  });

  test('with a key is a warning if it is given by name and its key is not given', () => {
    const stack = shopStack();
    const key = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/1');
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365, defaultEncryptionKey: key.keyArn });
    domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
    orders(stack);
    orders(stack, { objectTypeName: 'WithKey', domainEncryptionKey: key }, 'WithKey');
    orders(stack, { objectTypeName: 'WithReference', domainName: domain.ref }, 'WithReference');
    const warnings = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('domainKey')).map(({ id }) => id);
    expect(warnings).toEqual(['/Shop/Orders']);
  });

  test('of another stack is not referenced', () => {
    const app = new App();
    new customerprofiles.CfnDomain(shopStack(ENVIRONMENT, 'Domains', app), 'Domain', { domainName: 'retail', defaultExpirationDays: 365 }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    const stack = shopStack(ENVIRONMENT, 'Shop', app);
    orders(stack);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('is allowed if its object type is not retained either', () => {
    expect(withDomain(undefined, RemovalPolicy.DESTROY)).toEqual([]);
  });

  test('of another stack is recognized by its reference', () => {
    const app = new App();
    const domain = new customerprofiles.CfnDomain(shopStack({}, 'Domains', app), 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
    const stack = shopStack({}, 'Shop', app);
    orders(stack, { domainName: domain.ref });
    expect(warningsOf(stack)).toEqual(['domainNotRetained']);
  });
});

describe('a warning', () => {
  const lonelyKey = ObjectTypeMapping.custom({
    fields: { id: { source: '_source.id' } },
    keys: { idKey: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE] }], _mail: [{ fieldNames: ['id'] }] },
  });

  test('can be acknowledged by its id', () => {
    const stack = shopStack();
    const objectType = orders(stack, { mapping: lonelyKey });
    Validations.of(objectType).acknowledge({ id: 'cdk-customer-profiles:unknownKey', reason: 'it is ours' });
    expect(warningsOf(stack)).toEqual([]);
  });

  test('that is added at synthesis can be acknowledged before', () => {
    const stack = shopStack();
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
    const objectType = orders(stack, { domainName: domain.ref });
    Validations.of(objectType).acknowledge({ id: 'cdk-customer-profiles:domainNotRetained', reason: 'a test' });
    expect(warningsOf(stack)).toEqual([]);
  });

  test('of a mapping is added to each object type that uses it', () => {
    const stack = shopStack();
    orders(stack, { mapping: lonelyKey });
    orders(stack, { mapping: lonelyKey, objectTypeName: 'Other' }, 'Other');
    expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('_mail'))).toHaveLength(2);
  });
});
