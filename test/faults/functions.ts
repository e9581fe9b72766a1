import * as path from 'path';
import { Context } from 'aws-lambda';
import { Effect, EventFault, lateness, PlannedFault } from './fault';
import { Event, Holdings, Journal } from './journal';
import { ServiceConnection } from './service-connection';
import { wait } from './virtual-time';
import { createHandler } from '../../lambda/handler';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';

const RUNTIME = path.join(path.dirname(require.resolve('aws-cdk-lib/package.json')), 'custom-resources/lib/provider-framework/runtime');
const HANDLER_TIMEOUT_MILLISECONDS = 300_000;
/** The delays before the retries of a failed asynchronous invocation (docs/cloudformation-semantics.md, rule 5). */
const REDELIVERY_DELAYS = [60_000, 120_000];

/** The code of the provider framework, with its outbound calls replaced. */
/* eslint-disable @typescript-eslint/no-require-imports */
const framework: { onEvent(event: unknown): Promise<void> } = require(path.join(RUNTIME, 'framework.js'));
const outbound: {
  invokeFunction(request: { Payload: string }): Promise<{ Payload: string; FunctionError?: string }>;
  httpRequest(options: { path: string }, body: string): Promise<void>;
} = require(path.join(RUNTIME, 'outbound.js'));
/* eslint-enable @typescript-eslint/no-require-imports */

interface Invocation {
  isAlive: boolean;
}

export interface FunctionsOptions {
  readonly service: CustomerProfiles;
  readonly createHandler: typeof createHandler;
  /** The delay of each event in Lambda's queue, in milliseconds. */
  readonly deliveryDelay: number;
  readonly holdings: () => Holdings;
  /** Receives the response of the framework. */
  readonly respond: (path: string, body: string) => Promise<void>;
}

/** Lambda with two functions: the provider framework, which invokes the handler. */
export class Functions {
  public journal = new Journal();
  public fault?: PlannedFault;
  /** Deliveries and invocations that have not ended. */
  public busy = 0;
  private calls = 0;
  private faultBegan?: number;
  private faultyOperation?: string;
  private attempts = 0;
  private readonly deaths = new Map<string, () => void>();
  private readonly late: Event[] = [];

  constructor(private readonly options: FunctionsOptions) {
    outbound.invokeFunction = async ({ Payload }) => this.invokeHandler(JSON.parse(Payload) as Event);
    outbound.httpRequest = async ({ path: responsePath }, body) => this.respond(responsePath, body);
    jest.spyOn(console, 'log').mockImplementation(() => undefined).mockClear();
    jest.spyOn(process.stdout, 'write').mockClear().mockImplementation(chunk => {
      this.journal.log.push(JSON.parse(String(chunk)));
      return true;
    });
  }

  /** Starts a new count of events and calls, with a fault for one of them. */
  public expect(fault: PlannedFault | undefined): void {
    this.journal = new Journal();
    this.fault = fault;
    this.calls = 0;
    this.attempts = 0;
    this.faultBegan = undefined;
  }

  public invokeWithEvent(event: Event): void {
    this.journal.events.push(event);
    const kind = this.eventFault(event);
    const delay = this.options.deliveryDelay + lateness(kind);
    void this.deliver(event, delay);
    if (kind === 'delivered twice at once') void this.deliver(event, delay);
    if (kind === 'delivered again after 30 s') void this.deliver(event, delay + 30_000);
    if (kind === 'delivered again after the end') this.late.push(event);
  }

  /** Delivers events again that CloudFormation no longer waits for. */
  public deliverLate(): void {
    for (const event of this.late.splice(0)) void this.deliver(event);
  }

  private eventFault(event: Pick<Event, 'RequestId'>): EventFault | undefined {
    const { fault } = this;
    return fault?.call === undefined && this.journal.events[fault?.event ?? -1]?.RequestId === event.RequestId ? fault?.kind : undefined;
  }

  private async deliver(event: Event, delay = 0): Promise<void> {
    this.busy++;
    await wait(delay);
    if (!this.journal.deliveredAt.has(event.RequestId)) this.journal.deliveredAt.set(event.RequestId, Date.now());
    for (const redeliveryDelay of [...REDELIVERY_DELAYS, undefined]) {
      try {
        await Promise.race([framework.onEvent(structuredClone(event)), this.deathOfFramework(event)]);
        break;
      } catch {
        if (redeliveryDelay !== undefined) await wait(redeliveryDelay);
      }
    }
    this.busy--;
  }

