import { readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { temporaryFolder } from './apps';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { history, HistoryOptions } from '../../cli/history/history-command';
import { ObjectTypeMapping } from '../../src';

const FIRST = 'Failed-CustomerProfilesObjectTypeProviderCustomerProfilesLogGroup-1';
const SECOND = 'Shop-ProviderCustomerProfilesLogGroup-2';

let service: ServiceUnderTest;
let output: CapturedOutput;
beforeEach(async () => {
  service = await ServiceUnderTest.start();
  output = CapturedOutput.create();
  const { iam } = service.localAws;
  const { cloudWatchLogs } = service.localAws.region(service.connection.region);
  const TRUST = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } };
  iam.createRole('handler', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] })
    .putInlinePolicy('logs', { Statement: { Effect: 'Allow', Action: 'logs:*', Resource: '*' } });
  [FIRST, SECOND, 'own', 'Unrelated'].forEach(name => cloudWatchLogs.createLogGroup(name));
});
afterEach(async () => {
  await service.stop();
});

function log(logGroupName: string, timestamp: number, event: Record<string, unknown> | string): void {
  const message = `${typeof event === 'string' ? event : JSON.stringify(event)}\n`;
  service.localAws.region(service.connection.region).cloudWatchLogs.write('handler', { logGroupName, logStreamName: 'stream', timestamp, message });
}

function replaced(Description: string, objectTypeName = 'ShopOrder', domainName = 'retail') {
  const Tags = { 'cdk-customer-profiles:owner': 'Web/Orders adopted:request@1764212345.1f3a9c0e' };
  return { level: 'INFO', message: 'Replacing', domainName, objectTypeName, previousDefinition: { ObjectTypeName: objectTypeName, Description, Tags, ...ORDER } };
}

async function found(options: Partial<HistoryOptions> = {}): Promise<any> {
  output = CapturedOutput.create();
  expect(await history({ ...service.connection, domain: 'retail', json: true, ...options }, output)).toBe(0);
  return JSON.parse(output.written.out).definitions.map(({ definition }: any) => definition.Description);
}

describe('history', () => {
  test('finds definitions in all log groups of the library, newest first', async () => {
    log(SECOND, 2_000, replaced('Of the app'));
    log(FIRST, 1_000, replaced('Original'));
    log(FIRST, 3_000, replaced('Another', 'SupportCase'));

    expect(await found()).toEqual(['Another', 'Of the app', 'Original']);
    expect(await found({ type: ['ShopOrder'] })).toEqual(['Of the app', 'Original']);
  });

  test('ignores other domains, other log groups and other log events', async () => {
    log(FIRST, 1_000, replaced('Other domain', 'ShopOrder', 'travel'));
    log('Unrelated', 1_000, replaced('Other log group'));
    log(FIRST, 1_000, 'previousDefinition is a word of a line that is not JSON');
    log(FIRST, 1_000, { level: 'INFO', message: 'previousDefinition' });

    expect(await found()).toEqual([]);
  });

  test('reads log groups of arguments', async () => {
    log('own', 1_000, replaced('In a log group of the app'));

    expect(await found({ logGroup: ['own'] })).toEqual(['In a log group of the app']);
  });

  test('writes each definition as a file that fromFile reads', async () => {
    log(FIRST, 1_000, replaced('One'));
    log(SECOND, 1_000, replaced('Two'));
    const out = path.join(temporaryFolder(), 'definitions');

    await history({ ...service.connection, domain: 'retail', out }, output);

    const files = readdirSync(out).sort();
    expect(files).toEqual(['ShopOrder-1970-01-01T00-00-01.000Z-2.json', 'ShopOrder-1970-01-01T00-00-01.000Z.json']);
    expect(files.map(file => JSON.parse(readFileSync(path.join(out, file), 'utf-8')).Description).sort()).toEqual(['One', 'Two']);
    expect(ObjectTypeMapping.fromFile(path.join(out, files[0])).cfnKeys).toEqual(ObjectTypeMapping.fromJson(ORDER).cfnKeys);
    expect(output.written.out).toMatch(/1970-01-01T00:00:01\.000Z {2}ShopOrder {4}Web\/Orders \(adopted\) /);
  });

  test('prints that there are no definitions', async () => {
    await history({ ...service.connection, domain: 'retail' }, output);

    expect(output.written.out).toBe('No replaced definition of domain retail in 2 log groups of this library in this account and region.\n');
  });
});
