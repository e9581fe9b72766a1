import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { LocalAws } from '../../local-aws/local-aws';
import { alternate, roundsOf, shownMilliseconds } from '../alternating';
import { atMost, Section, tells } from '../figure';
import { root } from '../root';
import { median } from '../statistics';
import { TARGETS } from '../targets';

const ROUNDS = roundsOf(9);
const TOOL = path.join(root, 'assets', 'cli', 'index', 'index.js');
const DOMAIN = 'retail';
const OBJECT_TYPES = 100;
/** The concurrency of the tool. */
const AT_ONCE = 8;
/** The latency of the service in this measurement. */
const LATENCY_MILLISECONDS = 100;

/** The time from the start to the end of the process. */
async function millisecondsOf(commandArguments: string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const begin = performance.now();
  const exitCode = await new Promise((resolve, reject) => spawn(process.execPath, commandArguments, {
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...environment }, stdio: 'ignore',
  }).on('error', reject).on('close', resolve));
  if (exitCode !== 0) throw new Error(`${commandArguments.join(' ')} ended with ${exitCode}`);
  return performance.now() - begin;
}

async function domainOfObjectTypes(): Promise<LocalAws> {
  const localAws = await LocalAws.start({ requestRates: UNLIMITED_RATES });
  const { domains } = localAws.customerProfiles;
  domains.create(DOMAIN, { DefaultExpirationDays: 366 }, {});
  for (let index = 0; index < OBJECT_TYPES; index++) {
    const [objectTypeName, now] = [`Type${index}`, new Date()];
    const definition = { Description: objectTypeName, Fields: { id: { Source: '_source.id' } }, Keys: { shopId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] } };
    domains.setObjectType({ domainName: DOMAIN, objectTypeName, definition, createdAt: now, lastUpdatedAt: now, tags: {} });
  }
  localAws.customerProfiles.beforeOperation = async () => {
    await new Promise(resolve => setTimeout(resolve, LATENCY_MILLISECONDS));
    return undefined;
  };
  return localAws;
}

export async function measureCommandLineTool(): Promise<Section> {
  const localAws = await domainOfObjectTypes();
  try {
    const { help, node, whole } = await alternate(ROUNDS, {
      help: () => millisecondsOf([TOOL, '--help']),
      node: () => millisecondsOf(['-e', '0']),
      whole: () => millisecondsOf([TOOL, 'graph', '--domain', DOMAIN], localAws.environmentVariables),
    });
    // One page of names, and then batches of Gets.
    const own = (1 + Math.ceil(OBJECT_TYPES / AT_ONCE)) * LATENCY_MILLISECONDS;
    const ratio = median(whole) / own;
    return {
      title: 'Command line tool',
      figures: [
        atMost('`--help`', median(help), TARGETS.helpMilliseconds, shownMilliseconds(help), ' ms'),
        tells('of that, Node without a program', shownMilliseconds(node)),
        atMost(`reading ${OBJECT_TYPES} object types, relative to the service's own time`, ratio, TARGETS.readingToService, `${ratio.toFixed(2)} (${shownMilliseconds(whole)})`),
      ],
      notes: [`${ROUNDS} rounds of complete processes. The service's own time is that of ${AT_ONCE} calls at once, with ${LATENCY_MILLISECONDS} ms for each response: ${own} ms.`],
    };
  } finally {
    await localAws.close();
  }
}
