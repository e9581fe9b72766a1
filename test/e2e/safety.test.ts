import { existsSync, readdirSync, readFileSync } from 'fs';
import * as path from 'path';
import { ScenarioApp } from './scenario-app';
import { UNLIMITED_RATES } from '../../local-aws/customer-profiles/request-rates';
import { Playground } from '../../local-aws/demo/playground';

jest.setTimeout(180_000);

const OWNER_TAG = 'cdk-customer-profiles:owner';
const ORDERS = { id: 'Orders', objectTypeName: 'ShopOrder' };

let playground: Playground;
let app: ScenarioApp;
beforeAll(async () => {
  playground = await Playground.open({ requestRates: UNLIMITED_RATES });
});
beforeEach(async () => {
  app = new ScenarioApp(playground);
});
afterAll(async () => {
  await playground?.close();
});

/** The calls of the handler since the last call of this function, in order. */
function calls(): string[] {
  return playground.localAws.calls.take()
    .filter(({ service, principal }) => service === 'profile' && principal.roleName !== undefined)
    .map(({ operation }) => operation);
}

/** A separate domain for each test, without object types of other tests. */
async function domain(name: string): Promise<string> {
  await playground.createConnectDomain(name);
  calls();
  return name;
}

async function names(domainName: string): Promise<string[]> {
  return (await playground.objectTypes(domainName)).map(({ ObjectTypeName }) => ObjectTypeName!);
}

