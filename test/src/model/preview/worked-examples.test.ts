import { parseHandlebars, previewOf, sampleOf } from './samples';
import { Preview } from '../../../../src/model/preview/preview';
import { RecordPreview } from '../../../../src/model/preview/record-preview';
import { MappingDefinition } from '../../../../src/model/rules';

const unique = (...FieldNames: string[]) => ({ StandardIdentifiers: ['UNIQUE'], FieldNames });
const profile = (FieldName: string, ...others: string[]) => ({ StandardIdentifiers: ['PROFILE', ...others], FieldNames: [FieldName] });
const sources = (...names: string[]) => Object.fromEntries(names.map(name => [name, { Source: `_source.${name}` }]));

/** The verdict in a line. */
function line({ verdict: { outcome, profile: number, matchedBy, replaces, ambiguousKeys, notDocumented, basis } }: RecordPreview): string {
  return [
    outcome,
    ...(number === undefined ? [] : [String(number)]),
    ...(matchedBy === undefined ? [] : [`by ${matchedBy.join(' and ')}`]),
    ...(replaces === undefined ? [] : [`replaces ${replaces}`]),
    ...(ambiguousKeys === undefined ? [] : [`ambiguous ${ambiguousKeys.join(' and ')}`]),
    notDocumented ?? basis,
  ].join(', ');
}

const lines = (mapping: MappingDefinition, ...records: object[]): string[] => previewOf(mapping, ...records).map(line);

describe('A record is rejected', () => {
  const TICKET: MappingDefinition = {
    AllowProfileCreation: true,
    Fields: sources('ticket', 'email', 'account'),
    Keys: { ticketNumber: [unique('ticket')], _email: [profile('email')], _account: [profile('account')], note: [{ FieldNames: ['email'] }] },
  };

  test('without a value of the UNIQUE key (fact 72)', () => {
    const [{ verdict }] = previewOf(TICKET, { email: 'a@example.com' });
    expect(verdict).toEqual({
      outcome: 'rejected', reason: 'The UNIQUE key "ticketNumber" is empty: the record has no value at _source.ticket.', basis: 'documented', facts: [10, 72],
    });
  });

  test('without a value of any PROFILE key, but not of one (facts 73, 74)', () => {
    expect(lines(TICKET, { ticket: '1' }, { ticket: '2', account: '77' })).toEqual(['rejected, documented', 'new, 1, inferred']);
  });

  test('with 256,001 characters, and 256,000 bytes of fewer characters are not documented (N27)', () => {
    const preview = new Preview({ Ticket: TICKET }, parseHandlebars);
    const sample = sampleOf('{"ticket":"1","email":"a@example.com","account":"1"}');
    const other = sampleOf('{"ticket":"2","email":"b@example.com","account":"2"}');
    expect(line(preview.add('Ticket', { ...sample, characters: 256_001, bytes: 256_001 }))).toBe('rejected, documented');
    expect(line(preview.add('Ticket', { ...sample, characters: 256_000, bytes: 256_001 }))).toBe('notDocumented, N27');
    expect(line(preview.add('Ticket', { ...other, characters: 256_000, bytes: 256_000 }))).toBe('new, 1, documented');
  });

  test('and has no effects', () => {
    expect(lines(TICKET, { email: 'a@example.com' }, { ticket: '1', email: 'a@example.com', account: '1' })).toEqual(['rejected, documented', 'new, 1, documented']);
  });

  test('or accepted, which is not documented, with a UNIQUE key of which one field is empty (N19) or null (N7)', () => {
    const mapping: MappingDefinition = { AllowProfileCreation: true, Fields: sources('store', 'receipt', 'card'), Keys: { receiptKey: [unique('store', 'receipt')], card: [profile('card')] } };
    expect(lines(mapping, { store: '1', card: 'K' }, { store: '1', receipt: null, card: 'K' }, { card: 'K' }))
      .toEqual(['notDocumented, N19', 'notDocumented, N7', 'rejected, documented']);
  });
});

