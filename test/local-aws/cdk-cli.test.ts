import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { AWS_CDK_LIB, runCdk } from './run-cdk';
import { putObjectType } from '../../local-aws/customer-profiles/put-object-type';
import { LocalAws, LocalAwsOptions } from '../../local-aws/local-aws';

jest.setTimeout(120_000);

const HANDLER_FILE = `exports.handler = async ({ RequestType }) => {
  console.log('asked to', RequestType);
  return { PhysicalResourceId: 'thing' };
};`;

let directory: string;
let localAws: LocalAws;
let rejections: string[];
let onLog: LocalAwsOptions['onLog'];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'local-aws-cli-'));
  rejections = [];
  onLog = undefined;
  localAws = await LocalAws.start({ furtherRegions: ['eu-west-1'], assetBuckets: ['own-assets'], onRejection: sentence => rejections.push(sentence), onLog: event => onLog?.(event) });
});

afterEach(async () => {
  await localAws.close();
  rmSync(directory, { recursive: true, force: true });
  expect(rejections).toEqual([]);
});

/** An app whose stack `S` has the constructs of these lines, with a provider of custom resources. */
function writeApp(...lines: string[]): void {
  writeFileSync(join(directory, 'app.js'), `
const LIB = ${JSON.stringify(AWS_CDK_LIB)};
const { App, CfnOutput, CustomResource, DefaultStackSynthesizer, Duration, NestedStack, Stack } = require(LIB);
const customerprofiles = require(LIB + '/aws-customerprofiles');
const ec2 = require(LIB + '/aws-ec2');
const iam = require(LIB + '/aws-iam');
const lambda = require(LIB + '/aws-lambda');
const logs = require(LIB + '/aws-logs');
const { Provider } = require(LIB + '/custom-resources');
const HANDLER = \`exports.handler = async ({ RequestType, RequestId, ResourceProperties: { Fail } }) => {
  console.log('asked to', RequestType, RequestId);
  await new Promise(resolve => setTimeout(resolve, 200));
  if (Fail && RequestType !== 'Delete') throw new Error('no luck');
  return { PhysicalResourceId: 'thing', Data: { Node: process.versions.node } };
};\`;
function provider(scope, id, options = {}) {
  const logGroup = new logs.LogGroup(scope, id + 'Log', { removalPolicy: 'retain' });
  const onEventHandler = new lambda.Function(scope, id + 'Handler', {
    runtime: lambda.Runtime.NODEJS_24_X, handler: 'index.handler', code: lambda.Code.fromInline(HANDLER), logGroup, ...options,
  });
  return new Provider(scope, id, { onEventHandler, logGroup, ...options });
}
function thing(scope, id, { serviceToken }, properties) {
  return new CustomResource(scope, id, { serviceToken, resourceType: 'Custom::Thing', properties });
}
const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
const stack = new Stack(app, 'S', { env: { region: 'us-east-1' } });
${lines.join('\n')}
`);
}

async function cdk(command: string, variables: Record<string, string> = {}, exitCode = 0, ...options: string[]): Promise<string> {
  return runCdk(directory, { ...localAws.environmentVariables, ...variables }, command, { exitCode, options });
}

/** The events of the handlers, in order. */
function asked(): string[] {
  return localAws.logLines().flatMap(line => /^asked to (\w+)/.exec(line)?.[1] ?? []);
}

