import { readFileSync } from 'fs';
import * as path from 'path';
import { synthesizeImported, temporaryFolder } from './apps';
import { putRealMappings, rightMappings } from './real-mappings';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { drift } from '../../cli/drift/drift-command';
import { importObjectTypes, ImportOptions } from '../../cli/import/import-command';

jest.setTimeout(120_000);

let service: ServiceUnderTest;
let output: CapturedOutput;
beforeEach(async () => {
  service = await ServiceUnderTest.start();
  output = CapturedOutput.create();
});
afterEach(async () => {
  await service.stop();
});

async function imported(options: Partial<ImportOptions> = {}): Promise<string> {
  const out = temporaryFolder();
  expect(await importObjectTypes({ ...service.connection, domain: 'retail', language: 'typescript', construct: 'object-type', out, ...options }, output)).toBe(0);
  return out;
}

/** The changes by a deployment of the imported app, by object type. */
async function differencesOf(folder: string): Promise<Record<string, string[]>> {
  const found = CapturedOutput.create();
  await drift({ ...service.connection, app: synthesizeImported(folder), json: true, strict: true }, found);
  return Object.fromEntries(JSON.parse(found.written.out).objectTypes.map((type: any) =>
    [type.objectTypeName, type.differences.map(({ path: place }: any) => place)]));
}

function stackOf(folder: string): string {
  return readFileSync(path.join(folder, 'retail-object-types-stack.ts'), 'utf-8');
}

