import {
  CustomerProfilesClient,
  GetDomainCommand,
  GetDomainResponse,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeResponse,
  ListProfileObjectTypeItem,
  ListProfileObjectTypesCommand,
  ListProfileObjectTypeTemplateItem,
  ListProfileObjectTypeTemplatesCommand,
} from '@aws-sdk/client-customer-profiles';
import { clientSettings, Connection, regionOf } from './client';
import { concurrently } from './concurrently';
import { serviceFailure } from './service-failure';
import { isNotFound } from '../../src/model/service-errors';
import { Progress } from '../terminal/progress';

const PAGE_SIZE = 100;

/** Reads Customer Profiles. The tool has no other access to the service, and never writes. */
export class DomainReader {
  public static async open(connection: Connection, progress: Progress): Promise<DomainReader> {
    const client = new CustomerProfilesClient(clientSettings(connection));
    return new DomainReader(client, await regionOf(client), progress);
  }

  private constructor(private readonly client: CustomerProfilesClient, public readonly region: string, private readonly progress: Progress) {}

  /** All pages, sorted by name. */
  public async listObjectTypes(domainName: string): Promise<ListProfileObjectTypeItem[]> {
    const items = await this.pages(`domain ${domainName}`, 'ListProfileObjectTypes', NextToken =>
      this.client.send(new ListProfileObjectTypesCommand({ DomainName: domainName, MaxResults: PAGE_SIZE, NextToken })));
    return items.sort((one, other) => compareText(one.ObjectTypeName!, other.ObjectTypeName!));
  }

  public async listTemplates(): Promise<ListProfileObjectTypeTemplateItem[]> {
    const items = await this.pages('the service', 'ListProfileObjectTypeTemplates', NextToken =>
      this.client.send(new ListProfileObjectTypeTemplatesCommand({ MaxResults: PAGE_SIZE, NextToken })));
    return items.sort((one, other) => compareText(one.TemplateId!, other.TemplateId!));
  }

  /**
   * Reads object types, several at once. Only the results of the task stay in memory.
   *
   * @param task receives undefined if there is no such object type
   */
  public async readObjectTypes<Result>(
    domainName: string,
    names: readonly string[],
    task: (name: string, definition: GetProfileObjectTypeResponse | undefined) => Promise<Result> | Result,
  ): Promise<Result[]> {
    let read = 0;
    try {
      return await concurrently(names, async name => {
        const result = await task(name, await this.findObjectType(domainName, name));
        this.progress.show(`Reading domain ${domainName}: ${++read} of ${names.length} object types`);
        return result;
      });
    } finally {
      this.progress.clear();
    }
  }

  public async getDomain(domainName: string): Promise<GetDomainResponse> {
    return this.call('GetDomain', `domain ${domainName}`, () => this.client.send(new GetDomainCommand({ DomainName: domainName })));
  }

  public close(): void {
    this.client.destroy();
  }

  private async findObjectType(domainName: string, objectTypeName: string): Promise<GetProfileObjectTypeResponse | undefined> {
    return this.call('GetProfileObjectType', `object type ${objectTypeName} of domain ${domainName}`, async () => {
      try {
        return await this.client.send(new GetProfileObjectTypeCommand({ DomainName: domainName, ObjectTypeName: objectTypeName }));
      } catch (error) {
        if (isNotFound(error)) {
          return undefined;
        }
        throw error;
      }
    });
  }

  private async pages<Item>(
    subject: string,
    operation: string,
    send: (nextToken?: string) => Promise<{ Items?: Item[]; NextToken?: string }>,
  ): Promise<Item[]> {
    const items: Item[] = [];
    try {
      for (let nextToken: string | undefined, isFirst = true; isFirst || nextToken !== undefined; isFirst = false) {
        const token = nextToken;
        const page = await this.call(operation, subject, () => send(token));
        items.push(...page.Items ?? []);
        nextToken = page.NextToken === '' ? undefined : page.NextToken;
        this.progress.show(`Listing ${subject}: ${items.length}`);
      }
    } finally {
      this.progress.clear();
    }
    return items;
  }

  private async call<Response>(operation: string, subject: string, send: () => Promise<Response>): Promise<Response> {
    try {
      return await send();
    } catch (error) {
      throw serviceFailure({ service: 'profile', operation, subject, region: this.region }, error);
    }
  }
}

/** An order that does not depend on the locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
