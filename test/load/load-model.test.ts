import { Figures, LoadModel, LoadOptions } from './load-model';
import { tableOf } from './measurement';
import { loadClient } from '../faults/sdk-client';

/** With `all`, measures every combination, which takes half an hour of processor time. */
const isAskedFor = process.env.LOAD === 'all';
const OFF = Infinity;

beforeAll(loadClient);

afterEach(() => {
  jest.restoreAllMocks();
});

/** Figures per object type, and times relative to the limit. */
function rowOf(figures: Figures, count: number): Record<string, string> {
  const { statuses, seconds, limitSeconds, calls, throttled, longestEventSeconds, handlersAtOnce } = figures;
  return {
    'took': `${seconds.toFixed(0)} s`,
    'relative to the limit': (seconds / limitSeconds).toFixed(2),
    'Gets': ((calls.GetProfileObjectType ?? 0) / count).toFixed(1),
    'throttled': (throttled / count).toFixed(1),
    'longest event': `${longestEventSeconds.toFixed(0)} s`,
    'concurrent handlers': String(handlersAtOnce),
    'status': statuses.join(', '),
  };
}

const create = async (counts: number[], options: LoadOptions) => LoadModel.run(options, async model => model.create(counts));

describe('At the published rates, in virtual time', () => {
  test('40 object types are created with at most maxConcurrency concurrent handlers, and no event waits for minutes', async () => {
    const figures = await create([40], { ownSeconds: 2, maxConcurrency: 5 });
    expect(figures).toMatchObject({ statuses: ['CREATE_COMPLETE'], limitSeconds: 39 });
    expect(figures.handlersAtOnce).toBeLessThanOrEqual(5);
    expect(figures.longestEventSeconds).toBeLessThanOrEqual(60);
    expect(figures.seconds / figures.limitSeconds).toBeLessThanOrEqual(1.4);
  });

  test('a failed update is rolled back, and every object type is restored', async () => {
    const descriptions = await LoadModel.run({ ownSeconds: 2 }, async model => {
      await model.create([24]);
      expect(await model.update(24, 12)).toMatchObject({ statuses: ['UPDATE_ROLLBACK_COMPLETE'] });
      return model.descriptions();
    });
    expect(descriptions).toEqual(Array(24).fill('Version 1'));
  });

  test('all object types of a stack are deleted', async () => {
    const [figures, left] = await LoadModel.run({ ownSeconds: 2 }, async model => {
      await model.create([12]);
      return [await model.delete(1), model.descriptions()];
    });
    expect(figures).toMatchObject({ statuses: ['DELETE_COMPLETE'], limitSeconds: 11 });
    expect(left).toEqual([]);
  });

  test('a Lambda concurrency of 10 is enough for a maxConcurrency of 5', async () => {
    const figures = await create([15], { ownSeconds: 2, maxConcurrency: 5, lambdaConcurrency: 10 });
    expect(figures.statuses).toEqual(['CREATE_COMPLETE']);
  });
});

(isAskedFor ? describe : describe.skip)('Figures', () => {
  const rows: Record<string, string>[] = [];
  jest.setTimeout(3_600_000);

  afterEach(() => {
    process.stderr.write(`\n${tableOf(rows.splice(0))}\n`);
  });

  const shown = (maxConcurrency: number) => (maxConcurrency === OFF ? 'off' : String(maxConcurrency));

  test.each([1, 5])('creates of 100 object types at %s Puts per second', async putsPerSecond => {
    for (const ownSeconds of [2, 5, 10]) {
      for (const maxConcurrency of [2, 5, 10, 20, OFF]) {
        const figures = await create([100], { ownSeconds, maxConcurrency, rates: { PutProfileObjectType: putsPerSecond } });
        rows.push({ 'time of CloudFormation': `${ownSeconds} s`, 'maxConcurrency': shown(maxConcurrency), ...rowOf(figures, 100) });
      }
    }
  });

  test('creates of 10, 40, 100 and 400 object types', async () => {
    for (const count of [10, 40, 100, 400]) {
      for (const ownSeconds of [2, 5, 10]) {
        rows.push({ 'object types': String(count), 'time of CloudFormation': `${ownSeconds} s`, ...rowOf(await create([count], { ownSeconds }), count) });
      }
    }
  });

  test('creates of 20 object types with a Lambda concurrency of 10', async () => {
    for (const ownSeconds of [2, 5, 10]) {
      for (const maxConcurrency of [2, 5, 10, 20]) {
        const figures = await create([20], { ownSeconds, maxConcurrency, lambdaConcurrency: 10 });
        rows.push({ 'time of CloudFormation': `${ownSeconds} s`, 'maxConcurrency': shown(maxConcurrency), ...rowOf(figures, 20) });
      }
    }
  });

  test('deletes, rollbacks, several stacks, and another client', async () => {
    const row = (what: string, count: number, figures: Figures) => rows.push({ what, ...rowOf(figures, count) });
    await LoadModel.run({}, async model => {
      row('create of 100', 100, await model.create([100]));
      row('update of 100', 100, await model.update(100));
      row('update of 100 that fails after the 50th, and its rollback', 100, await model.update(100, 50));
      row('delete of 100', 100, await model.delete(1));
    });
    row('two stacks of 60', 120, await create([60, 60], {}));
    row('60, and another client uses half of the rates', 60, await create([60], { isShared: true }));
    row('five stacks of 100', 500, await create([100, 100, 100, 100, 100], {}));
  });
});