describe('The packed tarball, deployed by the CDK CLI', () => {
  afterEach(async () => {
    await app.deleteStack();
  });

  test('does not change an object type of another owner, and names adoptExisting in the stack event', async () => {
    const domainName = await domain('foreign');
    const before = await playground.objectType(domainName, 'CTR');

    const { exitCode, output } = await app.deploy({ objectTypes: [{ id: 'Contacts', objectTypeName: 'CTR', domainName }] });

    expect(exitCode).not.toBe(0);
    expect(output).toContain('Object type CTR already exists in domain foreign');
    expect(output).toContain('adoptExisting');
    expect(calls()).toEqual(['GetProfileObjectType']);
    expect(await playground.objectType(domainName, 'CTR')).toEqual(before);
  });

  test('reports a service error in the stack event with operation, domain, object type, message and request id', async () => {
    const { exitCode, output } = await app.deploy({ objectTypes: [{ ...ORDERS, domainName: 'nowhere' }] });

    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/PutProfileObjectType of object type ShopOrder in domain nowhere failed: ResourceNotFoundException: .+ \(request id [0-9a-f-]{36}, \d+ attempts\)/);
  });

  test('deletes a new object type if the first deployment fails, also with the default removal policy', async () => {
    const domainName = await domain('first');

    const { exitCode } = await app.deploy({ objectTypes: [{ ...ORDERS, domainName }], isBroken: true });

    expect(exitCode).not.toBe(0);
    expect(await names(domainName)).toEqual(['CTR']);
  });

  test('keeps a retained object type of an earlier stack if the deployment fails', async () => {
    const domainName = await domain('redeployed');
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName }] });
    await app.destroy();

    const { exitCode } = await app.deploy({ objectTypes: [{ ...ORDERS, domainName }], isBroken: true });

    expect(exitCode).not.toBe(0);
    expect(await names(domainName)).toEqual(['CTR', 'ShopOrder']);
  });

  test('restores the previous owner if a deployment with an adoption fails', async () => {
    const domainName = await domain('given-back');

    const { exitCode } = await app.deploy({ objectTypes: [{ id: 'Contacts', objectTypeName: 'CTR', domainName, adoptExisting: true }], isBroken: true });

    expect(exitCode).not.toBe(0);
    expect((await playground.objectType(domainName, 'CTR')).Tags).toEqual({ 'made-by': 'connect' });
  });

  test('deletes only object types that the stack created with RemovalPolicy.DESTROY', async () => {
    const domainName = await domain('destroyed');
    await app.deploy({
      objectTypes: [
        { ...ORDERS, domainName, destroy: true },
        { id: 'Contacts', objectTypeName: 'CTR', domainName, adoptExisting: true, destroy: true },
      ],
    });

    const { exitCode } = await app.destroy();

    expect(exitCode).toBe(0);
    expect(await names(domainName)).toEqual(['CTR']);
    expect((await playground.objectType(domainName, 'CTR')).Tags).toEqual({ 'made-by': 'connect' });
  });

  test('sends numbers as numbers, and creates a new object type for a new name and retains the old one', async () => {
    const domainName = await domain('renamed');
    const numbers = { expirationDays: 30, maxProfileObjectCount: 5, sourcePriority: 2 };
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName, ...numbers }] });
    expect(await playground.objectType(domainName, 'ShopOrder')).toMatchObject({ ExpirationDays: 30, MaxProfileObjectCount: 5, SourcePriority: 2 });

    const { exitCode } = await app.deploy({ objectTypes: [{ ...ORDERS, objectTypeName: 'WebOrder', domainName, ...numbers }] });

    expect(exitCode).toBe(0);
    expect(await names(domainName)).toEqual(['CTR', 'ShopOrder', 'WebOrder']);
  });

  test('restores mapping and tags if an update fails', async () => {
    const domainName = await domain('rolled-back');
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName, expirationDays: 30, tags: { team: 'shop', trial: 'yes' } }] });
    const { LastUpdatedAt: _a, Tags: tagsBefore, ...before } = await playground.objectType(domainName, 'ShopOrder');
    calls();

    const { exitCode } = await app.deploy({
      objectTypes: [{ ...ORDERS, domainName, field: 'order_id', expirationDays: 60, tags: { team: 'web' } }], isBroken: true,
    });

    expect(exitCode).not.toBe(0);
    const { LastUpdatedAt: _b, Tags: tagsAfter, ...after } = await playground.objectType(domainName, 'ShopOrder');
    expect(after).toEqual(before);
    // The owner tag records the rollback's event.
    const withoutEvent = (tags: Record<string, string> = {}) => Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, value.replace(/@.*$/, '')]));
    expect(withoutEvent(tagsAfter)).toEqual(withoutEvent(tagsBefore));
    expect(calls().filter(operation => operation !== 'GetProfileObjectType')).toEqual([
      'TagResource', 'PutProfileObjectType', 'UntagResource', 'TagResource', 'PutProfileObjectType',
    ]);
  });

  test('calls no service if nothing has changed', async () => {
    const domainName = await domain('unchanged');
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName }] });
    calls();

    const { exitCode } = await app.deploy({ objectTypes: [{ ...ORDERS, domainName }] });

    expect(exitCode).toBe(0);
    expect(calls()).toEqual([]);
  });

  test('retains an object type that is removed from the app, and picks it up as kept if it is added again', async () => {
    const domainName = await domain('removed');
    const refunds = { id: 'Refunds', objectTypeName: 'Refund', domainName };
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName, destroy: true }, refunds] });
    await app.deploy({ objectTypes: [{ ...ORDERS, domainName, destroy: true }] });
    expect(await names(domainName)).toEqual(['CTR', 'Refund', 'ShopOrder']);

    await app.deploy({ objectTypes: [refunds] });

    expect(await names(domainName)).toEqual(['CTR', 'Refund']);
    expect((await playground.objectType(domainName, 'Refund')).Tags?.[OWNER_TAG]).toMatch(/^Scenario\/Refunds kept@\d{10}\.[0-9a-f]{8}$/);
  });
});

const REAL_MAPPINGS = path.join(__dirname, '..', '..', '..', 'shared', 'object-types');
(existsSync(REAL_MAPPINGS) ? describe : describe.skip)('Real mappings', () => {
  test('arrive at the service as in their files', async () => {
    const domainName = await domain('real');
    const expectations = JSON.parse(readFileSync(path.join(REAL_MAPPINGS, 'expectations.json'), 'utf-8'));
    const files = readdirSync(REAL_MAPPINGS).filter(file => expectations[file]?.errors.length === 0 && !file.startsWith('template-'));

    const { exitCode } = await app.deploy({
      objectTypes: files.map((file, index) => ({
        id: `Type${index}`, objectTypeName: path.parse(file).name, domainName, mappingFile: path.join(REAL_MAPPINGS, file),
      })),
    });

    expect(exitCode).toBe(0);
    for (const file of files) {
      const { Fields, Keys } = JSON.parse(readFileSync(path.join(REAL_MAPPINGS, file), 'utf-8'));
      expect(await playground.objectType(domainName, path.parse(file).name)).toMatchObject({ Fields, Keys });
    }
    await app.deleteStack();
  });
});
