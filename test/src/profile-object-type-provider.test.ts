import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT, messageOf, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ProfileObjectTypeProvider, ProfileObjectTypeProviderAttributes, ProfileObjectTypeProviderProps } from '../../src';

function templateOf(props?: (stack: Stack) => ProfileObjectTypeProviderProps, stack = shopStack()): Template {
  new ProfileObjectTypeProvider(stack, 'Provider', props?.(stack));
  return Template.fromStack(stack);
}

const HANDLER = { Handler: 'index.handler' };
const FRAMEWORK = { Handler: 'framework.onEvent' };
const lambdaRole = (stack: Stack, id = 'Role') => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });

describe('by default', () => {
  test('the handler runs for up to five minutes on Node.js 24 and logs JSON', () => {
    templateOf().hasResourceProperties('AWS::Lambda::Function', {
      ...HANDLER, Runtime: 'nodejs24.x', Timeout: 300, MemorySize: 256, LoggingConfig: { LogFormat: 'JSON' }, Environment: Match.absent(),
    });
  });

  test('both functions write to one log group, which is retained and keeps its logs for a year', () => {
    const template = templateOf();
    const [logGroup] = Object.keys(template.findResources('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { RetentionInDays: 365, LogGroupName: Match.absent() },
    }));
    expect(logGroup).toBeDefined();
    template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } });
  });

  test('each function has its own role, with the streams of that log group and no managed policy', () => {
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
    // Seven of the provider, one for the domain, and the object types.
    expect(all).toHaveLength(resources);
  });
});