  /** Rejects if the function of the framework is killed while it responds. */
  private async deathOfFramework({ RequestId }: Event): Promise<never> {
    return new Promise((_, reject) => this.deaths.set(RequestId, () => reject(new Error('Runtime exited'))));
  }

  private async invokeHandler(event: Event): Promise<{ Payload: string; FunctionError?: string }> {
    const invocation: Invocation = { isAlive: true };
    const end = Date.now() + HANDLER_TIMEOUT_MILLISECONDS;
    const context = { getRemainingTimeInMillis: () => end - Date.now() } as Context;
    let timer: NodeJS.Timeout | undefined;
    this.busy++;
    try {
      return await new Promise(resolve => {
        const kill = (errorMessage: string) => {
          invocation.isAlive = false;
          resolve({ FunctionError: 'Unhandled', Payload: JSON.stringify({ errorMessage }) });
        };
        timer = setTimeout(() => kill(`${event.RequestId} Task timed out after ${HANDLER_TIMEOUT_MILLISECONDS / 1000}.00 seconds`), HANDLER_TIMEOUT_MILLISECONDS);
        const handler = this.options.createHandler(this.connectionOf(event, invocation, () => kill('RequestId: 1 Error: Runtime exited with error: signal: killed')));
        handler(structuredClone(event) as never, context).then(
          result => resolve({ Payload: JSON.stringify(result) }),
          (error: Error) => resolve({
            FunctionError: 'Unhandled',
            Payload: JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') }),
          }),
        );
      });
    } finally {
      clearTimeout(timer);
      this.busy--;
    }
  }

  private connectionOf(event: Event, invocation: Invocation, kill: () => void): any {
    const { service, holdings } = this.options;
    return new ServiceConnection(service, {
      isAlive: () => invocation.isAlive,
      kill,
      effectOn: operation => this.effectOn(event, operation),
      watch: async (operation, subject, perform) => {
        const before = holdings();
        const response = await perform();
        if (response.status === 200) this.journal.acts.push({ at: Date.now(), event, operation, subject, before, after: holdings() });
        return response;
      },
    });
  }

  private effectOn(event: Event, operation: string): Effect | undefined {
    const { fault, journal } = this;
    if (fault?.kind === 'service down for 60 s' && journal.events.length > fault.event) {
      this.faultBegan ??= Date.now();
      journal.called(event, operation);
      return Date.now() - this.faultBegan < 60_000 ? { acts: false, outcome: { name: 'InternalServerException', status: 500 } } : undefined;
    }
    if (this.eventFault(event) === 'not found for 10 s') {
      this.faultBegan ??= Date.now();
      journal.called(event, operation);
      return Date.now() - this.faultBegan < 10_000 ? { acts: false, outcome: { name: 'ResourceNotFoundException', status: 404 } } : undefined;
    }
    const faulty = fault && journal.events[fault.event]?.RequestId === event.RequestId ? fault : undefined;
    if (faulty?.call === undefined) {
      journal.called(event, operation);
      return undefined;
    }
    if (this.faultBegan === undefined) {
      journal.called(event, operation);
      if (this.calls++ < faulty.call || (faulty.kind.operation ?? operation) !== operation) return undefined;
      this.faultBegan = Date.now();
      this.faultyOperation = operation;
      return faulty.kind.effect(this.attempts++, 0);
    }
    // Only retries of the call with the fault count. A read in between is another call.
    if (operation !== this.faultyOperation) return undefined;
    return faulty.kind.effect(this.attempts++, Date.now() - this.faultBegan);
  }

  private async respond(responsePath: string, body: string): Promise<void> {
    const parsed = JSON.parse(body);
    const kind = this.eventFault(parsed);
    const event = this.journal.events.find(({ RequestId }) => RequestId === parsed.RequestId)!;
    if (kind === 'response lost') throw new Error('Unsuccessful HTTP response: 503');
    if (kind === 'response of success lost' && parsed.Status === 'SUCCESS') throw new Error('Unsuccessful HTTP response: 503');
    if (kind === 'framework killed once' && this.faultBegan === undefined) {
      this.faultBegan = Date.now();
      this.deaths.get(event.RequestId)!();
      return new Promise(() => undefined);
    }
    this.journal.responses.push({ event, body: parsed });
    await this.options.respond(responsePath, body);
  }
}
