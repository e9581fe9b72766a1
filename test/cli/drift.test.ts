import { App, CfnParameter, Duration, NestedStack, Stack, Stage, aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { synthesize, temporaryFolder } from './apps';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { drift, DriftOptions } from '../../cli/drift/drift-command';
import { FieldContentType, FieldSource, ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier, StandardOrder } from '../../src';

const OWNER_TAG = 'cdk-customer-profiles:owner';
const OWNED = { [OWNER_TAG]: 'Shop/Orders made:request@1764212345.1f3a9c0e' };

let service: ServiceUnderTest;
let output: CapturedOutput;
beforeEach(async () => {
  service = await ServiceUnderTest.start();
  output = CapturedOutput.create();
});
afterEach(async () => {
  await service.stop();
});

function orders(stack: Stack, props: Partial<ProfileObjectTypeProps> = {}, id = 'Orders'): void {
  new ProfileObjectType(stack, id, {
    domainName: 'retail',
    objectTypeName: 'ShopOrder',
    mapping: ObjectTypeMapping.custom({
      allowProfileCreation: true,
      fields: {
        orderId: { source: FieldSource.field('id') },
        email: { source: FieldSource.field('email'), target: StandardOrder.CUSTOMER_EMAIL, contentType: FieldContentType.EMAIL_ADDRESS },
      },
      keys: {
        shopOrderId: [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
        _email: [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
      },
    }),
    ...props,
  });
}

interface Result {
  readonly exitCode: number;
  readonly objectTypes: any[];
  readonly domains: any[];
  readonly leftOut: string[];
}

async function driftOf(app: string, options: Partial<DriftOptions> = {}): Promise<Result> {
  const exitCode = await drift({ ...service.connection, app, json: true, ...options }, output);
  return { exitCode, ...JSON.parse(output.written.out) };
}

describe('drift of a synthesized app', () => {
  test('finds none if the service has what the template defines', async () => {
    service.put('ShopOrder', ORDER, OWNED);

    expect(await driftOf(synthesize(stack => orders(stack)))).toMatchObject({ exitCode: 0, objectTypes: [{ status: 'same', differences: [], domainName: 'retail' }] });
    expect(service.operations()).toEqual(['GetDomain', 'ListProfileObjectTypes', 'GetProfileObjectType']);
  });

  test('shows the changed members of a field, and what was added or removed', async () => {
    const { orderId, email } = ORDER.Fields!;
    service.put('ShopOrder', {
      ...ORDER, Fields: { email: { ...email, Target: '_profile.EmailAddress' }, extra: { Source: '_source.extra' } }, Keys: { _email: ORDER.Keys!._email },
    }, OWNED);

    const { exitCode, objectTypes: [{ differences }] } = await driftOf(synthesize(stack => orders(stack)));

    expect(exitCode).toBe(1);
    expect(differences).toEqual([
      { path: 'Fields.orderId', template: orderId },
      { path: 'Fields.email.Target', template: '_order.CustomerEmail', service: '_profile.EmailAddress' },
      { path: 'Fields.extra', service: { Source: '_source.extra' } },
      { path: 'Keys.shopOrderId', template: ORDER.Keys!.shopOrderId },
    ]);
  });

  test('prints readable lines', async () => {
    service.put('ShopOrder', { ...ORDER, ExpirationDays: 30 }, OWNED);
    service.put('ByHand');

    expect(await drift({ ...service.connection, app: synthesize(stack => orders(stack, { expiration: Duration.days(90) })) }, output)).toBe(1);
    expect(output.written.out).toMatch(/^different {2}ShopOrder of domain retail {2}Shop\/Orders/);
    expect(output.written.out).toContain('ExpirationDays\n               - 90\n               + 30\n');
    expect(output.written.out).toContain('No owner known in domain retail: ByHand');
    expect(output.written.out).not.toContain('\u001b[');
  });

  test('ignores another order of identifiers and fields', async () => {
    service.put('ShopOrder', {
      ...ORDER,
      Fields: Object.fromEntries(Object.entries(ORDER.Fields!).reverse()),
      Keys: { ...ORDER.Keys, shopOrderId: [{ StandardIdentifiers: ['ORDER', 'UNIQUE'], FieldNames: ['orderId'] }] },
    }, OWNED);

    expect((await driftOf(synthesize(stack => orders(stack)))).exitCode).toBe(0);
  });

  test('ignores what a template of the service has set', async () => {
    service.put('ShopOrder', { ...ORDER, TemplateId: 'CTR', SourceLastUpdatedTimestampFormat: 'yyyy' }, OWNED);

    expect((await driftOf(synthesize(stack => orders(stack, { mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR) })))).exitCode).toBe(0);
  });

  test('ignores the tags of others, and finds a changed tag of the app', async () => {
    const app = synthesize(stack => orders(stack, { tags: { team: 'shop' } }));
    service.put('ShopOrder', ORDER, { ...OWNED, 'team': 'shop', 'cost': 'high', 'aws:x': 'y' });
    expect((await driftOf(app)).exitCode).toBe(0);

    output = CapturedOutput.create();
    service.put('ShopOrder', ORDER, { ...OWNED, team: 'web' });
    expect((await driftOf(app)).objectTypes[0].differences).toEqual([{ path: 'Tags.team', template: 'shop', service: 'web' }]);
  });

  test('finds a deleted object type, and one without the owner tag of the stack', async () => {
    service.put('Other', ORDER, { [OWNER_TAG]: 'Web/Orders made:request@1764212345.1f3a9c0e' });

    const { exitCode, objectTypes, domains } = await driftOf(synthesize(stack => {
      orders(stack);
      orders(stack, { objectTypeName: 'Other' }, 'Other');
    }));

    expect(exitCode).toBe(1);
    expect(objectTypes).toMatchObject([
      { objectTypeName: 'Other', status: 'different', differences: [{ path: 'Owner', template: 'Shop/Other', service: 'Web/Orders made:request@1764212345.1f3a9c0e' }] },
      { objectTypeName: 'ShopOrder', status: 'missing' },
    ]);
    expect(domains).toMatchObject([{ region: 'eu-central-1', domainName: 'retail', others: [] }]);
  });

  test('ignores the expiration of the domain itself, and finds another one', async () => {
    const app = synthesize(stack => orders(stack));
    service.put('ShopOrder', { ...ORDER, ExpirationDays: 366 }, OWNED);
    expect((await driftOf(app)).exitCode).toBe(0);

    output = CapturedOutput.create();
    service.put('ShopOrder', { ...ORDER, ExpirationDays: 30 }, OWNED);
    expect((await driftOf(app)).objectTypes[0].differences).toEqual([{ path: 'ExpirationDays', service: 30 }]);
  });

  test('prints counts that the template does not mention, and counts them as drift with --strict', async () => {
    const app = synthesize(stack => orders(stack));
    service.put('ShopOrder', { ...ORDER, SourcePriority: 3 }, OWNED);
    expect(await driftOf(app)).toMatchObject({ exitCode: 0, objectTypes: [{ notMentioned: [{ path: 'SourcePriority', service: 3 }] }] });

    output = CapturedOutput.create();
    expect((await driftOf(app, { strict: true })).exitCode).toBe(1);
  });

  test('resolves a domain of the same app and a nested stack', async () => {
    service.put('ShopOrder', ORDER, { [OWNER_TAG]: 'Shop/Part/Orders made:request@1764212345.1f3a9c0e' });

    const { exitCode, objectTypes } = await driftOf(synthesize(stack => {
      const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'retail', defaultExpirationDays: 366 });
      orders(new NestedStack(stack, 'Part'), { domainName: domain.ref });
    }));

    expect([exitCode, objectTypes[0].domainName]).toEqual([0, 'retail']);
  });

  test('omits what only a deployment knows, and prints that', async () => {
    service.put('ShopOrder', ORDER, OWNED);

    const { exitCode, objectTypes } = await driftOf(synthesize(stack => orders(stack, { description: new CfnParameter(stack, 'Text').valueAsString })));

    expect([exitCode, objectTypes[0].notCompared]).toEqual([0, ['Description']]);
  });

  test('requires --domain for a domain that only a deployment knows', async () => {
    service.put('ShopOrder', ORDER, OWNED);
    const app = synthesize(stack => orders(stack, { domainName: new CfnParameter(stack, 'DomainName').valueAsString }));

    await expect(drift({ ...service.connection, app }, output)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('--domain') });
    expect((await driftOf(app, { domain: 'retail' })).exitCode).toBe(0);
  });

  test('reads at most eight object types at once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Type${index}`);
    names.forEach(name => service.put(name, ORDER, { [OWNER_TAG]: `Shop/${name} made:request@1764212345.1f3a9c0e` }));
    let [now, most] = [0, 0];
    let goOn = (): void => {};
    const eightAreThere = new Promise<void>(resolve => { goOn = resolve; });
    service.localAws.customerProfiles.beforeOperation = async ({ operation }) => {
      if (operation !== 'GetProfileObjectType') {
        return undefined;
      }
      most = Math.max(most, ++now);
      if (now === 8) {
        goOn();
      }
      await eightAreThere;
      await new Promise(resolve => setTimeout(resolve, 10));
      now--;
      return undefined;
    };

    expect((await driftOf(synthesize(stack => names.forEach(name => orders(stack, { objectTypeName: name }, name))))).exitCode).toBe(0);
    expect(most).toBe(8);
  });

  test('fails with a fix if there is no app, or no such stack in it', async () => {
    const nothing = temporaryFolder();
    await expect(drift({ ...service.connection, app: nothing }, output)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('cdk synth') });
    await expect(drift({ ...service.connection, app: synthesize(stack => orders(stack)), stack: 'Web' }, output))
      .rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('The app has Shop') });
    await expect(drift(service.connection, output)).rejects.toMatchObject({ exitCode: 2 });
  });

  test('exits with 2 for a stack that does not exist, and with 3 if CloudFormation denies access', async () => {
    await expect(drift({ ...service.connection, stack: 'Nowhere' }, output))
      .rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('There is no stack Nowhere in region eu-central-1') });
    // An ARN has the region of its stack, which the local AWS does not have.
    await expect(drift({ ...service.connection, stack: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/1' }, output))
      .rejects.toMatchObject({ message: expect.stringContaining('a request for cloudformation went to eu-west-1') });

    service.denyCloudFormation();
    await expect(drift({ ...service.connection, stack: 'Shop' }, output)).rejects.toMatchObject({ exitCode: 3 });
  });

  test('prints what a deployment does about a missing object type, and how to create it again', async () => {
    await drift({ ...service.connection, app: synthesize(stack => orders(stack)) }, output);

    expect(output.written.out).toContain('deploying it again does not create the object type');
    expect(output.written.out).toMatch(/To create it again.*change a property[^]*or remove the object type/);
  });

  test('reports a key of the domain for which the app gives no permission', async () => {
    const arn = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';
    service.localAws.customerProfiles.domains.create('sealed', { DefaultExpirationDays: 366, DefaultEncryptionKey: arn }, {});
    service.put('ShopOrder', ORDER, OWNED, 'sealed');
    const stacksWithoutKey = async (props: (stack: Stack) => Partial<ProfileObjectTypeProps>): Promise<string[]> => {
      output = CapturedOutput.create();
      const { exitCode, domains } = await driftOf(synthesize(stack => orders(stack, { domainName: 'sealed', ...props(stack) })));
      expect(exitCode).toBe(0);
      return domains[0].stacksWithoutKey;
    };

    expect(await stacksWithoutKey(() => ({}))).toEqual(['Shop']);
    expect(await stacksWithoutKey(stack => ({ domainEncryptionKey: Key.fromKeyArn(stack, 'Key', arn) }))).toEqual([]);
    expect(await stacksWithoutKey(stack => ({ domainEncryptionKey: Key.fromKeyArn(stack, 'Key', new CfnParameter(stack, 'Arn').valueAsString) }))).toEqual([]);
  });
});

