import {
  App, Aspects, CfnResource, Mixins, NestedStack, PermissionsBoundary, RemovalPolicies, Stack, Stage, Tags, Validations,
} from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { IConstruct, IMixin } from 'constructs';
import { ENVIRONMENT, orders, propertiesOf, RESOURCE_TYPE, shopStack, warningsOf } from './examples';
import { ProfileObjectType, ProfileObjectTypeProvider } from '../../src';

describe('property injection', () => {
  test('applies to every object type of an app, except explicit settings', () => {
    const app = new App({
      propertyInjectors: [{ constructUniqueId: ProfileObjectType.PROPERTY_INJECTION_ID, inject: props => ({ tags: { team: 'platform' }, ...props }) }],
    });
    const stack = new Stack(app, 'Shop');
    orders(stack);
    orders(stack, { objectTypeName: 'Other', tags: { team: 'shop' } }, 'Other');
    expect(Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE)).map(({ Properties }) => Properties.Tags.team)).toEqual(['platform', 'shop']);
  });

  test('applies to the provider that a stack creates itself', () => {
    const stack = new Stack(new App({
      propertyInjectors: [{ constructUniqueId: ProfileObjectTypeProvider.PROPERTY_INJECTION_ID, inject: props => ({ environment: { HTTPS_PROXY: 'x' }, ...props }) }],
    }), 'Shop');
    orders(stack);
    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: { HTTPS_PROXY: 'x' } } });
  });

  test('of an invalid property is reported as for an explicit property', () => {
    const app = new App({ propertyInjectors: [{ constructUniqueId: ProfileObjectType.PROPERTY_INJECTION_ID, inject: props => ({ ...props, description: '' }) }] });
    expect(() => orders(new Stack(app, 'Shop'))).toThrow('[description] The description has 0 characters');
  });
});

describe('a mixin', () => {
  /** Sets a description on custom resources of this library. */
  const described: IMixin = {
    supports: (construct: IConstruct): boolean => CfnResource.isCfnResource(construct) && construct.cfnResourceType === RESOURCE_TYPE,
    applyTo: (construct: IConstruct) => (construct as CfnResource).addPropertyOverride('Description', 'by a mixin'),
  };

  test('is applied by `with`', () => {
    const stack = shopStack();
    orders(stack).with(described);
    expect(propertiesOf(stack).Description).toBe('by a mixin');
  });

  test('is applied by the stack', () => {
    const stack = shopStack();
    orders(stack);
    Mixins.of(stack).apply(described);
    expect(propertiesOf(stack).Description).toBe('by a mixin');
  });

  test('`with` returns the object type', () => {
    const objectType = orders(shopStack());
    expect(objectType.with(described)).toBe(objectType);
  });
});

describe('RemovalPolicies', () => {
  test.each<[string, (stack: Stack) => void, string, string]>([
    ['destroy', stack => RemovalPolicies.of(stack).destroy(), 'Delete', 'Delete'],
    ['retain', stack => RemovalPolicies.of(stack).retain(), 'Retain', 'Retain'],
    ['retainOnUpdateOrDelete', stack => RemovalPolicies.of(stack).retainOnUpdateOrDelete(), 'RetainExceptOnCreate', 'Retain'],
    ['destroy but for object types', stack => RemovalPolicies.of(stack).destroy({ excludeResourceTypes: [RESOURCE_TYPE] }), 'RetainExceptOnCreate', 'Retain'],
  ])('%s', (_, apply, deletion, replacement) => {
    const stack = shopStack();
    orders(stack);
    apply(stack);
    Template.fromStack(stack).hasResource(RESOURCE_TYPE, { DeletionPolicy: deletion, UpdateReplacePolicy: replacement });
  });
});

test('RemovalPolicies cannot set a snapshot, which CloudFormation rejects', () => {
  const stack = shopStack();
  orders(stack);
  RemovalPolicies.of(stack).snapshot();
  expect(() => Template.fromStack(stack)).toThrow('[Shop/Orders] [removalPolicy] The removal policy is SNAPSHOT');
});

