import { App, templateOf } from './app';
import { PlannedFault } from './fault';
import { Functions } from './functions';
import { Event, Holdings, Journal } from './journal';
import { VirtualTime, wait } from './virtual-time';
import { createHandler } from '../../lambda/handler';
import { CallLog } from '../../local-aws/call-log';
import { CloudFormation } from '../../local-aws/cloudformation';
import { UnsettledRules } from '../../local-aws/cloudformation/operations/operation';
import { ResourceType } from '../../local-aws/cloudformation/resources/resource-type';
import { Behavior } from '../../local-aws/customer-profiles/behavior';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';
import { ObjectType } from '../../local-aws/customer-profiles/object-type';
import { Iam } from '../../local-aws/iam/iam';
import { Environment } from '../../local-aws/service';

const ENVIRONMENT: Environment = { accountId: '123456789012', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:0' };
export const DOMAINS = ['retail', 'wholesale'];

/** The undocumented behavior of a simulated account. */
export interface UndocumentedBehavior {
  readonly behavior?: Partial<Behavior>;
  readonly cloudFormation?: Partial<UnsettledRules>;
  /** The delay between sending and delivery of each event, in milliseconds (docs/cloudformation-semantics.md, rule 18). */
  readonly deliveryDelay?: number;
  /** The signature version of response URLs. @default 4 */
  readonly signatureVersion?: 2 | 4;
}

export interface SimulatedAccountOptions {
  /** @default the handler of the library */
  readonly createHandler?: typeof createHandler;
}

/** The outcome of an action on the stack. */
export interface Outcome {
  readonly status: string;
  readonly elapsed: number;
  readonly before: Holdings;
  readonly after: Holdings;
  readonly journal: Journal;
  /** The statuses and reasons of the object type, oldest first. */
  readonly events: readonly { readonly status: string; readonly reason?: string }[];
}

/** One account with one stack: CloudFormation, the provider framework, the handler and the service, in one process. */
export class SimulatedAccount {
  public readonly service: CustomerProfiles;
  private readonly cloudFormation: CloudFormation;
  private readonly functions: Functions;
  private stackId?: string;

  constructor(private readonly time: VirtualTime, undocumented: UndocumentedBehavior = {}, options: SimulatedAccountOptions = {}) {
    const calls = new CallLog();
    this.service = new CustomerProfiles({ environment: ENVIRONMENT, iam: new Iam(ENVIRONMENT), calls, behavior: { invalidMappings: 'accept', ...undocumented.behavior } });
    DOMAINS.forEach(domain => this.service.domains.create(domain, { DefaultExpirationDays: 366 }, {}));
    this.functions = new Functions({
      service: this.service,
      createHandler: options.createHandler ?? createHandler,
      deliveryDelay: undocumented.deliveryDelay ?? 0,
      holdings: () => this.holdings(),
      respond: async (path, body) => {
        const request = { method: 'PUT', path: path.split('?')[0], query: new URLSearchParams(), headers: {}, body: Buffer.from(body) };
        await this.cloudFormation.customResourceResponse(request);
      },
    });
    this.cloudFormation = new CloudFormation({
      environment: ENVIRONMENT,
      resourceTypes: [SIBLING],
      // The presigned URL contains the time.
      invoker: { invokeWithEvent: (_, event) => this.functions.invokeWithEvent(signed(event as unknown as Event, undocumented.signatureVersion)) },
      readObject: () => Buffer.from(''),
      parameterValue: () => undefined,
      pollingWaitMilliseconds: 0,
      ...undocumented.cloudFormation,
    });
  }

  public holdings(): Holdings {
    return new Map(this.service.objectTypes().map(type => [`${type.domainName}/${type.objectTypeName}`, type]));
  }

  /** Changes an object type manually. Undefined deletes it. */
  public change(subject: string, change: (objectType: ObjectType | undefined) => ObjectType | undefined): void {
    const [domainName, objectTypeName] = subject.split('/');
    const before = this.service.domains.findObjectType(domainName, objectTypeName);
    const after = change(before);
    if (after) this.service.domains.setObjectType(after);
    else if (before) this.service.domains.deleteObjectType(domainName, objectTypeName);
  }

  /** Deploys an app from any state of the stack, and waits until no operation runs. */
  public async deploy(app: App, fault?: PlannedFault): Promise<Outcome> {
    return this.deployTemplate(templateOf(app), fault);
  }

  public async deployTemplate(TemplateBody: string, fault?: PlannedFault): Promise<Outcome> {
    const status = await this.status();
    if (/ROLLBACK_COMPLETE|_FAILED/.test(status) && !status.startsWith('UPDATE')) await this.delete();
    if (status === 'UPDATE_ROLLBACK_FAILED') await this.act('ContinueUpdateRollback', {});
    // An object type that another owner has adopted cannot be rolled back.
    if (await this.status() === 'UPDATE_ROLLBACK_FAILED') await this.act('ContinueUpdateRollback', { ResourcesToSkip: ['Orders'] });
    const isNew = ['DELETE_COMPLETE', 'NONE'].includes(await this.status());
    return this.act(isNew ? 'CreateStack' : 'UpdateStack', { TemplateBody }, fault);
  }

  public async delete(fault?: PlannedFault): Promise<Outcome> {
    return this.act('DeleteStack', {}, fault);
  }

  /** Delivers the remaining events of Lambda's queue. */
  public async deliverLate(): Promise<void> {
    this.functions.deliverLate();
    await this.quiet();
  }

  public async pass(milliseconds: number): Promise<void> {
    await this.time.pass(milliseconds);
  }

  public async status(): Promise<string> {
    return this.stackId === undefined ? 'NONE' : (await this.describe()).StackStatus;
  }

  private async act(action: string, members: object, fault?: PlannedFault): Promise<Outcome> {
    // Some time passes between two actions.
    await this.pass(3_600_000);
    this.functions.expect(fault);
    const [begin, before] = [Date.now(), this.holdings()];
    const seen = new Set((await this.stackEvents()).map(({ EventId }) => EventId));
    const response = await this.cloudFormation.respond(action, { StackName: 'Shop', ...members });
    this.stackId = (response.StackId as string | undefined) ?? this.stackId;
    await this.time.settled(this.cloudFormation.settled(this.stackId!), action);
    const elapsed = Date.now() - begin;
    await this.quiet();
    const { journal } = this.functions;
    const events = (await this.stackEvents()).filter(({ EventId, LogicalResourceId }) => !seen.has(EventId) && LogicalResourceId === 'Orders')
      .map(({ ResourceStatus: status, ResourceStatusReason: reason }) => ({ status, reason }));
    return { status: await this.status(), elapsed, before, after: this.holdings(), journal, events };
  }

  /** Waits for invocations that CloudFormation does not wait for. */
  private async quiet(): Promise<void> {
    await this.time.until(() => this.functions.busy === 0, 'a function');
  }

  private async describe(): Promise<any> {
    return (await this.cloudFormation.respond('DescribeStacks', { StackName: this.stackId }) as any).Stacks[0];
  }

  private async stackEvents(): Promise<any[]> {
    if (this.stackId === undefined) return [];
    return [...(await this.cloudFormation.respond('DescribeStackEvents', { StackName: this.stackId }) as any).StackEvents].reverse();
  }
}

/** Signs a response URL as CloudFormation does, or as it did in older regions. */
function signed(event: Event, version: 2 | 4 = 4): Event {
  if (version === 4) return event;
  const [url] = event.ResponseURL.split('?');
  return { ...event, ResponseURL: `${url}?AWSAccessKeyId=AKIAEXAMPLE&Expires=${Math.floor(Date.now() / 1000) + 7200}&Signature=secret` };
}

const settle = async ({ FailsAfter }: Record<string, unknown>) => {
  await wait(Number(FailsAfter ?? 0));
  if (FailsAfter !== undefined) throw new Error('the other resource fails');
};

/** The other resource of the stack, which fails if the template requires it. */
const SIBLING: ResourceType = {
  typeName: 'Test::Sibling',
  create: async properties => {
    await settle(properties);
    return { physicalResourceId: 'sibling', attributes: {} };
  },
  update: async (physicalResourceId, properties) => {
    await settle(properties);
    return { physicalResourceId, attributes: {} };
  },
  delete: async () => undefined,
};
