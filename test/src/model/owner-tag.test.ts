import * as fc from 'fast-check';
import { OWNER_TAG_KEY } from '../../../src/model/custom-resource';
import { formatOwnerTag, hashRequestId, isOfRequest, Origin, originOfRequest, OwnerTag, parseOwnerTag, shortenOwner } from '../../../src/model/owner-tag';

const EVENT = { sentAt: 1764212345, requestHash: '1f3a9c0e' };
const KEPT: Origin = { how: 'kept' };

describe('The owner tag equals literals:', () => {
  const requestId = '3f6f1d9a-0c5b-4a1e-9d53-6a2d7c1b8e42';

  test('its key', () => {
    expect(OWNER_TAG_KEY).toBe('cdk-customer-profiles:owner');
  });

  test.each<[string, Origin]>([
    ['Shop/Orders made:3f6f1d9a-0c5b-4a1e-9d53-6a2d7c1b8e42@1764212345.931cb1e9', originOfRequest('made', requestId)],
    ['Shop/Orders kept@1764212345.931cb1e9', KEPT],
    ['Shop/Orders adopted:3f6f1d9a-0c5b-4a1e-9d53-6a2d7c1b8e42@1764212345.931cb1e9', originOfRequest('adopted', requestId)],
  ])('its value %s', (value, origin) => {
    const tag: OwnerTag = { owner: 'Shop/Orders', origin, event: { sentAt: 1764212345, requestHash: hashRequestId(requestId) } };

    expect(formatOwnerTag(tag)).toBe(value);
    expect(parseOwnerTag(value)).toEqual(tag);
  });

  test.each([
    ['a plain owner', 'Shop/Types/Orders of 2026', 'Shop/Types/Orders of 2026'],
    ['an owner of 160 characters', 'x'.repeat(160), 'x'.repeat(160)],
    ['an owner of 161 characters', 'x'.repeat(161), `${'x'.repeat(143)}-fdb7f3c40645e79c`],
    ['an owner with characters that a tag does not allow', 'Shop/a*b', 'Shop/a-b-05231718f232c823'],
    ['an owner with a surrogate pair at the cut', `${'x'.repeat(142)}𠮷${'y'.repeat(20)}`, `${'x'.repeat(142)}-159ee4f81358bf93`],
    ['an owner with a surrogate pair before the cut', `${'x'.repeat(141)}𠮷${'y'.repeat(20)}`, `${'x'.repeat(141)}𠮷-82e2ea1944bb8577`],
  ])('%s', (_, owner, shortened) => {
    expect(shortenOwner(owner)).toBe(shortened);
  });

  test.each([
    ['a request id of 64 characters', 'r'.repeat(64), 'r'.repeat(64)],
    ['a request id of 65 characters', 'r'.repeat(65), 'c75c685455641076'],
    ['a request id with a line feed', 'request\n1', 'request-1'],
  ])('%s', (_, id, shortened) => {
    expect(originOfRequest('made', id)).toEqual({ how: 'made', requestId: shortened });
  });
});

describe('The owner tag', () => {
  test('is parsed as it was formatted, and fits into the value of a tag', () => {
    const owners = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
    const origins = fc.oneof(fc.constant(KEPT), fc.tuple(fc.constantFrom('made', 'adopted'), fc.uuid()).map(([how, id]) => originOfRequest(how as 'made', id)));

    fc.assert(fc.property(owners, origins, fc.nat({ max: 9_999_999_999 }), fc.uuid(), (owner, origin, sentAt, id) => {
      const tag = { owner: shortenOwner(owner), origin, event: { sentAt, requestHash: hashRequestId(id) } };
      const value = formatOwnerTag(tag);

      expect(parseOwnerTag(value)).toEqual(tag);
      expect(value.length).toBeLessThanOrEqual(256);
      expect(value).toMatch(/^[\p{L}\p{N} _.:/=+@-]*$/u);
    }));
  });

  test('recognizes its own request for ids of any length', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 300 }), requestId => {
      expect(isOfRequest({ owner: 'Shop/Orders', origin: originOfRequest('made', requestId), event: EVENT }, requestId)).toBe(true);
    }));
  });

  test.each<[string, Origin]>([['another request', originOfRequest('made', 'request-2')], ['no request, since it was kept', KEPT]])('recognizes that it is of %s', (_, origin) => {
    expect(isOfRequest({ owner: 'Shop/Orders', origin, event: EVENT }, 'request-1')).toBe(false);
  });

  test('differs for owners that only differ after the cut, or in characters that a tag does not allow', () => {
    expect(shortenOwner(`${'x'.repeat(300)}1`)).not.toBe(shortenOwner(`${'x'.repeat(300)}2`));
    expect(shortenOwner('Shop/a*b')).not.toBe(shortenOwner('Shop/a?b'));
  });

  test('is parsed to the right owner even if the owner looks like an owner tag, or has several lines', () => {
    for (const owner of ['Shop/Orders made:1@1764212345.1f3a9c0e', 'Shop\nOrders']) {
      expect(parseOwnerTag(formatOwnerTag({ owner, origin: KEPT, event: EVENT }))?.owner).toBe(owner);
    }
  });

  test.each([
    undefined, '', 'Shop/Orders', 'kept@1764212345.1f3a9c0e', 'Shop/Orders kept', 'Shop/Orders made:1', 'Shop/Orders made:@1764212345.1f3a9c0e', 'Shop/Orders made@1764212345.1f3a9c0e',
    'Shop/Orders stolen:1@1764212345.1f3a9c0e', 'Shop/Orders kept:1@1764212345.1f3a9c0e', 'Shop/Orders kept@.1f3a9c0e', 'Shop/Orders kept@x.1f3a9c0e', 'Shop/Orders kept@1764212345',
    'Shop/Orders kept@1764212345.1f3a9c0', 'Shop/Orders kept@1764212345.1f3a9c0ee', 'Shop/Orders kept@1764212345.1F3A9C0E', 'Shop/Orders kept@1764212345.1f3a9c0e changed', 'Shop/Orders made:a b@1764212345.1f3a9c0e',
    'Shop/Orders kept@1764212345-1f3a9c0e',
  ])('is undefined if the value is %p', value => {
    expect(parseOwnerTag(value)).toBeUndefined();
  });
});
