import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
  Stack,
  StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { usageError } from '../command-error';
import { NESTED_STACK, StackPlace, Template, TemplateBody } from './template';
import { clientSettings, Connection, regionOf } from '../service/client';
import { serviceFailure } from '../service/service-failure';

/** The templates of a deployed stack and of those nested in it, as they are deployed. */
export async function readDeployedStack(stackName: string, connection: Connection): Promise<Template[]> {
  const client = new CloudFormationClient(clientSettings(connection));
  try {
    return await new DeployedStackReader(client, await regionOf(client)).templatesOf(stackName);
  } finally {
    client.destroy();
  }
}

class DeployedStackReader {
  constructor(private readonly client: CloudFormationClient, private readonly region: string) {}

  public async templatesOf(stackNameOrId: string, rootStackName = stackNameOrId): Promise<Template[]> {
    const stack = await this.describe(stackNameOrId);
    const place: StackPlace = {
      stackName: stack.StackName!,
      rootStackName,
      stackId: stack.StackId,
      region: this.region,
      accountId: stack.StackId?.split(':')[4],
    };
    const stackId = stack.StackId ?? stackNameOrId;
    const parameters = new Map((stack.Parameters ?? []).map(({ ParameterKey, ParameterValue, ResolvedValue }) =>
      [ParameterKey!, ResolvedValue ?? ParameterValue]));
    const template = new Template(place, await this.templateBody(stackId), parameters, await this.physicalIds(stackId));
    const templates = [template];
    for (const [logicalId] of template.resources(NESTED_STACK)) {
      const nested = template.physicalId(logicalId);
      if (nested !== undefined) {
        templates.push(...await this.templatesOf(nested, rootStackName));
      }
    }
    return templates;
  }

  private async describe(stackName: string): Promise<Stack> {
    const { Stacks = [] } = await this.call('DescribeStacks', stackName, () => this.client.send(new DescribeStacksCommand({ StackName: stackName })));
    return Stacks[0];
  }

  private async templateBody(stackId: string): Promise<TemplateBody> {
    const command = new GetTemplateCommand({ StackName: stackId, TemplateStage: 'Processed' });
    const { TemplateBody: body = '' } = await this.call('GetTemplate', stackId, () => this.client.send(command));
    try {
      return JSON.parse(body) as TemplateBody;
    } catch {
      throw usageError(`The template of stack ${stackId} isn't JSON, so no CDK app has deployed it: name a stack that one has.`);
    }
  }

  private async physicalIds(stackId: string): Promise<Map<string, string>> {
    const summaries = await this.call('ListStackResources', stackId, async () => {
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

  private async call<Answer>(operation: string, stackName: string, send: () => Promise<Answer>): Promise<Answer> {
    try {
      return await send();
    } catch (error) {
      throw serviceFailure({ service: 'cloudformation', operation, subject: `stack ${stackName}`, region: this.region }, error);
    }
  }
}
