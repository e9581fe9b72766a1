import { writeFileSync } from 'fs';
import * as path from 'path';
import { CdkCli } from '../../local-aws/demo/cdk-cli';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const DOMAIN = 'retail';

interface Step {
  /** Whether the app has a retained L1. */
  readonly l1?: boolean;
  /** The path of the construct below its stack. */
  readonly construct?: string;
  readonly owner?: string;
  readonly adoptExisting?: boolean;
  /** The construct whose object type name the stack of the report outputs. */
  readonly reported?: 'l1' | 'construct';
  /** The construct whose name is exported although no stack imports it. */
  readonly exported?: 'l1' | 'construct';
}

const APP = `
const { App, CfnOutput, Fn, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { CfnObjectType } = require('aws-cdk-lib/aws-customerprofiles');
const { LogGroup } = require('aws-cdk-lib/aws-logs');
const { Construct } = require('constructs');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier } = require('cdk-customer-profiles');
const step = require('./step.json');

const app = new App();
const shop = new Stack(app, 'Shop');
const names = { domainName: '${DOMAIN}', objectTypeName: 'ShopOrder', description: 'Orders of the shop' };
const mapping = ObjectTypeMapping.custom({
  fields: { 'orderId': { source: FieldSource.field('id') } },
  keys: { 'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
});
const exported = {};
const reported = {};
if (step.l1) {
  const l1 = new CfnObjectType(shop, 'L1', { ...names, fields: mapping.cfnFields, keys: mapping.cfnKeys });
  l1.applyRemovalPolicy(RemovalPolicy.RETAIN);
  exported.l1 = l1.ref;
  reported.l1 = Fn.select(1, Fn.split('|', l1.ref));
}
if (step.construct) {
  const [id, ...parents] = step.construct.split('/').reverse();
  const scope = parents.reverse().reduce((parent, child) => new Construct(parent, child), shop);
  const orders = new ProfileObjectType(scope, id, { ...names, mapping, owner: step.owner, adoptExisting: step.adoptExisting });
  exported.construct = orders.objectTypeName;
  reported.construct = orders.objectTypeName;
}
const report = new Stack(app, 'Report');
new LogGroup(report, 'Log');
if (step.reported) new CfnOutput(report, 'ObjectType', { value: reported[step.reported] });
if (step.exported) shop.exportValue(exported[step.exported]);
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

async function run(step: Step, ...commandArguments: string[]): Promise<string> {
  writeFileSync(path.join(folder, 'step.json'), JSON.stringify(step));
  const { exitCode, output } = await cli.run(commandArguments);
  if (exitCode !== 0) throw new Error(`cdk ${commandArguments.join(' ')} with ${JSON.stringify(step)} failed:\n${output}`);
  return output;
}

async function deploy(step: Step): Promise<string> {
  return run(step, 'deploy', '--all', '--require-approval', 'never');
}

const createdAt = async () => (await playground.objectType(DOMAIN, 'ShopOrder')).CreatedAt;

test('An object type moves from the L1 to the construct while another stack imports its name, and the import can be removed later', async () => {
  await deploy({ l1: true, reported: 'l1' });
  const created = await createdAt();

  // docs/migration.md: without exportValue CloudFormation rejects the first of these deployments.
  const withoutExport: Step = { construct: 'Orders', adoptExisting: true, reported: 'construct' };
  await expect(run(withoutExport, 'deploy', 'Shop', '--require-approval', 'never')).rejects.toThrow(/Export Shop:\S+ cannot be deleted as it is in use by Report/);
  await deploy({ l1: true, construct: 'Orders', adoptExisting: true, reported: 'construct', exported: 'l1' });
  expect(await deploy({ construct: 'Orders', reported: 'construct' })).toContain('Report.ObjectType = ShopOrder');
  await deploy({ construct: 'Orders', exported: 'construct' });
  await deploy({ construct: 'Orders' });

  expect(await createdAt()).toEqual(created);
});

test('cdk refactor recognizes a moved object type with the same owner', async () => {
  await deploy({ construct: 'Orders', owner: 'Shop/Orders' });
  const output = await run({ construct: 'Sales/Orders', owner: 'Shop/Orders' }, 'refactor', '--unstable=refactor', '--dry-run');
  expect(output).toMatch(/Custom::CustomerProfilesObjectType\s*│\s*Shop\/Orders\/Resource\s*│\s*Shop\/Sales\/Orders\/Resource/);
});
