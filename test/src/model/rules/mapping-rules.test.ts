import { field, findingsFor, idsFor, key, many, mapping, messagesFor, withFields, withFormat, withKeys, withSource, withTarget } from './mappings';
import { MappingDefinition, mappingRules } from '../../../../src/model/rules';

test('a valid mapping has no findings', () => {
  expect(findingsFor(mapping())).toEqual([]);
});

test('the rules are those of the documentation, each once', () => {
  expect(mappingRules.map(({ id, level }) => `${level} ${id}`).sort()).toEqual([
    'error bothForms', 'error fieldCount', 'error fieldName', 'error handlebars', 'error keyField', 'error keyName', 'error profileKey', 'error reservedKey',
    'error source', 'error target', 'error targetKey', 'error templateId', 'error timestampFormat', 'error unique', 'error uniqueLookup',
    'warning contentType', 'warning handlebarsHelper', 'warning keyCount', 'warning nameStart', 'warning pathWhitespace', 'warning secondaryAlone',
    'warning sourceMissing', 'warning timestampPattern', 'warning unknownContentType', 'warning unknownIdentifier', 'warning unknownKey', 'warning unknownTarget',
  ]);
});

test('an incomplete mapping violates no rule that requires something', () => {
  const broken = withFields({ at: field('_profile.SourceLastUpdatedTimestamp'), order: field('_order.Name') }, { orderKey: [key([], 'missing')], _orderId: [key(['PROFILE'])] });
  expect(idsFor(broken)).toEqual(['keyField', 'reservedKey', 'targetKey', 'timestampFormat', 'unique']);
  expect(findingsFor(broken, false)).toEqual([]);
  expect(findingsFor(mapping({ Keys: {} })).map(({ id }) => id)).toEqual(['unique', 'profileKey']);
  expect(findingsFor(mapping({ Keys: {} }), false)).toEqual([]);
  expect(findingsFor({ ...broken, Fields: { 'a b': field() } }, false).map(({ id }) => id)).toEqual(['fieldName']);
});

