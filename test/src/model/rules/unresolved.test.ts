import { Fn, Lazy, SecretValue, Token } from 'aws-cdk-lib';
import { field, key, mapping, withFields, withKeys } from './mappings';
import {
  appRules, applyRules, contentTypesOfKeys, findingsOfMapping, MappingDefinition, mappingRules, ObjectTypeSettings, objectTypeRules, tagRules,
} from '../../../../src/model/rules';
import { isKnown } from '../../../../src/private/unresolved';

/** Each kind of unresolved token. */
const UNRESOLVED: [string, string][] = [
  ['a token', Lazy.string({ produce: () => 'later' })],
  ['a reference', Fn.ref('Parameter')],
  ['a text with a token in it', `_profile.${Fn.importValue('field')}`],
  ['an element of a list of tokens', Token.asList({ Ref: 'List' })[0]],
  ['the placeholder of a context lookup', 'dummy-value-for-/shop/domain'],
  ['a text with that placeholder in it', '_source.dummy-value-for-/shop/field!'],
  ['a dynamic reference', '{{resolve:ssm:/shop/{{}}'],
  ['a secret', SecretValue.secretsManager('shop').unsafeUnwrap()],
];

/** A mapping for each rule that violates it, unless the text is an unresolved token. */
const MAPPINGS: Record<string, (text: string) => MappingDefinition> = {
  templateId: text => ({ TemplateId: text }),
  timestampFormat: text => ({ ...withFields({ at: field('_profile.SourceLastUpdatedTimestamp') }), SourceLastUpdatedTimestampFormat: text.repeat(9) }),
  timestampPattern: text => mapping({ SourceLastUpdatedTimestampFormat: text }),
  fieldName: text => withFields({ [text]: field() }),
  source: text => withFields({ a: field(undefined, undefined, text) }),
  sourceMissing: text => withFields({ a: field(undefined, undefined, text) }),
  handlebars: text => withFields({ a: field(`{{${text}`, undefined, `{{${text}`) }),
  handlebarsHelper: text => withFields({ a: field(undefined, undefined, `{{shout ${text}}}`) }),
  pathWhitespace: text => withFields({ a: field(` ${text} `, undefined, `_source. ${text} `) }),
  target: text => withFields({ a: field(`_profile.ProfileId.${text}`) }),
  targetKey: text => withFields({ a: field('_order.Name') }, { other: [key([text])] }),
  bothForms: text => withFields({ a: field('_profile.Gender'), b: field(text) }),
  fieldCount: text => withFields(Object.fromEntries([[text, field()]])),
  unknownTarget: text => withFields({ a: field(`_profile.${text}`) }),
  unknownContentType: text => withFields({ a: field(undefined, text) }),
  keyName: text => withKeys({ [text]: [key()] }),
  keyField: text => withKeys({ a: [key([], text)], b: [{ FieldNames: Token.asList({ Ref: text }) }] }),
  unique: text => mapping({ Keys: { a: [key(['PROFILE', text])] } }),
  uniqueLookup: text => withKeys({ a: [key([text])] }),
  profileKey: text => mapping({ AllowProfileCreation: true, Keys: { a: [key(['UNIQUE', text])] } }),
  reservedKey: text => withKeys({ _profileId: [key([text])] }),
  keyCount: text => withKeys({ [text]: [key()] }),
  nameStart: text => withFields({ [`1${text}`]: field() }, { [`1${text}`]: [key()] }),
  contentType: text => withFields({ email: field(text, text) }, { _email: [key([], 'email')] }),
  secondaryAlone: text => withKeys({ a: [key(['SECONDARY', text])], [text]: [key(['LOOKUP_ONLY'])] }),
  unknownKey: text => withKeys({ [`_${text}`]: [key()] }),
  unknownIdentifier: text => withKeys({ a: [key([text])] }),
};

test('each rule about mappings has a mapping with an unresolved token', () => {
  expect(Object.keys(MAPPINGS).sort()).toEqual(mappingRules.map(({ id }) => id).sort());
});

