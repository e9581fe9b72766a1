import { RetryErrorInfo } from '@smithy/types';
import { Deadline } from '../../lambda/deadline';
import { RetryWithinDeadline } from '../../lambda/retry-strategy';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Milliseconds, of those that the deadline leaves, until the strategy gives up on an error. */
async function timeUntilGivenUp(errorInfo: RetryErrorInfo, milliseconds: number): Promise<{ elapsed: number; tries: number }> {
  const begin = Date.now();
  const strategy = new RetryWithinDeadline(Deadline.in(milliseconds));
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

describe('Retries', () => {
  test('go on as long as there is time, past the quota that the SDK has by default', async () => {
    const { elapsed, tries } = await timeUntilGivenUp({ error: error('InternalServerException', 500), errorType: 'TRANSIENT' }, 840_000);

    expect(elapsed).toBeGreaterThan(800_000);
    expect(elapsed).toBeLessThanOrEqual(840_000);
    expect(tries).toBeGreaterThan(40);
  });

  test.each([
    ['isn\'t throttled come at once by chance', { error: error('InternalServerException', 500), errorType: 'TRANSIENT' } as const, 0],
    ['is throttled never do', { error: error('ThrottlingException', 429), errorType: 'THROTTLING' } as const, 250],
  ])('of what %s', async (_, errorInfo, shortest) => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const strategy = new RetryWithinDeadline(Deadline.in(840_000));
    const token = await strategy.acquireInitialRetryToken('aws');
    const begin = Date.now();
    const next = strategy.refreshRetryTokenForRetry(token, errorInfo);
    await jest.runAllTimersAsync();
    await next;

    expect(Date.now() - begin).toBe(shortest);
  });

  test('of what is throttled wait for an eighth of the time that it has been throttled at most, and half of that at least', async () => {
    const strategy = new RetryWithinDeadline(Deadline.in(840_000));
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

  test('of a later call that is throttled too go on where the earlier one\'s ended', async () => {
    const strategy = new RetryWithinDeadline(Deadline.in(840_000));
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

  test('end with a denial of access after a minute', async () => {
    const { elapsed, tries } = await timeUntilGivenUp({ error: error('AccessDeniedException', 403), errorType: 'CLIENT_ERROR' }, 840_000);

    expect(elapsed).toBeGreaterThan(50_000);
    expect(elapsed).toBeLessThanOrEqual(60_000);
    expect(tries).toBeGreaterThan(5);
  });

  test('are not made of what the service refuses', async () => {
    expect(await timeUntilGivenUp({ error: error('BadRequestException', 400), errorType: 'CLIENT_ERROR' }, 840_000)).toEqual({ elapsed: 0, tries: 1 });
  });
});
