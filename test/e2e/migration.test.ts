import { writeFileSync } from 'fs';
import * as path from 'path';
import { putObjectType } from '../../local-aws/customer-profiles/put-object-type';
import { CdkCli, CliResult } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

// docs/migration.md, step by step.

jest.setTimeout(300_000);

const OWNER_TAG = 'cdk-customer-profiles:owner';
const DOMAIN = 'retail';

interface Step {
  /** The previous resources that the app still has. */
  readonly old?: readonly ('l1' | 'customResource')[];
  readonly isRetained?: boolean;
  readonly isAdopted?: boolean;
  /** A resource that cannot be created, after all others. */
  readonly isBroken?: boolean;
  readonly field?: string;
}

/** A typical custom resource handler. Its Delete would delete the object type. */
const OLD_HANDLER = `
const https = require('https');
exports.handler = async ({ RequestType, ResponseURL, StackId, RequestId, LogicalResourceId }) => {
  console.log(RequestType + ' of the old custom resource');
  const body = JSON.stringify({ Status: 'SUCCESS', PhysicalResourceId: 'orders', StackId, RequestId, LogicalResourceId });
  await new Promise((resolve, reject) => {
    const request = https.request(ResponseURL, { method: 'PUT', headers: { 'content-type': '', 'content-length': Buffer.byteLength(body) } }, response => {
      response.resume().on('end', resolve);
    });
    request.on('error', reject).end(body);
  });
};`;

const APP = `
const { App, CustomResource, RemovalPolicy, Stack, aws_lambda: lambda } = require('aws-cdk-lib');
const { CfnDomain, CfnObjectType } = require('aws-cdk-lib/aws-customerprofiles');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } = require('cdk-customer-profiles');
const step = require('./step.json');

const stack = new Stack(new App(), 'Shop');
const names = { domainName: '${DOMAIN}', objectTypeName: 'ShopOrder', description: 'Orders of the shop' };
const old = [];
if (step.old?.includes('l1')) {
  old.push(new CfnObjectType(stack, 'Orders', {
    ...names,
    fields: [{ name: 'orderId', objectTypeField: { source: '_source.id' } }],
    keys: [{ name: 'shopOrderId', objectTypeKeyList: [{ fieldNames: ['orderId'], standardIdentifiers: ['UNIQUE', 'PROFILE'] }] }],
    tags: [{ key: 'team', value: 'shop' }],
  }));
}
if (step.old?.includes('customResource')) {
  const handler = new lambda.Function(stack, 'Handler', {
    runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline(${JSON.stringify(OLD_HANDLER)}),
  });
  old.push(new CustomResource(stack, 'Old', { serviceToken: handler.functionArn, properties: { Domain: '${DOMAIN}' } }));
}
if (step.isRetained) old.forEach(resource => resource.applyRemovalPolicy(RemovalPolicy.RETAIN));
if (step.isAdopted) {
  const taken = new ProfileObjectType(stack, 'ShopOrders', {
    ...names,
    mapping: ObjectTypeMapping.custom({
      fields: { 'orderId': { source: FieldSource.field(step.field ?? 'id') } },
      keys: { 'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
    }),
    adoptExisting: true,
  });
  if (step.isBroken) new CfnDomain(stack, 'Broken', { domainName: 'broken', defaultExpirationDays: 5000 }).node.addDependency(taken);
}
`;

let playground: Playground;
let folder: string;
let cli: CdkCli;
beforeEach(async () => {
  playground = await Playground.open();
  await playground.createConnectDomain(DOMAIN);
  folder = playground.consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
  cli = playground.cli(folder);
});
afterEach(async () => {
  await playground?.close();
});

async function deploy(step: Step): Promise<CliResult> {
  writeFileSync(path.join(folder, 'step.json'), JSON.stringify(step));
  return cli.deploy(['Shop']);
}

async function succeed(...steps: Step[]): Promise<string> {
  let last = '';
  for (const step of steps) {
    const { exitCode, output } = await deploy(step);
    if (exitCode !== 0) throw new Error(`${JSON.stringify(step)} failed:\n${output}`);
    last = output;
  }
  return last;
}

function putByOldHandler(): void {
  const { domains, behavior } = playground.localAws.customerProfiles;
  putObjectType(domains, behavior, {
    DomainName: DOMAIN,
    ObjectTypeName: 'ShopOrder',
    Description: 'Orders of the shop',
    Fields: { orderId: { Source: '_source.id' } },
    Keys: { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
  });
}

const orders = () => playground.objectType(DOMAIN, 'ShopOrder');
const oldHandlerHas = (sentence: string) => playground.localAws.logLines().some(line => line.includes(sentence));

test('from a retained L1: a failed deployment restores the object type, and the next one adopts it without deleting or creating it', async () => {
  await succeed({ old: ['l1'], isRetained: true });
  const { Tags: before, CreatedAt } = await orders();

  const { exitCode } = await deploy({ isAdopted: true, isBroken: true, field: 'order_id' });

  expect(exitCode).not.toBe(0);
  const givenBack = await orders();
  expect(givenBack).toMatchObject({ CreatedAt, Fields: { orderId: { Source: '_source.order_id' } } });
  expect(givenBack.Tags).toEqual(before);

  expect(await succeed({ isAdopted: true })).toMatch(/DELETE_SKIPPED.*AWS::CustomerProfiles::ObjectType/);
  const taken = await orders();
  expect(taken).toMatchObject({ CreatedAt, Fields: { orderId: { Source: '_source.id' } } });
  expect(taken.Tags).toEqual({ ...before, [OWNER_TAG]: expect.stringMatching(/^Shop\/ShopOrders adopted:/) });
});

test('from a retained custom resource: it gets no Delete, and only the owner tag changes', async () => {
  putByOldHandler();
  const { Tags: _a, LastUpdatedAt: _b, ...definition } = await orders();
  await succeed({ old: ['customResource'] });

  const output = await succeed({ old: ['customResource'], isRetained: true }, { isAdopted: true });

  expect(output).toMatch(/DELETE_SKIPPED.*AWS::CloudFormation::CustomResource/);
  expect(oldHandlerHas('Create of the old custom resource')).toBe(true);
  expect(oldHandlerHas('Delete of the old custom resource')).toBe(false);
  const { Tags, LastUpdatedAt: _c, ...taken } = await orders();
  expect(taken).toEqual(definition);
  expect(Tags).toEqual({ [OWNER_TAG]: expect.stringMatching(/^Shop\/ShopOrders adopted:/) });
});

test('without the first step: the L1 deletes the adopted object type, and the custom resource gets a Delete', async () => {
  await succeed({ old: ['l1', 'customResource'] }, { isAdopted: true });

  await expect(orders()).rejects.toThrow(/ShopOrder/);
  expect(oldHandlerHas('Delete of the old custom resource')).toBe(true);
});
