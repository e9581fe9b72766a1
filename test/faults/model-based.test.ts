import * as fc from 'fast-check';
import { Command, deployInTheEnd, FAULTLESS, FAULTY, Model, Reality } from './commands';
import { loadClient } from './functions';
import { randomNumbers, READINGS } from './matrix';
import { VirtualTime } from './virtual-time';
import { World } from './world';

/** Sequences of each test; `npx projen test:faults` runs many more. */
const numRuns = Number(process.env.FAULTS_SEQUENCES ?? 8);
/** Shrinks: a sequence that fails is made as short as it can be, and is printed with what runs it again. */
const PARAMETERS = { numRuns, seed: process.env.FAULTS_SEED === undefined ? undefined : Number(process.env.FAULTS_SEED) };

beforeAll(loadClient);

test.each(READINGS)('Whatever is deployed, the service holds what the reference says ($name)', async ({ unsettled }) => {
  await runSequences(FAULTLESS, unsettled);
}, 3_600_000);

test.each(READINGS)('Whatever fault comes when, no promise is broken, and the next deploy succeeds ($name)', async ({ unsettled }) => {
  await runSequences(FAULTY, unsettled);
}, 3_600_000);

async function runSequences(commands: fc.Arbitrary<Command>[], unsettled: Reality['unsettled']): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.commands(commands, { maxCommands: 12, size: 'medium' }), async sequence => {
    const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
    const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers('sequence'));
    try {
      const { model, real } = begin(time, unsettled);
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await deployInTheEnd(model, real);
    } finally {
      random.mockRestore();
      time.uninstall();
    }
  }), PARAMETERS);
}

function begin(time: VirtualTime, unsettled: Reality['unsettled']): { model: Model; real: Reality } {
  const { behavior, cloudFormation } = unsettled;
  const reading = {
    membersLeftOut: behavior?.membersLeftOut ?? 'cleared', replacedResourceRollback: cloudFormation?.replacedResourceRollback ?? 'update',
  } as const;
  return { model: { reading, held: new Map(), isPending: false, isLate: false }, real: { world: new World(time, unsettled), unsettled } };
}
