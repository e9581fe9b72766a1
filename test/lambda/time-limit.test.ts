import { TimeLimit } from '../../lambda/time-limit';
import { VirtualTime } from '../faults/virtual-time';

describe('A time limit', () => {
  let time: VirtualTime;
  beforeEach(() => {
    time = VirtualTime.install(new Date('2026-11-27T12:00:00Z'));
  });
  afterEach(() => time.uninstall());

  test('returns the remaining time, and never less than 0', async () => {
    const limit = TimeLimit.in(1_000);

    expect(limit.remainingMilliseconds()).toBe(1_000);
    await time.pass(400);
    expect(limit.remainingMilliseconds()).toBe(600);
    await time.pass(601);
    expect(limit.remainingMilliseconds()).toBe(0);
  });

  test.each([
    ['for the whole delay if the time suffices', 999, 999, true],
    ['until the limit if it does not', 1_001, 1_000, false],
    ['until the limit, after which no time remains', 1_000, 1_000, false],
  ])('waits %s', async (_, milliseconds, elapsed, remains) => {
    const begin = Date.now();

    expect(await time.settled(TimeLimit.in(1_000).wait(milliseconds), 'a wait')).toBe(remains);
    expect(Date.now() - begin).toBe(elapsed);
  });
});