describe('An object finds its profile', () => {
  const CALL: MappingDefinition = {
    AllowProfileCreation: true,
    Fields: sources('call', 'customer', 'email'),
    Keys: { callId: [unique('call')], customerNumber: [profile('customer')], _email: [profile('email', 'SECONDARY')] },
  };

  test('by a fallback key only if no other key finds one (facts 78, 82)', () => {
    expect(lines(CALL, { call: '1', customer: 'A', email: 'x' }, { call: '2', customer: 'B', email: 'y' }, { call: '3', customer: 'B', email: 'x' }, { call: '4', customer: 'C', email: 'y' }))
      .toEqual(['new, 1, documented', 'new, 2, documented', 'attached, 2, by customerNumber, documented', 'attached, 2, by _email, documented']);
  });

  test('never by a value of two profiles (facts 80, 84, 94)', () => {
    const records = [{ call: '1', customer: 'A', email: 'x' }, { call: '2', customer: 'B', email: 'y' }, { call: '3', customer: 'B', email: 'x' }, { call: '4', customer: 'D', email: 'x' }];
    expect(lines(CALL, ...records).at(-1)).toBe('new, 3, ambiguous _email, documented');
    expect(lines({ ...CALL, AllowProfileCreation: false }, ...records)[0]).toBe('deadLetter, documented');
  });

  test('not by two keys of two profiles (N21)', () => {
    const mapping: MappingDefinition = { ...CALL, Keys: { callId: [unique('call')], customerNumber: [profile('customer')], _email: [profile('email')] } };
    expect(lines(mapping, { call: '1', customer: 'A' }, { call: '2', email: 'x' }, { call: '3', customer: 'A', email: 'x' }).at(-1)).toBe('notDocumented, N21');
  });

  test('not by two definitions of one key of two profiles (N20)', () => {
    const mapping: MappingDefinition = { ...CALL, Keys: { callId: [unique('call')], either: [profile('customer'), profile('email')] } };
    expect(lines(mapping, { call: '1', customer: 'A' }, { call: '2', customer: 'B' }, { call: '3', customer: 'A', email: 'B' }).at(-1)).toBe('notDocumented, N20');
    expect(lines(mapping, { call: '1', customer: 'A' }, { call: '2', email: 'A' }).at(-1)).toMatch(/^attached, 1, by either/);
  });

  test('not by a value of LOOKUP_ONLY, which is not stored', () => {
    const mapping: MappingDefinition = { ...CALL, Keys: { callId: [unique('call')], customerNumber: [profile('customer', 'LOOKUP_ONLY')], _email: [profile('email')] } };
    expect(lines(mapping, { call: '1', customer: 'A', email: 'x' }, { call: '2', customer: 'A', email: 'y' })).toEqual(['new, 1, documented', 'new, 2, documented']);
  });

  test('by a value of NEW_ONLY only if the previous object created the profile', () => {
    const mapping: MappingDefinition = { ...CALL, Keys: { callId: [unique('call')], customerNumber: [profile('customer')], _email: [profile('email', 'NEW_ONLY')] } };
    expect(lines(mapping, { call: '1', customer: 'A', email: 'x' }, { call: '2', customer: 'A', email: 'y' }, { call: '3', customer: 'B', email: 'y' }, { call: '4', customer: 'C', email: 'x' }))
      .toEqual(['new, 1, documented', 'attached, 1, by customerNumber, documented', 'new, 2, documented', 'attached, 1, by _email, documented']);
  });

  test('by SECONDARY without PROFILE is not documented if it determines the profile (N29)', () => {
    const mapping: MappingDefinition = { ...CALL, Keys: { callId: [unique('call')], customerNumber: [profile('customer')], _email: [{ StandardIdentifiers: ['SECONDARY'], FieldNames: ['email'] }] } };
    const previews = previewOf(mapping, { call: '1', customer: 'A', email: 'x' }, { call: '2', customer: 'B', email: 'x' }, { call: '3', customer: 'A', email: 'x' });
    expect(previews.map(line)).toEqual(['new, 1, documented', 'notDocumented, N29', 'attached, 1, by customerNumber, documented']);
    expect(previews[0].keys[2]).toMatchObject({ uses: ['not documented (N29)'], notDocumented: ['N29'] });
  });

  test('not by an object whose profile is not documented', () => {
    const preview = previewOf({ ...CALL, Fields: { ...CALL.Fields, customer: { Source: '_source.customer', ContentType: 'PHONE_NUMBER' } } },
      { call: '1', customer: '+44 20 7946 0018', email: 'x' }, { call: '2', customer: '020 7946 0018', email: 'y' }, { call: '3', email: 'y' });
    expect(preview.map(line)).toEqual(['new, 1, documented', 'notDocumented, N13', 'notDocumented, N13']);
  });
});

