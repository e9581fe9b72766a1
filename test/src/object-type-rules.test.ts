import { App, Aspects, aws_customerprofiles as customerprofiles, CfnParameter, Lazy, Mixins, RemovalPolicy, Shims, Stack, Stage, Tags, Token, Validations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { ENVIRONMENT, messageOf, orders, orderMapping, shopStack, warningsOf } from './examples';
import { ObjectTypeMapping, ObjectTypeRules } from '../../src';

const { CfnObjectType } = customerprofiles;

function l1(scope: Stack, props: Partial<customerprofiles.CfnObjectTypeProps> = {}, id = 'L1') {
  const { cfnFields: fields, cfnKeys: keys } = orderMapping();
  return new CfnObjectType(scope, id, { domainName: 'retail', objectTypeName: 'ShopOrder', description: 'Orders', fields, keys, ...props });
}

/** The ids of the rules in the error of the synthesis, each once. */
function errorsOf(stack: Stack): string[] {
  return [...new Set([...messageOf(() => Template.fromStack(stack)).matchAll(/\] \[(\w+)\] /g)].map(match => match[1]))].sort();
}

describe('an L1 with the rules', () => {
  test('is accepted if it is valid', () => {
    const stack = shopStack();
    l1(stack).with(new ObjectTypeRules());
    expect(warningsOf(stack)).toEqual([]);
  });

  test('is rejected with the messages of the construct', () => {
    const stack = shopStack();
    l1(stack, { objectTypeName: '2nd', keys: [{ name: '_email', objectTypeKeyList: [{ fieldNames: ['mail'], standardIdentifiers: ['UNIQUE', 'PROFILE'] }] }] }).with(new ObjectTypeRules());
    const message = messageOf(() => Template.fromStack(stack));
    const [name, field] = [() => orders(shopStack(), { objectTypeName: '2nd' }), () => ObjectTypeMapping.fromJson({
      Fields: { orderId: { Source: '_source.id' }, email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' } },
      Keys: { _email: [{ FieldNames: ['mail'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
    })].map(make => messageOf(make).split('\n').find(line => line.startsWith('['))!);
    expect(message).toContain(`[Shop/L1] ${name}`);
    expect(message).toContain(`[Shop/L1] ${field}`);
  });

  test.each<[string, Partial<customerprofiles.CfnObjectTypeProps>]>([
    ['domainName', { domainName: 'my domain' }],
    ['description', { description: '' }],
    ['expiration', { expirationDays: 0 }],
    ['count', { sourcePriority: 0 }],
    ['templateId', { templateId: 'C T R', fields: undefined, keys: undefined }],
    ['tags', { tags: [{ key: 'with space', value: 'x' }] }],
    ['unique', { keys: [{ name: 'k', objectTypeKeyList: [{ fieldNames: ['orderId'], standardIdentifiers: ['PROFILE'] }] }] }],
  ])('is rejected by rule %s', (rule, props) => {
    const stack = shopStack();
    l1(stack, props).with(new ObjectTypeRules());
    expect(errorsOf(stack)).toEqual([rule]);
  });

  test('is checked once even if the rules are applied repeatedly', () => {
    const stack = shopStack();
    l1(stack, { description: '' }).with(new ObjectTypeRules(), new ObjectTypeRules());
    expect(messageOf(() => Template.fromStack(stack)).match(/\[description\]/g)).toHaveLength(1);
  });

  test('is checked with its overrides', () => {
    const stack = shopStack();
    const objectType = l1(stack);
    objectType.with(new ObjectTypeRules());
    objectType.addPropertyOverride('ExpirationDays', 2000);
    Tags.of(stack).add('with space', 'x');
    expect(errorsOf(stack)).toEqual(['expiration', 'tags']);
  });

  test('is accepted if an override fixes it', () => {
    const stack = shopStack();
    const objectType = l1(stack, { objectTypeName: '_order' });
    objectType.with(new ObjectTypeRules());
    objectType.addPropertyOverride('ObjectTypeName', 'ShopOrder');
    expect(errorsOf(stack)).toEqual([]);
  });

  test('has warnings, which can be acknowledged', () => {
    const warnings = [false, true].map(isAcknowledged => {
      const stack = shopStack();
      const objectType = l1(stack, { keys: [...orderMapping().cfnKeys!, { name: '_orders', objectTypeKeyList: [{ fieldNames: ['orderId'] }] }] });
      objectType.with(new ObjectTypeRules());
      if (isAcknowledged) Validations.of(objectType).acknowledge({ id: 'cdk-customer-profiles:unknownKey', reason: 'It is ours' });
      return warningsOf(stack);
    });
    expect(warnings).toEqual([['unknownKey'], []]);
  });

  test('keeps its template', () => {
    const stacks = [false, true].map(isChecked => {
      const stack = shopStack();
      const objectType = l1(stack);
      if (isChecked) objectType.with(new ObjectTypeRules());
      return Template.fromStack(stack).toJSON();
    });
    expect(stacks[0]).toEqual(stacks[1]);
  });
});

describe('an unresolved token is accepted', () => {
  const number = (stack: Stack) => new CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber;
  const text = (stack: Stack) => new CfnParameter(stack, 'Text').valueAsString;

  test.each<[string, (stack: Stack) => Partial<customerprofiles.CfnObjectTypeProps>]>([
    ['names', stack => ({ domainName: text(stack), objectTypeName: Token.asString({ Ref: 'Name' }) })],
    ['the placeholder of a lookup', () => ({ domainName: 'dummy-value-for-/shop/domain', objectTypeName: 'dummy-value-for-/shop/name' })],
    ['a dynamic reference', () => ({ domainName: '{{resolve:ssm:/shop/domain}}' })],
    ['numbers', stack => ({ expirationDays: number(stack) })],
    ['a template', stack => ({ templateId: text(stack), fields: undefined, keys: undefined })],
    ['all fields', stack => ({ fields: Token.asAny({ 'Fn::FindInMap': ['a', text(stack), 'c'] }) })],
    ['one field', () => ({ fields: [Token.asAny({ 'Fn::If': ['A', 'b', 'c'] })] })],
    ['all keys', () => ({ keys: Token.asAny({ 'Fn::FindInMap': ['a', 'b', 'c'] }) })],
    ['the entries of a key', () => ({ keys: [{ name: 'k', objectTypeKeyList: Token.asAny({ 'Fn::FindInMap': ['a', 'b', 'c'] }) }] })],
    ['the identifiers of a key', () => ({ keys: [{ name: 'k', objectTypeKeyList: [{ fieldNames: ['orderId'], standardIdentifiers: Token.asList({ Ref: 'Identifiers' }) }] }] })],
    ['the names of a key\'s fields', () => ({ keys: [{ name: 'k', objectTypeKeyList: [{ fieldNames: Token.asList({ Ref: 'Names' }), standardIdentifiers: ['UNIQUE', 'PROFILE'] }] }] })],
    ['whether profiles are created', () => ({ allowProfileCreation: Token.asAny({ 'Fn::If': ['A', true, false] }) })],
  ])('%s', (_, props) => {
    const stack = shopStack();
    l1(stack, props(stack)).with(new ObjectTypeRules());
    expect(errorsOf(stack)).toEqual([]);
  });

  test('but a value that is produced at synthesis is checked', () => {
    const stack = shopStack();
    l1(stack, { description: Lazy.string({ produce: () => '' }), fields: Lazy.any({ produce: () => [] }) }).with(new ObjectTypeRules());
    expect(errorsOf(stack)).toEqual(['description', 'keyField']);
  });
});

describe('the rules for a whole app', () => {
  test('check each L1 in it', () => {
    const app = new App();
    const stack = shopStack({}, 'Shop', app);
    l1(stack, { description: '' }, 'One');
    l1(stack, { objectTypeName: 'Other', description: '' }, 'Other');
    Mixins.of(app).apply(new ObjectTypeRules());
    const message = messageOf(() => Template.fromStack(stack));
    expect(message).toContain('[Shop/One] [description]');
    expect(message).toContain('[Shop/Other] [description]');
  });

  test('check those of a stage', () => {
    const app = new App();
    const stack = new Stack(new Stage(app, 'Production'), 'Shop');
    l1(stack, { description: '' });
    Mixins.of(app).apply(new ObjectTypeRules());
    expect(errorsOf(stack)).toEqual(['description']);
  });

  test('check L1s that are added later if they are an aspect', () => {
    const app = new App();
    Aspects.of(app).add(Shims.asAspect(new ObjectTypeRules()));
    const stack = shopStack({}, 'Shop', app);
    l1(stack, { description: '' });
    expect(errorsOf(stack)).toEqual(['description']);
  });

  test('do not change other constructs', () => {
    const app = new App();
    const stack = shopStack({}, 'Shop', app);
    orders(stack);
    expect(Mixins.of(app).apply(new ObjectTypeRules()).report).toEqual([]);
  });
});

describe('the rules across object types include L1s:', () => {
  const checked = (stack: Stack) => Mixins.of(stack).apply(new ObjectTypeRules());

  /** The paths of the constructs with a warning of rule sameType. */
  const pathsOf = (stack: Stack) => Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('sameType')).map(({ id }) => id);

  test('two L1s of one domain and name are a warning of both', () => {
    const stack = shopStack();
    l1(stack);
    l1(stack, {}, 'Again');
    checked(stack);
    expect(pathsOf(stack)).toEqual(['/Shop/L1', '/Shop/Again']);
  });

  test('an L1 and a construct, as during a migration, are a warning of both', () => {
    const stack = shopStack();
    l1(stack).applyRemovalPolicy(RemovalPolicy.RETAIN);
    orders(stack, { adoptExisting: true });
    checked(stack);
    expect(pathsOf(stack)).toEqual(['/Shop/L1', '/Shop/Orders']);
  });

  test('a ProfileObjectType detects an L1 without these rules', () => {
    const stack = shopStack();
    l1(stack);
    orders(stack);
    expect(pathsOf(stack)).toEqual(['/Shop/Orders']);
  });

  test('L1s of two stacks in one account and region are a warning', () => {
    const app = new App();
    const [one, other] = ['One', 'Other'].map(id => shopStack(ENVIRONMENT, id, app));
    for (const stack of [one, other]) l1(stack);
    checked(one);
    expect([one, other].map(warningsOf)).toEqual([['sameType'], []]);
  });

  test('a key with other content types is a warning of both', () => {
    const stack = shopStack();
    l1(stack, {
      objectTypeName: 'Refund',
      fields: [{ name: 'orderId', objectTypeField: { source: '_source.id', contentType: 'NUMBER' } }],
      keys: [
        { name: 'shopOrderId', objectTypeKeyList: [{ fieldNames: ['orderId'], standardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
      ],
    }).with(new ObjectTypeRules());
    orders(stack);
    expect(warningsOf(stack)).toEqual(['sharedKey']);
  });

  test('a retained L1 of a domain that is not retained is a warning', () => {
    const stack = shopStack();
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
    const objectType = l1(stack, { domainName: domain.ref });
    objectType.applyRemovalPolicy(RemovalPolicy.RETAIN);
    objectType.with(new ObjectTypeRules());
    expect(warningsOf(stack)).toEqual(['domainNotRetained']);
  });
});
