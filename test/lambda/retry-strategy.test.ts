import { RetryErrorInfo } from '@smithy/types';
import { RetryWithinTimeLimit } from '../../lambda/retry-strategy';
import { TimeLimit } from '../../lambda/time-limit';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** How long, and how often, the strategy retries an error that lasts. */
async function retryAll(errorInfo: RetryErrorInfo, milliseconds: number): Promise<{ elapsed: number; tries: number }> {
  const begin = Date.now();
  const strategy = new RetryWithinTimeLimit(TimeLimit.in(milliseconds));
  let token = await strategy.acquireInitialRetryToken('aws');
  for (let tries = 1; ; tries++) {
    const next = strategy.refreshRetryTokenForRetry(token, errorInfo).catch(() => undefined);
    await jest.runAllTimersAsync();
    const renewed = await next;
    if (!renewed) {
      return { elapsed: Date.now() - begin, tries };
    }
    token = renewed;
  }
}

const error = (name: string, httpStatusCode?: number): any => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

describe('The retry strategy', () => {
  test('retries as long as time is left, past the quota that the SDK has by default', async () => {
    const { elapsed, tries } = await retryAll({ error: error('InternalServerException', 500), errorType: 'TRANSIENT' }, 840_000);

    expect(elapsed).toBeGreaterThan(800_000);
    expect(elapsed).toBeLessThanOrEqual(840_000);
    expect(tries).toBeGreaterThan(40);
  });

  test.each([
    ['an internal error at once, if the jitter is zero', { error: error('InternalServerException', 500), errorType: 'TRANSIENT' } as const, 0],
    ['throttling after a quarter of a second at least', { error: error('ThrottlingException', 429), errorType: 'THROTTLING' } as const, 250],
  ])('retries %s', async (_, errorInfo, shortest) => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const strategy = new RetryWithinTimeLimit(TimeLimit.in(840_000));
    const token = await strategy.acquireInitialRetryToken('aws');
    const begin = Date.now();
    const next = strategy.refreshRetryTokenForRetry(token, errorInfo);
    await jest.runAllTimersAsync();
    await next;

    expect(Date.now() - begin).toBe(shortest);
  });

  test('waits for at most an eighth of the time that the service has throttled the event, and at least for half of that', async () => {
    const strategy = new RetryWithinTimeLimit(TimeLimit.in(840_000));
    let token = await strategy.acquireInitialRetryToken('aws');
    const delays: [number, number][] = [];
    const begin = Date.now();
    for (let isOver = false; !isOver; isOver = Date.now() > begin + 600_000) {
      const before = Date.now();
      const next = strategy.refreshRetryTokenForRetry(token, { error: error('ThrottlingException', 429), errorType: 'THROTTLING' });
      await jest.runAllTimersAsync();
      token = await next;
      delays.push([before - begin, Date.now() - before]);
    }

    for (const [throttledFor, delay] of delays) {
      const longest = Math.min(Math.max(throttledFor / 8, 500), 20_000);
      expect(delay).toBeLessThanOrEqual(longest);
      expect(delay).toBeGreaterThanOrEqual(Math.floor(longest / 2));
    }
    expect(delays.filter(([, delay]) => delay > 10_000).length).toBeGreaterThan(5);
  });

  test('counts the time since the first call that was throttled, not since the last', async () => {
    const strategy = new RetryWithinTimeLimit(TimeLimit.in(840_000));
    const throttled: RetryErrorInfo = { error: error('ThrottlingException', 429), errorType: 'THROTTLING' };
    const waitOf = async () => {
      const begin = Date.now();
      const next = strategy.refreshRetryTokenForRetry(await strategy.acquireInitialRetryToken('aws'), throttled);
      await jest.runAllTimersAsync();
      await next;
      return Date.now() - begin;
    };

    expect(await waitOf()).toBeLessThanOrEqual(500);
    jest.setSystemTime(Date.now() + 40_000);
    expect(await waitOf()).toBeGreaterThanOrEqual(2_500);
  });

  test('does not retry an error that the service does not call temporary', async () => {
    expect(await retryAll({ error: error('BadRequestException', 400), errorType: 'CLIENT_ERROR' }, 840_000)).toEqual({ elapsed: 0, tries: 1 });
  });
});
