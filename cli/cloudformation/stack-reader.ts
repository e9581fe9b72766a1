import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
  Stack,
  StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { CORE_SCHEMA, load, Type } from 'js-yaml';
import { TemplateBody } from './template';
import { CommandError } from '../command-error';
import { clientSettings, Connection, regionOf } from '../service/client';
import { serviceFailure } from '../service/service-failure';

/** Functions such as `!Ref` become their arguments. */
const SCHEMA_WITH_SHORT_FORMS = CORE_SCHEMA.extend((['scalar', 'sequence', 'mapping'] as const).map(kind =>
  new Type('!', { kind, multi: true, construct: argument => argument })));

/** A resource of a deployed stack. */
export interface DeployedResource {
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly resourceType: string;
}

/** Reads deployed stacks. */
export class StackReader {
  public static async open(connection: Connection): Promise<StackReader> {
    const client = new CloudFormationClient(clientSettings(connection));
    return new StackReader(client, await regionOf(client));
  }

  private constructor(private readonly client: CloudFormationClient, public readonly region: string) {}

  /** Returns undefined if there is no stack of that name. A deleted stack is found by its id only. */
  public async findStack(nameOrId: string): Promise<Stack | undefined> {
    const { Stacks = [] } = await this.call('DescribeStacks', `stack ${nameOrId}`, () =>
      this.client.send(new DescribeStacksCommand({ StackName: nameOrId })).catch(undefinedIfAbsent)) ?? {};
    return Stacks[0];
  }

  /** The account of the credentials. Returns undefined if neither they nor a stack in this region have it. */
  public async accountId(): Promise<string | undefined> {
    const { accountId } = await this.call('GetCredentials', 'the account', () => this.client.config.credentials());
    if (accountId !== undefined) {
      return accountId;
    }
    const { Stacks: [stack] = [] } = await this.call('DescribeStacks', 'the account', () => this.client.send(new DescribeStacksCommand({})));
    return stack?.StackId?.split(':')[4];
  }

  /**
   * Returns undefined for a template that cannot be read.
   *
   * @param allowShortForms whether functions of YAML such as `!Ref` may become their arguments. CDK deploys no such functions
   */
  public async template(stackId: string, allowShortForms: boolean): Promise<TemplateBody | undefined> {
    const command = new GetTemplateCommand({ StackName: stackId, TemplateStage: 'Processed' });
    const { TemplateBody: body = '' } = await this.call('GetTemplate', `stack ${stackId}`, () => this.client.send(command));
    // `cdk import` deploys templates in YAML, of which JSON is a part.
    try {
      return load(body, { schema: allowShortForms ? SCHEMA_WITH_SHORT_FORMS : CORE_SCHEMA }) as TemplateBody;
    } catch {
      return undefined;
    }
  }

  /** The physical ids of the resources of a stack, by their logical ids. */
  public async physicalIds(stackId: string): Promise<Map<string, string>> {
    const summaries = await this.call('ListStackResources', `stack ${stackId}`, async () => {
      const all: StackResourceSummary[] = [];
      for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client: this.client }, { StackName: stackId })) {
        all.push(...StackResourceSummaries);
      }
      return all;
    });
    return new Map(summaries
      .filter(({ PhysicalResourceId, ResourceStatus }) => PhysicalResourceId !== undefined && ResourceStatus !== 'DELETE_COMPLETE')
      .map(({ LogicalResourceId, PhysicalResourceId }) => [LogicalResourceId!, PhysicalResourceId!]));
  }

  /** Returns undefined if no stack has a resource with that physical id. */
  public async findResource(physicalId: string): Promise<DeployedResource | undefined> {
    const response = await this.call('DescribeStackResources', `resource ${physicalId}`, () =>
      this.client.send(new DescribeStackResourcesCommand({ PhysicalResourceId: physicalId })).catch(undefinedIfAbsent));
    // The service returns the other resources of the stack, too, 100 at most.
    const [first] = response?.StackResources ?? [];
    const found = response?.StackResources?.find(({ PhysicalResourceId }) => PhysicalResourceId === physicalId);
    if (first === undefined) {
      return undefined;
    }
    return {
      stackId: first.StackId!,
      stackName: first.StackName!,
      logicalId: found?.LogicalResourceId ?? await this.logicalIdOf(first.StackId!, physicalId),
      resourceType: found?.ResourceType ?? '',
    };
  }

  public close(): void {
    this.client.destroy();
  }

  private async logicalIdOf(stackId: string, physicalId: string): Promise<string> {
    const [logicalId] = [...await this.physicalIds(stackId)].find(([, id]) => id === physicalId) ?? [];
    return logicalId ?? '';
  }

  private async call<Response>(operation: string, subject: string, send: () => Promise<Response>): Promise<Response> {
    try {
      return await send();
    } catch (error) {
      throw error instanceof CommandError ? error : serviceFailure({ service: 'cloudformation', operation, subject, region: this.region }, error);
    }
  }
}

/** CloudFormation reports an absent stack as a ValidationError. */
function undefinedIfAbsent(error: Error): undefined {
  if (error.name === 'ValidationError' && error.message.includes('does not exist')) {
    return undefined;
  }
  throw error;
}