describe.each(UNRESOLVED)('%s passes rule', (_, text) => {
  test.each(Object.keys(MAPPINGS))('%s', id => {
    expect(findingsOfMapping(MAPPINGS[id](text), isKnown)).toEqual([]);
  });

  test.each<[string, Partial<ObjectTypeSettings>]>([
    ['domainName', { domainName: text }],
    ['objectTypeName', { objectTypeName: text }],
    ['standardObjectName', { objectTypeName: `_${text}` }],
    ['arnLength', { objectTypeName: text.repeat(20) }],
    ['arnLength of a domain', { domainName: text.repeat(20) }],
    ['description', { description: text.repeat(200) }],
  ])('%s', (_id, settings) => {
    expect(applyRules(objectTypeRules, { domainName: 'retail', objectTypeName: 'ShopOrder', ...settings }, isKnown)).toEqual([]);
  });

  test('tags, as a value', () => {
    expect(applyRules(tagRules, { team: text.repeat(30) }, isKnown)).toEqual([]);
  });

  test('sharedKey', () => {
    const types = contentTypesOfKeys(withFields({ a: field(undefined, text) }, { known: [key([], 'id')], a: [key([], 'a')], b: [key([], text)], [text]: [key()] }), isKnown);
    expect(types.map(([name]) => name)).toEqual(['orderKey', 'known']);
  });
});

test('a field with an unresolved name can be the field that a key references', () => {
  expect(findingsOfMapping(withFields({ [Fn.ref('Field')]: field() }, { other: [key([], 'unknown')] }), isKnown)).toEqual([]);
});

test('an unresolved list of identifiers is valid', () => {
  const keys = { _profileId: [{ StandardIdentifiers: Token.asList({ Ref: 'Identifiers' }), FieldNames: ['id'] }] };
  expect(findingsOfMapping(mapping({ Keys: keys }), isKnown)).toEqual([]);
});

test('a key with an unresolved name can be _profileId', () => {
  const keys = { a: [key(['UNIQUE'])], [Fn.ref('Key')]: [key(['PROFILE', 'LOOKUP_ONLY'])] };
  expect(findingsOfMapping(mapping({ AllowProfileCreation: true, Keys: keys }), isKnown)).toEqual([]);
});

test('unresolved numbers are valid', () => {
  const number = Token.asNumber({ Ref: 'Number' });
  expect(applyRules(objectTypeRules, { domainName: 'retail', objectTypeName: 'ShopOrder', expirationDays: number, maxProfileObjectCount: number, sourcePriority: number }, isKnown)).toEqual([]);
});

describe('a tag key', () => {
  const rejections = (tagKey: string) => applyRules(tagRules, { [tagKey]: 'x' }, isKnown).map(({ message }) => message);

  test.each(UNRESOLVED.filter(([, text]) => Token.isUnresolved(text)))('cannot be %s', (_, text) => {
    expect(rejections(text)).toEqual([expect.stringContaining('A tag key cannot be a token, because a template cannot contain one there.')]);
  });

  test.each(['dummy-value-for-/shop/key', '{{resolve:ssm:key}}'])('can be %s', text => {
    expect(rejections(text)).toEqual([]);
  });
});

test('rules across constructs do not require resolved names', () => {
  const objectType = { kind: 'ProfileObjectType', isRetained: true, hasDomainEncryptionKey: false, sameTypes: [], differentKeys: [] } as const;
  expect(applyRules(appRules, objectType, isKnown)).toEqual([]);
});

test.each(['Token[1]', '${AWS::Region}', '#{x}', 'dummy', '{{_source.resolve}}'])('a text with %s is resolved', text => {
  expect(isKnown(text)).toBe(true);
});

test.each([[undefined, false], ['', true], [0, true], [['a'], true], [Token.asList({ Ref: 'List' }), false]])('%p: it is resolved: %s', (value, expected) => {
  expect(isKnown<unknown>(value)).toBe(expected);
});
