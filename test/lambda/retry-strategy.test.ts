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

/** The time and the number of retries of an error that lasts. */
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
  test('retries while time remains, beyond the default retry quota of the SDK', async () => {
    const { elapsed, tries } = await retryAll({ error: error('InternalServerException', 500), errorType: 'TRANSIENT' }, 840_000);

    expect(elapsed).toBeGreaterThan(800_000);
    expect(elapsed).toBeLessThanOrEqual(840_000);
    expect(tries).toBeGreaterThan(40);
  });

  test.each([
    ['throttling after at most 2 seconds', { error: error('ThrottlingException', 429), errorType: 'THROTTLING' } as const, 2_000],
    ['an internal error after at most 20 seconds', { error: error('InternalServerException', 500), errorType: 'TRANSIENT' } as const, 20_000],
  ])('retries %s, with full jitter', async (_, errorInfo, longest) => {
    const delays: number[] = [];
    for (const random of [0, 0.5, 0.999_999]) {
      jest.spyOn(Math, 'random').mockReturnValue(random);
      const strategy = new RetryWithinTimeLimit(TimeLimit.in(840_000));
      let token = await strategy.acquireInitialRetryToken('aws');
      let delay = 0;
      for (let attempt = 1; attempt <= 12; attempt++) {
        const begin = Date.now();
        const next = strategy.refreshRetryTokenForRetry(token, errorInfo);
        await jest.runAllTimersAsync();
        token = await next;
        delay = Date.now() - begin;
      }
      delays.push(delay);
    }

    expect(delays).toEqual([0, longest / 2, longest - 1]);
  });

  test('does not retry an error that is not transient', async () => {
    expect(await retryAll({ error: error('BadRequestException', 400), errorType: 'CLIENT_ERROR' }, 840_000)).toEqual({ elapsed: 0, tries: 1 });
  });
});
