import * as fc from 'fast-check';
import { checkTagCount, tagDifference, Tags } from '../../lambda/tags';

const IDENTITY = { domainName: 'retail', objectTypeName: 'ShopOrder' };
const keys = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
const tags = fc.array(fc.tuple(keys, fc.constantFrom('1', '2', ''))).map(entries => Object.fromEntries(entries) as Tags);

/** What a resource has after TagResource and UntagResource. */
function apply(live: Tags, difference: ReturnType<typeof tagDifference>): Map<string, string> {
  const result = new Map([...Object.entries(live), ...Object.entries(difference.set)]);
  difference.remove.forEach(key => result.delete(key));
  return result;
}

describe('The difference of tags', () => {
  test('leads to every desired tag, and leaves those that this resource never had', () => {
    fc.assert(fc.property(tags, tags, tags, (live, desired, before) => {
      const result = apply(live, tagDifference(live, desired, before));

      for (const [key, value] of Object.entries(desired)) {
        expect(result.get(key)).toBe(value);
      }
      for (const [key, value] of Object.entries(live)) {
        if (!Object.hasOwn(desired, key) && !Object.hasOwn(before, key)) {
          expect(result.get(key)).toBe(value);
        }
        if (!Object.hasOwn(desired, key) && Object.hasOwn(before, key)) {
          expect(result.has(key)).toBe(false);
        }
      }
    }));
  });

  test('is empty where it has been applied', () => {
    fc.assert(fc.property(tags, tags, tags, (live, desired, before) => {
      const result = Object.fromEntries(apply(live, tagDifference(live, desired, before)));

      expect(tagDifference(result, desired, before)).toEqual({ set: {}, remove: [] });
    }));
  });

  test('never removes the owner mark', () => {
    expect(tagDifference({ 'cdk-customer-profiles:owner': 'x' }, {}, { 'cdk-customer-profiles:owner': 'x' }).remove).toEqual([]);
  });
});

describe('The count of tags', () => {
  const some = (count: number, prefix: string) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'x']));

  test('allows 50 together with the mark', () => {
    expect(() => checkTagCount(IDENTITY, some(20, 'live'), some(29, 'desired'))).not.toThrow();
  });

  test('refuses 51, and says how they come about', () => {
    expect(() => checkTagCount(IDENTITY, some(20, 'live'), some(30, 'desired'))).toThrow(/would have 51 tags .* the 20 that it has, the 30 of the app/);
  });

  test('counts a key once, and none of AWS\'s own', () => {
    expect(() => checkTagCount(IDENTITY, { ...some(49, 'tag'), 'aws:cloudformation:stack-name': 'x' }, some(49, 'tag'))).not.toThrow();
  });
});