describe('A custom resource', () => {
  test('that fails has the log of its handler in the output', async () => {
    writeApp('thing(stack, "Thing", provider(stack, "Things"), { Fail: true });');
    const output = await cdk('deploy', {}, 1);
    expect(output).toContain('Received response status [FAILED] from custom resource. Message returned: no luck');
    expect(output).toMatch(/Logs from S-ThingsLog\w+-\w+:\s+INFO {2}asked to Create/);
    // Rule 7 of docs/cloudformation-semantics.md: the framework does not pass the Delete of the rollback to the handler.
    expect(asked()).toEqual(['Create']);
  });

  test('rule 5: gets the same event again if the framework has crashed after the call', async () => {
    writeApp('thing(stack, "Thing", provider(stack, "Things"));');
    onLog = ({ message }) => {
      if (!message.startsWith('asked to')) return;
      onLog = undefined;
      void localAws.lambda.killRunning(localAws.lambda.functionNames.find(name => name.includes('framework'))!);
    };
    expect(await cdk('deploy')).toContain('CREATE_COMPLETE');
    expect(asked()).toEqual(['Create', 'Create']);
    expect(new Set(localAws.logLines().filter(line => line.startsWith('asked to'))).size).toBe(1);
    await cdk('destroy');
  });

  test('runs with the reported Node version', async () => {
    writeApp('new CfnOutput(stack, "Node", { value: thing(stack, "Thing", provider(stack, "Things")).getAttString("Node") });');
    const version = /S\.Node = (\S+)/.exec(await cdk('deploy'))![1];
    expect(localAws.functionRuntime.startsWith(`Node ${version}`)).toBe(true);
  });
});

test('A nested stack has its events in the output, is updated, rolled back and destroyed', async () => {
  writeApp(
    'const nested = new NestedStack(stack, "Nested");',
    'const inner = thing(nested, "Inner", provider(nested, "Things"), { Size: process.env.SIZE, Fail: process.env.FAIL });',
    'new CfnOutput(stack, "Node", { value: inner.getAttString("Node") });',
  );
  const created = await cdk('deploy', { SIZE: '1' });
  expect(created).toMatch(/S-NestedNestedStack\S+ \|.*\| CREATE_COMPLETE +\| Custom::Thing/);
  expect(created).toMatch(/S\.Node = \d+/);
  expect(await cdk('deploy', { SIZE: '2' })).toMatch(/UPDATE_COMPLETE +\| Custom::Thing/);
  const failed = await cdk('deploy', { SIZE: '3', FAIL: 'true' }, 1);
  expect(failed).toMatch(/UPDATE_FAILED +\| AWS::CloudFormation::Stack .*Embedded stack .* was not successfully updated/);
  expect(failed).toMatch(/UPDATE_FAILED +\| Custom::Thing .*no luck/);
  expect(failed).toMatch(/INFO {2}asked to Update/);
  await cdk('destroy', { SIZE: '2' });
  expect(asked()).toEqual(['Create', 'Update', 'Update', 'Update', 'Delete']);
});

test('Stacks of two regions reference each other, each with its own qualifier or asset bucket', async () => {
  writeApp(
    'const domain = new customerprofiles.CfnDomain(stack, "Domain", { domainName: "retail", defaultExpirationDays: 30 });',
    'new CfnOutput(stack, "Created", { value: domain.attrCreatedAt });',
    'const near = new Stack(app, "Near", { env: { region: "us-east-1" }, synthesizer: new DefaultStackSynthesizer({ qualifier: "shop" }) });',
    'new CfnOutput(near, "Name", { value: domain.ref });',
    'const far = new Stack(app, "Far", { env: { region: "eu-west-1" }, synthesizer: new DefaultStackSynthesizer({ fileAssetsBucketName: "own-assets" }) });',
    'new CfnOutput(far, "Name", { value: domain.ref });',
    'thing(near, "Thing", provider(near, "Things"));',
    'thing(far, "Thing", provider(far, "Things"));',
  );
  const output = await cdk('deploy', {}, 0, '--all');
  expect(output).toContain('Near.Name = retail');
  expect(output).toContain('Far.Name = retail');
  expect(output).toContain('arn:aws:cloudformation:eu-west-1:123456789012:stack/Far/');
  expect(asked()).toEqual(['Create', 'Create']);
});

