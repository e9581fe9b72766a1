import { spawnSync } from 'child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import * as path from 'path';
import { compile, temporaryFolder } from './apps';
import { CommandLine } from './command-line';
import { ManualDomain } from './manual-domain';
import { RecordingProxy } from './recording-proxy';
import { ORDER } from './service-under-test';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(600_000);

const TARBALL = path.join(__dirname, '..', '..', '.tarball', 'cdk-customer-profiles.tgz');

let playground: Playground;
let commandLine: CommandLine;
beforeAll(async () => {
  // One of the real mappings is rejected by the service. The import must report the problem.
  playground = await Playground.open({ requestRates: UNLIMITED_RATES, behavior: { invalidMappings: 'accept' } });
  commandLine = CommandLine.ofPackage(playground.consumer.folder);
});
afterAll(async () => {
  await playground?.close();
});

async function run(...commandArguments: string[]) {
  return commandLine.run(commandArguments, playground.localAws.environmentVariables);
}

/** An app in the folder of the consumer, which has its dependencies. */
async function importInto(domainName: string, ...others: string[]): Promise<string> {
  const out = playground.consumer.createApp({});
  const ended = await run('import', '--domain', domainName, '--language', 'typescript', '--out', out, ...others);
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  return out;
}

async function deploy(folder: string): Promise<void> {
  const { exitCode, output } = await playground.cli(folder).deploy(['--all']);
  // The output has the reason.
  expect([exitCode, exitCode === 0 ? '' : output]).toEqual([0, '']);
}

describe('The packed tarball', () => {
  test('has less than 1 MB including the tool', () => {
    expect(statSync(TARBALL).size).toBeLessThan(1_000_000);
  });

  test('loads nothing of the tool with the constructs', () => {
    const script = 'require("cdk-customer-profiles").ProfileObjectType; console.log(JSON.stringify(Object.keys(require.cache)))';
    const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: playground.consumer.folder, encoding: 'utf-8' });

    const files: string[] = JSON.parse(stdout).map((file: string) => path.relative(playground.consumer.folder, file));
    const packages = files.map(file => /^node_modules.((?:@[^/\\]+.)?[^/\\]+)/.exec(file)?.[1]);
    expect([...new Set(packages)].sort()).toEqual(['aws-cdk-lib', 'cdk-customer-profiles', 'constructs']);
    expect(files.filter(file => file.includes(path.join('cdk-customer-profiles', 'assets')))).toEqual([]);
  });
});

describe('The tool of the packed tarball', () => {
  test('lists 250 object types from several pages', async () => {
    playground.localAws.customerProfiles.behavior.objectTypesPerDomain = 1000;
    const { domains } = playground.localAws.customerProfiles;
    domains.create('large', { DefaultExpirationDays: 366 }, {});
    const now = new Date();
    for (let index = 0; index < 250; index++) {
      const definition = { Description: 'x', AllowProfileCreation: false, ...ORDER };
      domains.setObjectType({ domainName: 'large', objectTypeName: `Type${index}`, definition, createdAt: now, lastUpdatedAt: now, tags: {} });
    }

    const { exitCode, stdout } = await run('list', '--domain', 'large');

    expect([exitCode, stdout.split('\n').filter(line => line.startsWith('Type')).length]).toEqual([0, 250]);
    expect(stdout).toContain('250 object types: 0 with an owner tag of this library, 0 owned by another resource of CloudFormation, 250 with no owner known.');
  });

  test('writes apps that compile', async () => {
    const { name } = await ManualDomain.create(playground, 'compiled');

    const files = [await importInto(name), await importInto(name, '--inline')].map(folder => path.join(folder, 'app.ts'));

    expect(compile(files, playground.consumer.folder)).toEqual([]);
  });

  test('writes typed code whose deployment adopts everything and changes only the owner tag', async () => {
    const domain = await ManualDomain.create(playground, 'inline');
    const before = await domain.held();

    await deploy(await importInto(domain.name, '--inline'));

    expect(await domain.held()).toEqual(before);
    expect(await domain.adopted()).toEqual(ManualDomain.adoptable);
  });
});

