import { ChildProcess, spawn } from 'child_process';
import { mkdtempSync } from 'fs';
import { createServer } from 'net';
import { tmpdir } from 'os';
import * as path from 'path';
import { GetProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { CdkCli } from '../../local-aws/demo/cdk-cli';
import { Consumer } from '../../local-aws/demo/consumer';
import { RuntimeFolder } from '../../local-aws/lambda/runtime-folder';
import { ServiceUnderTest } from '../local-aws/customer-profiles/service';

jest.setTimeout(600_000);

/** The program of the Python package `ministack`, an independent model of CloudFormation and Lambda. */
const { MINISTACK } = process.env;

const APP = `
const { App, Stack } = require('aws-cdk-lib');
const { FieldSource, ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProvider, StandardIdentifier } = require('cdk-customer-profiles');
const stack = new Stack(new App(), 'Witnessed');
new ProfileObjectType(stack, 'Orders', {
  domainName: 'retail',
  objectTypeName: 'ShopOrder',
  description: process.env.DESCRIPTION,
  mapping: ObjectTypeMapping.custom({
    allowProfileCreation: true,
    fields: { 'id': { source: FieldSource.field('id') } },
    keys: { 'shopId': [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
  maxProfileObjectCount: 5,
  tags: { team: process.env.TEAM },
  // ministack has no Customer Profiles.
  provider: new ProfileObjectTypeProvider(stack, 'Provider', { environment: { AWS_ENDPOINT_URL_CUSTOMER_PROFILES: process.env.PROFILES } }),
});
`;

(MINISTACK ? describe : describe.skip)('With ministack as CloudFormation and Lambda', () => {
  const profiles = new ServiceUnderTest();
  let ministack: ChildProcess;
  let runtime: RuntimeFolder;
  let output = '';

  afterAll(async () => {
    ministack?.kill('SIGKILL');
    runtime?.remove();
    await profiles.stop();
  });

  test('an object type is created and updated as with local AWS', async () => {
    await profiles.start();
    runtime = new RuntimeFolder();
    const port = String(await freePort());
    const home = mkdtempSync(path.join(tmpdir(), 'ministack-'));
    ministack = spawn(MINISTACK!, [], { cwd: home, env: { ...process.env, GATEWAY_PORT: port, NODE_PATH: runtime.packages, HOME: home, LAMBDA_EXECUTOR: 'local' } });
    ministack.stdout!.on('data', chunk => output += chunk);
    ministack.stderr!.on('data', chunk => output += chunk);
    await until(() => new RegExp(`${port}`).test(output));

    const consumer = await Consumer.install();
    const app = consumer.createApp({ 'app.js': APP, 'cdk.json': JSON.stringify({ app: 'node app.js' }) });
    const { accountId, region, endpoint } = profiles.loopback.environment;
    const cli = new CdkCli(consumer, app, {
      // ministack distinguishes accounts by access key.
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: accountId,
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
    });
    const bootstrapped = await cli.run(['bootstrap', `aws://${accountId}/${region}`]);
    expect({ ...bootstrapped, log: output }).toMatchObject({ exitCode: 0 });

    const deploy = async (description: string, team: string) => {
      const result = await cli.deploy(['Witnessed'], {}, { environment: { DESCRIPTION: description, TEAM: team, PROFILES: endpoint } });
      expect({ ...result, log: output.slice(-8_000) }).toMatchObject({ exitCode: 0 });
      const { $metadata, CreatedAt, LastUpdatedAt, ...definition } = await profiles.client()
        .send(new GetProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName: 'ShopOrder' }));
      return { definition, calls: profiles.calls.take().map(({ operation }) => operation) };
    };
    const created = await deploy('Orders', 'shop');
    expect(created.definition).toMatchObject({
      Description: 'Orders',
      AllowProfileCreation: true,
      MaxProfileObjectCount: 5,
      Tags: { 'team': 'shop', 'cdk-customer-profiles:owner': expect.stringMatching(/^Witnessed\/Orders made:\S+@\d{10}\.[0-9a-f]{8}$/) },
    });
    const updated = await deploy('Orders of the shop', 'web');
    expect(updated.definition).toMatchObject({ Description: 'Orders of the shop', Tags: { team: 'web' } });
    expect([created.calls, updated.calls]).toEqual([
      ['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType', 'GetProfileObjectType'],
      ['GetProfileObjectType', 'TagResource', 'PutProfileObjectType', 'GetProfileObjectType', 'GetProfileObjectType'],
    ]);
  });

  async function until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 60_000; !condition();) {
      if (Date.now() > end) throw new Error(`ministack did not report that it is ready:\n${output}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}
