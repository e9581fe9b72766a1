import { previewOf } from './samples';
import { FieldPreview } from '../../../../src/model/preview/record-preview';

const KEYS = { id: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] };

function fieldOf(source: string, record: string | object, target?: string): FieldPreview {
  const Fields = { id: { Source: '_source.id' }, field: { Source: source, ...(target === undefined ? {} : { Target: target }) } };
  const [{ fields }] = previewOf({ AllowProfileCreation: true, Fields, Keys: KEYS }, record);
  return fields[1];
}

/** The value, `null` if the field is empty, or the reasons for which it is not documented. */
function outcomeOf({ value, isEmpty, notDocumented }: FieldPreview): unknown {
  return value ?? (isEmpty === true ? null : notDocumented);
}

describe('A plain path (section 2, section 5)', () => {
  test.each<[string, string, unknown]>([
    ['_source.a', '{"a":"x"}', 'x'],
    ['_source.a.b.c.d', '{"a":{"b":{"c":{"d":"deep"}}}}', 'deep'],
    ['_source.a', '{}', null],
    ['_source.A', '{"a":"x"}', null],
    ['_source.a.b', '{"a":"text"}', null],
    ['_source.a.b', '{"a":null}', null],
    ['_source.a', '{"a":""}', null],
    ['_source.a', '{"a":"  kept  as it is "}', '  kept  as it is '],
    ['_source.a', '{"a":"<b>&amp;</b>"}', '<b>&amp;</b>'],
    ['_source.a', '{"a":null}', ['N7']],
    ['_source.a', '{"a":" \\t"}', ['N7']],
    ['_source.a', '{"a":[]}', ['N7']],
    ['_source.a', '{"a":{}}', ['N7']],
    ['_source.a', '{"a":["x"]}', ['N3']],
    ['_source.a', '{"a":{"b":1}}', ['N3']],
    ['_source.a.b', '{"a":[{"b":"x"}]}', ['N3']],
    ['_source.a[0]', '{"a":["x"]}', ['N2']],
    ['_source["a"]', '{"a":"x"}', ['N2']],
    ['_source.*', '{"a":"x"}', ['N2']],
    ['_source.a..b', '{"a":"x"}', ['N2']],
    ['_source.full name', '{"full name":"x"}', ['N2']],
    ['_source', '{"a":"x"}', ['N3']],
    ['_source.constructor.name', '{"a":"x"}', null],
    ['_source.__proto__.polluted', '{"__proto__":{"polluted":"own member"}}', 'own member'],
  ])('%s of %s', (source, record, expected) => {
    expect(outcomeOf(fieldOf(source, record))).toEqual(expected);
  });

  test('without _source has a problem and no value', () => {
    expect(fieldOf('RappiId', { RappiId: 'x' })).toMatchObject({ isEmpty: true, problem: 'source "RappiId" does not begin with "_source."' });
  });
});

describe('A number (facts 39, 42, N6)', () => {
  test.each<[string, string, boolean]>([
    ['17', '17', true],
    ['-5', '-5', true],
    ['123456789012345', '123456789012345', true],
    ['1234567890123456789', '1234567890123456789', false],
    ['449.00', '449.00', false],
    ['1e3', '1e3', false],
    ['true', 'true', false],
  ])('%s is "%s", documented: %s', (json, text, isDocumented) => {
    const { value, notDocumented } = fieldOf('_source.a', `{"a":${json}}`);
    expect(value).toBe(text);
    expect(notDocumented).toEqual(isDocumented ? undefined : ['N6']);
  });
});

describe('A list (section 3, N4)', () => {
  const TARGET = '_order.OrderItems[].Title';
  test.each<[string, unknown]>([
    ['{"items":[{"t":"Cup"},{"t":"Pot"}]}', ['Cup', 'Pot']],
    ['{"items":[{"t":"Cup"},{}]}', ['N4']],
    ['{"items":[{"u":"Cup"}]}', null],
    ['{"items":[]}', ['N4']],
    ['{"items":{"t":"Cup"}}', ['N4']],
    ['{}', null],
  ])('_source.items[].t of %s', (record, expected) => {
    expect(outcomeOf(fieldOf('_source.items[].t', record, TARGET))).toEqual(expected);
  });

  test('is only written to a list target, and a list target only accepts a list', () => {
    expect(fieldOf('_source.items[].t', '{"items":[{"t":"Cup"}]}', '_order.Name').notDocumented).toEqual(['N3']);
    expect(fieldOf('_source.t', '{"t":"Cup"}', TARGET).notDocumented).toEqual(['N4']);
    expect(fieldOf('_source.a[].b[].c', '{"a":[{"b":[{"c":"x"}]}]}', TARGET).notDocumented).toEqual(['N4']);
  });

  test('of another length than the other list in one target list is not documented', () => {
    const [{ writes }] = previewOf({
      Fields: {
        id: { Source: '_source.id' },
        title: { Source: '_source.a[].t', Target: '_order.OrderItems[].Title' },
        price: { Source: '_source.b[].p', Target: '_order.OrderItems[].Price' },
      },
      Keys: KEYS,
      AllowProfileCreation: true,
    }, { id: '1', a: [{ t: 'x' }, { t: 'y' }], b: [{ p: '1' }] });
    expect(writes).toEqual({ '_order.OrderItems[].Title': { notDocumented: 'N4' }, '_order.OrderItems[].Price': { notDocumented: 'N4' } });
  });
});