describe('The object with the UNIQUE value of another', () => {
  const CRM: MappingDefinition = { AllowProfileCreation: true, Fields: sources('id', 'email'), Keys: { crmId: [unique('id')], _email: [profile('email')] } };

  test('replaces it (fact 101), but with other PROFILE values its profile is not documented (N22)', () => {
    expect(lines(CRM, { id: '7', email: 'x' }, { id: '7', email: 'x' }, { id: '7', email: 'y' }, { id: '8', email: 'y' }))
      .toEqual(['new, 1, documented', 'attached, 1, by _email, replaces 1, documented', 'notDocumented, N22', 'notDocumented, N22']);
  });

  test('has no documented profile if its keys find another one (N22)', () => {
    expect(lines(CRM, { id: '7', email: 'x' }, { id: '8', email: 'y' }, { id: '7', email: 'y' }).at(-1)).toBe('notDocumented, N22');
  });

  test('does not replace one of another object type (fact 102)', () => {
    const preview = new Preview({ One: CRM, Two: CRM }, parseHandlebars);
    const record = sampleOf('{"id":"7","email":"x"}');
    expect([preview.add('One', record), preview.add('Two', record)].map(line)).toEqual(['new, 1, documented', 'attached, 1, by _email, documented']);
  });
});

describe('A field of the profile that the service indexes', () => {
  test('can find the profile without a key, which is not documented (N23)', () => {
    const preview = new Preview({
      Crm: { AllowProfileCreation: true, Fields: { id: { Source: '_source.id' }, email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' } }, Keys: { crmId: [profile('id', 'UNIQUE')] } },
      Order: { AllowProfileCreation: true, Fields: { id: { Source: '_source.id' }, email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' } }, Keys: { orderId: [unique('id')], _email: [profile('email')] } },
    }, parseHandlebars);
    preview.add('Crm', sampleOf('{"id":"1","email":"ana@example.com"}'));
    expect(line(preview.add('Order', sampleOf('{"id":"1","email":"ANA@example.com"}')))).toBe('notDocumented, N23');
    expect(line(preview.add('Order', sampleOf('{"id":"2","email":"bo@example.com"}')))).toBe('new, 2, documented');
  });
});

describe('A standard object', () => {
  const UNIT: MappingDefinition = {
    AllowProfileCreation: true,
    Fields: { id: { Source: '_source.id' }, email: { Source: '_source.email' }, serial: { Source: '_source.serial', Target: '_asset.SerialNumber' } },
    Keys: { unitId: [unique('id')], _email: [profile('email')], unitSerial: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['serial'] }] },
  };
  const numbers = (mapping: MappingDefinition, ...records: object[]) => previewOf(mapping, ...records).map(({ standardObjects }) => standardObjects);

  test('is created by a target and found by its key (facts 106, 108)', () => {
    expect(numbers(UNIT, { id: '1', email: 'x', serial: 'S' }, { id: '2', email: 'x', serial: 'S' }, { id: '3', email: 'x', serial: 'T' }))
      .toEqual([{ _asset: 1 }, { _asset: 1 }, { _asset: 2 }]);
  });

  test('of another profile is not documented (N28)', () => {
    expect(numbers(UNIT, { id: '1', email: 'x', serial: 'S' }, { id: '2', email: 'y', serial: 'S' })[1]).toEqual({ _asset: { notDocumented: 'N28' } });
  });

  test('without a target is only associated (fact 109)', () => {
    const { serial, ...others } = UNIT.Fields!;
    expect(numbers({ ...UNIT, Fields: { ...others, serial: { Source: serial.Source } } }, { id: '1', email: 'x', serial: 'S' })).toEqual([{}]);
  });

  test('with two keys that find two of them is not documented (N28)', () => {
    const mapping: MappingDefinition = { ...UNIT, Fields: { ...UNIT.Fields, tag: { Source: '_source.tag' } }, Keys: { ...UNIT.Keys, unitTag: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['tag'] }] } };
    expect(numbers(mapping, { id: '1', email: 'x', serial: 'S' }, { id: '2', email: 'x', serial: 'T', tag: 'G' }, { id: '3', email: 'x', serial: 'S', tag: 'G' }).at(-1))
      .toEqual({ _asset: { notDocumented: 'N28' } });
  });

  test('of communication records has no documented matching (N28)', () => {
    const { serial, ...others } = UNIT.Fields!;
    const Fields = { ...others, event: { Source: '_source.event', Target: '_communicationRecord.Events.Call.Attributes.Length' } };
    expect(numbers({ ...UNIT, Fields, Keys: { unitId: UNIT.Keys!.unitId, _email: UNIT.Keys!._email } }, { id: '1', email: 'x', event: '5' }))
      .toEqual([{ _communicationRecord: { notDocumented: 'N28' } }]);
  });
});

