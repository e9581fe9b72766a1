import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { ENVIRONMENT, messageOf, orders, shopStack } from './examples';
import { ProfileObjectTypeProvider, ProfileObjectTypeProviderProps } from '../../src';

function templateOf(props?: (stack: Stack) => ProfileObjectTypeProviderProps, stack = shopStack()): Template {
  new ProfileObjectTypeProvider(stack, 'Provider', props?.(stack));
  return Template.fromStack(stack);
}

const HANDLER = { Handler: 'index.handler' };
const FRAMEWORK = { Handler: 'framework.onEvent' };
const lambdaRole = (stack: Stack, id = 'Role') => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });

describe('by default', () => {
  test('the handler runs for five minutes on Node.js 24 and logs JSON', () => {
    templateOf().hasResourceProperties('AWS::Lambda::Function', {
      ...HANDLER, Runtime: 'nodejs24.x', Timeout: 300, MemorySize: 256, LoggingConfig: { LogFormat: 'JSON' }, Environment: Match.absent(),
    });
  });

  test('both functions write to one log group, which keeps a year and is retained', () => {
    const template = templateOf();
    const [logGroup] = Object.keys(template.findResources('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { RetentionInDays: 365, LogGroupName: Match.absent() },
    }));
    expect(logGroup).toBeDefined();
    template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } });
  });

  test('each function has a role of its own, with that log group\'s streams and no managed policy', () => {
    const template = templateOf();
    template.resourceCountIs('AWS::IAM::Role', 2);
    template.allResourcesProperties('AWS::IAM::Role', {
      ManagedPolicyArns: Match.absent(),
      Policies: [{
        PolicyDocument: {
          Statement: Match.arrayWith([{
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':log-group:', { Ref: Match.stringLikeRegexp('LogGroup') }, ':*']] },
          }]),
        },
      }],
    });
  });

  test.each([[1, 9], [3, 11]])('a stack with %d object types of one domain has %d resources', (objectTypes, resources) => {
    const stack = new Stack(new App({ analyticsReporting: true }), 'Shop', ENVIRONMENT);
    for (let index = 0; index < objectTypes; index++) orders(stack, { objectTypeName: `Type${index}` }, `Orders${index}`);
    const all = Object.values(Template.fromStack(stack).toJSON().Resources).map((resource: any) => resource.Type).sort();
    expect(all).toContain('AWS::CDK::Metadata');
    // Seven, one for the domain, and the object types.
    expect(all).toHaveLength(resources);
  });
});

describe('what is set is used', () => {
  test('for the handler', () => {
    templateOf(() => ({
      memorySize: 512, timeout: Duration.minutes(14), runtime: lambda.Runtime.NODEJS_22_X, architecture: lambda.Architecture.ARM_64, environment: { HTTPS_PROXY: 'x' },
    })).hasResourceProperties('AWS::Lambda::Function', {
      ...HANDLER, MemorySize: 512, Timeout: 840, Runtime: 'nodejs22.x', Architectures: ['arm64'], Environment: { Variables: { HTTPS_PROXY: 'x' } },
    });
  });

  test('a log group, for both functions', () => {
    const template = templateOf(stack => ({ logGroup: new logs.LogGroup(stack, 'Logs', { removalPolicy: RemovalPolicy.DESTROY }) }));
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
    template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^Logs') } } });
  });

  test('a network, for both functions and roles', () => {
    const template = templateOf(stack => {
      const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
      return { vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED }, securityGroups: [new ec2.SecurityGroup(stack, 'Group', { vpc })] };
    });
    template.allResourcesProperties('AWS::Lambda::Function', {
      VpcConfig: { SubnetIds: [{ Ref: Match.stringLikeRegexp('Isolated') }], SecurityGroupIds: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Group'), 'GroupId'] }] },
    });
    template.allResourcesProperties('AWS::IAM::Role', {
      Policies: [{ PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface']) })]) } }],
    });
  });

  test('a role, which gets what the handler needs before the handler is made', () => {
    const template = templateOf(stack => ({ role: lambdaRole(stack) }));
    const [policy] = Object.keys(template.findResources('AWS::IAM::Policy', {
      Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^Role') }], PolicyDocument: { Statement: [Match.objectLike({ Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] })] } },
    }));
    template.hasResource('AWS::Lambda::Function', {
      Properties: { ...HANDLER, Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Role'), 'Arn'] } }, DependsOn: Match.arrayWith([policy]),
    });
  });

  test('a framework role, which may invoke the handler', () => {
    const template = templateOf(stack => ({ frameworkRole: lambdaRole(stack) }));
    template.hasResourceProperties('AWS::Lambda::Function', { ...FRAMEWORK, Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Role'), 'Arn'] } });
    template.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^Role') }], PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 'lambda:InvokeFunction' })]) },
    });
  });

  test('one role for both functions may log and invoke the handler', () => {
    const template = templateOf(stack => {
      const role = lambdaRole(stack);
      return { role, frameworkRole: role };
    });
    template.resourceCountIs('AWS::IAM::Role', 1);
    const actions = Object.values(template.findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^Role') }] } }))
      .flatMap(policy => policy.Properties.PolicyDocument.Statement).flatMap(statement => statement.Action);
    expect(actions.sort()).toEqual(['lambda:GetFunction', 'lambda:InvokeFunction', 'logs:CreateLogStream', 'logs:PutLogEvents']);
  });
});

describe('what can\'t be used is refused', () => {
  test('a timeout of more than 14 minutes', () => {
    expect(messageOf(() => templateOf(() => ({ timeout: Duration.minutes(15) })))).toBe(
      'Shop/Provider: The timeout is 15 minutes. Whole seconds from 10 seconds to 14 minutes are allowed. Use for example Duration.minutes(5).',
    );
  });

  test('subnets without a network', () => {
    expect(messageOf(() => templateOf(() => ({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } })))).toContain('Shop/Provider: The vpcSubnets or securityGroups are set without a vpc.');
  });

  test('security groups without a network', () => {
    expect(messageOf(() => templateOf(() => ({ securityGroups: [] })))).toContain('without a vpc');
  });
});

test('a stack has one provider for all its object types', () => {
  const stack = shopStack();
  expect(ProfileObjectTypeProvider.getOrCreate(stack)).toBe(ProfileObjectTypeProvider.getOrCreate(orders(stack)));
});

test('the service token is a contract: CloudFormation refuses another one', () => {
  const stack = shopStack();
  expect(stack.resolve(ProfileObjectTypeProvider.getOrCreate(stack).serviceToken)).toEqual(
    { 'Fn::GetAtt': ['CustomerProfilesObjectTypeProviderFrameworkframeworkonEventC79D81D9', 'Arn'] },
  );
});

test('permissions can be given to the handler', () => {
  const stack = shopStack();
  const provider = new ProfileObjectTypeProvider(stack, 'Provider');
  iam.Grant.addToPrincipal({ grantee: provider, actions: ['kms:Decrypt'], resourceArns: ['*'] });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', { Roles: [{ Ref: Match.stringLikeRegexp('HandlerRole') }] });
});

test('the provider of a whole app can be injected its properties', () => {
  const stack = new Stack(new App({
    propertyInjectors: [{ constructUniqueId: ProfileObjectTypeProvider.PROPERTY_INJECTION_ID, inject: props => ({ ...props, memorySize: 1024 }) }],
  }), 'Shop');
  orders(stack);
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { ...HANDLER, MemorySize: 1024 });
});
