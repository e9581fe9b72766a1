import { Lazy, Token } from 'aws-cdk-lib';
import { applyRules, ObjectTypeSettings, objectTypeRules, tagRules } from '../../../../src/model/rules';

const idsFor = (settings: Partial<ObjectTypeSettings>) =>
  applyRules(objectTypeRules, { domainName: 'retail', objectTypeName: 'ShopOrder', ...settings }).map(({ id }) => id);
const tagMessages = (tags: Record<string, string>) => applyRules(tagRules, tags).map(({ message }) => message);

describe('the settings of an object type', () => {
  test.each<[string, Partial<ObjectTypeSettings>]>([
    ['domainName', { domainName: '' }],
    ['domainName', { domainName: 'my domain' }],
    ['domainName', { domainName: 'a'.repeat(65) }],
    ['objectTypeName', { objectTypeName: '' }],
    ['objectTypeName', { objectTypeName: '1st' }],
    ['objectTypeName', { objectTypeName: '_profile' }],
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
  ])('%s refuses %j', (id, settings) => {
    expect(idsFor(settings)).toEqual([id]);
  });

  test.each<[string, Partial<ObjectTypeSettings>]>([
    ['the longest names', { domainName: 'a'.repeat(64), objectTypeName: 'b'.repeat(116) }],
    ['a description of one character', { description: 'a' }],
    ['a description of 1,000 characters that JavaScript counts twice', { description: '🙂'.repeat(1000) }],
    ['the shortest expiration', { expirationDays: 1 }],
    ['the longest expiration', { expirationDays: 1098 }],
    ['the smallest counts', { maxProfileObjectCount: 1, sourcePriority: 1 }],
    ['tokens', {
      domainName: Lazy.string({ produce: () => '' }),
      objectTypeName: Lazy.string({ produce: () => '' }),
      description: Lazy.string({ produce: () => '' }),
      expirationDays: Token.asNumber({ Ref: 'Days' }),
      maxProfileObjectCount: Token.asNumber({ Ref: 'Count' }),
      sourcePriority: Token.asNumber({ Ref: 'Priority' }),
    }],
  ])('%s pass', (_, settings) => {
    expect(idsFor(settings)).toEqual([]);
  });
});

describe('tags', () => {
  test('49 pass', () => {
    expect(tagMessages(Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`t${index}`, 'v'])))).toEqual([]);
  });

  test('a 50th has no place', () => {
    expect(tagMessages(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, 'v'])))[0]).toMatch(/^50 tags are given; 49 are allowed/);
  });

  test.each(['aws:x', 'cdk-customer-profiles:owner', 'a b', '', 'ä', 'a@b', 'x'.repeat(129)])('key "%s" is refused', key => {
    expect(tagMessages({ [key]: 'v' })).toHaveLength(1);
  });

  test.each(['team', 'cost:centre', 'a/b_c-d.e+f=g', 'x1'])('key "%s" passes', key => {
    expect(tagMessages({ [key]: '' })).toEqual([]);
  });

  test.each(['Ref', 'Fn::If'])('key "%s" would be a function in the template', key => {
    expect(tagMessages({ [key]: 'v' })).toEqual([`tag "${key}" has a key that a template takes for a function: choose another key.`]);
  });

  test('a value of 257 characters is refused', () => {
    expect(tagMessages({ ['k'.repeat(128)]: 'x'.repeat(256) })).toEqual([]);
    expect(tagMessages({ team: 'x'.repeat(257) })[0]).toBe('the value of tag "team" has 257 characters; at most 256 are allowed: shorten it.');
  });

  test('tokens pass', () => {
    expect(tagMessages({ [Lazy.string({ produce: () => 'a b' })]: Lazy.string({ produce: () => '' }) })).toEqual([]);
  });
});
