import { Fn, Lazy, Token } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { Finding, findingsOfMapping, MappingDefinition, mappingRules } from '../../../../src/model/rules';

const idsOf = (findings: Finding[]) => [...new Set(findings.map(({ id }) => id))].sort();
const idsFor = (definition: MappingDefinition) => idsOf(findingsOfMapping(definition));
const messagesFor = (definition: MappingDefinition, id: string) =>
  findingsOfMapping(definition).filter(finding => finding.id === id).map(({ message }) => message);

const field = (target?: string, contentType?: string, source = '_source.value') => ({
  Source: source,
  ...(target === undefined ? {} : { Target: target }),
  ...(contentType === undefined ? {} : { ContentType: contentType }),
});
const key = (identifiers: string[] = [], ...fieldNames: string[]) => ({ StandardIdentifiers: identifiers, FieldNames: fieldNames.length > 0 ? fieldNames : ['id'] });

/** Right in everything; each test breaks one thing. */
function mapping(change: Partial<MappingDefinition> = {}): MappingDefinition {
  return { Fields: { id: field() }, Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])] }, ...change };
}

const withFields = (fields: MappingDefinition['Fields'], keys: MappingDefinition['Keys'] = {}): MappingDefinition => ({
  Fields: { id: field(), ...fields }, Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])], ...keys },
});
const withKeys = (keys: MappingDefinition['Keys']): MappingDefinition => mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])], ...keys } });
const many = <Value>(count: number, value: Value) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value]));

test('a right mapping has nothing to say about', () => {
  expect(findingsOfMapping(mapping())).toEqual([]);
});

test('the rules are those of the documentation, each once', () => {
  expect(mappingRules.map(({ id, level }) => `${level} ${id}`).sort()).toEqual([
    'error bothForms', 'error fieldCount', 'error fieldName', 'error keyField', 'error keyName', 'error profileKey', 'error reservedKey', 'error source',
    'error target', 'error targetKey', 'error templateId', 'error timestampFormat', 'error unique', 'error uniqueLookup',
    'warning contentType', 'warning keyCount', 'warning secondaryAlone', 'warning unknownKey', 'warning unknownTarget',
  ]);
});

test('a mapping at every bound is right', () => {
  const source = (length: number) => `_source.${'a'.repeat(length - '_source.'.length)}`;
  const target = (length: number) => `_profile.Attributes.${'a'.repeat(length - '_profile.Attributes.'.length)}`;
  expect(idsFor({ ...withFields({ a: field(target(1000), undefined, source(1000)) }), SourceLastUpdatedTimestampFormat: 'y'.repeat(255) })).toEqual([]);
  expect(idsFor({ ...withFields({ a: field('x') }), SourceLastUpdatedTimestampFormat: 'y' })).toEqual([]);
});

test.each<[string, string, MappingDefinition]>([
  ['source', 'a source that is too long', withFields({ a: field(undefined, undefined, `_source.${'a'.repeat(993)}`) })],
  ['target', 'a target that is too long', withFields({ a: field('a'.repeat(1001)) })],
])('%s says to shorten %s', (id, _, definition) => {
  expect(messagesFor(definition, id)).toEqual([expect.stringMatching(/ of 1001 characters; 1 to 1,000 are allowed: shorten it\.$/)]);
});

test.each<[string, MappingDefinition]>([
  ['one form of a thing that has two', withFields({ gender: field('_profile.Gender') })],
  ['the other form', withFields({ gender: field('_profile.GenderString') })],
  ['a target that only contains the name of an object', withFields({ a: field('my_order.Name') })],
])('%s is right', (_, definition) => {
  expect(idsFor(definition)).toEqual([]);
});

