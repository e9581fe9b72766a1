import { readFileSync, writeFileSync } from 'fs';
import * as path from 'path';
import { CfnParameter, Stack, aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { synthesize, temporaryFolder } from './apps';
import { CapturedOutput, ORDER, ServiceUnderTest } from './service-under-test';
import { preview, PreviewOptions } from '../../cli/preview/preview-command';
import { FieldSource, ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, StandardIdentifier } from '../../src';

let folder: string;
let output: CapturedOutput;
beforeEach(() => {
  folder = temporaryFolder();
  output = CapturedOutput.create();
});

function file(name: string, content: unknown): string {
  const written = path.join(folder, name);
  writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
  return written;
}

const run = (options: Partial<PreviewOptions>, to = output) => preview({ format: 'text', ...options }, to);

/** The JSON output of the command. */
async function json(options: Partial<PreviewOptions>): Promise<any> {
  const captured = CapturedOutput.create();
  await run({ ...options, json: true }, captured);
  return JSON.parse(captured.written.out);
}

async function failure(options: Partial<PreviewOptions>): Promise<string> {
  const error = await run(options).catch(thrown => thrown);
  expect(error).toMatchObject({ name: 'CommandError', exitCode: 2 });
  return error.message;
}

describe('preview reads records', () => {
  const ids = async (text: string): Promise<string[]> => {
    const { records } = await json({ mapping: [file('ShopOrder.json', ORDER)], record: [file('records.json', text)] });
    return records.map((record: any) => `${record.fields[0].value} at ${record.place.replace(/^.*:/, '')}`);
  };

  test.each<[string, string, string[]]>([
    ['JSON Lines', '{"id":"1"}\n\n{"id":"2"}\n', ['1 at 1', '2 at 3']],
    ['an array', '[\n{"id":"1"},\n{"id":"2"}]', ['1 at 2', '2 at 3']],
    ['one object over several lines', '{\n "id": "1",\n "x": "}{ \\" ]["\n}', ['1 at 1']],
    ['objects in one line', '{"id":"1"} {"id":"2"}{"id":"3"}', ['1 at 1', '2 at 1', '3 at 1']],
    ['a byte order mark', '\uFEFF{"id":"1"}', ['1 at 1']],
    ['the last of two members with one name', '{"id":"1","id":"2"}', ['2 at 1']],
    ['numbers in their own characters', '{"id":12345678901234567890.10}', ['12345678901234567890.10 at 1']],
  ])('in %s', async (_, text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });

  test('that are split between chunks of the file', async () => {
    const records = Array.from({ length: 3000 }, (_, index) => JSON.stringify({ id: String(index), note: 'ü"\\'.repeat(index % 40) }));
    expect(await ids(records.join('\n'))).toEqual(records.map((_record, index) => `${index} at ${index + 1}`));
  });

  test.each<[string, string]>([
    ['{"id":"1"', 'ends within the record that begins in line 1. Complete the record.'],
    ['[{"id":"1"}', 'ends within an array. Add the missing "]".'],
    ['[{"id":"1"} {"id":"2"}]', 'line 1: "{" is not the beginning of a record. Write each record as a JSON object, in JSON Lines or in one array.'],
    ['\n17', 'line 2: "1" is not the beginning of a record. Write each record as a JSON object, in JSON Lines or in one array.'],
    ['{"id":1}\n{id:1}', 'the record that begins in line 2 is not JSON (Quoted object key expected but got \'i\' at position 1). Correct it.'],
    [`{"a":${'['.repeat(600)}`, 'the record that begins in line 1 is nested in more than 500 levels. Leave it out.'],
    ['', 'There is no record in'],
  ])('and reports the problem in %s', async (text, message) => {
    expect(await failure({ mapping: [file('ShopOrder.json', ORDER)], record: [file('records.json', text)] })).toContain(message);
  });

  test('of 250 KB and with hostile names', async () => {
    const record = `{"id":"1","email":"a@example.com","note":"${'x'.repeat(250_000)}","__proto__":{"a":1},"${'\\u001b[31m'}":"y"}`;
    const { records: [{ verdict }] } = await json({ mapping: [file('ShopOrder.json', ORDER)], record: [file('records.json', record)] });
    expect(verdict.outcome).toBe('new');
    expect(({} as any).a).toBeUndefined();
  });

  test('and counts characters without the white space between tokens', async () => {
    const record = (length: number): string => `{ ${' '.repeat(20_000)}"id" : "1", "email": "a@example.com", "note": "${'x'.repeat(length)}" }`;
    const verdictOf = async (length: number) => (await json({ mapping: [file('ShopOrder.json', ORDER)], record: [file('records.json', record(length))] })).records[0].verdict;
    expect(await verdictOf(255_900)).toMatchObject({ outcome: 'new' });
    expect(await verdictOf(256_000)).toMatchObject({ outcome: 'rejected', facts: [115] });
  });
});

describe('preview takes mappings', () => {
  const RECORD = { id: '1', email: 'ana@example.com' };

  test('from files, by the name in the file or without a name', async () => {
    const { objectTypes } = await json({ mapping: [file('Named.json', { ObjectTypeName: 'Orders', ...ORDER }), file('Other.json', ORDER)], record: [`Other=${file('r.json', RECORD)}`] });
    expect(objectTypes.map((type: any) => type.objectTypeName)).toEqual(['Orders', 'Other']);
  });

  test('in CloudFormation\'s list form', async () => {
    const lists = {
      ...ORDER,
      Fields: Object.entries(ORDER.Fields!).map(([Name, ObjectTypeField]) => ({ Name, ObjectTypeField })),
      Keys: Object.entries(ORDER.Keys!).map(([Name, ObjectTypeKeyList]) => ({ Name, ObjectTypeKeyList })),
    };
    const { objectTypes, records } = await json({ mapping: [file('Order.json', lists)], record: [file('r.json', RECORD)] });
    expect(objectTypes[0].problems).toEqual([]);
    expect(records[0].verdict).toMatchObject({ outcome: 'new', profile: 1 });
  });

  test('from a template if the file has its fields, and otherwise prints that they are not known', async () => {
    const record = [file('r.json', RECORD)];
    expect((await json({ mapping: [file('Ctr.json', { TemplateId: 'CTR', ...ORDER })], record })).records[0].verdict.outcome).toBe('new');
    expect(await failure({ mapping: [file('Ctr.json', { TemplateId: 'CTR' })], record })).toMatch(/^Object type Ctr of .+ comes from template CTR, and only the service knows its fields/);
  });

  test('from a synthesized app, of this library and of the L1', async () => {
    const app = synthesize(stack => {
      new ProfileObjectType(stack, 'Orders', {
        domainName: 'retail',
        objectTypeName: 'ShopOrder',
        tags: { team: 'shop' },
        mapping: ObjectTypeMapping.custom({
          allowProfileCreation: true,
          fields: { id: { source: FieldSource.field('id') } },
          keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
        }),
      });
      new ProfileObjectType(stack, 'Calls', { domainName: 'retail', objectTypeName: 'Calls', mapping: ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR) });
      new customerprofiles.CfnObjectType(stack, 'L1', {
        domainName: 'retail',
        objectTypeName: 'Visit',
        description: 'Visits',
        allowProfileCreation: true,
        fields: [{ name: 'id', objectTypeField: { source: '_source.id', contentType: 'STRING' } }],
        keys: [{ name: 'shopOrderId', objectTypeKeyList: [{ fieldNames: ['id'], standardIdentifiers: ['UNIQUE', 'PROFILE'] }] }],
      });
    });
    const record = file('r.json', RECORD);
    const { objectTypes, records } = await json({ app, record: [`ShopOrder=${record}`, `Visit=${record}`] });
    expect(objectTypes.map((type: any) => [type.objectTypeName, type.problems])).toEqual([['Calls', []], ['ShopOrder', []], ['Visit', []]]);
    // Both object types have the key name, so the visit is attached to the profile of the order and replaces nothing.
    expect(records.map((each: any) => each.verdict)).toMatchObject([{ outcome: 'new', profile: 1 }, { outcome: 'attached', profile: 1, matchedBy: ['shopOrderId'] }]);
    expect(records[1].verdict.replaces).toBeUndefined();
  });

  test('of only one domain of an app, and prints what only a deployment knows', async () => {
    const order = (stack: Stack, domainName: string, source: string) => new customerprofiles.CfnObjectType(stack, domainName.replace(/\W/g, ''), {
      domainName,
      objectTypeName: 'Order',
      description: 'Order',
      allowProfileCreation: true,
      fields: [{ name: 'id', objectTypeField: { source } }],
      keys: [{ name: 'shopOrderId', objectTypeKeyList: [{ fieldNames: ['id'], standardIdentifiers: ['UNIQUE', 'PROFILE'] }] }],
    });
    const app = synthesize(stack => {
      order(stack, 'one', '_source.id');
      order(stack, 'two', new CfnParameter(stack, 'Source').valueAsString);
    });
    const record = [file('r.json', RECORD)];
    expect(await failure({ app, record })).toMatch(/object types of 2 domains \(one, two\)\. Choose one by --domain\.$/);
    expect((await json({ app, domain: 'one', record })).records[0].verdict.outcome).toBe('new');
    expect(await run({ app, domain: 'two', record })).toBe(0);
    expect(output.written.err).toBe('Order: Fields.id.Source is known at deployment only and is left out.\n');
  });

  describe('from a domain', () => {
    let service: ServiceUnderTest;
    beforeEach(async () => {
      service = await ServiceUnderTest.start();
    });
    afterEach(async () => service.stop());

    test('with read calls only', async () => {
      service.put('ShopOrder');
      service.put('Other');
      const record = [file('r.json', RECORD)];
      expect((await json({ ...service.connection, domain: 'retail', type: ['ShopOrder'], record })).records[0].verdict.outcome).toBe('new');
      expect(service.operations()).toEqual(['GetProfileObjectType']);
      expect((await json({ ...service.connection, domain: 'retail', record: [`Other=${record[0]}`] })).objectTypes).toHaveLength(2);
      expect(service.operations()).toEqual(['ListProfileObjectTypes', 'GetProfileObjectType', 'GetProfileObjectType']);
    });

    test('and lists the object types if one is missing', async () => {
      service.put('ShopOrder');
      expect(await failure({ ...service.connection, domain: 'retail', type: ['Absent'], record: ['r.json'] })).toMatch(/There is no object type Absent in retail/);
    });
  });

  test.each<[string, Partial<PreviewOptions>, RegExp]>([
    ['no records', { mapping: ['m.json'] }, /^No records to preview/],
    ['no mapping', { record: ['r.json'] }, /^No mapping to preview/],
    ['two kinds of mappings', { record: ['r.json'], mapping: ['m.json'], app: 'cdk.out' }, /^No mapping to preview/],
    ['a mapping that is missing', { record: ['r.json'], mapping: ['missing.json'] }, /^The mapping in missing\.json cannot be read \(ENOENT/],
    ['an app that is missing', { record: ['r.json'], app: 'missing' }, /^There is no synthesized app in missing/],
    ['a page and JSON', { record: ['r.json'], mapping: ['m.json'], format: 'html', json: true }, /^--format html and --json exclude each other\./],
    ['a text in a file', { record: ['r.json'], mapping: ['m.json'], out: 'x' }, /Add --format html/],
  ])('and prints the fix for %s', async (_, options, message) => {
    expect(await failure(options)).toMatch(message);
  });

  test('and requires the object type of a file if there are several, and reads the standard input once', async () => {
    const mapping = [file('One.json', ORDER), file('Two.json', ORDER)];
    expect(await failure({ mapping, record: ['r.json'] })).toBe('There are 2 object types (One, Two). Pass --record NAME=r.json for one of them, or choose one by --type.');
    expect(await failure({ mapping, record: ['One=-', 'Two=-'] })).toMatch(/^The standard input can be read only once/);
    expect(await failure({ mapping, record: ['One=missing.json'] })).toMatch(/^missing\.json cannot be read \(ENOENT/);
    expect(await failure({ mapping: [mapping[0], file('Copy.json', { ObjectTypeName: 'One', ...ORDER })], record: ['r.json'] })).toMatch(/^There are two mappings of object type One/);
  });
});

describe('preview --strict', () => {
  const strict = (mapping: unknown, ...records: unknown[]) =>
    run({ mapping: [file('m.json', mapping)], record: [file('r.json', records)], strict: true });

  test('exits with 0 if each record is accepted and each target is filled', async () => {
    expect(await strict(ORDER, { id: '1', email: 'a@example.com' })).toBe(0);
  });

  test('exits with 1 for a rejected record', async () => {
    expect(await strict(ORDER, { id: '1', email: 'a@example.com' }, { email: 'a@example.com' })).toBe(1);
  });

  test('exits with 1 for a target that every record leaves empty, but not for a field without one', async () => {
    const withField = (field: object) => ({ ...ORDER, Fields: { ...ORDER.Fields, name: field } });
    expect(await strict(withField({ Source: '_source.name', Target: '_profile.FirstName' }), { id: '1', email: 'a@example.com' })).toBe(1);
    expect(await strict(withField({ Source: '_source.name' }), { id: '1', email: 'a@example.com' })).toBe(0);
  });

  test('exits with 1 for a mapping that breaks a rule', async () => {
    const { shopOrderId } = ORDER.Keys!;
    expect(await strict({ ...ORDER, Keys: { shopOrderId } }, { id: '1', email: 'a@example.com' })).toBe(1);
  });

  test('is not the default', async () => {
    expect(await run({ mapping: [file('m.json', ORDER)], record: [file('r.json', {})] })).toBe(0);
  });
});

describe('preview shows', () => {
  const mapping = {
    ...ORDER,
    Fields: { ...ORDER.Fields, name: { Source: '{{_source.name}}', Target: '_profile.Attributes.Name' }, city: { Source: '_source.adress.city', Target: '_profile.Address.City' } },
  };
  const records = [
    { id: '1', email: 'Ana@example.com', name: 'Ana', address: { city: 'Lisbon' } },
    { id: '2', email: 'ana@example.com', name: 'O\'Brien' },
    { id: '3', email: 'bo@example.com' },
    { email: 'bo@example.com' },
  ];

  test('each record, the profiles, equal values, empty fields and what is not documented', async () => {
    await run({ mapping: [file('ShopOrder.json', mapping)], record: [file('records.jsonl', records.map(record => JSON.stringify(record)).join('\n'))] });
    expect(output.written.out.replaceAll(`${folder}${path.sep}`, '').split('\n')).toEqual(expect.arrayContaining([
      'ShopOrder  ShopOrder.json',
      'Record 2  ShopOrder  records.jsonl:2',
      '  attached to profile 1: "_email" has the value of profile 1. [documented: facts 78, 79]',
      '  name     not documented (N8): "O\'Brien"  _profile.Attributes.Name',
      '  city     (empty)                         _profile.Address.City',
      '  _email       "ana@example.com"  finds or creates a profile                             1',
      '  Because the profile is new, the record also writes _profile.EmailAddress: "Ana@example.com".',
      '  rejected: The UNIQUE key "shopOrderId" is empty: the record has no value at _source.id. [documented: facts 10, 72]',
      '  PROFILE  RECORDS  MATCHED BY',
      '  1        1, 2     _email "ana@example.com"',
      '  2        3        -',
      '  city (_profile.Address.City): _source.adress.city is empty in all 4 records; they have _source.address.city.',
      '  N8  ShopOrder.name, 1 record: The value contains `&`, `<`, `>`, `"`, `\'`, a backtick or `=`. AWS does not document whether these are escaped.',
      '4 records: 2 new profiles, 1 attached, 1 rejected.',
    ]));
  });

  test('the first twenty records in full, and of the others only those that are not accepted', async () => {
    const many = Array.from({ length: 100 }, (_, index) => index % 2 === 0 ? { id: String(index), email: `a${index}@example.com` } : {});
    await run({ mapping: [file('ShopOrder.json', mapping)], record: [file('records.json', many)] });
    expect(output.written.out.match(/^Record \d+/gm)).toHaveLength(20);
    expect(output.written.out).toContain('Other records that are not accepted (40)');
    expect(output.written.out).toContain('and 20 more; --json has all');
  });

  test('no control character of a record or a mapping', async () => {
    const evil = { ...ORDER, Fields: { ...ORDER.Fields, evil: { Source: '_source.\u001b[31m', Target: '_profile.Attributes.\u001b]0;x' } } };
    await run({ mapping: [file('ShopOrder.json', evil)], record: [file('records.json', { id: '\u001b[2J', email: '\u0007' })] });
    // eslint-disable-next-line no-control-regex
    expect(output.written.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('progress on a terminal only', async () => {
    const terminal = CapturedOutput.create(true);
    const options = { mapping: [file('ShopOrder.json', mapping)], record: [file('records.json', records)] };
    await run(options, terminal);
    await run(options);
    expect(terminal.written.err).toMatch(/Previewing records: 1/);
    expect(output.written.err).toBe('');
  });

  test('the page of graph with the profiles of the records', async () => {
    const out = path.join(folder, 'page.html');
    await run({ mapping: [file('ShopOrder.json', mapping)], record: [file('records.json', [...records, { id: '9', email: '<b>@example.com' }, { id: '10', email: '<b>@example.com' }])], format: 'html', out });
    const page = readFileSync(out, 'utf-8');
    expect(page).toContain('<h2>6 records on 3 profiles</h2>');
    expect(page).toContain('<li>1 rejected</li>');
    expect(page).toContain('<b>Profile 1</b> records 1, 2 <button data-key="_email">_email</button> &quot;ana@example.com&quot;');
    expect(page).not.toContain('<b>@example');
    expect(output.written.err).toBe(`The page is in ${out}.\n`);
  });

  test('JSON with a line for each record', async () => {
    const document = await json({ mapping: [file('ShopOrder.json', mapping)], record: [file('records.json', records)] });
    expect(Object.keys(document)).toEqual(['objectTypes', 'records', 'summary', 'assumptions', 'notDocumented']);
    expect(Object.keys(document.records[0])).toEqual(['place', 'record', 'objectTypeName', 'fields', 'writes', 'writesIfCreated', 'keys', 'standardObjects', 'verdict']);
    expect(document.records[1].verdict).toEqual({
      outcome: 'attached', profile: 1, matchedBy: ['_email'], reason: '"_email" has the value of profile 1.', basis: 'documented', facts: [78, 79],
    });
    expect(document.summary.objectTypes[0].outcomes).toEqual({ new: 2, attached: 1, rejected: 1, deadLetter: 0, notDocumented: 0 });
  });
});
