import { App, aws_customerprofiles as customerprofiles, CfnParameter, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ENVIRONMENT, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ProfileObjectTypeProvider } from '../../src';

const ARN = (rest: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:profile:eu-central-1:111122223333:${rest}`]] });

/** The policies that the handler has for domains and keys, by their logical ids. */
function accessOf(stack: Stack): { [logicalId: string]: any } {
  const policies = Template.fromStack(stack).findResources('AWS::IAM::Policy');
  return Object.fromEntries(Object.entries(policies).filter(([logicalId]) => logicalId.startsWith('CustomerProfilesAccess')));
}

function idsOf(stack: Stack): string[] {
  return Object.keys(accessOf(stack)).sort();
}

function dependenciesOf(stack: Stack): string[][] {
  return Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE)).map(resource => resource.DependsOn);
}

describe('a domain', () => {
  test('has one policy, on exactly itself and its object types', () => {
    const stack = shopStack(ENVIRONMENT);
    orders(stack);
    orders(stack, { objectTypeName: 'Other' }, 'Other');
    const [policy, ...others] = Object.values(accessOf(stack));
    expect(others).toEqual([]);
    expect(policy.Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['profile:PutProfileObjectType', 'profile:GetProfileObjectType', 'profile:DeleteProfileObjectType', 'profile:ListTagsForResource', 'profile:TagResource', 'profile:UntagResource'],
        Resource: [ARN('domains/retail'), ARN('domains/retail/object-types/*')],
      },
    ]);
  });

  test('cannot be tagged by the handler, which one statement denies for all domains', () => {
    const stack = shopStack(ENVIRONMENT);
    orders(stack);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
      Policies: [{
        PolicyDocument: {
          Statement: Match.arrayWith([{ Effect: 'Deny', Action: ['profile:ListTagsForResource', 'profile:TagResource', 'profile:UntagResource'], NotResource: ARN('domains/*/object-types/*') }]),
        },
      }],
    });
  });

  test('has its policy before its object types', () => {
    const stack = shopStack();
    orders(stack);
    expect(dependenciesOf(stack)).toEqual([idsOf(stack)]);
  });

  test('has a separate policy from another domain', () => {
    const stack = shopStack();
    orders(stack);
    orders(stack, { domainName: 'wholesale' }, 'Wholesale');
    expect(idsOf(stack)).toHaveLength(2);
    expect(dependenciesOf(stack).map(dependencies => dependencies.length)).toEqual([1, 1]);
  });
});

describe('the logical id of a policy is a contract', () => {
  const policyOf = (make: (stack: Stack) => unknown) => {
    const stack = shopStack();
    make(stack);
    return idsOf(stack);
  };

  test('it is based on the name of the domain', () => {
    expect(policyOf(stack => orders(stack))).toEqual(['CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainretail61CD5CBD']);
  });

  test('it is based on the literal name of a domain of the stack', () => {
    expect(policyOf(stack => orders(stack, { domainName: new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 }).ref }))).toEqual(
      ['CustomerProfilesAccessCustomerProfilesObjectTypeProviderDomainretail61CD5CBD'],
    );
  });

  test('it is based on the path of the key', () => {
    expect(policyOf(stack => orders(stack, { encryptionKey: new kms.Key(stack, 'Key') }))).toContain(
      'CustomerProfilesAccessCustomerProfilesObjectTypeProviderKeyOfKeyResourceArn838BD764',
    );
  });

  test('it does not depend on other constructs or their order', () => {
    const domains = ['Retail', 'Wholesale'];
    const make = (names: string[]) => policyOf(stack => {
      const parameters = Object.fromEntries(names.map(name => [name, new CfnParameter(stack, name)]));
      for (const name of names) orders(stack, { domainName: parameters[name].valueAsString }, `Orders${name}`);
      for (const name of names) orders(stack, { domainName: `shop-${parameters[name].valueAsString}` }, `Shop${name}`);
    });
    expect(make([...domains].reverse())).toEqual(make(domains));
    expect(make(domains)).toEqual(expect.arrayContaining(make(['Retail'])));
  });

  test('a literal differs from a construct with that name', () => {
    expect(policyOf(stack => {
      orders(stack, { domainName: 'Retail' });
      orders(stack, { domainName: new CfnParameter(stack, 'Retail').valueAsString }, 'Other');
    })).toHaveLength(2);
  });

  test('a token without a construct has one, too', () => {
    const make = () => policyOf(stack => orders(stack, { domainName: Fn.importValue('domain') }));
    expect(make()).toEqual(make());
  });

  test('domains of two other stacks differ, although both resolve to the same reference', () => {
    const app = new App();
    const domains = ['A', 'B'].map(id => new customerprofiles.CfnDomain(shopStack({}, id, app), 'Domain', { domainName: id, defaultExpirationDays: 365 }));
    const stack = shopStack({}, 'Shop', app);
    domains.forEach((domain, index) => orders(stack, { domainName: domain.ref }, `Orders${index}`));
    expect(idsOf(stack)).toHaveLength(2);
  });
});

describe('a key', () => {
  const ARN_OF_KEY = 'arn:aws:kms:eu-central-1:111122223333:key/0a1b';
  const VIA_SERVICE = { StringEquals: { 'kms:ViaService': 'profile.eu-central-1.amazonaws.com' } };
  const USE = { Effect: 'Allow', Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: ARN_OF_KEY, Condition: VIA_SERVICE };
  const DESCRIBE = { Effect: 'Allow', Action: 'kms:DescribeKey', Resource: ARN_OF_KEY, Condition: VIA_SERVICE };
  const GRANT = { Effect: 'Allow', Action: 'kms:CreateGrant', Resource: ARN_OF_KEY, Condition: { ...VIA_SERVICE, Bool: { 'kms:GrantIsForAWSResource': 'true' } } };

  test.each([
    ['of the domain may be used through the service only', ['domainEncryptionKey'], [USE]],
    ['of an object type may get grants of the service as well', ['encryptionKey'], [USE, DESCRIBE, GRANT]],
    ['of both has the permissions of both once', ['domainEncryptionKey', 'encryptionKey'], [USE, DESCRIBE, GRANT]],
  ])('%s', (_, props, statements) => {
    const stack = shopStack(ENVIRONMENT);
    const key = kms.Key.fromKeyArn(stack, 'Key', ARN_OF_KEY);
    [...props, ...props].forEach((prop, index) => orders(stack, { [prop]: key, objectTypeName: `Type${index}` }, `Type${index}`));
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', { PolicyDocument: { Statement: statements } });
  });

  test('has one policy for any number and kind of uses', () => {
    const stack = shopStack();
    const key = new kms.Key(stack, 'Key');
    orders(stack, { encryptionKey: key, domainEncryptionKey: key });
    orders(stack, { domainEncryptionKey: key, objectTypeName: 'Other' }, 'Other');
    expect(idsOf(stack)).toHaveLength(2);
  });

  test('and another one have a policy each, both before the object type', () => {
    const stack = shopStack();
    orders(stack, { encryptionKey: new kms.Key(stack, 'Key'), domainEncryptionKey: new kms.Key(stack, 'DomainKey') });
    expect(dependenciesOf(stack)[0].sort()).toEqual(idsOf(stack));
    expect(idsOf(stack)).toHaveLength(3);
  });

  test('keeps its key policy unchanged', () => {
    const stack = shopStack();
    const before = Template.fromStack(stackWithKey()).findResources('AWS::KMS::Key');
    orders(stack, { encryptionKey: new kms.Key(stack, 'Key') });
    expect(Template.fromStack(stack).findResources('AWS::KMS::Key')).toEqual(before);
  });

  function stackWithKey(): Stack {
    const stack = shopStack();
    new kms.Key(stack, 'Key');
    return stack;
  }
});

describe('the name of a policy', () => {
  test('has its logical id and the id of its stack', () => {
    const stack = shopStack();
    orders(stack);
    const [[logicalId, policy]] = Object.entries(accessOf(stack));
    expect(policy.Properties.PolicyName).toEqual({
      'Fn::Join': ['', [`${logicalId}-`, { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }]],
    });
  });

  test('has the end of a long logical id and the id of the stack', () => {
    const stack = shopStack();
    orders(stack, { domainName: 'd'.repeat(64), objectTypeName: 'A' });
    const [[logicalId, policy]] = Object.entries(accessOf(stack));
    const beginning: string = policy.Properties.PolicyName['Fn::Join'][1][0];
    expect(beginning.length).toBe(92);
    expect(logicalId.endsWith(beginning.slice(0, -1))).toBe(true);
  });
});

describe('a provider of another stack', () => {
  const app = new App();
  const platform = shopStack(ENVIRONMENT, 'Platform', app);
  const provider = new ProfileObjectTypeProvider(platform, 'Provider');
  const stacks = ['North', 'South'].map(id => shopStack(ENVIRONMENT, id, app));
  stacks.forEach(stack => orders(stack, { provider }));

  test('has its policies in the stacks of the object types', () => {
    expect(stacks.map(stack => idsOf(stack).length)).toEqual([1, 1]);
    expect(idsOf(platform)).toEqual([]);
  });

  test('does not depend on them', () => {
    expect(platform.dependencies).toEqual([]);
    expect(stacks.map(stack => stack.dependencies)).toEqual([[platform], [platform]]);
  });

  test('has no other functions there', () => {
    stacks.forEach(stack => Template.fromStack(stack).resourceCountIs('AWS::Lambda::Function', 0));
  });
});

test('two providers of a stack have a policy each for one domain', () => {
  const stack = shopStack();
  orders(stack);
  orders(stack, { objectTypeName: 'Other', provider: new ProfileObjectTypeProvider(stack, 'Provider') }, 'Other');
  expect(idsOf(stack)).toHaveLength(2);
});

test('a nested stack has its own provider and policies', () => {
  const stack = shopStack();
  const nested = new NestedStack(stack, 'Nested');
  orders(nested);
  expect(idsOf(nested)).toHaveLength(1);
  Template.fromStack(nested).resourceCountIs('AWS::Lambda::Function', 2);
  Template.fromStack(stack).resourceCountIs('AWS::Lambda::Function', 0);
});

test('an immutable role is not changed', () => {
  const stack = shopStack();
  const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/handler', { mutable: false });
  orders(stack, { provider: new ProfileObjectTypeProvider(stack, 'Provider', { role }) });
  expect(idsOf(stack)).toEqual([]);
  Template.fromStack(stack).hasResource(RESOURCE_TYPE, { DependsOn: Match.absent() });
});
