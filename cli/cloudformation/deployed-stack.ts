import { setTimeout as delay } from 'timers/promises';
import { usageError } from '../command-error';
import { Credentials, signedHeaders } from './signed-request';
import { NESTED_STACK, Template, TemplateBody, urlSuffixOf } from './template';
import { elementsOf, textOf } from './xml';
import { Connection, createClient, regionOf } from '../service/client';
import { serviceFailure } from '../service/service-failure';

const MAX_ATTEMPTS = 6;

/** The templates of a deployed stack and of those nested in it, as they are deployed. */
export async function readDeployedStack(stackName: string, connection: Connection): Promise<Template[]> {
  const client = createClient(connection);
  try {
    const cloudFormation = new CloudFormationReader(await regionOf(client), connection, () => client.config.credentials());
    return await cloudFormation.templatesOf(stackName);
  } finally {
    client.destroy();
  }
}

class CloudFormationReader {
  private readonly url: URL;

  constructor(private readonly region: string, { endpointUrl }: Connection, private readonly credentials: () => Promise<Credentials>) {
    const { AWS_ENDPOINT_URL_CLOUDFORMATION: own, AWS_ENDPOINT_URL: common } = process.env;
    this.url = new URL(endpointUrl ?? own ?? common ?? `https://cloudformation.${region}.${urlSuffixOf(region)}`);
  }

  public async templatesOf(stackNameOrId: string, rootStackName = stackNameOrId): Promise<Template[]> {
    const description = await this.call('DescribeStacks', stackNameOrId);
    const stack = elementsOf(description, 'Stacks')[0];
    const stackId = textOf(stack ?? '', 'StackId') ?? stackNameOrId;
    const place = { stackName: textOf(stack ?? '', 'StackName') ?? stackNameOrId, rootStackName, stackId, region: this.region, accountId: stackId.split(':')[4] };
    const parameters = new Map(elementsOf(stack ?? '', 'Parameters').map(parameter =>
      [textOf(parameter, 'ParameterKey') ?? '', textOf(parameter, 'ResolvedValue') ?? textOf(parameter, 'ParameterValue')] as const));
    const template = new Template(place, await this.templateBody(stackId), parameters, await this.physicalIds(stackId));
    const nested = template.resources(NESTED_STACK).map(([logicalId]) => template.physicalId(logicalId)).filter(id => id !== undefined);
    const templates = [template];
    for (const id of nested) {
      templates.push(...await this.templatesOf(id, rootStackName));
    }
    return templates;
  }

  private async templateBody(stackId: string): Promise<TemplateBody> {
    const body = textOf(await this.call('GetTemplate', stackId, { TemplateStage: 'Processed' }), 'TemplateBody') ?? '';
    try {
      return JSON.parse(body) as TemplateBody;
    } catch {
      throw usageError(`The template of stack ${stackId} isn't JSON, so no CDK app has deployed it: name a stack that one has.`);
    }
  }

  private async physicalIds(stackId: string): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (let nextToken: string | undefined, isFirst = true; isFirst || nextToken !== undefined; isFirst = false) {
      const page: string = await this.call('ListStackResources', stackId, nextToken === undefined ? {} : { NextToken: nextToken });
      for (const resource of elementsOf(page, 'StackResourceSummaries')) {
        const physicalId = textOf(resource, 'PhysicalResourceId');
        if (physicalId !== undefined && textOf(resource, 'ResourceStatus') !== 'DELETE_COMPLETE') {
          ids.set(textOf(resource, 'LogicalResourceId') ?? '', physicalId);
        }
      }
      nextToken = textOf(page.replace(/<StackResourceSummaries>[^]*<\/StackResourceSummaries>/, ''), 'NextToken');
    }
    return ids;
  }

  private async call(operation: string, stackName: string, members: Record<string, string> = {}): Promise<string> {
    const body = new URLSearchParams({ Action: operation, Version: '2010-05-15', StackName: stackName, ...members }).toString();
    try {
      for (let attempt = 1; ; attempt++) {
        const headers = signedHeaders(this.url, body, 'cloudformation', this.region, await this.credentials(), new Date());
        const response = await fetch(this.url, { method: 'POST', headers, body });
        const text = await response.text();
        if (response.ok) {
          return text;
        }
        const error = errorOf(response.status, text, attempt);
        if (attempt === MAX_ATTEMPTS || !(response.status >= 500 || /Throttl/.test(error.name))) {
          throw error;
        }
        await delay(Math.random() * 200 * 2 ** attempt);
      }
    } catch (error) {
      // What fetch throws says nothing; its cause does.
      const cause = (error as Error).cause as Error | undefined;
      throw serviceFailure({ service: 'cloudformation', operation, subject: `stack ${stackName}`, region: this.region }, cause ?? error);
    }
  }
}

function errorOf(status: number, text: string, attempts: number): Error {
  const message = textOf(text, 'Message') ?? text.slice(0, 200);
  const error = Object.assign(new Error(message), { $metadata: { httpStatusCode: status, requestId: textOf(text, 'RequestId'), attempts } });
  error.name = textOf(text, 'Code') ?? `HTTP ${status}`;
  return error;
}
