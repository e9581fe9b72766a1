import { serviceError } from './service-at-command-level';
import { CLOCK_DIFFERENCE_MILLISECONDS } from '../../lambda/sent-at';
import { Tries } from '../../lambda/tries';

const HOUR = 3_600_000;
let time = 0;
beforeEach(() => {
  time = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => time);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A try from one time to another, in milliseconds, that ends so. */
async function tryOnce(tries: Tries, begin: number, end: number, error?: Error): Promise<void> {
  time = begin;
  await tries.make(async () => {
    time = end;
    if (error !== undefined) throw error;
  }).catch(() => undefined);
}

const lost = serviceError('TimeoutError', undefined, 'No answer');

describe('The tries of a call', () => {
  test('have a first one', async () => {
    const tries = new Tries();
    expect(tries.isFirst).toBe(true);
    await tryOnce(tries, 0, 1, lost);
    expect(tries.isFirst).toBe(false);
  });

  test('hand on what was answered, and what went wrong', async () => {
    await expect(new Tries().make(async () => 'answer')).resolves.toBe('answer');
    await expect(new Tries().make(() => Promise.reject(lost))).rejects.toBe(lost);
  });

  test.each([
    ['none was made', async () => undefined],
    ['it was answered', (tries: Tries) => tryOnce(tries, 0, 1)],
    ['it was refused', (tries: Tries) => tryOnce(tries, 0, 1, serviceError('ThrottlingException', 429, 'Slower'))],
  ])('have changed nothing that isn\'t known where %s', async (_, make) => {
    const tries = new Tries();
    await make(tries);
    time = HOUR;
    expect([undefined, 0].map(at => tries.mayHaveActedAt(at === undefined ? at : new Date(at)))).toEqual([false, false]);
  });

  test.each([
    ['before it began, by more than clocks differ', HOUR - CLOCK_DIFFERENCE_MILLISECONDS - 1, false],
    ['before it began, by as much as clocks differ', HOUR - CLOCK_DIFFERENCE_MILLISECONDS, true],
    ['after it ended, by as much as clocks differ', HOUR + 1_000 + CLOCK_DIFFERENCE_MILLISECONDS, true],
    ['after it ended, by more than clocks differ', HOUR + 1_000 + CLOCK_DIFFERENCE_MILLISECONDS + 1, false],
    ['just now', 2 * HOUR, false],
    ['in a future that is only another clock\'s', 2 * HOUR + CLOCK_DIFFERENCE_MILLISECONDS, false],
  ])('may have acted without an answer, or not, where the object type was changed %s', async (_, at, may) => {
    const tries = new Tries();
    await tryOnce(tries, HOUR, HOUR + 1_000, lost);
    time = 2 * HOUR;
    expect(tries.mayHaveActedAt(new Date(at))).toBe(may);
  });

  test('may have acted where nobody can tell when the object type was changed', async () => {
    const tries = new Tries();
    await tryOnce(tries, HOUR, HOUR + 1_000, lost);
    time = 2 * HOUR;
    expect(tries.mayHaveActedAt(undefined)).toBe(true);
    expect(tries.mayHaveActedAt(new Date(2 * HOUR + CLOCK_DIFFERENCE_MILLISECONDS + 1))).toBe(true);
  });

  test('act within five seconds, however long the silence', async () => {
    const tries = new Tries();
    await tryOnce(tries, HOUR, HOUR + 30_000, lost);
    time = 2 * HOUR;
    const at = (milliseconds: number) => tries.mayHaveActedAt(new Date(HOUR + 5_000 + CLOCK_DIFFERENCE_MILLISECONDS + milliseconds));
    expect([at(0), at(1)]).toEqual([true, false]);
  });
});