test('cdk import adds an object type to a stack without changing it', async () => {
  localAws.customerProfiles.domains.create('retail', { DefaultExpirationDays: 30 }, {});
  putObjectType(localAws.customerProfiles.domains, localAws.customerProfiles.behavior, { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'Manual' });
  const [objectType] = localAws.customerProfiles.objectTypes();
  writeApp('new customerprofiles.CfnObjectType(stack, "Orders", { domainName: "retail", objectTypeName: "ShopOrder", description: "Orders" });');
  writeFileSync(join(directory, 'mapping.json'), JSON.stringify({ Orders: { DomainName: 'retail', ObjectTypeName: 'ShopOrder' } }));
  expect(await cdk('import', {}, 0, '--resource-mapping', 'mapping.json')).toMatch(/IMPORT_COMPLETE +\| AWS::CustomerProfiles::ObjectType +\| Orders/);
  expect(localAws.customerProfiles.objectTypes()).toEqual([objectType]);
  writeApp('new customerprofiles.CfnObjectType(stack, "Orders", { domainName: "retail", objectTypeName: "ShopOrder", description: "All orders" });');
  await cdk('deploy');
  expect(localAws.customerProfiles.objectTypes()).toMatchObject([{ createdAt: objectType.createdAt, definition: { Description: 'All orders' } }]);
});

test('A hotswap changes the code of a function, and sends no event', async () => {
  const withCode = (text: string) => {
    writeFileSync(join(directory, 'index.js'), HANDLER_FILE.replace('asked to', text));
    writeApp(
      'const code = lambda.Code.fromAsset(__dirname, { exclude: ["*", "!index.js"] });',
      'thing(stack, "Thing", provider(stack, "Things", { code }), { Size: process.env.SIZE });',
    );
  };
  withCode('asked to');
  await cdk('deploy', { SIZE: '1' });
  withCode('asked once more to');
  const output = await cdk('deploy', { SIZE: '2' }, 0, '--hotswap');
  expect(output).toMatch(/AWS::Lambda::Function '[^']+' hotswapped!/);
  expect(asked()).toEqual(['Create']);
  await cdk('deploy', { SIZE: '2' });
  expect(localAws.logLines().some(line => line.startsWith('asked once more to Update'))).toBe(true);
});

describe('Functions in isolated subnets', () => {
  const vpc = (...endpoints: string[]): string[] => [
    'const subnetType = ec2.SubnetType.PRIVATE_ISOLATED;',
    'const vpc = new ec2.Vpc(stack, "Vpc", { natGateways: 0, subnetConfiguration: [{ name: "isolated", subnetType }] });',
    ...endpoints.map(service => ({
      s3: 'vpc.addGatewayEndpoint("S3", { service: ec2.GatewayVpcEndpointAwsService.S3 });',
      lambda: 'vpc.addInterfaceEndpoint("Lambda", { service: ec2.InterfaceVpcEndpointAwsService.LAMBDA });',
    })[service]!),
    'const things = provider(stack, "Things", { vpc, vpcSubnets: { subnetType } });',
    'new CustomResource(stack, "Thing", { serviceToken: things.serviceToken, resourceType: "Custom::Thing", serviceTimeout: Duration.seconds(4) })'
    + '.node.addDependency(vpc);',
  ];

  test('reach the services of the endpoints', async () => {
    writeApp(...vpc('lambda', 's3'));
    await cdk('deploy');
    expect(asked()).toEqual(['Create']);
    await cdk('destroy');
    expect(asked()).toEqual(['Create', 'Delete']);
  });

  test('reach nothing else, not even CloudFormation with a response', async () => {
    writeApp(...vpc('lambda'));
    expect(await cdk('deploy', {}, 1)).toContain('CloudFormation did not receive a response from your Custom Resource within 4 seconds');
    expect(localAws.logLines()).toContainEqual(expect.stringContaining('no way to s3'));
  });

  test('need permissions for network interfaces', async () => {
    writeApp(
      'const vpc = new ec2.Vpc(stack, "Vpc", { natGateways: 0, subnetConfiguration: [{ name: "isolated", subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });',
      'const role = iam.Role.fromRoleArn(stack, "Mine", new iam.Role(stack, "Role", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") }).roleArn, { mutable: false });',
      'new lambda.Function(stack, "F", { vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED }, role, handler: "index.handler",',
      '  runtime: lambda.Runtime.NODEJS_24_X, code: lambda.Code.fromInline(HANDLER) });',
    );
    expect(await cdk('deploy', {}, 1)).toContain('The provided execution role does not have permissions to call CreateNetworkInterface on EC2');
  });
});
