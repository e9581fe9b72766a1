import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { CommandError } from '../../cli/command-error';
import { list } from '../../cli/list/list-command';

let service: ServiceUnderTest;
let output: CapturedOutput;
beforeEach(async () => {
  service = await ServiceUnderTest.start();
  output = CapturedOutput.create();
});
afterEach(async () => {
  service.localAws.customerProfiles.beforeOperation = undefined;
  await service.stop();
});

describe('list', () => {
  test('shows counts, the used share, priority, date and owner, sorted by name', async () => {
    service.put('Zebra', { ...ORDER, MaxProfileObjectCount: 4000, SourcePriority: 2 });
    service.put('Apple', ORDER, { 'cdk-customer-profiles:owner': 'Shop/Fruit/Apple made:abc@1764212345.1f3a9c0e' });

    expect(await list({ ...service.connection, domain: 'retail' }, output)).toBe(0);
    expect(output.written.out.split('\n')).toEqual([
      'OBJECT TYPE   MAX  AVAILABLE  USED  PRIORITY  LAST UPDATED          OWNER',
      'Apple           -       1000     -         -  2026-11-24T05:00:00Z  Shop/Fruit/Apple (created)',
      'Zebra        4000       1000   75%         2  2026-11-24T05:00:00Z  no owner known',
      '',
      '2 object types: 1 with an owner tag of this library, 0 owned by another resource of CloudFormation, 1 with no owner known.',
      '',
    ]);
  });

  test('reads all pages', async () => {
    service.localAws.customerProfiles.behavior.objectTypesPerDomain = 1000;
    for (let index = 0; index < 250; index++) {
      service.put(`Type${String(index).padStart(3, '0')}`, ORDER, { 'cdk-customer-profiles:owner': `Shop/${index} made:abc@1764212345.1f3a9c0e` });
    }

    await list({ ...service.connection, domain: 'retail', json: true }, output);

    expect(JSON.parse(output.written.out).objectTypes.map((type: any) => type.objectTypeName)).toEqual(
      Array.from({ length: 250 }, (_, index) => `Type${String(index).padStart(3, '0')}`));
    expect(service.operations()).toEqual(['ListProfileObjectTypes', 'ListProfileObjectTypes', 'ListProfileObjectTypes', 'GetDomain']);
  });

  test('returns owner, tags and the settings of the domain as JSON', async () => {
    const tags = { 'team': 'shop', 'cdk-customer-profiles:owner': 'Shop/A/Orders kept@1764212345.1f3a9c0e' };
    service.put('Orders', ORDER, tags);

    await list({ ...service.connection, domain: 'retail', json: true }, output);

    expect(JSON.parse(output.written.out)).toMatchObject({
      domainName: 'retail',
      defaultExpirationDays: 366,
      objectTypes: [{ owner: { source: 'ownerTag', stack: 'Shop', construct: 'A/Orders', origin: 'picked up' }, tags, lastUpdatedAt: '2026-11-24T05:00:00.000Z' }],
    });
  });

  test('lists the templates of the service', async () => {
    await list({ ...service.connection, templates: true }, output);

    expect(output.written.out).toContain('Salesforce-Contact     Salesforce  Contact');
  });

  test('shows progress on a terminal only, and removes it at the end', async () => {
    const terminal = CapturedOutput.create(true);
    service.put('Orders');

    await list({ ...service.connection, domain: 'retail' }, terminal);
    await list({ ...service.connection, domain: 'retail' }, output);

    expect(terminal.written.err).toMatch(/Listing domain retail: 1\r\u001b\[2K/);
    expect(output.written.err).toBe('');
  });

  test('fails with operation, domain and a fix, and exits with 3', async () => {
    const failure = await list({ ...service.connection, domain: 'nowhere' }, output).catch(error => error);

    expect(failure).toBeInstanceOf(CommandError);
    expect(failure.exitCode).toBe(3);
    expect(failure.message).toMatch(/^ListProfileObjectTypes of domain nowhere failed: ResourceNotFoundException: .+ \(request id .+\)\.\nThe service also reports .+ pass another --region \(now eu-central-1\) or --profile\.$/);
  });

  test('retries a throttled call', async () => {
    service.put('Orders');
    let rejections = 2;
    service.localAws.customerProfiles.beforeOperation = async () => rejections-- > 0 ? { error: { name: 'ThrottlingException', status: 429 } } as any : undefined;

    expect(await list({ ...service.connection, domain: 'retail' }, output)).toBe(0);
    expect(output.written.out).toContain('Orders');
  });

  test('requires either a domain or the templates', async () => {
    await expect(list(service.connection, output)).rejects.toMatchObject({ exitCode: 2 });
    await expect(list({ ...service.connection, domain: 'retail', templates: true }, output)).rejects.toMatchObject({ exitCode: 2 });
  });
});