test.each<[string, string, MappingDefinition, RegExp]>([
  ['source', 'a source that only contains _source', withFields({ a: field(undefined, undefined, 'my_source.a') }), /source "my_source\.a"; .* is allowed/],
  ['source', 'a source of one character', withFields({ a: field(undefined, undefined, 'x') }), /source "x"; .*: write "_source\.x"\.$/],
  ['source', 'a source with _source further on', withFields({ a: field(undefined, undefined, 'my_source.a') }), /: write "_source\.my_source\.a"\.$/],
  ['source', 'nothing but _source', withFields({ a: field(undefined, undefined, '_source') }), /: write "_source\.name"\.$/],
  ['target', 'a target of the service without an object', withFields({ a: field('FoundByItems') }), /for example "_profile\.Attributes\.a"\.$/],
  ['targetKey', 'two targets in an object, of which the first is named', withFields({ a: field('_order.Name'), b: field('_order.Status') }), /^field "a" has/],
  ['targetKey', 'a target that is an object', withFields({ a: field('_order') }), /^field "a" has a target in _order/],
  ['uniqueLookup', 'a unique key that is two things more', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'LOOKUP_ONLY', 'NEW_ONLY'])] } }), /is UNIQUE and also LOOKUP_ONLY and NEW_ONLY;/],
  ['secondaryAlone', 'a key that is two things for nothing', withKeys({ other: [key(['LOOKUP_ONLY', 'SECONDARY'])] }), /is LOOKUP_ONLY and SECONDARY without/],
  ['keyField', 'a key without a field to name instead', mapping({ Fields: {} }), /: add the field\.$/],
  ['keyField', 'a key with more than five to name instead', withFields(many(8, field()), { other: [key([], 'missing')] }), /such as "id", "n0", "n1", "n2", "n3", or add the field\.$/],
])('%s: %s', (id, _, definition, sentence) => {
  expect(messagesFor(definition, id)).toEqual([expect.stringMatching(sentence)]);
});

test('a rule that needs the whole mapping is silent where a part of it couldn\'t be read', () => {
  const definition = withFields({ at: field('_profile.SourceLastUpdatedTimestamp'), order: field('_order.Name') }, { orderKey: [key([], 'missing')], _orderId: [key(['PROFILE'])] });
  expect(idsFor(definition)).toEqual(['keyField', 'reservedKey', 'targetKey', 'timestampFormat', 'unique']);
  expect(idsOf(findingsOfMapping(definition, false))).toEqual([]);
  expect(idsOf(findingsOfMapping({ ...definition, Fields: { 'a b': field() } }, false))).toEqual(['fieldName']);
});

