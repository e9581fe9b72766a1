import * as fc from 'fast-check';
import { fullRecordOf } from './full-record';
import { parseHandlebars, sampleOf } from './samples';
import { Preview } from '../../../../src/model/preview/preview';
import { MappingDefinition } from '../../../../src/model/rules';

const IDENTIFIERS = ['PROFILE', 'UNIQUE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY', 'ASSET', 'ORDER', 'COMMUNICATION_RECORD', 'UNHEARD_OF'];

const fieldName = fc.constantFrom('a', 'b', 'c', 'd.e');
const step = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'length', '0');
const path = fc.array(step, { minLength: 1, maxLength: 3 }).map(steps => `_source.${steps.join('.')}`);
const anySource = fc.oneof(
  path,
  fc.tuple(path, step).map(([list, member]) => `${list}[].${member}`),
  path.map(text => `{{#if ${text}}}{{${text}}} and {{_source.b}}{{/if}}`),
  path.map(text => `{{#each ${text}}}{{a}}{{/each}}{{#with ${text}}}{{b}}{{/with}}`),
  path.map(text => `{{#removeExtraSpace}}{{${text}}}  {{_source.a}} {{/removeExtraSpace}}`),
  fc.string(),
  fc.string().map(text => `{{${text}}}`),
);
const target = fc.option(fc.constantFrom(
  '_profile.FirstName', '_profile.EmailAddress', '_profile.SourceLastUpdatedTimestamp', '_asset.SerialNumber', '_order.OrderItems[].Title', '{{_source.a}}', '',
), { nil: undefined });

const contentType = fc.constantFrom('STRING', 'NUMBER', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'NAME', 'UNHEARD_OF');
const definition = fc.record({
  StandardIdentifiers: fc.subarray(IDENTIFIERS),
  FieldNames: fc.uniqueArray(fieldName, { maxLength: 3 }),
}, { requiredKeys: [] });

function mappingOf(source: fc.Arbitrary<string>): fc.Arbitrary<MappingDefinition> {
  return fc.record({
    AllowProfileCreation: fc.boolean(),
    SourceLastUpdatedTimestampFormat: fc.constantFrom('EpochMilli', 'yyyy-MM-dd', '\'open', 'QQ(('),
    Fields: fc.dictionary(fieldName, fc.record({ Source: source, Target: target, ContentType: contentType }, { requiredKeys: [] })),
    Keys: fc.dictionary(fc.constantFrom('_email', '_phone', 'own', '_profileId'), fc.array(definition, { maxLength: 2 })),
  });
}

const value = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constantFrom('', ' ', 'a', '<a>', '2065550100', 'a@example.com'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(step, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const record = fc.dictionary(step, value);
const RECORDS = fc.array(fc.tuple(fc.boolean(), record), { maxLength: 6 });

test('the evaluation never throws, and each record has one verdict', () => {
  fc.assert(fc.property(mappingOf(anySource), mappingOf(anySource), RECORDS, (one, other, records) => {
    const preview = new Preview({ one, other }, parseHandlebars);
    records.forEach(([isOne, data], index) => {
      const { record: number, verdict } = preview.add(isOne ? 'one' : 'other', sampleOf(JSON.stringify(data)));
      expect(number).toBe(index + 1);
      expect(verdict.reason).not.toBe('');
      expect(verdict.profile === undefined).toBe(verdict.outcome !== 'new' && verdict.outcome !== 'attached');
    });
    const { objectTypes, profiles } = preview.summary();
    const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
    expect(sum(objectTypes.flatMap(({ outcomes }) => Object.values(outcomes)))).toBe(records.length);
    expect(sum(profiles.map(({ recordCount }) => recordCount))).toBe(sum(objectTypes.map(({ outcomes }) => outcomes.new + outcomes.attached)));
  }), { numRuns: 200 });
});

test('a record with a value at every path fills every field', () => {
  const plainStep = fc.constantFrom('alpha', 'beta', 'gamma');
  // A path below another path would require both a value and an object at the same place.
  const plainPath = fc.tuple(plainStep, fc.nat(20)).map(([first, number]) => `_source.${first}.leaf${number}`);
  const source = fc.oneof(plainPath, fc.tuple(plainPath, plainPath).map(([one, other]) => `{{${one}}} {{${other}}}`));
  const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.record({ Source: source, ContentType: fc.constantFrom('STRING', 'NAME', 'EMAIL_ADDRESS') }), { minKeys: 1 });
  fc.assert(fc.property(fields, Fields => {
    const mapping: MappingDefinition = { Fields, Keys: {} };
    const preview = new Preview({ Type: mapping }, parseHandlebars).add('Type', sampleOf(JSON.stringify(fullRecordOf(mapping))));
    expect(preview.fields.filter(({ value: filled }) => filled === undefined)).toEqual([]);
  }), { numRuns: 100 });
});

test('the same records give the same preview', () => {
  fc.assert(fc.property(mappingOf(anySource), fc.array(record, { maxLength: 5 }), (mapping, records) => {
    const run = () => {
      const preview = new Preview({ Type: mapping }, parseHandlebars);
      return [records.map(data => preview.add('Type', sampleOf(JSON.stringify(data)))), preview.summary()];
    };
    expect(JSON.stringify(run())).toBe(JSON.stringify(run()));
  }), { numRuns: 50 });
});

test('templates and records have no access to the program', () => {
  const hostile: MappingDefinition = {
    AllowProfileCreation: true,
    Fields: Object.fromEntries([
      '{{#with _source}}{{#with constructor}}{{#with prototype}}{{name}}{{/with}}{{/with}}{{/with}}',
      '{{_source.constructor.constructor}}', '{{#each _source.__proto__}}{{a}}{{/each}}', '_source.__proto__.toString', '{{lookup _source "constructor"}}',
    ].map((Source, index) => [`f${index}`, { Source, Target: '_profile.Attributes.X' }])),
    Keys: { own: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['f0'] }] },
  };
  const preview = new Preview({ Type: hostile }, parseHandlebars).add('Type', sampleOf('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'));
  expect(preview.fields.map(({ value: filled }) => filled)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
