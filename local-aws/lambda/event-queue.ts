import { isThrottled } from './concurrency';
import { InvocationResult } from './function-configuration';

export interface EventQueueOptions {
  readonly invoke: (functionArn: string, event: string, requestId: string) => Promise<InvocationResult>;
  /**
   * The delay before each redelivery of a failed event, in milliseconds.
   * @default a quarter and half a second; Lambda waits minutes
   */
  readonly redeliveryDelays?: readonly number[];
}

interface QueuedEvent {
  readonly functionArn: string;
  readonly event: string;
  readonly requestId: string;
}

const REDELIVERY_DELAYS = [250, 500];
/**
 * The first and the longest delay between attempts of a throttled event, which doubles each time. Lambda drops an event
 * after six hours.
 */
const FIRST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 5 * 60_000;

/**
 * The queue of asynchronous invocations. A failed event is delivered up to two more times with the same request id
 * (docs/cloudformation-semantics.md, rule 5). A throttled event is retried until it is accepted.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export class EventQueue {
  private readonly waiting = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly options: EventQueueOptions) {}

  public add(event: QueuedEvent): void {
    void this.deliver(event, 0, FIRST_WAIT_MILLISECONDS);
  }

  public close(): void {
    this.closed = true;
    for (const timer of this.waiting) clearTimeout(timer);
  }

  private async deliver(queued: QueuedEvent, failures: number, wait: number): Promise<void> {
    const { invoke, redeliveryDelays = REDELIVERY_DELAYS } = this.options;
    try {
      const result = await invoke(queued.functionArn, queued.event, queued.requestId);
      if ('error' in result && failures < redeliveryDelays.length) {
        this.after(redeliveryDelays[failures], () => void this.deliver(queued, failures + 1, FIRST_WAIT_MILLISECONDS));
      }
    } catch (error) {
      // The events of a deleted function are dropped.
      if (!isThrottled(error)) return;
      this.after(wait, () => void this.deliver(queued, failures, Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)));
    }
  }

  private after(milliseconds: number, action: () => void): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      action();
    }, milliseconds);
    this.waiting.add(timer);
  }
}