describe('a mapping that breaks one rule is told that rule', () => {
  test.each<[string, string, MappingDefinition]>([
    ['templateId', 'a template id with a space', { TemplateId: 'my template' }],
    ['templateId', 'an empty template id', { TemplateId: '' }],
    ['timestampFormat', 'an empty format', mapping({ SourceLastUpdatedTimestampFormat: '' })],
    ['timestampFormat', 'a format of 256 characters', mapping({ SourceLastUpdatedTimestampFormat: 'y'.repeat(256) })],
    ['timestampFormat', 'a timestamp target without a format', withFields({ at: field('_profile.SourceLastUpdatedTimestamp') })],
    ['timestampFormat', 'a timestamp field without a format', withFields({ sourceLastUpdatedTimestamp: field() })],
    ['fieldName', 'a field name with a space', withFields({ 'a b': field() })],
    ['fieldName', 'a field name of 65 characters', withFields({ ['a'.repeat(65)]: field() })],
    ['fieldName', 'a field called Tags', withFields({ Tags: field() })],
    ['fieldName', 'a field called tags', withFields({ tags: field() })],
    ['fieldName', 'a field called Ref', withFields({ Ref: field() })],
    ['fieldName', 'a field called __proto__', withFields({ ['__proto__']: field() })],
    ['keyName', 'a key name with a dot', withKeys({ 'a.b': [key()] })],
    ['keyName', 'a key name of 65 characters', withKeys({ ['a'.repeat(65)]: [key()] })],
    ['keyName', 'a key called Ref', withKeys({ Ref: [key()] })],
    ['keyName', 'a key called __proto__', withKeys({ ['__proto__']: [key()] })],
    ['keyField', 'a key of a field that is not there', withKeys({ other: [key([], 'missing')] })],
    ['keyField', 'a key of a field that every object inherits', withKeys({ other: [key([], 'constructor')] })],
    ['keyField', 'a key of a field with a dot', withFields({ 'a.b': field() }, { other: [key([], 'a.b')] })],
    ['source', 'an empty source', withFields({ a: field(undefined, undefined, '') })],
    ['source', 'a source of 1,001 characters', withFields({ a: field(undefined, undefined, `_source.${'a'.repeat(993)}`) })],
    ['source', 'a source without _source', withFields({ a: field(undefined, undefined, 'email') })],
    ['target', 'an empty target', withFields({ a: field('') })],
    ['target', 'a target of 1,001 characters', withFields({ a: field('a'.repeat(1001)) })],
    ['target', 'a target of the service', withFields({ a: field('_profile.ProfileId') })],
    ['target', 'a target by which an item was found', withFields({ a: field('_profile.FoundByItems') })],
    ['unique', 'no unique key', mapping({ Keys: { orderKey: [key(['PROFILE'])] } })],
    ['unique', 'two unique keys', withKeys({ other: [key(['UNIQUE'])] })],
    ['unique', 'two unique entries of one key', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE']), key(['UNIQUE'])] } })],
    ['uniqueLookup', 'a unique key for lookup only', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'LOOKUP_ONLY'])] } })],
    ['uniqueLookup', 'a unique key for new profiles only', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'NEW_ONLY'])] } })],
    ['profileKey', 'no profile key', mapping({ Keys: { orderKey: [key(['UNIQUE'])] } })],
    ['profileKey', 'profile creation by a lookup', mapping({ AllowProfileCreation: true, Keys: { orderKey: [key(['UNIQUE'])], a: [key(['PROFILE', 'LOOKUP_ONLY'])] } })],
    ['reservedKey', 'a key of the service that is stored', withKeys({ _profileId: [key(['PROFILE'])] })],
    ['targetKey', 'an order without its key', withFields({ a: field('_order.Name') })],
    ['targetKey', 'a booking without its key', withFields({ a: field('_airBooking.Attributes.Id') })],
    ['bothForms', 'both forms of a gender', withFields({ a: field('_profile.Gender'), b: field('_profile.GenderString') })],
    ['bothForms', 'both forms of a party type', withFields({ a: field('_profile.PartyType'), b: field('_profile.PartyTypeString') })],
    ['fieldCount', '251 fields', withFields(many(250, field()))],
    ['keyCount', '11 keys', withKeys(many(10, [key()]))],
    ['keyCount', '11 entries of one key', withKeys({ other: Array.from({ length: 10 }, () => key()) })],
    ['contentType', 'an e-mail key without a content type', withFields({ email: field() }, { other: [key([], 'email')] })],
    ['contentType', 'a phone key of content type STRING', withFields({ a: field('_profile.PhoneNumber', 'STRING') }, { other: [key([], 'a')] })],
    ['secondaryAlone', 'a lookup that finds no profile', withKeys({ other: [key(['LOOKUP_ONLY'])] })],
    ['secondaryAlone', 'a secondary key that finds no profile', withKeys({ other: [key(['SECONDARY'])] })],
    ['unknownTarget', 'a misspelt target', withFields({ a: field('_profile.BusinessEmail') })],
    ['unknownKey', 'a key that looks predefined', withKeys({ _mail: [key()] })],
  ])('%s: %s', (id, _, broken) => {
    expect(idsFor(broken)).toEqual([id]);
  });
});

