import { LocalAws } from '../../local-aws/local-aws';
import { Measurement } from '../../test/load/measurement';
import { sampleOf } from '../contestants/sample';
import { createEvent } from '../events';
import { atMost, Section } from '../figure';
import { FunctionProcess } from '../function-process';
import { FUNCTIONS } from '../functions';
import { nodePrograms } from '../node-programs';
import { TARGETS } from '../targets';

const PUTS_PER_SECOND = 5;
const DOMAIN = 'retail';

/** So many Creates at once, as CloudFormation sends them, against a service that takes 5 Puts a second; in seconds. */
async function secondsOfCreates(count: number): Promise<number> {
  const localAws = await LocalAws.start({ behaviour: { objectTypesPerDomain: count } });
  localAws.customerProfiles.domains.create(DOMAIN, { DefaultExpirationDays: 366 }, {});
  const functionProcess = new FunctionProcess(nodePrograms().at(-1)!.path, FUNCTIONS.ours, localAws.environmentVariables);
  try {
    const measurement = new Measurement(localAws.customerProfiles);
    const errors = await functionProcess.invokeAtOnce(Array.from({ length: count }, (_, index) => createEvent(sampleOf(index, undefined, DOMAIN))));
    if (errors.length > 0) throw new Error(`${errors.length} of ${count} Creates failed: ${errors[0]}`);
    return measurement.figures(localAws.calls.take()).seconds;
  } finally {
    await functionProcess.stop();
    await localAws.close();
  }
}

export async function measureThrottling(): Promise<Section> {
  const figures = [];
  for (const count of [60, 400]) {
    const seconds = await secondsOfCreates(count);
    // The first of them find the service's allowance of a second unused.
    const ratio = seconds / ((count - PUTS_PER_SECOND) / PUTS_PER_SECOND);
    figures.push(atMost(`${count} object types, to the time that the limit itself asks for`, ratio, TARGETS.throttledToLimit, `${ratio.toFixed(2)} (${seconds.toFixed(1)} s)`));
  }
  return {
    title: `Many object types at once, against ${PUTS_PER_SECOND} Puts a second`,
    figures,
    notes: [
      'The shipped handler, in real time, at the model of the service in this repository (`local-aws/`), from the first call to the last. What the real limits are is not documented.',
      'Whole deployments under the same limit, by the CDK CLI and CloudFormation\'s model, are measured by `npx projen test:load`.',
    ],
  };
}
