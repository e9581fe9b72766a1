import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { FUNCTION_ARN, ScriptedStack } from './scripted-stack';
import { SecurityTokenService } from '../../../local-aws/security-token-service';
import { Server } from '../../../local-aws/server';
import { SimpleStorage } from '../../../local-aws/simple-storage';
import { SystemsManager } from '../../../local-aws/systems-manager';
import { runCdk } from '../run-cdk';

/** An app with properties from environment variables, in JavaScript, so that nothing must be compiled. */
const APP = `
const { App, CfnOutput, CfnResource, Stack } = require(${JSON.stringify(dirname(require.resolve('aws-cdk-lib/package.json')))});
const stack = new Stack(new App(), 'S');
const thing = new CfnResource(stack, 'Thing', { type: 'Custom::Thing', properties: { ServiceToken: '${FUNCTION_ARN}', Size: process.env.SIZE } });
const note = new CfnResource(stack, 'Note', { type: 'Test::Note', properties: { Text: thing.getAtt('Size'), Fail: process.env.FAIL } });
new CfnOutput(stack, 'Text', { value: note.getAtt('Text').toString() });
`;

let directory: string;
let server: Server;
let stack: ScriptedStack;
let rejections: string[];

/** The unmodified CLI with the real server. The model must support all of its requests. */
describe('the CDK CLI', () => {
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'cloudformation-cli-'));
    writeFileSync(join(directory, 'app.js'), APP);
    rejections = [];
    server = new Server({
      accountId: '123456789012',
      region: 'us-east-1',
      principalOf: accessKeyId => sts.principalOf(accessKeyId) ?? { arn: 'arn:aws:iam::123456789012:user/you' },
      onRejection: sentence => rejections.push(sentence),
    });
    const sts = new SecurityTokenService(server);
    const ssm = new SystemsManager();
    const s3 = new SimpleStorage(server);
    await server.listen();
    stack = new ScriptedStack({
      environment: server,
      readObject: (bucket, key) => s3.read(bucket, key),
      parameterValue: name => ssm.parameterValue(name),
      pollingWaitMilliseconds: 10_000,
      script: ({ ResourceProperties }) => ({ Data: { Size: ResourceProperties.Size } }),
    });
    server.addService('sts', sts);
    server.addService('ssm', ssm);
    server.addService('s3', s3);
    server.addService('cloudformation', stack.cloudFormation);
  });

  afterEach(async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('deploys, changes nothing, updates, rolls back and destroys', async () => {
    expect(await cdk('deploy', { SIZE: '1' })).toContain('S.Text = 1');
    expect(await cdk('deploy', { SIZE: '1' })).toContain('(no changes)');
    expect(stack.requests).toEqual(['Create Thing']);

    expect(await cdk('deploy', { SIZE: '2' })).toContain('S.Text = 2');
    expect(stack.requests.slice(1)).toEqual(['Update Thing Thing-id']);

    expect(await cdk('deploy', { SIZE: '3', FAIL: 'on purpose' }, 1)).toMatch(/UPDATE_FAILED.*Note no note on purpose/);
    expect(stack.requests.slice(2)).toEqual(['Update Thing Thing-id', 'Update Thing Thing-id']);
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');

    expect(await cdk('destroy', { SIZE: '2' })).toContain('S: destroyed');
    expect(stack.requests.slice(4)).toEqual(['Delete Thing Thing-id']);
    expect(rejections).toEqual([]);
  }, 120_000);

  test('deploys again after a first deployment that was rolled back', async () => {
    expect(await cdk('deploy', { SIZE: '1', FAIL: 'on purpose' }, 1)).toContain('ROLLBACK_COMPLETE');
    expect(await cdk('deploy', { SIZE: '1' })).toContain('S.Text = 1');
    expect(stack.requests).toEqual(['Create Thing', 'Delete Thing Thing-id', 'Create Thing']);
  }, 120_000);

  test('deploys with --method=direct and --no-rollback, and then rolls back', async () => {
    await cdk('deploy', { SIZE: '1' }, 0, '--method=direct');
    await cdk('deploy', { SIZE: '1' }, 0, '--method=direct');
    await cdk('deploy', { SIZE: '2', FAIL: 'on purpose' }, 1, '--method=direct', '--no-rollback');
    expect(await stack.status()).toBe('UPDATE_FAILED');
    await cdk('rollback', { SIZE: '2' });
    expect(await stack.status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack.requests).toEqual(['Create Thing', 'Update Thing Thing-id', 'Update Thing Thing-id']);
  }, 120_000);
});

async function cdk(command: string, variables: Record<string, string>, exitCode = 0, ...options: string[]): Promise<string> {
  const environment = { AWS_ENDPOINT_URL: server.endpoint, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'AKIAYOU', AWS_SECRET_ACCESS_KEY: 'fake', ...variables };
  return runCdk(directory, environment, command, { exitCode, options });
}
