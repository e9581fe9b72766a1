import { field, key, withFields } from './mappings';
import { appRules, applyRules, contentTypesOfKeys, DifferentKey, DomainInApp, knownWithoutTokens, ObjectTypeInApp, SameType } from '../../../../src/model/rules';

const findings = (change: Partial<ObjectTypeInApp>) => applyRules(appRules, {
  kind: 'ProfileObjectType', domainName: 'retail', objectTypeName: 'ShopOrder', isRetained: true, hasDomainEncryptionKey: false, sameTypes: [], differentKeys: [], ...change,
}, knownWithoutTokens).map(({ id, level, message }) => [`${level} ${id}`, message]);

describe('a domain of the app', () => {
  const domain: DomainInApp = { path: 'Shop/Domain', isRetained: true, hasEncryptionKey: false, isInSameStack: true, isFoundByName: false };

  test('that is retained and referenced has no findings', () => {
    expect(findings({ domain })).toEqual([]);
  });

  test('that is not retained, although its object type is', () => {
    expect(findings({ domain: { ...domain, isRetained: false } })).toEqual([['warning domainNotRetained',
      'The object type is retained, but its domain Shop/Domain is not. Deleting the domain also deletes every object of the object type. Retain the domain, for example with domain.applyRemovalPolicy(RemovalPolicy.RETAIN).']]);
    expect(findings({ domain: { ...domain, isRetained: false }, isRetained: false })).toEqual([]);
  });

  test('that is referenced by its name in the same stack', () => {
    expect(findings({ domain: { ...domain, isFoundByName: true } })).toEqual([['warning domainReference',
      'Domain name "retail" is the name of Shop/Domain in the same stack, but without a reference CloudFormation can create the object type before the domain. Reference the domain construct instead of its name, for example with domain.ref.']]);
    expect(findings({ domain: { ...domain, isFoundByName: true, isInSameStack: false } })).toEqual([]);
  });

  test('that has a key and is referenced by its name', () => {
    const withKey = { domain: { ...domain, hasEncryptionKey: true, isFoundByName: true, isInSameStack: false } };
    expect(findings(withKey)).toEqual([['warning domainKey',
      'The domain Shop/Domain has its own encryption key, but the handler has no permissions on it. Set domainEncryptionKey to that key.']]);
    expect(findings({ ...withKey, hasDomainEncryptionKey: true })).toEqual([]);
    expect(findings({ ...withKey, kind: 'CfnObjectType' })).toEqual([]);
    expect(findings({ domain: { ...withKey.domain, isFoundByName: false } })).toEqual([]);
  });
});

describe('another object type of the same name', () => {
  const other: SameType = { path: 'Shop/Again', kind: 'ProfileObjectType', isRetained: true, isInSameStack: true };
  const ERROR = 'Object type "ShopOrder" of domain "retail" is also declared by Shop/Again. Each would overwrite the other. Rename one of them, or remove it.';

  test('is an error in the same stack', () => {
    expect(findings({ sameTypes: [other] })).toEqual([['error sameType', ERROR]]);
  });

  test('is reported once', () => {
    expect(findings({ sameTypes: [other, { ...other, path: 'Shop/Third' }] })).toEqual([['error sameType', ERROR]]);
    expect(findings({ sameTypes: [{ ...other, isInSameStack: false }, { ...other, isInSameStack: false }] })).toHaveLength(1);
  });

  test('is a warning in another stack', () => {
    expect(findings({ sameTypes: [{ ...other, isInSameStack: false }] })).toEqual([['warning sameType',
      'Object type "ShopOrder" of domain "retail" is also declared by Shop/Again, in the same account and region. The second deployment fails or overwrites the first. Rename one of them, or remove it.']]);
  });

  test('is a warning if it is an L1, or if this one is', () => {
    const message = (path: string) => `Object type "ShopOrder" of domain "retail" is also declared by ${path}, in the same stack. The second deployment fails or overwrites the first. Rename one of them, or remove it.`;
    expect(findings({ sameTypes: [{ ...other, kind: 'CfnObjectType' }] })).toEqual([['warning sameType', message('the CfnObjectType Shop/Again')]]);
    expect(findings({ sameTypes: [other], kind: 'CfnObjectType' })).toEqual([['warning sameType', message('Shop/Again')]]);
  });

  test('is a warning about the data if it is an L1 that is not retained', () => {
    expect(findings({ sameTypes: [{ ...other, kind: 'CfnObjectType', isRetained: false, isInSameStack: false }] })).toEqual([['warning sameType',
      'Object type "ShopOrder" of domain "retail" is also declared by the CfnObjectType Shop/Again, in the same account and region. Removing that construct deletes the object type and all its objects, because it is not retained. Set its removal policy to RETAIN and deploy before you remove it.']]);
    expect(findings({ sameTypes: [{ ...other, isRetained: false, isInSameStack: false }] })[0][1]).not.toContain('retained');
  });

  test('is described without unresolved names', () => {
    expect(findings({ domainName: undefined, objectTypeName: undefined, sameTypes: [other] })[0][1]).toMatch(/^The same object type of the same domain is also declared by Shop\/Again\./);
  });
});

describe('a key with other content types elsewhere', () => {
  const [one, other] = ['NUMBER', 'STRING'].map(names => ({ names, isCertain: true }));
  const different: DifferentKey = { name: 'card', contentTypes: one, otherPath: 'Shop/Stays', otherContentTypes: other, isInSameStack: true };
  const MESSAGE = 'Key "card" has content type NUMBER here and STRING in Shop/Stays. All object types of domain "retail" share a key by its name, and the service rejects a second content type. Use one content type, or another key name.';

  test('is an error if the service certainly rejects it', () => {
    expect(findings({ differentKeys: [different] })).toEqual([['error sharedKey', MESSAGE]]);
  });

  test.each<[string, Partial<DifferentKey>]>([
    ['another stack', { isInSameStack: false }],
    ['a key here that is not certain', { contentTypes: { ...one, isCertain: false } }],
    ['a key there that is not certain', { otherContentTypes: { ...other, isCertain: false } }],
  ])('is a warning with %s', (_, change) => {
    expect(findings({ differentKeys: [{ ...different, ...change }] })).toEqual([['warning sharedKey', MESSAGE]]);
  });

  test('is described without an unresolved name of a domain', () => {
    expect(findings({ domainName: undefined, differentKeys: [different] })[0][1]).toContain('All object types of one domain share a key');
  });
});

test('the content types of a key are those of its fields', () => {
  const mapping = withFields({ a: field(undefined, 'NUMBER'), b: field(undefined, 'NAME') }, {
    one: [key([], 'a')], two: [key([], 'b', 'a')], twice: [key([], 'a'), key([], 'a')], none: [key([], 'id')], missing: [key([], 'missing')], empty: [{ FieldNames: [] }], absent: [{}], nothing: [],
  });
  expect(Object.fromEntries(contentTypesOfKeys(mapping, knownWithoutTokens))).toEqual({
    orderKey: { names: 'STRING', isCertain: false },
    one: { names: 'NUMBER', isCertain: true },
    two: { names: 'NAME and NUMBER', isCertain: false },
    twice: { names: 'NUMBER', isCertain: false },
    none: { names: 'STRING', isCertain: false },
    missing: { names: 'STRING', isCertain: false },
  });
  expect(contentTypesOfKeys({}, knownWithoutTokens)).toEqual([]);
});
