import { Context } from 'aws-lambda';
import { createHandler } from '../../lambda/handler';
import { CallLog } from '../../local-aws/call-log';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';
import { Iam } from '../../local-aws/iam/iam';
import { loadClient } from '../faults/functions';
import { randomNumbers } from '../faults/matrix';
import { ServiceConnection, Watcher } from '../faults/service-connection';
import { VirtualTime } from '../faults/virtual-time';
import { createEvent, PROPERTIES } from '../lambda/events';

const PUTS_PER_SECOND = 5;
const ENVIRONMENT = { accountId: '123456789012', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:0' };
/** No fault. */
const WATCHER: Watcher = {
  isAlive: () => true,
  kill: () => undefined,
  effectOn: () => undefined,
  watch: async (_operation, _subject, perform) => perform(),
};

beforeAll(loadClient);
afterEach(() => {
  jest.restoreAllMocks();
});

/** So many Creates at once, each in a handler of its own, in virtual time. */
async function createAtOnce(count: number) {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  // The SDK doesn't like that its bodies are read as text.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
  try {
    const calls = new CallLog();
    const behaviour = { putsPerSecond: PUTS_PER_SECOND, objectTypesPerDomain: count, invalidMappings: 'accept' as const };
    const service = new CustomerProfiles({ environment: ENVIRONMENT, iam: new Iam(ENVIRONMENT), calls, behaviour });
    service.domains.create('retail', { DefaultExpirationDays: 366 }, {});
    const end = Date.now() + 300_000;
    const context = { getRemainingTimeInMillis: () => end - Date.now() } as Context;
    const begin = Date.now();
    const answers = await time.settled(Promise.allSettled(Array.from({ length: count }, async (_, index) => {
      const handler = createHandler(new ServiceConnection(service, WATCHER) as never);
      return handler(createEvent({ ...PROPERTIES, ObjectTypeName: `Type${index}`, Owner: `Shop/Type${index}` }, `request-${index}`), context);
    })), 'a create');
    return { failures: answers.filter(({ status }) => status === 'rejected'), seconds: (Date.now() - begin) / 1000, calls: calls.take() };
  } finally {
    time.uninstall();
  }
}

test('60 Creates at once all succeed, in little more time than the limit of the service asks for', async () => {
  const count = 60;
  // By chance, but the same one each time.
  jest.spyOn(Math, 'random').mockImplementation(randomNumbers('throttled'));

  const { failures, seconds, calls } = await createAtOnce(count);

  const countOf = (operation: string, status: number) => calls.filter(call => call.operation === operation && call.status === status).length;
  const throttled = countOf('PutProfileObjectType', 429);
  expect(failures).toEqual([]);
  expect(seconds / ((count - PUTS_PER_SECOND) / PUTS_PER_SECOND)).toBeLessThanOrEqual(1.15);
  expect(countOf('PutProfileObjectType', 200)).toBe(count);
  // One before, one after, and one before each retry.
  expect([countOf('GetProfileObjectType', 404), countOf('GetProfileObjectType', 200)]).toEqual([count + throttled, count]);
  expect(calls).toHaveLength(3 * count + 2 * throttled);
}, 120_000);