describe('Handlebars (section 4)', () => {
  const RECORD = { first: 'Ana', last: 'Diaz', blank: ' ', zero: 0, no: false, none: null, list: [{ n: 'a' }, { n: 'b' }], person: { name: 'Kim' }, quote: 'O\'Brien' };
  test.each<[string, unknown]>([
    ['{{_source.first}} {{_source.last}}', 'Ana Diaz'],
    ['Hello {{_source.person.name}}!', 'Hello Kim!'],
    ['{{_source.missing}}', null],
    ['{{#removeExtraSpace}} {{_source.first}}  {{_source.missing}} {{_source.last}} {{/removeExtraSpace}}', 'Ana Diaz'],
    ['{{#removeExtraSpace}}{{_source.missing}} {{_source.missing}}{{/removeExtraSpace}}', null],
    ['{{#if _source.first}}yes{{/if}}', 'yes'],
    ['{{#if _source.missing}}yes{{/if}}', null],
    ['{{#unless _source.missing}}no{{/unless}}', 'no'],
    ['{{#unless _source.first}}no{{/unless}}', null],
    ['{{#each _source.list}}{{n}};{{/each}}', 'a;b;'],
    ['{{#with _source.person}}{{name}}{{/with}}', 'Kim'],
    ['{{#each _source.missing}}{{n}}{{/each}}', null],
    ['{{_source.quote}}', ['N8']],
    ['{{_source.first}} ', ['N11']],
    ['{{_source.first}}\n{{_source.last}}', ['N11']],
    ['{{_source.missing}} {{_source.missing}}', ['N11']],
    ['{{_source.none}}', ['N7']],
    ['{{_source.person}}', ['N3']],
    ['{{_source.list.n}}', ['N3']],
    ['{{_source.list.0.n}}', ['N2']],
    ['{{#if _source.zero}}x{{/if}}', ['N10']],
    ['{{#if _source.no}}x{{/if}}', ['N10']],
    ['{{#if _source.none}}x{{/if}}', ['N10']],
    ['{{#unless _source.blank}}x{{/unless}}', ['N10']],
    ['{{#each _source.person}}x{{/each}}', ['N10']],
    ['{{#with _source.first}}x{{/with}}', ['N10']],
    ['{{#if _source.first}}a{{else}}b{{/if}}', ['N9']],
    ['{{#each _source.list}}{{this.n}}{{/each}}', ['N9']],
    ['{{#each _source.list}}{{@index}}{{/each}}', ['N9']],
    ['{{#each _source.list}}{{../_source.first}}{{/each}}', ['N9']],
    ['{{#each _source.list}}{{_source.first}}{{/each}}', ['N9']],
    ['{{{_source.first}}}', ['N9']],
    ['{{&_source.first}}', ['N9']],
    ['{{~_source.first}}', ['N9']],
    ['{{! note }}{{_source.first}}', ['N9']],
    ['{{first}}', ['N9']],
    ['{{upper _source.first}}', ['N9']],
    ['{{lookup _source "first"}}', ['N9']],
    ['{{> partial}}', ['N9']],
    ['{{_source.[first]}}', ['N9']],
    ['{{_source.constructor.constructor}}', null],
    ['{{_source.__proto__.toString}}', null],
    ['{{_source.list.length}}', ['N3']],
  ])('%s', (source, expected) => {
    expect(outcomeOf(fieldOf(source, RECORD))).toEqual(expected);
  });

  test('shows the known value if its escaping is not documented', () => {
    expect(fieldOf('{{_source.quote}}', RECORD).knownText).toBe('O\'Brien');
  });

  test('with invalid syntax has a problem and no value', () => {
    expect(fieldOf('{{#if _source.a}}x', RECORD)).toMatchObject({ isEmpty: true, problem: expect.stringMatching(/^the source is not valid Handlebars \(Parse error on line 1\)/) });
  });

  test('keeps the characters of a number', () => {
    expect(fieldOf('{{_source.price}} EUR', '{"price":449.00}')).toMatchObject({ value: '449.00 EUR', notDocumented: ['N6'] });
  });
});

