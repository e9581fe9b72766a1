import { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryBackoffStrategy, StandardRetryToken } from '@smithy/types';
import { StandardRetryStrategy } from '@smithy/util-retry';
import { TimeLimit } from './time-limit';

/** The time that the last attempt of a call needs. */
const LAST_TRY_MILLISECONDS = 3_000;
const LONGEST_DELAY_MILLISECONDS = 20_000;
/** Of the time that the service has throttled an event, what is waited before the next try: an eighth at most. */
const SHARE_OF_THROTTLED_TIME = 1 / 8;
const SHORTEST_THROTTLED_DELAY_MILLISECONDS = 500;

/** Milliseconds before the next try, by the number of those that failed. The base is the SDK's, for the kind of the error. */
type Delay = (attempt: number, base: number) => number;

/**
 * The SDK's standard retry strategy, bounded by the time that is left instead of a number of attempts: an event that
 * fails leaves work to a person, one that waits doesn't.
 */
export class RetryWithinTimeLimit implements RetryStrategyV2 {
  private throttledSince?: number;

  constructor(private readonly timeLimit: TimeLimit) {}

  public async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    return standardStrategy(this.timeLimit, exponentialDelay).acquireInitialRetryToken(scope);
  }

  public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {
    // The SDK retries 500, 502, 503 and 504; the others of their kind pass as well.
    const errorType = errorInfo.errorType === 'SERVER_ERROR' ? 'TRANSIENT' : errorInfo.errorType;
    const delay = errorType === 'THROTTLING' ? this.throttledDelay() : exponentialDelay;
    return standardStrategy(this.timeLimit, delay).refreshRetryTokenForRetry(token as StandardRetryToken, { ...errorInfo, errorType });
  }

  public recordSuccess(): void {
    // Nothing to give back: the SDK's quota of retries is there for clients that never stop, and this one has a deadline.
  }

  /**
   * Many object types in one deploy make the queue that each of them stands in, and none knows its length. How long it
   * has been standing there tells: who waits a share of that is late by that share at most when the queue ends, be it
   * short or long, while exponential delays outgrow a short one (docs/reliability.md, "Load").
   */
  private throttledDelay(): Delay {
    const now = Date.now();
    this.throttledSince ??= now;
    const share = (now - this.throttledSince) * SHARE_OF_THROTTLED_TIME;
    return () => (1 + Math.random()) / 2 * Math.min(Math.max(share, SHORTEST_THROTTLED_DELAY_MILLISECONDS), LONGEST_DELAY_MILLISECONDS);
  }
}

/** With full jitter, as the SDK's own. */
const exponentialDelay: Delay = (attempt, base) => Math.random() * Math.min(base * 2 ** attempt, LONGEST_DELAY_MILLISECONDS);

/** A new one each time, since its quota of retries would end before the time does. */
function standardStrategy(timeLimit: TimeLimit, delay: Delay): StandardRetryStrategy {
  return new StandardRetryStrategy({ maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new BackoffWithinTimeLimit(timeLimit, delay) });
}

/** Leaves time for one more try, and otherwise gives up. */
class BackoffWithinTimeLimit implements StandardRetryBackoffStrategy {
  private delayBase = 100;

  constructor(private readonly timeLimit: TimeLimit, private readonly delay: Delay) {}

  public setDelayBase(delayBase: number): void {
    this.delayBase = delayBase;
  }

  public computeNextBackoffDelay(attempt: number): number {
    const left = this.timeLimit.remainingMilliseconds() - LAST_TRY_MILLISECONDS;
    if (left <= 0) {
      throw new Error('No time is left for another try.');
    }
    return Math.floor(Math.min(this.delay(attempt, this.delayBase), left));
  }
}