describe('The summary', () => {
  test('names the nearest path of a field that no record fills', () => {
    const mapping: MappingDefinition = {
      Fields: { id: { Source: '_source.id' }, mail: { Source: '_source.customer.mail' }, zip: { Source: '_source.zip' }, name: { Source: '{{_source.customer.FirstName}}' }, far: { Source: '_source.nothing.like.it' } },
      Keys: { id: [profile('id', 'UNIQUE')] },
    };
    const preview = new Preview({ Crm: mapping }, parseHandlebars);
    for (let id = 0; id < 20; id++) preview.add('Crm', sampleOf(JSON.stringify({ id, customer: { email: 'x', first_name: 'Ana' }, address: { zip: '1' } })));
    const [{ fields }] = preview.summary().objectTypes;
    expect(Object.fromEntries(fields.map(({ name, empty, nearestPaths }) => [name, [empty, nearestPaths]]))).toEqual({
      id: [0, {}],
      mail: [20, { '_source.customer.mail': '_source.customer.email' }],
      zip: [20, { '_source.zip': '_source.address.zip' }],
      name: [20, { '_source.customer.FirstName': '_source.customer.first_name' }],
      far: [20, {}],
    });
  });

  test('has values that look the same and do not match', () => {
    const preview = new Preview({ Crm: { AllowProfileCreation: true, Fields: sources('id'), Keys: { crmId: [profile('id', 'UNIQUE')] } } }, parseHandlebars);
    ['A-1', 'b', 'a 1'].forEach(id => preview.add('Crm', sampleOf(JSON.stringify({ id }))));
    expect(preview.summary().alike).toEqual([{ keyName: 'crmId', values: [{ value: ['A-1'], records: [1] }, { value: ['a 1'], records: [3] }] }]);
  });

  test('keeps the first ten records of each value and of each profile, and counts all', () => {
    const preview = new Preview({ Crm: { AllowProfileCreation: true, Fields: sources('id'), Keys: { crmId: [profile('id', 'UNIQUE')] } } }, parseHandlebars);
    for (let count = 0; count < 25; count++) preview.add('Crm', sampleOf('{"id":"1"}'));
    const { shared, profiles } = preview.summary();
    expect(shared).toEqual([{ keyName: 'crmId', use: 'profile', value: ['1'], recordCount: 25, records: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }]);
    expect(profiles).toEqual([{ profile: 1, recordCount: 25, records: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], matchedBy: ['crmId "1"'] }]);
  });
});