describe('explicit properties are used', () => {
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

  test('a role, which gets the permissions before the handler is created', () => {
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

describe('invalid properties are rejected', () => {
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

describe('Each option is checked according to its documented range:', () => {
  const problemOf = (props: ProfileObjectTypeProviderProps) => messageOf(() => templateOf(() => props));
  const runtime = (name: string, family = lambda.RuntimeFamily.NODEJS) => new lambda.Runtime(name, family);

  test.each<[string, ProfileObjectTypeProviderProps]>([
    ['The memorySize is 127 MiB. Whole numbers from 128 to 10,240 are allowed.', { memorySize: 127 }],
    ['The memorySize is 10241 MiB.', { memorySize: 10_241 }],
    ['The memorySize is 128.5 MiB.', { memorySize: 128.5 }],
    ['The timeout is 9 seconds. Whole seconds from 10 seconds to 14 minutes are allowed.', { timeout: Duration.seconds(9) }],
    ['The timeout is 14 minutes 1 second.', { timeout: Duration.seconds(841) }],
    ['The timeout is 10 seconds 500 millis.', { timeout: Duration.millis(10_500) }],
    ['The runtime is nodejs20.x. The handler requires Node.js 22 or newer.', { runtime: lambda.Runtime.NODEJS_20_X }],
    ['The runtime is nodejs. ', { runtime: runtime('nodejs') }],
    ['The runtime is python3.13.', { runtime: lambda.Runtime.PYTHON_3_13 }],
    ['The environment variable "A" has an invalid name.', { environment: { A: 'x' } }],
    ['The environment variable "1A" has an invalid name.', { environment: { '1A': 'x' } }],
    ['The environment variable "AWS_REGION" is reserved by Lambda. Choose another name.', { environment: { AWS_REGION: 'x' } }],
    ['The environment has 4098 bytes. Lambda allows 4096.', { environment: { AB: 'x'.repeat(4096) } }],
  ])('%s', (sentence, props) => {
    expect(problemOf(props)).toContain(`Shop/Provider: ${sentence}`);
  });

  test.each([0, 6])('%d security groups are rejected', count => {
    expect(messageOf(() => templateOf(stack => {
      const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1 });
      return { vpc, securityGroups: Array.from({ length: count }, (_, index) => new ec2.SecurityGroup(stack, `Group${index}`, { vpc })) };
    }))).toContain(`Shop/Provider: The provider has ${count} securityGroups. Lambda allows 1 to 5.`);
  });

  test('all problems are in one error', () => {
    expect(problemOf({ memorySize: 1, timeout: Duration.seconds(1), runtime: lambda.Runtime.NODEJS_18_X }).split('\n')).toHaveLength(3);
  });

  test.each<[string, ProfileObjectTypeProviderProps]>([
    ['the smallest memory', { memorySize: 128 }],
    ['the largest memory', { memorySize: 10_240 }],
    ['the shortest timeout', { timeout: Duration.seconds(10) }],
    ['the longest timeout', { timeout: Duration.minutes(14) }],
    ['Node.js 22', { runtime: lambda.Runtime.NODEJS_22_X }],
    ['a later Node.js', { runtime: runtime('nodejs26.x') }],
    ['4 KB of environment', { environment: { AB: 'x'.repeat(4094) } }],
  ])('%s is valid', (_, props) => {
    expect(problemOf(props)).toBe('');
  });
});

describe('the network connections', () => {
  test('are those of one security group for both functions', () => {
    const stack = shopStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1 });
    const provider = new ProfileObjectTypeProvider(stack, 'Provider', { vpc });
    const endpoint = vpc.addInterfaceEndpoint('Profile', { service: ec2.InterfaceVpcEndpointAwsService.CONNECT_PROFILE, open: false });
    endpoint.connections.allowDefaultPortFrom(provider);
    const template = Template.fromStack(stack);
    const group = { 'Fn::GetAtt': [Match.stringLikeRegexp('^ProviderSecurityGroup'), 'GroupId'] };
    template.resourcePropertiesCountIs('AWS::Lambda::Function', { VpcConfig: { SecurityGroupIds: [group] } }, 2);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { SourceSecurityGroupId: group, FromPort: 443 });
  });

  test('are an error without a VPC', () => {
    const provider = new ProfileObjectTypeProvider(shopStack(), 'Provider');
    expect(messageOf(() => provider.connections)).toBe('Shop/Provider: The functions of this provider have no network connections, because they are not in a VPC. Set vpc.');
  });
});

describe('an imported provider', () => {
  const SERVICE_TOKEN = 'arn:aws:lambda:eu-central-1:111122223333:function:framework';
  const ROLE_ARN = 'arn:aws:iam::111122223333:role/handler';
  const imported = (stack: Stack, props: Partial<ProfileObjectTypeProviderAttributes> = {}, id = 'Provider') => (
    ProfileObjectTypeProvider.fromProviderAttributes(stack, id, { serviceToken: SERVICE_TOKEN, role: iam.Role.fromRoleArn(stack, 'Role', ROLE_ARN), ...props })
  );

  test('serves an object type, whose stack has the policy of the domain and no function', () => {
    const stack = shopStack(ENVIRONMENT);
    orders(stack, { provider: imported(stack) });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(RESOURCE_TYPE, { ServiceToken: SERVICE_TOKEN });
    template.hasResourceProperties('AWS::IAM::Policy', { Roles: ['handler'] });
    template.resourceCountIs('AWS::Lambda::Function', 0);
  });

  test('is the default of its stack if it has the default id', () => {
    const stack = shopStack(ENVIRONMENT);
    imported(stack, {}, 'CustomerProfilesObjectTypeProvider');
    orders(stack);
    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Function', 0);
  });

  test('has the timeout of its handler, which the serviceTimeout must exceed', () => {
    const stack = shopStack(ENVIRONMENT);
    const provider = imported(stack, { handlerTimeout: Duration.minutes(14) });
    expect(messageOf(() => orders(stack, { provider, serviceTimeout: Duration.minutes(14) }))).toContain('[serviceTimeout]');
  });

  test('can be granted permissions', () => {
    const stack = shopStack(ENVIRONMENT);
    iam.Grant.addToPrincipal({ grantee: imported(stack), actions: ['kms:Decrypt'], resourceArns: ['*'] });
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', { Roles: ['handler'] });
  });

  test.each([
    ['arn:aws:sns:eu-central-1:111122223333:topic', 'is not the ARN of a Lambda function'],
    ['arn:aws:lambda:us-east-1:111122223333:function:framework', 'is in aws://111122223333/us-east-1, but the stack is in aws://111122223333/eu-central-1'],
    ['arn:aws:lambda:eu-central-1:444455556666:function:framework', 'is in aws://444455556666/eu-central-1, but the stack is in'],
  ])('is rejected with service token %s', (serviceToken, sentence) => {
    expect(messageOf(() => imported(shopStack(ENVIRONMENT), { serviceToken }))).toContain(`Shop/Provider: The service token "${serviceToken}" ${sentence}`);
  });
});

test('an id of another construct is an error with the id', () => {
  const stack = shopStack();
  new Construct(stack, 'CustomerProfilesObjectTypeProvider');
  expect(messageOf(() => orders(stack))).toBe(
    'Shop/CustomerProfilesObjectTypeProvider: The id CustomerProfilesObjectTypeProvider is used by a construct that is not a provider of object types. '
    + 'Shop/Orders needs that id for the provider of its stack. Rename that construct, or set the provider of the object type.',
  );
});

test('a stack has one provider for all its object types', () => {
  const stack = shopStack();
  expect(ProfileObjectTypeProvider.getOrCreate(stack)).toBe(ProfileObjectTypeProvider.getOrCreate(orders(stack)));
});

test('the logical id of the service token is stable, because CloudFormation rejects another service token', () => {
  const stack = shopStack();
  expect(stack.resolve(ProfileObjectTypeProvider.getOrCreate(stack).serviceToken)).toEqual(
    { 'Fn::GetAtt': ['CustomerProfilesObjectTypeProviderFrameworkframeworkonEventC79D81D9', 'Arn'] },
  );
});

test('permissions can be granted to the handler', () => {
  const stack = shopStack();
  const provider = new ProfileObjectTypeProvider(stack, 'Provider');
  iam.Grant.addToPrincipal({ grantee: provider, actions: ['kms:Decrypt'], resourceArns: ['*'] });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', { Roles: [{ Ref: Match.stringLikeRegexp('HandlerRole') }] });
});

test('properties of all providers of an app can be injected', () => {
  const stack = new Stack(new App({
    propertyInjectors: [{ constructUniqueId: ProfileObjectTypeProvider.PROPERTY_INJECTION_ID, inject: props => ({ ...props, memorySize: 1024 }) }],
  }), 'Shop');
  orders(stack);
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { ...HANDLER, MemorySize: 1024 });
});