describe('what is right is not refused', () => {
  test.each<[string, MappingDefinition]>([
    ['a template with the longest id', { TemplateId: 'a'.repeat(64) }],
    ['a template whose other members break rules', { TemplateId: 'CTR', Keys: {} }],
    ['a timestamp with its format', { ...withFields({ at: field('_profile.SourceLastUpdatedTimestamp') }), SourceLastUpdatedTimestampFormat: 'y' }],
    ['a field name with dots', withFields({ 'address.city': field() })],
    ['a field without a source', withFields({ a: { Target: '_profile.FirstName' } })],
    ['a constant of Handlebars', withFields({ a: field(undefined, undefined, '{{constant}}') })],
    ['a list as target', withFields({ a: field('_order.OrderItems[].Title') }, { order: [key(['ORDER'])] })],
    ['Handlebars as target', withFields({ a: field('{{a}}') })],
    ['an address', withFields({ a: field('_profile.MailingAddress.City') })],
    ['an attribute', withFields({ a: field('_profile.Attributes.anything') })],
    ['a standard object that is not documented in full', withFields({ a: field('_loyaltyTransaction.Whatever') })],
    ['an identifier without its target', withKeys({ other: [key(['ORDER', 'ASSET', 'TOMORROW'])] })],
    ['a key without identifiers', withKeys({ other: [{ FieldNames: ['id'] }] })],
    ['a reserved key for lookup', withKeys({ _profileId: [key(['LOOKUP_ONLY'])] })],
    ['250 fields', withFields(many(249, field()))],
    ['10 keys', withKeys(many(9, [key()]))],
    ['an e-mail that no key uses', withFields({ email: field('_profile.EmailAddress') })],
    ['profile creation by one stored key', mapping({
      AllowProfileCreation: true, Keys: { orderKey: [key(['UNIQUE', 'PROFILE'])], a: [key(['PROFILE', 'LOOKUP_ONLY'])] },
    })],
  ])('%s', (_, right) => {
    expect(findingsOfMapping(right)).toEqual([]);
  });
});

describe('what is known at deployment only passes', () => {
  const token = () => Lazy.string({ produce: () => 'later' });
  test.each<[string, MappingDefinition]>([
    ['a template id', { TemplateId: Fn.importValue('template') }],
    ['a format', mapping({ SourceLastUpdatedTimestampFormat: token() })],
    ['a source, a target and a content type', withFields({ email: field(token(), token(), token()) }, { other: [key([], 'email')] })],
    ['the name of a key\'s field', withKeys({ other: [key([], token())] })],
    ['the names of a key\'s fields', withKeys({ other: [{ FieldNames: Token.asList({ Ref: 'Names' }) }] })],
    ['the name of a field that a key may mean', withFields({ [token()]: field() }, { other: [key([], 'unknown')] })],
    ['an identifier that may be UNIQUE and PROFILE', mapping({ Keys: { orderKey: [key([token(), token()])] } })],
    ['an identifier that may be LOOKUP_ONLY', withKeys({ _profileId: [key([token()])] })],
    ['an identifier that may be ORDER', withFields({ a: field('_order.Name') }, { order: [key([token()])] })],
    ['the name of a key', withKeys({ [token()]: [key()] })],
  ])('%s', (_, unknown) => {
    expect(findingsOfMapping(unknown)).toEqual([]);
  });
});

describe('the sentence says what was found, what is allowed and what to do', () => {
  test('a key of a missing field names the nearest one', () => {
    expect(messagesFor(withFields({ orderId: field() }, { shopOrderId: [key([], 'order')] }), 'keyField')).toEqual([
      'key "shopOrderId" names field "order", which this mapping doesn\'t have: name "orderId", or add the field.',
    ]);
  });

  test('a key of a field with a dot proposes a name', () => {
    expect(messagesFor(withFields({ 'address.city': field() }, { town: [key([], 'address.city')] }), 'keyField')).toEqual([
      'key "town" names field "address.city", whose name has a dot; the service takes only fields without one into a key: rename the field, for example to "address_city".',
    ]);
  });

  test('a source without _source is written out', () => {
    expect(messagesFor(withFields({ mail: field(undefined, undefined, 'email') }), 'source')).toEqual([
      'field "mail" has source "email"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write "_source.email".',
    ]);
  });

  test.each([
    ['_profile.BusinessEmail', '_profile.BusinessEmailAddress'],
    ['_profile.Adress.City', '_profile.Address'],
    ['_order.TotalPrise', '_order.TotalPrice'],
    ['_asset.ProductSku1', '_asset.ProductSKU'],
    ['_case.Sumary', '_case.Summary'],
  ])('the nearest to %s is %s', (wrong, right) => {
    const keys = { other: [key(['ORDER', 'ASSET', 'CASE'])] };
    expect(messagesFor(withFields({ a: field(wrong) }, keys), 'unknownTarget')[0]).toContain(`the nearest that it lists is "${right}"`);
  });

  test('a target like nothing known is proposed as an attribute', () => {
    expect(messagesFor(withFields({ a: field('_profile.Zodiac') }), 'unknownTarget')).toEqual([
      'field "a" has target "_profile.Zodiac", which the service\'s documentation doesn\'t list: for something of your own use "_profile.Attributes.Zodiac".',
    ]);
  });

  test('a phone number is proposed its content type', () => {
    expect(messagesFor(withFields({ mobilePhone: field() }, { other: [key([], 'mobilePhone')] }), 'contentType')[0]).toContain('give it PHONE_NUMBER');
  });
});

