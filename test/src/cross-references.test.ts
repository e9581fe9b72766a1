import { App, aws_customerprofiles as customerprofiles, CfnOutput, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ProfileObjectType, ProfileObjectTypeGrants } from '../../src';
import { ENVIRONMENT, orders, RESOURCE_TYPE, shopStack } from './examples';

const OTHER_REGION = { env: { account: ENVIRONMENT.env.account, region: 'us-east-1' } };

function appWith(otherEnvironment: { env: { account: string; region: string } }, use: (objectType: ProfileObjectType, other: Stack) => unknown) {
  const app = new App();
  const stack = shopStack(ENVIRONMENT, 'Shop', app);
  const other = new Stack(app, 'Other', { ...otherEnvironment, crossRegionReferences: true });
  use(orders(stack), other);
  return { app, stack, other };
}

const output = (value: (objectType: ProfileObjectType) => string) => (objectType: ProfileObjectType, other: Stack) => new CfnOutput(other, 'Value', { value: value(objectType) });

const ATTRIBUTES: [string, (objectType: ProfileObjectType) => string][] = [
  ['domainName', ({ domainName }) => domainName],
  ['objectTypeName', ({ objectTypeName }) => objectTypeName],
  ['objectTypeArn', ({ objectTypeArn }) => objectTypeArn],
  ['objectTypeRef', ({ objectTypeRef }) => objectTypeRef.objectTypeName],
  ['objectTypeCreatedAt', ({ objectTypeCreatedAt }) => objectTypeCreatedAt],
  ['objectTypeLastUpdatedAt', ({ objectTypeLastUpdatedAt }) => objectTypeLastUpdatedAt],
  ['maxAvailableProfileObjectCount', ({ maxAvailableProfileObjectCount }) => Token.asString(maxAvailableProfileObjectCount)],
];

describe('another stack may use', () => {
  test.each(ATTRIBUTES)('%s, by an export', (_, value) => {
    const { stack, other } = appWith(ENVIRONMENT, output(value));
    expect(JSON.stringify(Template.fromStack(other).toJSON().Outputs)).toContain('{"Fn::ImportValue":"Shop:ExportsOutput');
    expect(JSON.stringify(Template.fromStack(stack).toJSON().Outputs)).toContain('OrdersA9B65338');
  });

  test.each(ATTRIBUTES)('%s of another region, by a parameter', (_, value) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { ...ENVIRONMENT, crossRegionReferences: true });
    const other = new Stack(app, 'Other', { ...OTHER_REGION, crossRegionReferences: true });
    output(value)(orders(stack), other);
    expect(JSON.stringify(Template.fromStack(other).toJSON().Outputs)).toContain('/cdk/exports/Other/Shop');
    Template.fromStack(stack).hasResourceProperties('Custom::CrossRegionExportWriter', { WriterProps: { region: 'us-east-1' } });
  });
});

describe('an object type goes wherever its L1 goes', () => {
  test('into the grants', () => {
    const { other } = appWith(ENVIRONMENT, (objectType, stack) => {
      const reference: customerprofiles.IObjectTypeRef = objectType;
      ProfileObjectTypeGrants.fromObjectType(reference).putObjects(new iam.User(stack, 'User'));
    });
    expect(JSON.stringify(Template.fromStack(other).findResources('AWS::IAM::Policy'))).toContain('Fn::ImportValue');
  });

  test('into an L1 that names one', () => {
    const { stack } = appWith(ENVIRONMENT, ({ objectTypeRef, stack: here }) => {
      new customerprofiles.CfnIntegration(here, 'Integration', { ...objectTypeRef, uri: 'arn:aws:app-integrations:eu-central-1:111122223333:event-integration/x' });
    });
    const part = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': ['|', { Ref: 'OrdersA9B65338' }] }] });
    Template.fromStack(stack).hasResourceProperties('AWS::CustomerProfiles::Integration', { DomainName: part(0), ObjectTypeName: part(1) });
  });

  test('into an environment variable, for which the function waits', () => {
    const { stack } = appWith(ENVIRONMENT, objectType => {
      new lambda.Function(objectType.stack, 'Ingest', {
        code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X, environment: { TYPE: objectType.objectTypeName },
      });
    });
    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { TYPE: { 'Fn::Select': [1, Match.objectLike({ 'Fn::Split': ['|', { Ref: 'OrdersA9B65338' }] })] } } },
    });
  });
});

describe('a grant works for', () => {
  const resourcesOf = (make: (stack: Stack) => customerprofiles.IObjectTypeRef, stack = shopStack(ENVIRONMENT)) => {
    ProfileObjectTypeGrants.fromObjectType(make(stack)).putObjects(new iam.User(stack, 'User'));
    const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy', { Properties: { Users: Match.anyValue() } }));
    return policy.Properties.PolicyDocument.Statement[0].Resource.map((arn: any) => arn['Fn::Join'][1].map((text: any) => typeof text === 'string' ? text : '…').join(''));
  };

  test.each<[string, (stack: Stack) => customerprofiles.IObjectTypeRef, string[]]>([
    ['an object type', stack => orders(stack), ['arn:…:profile:eu-central-1:111122223333:domains/…', 'arn:…:profile:eu-central-1:111122223333:domains/…/object-types/…']],
    [
      'an L1',
      stack => new customerprofiles.CfnObjectType(stack, 'L1', { domainName: 'retail', objectTypeName: 'Stay', description: 'x' }),
      ['arn:…:profile:eu-central-1:111122223333:domains/…', 'arn:…:profile:eu-central-1:111122223333:domains/…/object-types/…'],
    ],
    [
      'one imported by its names',
      stack => ProfileObjectType.fromProfileObjectTypeAttributes(stack, 'Import', { domainName: 'retail', objectTypeName: 'Stay' }),
      ['arn:…:profile:eu-central-1:111122223333:domains/retail', 'arn:…:profile:eu-central-1:111122223333:domains/retail/object-types/Stay'],
    ],
    [
      'one imported by its ARN, of another account',
      stack => ProfileObjectType.fromProfileObjectTypeArn(stack, 'Import', 'arn:aws:profile:us-east-1:444455556666:domains/retail/object-types/Stay'),
      ['arn:…:profile:us-east-1:444455556666:domains/retail', 'arn:…:profile:us-east-1:444455556666:domains/retail/object-types/Stay'],
    ],
  ])('%s', (_, make, resources) => {
    expect(resourcesOf(make)).toEqual(resources);
  });
});

test('a grant to another stack\'s role doesn\'t turn the dependency of the stacks around', () => {
  const { app, stack, other } = appWith(ENVIRONMENT, (objectType, there) => objectType.grants.readObjects(new iam.Role(there, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') })));
  app.synth();
  expect([stack.dependencies, other.dependencies]).toEqual([[], [stack]]);
  Template.fromStack(stack).resourceCountIs(RESOURCE_TYPE, 1);
});
