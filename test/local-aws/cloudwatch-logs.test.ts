import { CloudWatchLogs } from '../../local-aws/cloudwatch-logs';
import { Iam } from '../../local-aws/iam/iam';
import { logLine } from '../../local-aws/lambda/log-line';
import { Principal } from '../../local-aws/service';

const ENVIRONMENT = { accountId: '123456789012', region: 'us-east-1', partition: 'aws', endpoint: 'http://127.0.0.1:1' };
const TRUST = { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } };
const USER: Principal = { arn: 'arn:aws:iam::123456789012:user/you' };

let iam: Iam;
let logs: CloudWatchLogs;

beforeEach(() => {
  iam = new Iam(ENVIRONMENT);
  logs = new CloudWatchLogs(ENVIRONMENT, iam);
});

function role(...actions: string[]): string {
  const Resource = 'arn:aws:logs:us-east-1:123456789012:log-group:group:*';
  const created = iam.createRole('writer', '/', { assumeRolePolicyDocument: TRUST, managedPolicyArns: [] });
  if (actions.length > 0) created.putInlinePolicy('p', { Statement: { Effect: 'Allow', Action: actions.map(action => `logs:${action}`), Resource } });
  return created.roleName;
}

function write(roleName: string, timestamp: number, message: string, logStreamName = 'stream'): void {
  logs.write(roleName, { logGroupName: 'group', logStreamName, timestamp, message });
}

async function call(action: string, input: Record<string, unknown>, principal = USER): Promise<[status: number, body: any]> {
  const headers = { 'x-amz-target': `Logs_20140328.${action}` };
  const request = { method: 'POST', path: '/', query: new URLSearchParams(), headers, body: Buffer.from(JSON.stringify(input)), principal };
  const { status, body } = await logs.handle(request);
  return [status, JSON.parse(String(body))];
}

async function messages(input: Record<string, unknown> = {}): Promise<string[]> {
  const [, { events }] = await call('FilterLogEvents', { logGroupName: 'group', ...input });
  return events.map(({ message }: { message: string }) => message);
}

describe('FilterLogEvents', () => {
  beforeEach(() => {
    logs.createLogGroup('group');
    const writer = role('CreateLogStream', 'PutLogEvents');
    write(writer, 1, 'first');
    write(writer, 2, 'second', 'other');
    write(writer, 3, 'third');
  });

  test('returns log lines by time, stream and word', async () => {
    expect(await messages()).toEqual(['first', 'second', 'third']);
    expect(await messages({ filterPattern: 'third' })).toEqual(['third']);
    expect(await messages({ startTime: 2, endTime: 2 })).toEqual(['second']);
    expect(await messages({ logStreamNames: ['stream'] })).toEqual(['first', 'third']);
  });

  test('returns pages', async () => {
    const [, { events, nextToken }] = await call('FilterLogEvents', { logGroupName: 'group', limit: 2 });
    expect(events).toHaveLength(2);
    expect(await messages({ limit: 2, nextToken })).toEqual(['third']);
  });

  test.each([
    ['FilterLogEvents', { logGroupName: 'none' }, 400, 'ResourceNotFoundException'],
    ['FilterLogEvents', { logGroupName: 'group', filterPattern: '{ $.level = "WARN" }' }, 501, 'NotModeled'],
    ['GetLogEvents', { logGroupName: 'group' }, 501, 'NotModeled'],
  ])('%s of %j is %i %s', async (action, input, status, code) => {
    expect(await call(action, input)).toEqual([status, expect.objectContaining({ __type: code })]);
  });

  test('is denied to a role without the permission', async () => {
    expect(await call('FilterLogEvents', { logGroupName: 'group' }, { arn: 'role', roleName: 'writer' }))
      .toEqual([400, expect.objectContaining({ __type: 'AccessDeniedException' })]);
  });
});

describe('A function\'s log', () => {
  test('creates its log group if the role has the permission', async () => {
    write(role('CreateLogGroup', 'CreateLogStream', 'PutLogEvents'), 1, 'line');
    expect(await messages()).toEqual(['line']);
  });

  test.each([[[]], [['PutLogEvents']], [['CreateLogStream', 'PutLogEvents']]])('is lost if the role may only %j', async actions => {
    write(role(...actions), 1, 'line');
    expect((await call('FilterLogEvents', { logGroupName: 'group' }))[0]).toBe(400);
  });

  test('has console lines in the format of the function', () => {
    const logged = { requestId: 'r', level: 'WARN', message: 'm', fromStream: false } as const;
    const now = new Date(0);
    expect(logLine(logged, now, false)).toBe('1970-01-01T00:00:00.000Z\tr\tWARN\tm');
    expect(JSON.parse(logLine(logged, now, true))).toEqual({ timestamp: now.toISOString(), level: 'WARN', requestId: 'r', message: 'm' });
    expect(logLine({ ...logged, fromStream: true }, now, true)).toBe('m');
  });
});

describe('DescribeLogGroups', () => {
  test('returns log groups by a part of their names, in pages', async () => {
    ['shop-logs-1', 'shop-logs-2', 'other'].forEach(name => logs.createLogGroup(name));
    const [, { logGroups, nextToken }] = await call('DescribeLogGroups', { logGroupNamePattern: 'logs', limit: 1 });
    const [, last] = await call('DescribeLogGroups', { logGroupNamePattern: 'logs', limit: 1, nextToken });

    expect([...logGroups, ...last.logGroups].map(({ logGroupName }) => logGroupName)).toEqual(['shop-logs-1', 'shop-logs-2']);
    expect(last.nextToken).toBeUndefined();
  });
});