describe('for any right mapping', () => {
  const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,20}$/).filter(text => !/^tags$|mail|phone|sourceLastUpdatedTimestamp/i.test(text));
  const rightMapping = fc.record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 20 }),
    keyNames: fc.uniqueArray(name, { minLength: 1, maxLength: 10 }),
    targets: fc.array(fc.constantFrom(undefined, '_profile.FirstName', '_profile.Address.City', '_profile.Attributes.x', '_order.Name', '_asset.Status')),
    types: fc.array(fc.constantFrom(undefined, 'STRING', 'NUMBER', 'NAME')),
    creates: fc.boolean(),
  }).map(({ names, keyNames, targets, types, creates }): MappingDefinition => ({
    AllowProfileCreation: creates,
    Fields: Object.fromEntries(names.map((fieldName, index) => [fieldName, field(targets[index], types[index], `_source.${fieldName}`)])),
    Keys: Object.fromEntries(keyNames.map((keyName, index) => [
      keyName, [key(index === 0 ? ['UNIQUE', 'PROFILE', 'ORDER', 'ASSET'] : [], names[index % names.length])],
    ])),
  }));
  const firstOf = (right: MappingDefinition) => Object.keys(right.Keys!)[0];
  const firstKey = (right: MappingDefinition) => right.Keys![firstOf(right)][0];
  const changeFirstKey = (right: MappingDefinition, change: object) =>
    ({ ...right, Keys: { ...right.Keys, [firstOf(right)]: [{ ...firstKey(right), ...change }] } });

  test('nothing is found', () => {
    fc.assert(fc.property(rightMapping, right => expect(findingsOfMapping(right)).toEqual([])));
  });

  test.each<[string, (right: MappingDefinition) => MappingDefinition]>([
    ['keyField', right => changeFirstKey(right, { FieldNames: ['no field of this name'] })],
    ['unique', right => ({ ...right, Keys: { ...right.Keys, Second: [key(['UNIQUE'], Object.keys(right.Fields!)[0])] } })],
    ['profileKey', right => changeFirstKey(right, { StandardIdentifiers: ['UNIQUE', 'ORDER', 'ASSET'] })],
    ['uniqueLookup', right => changeFirstKey({ ...right, AllowProfileCreation: false }, { StandardIdentifiers: ['UNIQUE', 'PROFILE', 'ORDER', 'ASSET', 'NEW_ONLY'] })],
    ['source', right => ({ ...right, Fields: { ...right.Fields, Broken: field(undefined, undefined, 'source.x') } })],
    ['target', right => ({ ...right, Fields: { ...right.Fields, Broken: field('_order.OrderId') } })],
    ['fieldName', right => ({ ...right, Fields: { ...right.Fields, 'Broken name': field() } })],
    ['keyName', right => ({ ...right, Keys: { ...right.Keys, 'Broken.name': [key([], Object.keys(right.Fields!)[0])] } })],
    ['targetKey', right => ({ ...right, Fields: { ...right.Fields, Broken: field('_case.Title') } })],
    ['timestampFormat', right => ({ ...right, SourceLastUpdatedTimestampFormat: '' })],
    ['fieldCount', right => ({ ...right, Fields: { ...right.Fields, ...many(251, field()) } })],
  ])('one that is broken in %s is told so, and nothing else', (id, breakIt) => {
    fc.assert(fc.property(rightMapping, right => {
      expect(idsOf(findingsOfMapping(breakIt(right)).filter(({ level }) => level === 'error'))).toEqual([id]);
    }));
  });
});
