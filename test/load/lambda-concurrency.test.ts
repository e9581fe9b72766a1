import { deploy, Load } from './load-app';
import { Playground } from '../../local-aws/demo/playground';

/** Runs only with `all`, because each deployment takes half a minute. */
const isAskedFor = process.env.LOAD === 'all';

jest.setTimeout(600_000);

/** The concurrency of a new account. */
const CONCURRENCY = 10;

async function deployInNewAccount(load: Load): Promise<{ exitCode: number; output: string; held: number }> {
  const playground = await Playground.open({ lambda: { concurrency: CONCURRENCY } });
  try {
    await playground.createConnectDomain('retail');
    const { exitCode, output } = await deploy(playground, load);
    const held = playground.localAws.customerProfiles.objectTypes().filter(({ objectTypeName }) => objectTypeName !== 'CTR').length;
    return { exitCode, output, held };
  } finally {
    await playground.close();
  }
}

(isAskedFor ? describe : describe.skip)('In an account with a Lambda concurrency of 10', () => {
  test('5 object types are deployed at the same time, with two functions each', async () => {
    const { exitCode, held, output } = await deployInNewAccount({ stackName: 'Five', objectTypes: 5 });

    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.any(String) });
    expect(held).toBe(5);
  });

  test('24 object types fail with the default maxConcurrency, and the stack event names the cause', async () => {
    const { exitCode, output } = await deployInNewAccount({ stackName: 'Many', objectTypes: 24 });

    expect(exitCode).not.toBe(0);
    expect(output).toContain('TooManyRequestsException: Rate Exceeded.');
  });

  test('any number of object types is deployed with a maxConcurrency of 5', async () => {
    const { exitCode, held, output } = await deployInNewAccount({ stackName: 'Lanes', objectTypes: 24, maxConcurrency: 5 });

    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.any(String) });
    expect(held).toBe(24);
  });
});