describe('a mapping that violates one rule has only the findings of that rule', () => {
  test.each<[string, string, MappingDefinition]>([
    ['templateId', 'a template ID with a space', { TemplateId: 'my template' }],
    ['templateId', 'an empty template ID', { TemplateId: '' }],
    ['templateId', 'a template ID of 65 characters', { TemplateId: 'a'.repeat(65) }],
    ['timestampFormat', 'an empty format', withFormat('')],
    ['timestampFormat', 'a format of 256 characters', withFormat('y'.repeat(256))],
    ['timestampFormat', 'a timestamp target without a format', withFields({ at: field('_profile.SourceLastUpdatedTimestamp') })],
    ['timestampPattern', 'a letter without a meaning', withFormat('yyyy-MM-ddTHH:mm')],
    ['timestampPattern', 'a quote that is not closed', withFormat("yyyy-MM-dd'T")],
    ['timestampPattern', 'a quote that is opened twice', withFormat("yyyy'-'MM'")],
    ['timestampPattern', 'the year of a week', withFormat('YYYY-MM-dd')],
    ['timestampPattern', 'the day of the year next to the month', withFormat('yyyy-MM-DD')],
    ['timestampPattern', 'another word for milliseconds', withFormat('EpochMillis')],
    ['fieldName', 'a field name with a space', withFields({ 'a b': field() })],
    ['fieldName', 'an empty field name', withFields({ '': field() })],
    ['fieldName', 'a field name of 65 characters', withFields({ ['a'.repeat(65)]: field() })],
    ['fieldName', 'a field called Tags', withFields({ Tags: field() })],
    ['fieldName', 'a field called tags', withFields({ tags: field() })],
    ['fieldName', 'a field called Ref', withFields({ Ref: field() })],
    ['fieldName', 'a field called __proto__', withFields({ ['__proto__']: field() })],
    ['keyName', 'a key name with a dot', withKeys({ 'a.b': [key()] })],
    ['keyName', 'an empty key name', withKeys({ '': [key()] })],
    ['keyName', 'a key name of 65 characters', withKeys({ ['a'.repeat(65)]: [key()] })],
    ['keyName', 'a key name of 65 characters that begins with a digit', withKeys({ ['1'.repeat(65)]: [key()] })],
    ['keyName', 'a key called Ref', withKeys({ Ref: [key()] })],
    ['keyName', 'a key called Tags', withKeys({ Tags: [key()] })],
    ['keyName', 'a key called tags', withKeys({ tags: [key()] })],
    ['keyName', 'a key called __proto__', withKeys({ ['__proto__']: [key()] })],
    ['keyName', 'a key that looks predefined, with a dot', withKeys({ '_a.b': [key()] })],
    ['nameStart', 'a field name that begins with a digit', withFields({ '1st': field() })],
    ['nameStart', 'a field name that begins with an underscore', withFields({ _id: field() })],
    ['nameStart', 'a key name that begins with a digit', withKeys({ '1st': [key()] })],
    ['keyField', 'a key of a field that is not defined', withKeys({ other: [key([], 'missing')] })],
    ['keyField', 'a key of a field that every object inherits', withKeys({ other: [key([], 'constructor')] })],
    ['keyField', 'a key of a field with a dot', withFields({ 'a.b': field() }, { other: [key([], 'a.b')] })],
    ['keyField', 'a key without definitions', withKeys({ other: [] })],
    ['keyField', 'a key without field names', withKeys({ other: [{ StandardIdentifiers: [] }] })],
    ['keyField', 'a key with an empty list of field names', withKeys({ other: [{ FieldNames: [] }] })],
    ['source', 'an empty source', withSource('')],
    ['source', 'a source of 1,001 characters', withSource(`_source.${'a'.repeat(993)}`)],
    ['source', 'a source without its beginning', withSource('email')],
    ['source', 'a source with white space before its beginning', withSource(' _source.email')],
    ['source', 'braces that are only closed', withSource('email}}')],
    ['source', 'single braces', withSource('{_source.email}')],
    ['sourceMissing', 'a field without a source', withFields({ a: { Target: '_profile.FirstName' } })],
    ['handlebars', 'an open expression', withSource('{{_source.a')],
    ['handlebars', 'an open block', withSource('{{#if _source.a}}x')],
    ['handlebars', 'a wrongly closed block', withSource('{{#if _source.a}}x{{/unless}}')],
    ['handlebars', 'an empty expression', withSource('{{}}')],
    ['handlebars', 'a broken target', withFields({ a: field('_profile.{{a') })],
    ['handlebarsHelper', 'a helper of another program', withSource('{{uppercase _source.a}}')],
    ['handlebarsHelper', 'a block of another program', withSource('{{#list _source.a}}x{{/list}}')],
    ['handlebarsHelper', 'a block without a helper', withSource('{{#_source.a}}x{{/_source.a}}')],
    ['handlebarsHelper', 'a helper in a helper', withSource('{{#if (eq _source.a 1)}}x{{/if}}')],
    ['handlebarsHelper', 'a helper in a named parameter', withSource('{{#if _source.a by=(f 1)}}x{{/if}}')],
    ['handlebarsHelper', 'a call without parameters', withSource('{{#if (now)}}x{{/if}}')],
    ['handlebarsHelper', 'a call with a named parameter alone', withSource('{{now zone="UTC"}}')],
    ['handlebarsHelper', 'a partial', withSource('{{> header}}')],
    ['handlebarsHelper', 'a partial with a block', withSource('{{#> layout}}x{{/layout}}')],
    ['handlebarsHelper', 'a decorator', withSource('{{* log}}')],
    ['handlebarsHelper', 'a decorator with a block', withSource('{{#* inline "a"}}x{{/inline}}')],
    ['handlebarsHelper', 'a path without its beginning', withSource('{{a}}')],
    ['handlebarsHelper', 'a path of data', withSource('{{@_source.a}}')],
    ['handlebarsHelper', 'a path in a condition', withSource('{{#if a}}x{{/if}}')],
    ['handlebarsHelper', 'a path in a named parameter', withSource('{{#if _source.a by=b}}x{{/if}}')],
    ['handlebarsHelper', 'a path in the other branch', withSource('{{#if _source.a}}x{{else}}{{b}}{{/if}}')],
    ['handlebarsHelper', 'a path behind a list', withSource('{{#each _source.a}}{{b}}{{/each}}{{c}}')],
    ['pathWhitespace', 'white space behind a source', withSource('_source.a\t')],
    ['pathWhitespace', 'an empty step in a source', withSource('_source.a..b')],
    ['pathWhitespace', 'an empty step at the end of a source', withSource('_source.')],
    ['pathWhitespace', 'white space before a target', withTarget(' _order.Name')],
    ['pathWhitespace', 'an empty step in a target', withTarget('_order..Name')],
    ['pathWhitespace', 'an empty step at the beginning of a target', withTarget('._order.Name')],
    ['pathWhitespace', 'a target of white space', withTarget(' ')],
    ['target', 'an empty target', withFields({ a: field('') })],
    ['target', 'a target of 1,001 characters', withTarget(`_order.Attributes.${'a'.repeat(983)}`)],
    ['target', 'a target that only the service sets', withFields({ a: field('_profile.ProfileId') })],
    ['unique', 'no unique key', mapping({ Keys: { orderKey: [key(['PROFILE'])] } })],
    ['unique', 'two unique keys', withKeys({ other: [key(['UNIQUE'])] })],
    ['unique', 'two unique definitions of one key', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE']), key(['UNIQUE'])] } })],
    ['uniqueLookup', 'a unique key for lookup only', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'LOOKUP_ONLY'])] } })],
    ['uniqueLookup', 'a unique key for new profiles only', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'NEW_ONLY'])] } })],
    ['profileKey', 'no profile key', mapping({ Keys: { orderKey: [key(['UNIQUE'])] } })],
    ['profileKey', 'profile creation by a lookup', mapping({ AllowProfileCreation: true, Keys: { orderKey: [key(['UNIQUE'])], a: [key(['PROFILE', 'LOOKUP_ONLY'])] } })],
    ['profileKey', 'profile creation by a key for new profiles only', mapping({ AllowProfileCreation: true, Keys: { orderKey: [key(['UNIQUE'])], a: [key(['PROFILE', 'NEW_ONLY'])] } })],
    ['reservedKey', 'a key of the service that is stored', withKeys({ _profileId: [key(['PROFILE'])] })],
    ['targetKey', 'an order without its key', withFields({ a: field('_order.Name') })],
    ['targetKey', 'an attribute of a booking without its key', withFields({ a: field('_airBooking.Attributes.Id') })],
    ['bothForms', 'both forms of a gender', withFields({ a: field('_profile.Gender'), b: field('_profile.GenderString') })],
    ['bothForms', 'both forms of a party type', withFields({ a: field('_profile.PartyType'), b: field('_profile.PartyTypeString') })],
    ['fieldCount', '251 fields', withFields(many(250, field()))],
    ['keyCount', '11 keys', withKeys(many(10, [key()]))],
    ['keyCount', '11 definitions of one key', withKeys({ other: Array.from({ length: 10 }, () => key()) })],
    ['contentType', 'the field of key _email', withFields({ a: field() }, { _email: [key([], 'a')] })],
    ['contentType', 'the field of key _phone', withFields({ a: field(undefined, 'STRING') }, { _phone: [key([], 'a')] })],
    ['contentType', 'a target of an email address', withFields({ a: field('_profile.BusinessEmailAddress') }, { other: [key([], 'a')] })],
    ['contentType', 'a target of a phone number', withFields({ a: field('_profile.PhoneNumber', 'STRING') }, { other: [key([], 'a')] })],
    ...['email', 'e-mail', 'eMail', 'workEmail', 'EMAIL', 'email1', 'email_address', 'contact.emailAddress', 'phone', 'home_phone', 'phoneNumber', 'phone-number2'].map((name): [string, string, MappingDefinition] =>
      ['contentType', `a field called ${name}`, withFields({ [name]: field() }, { other: [key([], name)] })]).filter(([, title]) => !title.includes('.')),
    ['secondaryAlone', 'a lookup without an effect', withKeys({ other: [key(['LOOKUP_ONLY'])] })],
    ['secondaryAlone', 'a secondary key without a profile', withKeys({ other: [key(['SECONDARY', 'ORDER'])] })],
    ['unknownTarget', 'a misspelled target', withFields({ a: field('_profile.BusinessEmail') })],
    ['unknownTarget', 'an object alone', withTarget('_order')],
    ['unknownTarget', 'a nested field that is not documented', withTarget('_profile.Address.Zip')],
    ['unknownTarget', 'a field below a field', withTarget('_order.Name.First')],
    ['unknownTarget', 'a list that is none', withTarget('_order.Status[]')],
    ['unknownTarget', 'an object without its underscore', withTarget('profile.FirstName')],
    ['unknownTarget', 'an object in other letters', withTarget('_Profile.FirstName')],
    ['unknownTarget', 'something else', withTarget('extended_data')],
    ['unknownKey', 'a key that looks predefined', withKeys({ _mail: [key()] })],
    ['unknownIdentifier', 'an identifier in other letters', withKeys({ other: [key(['order'])] })],
    ['unknownIdentifier', 'an identifier with two other letters', withKeys({ other: [key(['ORDRE'])] })],
    ['unknownIdentifier', 'the first word of an identifier', withKeys({ other: [key(['COMMUNICATION'])] })],
    ['unknownContentType', 'a content type in other letters', withFields({ a: field(undefined, 'String') })],
    ['unknownContentType', 'the first word of a content type', withFields({ a: field(undefined, 'PHONE') })],
  ])('%s: %s', (id, _, broken) => {
    expect(idsFor(broken)).toEqual([id]);
  });
});

