import { App, aws_customerprofiles as customerprofiles, CfnOutput, PhysicalName, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ENVIRONMENT, orders, RESOURCE_TYPE, shopStack } from './examples';
import { ProfileObjectType, ProfileObjectTypeGrants } from '../../src';

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

  test.each(ATTRIBUTES.filter(([name]) => name !== 'domainName'))('%s of another region, by a parameter', (_, value) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { ...ENVIRONMENT, crossRegionReferences: true });
    const other = new Stack(app, 'Other', { ...OTHER_REGION, crossRegionReferences: true });
    output(value)(orders(stack), other);
    expect(JSON.stringify(Template.fromStack(other).toJSON().Outputs)).toContain('/cdk/exports/Other/Shop');
    Template.fromStack(stack).hasResourceProperties('Custom::CrossRegionExportWriter', { WriterProps: { region: 'us-east-1' } });
  });

  test.each(ATTRIBUTES)('%s for one more deployment, by exportValue', (_, value) => {
    const stack = shopStack(ENVIRONMENT);
    expect(stack.resolve(stack.exportValue(value(orders(stack))))).toEqual({ 'Fn::ImportValue': expect.stringContaining('Shop:ExportsOutput') });
  });

  test.each([OTHER_REGION, { env: { account: '444455556666', region: 'eu-central-1' } }])('the names and the ARN in %j, as literals', environment => {
    const app = new App();
    const objectType = orders(shopStack(ENVIRONMENT, 'Shop', app));
    const other = new Stack(app, 'Other', environment);
    new CfnOutput(other, 'Domain', { value: objectType.domainName });
    new CfnOutput(other, 'Name', { value: objectType.objectTypeName });
    new CfnOutput(other, 'Arn', { value: objectType.objectTypeArn });
    const { Domain, Name, Arn } = Template.fromStack(other).toJSON().Outputs;
    expect([Domain.Value, Name.Value]).toEqual(['retail', 'ShopOrder']);
    expect(Arn.Value).toEqual({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':profile:eu-central-1:111122223333:domains/retail/object-types/ShopOrder']] });
  });

  test.each([undefined, PhysicalName.GENERATE_IF_NEEDED])('the name from the construct path in another region, also with objectTypeName %s', objectTypeName => {
    const app = new App();
    const objectType = orders(shopStack(ENVIRONMENT, 'Shop', app), { objectTypeName });
    const other = new Stack(app, 'Other', OTHER_REGION);
    new CfnOutput(other, 'Name', { value: objectType.objectTypeName });
    expect(Template.fromStack(other).toJSON().Outputs.Name.Value).toBe('Shop-Orders-571562a1');
  });

  test('the literal name of an L1 domain in another region', () => {
    const app = new App();
    const stack = shopStack(ENVIRONMENT, 'Shop', app);
    const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 365 });
    const other = new Stack(app, 'Other', OTHER_REGION);
    new CfnOutput(other, 'Domain', { value: orders(stack, { domain, domainName: undefined }).domainName });
    expect(Template.fromStack(other).toJSON().Outputs.Domain.Value).toBe('retail');
  });
});

describe('an object type is accepted like its L1', () => {
  test('by the grants', () => {
    const { other } = appWith(ENVIRONMENT, (objectType, stack) => {
      const reference: customerprofiles.IObjectTypeRef = objectType;
      ProfileObjectTypeGrants.fromObjectType(reference).putObjects(new iam.User(stack, 'User'));
    });
    expect(JSON.stringify(Template.fromStack(other).findResources('AWS::IAM::Policy'))).toContain('Fn::ImportValue');
  });

  test('by an L1 that references one', () => {
    const { stack } = appWith(ENVIRONMENT, ({ objectTypeRef, stack: here }) => {
      new customerprofiles.CfnIntegration(here, 'Integration', { ...objectTypeRef, uri: 'arn:aws:app-integrations:eu-central-1:111122223333:event-integration/x' });
    });
    const attribute = (name: string) => ({ 'Fn::GetAtt': ['OrdersA9B65338', name] });
    Template.fromStack(stack).hasResourceProperties('AWS::CustomerProfiles::Integration', { DomainName: attribute('DomainName'), ObjectTypeName: attribute('ObjectTypeName') });
  });

  test('by an environment variable, and the function depends on it', () => {
    const { stack } = appWith(ENVIRONMENT, objectType => {
      new lambda.Function(objectType.stack, 'Ingest', {
        code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X, environment: { TYPE: objectType.objectTypeName },
      });
    });
    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { TYPE: { 'Fn::GetAtt': ['OrdersA9B65338', 'ObjectTypeName'] } } },
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

test('a grant to a role of another stack does not reverse the dependency of the stacks', () => {
  const { app, stack, other } = appWith(ENVIRONMENT, (objectType, there) => objectType.grants.readObjects(new iam.Role(there, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') })));
  app.synth();
  expect([stack.dependencies, other.dependencies]).toEqual([[], [stack]]);
  Template.fromStack(stack).resourceCountIs(RESOURCE_TYPE, 1);
});
