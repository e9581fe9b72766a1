import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import * as path from 'path';
import { CustomerProfilesClient, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { temporaryFolder } from './apps';
import { CommandLine } from './command-line';
import { realMappings, rightMappings } from './real-mappings';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const MARK = 'cdk-customer-profiles:owner';

let playground: Playground;
let commandLine: CommandLine;
let client: CustomerProfilesClient;
beforeAll(async () => {
  playground = await Playground.open();
  commandLine = CommandLine.ofPackage(path.join(playground.consumer.folder, 'node_modules', 'cdk-customer-profiles'));
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region } = playground.localAws.environmentVariables;
  client = new CustomerProfilesClient({ endpoint: playground.localAws.endpoint, region, credentials: { accessKeyId, secretAccessKey } });
});
afterAll(async () => {
  client?.destroy();
  await playground?.close();
});

async function run(...commandArguments: string[]) {
  return commandLine.run(commandArguments, playground.localAws.environmentVariables);
}

/** What the service holds, without what a deploy of the same may change. */
async function held(domainName: string): Promise<Record<string, any>> {
  const objectTypes = await playground.objectTypes(domainName);
  return Object.fromEntries(objectTypes.map(({ LastUpdatedAt, Tags: { [MARK]: mark, ...tags } = {}, ...definition }) =>
    [definition.ObjectTypeName, { ...definition, Tags: tags }]));
}

/** A domain with object types that somebody made by hand. */
async function domainByHand(domainName: string): Promise<void> {
  await playground.createConnectDomain(domainName);
  const mappings = Object.keys(realMappings()).length > 0 ? realMappings() : { order: ORDER };
  for (const [name, mapping] of Object.entries<any>(mappings)) {
    const { ObjectTypeName, Description = name, CreatedAt, LastUpdatedAt, MaxAvailableProfileObjectCount, Tags, ...members } = mapping;
    await client.send(new PutProfileObjectTypeCommand({ DomainName: domainName, ObjectTypeName: name, Description, ExpirationDays: 90, ...members }));
  }
}

const ORDER = {
  Fields: { orderId: { Source: '_source.id' } },
  Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['orderId'] }] },
};

/** The app in the consumer's folder, where its dependencies are found. */
async function importInto(domainName: string, ...others: string[]): Promise<string> {
  const out = playground.consumer.createApp({});
  const ended = await run('import', '--domain', domainName, '--language', 'typescript', '--out', out, ...others);
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  return out;
}

describe('Over the built file, the packed tarball and the real CDK CLI', () => {
  test.each([['files'], ['inline']])('import, adopted by a deploy, changes nothing but the owner mark; drift comes and goes (%s)', async form => {
    const domainName = `import-${form}`;
    const stackName = `Import${form.charAt(0).toUpperCase()}${form.slice(1)}ObjectTypes`;
    await domainByHand(domainName);
    const before = await held(domainName);
    playground.localAws.calls.take();

    const out = await importInto(domainName, ...form === 'inline' ? ['--inline'] : []);
    expect(playground.localAws.calls.take().map(({ operation }) => operation).filter(operation => !/^(Get|List)/.test(operation))).toEqual([]);
    const cdk = playground.cli(out);
    const { exitCode, output } = await cdk.deploy([stackName]);

    expect([exitCode, exitCode === 0 ? '' : output]).toEqual([0, '']);
    expect(await held(domainName)).toEqual(before);
    const expected = rightMappings().length > 0 ? [...rightMappings(), 'CTR'] : ['order', 'CTR'];
    const owned = (await playground.objectTypes(domainName)).filter(({ Tags }) => Tags?.[MARK]?.includes(' adopted:'));
    expect(owned.map(({ ObjectTypeName }) => ObjectTypeName).sort()).toEqual([...expected].sort());

    const app = path.join(out, 'cdk.out');
    expect(await run('drift', '--app', app)).toMatchObject({ exitCode: 0 });
    expect(await run('drift', '--stack', stackName)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${expected.length} the same`) });

    // Behind CloudFormation's back.
    const changed = expected[0];
    const { Description, ...members } = before[changed];
    const { ObjectTypeName, CreatedAt, MaxAvailableProfileObjectCount, Tags, ...definition } = members;
    await client.send(new PutProfileObjectTypeCommand({ DomainName: domainName, ObjectTypeName: changed, ...definition, Description: 'By hand', ExpirationDays: 30 }));
    for (const way of [['--app', app], ['--stack', stackName]]) {
      const { exitCode: found, stdout } = await run('drift', '--json', ...way);
      const differences = JSON.parse(stdout).objectTypes.flatMap((type: any) => type.differences.map(({ path: place }: any) => `${type.objectTypeName} ${place}`));
      expect([found, differences]).toEqual([1, [`${changed} Description`, `${changed} ExpirationDays`]]);
    }
    // A deploy without a change asks the service nothing: something of the object type has to change.
    const file = path.join(out, readdirSync(out).find(name => name.endsWith('-stack.ts'))!);
    writeFileSync(file, readFileSync(file, 'utf-8').replace(`objectTypeName: '${changed}',`, '$& sourcePriority: 7,'));
    expect(await run('drift', '--app', app)).toMatchObject({ exitCode: 1 });
    expect(await cdk.deploy([stackName])).toMatchObject({ exitCode: 0 });
    expect(await run('drift', '--app', app)).toMatchObject({ exitCode: 0 });
    const { stdout } = await run('list', '--domain', domainName, '--json');
    expect(JSON.parse(stdout).filter((type: any) => type.owner?.stack === stackName)).toHaveLength(expected.length);
  });

  test('list reads 250 types over pages', async () => {
    playground.localAws.customerProfiles.behaviour.objectTypesPerDomain = 1000;
    const { domains } = playground.localAws.customerProfiles;
    domains.create('large', { DefaultExpirationDays: 366 }, {});
    for (let index = 0; index < 250; index++) {
      await client.send(new PutProfileObjectTypeCommand({ DomainName: 'large', ObjectTypeName: `Type${index}`, Description: 'x', ...ORDER as any }));
    }

    const { exitCode, stdout } = await run('list', '--domain', 'large');

    expect([exitCode, stdout.split('\n').filter(line => line.startsWith('Type')).length]).toEqual([0, 250]);
    expect(stdout).toContain('250 object types, 0 owned by a stack.');
  });

  test('graph writes a page', async () => {
    await domainByHand('drawn');
    const out = path.join(temporaryFolder(), 'graph.html');

    expect(await run('graph', '--domain', 'drawn', '--format', 'html', '--out', out)).toMatchObject({ exitCode: 0 });

    expect(existsSync(out) && readFileSync(out, 'utf-8')).toContain('Customer Profiles domain drawn');
  });
});