describe('tags', () => {
  test('of the app are set on object types and their functions', () => {
    const app = new App();
    const stack = shopStack({}, 'Shop', app);
    orders(stack);
    Tags.of(app).add('cost', '42');
    const template = Template.fromStack(stack);
    template.allResourcesProperties(RESOURCE_TYPE, { Tags: { cost: '42' } });
    for (const type of ['AWS::Lambda::Function', 'AWS::IAM::Role', 'AWS::Logs::LogGroup']) {
      template.allResourcesProperties(type, { Tags: Match.arrayWith([{ Key: 'cost', Value: '42' }]) });
    }
  });

  test('in the properties of a stack are set only on the stack', () => {
    const stack = shopStack({ tags: { cost: '42' } });
    orders(stack);
    expect(propertiesOf(stack)).not.toHaveProperty('Tags');
  });

  test('can be read by another aspect', () => {
    const stack = shopStack();
    const objectType = orders(stack, { tags: { team: 'shop' } });
    expect(objectType.cdkTagManager.tagValues()).toEqual({ team: 'shop' });
  });
});

describe('an aspect applies to both roles', () => {
  const boundary = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:policy/boundary']] };

  test('as a permissions boundary of the app', () => {
    const app = new App();
    const stack = shopStack({ ...ENVIRONMENT, permissionsBoundary: PermissionsBoundary.fromName('boundary') }, 'Shop', app);
    orders(stack);
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::IAM::Role', 2);
    template.allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: boundary });
  });

  test('as a permissions boundary that is applied to a scope', () => {
    const stack = shopStack(ENVIRONMENT);
    orders(stack);
    iam.PermissionsBoundary.of(stack).apply(iam.ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'boundary'));
    Template.fromStack(stack).allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: boundary });
  });

  test('as one that sets path and name of the roles', () => {
    const stack = shopStack();
    orders(stack);
    Aspects.of(stack).add({ visit: node => { if (node instanceof iam.CfnRole) node.path = '/platform/'; } });
    Template.fromStack(stack).allResourcesProperties('AWS::IAM::Role', { Path: '/platform/' });
  });
});

describe('an app of several stages', () => {
  const stages = () => {
    const app = new App();
    return ['Dev', 'Prod'].map(id => {
      const stage = new Stage(app, id, ENVIRONMENT);
      const stack = new Stack(stage, 'Shop');
      orders(stack, { domainName: `retail-${id.toLowerCase()}` });
      return { stage, stack };
    });
  };

  test('has one template except for the domain', () => {
    const [dev, prod] = stages().map(({ stack }) => JSON.stringify(Template.fromStack(stack).toJSON()));
    expect(dev).toContain('retail-dev');
    // The last is in the description of the provider framework's function.
    const asDev = (text: string) => text.replace(/retail-(dev|prod)/g, 'retail').replace(/Domainretail(dev|prod)\w{8}/g, 'Domain').replace('(Prod/', '(Dev/');
    expect(asDev(prod)).toBe(asDev(dev));
  });

  test('has no warnings', () => {
    expect(stages().map(({ stack }) => warningsOf(stack))).toEqual([[], []]);
  });

  test('acknowledges a warning for a whole stage', () => {
    const stage = new Stage(new App(), 'Dev', ENVIRONMENT);
    const stacks = ['One', 'Other'].map(id => new Stack(stage, id));
    stacks.forEach(stack => orders(stack));
    Validations.of(stage).acknowledge({ id: 'cdk-customer-profiles:sameType', reason: 'one of them is never deployed' });
    expect(stacks.map(warningsOf)).toEqual([[], []]);
  });
});

test('a nested stack in a nested stack has its own object types, and its parent is synthesized', () => {
  const app = new App();
  const stack = shopStack(ENVIRONMENT, 'Shop', app);
  const inner = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');
  const objectType = orders(inner);
  objectType.grants.putObjects(new iam.User(stack, 'User'));
  app.synth();
  Template.fromStack(inner).resourceCountIs(RESOURCE_TYPE, 1);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('Outputs.');
});
