import { RetryErrorInfo } from '@smithy/types';
import { Deadline } from '../../lambda/deadline';
import { RetryWithinDeadline } from '../../lambda/retry-strategy';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
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
