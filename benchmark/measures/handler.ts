import { FunctionAtService, Kind, KINDS, liveThrough, medianOf } from './events';
import { sampleOf } from '../contestants/sample';
import { callEvent } from '../events';
import { atMost, Section, tells } from '../figure';
import { FUNCTIONS } from '../functions';
import { nodePrograms } from '../node-programs';
import { TARGETS } from '../targets';

const LIVES = 150;
/** The number of object types until the code is compiled. */
const WARM_AFTER = 50;
const MOST_FIELDS = 250;
/** MB. Below it, the share of a virtual CPU is proportional to the memory. */
const MEMORY_OF_ONE_CPU = 1769;

/** Measures the time, the log and the memory of the handler for each event. */
export async function measureHandler(): Promise<Section> {
  const node = nodePrograms().at(-1)!;
  const kinds = Object.keys(KINDS) as Kind[];
  const invocations = await liveThrough(node.path, LIVES);
  const warm = Object.fromEntries(kinds.map(kind => [kind, invocations[kind].slice(WARM_AFTER)])) as typeof invocations;
  const cold = invocations.Create[0];
  const largest = await liveThrough(node.path, 10, MOST_FIELDS);
  const peak = Math.max(...Object.values(largest).flat().map(({ peakKilobytes }) => peakKilobytes)) / 1024;
  const largestCpu = medianOf(largest.Create, ({ cpuMilliseconds }) => cpuMilliseconds);
  // It fails at the end, because it sends its response to CloudFormation, which does not exist. Its log is complete then.
  const peer = await FunctionAtService.start(node.path, FUNCTIONS.awsCustomResource);
  const { logged: peerLogged } = await peer.invoke(callEvent(sampleOf(0))).finally(() => peer.stop());
  return {
    title: `Handler, warm, under Node ${node.version}`,
    figures: [
      ...kinds.map(kind => {
        const milliseconds = medianOf(warm[kind], invocation => invocation.milliseconds - invocation.waited);
        return atMost(`${kind}: time without waiting for the service`, milliseconds, TARGETS.warmHandlerMilliseconds, `${milliseconds.toFixed(2)} ms`, ' ms');
      }),
      tells('log of an event', kinds.map(kind => `${kind} ${medianOf(warm[kind], ({ logged }) => logged)} bytes`).join(', ')),
      tells('log of AwsCustomResource\'s handler for a Create', `${peerLogged} bytes`),
      tells(`memory, at most, with object types of ${MOST_FIELDS} fields`, `${peak.toFixed(0)} MB`),
      ...[128, 256, 512, 1024].map(memory => tells(
        `${memory} MB: CPU time of the first Create, and of one of ${MOST_FIELDS} fields, at that memory's share of a CPU`,
        [cold.cpuMilliseconds, largestCpu].map(cpu => `${(cpu * MEMORY_OF_ONE_CPU / memory / 1000).toFixed(2)} s`).join('; '),
      )),
    ],
    notes: [
      `${LIVES} object types of 20 fields from Create to Delete, one after another; the first ${WARM_AFTER} are not counted. Waiting is from a request to the end of its response.`,
      'Lambda bills memory by time. Twice the memory is twice the CPU, so an event that computes costs the same at any size and takes half the time. One that waits costs more. '
        + 'The default of 256 MB is more than twice of what Node needs. 128 MB would leave little. The seconds are computed from the CPU share that Lambda documents, not measured in Lambda.',
      'The log of the provider framework is additional: it logs the request of each event.',
    ],
  };
}