describe('a mapping without a documented problem passes', () => {
  const source = (length: number) => `_source.${'a'.repeat(length - '_source.'.length)}`;
  const target = (length: number) => `_profile.Attributes.${'a'.repeat(length - '_profile.Attributes.'.length)}`;

  test.each<[string, MappingDefinition]>([
    ['a template with the longest ID', { TemplateId: 'a'.repeat(64) }],
    ['a template with members that break rules', { TemplateId: 'CTR', Keys: {} }],
    ['source and target of 1,000 characters', withFields({ a: field(target(1000), undefined, source(1000)) })],
    ['source and target of 1,000 characters that JavaScript counts twice', withFields({ a: field(`_profile.Attributes.${'🙂'.repeat(980)}`, undefined, `_source.${'🙂'.repeat(992)}`) })],
    ['a timestamp with its format', { ...withFields({ at: field('_profile.SourceLastUpdatedTimestamp') }), SourceLastUpdatedTimestampFormat: 'y' }],
    ['a format of 255 characters', withFormat('y'.repeat(255))],
    ['a field that is only called like the timestamp', withFields({ sourceLastUpdatedTimestamp: field('_profile.Attributes.changed') })],
    ['the timestamp of another object', withTarget('_order.SourceLastUpdatedTimestamp')],
    ...['EpochMilli', 'EPOCHMILLI', 'epochmilli', "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "YYYY-'W'ww", 'yyyy-DDD', "hh 'o''clock' a", "''yy", 'GyMwWDdFEuaHkKhmsSzZX'.replace('D', ''), 'LLL']
      .map((format): [string, MappingDefinition] => [`the format ${format}`, withFormat(format)]),
    ['a field name of 64 characters', withFields({ ['a'.repeat(64)]: field() })],
    ['a field name with each character', withFields({ 'aZ0_.-': field() })],
    ['a key name of 64 characters', withKeys({ ['a'.repeat(64)]: [key()] })],
    ['Handlebars', withSource('{{_source.first}} {{_source.last}}')],
    ['a constant of Handlebars', withSource("{{'constant'}}")],
    ['each documented helper', withSource('{{#removeExtraSpace}}{{#if _source.a}}{{_source.a}}{{else}}{{#unless _source.b}}x{{/unless}}{{/if}}{{/removeExtraSpace}}')],
    ['a chain of conditions', withSource('{{#if _source.a}}x{{else if _source.b}}y{{else}}z{{/if}}')],
    ['names of the elements of a list', withSource('{{#each _source.items}}{{title}} {{this.price}} {{@index}}{{#if tax}}{{tax}}{{/if}}{{/each}}')],
    ['names of the members of an object', withSource('{{#with _source.address}}{{city}}{{else}}{{none}}{{/with}}')],
    ['the whole source', withSource('{{_source}}')],
    ['a comment', withSource('{{! a }}{{_source.a}}')],
    ['a source with blanks in a step', withSource('_source.first name.x')],
    ['a source with an index', withSource('_source.items[0].title')],
    ['a target with blanks in a step', withTarget('_profile.Attributes.first name')],
    ['Handlebars in a target', withFields({ a: field('{{a}}') })],
    ['a list in a target', withTarget('_order.OrderItems[].Title')],
    ['a list without brackets', withTarget('_order.OrderItems.Title')],
    ['a whole list', withTarget('_profile.EngagementPreferences.Email')],
    ['an object in an object', withTarget('_order.BillingAddress')],
    ['an address', withTarget('_profile.MailingAddress.City')],
    ['any name in a map', withTarget('_communicationRecord.Events.Anything.Attributes.x')],
    ['one form of a field that has two', withFields({ gender: field('_profile.Gender'), type: field('_profile.PartyTypeString') })],
    ['an identifier without a target', withKeys({ other: [key(['ORDER', 'ASSET'])] })],
    ['an unknown identifier and an unknown content type', withFields({ a: field(undefined, 'IBAN') }, { other: [key(['TOMORROW', ''], 'a')] })],
    ['an empty content type', withFields({ a: field(undefined, '') })],
    ['a key without identifiers', withKeys({ other: [{ FieldNames: ['id'] }] })],
    ['a reserved key for lookup', withKeys({ _profileId: [key(['LOOKUP_ONLY'])], _orderId: [key(['LOOKUP_ONLY', 'SECONDARY'])] })],
    ['profile creation by _profileId alone', mapping({ AllowProfileCreation: true, Keys: { orderKey: [key(['UNIQUE'])], _profileId: [key(['PROFILE', 'LOOKUP_ONLY'])] } })],
    ['profile creation by one stored key', withKeys({ a: [key(['PROFILE', 'LOOKUP_ONLY'])] })],
    ['lookup without profile creation', mapping({ AllowProfileCreation: false, Keys: { orderKey: [key(['UNIQUE'])], a: [key(['PROFILE', 'LOOKUP_ONLY'])] } })],
    ['a lookup of a standard object', withKeys({ other: [key(['LOOKUP_ONLY', 'ORDER'])] })],
    ['250 fields', withFields(many(249, field()))],
    ['10 keys', withKeys(many(9, [key()]))],
    ['an email address that no key uses', withFields({ email: field('_profile.EmailAddress') })],
    ['an email address with a content type', withFields({ email: field('_profile.EmailAddress', 'EMAIL_ADDRESS') }, { _email: [key([], 'email')] })],
    ['an email address as a name', withFields({ email: field(undefined, 'NAME') }, { _email: [key([], 'email')] })],
    ...['emailHash', 'phone_type', 'headphoneSerial', 'emails', 'mail', 'addressEmailed', 'phoneNumberType'].map((name): [string, MappingDefinition] => [`a key of field ${name}`, withFields({ [name]: field() }, { other: [key([], name)] })]),
  ])('%s', (_, valid) => {
    expect(findingsFor(valid)).toEqual([]);
  });
});

describe('a message has the problem, the allowed values and the fix', () => {
  test.each<[string, string, MappingDefinition, string]>([
    ['source', 'in which something is missing', withSource('_source'), 'Use "_source.name" for one field of the source, or "{{_source.name}}" for each field in a text.'],
    ['source', 'in another notation', withSource('$source.a'), 'Use "_source.a".'],
    ['source', 'in JSONPath', withSource('$.customer.email'), 'Use "_source.customer.email".'],
    ['source', 'in JSONPath without a dot', withSource('$email'), 'Use "_source.email".'],
    ['source', 'with empty steps', withSource('.a. .b '), 'Use "_source.a.b".'],
    ['source', 'that is too long to quote', withSource('a'.repeat(90)), 'Use "_source.name" for one field of the source, or "{{_source.name}}" for each field in a text.'],
    ['source', 'that is too long', withSource('_source.'.padEnd(1001, 'a')), 'has a source of 1001 characters. A source has 1 to 1,000 characters. Shorten it.'],
    ['source', 'with white space around it', withSource('  customer.email  '), 'Use "_source.customer.email".'],
    ['source', 'with a dollar in a name', withSource('a$b'), 'Use "_source.a$b".'],
    ['source', 'with a first step that only begins like the source', withSource('sources.a'), 'Use "_source.sources.a".'],
    ['source', 'with a first step that only ends like the source', withSource('resource.a'), 'Use "_source.resource.a".'],
    ['source', 'that ends like the beginning of a path', withSource('a_source.'), 'Use "_source.a_source".'],
    ['source', 'in JSONPath with white space', withSource(' $.a '), 'Use "_source.a".'],
    ['target', 'that is too long', withFields({ a: field('a'.repeat(1001)) }), 'has a target of 1001 characters. A target has 1 to 1,000 characters. Shorten it.'],
    ['targetKey', 'of the first of two fields', withFields({ a: field('_order.Name'), b: field('_order.Status') }), 'Field "a" has a target in _order,'],
    ['targetKey', 'of an object alone', withFields({ a: field('_order[]') }), 'Field "a" has a target in _order,'],
    ['handlebarsHelper', 'of a path of the root', withSource('{{@root.a}}'), 'Use "_source.a".'],
    ['handlebarsHelper', 'of a path of a parent', withSource('{{../a.b}}'), 'Use "_source.a.b".'],
    ['handlebarsHelper', 'of a path of this object', withSource('{{this.a}}'), 'Use "_source.a".'],
    ['handlebarsHelper', 'of a path of this object, written with a dot', withSource('{{./a}}'), 'Use "_source.a".'],
    ['handlebarsHelper', 'of a path of two parents', withSource('{{../../a}}'), 'Use "_source.a".'],
    ['handlebarsHelper', 'of a path with a later "this"', withSource('{{x.[this.a]}}'), 'Use "_source.'],
    ['handlebarsHelper', 'of data', withSource('{{@index}}'), 'Use "_source.name".'],
    ['handlebarsHelper', 'of a partial', withSource('{{> header}}'), 'with "> header", which'],
    ['handlebarsHelper', 'of a decorator', withSource('{{* log}}'), 'with "* log", which'],
    ['pathWhitespace', 'about a reserved target', withTarget('_order.OrderId '), 'Use "_order.Attributes.OrderId" for a custom value.'],
    ['pathWhitespace', 'about an email address of a key', withFields({ a: field(' _profile.EmailAddress') }, { other: [key([], 'a')] }), 'Use "_profile.EmailAddress" with the content type EMAIL_ADDRESS.'],
    ['pathWhitespace', 'about an email address with its content type', withFields({ a: field(' _profile.EmailAddress', 'EMAIL_ADDRESS') }, { other: [key([], 'a')] }), 'Use "_profile.EmailAddress".'],
    ['uniqueLookup', 'with both identifiers', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'LOOKUP_ONLY', 'NEW_ONLY'])] } }), 'Remove LOOKUP_ONLY and NEW_ONLY, or move UNIQUE to another key.'],
    ['secondaryAlone', 'with both identifiers', withKeys({ other: [key(['LOOKUP_ONLY', 'SECONDARY'])] }), 'Add PROFILE, or remove SECONDARY and LOOKUP_ONLY.'],
    ['keyField', 'without a field to use', mapping({ Fields: {} }), 'Use a field of this mapping, or add the field.'],
    ['keyField', 'with more than five fields to use', withFields(many(8, field()), { other: [key([], 'missing')] }), 'such as "id", "n0", "n1", "n2", "n3", or add the field.'],
    ['keyField', 'without the names that a key can not have', withFields({ 'a.b': field() }, { other: [key([], 'zzz')] }), 'such as "id", or add the field.'],
    ['reservedKey', 'that can not be for lookup only, since it is unique', mapping({ Keys: { _orderId: [key(['UNIQUE', 'PROFILE'])] } }), 'requires the identifier LOOKUP_ONLY. Rename the key, for example to "orderId".'],
    ['reservedKey', 'that can not be for lookup only, since it creates profiles', mapping({ AllowProfileCreation: true, Keys: { k: [key(['UNIQUE'])], _orderId: [key(['PROFILE'])] } }), 'requires the identifier LOOKUP_ONLY. Rename the key, for example to "orderId".'],
    ['reservedKey', 'that creates profiles in addition to another', { ...withKeys({ _orderId: [key(['PROFILE'])] }), AllowProfileCreation: true }, 'Add LOOKUP_ONLY, or rename the key'],
    ['reservedKey', 'that the guide exempts', mapping({ AllowProfileCreation: true, Keys: { k: [key(['UNIQUE'])], _profileId: [key(['PROFILE'])] } }), 'Add LOOKUP_ONLY, or rename the key'],
    ['reservedKey', 'that is the only one for profiles, but creates none', mapping({ Keys: { k: [key(['UNIQUE'])], _orderId: [key(['PROFILE'])] } }), 'Add LOOKUP_ONLY, or rename the key'],
    ['reservedKey', 'next to one that finds profiles, but stores none', mapping({ AllowProfileCreation: true, Keys: { k: [key(['UNIQUE'])], l: [key(['PROFILE', 'LOOKUP_ONLY'])], _orderId: [key(['PROFILE'])] } }), 'requires the identifier LOOKUP_ONLY. Rename the key'],
    ['reservedKey', 'next to the one that the guide exempts', mapping({ AllowProfileCreation: true, Keys: { k: [key(['UNIQUE'])], _profileId: [key(['PROFILE', 'LOOKUP_ONLY'])], _orderId: [key(['PROFILE'])] } }), 'Add LOOKUP_ONLY, or rename the key'],
    ['keyField', 'whose name has a dot and no letter', withFields({ 1.2: field() }, { other: [key([], '1.2')] }), 'Rename the field, for example to "field_1_2".'],
    ['unique', 'with a key that can have it', mapping({ Keys: { _orderId: [key(['LOOKUP_ONLY', 'PROFILE'])], a: [key(['NEW_ONLY'])], b: [key()] } }), 'Add UNIQUE to the key that identifies an object, for example to "b".'],
    ['unique', 'without a key that can have it', mapping({ Keys: { a: [key(['NEW_ONLY', 'PROFILE'])] } }), 'Add a key that identifies an object, with the identifier UNIQUE.'],
    ['unknownIdentifier', 'of one that the key can not have', withKeys({ other: [key(['UNIQE'])] }), 'Remove it.'],
    ['unknownIdentifier', 'of one that the key has', withKeys({ other: [key(['ORDER', 'order'])] }), 'Remove it.'],
    ['unknownIdentifier', 'of one that the key can have', withKeys({ other: [key(['odrer'])] }), 'Use "ORDER".'],
    ['unknownIdentifier', 'in addition to the required ones', mapping({ Keys: { orderKey: [key(['UNIQUE', 'PROFILE', 'odrer'])] } }), 'Use "ORDER".'],
    ['unknownKey', 'that is near to two predefined ones', withKeys({ _casetId: [key(['LOOKUP_ONLY', 'PROFILE'])] }), 'Use "_caseId", or'],
    ['unknownKey', 'with a second definition that is not for lookup only', withKeys({ _profileid: [key(['LOOKUP_ONLY', 'PROFILE']), key(['PROFILE'])] }), 'with this name. Use a name that begins with a letter, such as "profileid".'],
    ['unknownKey', 'with a second definition whose field has no content type', withFields({ a: field(undefined, 'EMAIL_ADDRESS') }, { _emial: [key([], 'a'), key()] }), 'with this name. Use a name that begins with a letter, such as "emial".'],
    ['unknownKey', 'with a second field that has no content type', withFields({ a: field(undefined, 'EMAIL_ADDRESS') }, { _emial: [key([], 'a', 'id')] }), 'with this name. Use a name that begins with a letter, such as "emial".'],
    ['unknownKey', 'with a typing error', withFields({ a: field(undefined, 'EMAIL_ADDRESS') }, { _emial: [key([], 'a')] }), 'Use "_email", or a name that begins with a letter, such as "emial".'],
    ['unknownKey', 'whose field has no content type', withKeys({ _emial: [key()] }), 'with this name. Use a name that begins with a letter, such as "emial".'],
    ['unknownKey', 'that would be reserved', withKeys({ _profileid: [key()] }), 'with this name. Use a name that begins with a letter, such as "profileid".'],
    ['unknownKey', 'that would be for lookup only', withKeys({ _profileid: [key(['LOOKUP_ONLY', 'PROFILE'])] }), 'Use "_profileId", or'],
    ['unknownKey', 'of a name that is already used', withKeys({ _account: [key()], _acount: [key()], acount: [key()] }), 'with this name. Use a name that begins with a letter, such as "acountKey".'],
    ['unknownContentType', 'of a first word', withFields({ a: field(undefined, 'email') }), 'has content type "email", which AWS does not document. Use "EMAIL_ADDRESS".'],
    ['contentType', 'of the key that decides', withFields({ a: field() }, { other: [key([], 'a')], _phone: [key([], 'a')] }), 'Field "a" of key "_phone" has no content type,'],
    ['fieldName', 'of a name without letters', withFields({ '!': field() }), 'for example to "field".'],
    ['fieldName', 'of a name with nothing but digits', withFields({ '1 2': field() }), 'for example to "field_1_2".'],
    ['fieldName', 'of a name that is already used', withFields({ 'a b': field(), 'a_b': field(), 'a_bField': field() }), 'for example to "a_bField2".'],
    ['fieldName', 'of a long name', withFields({ ['a b'.padEnd(100, 'c')]: field() }), `for example to "${'a_b'.padEnd(64, 'c')}".`],
    ['fieldName', 'of a long name that is already used', withFields({ ['a b'.padEnd(100, 'c')]: field(), ['a_b'.padEnd(64, 'c')]: field() }), `for example to "${'a_b'.padEnd(59, 'c')}Field".`],
    ['keyName', 'of a reserved name', withKeys({ tags: [key()] }), 'for example to "tagsKey".'],
    ['timestampPattern', 'of several letters', withFormat('YYYY-MM-DDTHH:mm'), 'has the letter "T", which has no meaning in a pattern outside quotes. A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "yyyy-MM-dd\'T\'HH:mm".'],
  ])('of rule %s %s', (id, _, broken, text) => {
    expect(messagesFor(broken, id)).toEqual([expect.stringContaining(text)]);
  });
});

