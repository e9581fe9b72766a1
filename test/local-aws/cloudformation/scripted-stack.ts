import { CloudFormation, CloudFormationOptions } from '../../../local-aws/cloudformation';
import { ResourceType } from '../../../local-aws/cloudformation/resources/resource-type';
import { Environment } from '../../../local-aws/service';

export interface CustomResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceType: string;
  readonly ResourceProperties: Record<string, any>;
  readonly OldResourceProperties?: Record<string, any>;
}

/** The response of a function to an event: members, a raw body, or none. */
export type Reaction = { Status?: string; PhysicalResourceId?: string; Reason?: string; Data?: unknown; NoEcho?: unknown } | string | undefined;

export type Script = (event: CustomResourceEvent) => Reaction | Promise<Reaction>;

export const FUNCTION_ARN = 'arn:aws:lambda:us-east-1:123456789012:function:scripted';
export const OTHER_FUNCTION_ARN = `${FUNCTION_ARN}-2`;

const ENVIRONMENT: Environment = { accountId: '123456789012', region: 'us-east-1', partition: 'aws', endpoint: 'http://127.0.0.1:0' };

export interface ScriptedStackOptions extends Partial<CloudFormationOptions> {
  readonly script?: Script;
}

/** A stack of the CloudFormation model. A script responds to the events of its custom resources. */
export class ScriptedStack {
  public readonly events: CustomResourceEvent[] = [];
  public readonly cloudFormation: CloudFormation;
  public script: Script;

  constructor(options: ScriptedStackOptions = {}) {
    this.script = options.script ?? (() => ({}));
    this.cloudFormation = new CloudFormation({
      environment: ENVIRONMENT,
      resourceTypes: [NOTE],
      invoker: { invokeWithEvent: (functionArn, event) => this.invoke(functionArn, event as unknown as CustomResourceEvent) },
      readObject: () => Buffer.from(''),
      parameterValue: () => undefined,
      serviceTimeoutSecond: 20,
      pollingWaitMilliseconds: 0,
      ...options,
    });
  }

  /** Creates or updates the stack, and returns the final status. */
  public async deploy(template: Record<string, unknown>, members: Record<string, unknown> = {}): Promise<string> {
    const action = await this.status().then(status => (status === 'DELETE_COMPLETE' ? 'CreateStack' : 'UpdateStack'), () => 'CreateStack');
    await this.respond(action, { StackName: 'S', TemplateBody: JSON.stringify(template), ...members });
    await this.cloudFormation.settled('S');
    return this.status();
  }

  /** Starts the operation without waiting. */
  public async begin(action: string, template: Record<string, unknown>, members: Record<string, unknown> = {}): Promise<void> {
    await this.respond(action, { StackName: 'S', TemplateBody: JSON.stringify(template), ...members });
  }

  public async delete(members: Record<string, unknown> = {}): Promise<string> {
    const id = await this.id();
    await this.respond('DeleteStack', { StackName: 'S', ...members });
    await this.cloudFormation.settled(id);
    return (await this.describe(id)).StackStatus;
  }

  public async respond(action: string, members: Record<string, unknown>): Promise<any> {
    return this.cloudFormation.respond(action, members);
  }

  public async describe(name = 'S'): Promise<any> {
    return (await this.respond('DescribeStacks', { StackName: name })).Stacks[0];
  }

  public async id(): Promise<string> {
    return (await this.describe()).StackId;
  }

  public async status(name = 'S'): Promise<string> {
    return (await this.describe(name)).StackStatus;
  }

  public async output(name: string): Promise<string | undefined> {
    return (await this.describe()).Outputs.find((output: any) => output.OutputKey === name)?.OutputValue;
  }

  /** The events of the function in order, such as `Create A new-id`. */
  public get requests(): string[] {
    return this.events.map(({ RequestType, LogicalResourceId, PhysicalResourceId }) => (
      [RequestType, LogicalResourceId, ...PhysicalResourceId ? [PhysicalResourceId] : []].join(' ')
    ));
  }

  /** The statuses and reasons of a resource, oldest first. */
  public async history(logicalResourceId: string, name = 'S'): Promise<string[]> {
    const { StackEvents } = await this.respond('DescribeStackEvents', { StackName: name });
    return StackEvents.filter((event: any) => event.LogicalResourceId === logicalResourceId).reverse()
      .map((event: any) => [event.ResourceStatus, ...event.ResourceStatusReason ? [event.ResourceStatusReason] : []].join(': '));
  }

  public async put(event: CustomResourceEvent, body: string, headers: Record<string, string> = {}): Promise<number> {
    const path = new URL(event.ResponseURL).pathname;
    const request = { method: 'PUT', path, query: new URLSearchParams(), headers, body: Buffer.from(body) };
    return (await this.cloudFormation.customResourceResponse(request)).status;
  }

  public async respondTo(event: CustomResourceEvent, reaction: Exclude<Reaction, undefined>): Promise<number> {
    const { StackId, RequestId, LogicalResourceId, PhysicalResourceId = `${LogicalResourceId}-id` } = event;
    const members = { Status: 'SUCCESS', StackId, RequestId, LogicalResourceId, PhysicalResourceId };
    return this.put(event, typeof reaction === 'string' ? reaction : JSON.stringify({ ...members, ...reaction }));
  }

  /** Waits until the function has that many events. */
  public async asked(times: number): Promise<void> {
    while (this.events.length < times) await new Promise(resolve => setTimeout(resolve, 1));
  }

  private invoke(functionArn: string, event: CustomResourceEvent): void {
    if (!functionArn.startsWith(FUNCTION_ARN)) throw new Error(`Function not found: ${functionArn}`);
    // A copy, as over HTTP: later changes of the model's objects do not change the event.
    this.events.push(JSON.parse(JSON.stringify(event)));
    void Promise.resolve(event).then(this.script).then(async reaction => reaction !== undefined && this.respondTo(event, reaction));
  }
}

/** A native type without a service. */
const NOTE: ResourceType = {
  typeName: 'Test::Note',
  propertyNames: ['Text', 'Fail', 'Details', 'Details.Color'],
  importer: {
    identifiers: ['Text'],
    read: async ({ Text }) => {
      if (Text === 'absent') throw new Error('There is no such note');
      return { physicalResourceId: Text, attributes: { Text } };
    },
  },
  create: async ({ Text, Fail }, { logicalResourceId }) => {
    if (Fail) throw new Error(`no note ${Fail}`);
    return { physicalResourceId: `${logicalResourceId}-note`, ref: `ref of ${logicalResourceId}`, attributes: { Text } };
  },
  update: async (physicalResourceId, { Text, Fail }) => {
    if (Fail) throw new Error(`no note ${Fail}`);
    return { physicalResourceId, attributes: { Text } };
  },
  delete: async () => {},
};

export function custom(properties: Record<string, unknown> = {}, members: Record<string, unknown> = {}): Record<string, unknown> {
  return { Type: 'Custom::Thing', Properties: { ServiceToken: FUNCTION_ARN, ...properties }, ...members };
}

export function note(properties: Record<string, unknown> = {}, members: Record<string, unknown> = {}): Record<string, unknown> {
  return { Type: 'Test::Note', Properties: properties, ...members };
}
