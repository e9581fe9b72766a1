import { applyRules, knownWithoutTokens, ObjectTypeSettings, objectTypeRules, tagRules } from '../../../../src/model/rules';

const idsFor = (settings: Partial<ObjectTypeSettings>) =>
  applyRules(objectTypeRules, { domainName: 'retail', objectTypeName: 'ShopOrder', ...settings }, knownWithoutTokens).map(({ id }) => id);
const tagMessages = (tags: Record<string, string>) => applyRules(tagRules, tags, knownWithoutTokens).map(({ message }) => message);

describe('the settings of an object type', () => {
  test.each<[string, Partial<ObjectTypeSettings>]>([
    ['domainName', { domainName: '' }],
    ['domainName', { domainName: 'my domain' }],
    ['domainName', { domainName: 'a'.repeat(65) }],
    ['objectTypeName', { objectTypeName: '' }],
    ['objectTypeName', { objectTypeName: '1st' }],
    ['standardObjectName', { objectTypeName: '_webAnalytics' }],
    ['standardObjectName', { objectTypeName: '_' }],
    ['objectTypeName', { objectTypeName: '_web analytics' }],
    ['objectTypeName', { objectTypeName: 'Shop.Order' }],
    ['arnLength', { domainName: 'a'.repeat(64), objectTypeName: 'b'.repeat(117) }],
    ['description', { description: '' }],
    ['description', { description: 'a'.repeat(1001) }],
    ['expiration', { expirationDays: 0 }],
    ['expiration', { expirationDays: 1.5 }],
    ['expiration', { expirationDays: 1099 }],
    ['count', { maxProfileObjectCount: 0 }],
    ['count', { maxProfileObjectCount: 1.5 }],
    ['count', { sourcePriority: -1 }],
    ['count', { sourcePriority: NaN }],
  ])('%s rejects %j', (id, settings) => {
    expect(idsFor(settings)).toEqual([id]);
  });

  test.each<[string, Partial<ObjectTypeSettings>]>([
    ['the longest names', { domainName: 'a'.repeat(64), objectTypeName: 'b'.repeat(116) }],
    ['a description of one character', { description: 'a' }],
    ['a description of 1,000 characters that JavaScript counts twice', { description: '🙂'.repeat(1000) }],
    ['the shortest expiration', { expirationDays: 1 }],
    ['the longest expiration', { expirationDays: 1098 }],
    ['names with an underscore inside', { domainName: 'my_domain', objectTypeName: 'Shop_Order' }],
    ['the smallest counts', { maxProfileObjectCount: 1, sourcePriority: 1 }],
  ])('%s are valid', (_, settings) => {
    expect(idsFor(settings)).toEqual([]);
  });
});

describe('tags', () => {
  test('49 are valid', () => {
    expect(tagMessages(Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`t${index}`, 'v'])))).toEqual([]);
  });

  test('a 50th is rejected, because the owner tag is one of 50', () => {
    expect(tagMessages(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, 'v'])))[0]).toBe('The object type has 50 tags. The service allows 50 tags, and one of them is the owner tag of this library. Remove 1, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.');
  });

  test.each(['aws:x', 'cdk-customer-profiles:owner', 'a b', '', 'ä', 'a@b', 'x'.repeat(129)])('key "%s" is rejected', key => {
    expect(tagMessages({ [key]: 'v' })).toHaveLength(1);
  });

  test.each(['team', 'cost:center', 'a/b_c-d.e+f=g', 'x1'])('key "%s" is valid', key => {
    expect(tagMessages({ [key]: '' })).toEqual([]);
  });

  test.each(['Ref', 'Fn::If', '__proto__'])('key "%s" cannot be in a template', key => {
    expect(tagMessages(Object.fromEntries([[key, 'v']]))).toEqual([`Tag key "${key}" is not valid. A template cannot contain this key. Change the key, or keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.`]);
  });

  test('a value of 257 characters is rejected', () => {
    expect(tagMessages({ ['k'.repeat(128)]: 'x'.repeat(256) })).toEqual([]);
    expect(tagMessages({ team: 'x'.repeat(257) })[0]).toBe('The value of tag "team" has 257 characters. The service allows 256. Shorten it.');
  });
});