describe('The tool of the packed tarball, after a failed adoption', () => {
  test('finds the original definition, which is in the log group of a deleted stack', async () => {
    const domain = await ManualDomain.create(playground, 'history');
    await domain.put('Legacy', { ...ORDER, Description: 'Original' });
    const app = (description: string, isBroken: boolean): string => playground.consumer.createApp({
      'cdk.json': JSON.stringify({ app: 'npx tsx app.ts' }),
      'app.ts': `
        import { App, CfnResource, Stack } from 'aws-cdk-lib';
        import { ObjectTypeMapping, ProfileObjectType } from 'cdk-customer-profiles';
        const stack = new Stack(new App(), 'Adopting');
        const legacy = new ProfileObjectType(stack, 'Legacy', {
          domainName: 'history', objectTypeName: 'Legacy', description: '${description}', adoptExisting: true,
          mapping: ObjectTypeMapping.fromJson(${JSON.stringify(ORDER)}),
        });
        if (${isBroken}) new CfnResource(stack, 'Broken', { type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 2 } }).node.addDependency(legacy);
      `,
    });
    const broken = app('Of the app', true);
    expect((await playground.cli(broken).deploy(['--all'])).exitCode).not.toBe(0);
    await playground.cli(broken).destroy(['--all']);
    await deploy(app('Of the app, corrected', false));
    const out = temporaryFolder();

    const { exitCode, stdout } = await run('history', '--domain', 'history', '--type', 'Legacy', '--out', out);

    expect([exitCode, stdout.match(/CustomerProfilesLogGroup/g)?.length]).toEqual([0, 2]);
    const [newest, oldest] = readdirSync(out).sort().reverse();
    expect([newest, oldest].map(file => JSON.parse(readFileSync(path.join(out, file), 'utf-8')).Description)).toEqual(['Of the app', 'Original']);
  });
});

describe('The tool of the packed tarball, after the deployment of an imported app', () => {
  let domain: ManualDomain;
  let before: Awaited<ReturnType<ManualDomain['held']>>;
  let folder: string;
  let ways: string[][];
  beforeAll(async () => {
    domain = await ManualDomain.create(playground, 'adopted');
    before = await domain.held();
    folder = await importInto(domain.name);
    ways = [['--app', path.join(folder, 'cdk.out')], ['--stack', 'AdoptedObjectTypes']];
    await deploy(folder);
  });

  test('finds that only the owner tag has changed', async () => {
    expect(await domain.held()).toEqual(before);
    expect(await domain.adopted()).toEqual(ManualDomain.adoptable);
  });

  test('only reads with any command', async () => {
    const proxy = await RecordingProxy.start(playground.localAws.endpoint);
    const ofDomain = ['--domain', domain.name];
    const commands = [
      ['list', ...ofDomain],
      ['list', '--templates'],
      ['import', ...ofDomain, '--type', ...ManualDomain.adoptable, '--language', 'java', '--out', temporaryFolder()],
      ...ways.map(way => ['drift', ...way]),
      ['graph', ...ofDomain],
      ['graph', '--app', path.join(folder, 'cdk.out')],
      ['history', ...ofDomain],
    ];

    for (const command of commands) {
      expect(await run(...command, '--endpoint-url', proxy.endpoint)).toMatchObject({ exitCode: 0, stderr: '' });
    }
    await proxy.stop();

    // GET requests do not change Customer Profiles.
    const kinds = proxy.requests.map(request => request.replace(/^GET .*/, 'GET'));
    const reads = ['DescribeLogGroups', 'DescribeStackResources', 'DescribeStacks', 'FilterLogEvents', 'GET', 'GetTemplate', 'ListStackResources'];
    expect(kinds).toContain('GET');
    expect(kinds.filter(kind => !reads.includes(kind))).toEqual([]);
  });

  test('finds drift after a manual change, and none after the next deployment', async () => {
    for (const way of ways) {
      expect(await run('drift', ...way)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${ManualDomain.adoptable.length} the same`) });
    }

    const [changed] = ManualDomain.adoptable.filter(name => name !== 'CTR');
    const { CreatedAt, MaxAvailableProfileObjectCount, Tags, ...definition } = before[changed];
    await domain.put(changed, { ...definition, Description: 'Manual', ExpirationDays: 30 });
    for (const way of ways) {
      const { exitCode, stdout } = await run('drift', '--json', ...way);
      const paths = JSON.parse(stdout).objectTypes.flatMap(({ objectTypeName, differences }: any) => differences.map((difference: any) => `${objectTypeName} ${difference.path}`));
      expect([exitCode, paths]).toEqual([1, [`${changed} Description`, `${changed} ExpirationDays`]]);
    }

    // A deployment without changes sends no event, so the object type must change.
    const file = path.join(folder, readdirSync(folder).find(name => name.endsWith('-stack.ts'))!);
    writeFileSync(file, readFileSync(file, 'utf-8').replace(`objectTypeName: '${changed}',`, '$& sourcePriority: 7,'));
    await deploy(folder);
    for (const way of ways) {
      expect(await run('drift', ...way)).toMatchObject({ exitCode: 0 });
    }
  });
});
