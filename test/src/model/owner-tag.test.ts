import * as fc from 'fast-check';
import { formatOwnerMark, isOfRequest, originOf, parseOwnerMark, shortenOwner } from '../../../src/model/owner-tag';

const uuid = fc.uuid();
const owners = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });

describe('The owner mark', () => {
  test('is read back as it was written, and fits into a tag\'s value', () => {
    fc.assert(fc.property(owners, fc.constantFrom('made', 'adopted', 'kept'), uuid, (owner, how, requestId) => {
      const mark = { owner: shortenOwner(owner), origin: how === 'kept' ? { how } as const : originOf(how as 'made', requestId) };

      const written = formatOwnerMark(mark);

      expect(parseOwnerMark(written)).toEqual(mark);
      expect(written.length).toBeLessThanOrEqual(256);
      expect(written).toMatch(/^[\p{L}\p{N} _.:/=+@-]*$/u);
    }));
  });

  test('knows its own request, however long the id', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 300 }), requestId => {
      expect(isOfRequest({ owner: 'Shop/Orders', origin: originOf('made', requestId) }, requestId)).toBe(true);
    }));
  });

  test('leaves a plain owner as it is', () => {
    expect(shortenOwner('Shop/Types/Orders of 2026')).toBe('Shop/Types/Orders of 2026');
  });

  test('tells owners apart that are alike for as long as there is room', () => {
    const long = 'Shop/' + 'x'.repeat(300);

    expect(shortenOwner(`${long}1`)).not.toBe(shortenOwner(`${long}2`));
    expect(shortenOwner('Shop/a*b')).not.toBe(shortenOwner('Shop/a?b'));
  });

  test('takes an owner of 180 characters, and cuts a longer one to as many, with a hash at its end', () => {
    const longest = 'x'.repeat(180);

    expect(shortenOwner(longest)).toBe(longest);
    expect(shortenOwner(`${longest}y`)).toMatch(/^x{163}-[0-9a-f]{16}$/);
  });

  test('has a hyphen for what a tag can\'t hold', () => {
    expect(shortenOwner('Shop/a*b')).toMatch(/^Shop\/a-b-[0-9a-f]{16}$/);
    expect(originOf('made', 'request\n1')).toEqual({ how: 'made', requestId: 'request-1' });
  });

  test('takes a request id of 64 characters, and the hash of a longer one', () => {
    const longest = 'r'.repeat(64);

    expect(originOf('made', longest)).toEqual({ how: 'made', requestId: longest });
    expect(originOf('made', `${longest}r`)).toEqual({ how: 'made', requestId: expect.stringMatching(/^[0-9a-f]{16}$/) });
  });

  test('of what was kept is no request\'s', () => {
    expect(isOfRequest({ owner: 'Shop/Orders', origin: { how: 'kept' } }, 'request-1')).toBe(false);
  });

  test.each([undefined, '', 'kept', 'made:1', 'Shop/Orders', 'Shop/Orders made:', 'Shop/Orders stolen:1', 'Shop/Orders kept by hand'])('is none where the tag says %p', value => {
    expect(parseOwnerMark(value)).toBeUndefined();
  });

  test('can\'t be taken for another by an owner that looks like one', () => {
    const mark = { owner: 'Shop/Orders made:1', origin: { how: 'kept' } as const };

    expect(parseOwnerMark(formatOwnerMark(mark))).toEqual(mark);
  });
});