describe('A target (section 6)', () => {
  const writesOf = (Fields: Record<string, object>, record: object) =>
    previewOf({ AllowProfileCreation: true, Fields: { id: { Source: '_source.id' }, ...Fields }, Keys: KEYS }, record)[0];

  test('from two fields is not documented', () => {
    const Fields = { a: { Source: '_source.a', Target: '_profile.FirstName' }, b: { Source: '_source.b', Target: '_profile.FirstName' } };
    expect(writesOf(Fields, { id: '1', a: 'Ana', b: 'Bo' }).writes).toEqual({ '_profile.FirstName': { notDocumented: 'N24' } });
    expect(writesOf(Fields, { id: '1', b: 'Bo' }).writes).toEqual({ '_profile.FirstName': 'Bo' });
  });

  test('with Handlebars is not documented', () => {
    expect(writesOf({ a: { Source: '_source.a', Target: '_profile.Attributes.{{_source.n}}' } }, { id: '1', a: 'x' }).writes)
      .toEqual({ '_profile.Attributes.{{_source.n}}': { notDocumented: 'N12' } });
  });

  test('of a profile has the limits of the API', () => {
    const { fields } = writesOf({
      name: { Source: '_source.name', Target: '_profile.FirstName' },
      notes: { Source: '_source.name', Target: '_profile.AdditionalInformation' },
      party: { Source: '_source.party', Target: '_profile.PartyType' },
    }, { id: '1', name: 'x'.repeat(256), party: 'PERSON' });
    expect(fields.map(({ notDocumented }) => notDocumented)).toEqual([undefined, ['N25'], undefined, ['N25']]);
  });

  test('is filled according to the content type on a new profile only', () => {
    const mapping = {
      AllowProfileCreation: true,
      Fields: { id: { Source: '_source.id' }, mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' }, phone: { Source: '_source.phone', Target: '_profile.MobilePhoneNumber', ContentType: 'PHONE_NUMBER' } },
      Keys: KEYS,
    };
    const [created, attached] = previewOf(mapping, { id: '1', mail: 'a@example.com', phone: '2065550100' }, { id: '1', mail: 'b@example.com' });
    expect(created.writesIfCreated).toEqual({ '_profile.EmailAddress': 'a@example.com', '_profile.PhoneNumber': '2065550100' });
    expect(attached).toMatchObject({ writesIfCreated: {}, verdict: { outcome: 'attached' } });
  });

  test('rejects two addresses of a new profile', () => {
    const Fields = { a: { Source: '_source.a', ContentType: 'EMAIL_ADDRESS' }, b: { Source: '_source.b', Target: '_profile.EmailAddress' } };
    expect(writesOf(Fields, { id: '1', a: 'a@example.com', b: 'b@example.com' }).writesIfCreated).toEqual({ '_profile.EmailAddress': { notDocumented: 'N24' } });
    expect(writesOf(Fields, { id: '1', a: 'a@example.com', b: 'a@example.com' }).writesIfCreated).toEqual({});
  });
});

describe('A timestamp (facts 120, 121, N30)', () => {
  test.each<[string, string, boolean]>([
    ['EpochMilli', '1767225600000', true],
    ['EpochMilli', '2026-01-01', false],
    ['yyyy-MM-dd\'T\'HH:mm:ss\'Z\'', '2026-01-01T10:00:00Z', true],
    ['yyyy-MM-dd\'T\'HH:mm:ss\'Z\'', '2026-01-01 10:00:00', false],
    ['yyyy-MM-dd\'T\'HH:mm:ss.SSSXXX', '2026-01-01T10:00:00.123+01:00', true],
    ['dd/MM/yy', '01/02/26', true],
    ['dd/MM/yy', '2026-02-01', false],
    ['MMM d, yyyy h:mm a', 'Jan 3, 2026 9:05 PM', true],
    ['hh \'o\'\'clock\'', '12 o\'clock', true],
  ])('%s and %s match: %s', (format, text, fits) => {
    const [{ fields: [, field] }] = previewOf({
      SourceLastUpdatedTimestampFormat: format,
      Fields: { id: { Source: '_source.id' }, at: { Source: '_source.at', Target: '_profile.SourceLastUpdatedTimestamp' } },
      Keys: KEYS,
    }, { id: '1', at: text });
    expect(outcomeOf(field)).toEqual(fits ? text : ['N30']);
  });
});
