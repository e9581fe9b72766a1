import { ScenarioApp, ScenarioObjectType } from './scenario-app';
import { PUBLISHED_RATES, UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const DOMAIN = 'retail';

let playground: Playground;
let app: ScenarioApp;
beforeEach(async () => {
  playground = await Playground.open({ requestRates: UNLIMITED_RATES });
  await playground.createConnectDomain(DOMAIN);
  app = new ScenarioApp(playground);
});
afterEach(async () => {
  await playground?.close();
});

function objectTypes(count: number, more: Partial<ScenarioObjectType> = {}): ScenarioObjectType[] {
  return Array.from({ length: count }, (_, index) => ({ id: `Type${index}`, objectTypeName: `Type${index}`, domainName: DOMAIN, ...more }));
}

/** Definition and tags, without update times and without the owner tag, which records the last event. */
async function held(): Promise<object[]> {
  const names = (await playground.objectTypes(DOMAIN)).map(({ ObjectTypeName }) => ObjectTypeName!).filter(name => name !== 'CTR');
  return Promise.all(names.map(async name => {
    const { LastUpdatedAt: _, Tags, ...definition } = await playground.objectType(DOMAIN, name);
    return { ...definition, Tags: { ...Tags, 'cdk-customer-profiles:owner': undefined } };
  }));
}

async function stackStatus(): Promise<string> {
  const { Stacks: [stack] } = await playground.localAws.cloudFormation.respond('DescribeStacks', { StackName: 'Scenario' }) as any;
  return stack.StackStatus;
}

/** The reasons of failures after the start of the rollback. */
async function rollbackFailures(): Promise<string[]> {
  const { StackEvents } = await playground.localAws.cloudFormation.respond('DescribeStackEvents', { StackName: 'Scenario' }) as any;
  const events: any[] = StackEvents;
  const start = events.findIndex(({ ResourceStatus }) => ResourceStatus === 'UPDATE_ROLLBACK_IN_PROGRESS');
  return events.slice(0, start).filter(({ ResourceStatus }) => ResourceStatus.endsWith('FAILED'))
    .map(({ LogicalResourceId, ResourceStatusReason }) => `${LogicalResourceId}: ${ResourceStatusReason}`);
}

/* CloudFormation does not wait for canceled operations (docs/cloudformation-semantics.md, rules 14 and 17). */
describe('The handler, deployed by the CDK CLI', () => {
  test('rolls back an update of 16 throttled object types if another resource fails', async () => {
    const first = await app.deploy({ objectTypes: objectTypes(16, { expirationDays: 30, tags: { team: 'shop' } }) });
    expect(first).toMatchObject({ exitCode: 0 });
    const before = await held();
    // All object types share the published rates.
    playground.localAws.customerProfiles.limitRequests(PUBLISHED_RATES);

    const { exitCode } = await app.deploy({
      objectTypes: objectTypes(16, { expirationDays: 60, tags: { team: 'web', trial: 'yes' } }), isBroken: 'after the first',
    });

    expect(exitCode).not.toBe(0);
    expect(await rollbackFailures()).toEqual([]);
    expect(await stackStatus()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await held()).toEqual(before);
  });

  test('deletes an object type that a canceled Create creates after the start of its Delete', async () => {
    const creating: string[] = [];
    const reads = new Map<string, number>();
    playground.localAws.customerProfiles.beforeOperation = async ({ operation, subject, principal }) => {
      if (principal.roleName === undefined || subject.endsWith('/CTR')) return undefined;
      if (operation === 'GetProfileObjectType') reads.set(subject, (reads.get(subject) ?? 0) + 1);
      if (operation !== 'PutProfileObjectType') return undefined;
      creating.push(subject);
      // The Create sends the first read, the Delete the second one.
      while (reads.get(subject)! < 2) await new Promise(resolve => setTimeout(resolve, 100));
      return { delay: 500 };
    };

    const { exitCode } = await app.deploy({ objectTypes: [...objectTypes(4), { id: 'Foreign', objectTypeName: 'CTR', domainName: DOMAIN }] });

    expect(exitCode).not.toBe(0);
    expect(await stackStatus()).toBe('ROLLBACK_COMPLETE');
    expect(creating.sort()).toEqual(['Type0', 'Type1', 'Type2', 'Type3'].map(name => `${DOMAIN}/${name}`));
    expect(await held()).toEqual([]);
  });
});
