import { randomUUID } from 'crypto';
import { Iam } from './iam/iam';
import { Environment, Principal, Service, ServiceRequest, ServiceResponse } from './service';

/** A log line of a function, and its destination. */
export interface LogLine {
  readonly logGroupName: string;
  readonly logStreamName: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly message: string;
}

interface LogGroup {
  retentionInDays?: number;
  readonly lines: LogLine[];
}

const ACTION_PREFIX = 'Logs_20140328.';
const MEMBERS = ['logGroupName', 'logStreamNames', 'startTime', 'endTime', 'limit', 'nextToken', 'interleaved', 'filterPattern'];
/** The model supports only filter patterns with a single word. */
const WORD = /^\w*$/;
const DEFAULT_LIMIT = 10_000;
/** The number of log groups that DescribeLogGroups returns at once. */
const DEFAULT_PAGE = 50;

/**
 * A model of CloudWatch Logs for the log lines of functions: FilterLogEvents, with which the CDK CLI shows the log of a
 * failed custom resource, DescribeLogGroups, and DeleteLogGroup. Nothing expires.
 */
export class CloudWatchLogs implements Service {
  private readonly logGroups = new Map<string, LogGroup>();

  constructor(private readonly environment: Environment, private readonly iam: Iam) {}

  public createLogGroup(name: string, retentionInDays?: number): void {
    if (this.logGroups.has(name)) throw new Error(`The specified log group ${name} already exists`);
    this.logGroups.set(name, { retentionInDays, lines: [] });
  }

  public hasLogGroup(name: string): boolean {
    return this.logGroups.has(name);
  }

  public retentionOf(name: string): number | undefined {
    return this.logGroups.get(name)?.retentionInDays;
  }

  public setRetention(name: string, retentionInDays: number | undefined): void {
    const logGroup = this.logGroups.get(name);
    if (!logGroup) throw new Error(`The specified log group does not exist: ${name}`);
    logGroup.retentionInDays = retentionInDays;
  }

  public deleteLogGroup(name: string): void {
    this.logGroups.delete(name);
  }

  /** As on AWS, a function without the permission logs nothing, and there is no error. */
  public write(roleName: string, line: LogLine): void {
    const { logGroupName, logStreamName } = line;
    const allows = (action: string, resource: string) => this.iam.isAllowed(roleName, `logs:${action}`, this.arnOf(logGroupName, resource));
    if (!allows('CreateLogStream', '') || !allows('PutLogEvents', logStreamName)) return;
    if (!this.hasLogGroup(logGroupName)) {
      if (!allows('CreateLogGroup', '')) return;
      this.createLogGroup(logGroupName);
    }
    this.logGroups.get(logGroupName)!.lines.push(line);
  }

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const action = String(request.headers['x-amz-target'] ?? '').replace(ACTION_PREFIX, '');
    const input = JSON.parse(request.body.toString('utf8') || '{}') as Record<string, unknown>;
    if (action === 'DeleteLogGroup') return this.removeLogGroup(String(input.logGroupName), request.principal);
    if (action === 'DescribeLogGroups') return this.describeLogGroups(input);
    const unknown = Object.keys(input).filter(name => !MEMBERS.includes(name));
    if (action !== 'FilterLogEvents') return failure(501, 'NotModeled', `the local AWS does not model the action ${action} of CloudWatch Logs`);
    if (unknown.length > 0) return failure(501, 'NotModeled', `the local AWS does not model ${unknown.join(', ')} of FilterLogEvents`);
    if (!WORD.test(String(input.filterPattern ?? ''))) {
      return failure(501, 'NotModeled', `the local AWS does not model the filterPattern ${input.filterPattern}, only a single word`);
    }
    return this.filterLogEvents(input, request.principal);
  }

  private removeLogGroup(name: string, { arn, roleName }: Principal): ServiceResponse {
    if (roleName !== undefined) return failure(400, 'AccessDeniedException', `User: ${arn} is not authorized to perform: logs:DeleteLogGroup`);
    if (!this.hasLogGroup(name)) return failure(400, 'ResourceNotFoundException', 'The specified log group does not exist.');
    this.deleteLogGroup(name);
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' } };
  }

  private describeLogGroups(input: Record<string, unknown>): ServiceResponse {
    const unknown = Object.keys(input).filter(name => !['logGroupNamePattern', 'nextToken', 'limit'].includes(name));
    if (unknown.length > 0) return failure(501, 'NotModeled', `the local AWS does not model ${unknown.join(', ')} of DescribeLogGroups`);
    const { partition, region, accountId } = this.environment;
    const names = [...this.logGroups.keys()].filter(name => name.includes(String(input.logGroupNamePattern ?? ''))).sort();
    const first = Number(input.nextToken ?? 0);
    const next = first + Number(input.limit ?? DEFAULT_PAGE);
    return json(200, {
      logGroups: names.slice(first, next).map(logGroupName => (
        { logGroupName, arn: `arn:${partition}:logs:${region}:${accountId}:log-group:${logGroupName}:*`, retentionInDays: this.retentionOf(logGroupName) }
      )),
      ...next < names.length ? { nextToken: String(next) } : {},
    });
  }

  private filterLogEvents(input: Record<string, unknown>, { arn, roleName }: Principal): ServiceResponse {
    const name = String(input.logGroupName);
    if (roleName !== undefined && !this.iam.isAllowed(roleName, 'logs:FilterLogEvents', this.arnOf(name, ''))) {
      return failure(400, 'AccessDeniedException', `User: ${arn} is not authorized to perform: logs:FilterLogEvents on resource: ${this.arnOf(name, '')}`);
    }
    const logGroup = this.logGroups.get(name);
    if (!logGroup) return failure(400, 'ResourceNotFoundException', 'The specified log group does not exist.');
    const [start, end] = [Number(input.startTime ?? 0), Number(input.endTime ?? Infinity)];
    const streams = input.logStreamNames as string[] | undefined;
    const word = String(input.filterPattern ?? '');
    const matching = logGroup.lines.filter(({ timestamp, logStreamName, message }) => (
      timestamp >= start && timestamp <= end && (streams?.includes(logStreamName) ?? true) && message.includes(word)
    ));
    const first = Number(input.nextToken ?? 0);
    const next = first + Number(input.limit ?? DEFAULT_LIMIT);
    return json(200, {
      events: matching.slice(first, next).map(({ logStreamName, timestamp, message }) => (
        { logStreamName, timestamp, message, ingestionTime: timestamp, eventId: randomUUID() }
      )),
      searchedLogStreams: [],
      ...next < matching.length ? { nextToken: String(next) } : {},
    });
  }

  private arnOf(logGroupName: string, logStreamName: string): string {
    const { partition, region, accountId } = this.environment;
    return `arn:${partition}:logs:${region}:${accountId}:log-group:${logGroupName}:log-stream:${logStreamName}`;
  }
}

function json(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}): ServiceResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1', ...headers }, body: JSON.stringify(body) };
}

function failure(status: number, code: string, message: string): ServiceResponse {
  return json(status, { __type: code, message }, { 'x-amzn-errortype': code });
}
