import { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryBackoffStrategy, StandardRetryToken } from '@smithy/types';
import { StandardRetryStrategy } from '@smithy/util-retry';
import { TimeLimit } from './time-limit';

/** The time that the last attempt of a call needs. */
const LAST_TRY_MILLISECONDS = 3_000;
const LONGEST_DELAY_MILLISECONDS = 20_000;
/** The longest wait after a refusal for too many requests. The slowest operations take one request per second. */
const LONGEST_THROTTLED_DELAY_MILLISECONDS = 2_000;

/**
 * The SDK's standard retry strategy, bounded by the time that is left instead of a number of attempts: an event that
 * fails leaves work to a person, one that waits doesn't.
 */
export class RetryWithinTimeLimit implements RetryStrategyV2 {
  constructor(private readonly timeLimit: TimeLimit) {}

  public async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    return this.standardStrategy(LONGEST_DELAY_MILLISECONDS).acquireInitialRetryToken(scope);
  }

  public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {
    // The SDK retries 500, 502, 503 and 504; the others of their kind pass as well.
    const errorType = errorInfo.errorType === 'SERVER_ERROR' ? 'TRANSIENT' : errorInfo.errorType;
    // At most maxConcurrency events wait for their turn, one for each second: longer delays would let turns pass unused.
    const longestDelay = errorType === 'THROTTLING' ? LONGEST_THROTTLED_DELAY_MILLISECONDS : LONGEST_DELAY_MILLISECONDS;
    return this.standardStrategy(longestDelay).refreshRetryTokenForRetry(token as StandardRetryToken, { ...errorInfo, errorType });
  }

  public recordSuccess(): void {
    // Nothing to give back: the SDK's quota of retries is there for clients that never stop, and this one has a deadline.
  }

  /** A new one each time, since its quota of retries would end before the time does. */
  private standardStrategy(longestDelay: number): StandardRetryStrategy {
    return new StandardRetryStrategy({ maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new BackoffWithinTimeLimit(this.timeLimit, longestDelay) });
  }
}

/** Leaves time for one more try, and otherwise gives up. */
class BackoffWithinTimeLimit implements StandardRetryBackoffStrategy {
  private delayBase = 100;

  constructor(private readonly timeLimit: TimeLimit, private readonly longestDelay: number) {}

  public setDelayBase(delayBase: number): void {
    this.delayBase = delayBase;
  }

  public computeNextBackoffDelay(attempt: number): number {
    const left = this.timeLimit.remainingMilliseconds() - LAST_TRY_MILLISECONDS;
    if (left <= 0) {
      throw new Error('No time is left for another try.');
    }
    // With full jitter, as the SDK's own.
    return Math.floor(Math.min(Math.random() * Math.min(this.delayBase * 2 ** attempt, this.longestDelay), left));
  }
}