describe('import', () => {
  test.each([[false], [true]])('adopts everything unchanged (inline: %s)', async inline => {
    service.put('ShopOrder', {
      ...ORDER,
      Description: 'Orders of the\n"shop" \'s \\u000a',
      ExpirationDays: 30,
      MaxProfileObjectCount: 5,
      SourcePriority: 2,
      EncryptionKey: 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555',
      SourceLastUpdatedTimestampFormat: 'yyyy-MM-dd\'T\'HH:mm:ss',
    }, { 'team': 'shop', 'aws:x': 'y' });
    service.put('CTR', { ...ORDER, TemplateId: 'CTR' });

    expect(await differencesOf(await imported({ inline }))).toEqual({ CTR: ['Owner'], ShopOrder: ['Owner'] });
  });

  test('writes mappings in the JSON of the service, and a stack that uses them', async () => {
    service.put('ShopOrder');

    const folder = await imported();

    expect(JSON.parse(readFileSync(path.join(folder, 'mappings', 'ShopOrder.json'), 'utf-8'))).toEqual({ ObjectTypeName: 'ShopOrder', ...ORDER });
    expect(stackOf(folder)).toContain(`
    new ProfileObjectType(this, 'ShopOrder', {
      domainName,
      objectTypeName: 'ShopOrder',
      mapping: ObjectTypeMapping.fromFile(join(__dirname, 'mappings', 'ShopOrder.json')),
      adoptExisting: true,
    });
`);
  });

  test('writes typed code with the vocabulary of the library', async () => {
    service.put('ShopOrder', { ...ORDER, Fields: { ...ORDER.Fields, title: { Source: '{{_source.a}} {{_source.b}}', Target: '_order.OrderItems[].Title' } } });

    expect(stackOf(await imported({ inline: true }))).toContain(`
        fields: {
          'orderId': { source: FieldSource.field('id') },
          'email': {
            source: FieldSource.field('email'),
            target: StandardOrder.CUSTOMER_EMAIL,
            contentType: FieldContentType.EMAIL_ADDRESS,
          },
          'title': { source: FieldSource.handlebars('{{_source.a}} {{_source.b}}'), target: StandardOrder.item('Title') },
        },
        keys: {
          'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
          '_email': [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
        },
`);
  });

  test('writes names that the vocabulary does not have as the service spells them', async () => {
    service.put('ShopOrder', {
      ...ORDER,
      Fields: { ...ORDER.Fields, odd: { Source: '_source.a{b}', Target: '_loyalty.Points', ContentType: 'NEW_TYPE' } },
      Keys: { ...ORDER.Keys, third: [{ StandardIdentifiers: ['NEW_IDENTIFIER'], FieldNames: ['odd'] }] },
    });
    service.put('Valid');
    const folder = await imported({ inline: true });

    expect(stackOf(folder)).toContain('\'odd\': { source: \'_source.a{b}\', target: \'_loyalty.Points\', contentType: FieldContentType.of(\'NEW_TYPE\') }');
    expect(stackOf(folder)).toContain('StandardIdentifier.of(\'NEW_IDENTIFIER\')');
  });

  test('comments out an object type that violates a rule, with the rule', async () => {
    service.put('Broken', { ...ORDER, Keys: { shopOrderId: ORDER.Keys!.shopOrderId } });
    service.put('ShopOrder');

    const folder = await imported({ inline: true });

    expect(stackOf(folder)).toContain('    // [profileKey] No key has the identifier PROFILE.');
    expect(stackOf(folder)).toContain('    // new ProfileObjectType(this, \'Broken\', {\n    //   domainName,');
    expect(output.written.out).toMatch(/^in comments {2}Broken$/m);
    expect(await differencesOf(folder)).toEqual({ ShopOrder: ['Owner'] });
  });

  test('does not comment out an object type that only has warnings', async () => {
    service.put('_webAnalytics', {
      ...ORDER,
      Fields: { ...ORDER.Fields, '1st': { Target: ' profile.x', ContentType: 'PHONE' }, 'name': { Source: '{{shout _source.a}}' } },
      Keys: { ...ORDER.Keys, _mail: [{ StandardIdentifiers: ['SECONDARY'], FieldNames: ['orderId'] }] },
      SourceLastUpdatedTimestampFormat: 'YYYY',
    });

    const folder = await imported();

    expect(stackOf(folder)).toMatch(/^ {4}new ProfileObjectType\(this, '_webAnalytics'/m);
    expect(output.written.out).toMatch(/^imported +_webAnalytics$/m);
    expect(await differencesOf(folder)).toEqual({ _webAnalytics: ['Owner'] });
  });

  test('uses the vocabulary of each standard object', async () => {
    service.put('ShopOrder', {
      ...ORDER,
      Fields: {
        ...ORDER.Fields,
        tier: { Source: '_source.a', Target: '_loyalty.Tier.CurrentTier' },
        item: { Source: '_source.b', Target: '_order.OrderItems[].Title' },
        opened: { Source: '_source.c', Target: '_communicationRecord.Events.Open.UpdatedDate' },
        own: { Source: '_source.d', Target: '_device.Attributes.own' },
      },
      Keys: { ...ORDER.Keys, other: [{ StandardIdentifiers: ['LOYALTY', 'DEVICE'], FieldNames: ['tier'] }] },
    });
    const folder = await imported({ inline: true });

    for (const target of ['StandardLoyalty.TIER_CURRENT_TIER', "StandardOrder.item('Title')", "StandardCommunicationRecord.event('Open', 'UpdatedDate')", "StandardDevice.attribute('own')"]) {
      expect(stackOf(folder)).toContain(`target: ${target}`);
    }
    expect(await differencesOf(folder)).toEqual({ ShopOrder: ['Owner'] });
  });

  test('writes a warning above its object type', async () => {
    service.put('ShopOrder', { ...ORDER, Fields: { ...ORDER.Fields, x: { Source: '_source.x', Target: '_profile.BusinessEmail' } } });

    expect(stackOf(await imported())).toMatch(/ {4}\/\/ \[unknownTarget\] Field "x" (.+\n {4}\/\/)*.+\n {4}new ProfileObjectType\(this, 'ShopOrder'/);
  });

  test('omits an object type of another stack, unless it is named', async () => {
    service.put('Owned', ORDER, { 'cdk-customer-profiles:owner': 'Shop/Owned made:abc@1764212345.1f3a9c0e' });
    service.put('ByHand');

    expect(stackOf(await imported())).not.toContain('Owned');
    expect(output.written.out).toContain('left out     Owned: Shop/Owned (created)');
    expect(stackOf(await imported({ type: ['Owned'] }))).toContain('// The owner of Owned is Shop/Owned (created). Set its deletion policy to Retain, deploy,');
  });

  test('omits a tag that an app cannot set, and prints that', async () => {
    service.put('ShopOrder', ORDER, { 'with space': '1', 'team': 'shop' });

    const folder = await imported();

    expect(stackOf(folder)).toContain('[tags] the tag is not in the app and stays on the object type');
    expect(await differencesOf(folder)).toEqual({ ShopOrder: ['Owner'] });
  });

  test('gives the handler the key of the domain', async () => {
    const arn = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';
    service.localAws.customerProfiles.domains.create('sealed', { DefaultExpirationDays: 366, DefaultEncryptionKey: arn }, {});
    service.put('ShopOrder', ORDER, {}, 'sealed');

    const folder = await imported({ domain: 'sealed' });

    const code = readFileSync(path.join(folder, 'sealed-object-types-stack.ts'), 'utf-8');
    expect(code).toContain(`const encryptionKey = Key.fromKeyArn(this, 'EncryptionKey', this.node.tryGetContext('encryptionKeyArn') ?? '${arn}');`);
    expect(code).toContain('domainEncryptionKey: encryptionKey,');
  });

  test('fails with exit code 2 for a missing object type, or an existing file', async () => {
    service.put('ShopOrder');
    await expect(imported({ type: ['Nowhere'] })).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('no object type Nowhere in domain retail') });

    const out = await imported();
    await expect(imported({ out })).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('--force') });
    await imported({ out, force: true });
  });

  test('retries if the service throttles a call', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `Type${index}`);
    names.forEach(name => service.put(name));
    let calls = 0;
    service.localAws.customerProfiles.beforeOperation = async () => ++calls % 5 === 0 ? { error: { name: 'ThrottlingException', status: 429 } } as any : undefined;

    const folder = await imported();

    expect(names.every(name => stackOf(folder).includes(`'${name}'`))).toBe(true);
  });

  test('only reads', async () => {
    service.put('ShopOrder');
    service.put('Other');

    await imported();

    expect(service.operations().sort()).toEqual(['GetDomain', 'GetProfileObjectType', 'GetProfileObjectType', 'ListProfileObjectTypes']);
  });

  test('ends a comment on its line for any text', async () => {
    service.put('ShopOrder', ORDER, { 'evil\n});process.exit(1);//\u2028x': '1' });

    for (const [language, file] of [['typescript', 'retail-object-types-stack.ts'], ['python', 'retail_object_types_stack.py']] as const) {
      const code = readFileSync(path.join(await imported({ language }), file), 'utf-8');
      expect(code.split(/[\n\r\u2028\u2029]/).filter(line => line.includes('process.exit'))).toEqual([expect.stringMatching(/^ +(\/\/|#) /)]);
    }
  });

  test('escapes line ends and quotes in each language', async () => {
    service.put('ShopOrder', { ...ORDER, Description: 'a"b\'c\\d\ne' });

    const read = async (language: ImportOptions['language'], file: string): Promise<string> => readFileSync(path.join(await imported({ language }), file), 'utf-8');
    expect(await read('typescript', 'retail-object-types-stack.ts')).toContain('description: \'a"b\\\'c\\\\d\\ne\',');
    expect(await read('python', 'retail_object_types_stack.py')).toContain('description="a\\"b\'c\\\\d\\ne",');
    expect(await read('java', 'src/main/java/objecttypes/RetailObjectTypesStack.java')).toContain('.description("a\\"b\'c\\\\d\\ne")');
  });
});

describe('import of real mappings', () => {
  test.each([[false], [true]])('synthesizes, and changes nothing but the owner tag (inline: %s)', async inline => {
    putRealMappings(service);

    expect(await differencesOf(await imported({ inline }))).toEqual(Object.fromEntries(rightMappings().map(name => [name, ['Owner']])));
  });
});