describe('the nearest documented target', () => {
  test.each([
    ['_profile.BusinessEmail', '_profile.BusinessEmailAddress'],
    ['profile.FirstName', '_profile.FirstName'],
  ])('to %s is %s', (wrong, nearest) => {
    expect(messagesFor(withTarget(wrong), 'unknownTarget')[0]).toContain(`Use "${nearest}", or "`);
  });

  test.each([
    ['_profile.Zodiac', '_profile.Attributes.Zodiac'],
    ['_order.orderId', '_order.Attributes.orderId'],
    ['_loyalty.Points.Foo[]', '_loyalty.Attributes.Foo'],
    ['extended_data', '_profile.Attributes.extended_data'],
    ['_profile', '_profile.Attributes.a'],
    ['my_order.Name!', '_profile.Attributes.a'],
    ['x', '_profile.Attributes.x'],
  ])('to %s does not exist, so the proposal is %s', (wrong, attribute) => {
    expect(messagesFor(withTarget(wrong), 'unknownTarget')).toEqual([
      `Field "a" has target "${wrong}", which AWS does not document. Use "${attribute}" for a custom value.`,
    ]);
  });

  test('includes the required identifier', () => {
    expect(messagesFor(withFields({ a: field('order.Name') }), 'unknownTarget')).toEqual([
      'Field "a" has target "order.Name", which AWS does not document. Use "_order.Name", or "_order.Attributes.Name" for a custom value. Also add the identifier ORDER to a key.',
    ]);
  });

  test('includes the required content type', () => {
    const broken = withFields({ a: field('_profile.HomePhone') }, { other: [key([], 'a')] });
    expect(messagesFor(broken, 'unknownTarget')[0]).toContain('Use "_profile.HomePhoneNumber" with the content type PHONE_NUMBER, or "_profile.Attributes.HomePhone"');
  });

  test('is not the other form of an existing target', () => {
    const fields = { b: field('_profile.GenderString') };
    expect(messagesFor(withFields({ a: field('_profile.gender'), ...fields }), 'unknownTarget')[0]).not.toContain('"_profile.Gender"');
    expect(messagesFor(withFields({ a: field('_profile.gender') }), 'unknownTarget')[0]).toContain('"_profile.Gender"');
  });

  test('is the timestamp only if it has a format', () => {
    const broken = withTarget('_profile.sourceLastUpdatedTimestamp');
    expect(messagesFor(broken, 'unknownTarget')[0]).not.toContain('"_profile.SourceLastUpdatedTimestamp"');
    expect(messagesFor({ ...broken, SourceLastUpdatedTimestampFormat: 'yyyy' }, 'unknownTarget')[0]).toContain('"_profile.SourceLastUpdatedTimestamp"');
  });
});
