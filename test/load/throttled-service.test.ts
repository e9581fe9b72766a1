import { deploy, Load } from './load-app';
import { Figures, Measurement, tableOf } from './measurement';
import { Playground } from '../../local-aws/demo/playground';

/** `all` measures; it takes minutes, and a machine that has nothing else to do. */
const isAskedFor = process.env.LOAD === 'all';
const PUTS_PER_SECOND = 5;
const rows: Record<string, string | number>[] = [];

jest.setTimeout(600_000);

afterAll(() => {
  if (rows.length > 0) process.stderr.write(`\n${tableOf(rows)}\n`);
});

async function deployAll(loads: readonly Load[]): Promise<{ exitCodes: number[]; output: string; figures: Figures; handled: number; held: number }> {
  const playground = await Playground.open({
    behaviour: { objectTypesPerDomain: 1_000 },
    requestRates: { PutProfileObjectType: PUTS_PER_SECOND },
    // Eight hundred processes are more than a computer has room for.
    lambda: { eventsPerProcess: 50 },
  });
  try {
    await playground.createConnectDomain('retail');
    const { localAws } = playground;
    localAws.calls.take();
    const measurement = new Measurement(localAws.customerProfiles);
    const results = await Promise.all(loads.map(async load => deploy(playground, load)));
    return {
      exitCodes: results.map(({ exitCode }) => exitCode),
      output: results.map(({ output }) => output).join('\n'),
      figures: measurement.figures(localAws.calls.take()),
      handled: localAws.logLines().filter(line => line.includes('"Create begins"')).length,
      held: localAws.customerProfiles.objectTypes().filter(({ objectTypeName }) => objectTypeName !== 'CTR').length,
    };
  } finally {
    await playground.close();
  }
}

(isAskedFor ? describe : describe.skip)('Against a service that takes five Puts a second', () => {
  test.each<[string, Load[]]>([
    ['60 object types', [{ stackName: 'Sixty', objectTypes: 60 }]],
    ['two stacks of 30 object types on one domain', [{ stackName: 'One', objectTypes: 30 }, { stackName: 'Other', objectTypes: 30 }]],
    ['400 object types', [{ stackName: 'FourHundred', objectTypes: 400 }]],
  ])('%s deploy, with no call more than they and their retries need, in 1.15 times what the limit asks for at most', async (name, loads) => {
    const count = loads.reduce((sum, { objectTypes }) => sum + objectTypes, 0);
    // What the bucket holds when the deploy begins comes at once.
    const limit = (count - PUTS_PER_SECOND) / PUTS_PER_SECOND;

    const { exitCodes, output, figures, handled, held } = await deployAll(loads);

    rows.push({
      'deploy': name,
      'what the limit asks for': `${limit.toFixed(1)} s`,
      'took': `${figures.seconds.toFixed(1)} s`,
      'ratio': (figures.seconds / limit).toFixed(2),
      'Puts': figures.puts,
      'throttled': figures.throttledPuts,
      'throttled for each': (figures.throttledPuts / count).toFixed(1),
      'Gets': figures.gets,
    });
    expect({ exitCodes, output }).toEqual({ exitCodes: loads.map(() => 0), output: expect.any(String) });
    expect(held).toBe(count);
    expect(handled).toBe(count);
    expect(figures).toMatchObject({ puts: count, otherCalls: 0 });
    // A Get before and one after, and one before each retry of the Put.
    const needed = 2 * count + figures.throttledPuts;
    expect(figures.gets).toBeGreaterThanOrEqual(needed);
    // With hundreds of handlers on one computer some wait for it: one whose Get is old looks again, and one that gets no
    // connection in time tries again.
    expect(figures.gets).toBeLessThanOrEqual(needed + (count > 100 ? 2 * count : 0));
    expect(figures.seconds / limit).toBeLessThanOrEqual(1.15);
  });
});
