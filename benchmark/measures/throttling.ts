import { LocalAws } from '../../local-aws/local-aws';
import { Figures, Measurement } from '../../test/load/measurement';
import { sampleOf } from '../contestants/sample';
import { createEvent } from '../events';
import { atMost, Section, tells } from '../figure';
import { FunctionProcess } from '../function-process';
import { FUNCTIONS } from '../functions';
import { nodePrograms } from '../node-programs';
import { TARGETS } from '../targets';

const DOMAIN = 'retail';
/** The default of the library. */
const MAX_CONCURRENCY = 10;

/** Sends Create events for a number of object types as CloudFormation does, at the published rates. */
async function figuresOfCreates(count: number): Promise<Figures> {
  const localAws = await LocalAws.start({ behavior: { objectTypesPerDomain: count } });
  localAws.customerProfiles.domains.create(DOMAIN, { DefaultExpirationDays: 366 }, {});
  const functionProcess = new FunctionProcess(nodePrograms().at(-1)!.path, FUNCTIONS.ours, localAws.environmentVariables);
  try {
    const measurement = new Measurement(localAws.customerProfiles);
    const events = Array.from({ length: count }, (_, index) => createEvent(sampleOf(index, undefined, DOMAIN)));
    const errors = await functionProcess.invokeAll(events, MAX_CONCURRENCY);
    if (errors.length > 0) throw new Error(`${errors.length} of ${count} Creates failed: ${errors[0]}`);
    return measurement.figures(localAws.calls.take());
  } finally {
    await functionProcess.stop();
    await localAws.close();
  }
}

export async function measureThrottling(): Promise<Section> {
  const figures = [];
  for (const count of [40, 100]) {
    const { seconds, gets, throttledPuts } = await figuresOfCreates(count);
    // One Put per second, the first one immediately.
    const ratio = seconds / (count - 1);
    figures.push(
      atMost(`${count} object types, relative to the minimum of the quota`, ratio, TARGETS.throttledToLimit, `${ratio.toFixed(2)} (${seconds.toFixed(1)} s)`),
      tells(`${count} object types: Gets and throttled Puts per object type`, `${(gets / count).toFixed(1)} and ${(throttledPuts / count).toFixed(1)}`),
    );
  }
  return {
    title: `Many object types at the published rates, ${MAX_CONCURRENCY} at a time`,
    figures,
    notes: [
      'The bundled handler, in real time, at the model of the service in this repository (`local-aws/`), from the first call to the last. CloudFormation\'s own time is not included, so all but one of the events always wait.',
      'Whole deployments at the same rates, by the CDK CLI and CloudFormation\'s model, are measured by `npx projen test:load`. It also measures other rates and times in virtual time.',
    ],
  };
}
