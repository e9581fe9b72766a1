import { ScenarioApp, ScenarioObjectType } from './scenario-app';
import { Fault, PendingCall } from '../../local-aws/customer-profiles/fault';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(300_000);

const DOMAIN = 'retail';
const FIRST: ScenarioObjectType = { id: 'Orders', objectTypeName: 'ShopOrder', domainName: DOMAIN, expirationDays: 30, tags: { team: 'shop', trial: 'yes' }, destroy: true };
const SECOND: ScenarioObjectType = { ...FIRST, field: 'order_id', expirationDays: 60, tags: { team: 'web' } };

let playground: Playground;
let app: ScenarioApp;
beforeAll(async () => {
  playground = await Playground.open({ requestRates: UNLIMITED_RATES });
  await playground.createConnectDomain(DOMAIN);
  app = new ScenarioApp(playground);
});
afterEach(() => {
  playground.localAws.customerProfiles.beforeOperation = undefined;
});
afterAll(async () => {
  await playground?.close();
});

/** The faults of the handler's calls. Calls of the test have no faults. */
function injectFaults(fault: (call: PendingCall, count: number) => Fault | undefined | Promise<Fault | undefined>): void {
  const counts = new Map<string, number>();
  playground.localAws.customerProfiles.beforeOperation = async call => {
    if (call.principal.roleName === undefined) return undefined;
    const count = (counts.get(call.operation) ?? 0) + 1;
    counts.set(call.operation, count);
    return fault(call, count);
  };
}

async function held(): Promise<object> {
  const { LastUpdatedAt: _, Tags: { 'cdk-customer-profiles:owner': ownerTag, ...tags } = {}, ...definition } = await playground.objectType(DOMAIN, 'ShopOrder');
  // The end of the owner tag identifies the last event.
  return { ...definition, Tags: { ...tags, owner: ownerTag?.replace(/@.*$/, '') } };
}

/** Some cases of the matrix with the packed tarball. Each test continues with the stack of the previous test. */
describe('The handler, deployed by the CDK CLI', () => {
  test('deploys despite throttling, a 500 after an applied Put, and a broken connection', async () => {
    injectFaults(({ operation }, count) => {
      if (count > 2) return undefined;
      if (operation === 'PutProfileObjectType') return { error: { name: 'InternalServerException', status: 500 }, afterOperation: count === 2 };
      return count === 1 ? { error: { name: 'ThrottlingException', status: 429 } } : { connectionReset: true };
    });

    const { exitCode, output } = await app.deploy({ objectTypes: [FIRST] });

    expect([exitCode, output]).toEqual([0, expect.stringContaining('CREATE_COMPLETE')]);
    expect(await held()).toMatchObject({ ExpirationDays: 30, Tags: { team: 'shop', trial: 'yes' } });
  });

  test('rolls back mapping and tags if the function is killed after its Put, and reports the reason', async () => {
    const before = await held();
    const { lambda } = playground.localAws;
    const handler = lambda.functionNames.find(name => name.includes('Handler'))!;
    injectFaults(({ operation }, count) => {
      // The Put is applied when the function is killed.
      if (operation === 'TagResource' && count === 1) void lambda.killRunning(handler);
      return undefined;
    });

    const { exitCode, output } = await app.deploy({ objectTypes: [SECOND] });

    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/UPDATE_FAILED .*(Runtime exited|signal)/);
    expect(await held()).toEqual(before);
  });

  test('restores the object type with cdk rollback after --no-rollback', async () => {
    const before = await held();
    const failed = await app.deploy({ objectTypes: [SECOND], isBroken: true }, ['--method=direct', '--no-rollback']);
    expect(failed.exitCode).not.toBe(0);
    expect(await held()).toMatchObject({ ExpirationDays: 60, Tags: { team: 'web' } });

    const { exitCode, output } = await app.rollBack();

    expect([exitCode, output]).toEqual([0, expect.any(String)]);
    expect(await held()).toEqual(before);
  });

  test('fails the deletion of the stack if the service rejects the Delete, and succeeds at the next attempt', async () => {
    injectFaults(({ operation }, count) => (
      operation === 'DeleteProfileObjectType' && count === 1 ? { error: { name: 'BadRequestException', status: 400, message: 'Not now' } } : undefined
    ));
    const failed = await app.destroy();
    expect(failed.exitCode).not.toBe(0);
    expect(failed.output).toContain('DeleteProfileObjectType of object type ShopOrder in domain retail failed: BadRequestException: Not now');
    expect(await held()).toMatchObject({ ExpirationDays: 30 });

    const { exitCode, output } = await app.destroy();

    expect([exitCode, output]).toEqual([0, expect.any(String)]);
    expect((await playground.objectTypes(DOMAIN)).map(({ ObjectTypeName }) => ObjectTypeName)).toEqual(['CTR']);
  });
});
