import { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryBackoffStrategy, StandardRetryToken } from '@smithy/types';
import { StandardRetryStrategy } from '@smithy/util-retry';
import { TimeLimit } from './time-limit';

/** The time that is reserved for the last attempt of a call. */
const LAST_ATTEMPT_MILLISECONDS = 3_000;
const MAX_DELAY_MILLISECONDS = 20_000;
/** The slowest operations accept one request per second: with longer delays the service would be idle between the events that wait. */
const MAX_THROTTLED_DELAY_MILLISECONDS = 2_000;

/**
 * The SDK's standard retry strategy, limited by the remaining time instead of a number of attempts. A failed event needs a
 * person to deploy again, and an event that waits does not.
 */
export class RetryWithinTimeLimit implements RetryStrategyV2 {
  constructor(private readonly timeLimit: TimeLimit) {}

  public async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    return new StandardRetryStrategy(Number.MAX_SAFE_INTEGER).acquireInitialRetryToken(scope);
  }

  public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {
    // The SDK retries 500, 502, 503 and 504. The other server errors are retried, too.
    const errorType = errorInfo.errorType === 'SERVER_ERROR' ? 'TRANSIENT' : errorInfo.errorType;
    const backoff = new Backoff(
      errorType === 'THROTTLING' ? MAX_THROTTLED_DELAY_MILLISECONDS : MAX_DELAY_MILLISECONDS,
      this.timeLimit.remainingMilliseconds() - LAST_ATTEMPT_MILLISECONDS,
    );
    // A new strategy for each retry: the retry quota of one strategy would be used up before the time.
    const strategy = new StandardRetryStrategy({ maxAttempts: Number.MAX_SAFE_INTEGER, backoff });
    return strategy.refreshRetryTokenForRetry(token as StandardRetryToken, { ...errorInfo, errorType });
  }

  public recordSuccess(): void {
    // Nothing to return to a quota.
  }
}

class Backoff implements StandardRetryBackoffStrategy {
  private delayBase = 0;

  constructor(private readonly longestDelay: number, private readonly remaining: number) {}

  public setDelayBase(delayBase: number): void {
    this.delayBase = delayBase;
  }

  /** With full jitter, as in the SDK. */
  public computeNextBackoffDelay(attempt: number): number {
    if (this.remaining <= 0) {
      throw new Error('No time is left for another attempt.');
    }
    return Math.floor(Math.min(Math.random() * Math.min(this.delayBase * 2 ** attempt, this.longestDelay), this.remaining));
  }
}
