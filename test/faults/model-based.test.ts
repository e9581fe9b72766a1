import * as fc from 'fast-check';
import { Command, deployInTheEnd, FAULTLESS, FAULTY, Model, Reality } from './commands';
import { randomNumbers, READINGS } from './matrix';
import { loadClient } from './sdk-client';
import { SimulatedAccount } from './simulated-account';
import { VirtualTime } from './virtual-time';

/** The number of sequences of each test. `npx projen test:faults` runs more. */
const numRuns = Number(process.env.FAULTS_SEQUENCES ?? 8);
/** fast-check shortens a failing sequence and prints the parameters to run it again. */
const PARAMETERS = { numRuns, seed: process.env.FAULTS_SEED === undefined ? undefined : Number(process.env.FAULTS_SEED) };

beforeAll(loadClient);

test.each(READINGS)('Random deployments lead to the object types of the reference ($name)', async ({ undocumented }) => {
  await runSequences(FAULTLESS, undocumented);
}, 3_600_000);

test.each(READINGS)('Random deployments with random faults violate no promise, and the next deployment succeeds ($name)', async ({ undocumented }) => {
  await runSequences(FAULTY, undocumented);
}, 3_600_000);

async function runSequences(commands: fc.Arbitrary<Command>[], undocumented: Reality['undocumented']): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.commands(commands, { maxCommands: 12, size: 'medium' }), async sequence => {
    const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
    const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers('sequence'));
    try {
      const { model, real } = begin(time, undocumented);
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await deployInTheEnd(model, real);
    } finally {
      random.mockRestore();
      time.uninstall();
    }
  }), PARAMETERS);
}

function begin(time: VirtualTime, undocumented: Reality['undocumented']): { model: Model; real: Reality } {
  const { behavior, cloudFormation } = undocumented;
  const reading = {
    membersLeftOut: behavior?.membersLeftOut ?? 'cleared', replacedResourceRollback: cloudFormation?.replacedResourceRollback ?? 'update',
  } as const;
  return {
    model: { reading, held: new Map(), isPending: false, isLate: false },
    real: { account: new SimulatedAccount(time, undocumented), undocumented },
  };
}
