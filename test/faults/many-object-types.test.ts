import { FUNCTION_ARN, SERVICE_TIMEOUT_SECONDS } from './app';
import { randomNumbers } from './matrix';
import { OWNER_TAG } from './scenarios';
import { loadClient } from './sdk-client';
import { SimulatedAccount } from './simulated-account';
import { VirtualTime } from './virtual-time';
import { PUBLISHED_RATES } from '../../local-aws/customer-profiles/request-rates';

/** `all` for all cases, or the step between cases. */
const { FAULTS = '197' } = process.env;
const STEP = FAULTS === 'all' ? 1 : 9;

const CASES = [10, 20, 60].flatMap(count => [1, 3, 10].flatMap(failsAfter => [1, 5, 20].flatMap(putsPerSecond => (
  (['ignored', 'awaited'] as const).map(cancelledRequests => ({ count, failsAfter, putsPerSecond, cancelledRequests }))
))));

/** A stack of many object types, and a resource that fails after a time in seconds, if set. */
function templateOf(count: number, version: string, failsAfter?: number): string {
  const objectTypes = Array.from({ length: count }, (_, index) => [`Orders${index}`, {
    Type: 'Custom::CustomerProfilesObjectType',
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: {
      ServiceToken: FUNCTION_ARN,
      ServiceTimeout: SERVICE_TIMEOUT_SECONDS,
      DomainName: 'retail',
      ObjectTypeName: `Orders${index}`,
      Description: version,
      Tags: { team: 'shop', [`only-${version}`]: 'x', version },
      Owner: `Shop/Orders${index}`,
    },
  }]);
  const sibling = { Type: 'Test::Sibling', Properties: { Version: version, ...failsAfter === undefined ? {} : { FailsAfter: failsAfter * 1000 } } };
  return JSON.stringify({ Resources: { ...Object.fromEntries(objectTypes), Sibling: sibling } });
}

beforeAll(loadClient);

/* CloudFormation sends the Updates of the rollback while the original Updates are still throttled. */
test.each(CASES.filter((_, index) => index % STEP === 0))(
  'A rollback after $failsAfter s restores $count object types at $putsPerSecond Puts per second, with canceled requests $cancelledRequests',
  async ({ count, failsAfter, putsPerSecond, cancelledRequests }) => {
    const time = VirtualTime.install(new Date('2026-06-01T00:00:00.000Z'));
    const random = jest.spyOn(Math, 'random').mockImplementation(randomNumbers(`${count} ${failsAfter} ${putsPerSecond}`));
    try {
      const account = new SimulatedAccount(time, { behavior: { objectTypesPerDomain: 200 }, cloudFormation: { cancelledRequests } });
      expect((await account.deployTemplate(templateOf(count, 'before'))).status).toBe('CREATE_COMPLETE');
      account.service.limitRequests({ ...PUBLISHED_RATES, PutProfileObjectType: putsPerSecond });

      const { status, after, journal } = await account.deployTemplate(templateOf(count, 'after', failsAfter));

      const rejected = journal.responses.filter(({ body }) => body.Status === 'FAILED').map(({ body }) => body.Reason.split('\n')[0]);
      expect([status, rejected.filter(reason => !reason.startsWith('This event is superseded'))]).toEqual(['UPDATE_ROLLBACK_COMPLETE', []]);
      const held = [...after.values()].map(({ definition, tags: { [OWNER_TAG]: _, ...tags } }) => ({ description: definition.Description, tags }));
      expect(held).toEqual(Array.from({ length: count }, () => ({ description: 'before', tags: { 'team': 'shop', 'only-before': 'x', 'version': 'before' } })));
    } finally {
      random.mockRestore();
      time.uninstall();
    }
  }, 600_000,
);
