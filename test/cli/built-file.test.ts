import { statSync, writeFileSync } from 'fs';
import * as path from 'path';
import { temporaryFolder } from './apps';
import { CommandLine } from './command-line';
import { ServiceUnderTest } from './service-under-test';

jest.setTimeout(60_000);

let commandLine: CommandLine;
let service: ServiceUnderTest;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  commandLine = CommandLine.build();
  service = await ServiceUnderTest.start();
  service.put('ShopOrder');
  environment = service.localAws.environmentVariables;
});
afterAll(async () => {
  await service.stop();
});

describe('The built file', () => {
  test('is small and contains nothing of the construct library', () => {
    expect(statSync(commandLine.file).size).toBeLessThan(1_000_000);
  });

  test('prints help for the tool and each command', async () => {
    const help = await commandLine.run(['--help']);
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toContain('Exit codes:');
    for (const command of ['list', 'import', 'drift', 'graph', 'history', 'preview']) {
      const { exitCode, stdout } = await commandLine.run([command, '--help']);
      expect([exitCode, stdout.includes('--endpoint-url'), stdout.includes('--json')]).toEqual([0, true, true]);
    }
  });

  test('prints help without loading the SDK', async () => {
    // Only a loaded client reads the configuration and can fail.
    const started = process.hrtime.bigint();
    const bare = await commandLine.run(['--help'], { AWS_PROFILE: 'nowhere' });
    expect(bare.exitCode).toBe(0);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  });

  test.each([
    [['list', '--domain']], [['nonsense']], [['list']], [['import', '--domain', 'retail', '--language', 'cobol', '--out', 'x']], [[]], [['drift', '--app', 'nowhere']],
  ])('exits with 2 on %j', async commandArguments => {
    expect((await commandLine.run(commandArguments, environment)).exitCode).toBe(2);
  });

  test('takes region and credentials from the environment, and the endpoint by argument', async () => {
    const { AWS_ENDPOINT_URL: endpoint, ...others } = environment;
    expect(await commandLine.run(['list', '--domain', 'retail', '--endpoint-url', endpoint!], others)).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('ShopOrder') });
  });

  test('takes region, credentials and endpoint from a profile', async () => {
    const home = temporaryFolder();
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_ENDPOINT_URL: endpoint } = environment;
    const file = path.join(home, 'config');
    writeFileSync(file, `[profile shop]\nregion = eu-central-1\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\nendpoint_url = ${endpoint}\n`);

    expect(await commandLine.run(['list', '--domain', 'retail', '--profile', 'shop'], { AWS_CONFIG_FILE: file }, home)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('prints a fix if the region, the credentials or the service is missing', async () => {
    const none = { AWS_EC2_METADATA_DISABLED: 'true' };
    expect(await commandLine.run(['list', '--domain', 'retail'], none)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--region') });
    expect(await commandLine.run(['list', '--domain', 'retail', '--region', 'eu-central-1'], none)).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('--profile') });
    expect(await commandLine.run(['list', '--domain', 'retail', '--endpoint-url', 'http://127.0.0.1:1'], { ...environment, AWS_MAX_ATTEMPTS: '1' }))
      .toMatchObject({ exitCode: 3, stderr: expect.stringContaining('cannot be reached') });
  });
});
