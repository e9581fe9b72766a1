import { deploy, Load } from './load-app';
import { Figures, Measurement, tableOf } from './measurement';
import { Playground } from '../../local-aws/demo/playground';

/** Runs only with `all`. It takes minutes, and other work on the machine changes the result. */
const isAskedFor = process.env.LOAD === 'all';
const rows: Record<string, string | number>[] = [];

jest.setTimeout(1_200_000);

afterAll(() => {
  if (rows.length > 0) process.stderr.write(`\n${tableOf(rows)}\n`);
});

async function deployAll(loads: readonly Load[]): Promise<{ exitCodes: number[]; output: string; figures: Figures; handled: number; held: number }> {
  const playground = await Playground.open({
    behavior: { objectTypesPerDomain: 1_000 },
    // A computer does not have enough memory for 800 processes.
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

(isAskedFor ? describe : describe.skip)('At the published rates', () => {
  test.each<[string, Load[]]>([
    ['10 object types', [{ stackName: 'Ten', objectTypes: 10 }]],
    ['40 object types', [{ stackName: 'Forty', objectTypes: 40 }]],
    ['100 object types', [{ stackName: 'Hundred', objectTypes: 100 }]],
    ['two stacks of 60 object types on one domain', [{ stackName: 'One', objectTypes: 60 }, { stackName: 'Other', objectTypes: 60 }]],
    ['400 object types', [{ stackName: 'FourHundred', objectTypes: 400 }]],
  ])('%s are deployed by the CDK CLI with one event and one Put each', async (name, loads) => {
    const count = loads.reduce((sum, { objectTypes }) => sum + objectTypes, 0);
    // One Put per second, the first one immediately.
    const limit = count - 1;

    const { exitCodes, output, figures, handled, held } = await deployAll(loads);

    rows.push({
      'deployment': name,
      'limit': `${limit} s`,
      'took': `${figures.seconds.toFixed(0)} s`,
      'relative to the limit': (figures.seconds / limit).toFixed(2),
      'Gets per object type': (figures.gets / count).toFixed(1),
      'rejected Puts per object type': (figures.throttledPuts / count).toFixed(1),
    });
    expect({ exitCodes, output }).toEqual({ exitCodes: loads.map(() => 0), output: expect.any(String) });
    expect([held, handled]).toEqual([count, count]);
    expect(figures).toMatchObject({ puts: count, otherCalls: 0 });
    expect(figures.seconds / limit).toBeLessThanOrEqual(1.5);
  });
});