describe('drift of an app with stages', () => {
  /** Two stages with one domain each, of the same name. */
  function stages(accounts: Readonly<Record<string, string>>): string {
    const app = new App({ outdir: temporaryFolder() });
    for (const [stage, account] of Object.entries(accounts)) {
      orders(new Stack(new Stage(app, stage, { env: { account, region: 'eu-central-1' } }), 'Shop'));
    }
    return app.synth().directory;
  }

  beforeEach(async () => {
    // The account of the credentials is known from any stack.
    await service.deployL1('Toolkit', 'Other', 'Retain');
    service.put('ShopOrder', ORDER, { [OWNER_TAG]: 'Dev-Shop/Orders made:request@1764212345.1f3a9c0e' });
  });

  test('compares each stage, also if both have the same domain', async () => {
    const { exitCode, objectTypes } = await driftOf(stages({ Dev: '123456789012', Test: '123456789012' }));

    expect([exitCode, objectTypes.map(({ stage, status }) => [stage, status])]).toEqual([1, [['Dev', 'same'], ['Test', 'different']]]);
  });

  test('fails if a stage has another account than the credentials, unless a stage or stack is selected', async () => {
    const app = stages({ Dev: '123456789012', Prod: '222222222222' });

    await expect(drift({ ...service.connection, app }, output)).rejects.toMatchObject({
      exitCode: 2, message: expect.stringMatching(/credentials are of account 123456789012, but .* stack Prod-Shop of stage Prod \(account 222222222222\)/),
    });
    await expect(drift({ ...service.connection, app, stage: 'Prod' }, output)).rejects.toMatchObject({ exitCode: 2 });
    for (const selection of [{ stage: 'Dev' }, { stack: 'Dev-Shop' }]) {
      output = CapturedOutput.create();
      const { exitCode, objectTypes, leftOut } = await driftOf(app, selection);
      expect([exitCode, objectTypes.map(({ stage }) => stage), leftOut]).toEqual([0, ['Dev'], [expect.stringMatching(/^stack Prod-Shop of stage Prod: /)]]);
    }
  });

  test('lists the stages if the selected one does not exist', async () => {
    await expect(drift({ ...service.connection, app: stages({ Dev: '123456789012' }), stage: 'Nowhere' }, output))
      .rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('There is no stage Nowhere') });
  });
});
