import {
  CloudWatchLogsClient,
  FilteredLogEvent,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { LOG_GROUP_ID } from '../../src/model/definition-log';
import { clientSettings, Connection, regionOf } from '../service/client';
import { serviceFailure } from '../service/service-failure';

/** Reads the log groups of the handlers of one account and region. */
export class LogReader {
  public static async open(connection: Connection): Promise<LogReader> {
    const client = new CloudWatchLogsClient(clientSettings(connection));
    return new LogReader(client, await regionOf(client));
  }

  private constructor(private readonly client: CloudWatchLogsClient, public readonly region: string) {}

  /** The names of the log groups that providers of this library have created. */
  public async logGroupNames(): Promise<string[]> {
    return this.call('DescribeLogGroups', `log groups with ${LOG_GROUP_ID} in their names`, async () => {
      const names: string[] = [];
      for await (const { logGroups = [] } of paginateDescribeLogGroups({ client: this.client }, { logGroupNamePattern: LOG_GROUP_ID })) {
        names.push(...logGroups.map(({ logGroupName }) => logGroupName!));
      }
      return names;
    });
  }

  /** The log events that contain a word. */
  public async events(logGroupName: string, word: string): Promise<FilteredLogEvent[]> {
    return this.call('FilterLogEvents', `log group ${logGroupName}`, async () => {
      const found: FilteredLogEvent[] = [];
      for await (const { events = [] } of paginateFilterLogEvents({ client: this.client }, { logGroupName, filterPattern: word })) {
        found.push(...events);
      }
      return found;
    });
  }

  public close(): void {
    this.client.destroy();
  }

  private async call<Response>(operation: string, subject: string, send: () => Promise<Response>): Promise<Response> {
    try {
      return await send();
    } catch (error) {
      throw serviceFailure({ service: 'logs', operation, subject, region: this.region }, error);
    }
  }
}
