import * as path from 'path';
import { createHandler } from '../../lambda/handler';
import { CallLog } from '../../local-aws/call-log';
import { CloudFormation } from '../../local-aws/cloudformation';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';
import { matchOperation } from '../../local-aws/customer-profiles/request';
import { PUBLISHED_RATES, RequestRates } from '../../local-aws/customer-profiles/request-rates';
import { Iam } from '../../local-aws/iam/iam';
import { Functions } from '../faults/functions';
import { Event } from '../faults/journal';
import { randomNumbers } from '../faults/matrix';
import { VirtualTime, wait } from '../faults/virtual-time';

const ENVIRONMENT = { accountId: '123456789012', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:0' };
const FRAMEWORK = 'arn:aws:lambda:eu-central-1:123456789012:function:framework';
/** The round-trip time between a function and the service. */
const LATENCY_MILLISECONDS = 60;
/** The attempts of the SDK in the provider framework, which invokes the handler again after the first three. */
const INVOKE_ATTEMPTS = 6;

const RUNTIME = path.join(path.dirname(require.resolve('aws-cdk-lib/package.json')), 'custom-resources/lib/provider-framework/runtime');
/* eslint-disable @typescript-eslint/no-require-imports */
const outbound: { invokeFunction(request: { Payload: string }): Promise<{ Payload: string; FunctionError?: string }> } = require(path.join(RUNTIME, 'outbound.js'));
/* eslint-enable @typescript-eslint/no-require-imports */

/** The options of an account and its deployments. */
export interface LoadOptions {
  /** Object types that CloudFormation works on at the same time in a stack. @default 10 */
  readonly maxConcurrency?: number;
  /** The time of CloudFormation for a resource, half before the event and half after the response, with a random deviation of up to half. @default 5 */
  readonly ownSeconds?: number;
  /** @default - The published rates. */
  readonly rates?: Partial<RequestRates>;
  /** The concurrent executions of all functions. @default - No limit. */
  readonly lambdaConcurrency?: number;
  /** Whether another client uses half of each rate. */
  readonly isShared?: boolean;
  /** The seed of the random numbers. */
  readonly seed?: string;
}

/** The result of one operation on the stacks. */
export interface Figures {
  readonly statuses: string[];
  /** The time from the first call to the last response. */
  readonly seconds: number;
  /** The minimum time of the Puts or Deletes at their rate. */
  readonly limitSeconds: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly throttled: number;
  readonly longestEventSeconds: number;
  /** The number of concurrent handlers. */
  readonly handlersAtOnce: number;
}

interface Made {
  readonly operation: string;
  readonly status: number;
  readonly at: number;
}

/** Stacks of many object types in one account, in virtual time, with the models of CloudFormation and the service, the provider framework and the handler. */
export class LoadModel {
  /** Runs a function in virtual time, with the same random numbers each time. */
  public static async run<T>(options: LoadOptions, use: (model: LoadModel) => Promise<T>): Promise<T> {
    const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers(options.seed ?? 'load'));
    // The SDK warns that bodies are read as text.
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
    try {
      return await use(new LoadModel(time, options));
    } finally {
      time.uninstall();
      random.mockRestore();
      warn.mockRestore();
    }
  }

  private readonly service: CustomerProfiles;
  private readonly cloudFormation: CloudFormation;
  private readonly functions: Functions;
  private made: Made[] = [];
  private executions = 0;
  private handlers = 0;
  private handlersAtOnce = 0;
  private longestEvent = 0;
  private readonly answered = new Map<string, () => void>();
  private versions = 0;
  private readonly serviceCalls = new CallLog();

  private constructor(private readonly time: VirtualTime, private readonly options: LoadOptions) {
    const behavior = { objectTypesPerDomain: 10_000 };
    const requestRates = { ...PUBLISHED_RATES, ...options.rates };
    this.service = new CustomerProfiles({ environment: ENVIRONMENT, iam: new Iam(ENVIRONMENT), calls: this.serviceCalls, behavior, requestRates });
    this.service.domains.create('retail', { DefaultExpirationDays: 366 }, {});
    this.functions = new Functions({
      service: this.measured(),
      createHandler,
      deliveryDelay: 0,
      // The object types before and after each call are not recorded.
      holdings: () => new Map(),
      respond: (responsePath, body) => this.respond(responsePath, body),
    });
    const invoke = outbound.invokeFunction;
    outbound.invokeFunction = async request => this.invokeHandler(() => invoke(request));
    this.cloudFormation = new CloudFormation({
      environment: ENVIRONMENT,
      resourceTypes: [{
        typeName: 'Test::Failure',
        create: async () => ({ physicalResourceId: 'failure', attributes: {} }),
        update: async (physicalResourceId, { Fails }) => {
          if (Fails === true) throw new Error('requested failure');
          return { physicalResourceId, attributes: {} };
        },
        delete: async () => undefined,
      }],
      invoker: { invokeWithEvent: (_, event) => void this.deliver(event as unknown as Event) },
      readObject: () => Buffer.from(''),
      parameterValue: () => undefined,
      pollingWaitMilliseconds: 0,
    });
  }

  /** Creates stacks with a number of object types each, at the same time. */
  public async create(counts: readonly number[]): Promise<Figures> {
    return this.operate(counts.map((count, index) => ['CreateStack', index, this.template(index, count)]));
  }

  /** Changes every object type of the first stack. With `failsAfter`, another resource fails after that number of object types. */
  public async update(count: number, failsAfter?: number): Promise<Figures> {
    return this.operate([['UpdateStack', 0, this.template(0, count, failsAfter)]]);
  }

  public async delete(stacks: number): Promise<Figures> {
    return this.operate(Array.from({ length: stacks }, (_, index) => ['DeleteStack', index, undefined]));
  }

  /** The object types of the service, by name. */
  public descriptions(): string[] {
    return this.service.objectTypes().filter(({ objectTypeName }) => objectTypeName !== 'Foreign').map(({ definition }) => definition.Description);
  }

  private template(stack: number, count: number, failsAfter?: number): string {
    const { maxConcurrency = 10 } = this.options;
    const version = ++this.versions;
    const resources = Object.fromEntries(Array.from({ length: count }, (_, index) => [`Type${index}`, {
      Type: 'Custom::CustomerProfilesObjectType',
      DeletionPolicy: 'Delete',
      ...index >= maxConcurrency ? { DependsOn: `Type${index - maxConcurrency}` } : {},
      Properties: {
        ServiceToken: FRAMEWORK,
        ServiceTimeout: 900,
        DomainName: 'retail',
        ObjectTypeName: `Stack${stack}Type${index}`,
        Description: `Version ${version}`,
        Fields: { id: { Source: '_source.id' } },
        Keys: { [`key${index}`]: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE', 'PROFILE'] }] },
        Owner: `Stack${stack}/Type${index}`,
      },
    }]));
    const failure = { Type: 'Test::Failure', Properties: { Version: version, Fails: failsAfter !== undefined } };
    const dependencies = failsAfter === undefined ? {} : { DependsOn: `Type${failsAfter - 1}` };
    return JSON.stringify({ Resources: { ...resources, Failure: { ...failure, ...dependencies } } });
  }

  private async operate(operations: readonly (readonly [action: string, stack: number, template: string | undefined])[]): Promise<Figures> {
    await this.time.pass(3_600_000);
    this.made = [];
    this.serviceCalls.take();
    [this.handlersAtOnce, this.longestEvent] = [0, 0];
    this.functions.expect(undefined);
    const stopSharing = this.share();
    const names = operations.map(([, stack]) => `Stack${stack}`);
    const ids: string[] = [];
    for (const [action, stack, TemplateBody] of operations) {
      const name = `Stack${stack}`;
      const id = action === 'CreateStack' ? undefined : (await this.describe(name)).StackId;
      ids.push(id ?? (await this.cloudFormation.respond(action, { StackName: name, TemplateBody })).StackId);
      if (id !== undefined) await this.cloudFormation.respond(action, { StackName: name, ...TemplateBody === undefined ? {} : { TemplateBody } });
    }
    await this.time.settled(Promise.all(ids.map(async id => this.cloudFormation.settled(id))), names.join(' and '));
    await this.time.until(() => this.functions.busy === 0, 'a function');
    stopSharing();
    const statuses = await Promise.all(ids.map(async id => (await this.describe(id)).StackStatus));
    return { statuses, ...this.figures() };
  }

  private figures(): Omit<Figures, 'statuses'> {
    const calls: Record<string, number> = {};
    for (const { operation } of this.made) calls[operation] = (calls[operation] ?? 0) + 1;
    const rates = { ...PUBLISHED_RATES, ...this.options.rates };
    const foreign = this.serviceCalls.take().filter(call => call.status === 200 && call.subject === 'retail/Foreign');
    const limits = (['PutProfileObjectType', 'DeleteProfileObjectType'] as const).map(operation => {
      // Calls of the other client count, too.
      const succeeded = this.made.filter(one => one.operation === operation && one.status === 200).length;
      return Math.max(0, succeeded + foreign.filter(call => call.operation === operation).length - 1) / rates[operation];
    });
    return {
      seconds: (this.made.at(-1)!.at - this.made[0].at) / 1000,
      limitSeconds: limits[0] + limits[1],
      calls,
      throttled: this.made.filter(({ status }) => status === 429).length,
      longestEventSeconds: this.longestEvent / 1000,
      handlersAtOnce: this.handlersAtOnce,
    };
  }

  /** Another client, which uses half of each rate and ignores rejections. */
  private share(): () => void {
    if (!this.options.isShared) return () => undefined;
    const rates = { ...PUBLISHED_RATES, ...this.options.rates };
    const request = (method: string, body = '') => ({
      method,
      path: '/domains/retail/object-types/Foreign',
      headers: {},
      query: new URLSearchParams(),
      body: Buffer.from(body),
      principal: { arn: 'arn:aws:iam::123456789012:user/else' },
    });
    const timers = ([['PutProfileObjectType', 'PUT'], ['GetProfileObjectType', 'GET']] as const).map(([operation, method]) => setInterval(
      () => void this.service.handle(request(method, method === 'PUT' ? '{"Description":"Foreign"}' : '')), 2_000 / rates[operation],
    ));
    return () => timers.forEach(timer => clearInterval(timer));
  }

  /** The service with a network delay and a list of calls. */
  private measured(): CustomerProfiles {
    const { service, made } = { service: this.service, made: (one: Made) => this.made.push(one) };
    return new Proxy(service, {
      get: (target, name, receiver) => (name !== 'handle' ? Reflect.get(target, name, receiver) : async (request: Parameters<CustomerProfiles['handle']>[0]) => {
        await wait(LATENCY_MILLISECONDS * (0.25 + Math.random() / 2));
        const at = Date.now();
        const response = await target.handle(request);
        made({ operation: matchOperation(request)!.operationName, status: response.status, at });
        await wait(LATENCY_MILLISECONDS * (0.25 + Math.random() / 2));
        return response;
      }),
    });
  }

  private async describe(stack: string): Promise<any> {
    return (await this.cloudFormation.respond('DescribeStacks', { StackName: stack }) as any).Stacks[0];
  }

  private async ownTime(): Promise<void> {
    await wait((this.options.ownSeconds ?? 5) * 1000 / 2 * (0.5 + Math.random()));
  }

  /** The time of CloudFormation before it sends the event, and the delay of Lambda's event queue. */
  private async deliver(event: Event): Promise<void> {
    await this.ownTime();
    while (this.executions >= (this.options.lambdaConcurrency ?? Infinity)) await wait(1_000 * (0.5 + Math.random()));
    this.executions++;
    this.answered.set(event.RequestId, () => this.executions--);
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    this.functions.invokeWithEvent({ ...event, ResponseURL: `${event.ResponseURL}?X-Amz-Date=${date}&X-Amz-Expires=7200&X-Amz-Signature=secret` });
  }

  private async respond(responsePath: string, body: string): Promise<void> {
    const { RequestId } = JSON.parse(body);
    this.answered.get(RequestId)?.();
    this.answered.delete(RequestId);
    await this.ownTime();
    const request = { method: 'PUT', path: responsePath.split('?')[0], query: new URLSearchParams(), headers: {}, body: Buffer.from(body) };
    await this.cloudFormation.customResourceResponse(request);
  }

  private async invokeHandler<T>(invoke: () => Promise<T>): Promise<T> {
    for (let attempt = 0; this.executions >= (this.options.lambdaConcurrency ?? Infinity); attempt++) {
      if (attempt === INVOKE_ATTEMPTS) throw Object.assign(new Error('Rate Exceeded.'), { name: 'TooManyRequestsException' });
      await wait(Math.random() * 500 * 2 ** (attempt % 3));
    }
    this.executions++;
    this.handlersAtOnce = Math.max(this.handlersAtOnce, ++this.handlers);
    const begin = Date.now();
    try {
      return await invoke();
    } finally {
      this.longestEvent = Math.max(this.longestEvent, Date.now() - begin);
      this.handlers--;
      this.executions--;
    }
  }
}
