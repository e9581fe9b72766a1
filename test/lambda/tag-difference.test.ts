import * as fc from 'fast-check';
import { tagDifference, TagDifference, Tags } from '../../lambda/tag-difference';

const keys = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
const tags = fc.array(fc.tuple(keys, fc.constantFrom('1', '2', ''))).map(entries => Object.fromEntries(entries) as Tags);

/** The tags after TagResource and UntagResource. */
function apply(live: Tags, { set, remove }: TagDifference): Map<string, string> {
  const result = new Map([...Object.entries(live), ...Object.entries(set)]);
  remove.forEach(key => result.delete(key));
  return result;
}

describe('The difference of tags', () => {
  test('leads to the desired tags, removes previously desired tags, and keeps those of others', () => {
    fc.assert(fc.property(tags, tags, tags, (live, desired, before) => {
      const ofOthers = Object.entries(live).filter(([key]) => !Object.hasOwn(before, key));

      expect(apply(live, tagDifference(live, desired, before))).toEqual(new Map([...ofOthers, ...Object.entries(desired)]));
    }));
  });

  test('is empty if it has been applied', () => {
    fc.assert(fc.property(tags, tags, tags, (live, desired, before) => {
      const result = Object.fromEntries(apply(live, tagDifference(live, desired, before)));

      expect(tagDifference(result, desired, before)).toMatchObject({ set: {}, remove: [] });
    }));
  });

  test('counts the tags before and after the removal', () => {
    fc.assert(fc.property(tags, tags, tags, (live, desired, before) => {
      const difference = tagDifference(live, desired, before);

      expect(difference.countBetween).toBe(apply(live, { ...difference, remove: [] }).size);
      expect(difference.finalCount).toBe(apply(live, difference).size);
    }));
  });

  test('does not count the tags of AWS itself', () => {
    const live = { 'aws:cloudformation:stack-name': 'Shop', 'aws:cloudformation:logical-id': 'Orders', 'awsome': 'x', 'my-aws:': 'x' };

    expect(tagDifference(live, {})).toMatchObject({ countBetween: 2, finalCount: 2 });
  });

  test('never removes the owner tag', () => {
    const ownerTag = { 'cdk-customer-profiles:owner': 'x' };

    expect(tagDifference(ownerTag, {}, ownerTag).remove).toEqual([]);
  });
});
