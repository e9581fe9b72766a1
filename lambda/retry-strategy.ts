import { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryBackoffStrategy, StandardRetryToken } from '@smithy/types';
import { StandardRetryStrategy } from '@smithy/util-retry';
import { Deadline } from './deadline';
import { isAccessDenied } from './service-error';

/** A new role's rights take time to reach the service: that long a denial isn't believed. */
const ACCESS_SPREADS_WITHIN_MILLISECONDS = 60_000;
/** What the last try of a call needs to be worth making. */
const LAST_TRY_MILLISECONDS = 3_000;
const LONGEST_DELAY_MILLISECONDS = 20_000;

/**
 * The SDK's standard retry strategy, bounded by the time that is left instead of a number of attempts: an event that
 * fails leaves work to a person, one that waits doesn't.
 */
export class RetryWithinDeadline implements RetryStrategyV2 {
  private readonly accessDeadline: Deadline;

  constructor(private readonly deadline: Deadline) {
    this.accessDeadline = deadline.earlier(ACCESS_SPREADS_WITHIN_MILLISECONDS);
  }

  public async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    return standardStrategy(this.deadline).acquireInitialRetryToken(scope);
  }

  public async refreshRetryTokenForRetry(token: RetryToken, errorInfo: RetryErrorInfo): Promise<RetryToken> {
    if (isAccessDenied(errorInfo.error)) {
      return standardStrategy(this.accessDeadline).refreshRetryTokenForRetry(token as StandardRetryToken, { ...errorInfo, errorType: 'TRANSIENT' });
    }
    // The SDK retries 500, 502, 503 and 504; the others of their kind pass as well.
    const errorType = errorInfo.errorType === 'SERVER_ERROR' ? 'TRANSIENT' : errorInfo.errorType;
    return standardStrategy(this.deadline).refreshRetryTokenForRetry(token as StandardRetryToken, { ...errorInfo, errorType });
  }

  public recordSuccess(): void {
    // Nothing to give back: the SDK's quota of retries is there for clients that never stop, and this one has a deadline.
  }
}

/** A new one each time, since its quota of retries would end before the time does. */
function standardStrategy(deadline: Deadline): StandardRetryStrategy {
  return new StandardRetryStrategy({ maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new BackoffWithinDeadline(deadline) });
}

/** Exponential backoff with full jitter, as the SDK's own, that leaves time for one more try and otherwise gives up. */
class BackoffWithinDeadline implements StandardRetryBackoffStrategy {
  private delayBase = 100;

  constructor(private readonly deadline: Deadline) {}

  public setDelayBase(delayBase: number): void {
    this.delayBase = delayBase;
  }

  public computeNextBackoffDelay(attempt: number): number {
    const left = this.deadline.millisecondsLeft() - LAST_TRY_MILLISECONDS;
    if (left <= 0) {
      throw new Error('No time is left for another try.');
    }
    return Math.floor(Math.min(Math.random() * Math.min(this.delayBase * 2 ** attempt, LONGEST_DELAY_MILLISECONDS), left));
  }
}
