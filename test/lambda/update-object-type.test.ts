import { createEvent, held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES, updateEvent } from './events';
import { REJECTED, run } from './scripted-service';

const OWN = ownerTag('made:request-1', 0, 'request-2');
/** The object type after this event. */
const own = (tags: object) => held(undefined, { Tags: { ...tags, [OWNER_TAG]: OWN } });
const some = (count: number, prefix = 'tag') => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'x']));
const tagged = (tags: object) => held(undefined, { Tags: { ...tags, [OWNER_TAG]: ownerTag('made:request-1') } });
const retag = (tags: object, previous: object) => updateEvent({ ...PROPERTIES, Tags: tags }, { ...PROPERTIES, Tags: previous });

describe('An update of an object type', () => {
  test('sets tags together with the owner tag before the Put, and removes tags that are no longer desired after it', async () => {
    const { calls } = await run(retag({ team: 'web', stage: 'prod' }, { team: 'shop', cost: '1' }), { Get: [tagged({ team: 'shop', cost: '1', theirs: 'x' }), own({ team: 'web', stage: 'prod', theirs: 'x' })] });

    expect(calls).toEqual([['Get'], ['Tag', { team: 'web', stage: 'prod', [OWNER_TAG]: OWN }], ['Put', MEMBERS], ['Untag', ['cost']], ['Get']]);
  });

  test('does not remove a tag that is already absent', async () => {
    const { operations } = await run(retag({}, { team: 'shop' }), { Get: [tagged({}), own({})] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
  });

  test('sets a tag with the key "constructor"', async () => {
    const { calls } = await run(retag({ constructor: 'x' }, {}), { Get: [tagged({}), own({ constructor: 'x' })] });

    expect(calls[1]).toEqual(['Tag', { constructor: 'x', [OWNER_TAG]: OWN }]);
  });

  test('renames 25 tags to 25 others, and removes them first because both do not fit', async () => {
    const { calls, error } = await run(retag(some(25, 'new'), some(25, 'old')), { Get: [tagged(some(25, 'old')), own(some(25, 'new'))] });

    expect(calls).toEqual([['Get'], ['Untag', Object.keys(some(25, 'old'))], ['Tag', { ...some(25, 'new'), [OWNER_TAG]: OWN }], ['Put', MEMBERS], ['Get']]);
    expect(error).toBeUndefined();
  });

  test('removes them last if both fit, all 50 tags', async () => {
    const { operations } = await run(retag(some(25, 'new'), some(24, 'old')), { Get: [tagged(some(24, 'old')), own(some(25, 'new'))] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Untag', 'Get']);
  });

  test('accepts 50 tags', async () => {
    const { error } = await run(retag({ team: 'web' }, {}), { Get: [tagged(some(48)), own({ ...some(48), team: 'web' })] });

    expect(error).toBeUndefined();
  });

  test.each([
    ['a tag with another value', { team: 'web' }, ['Tag', { team: 'shop' }]],
    ['a tag that is no longer desired', { team: 'shop', cost: '1' }, ['Untag', ['cost']]],
  ])('writes again if the service applied %s of an older event between the first read and the TagResource', async (_, tags, correction) => {
    const { operations, calls } = await run(retag({ team: 'shop' }, { team: 'shop', cost: '1' }), { Get: [tagged({ team: 'shop' }), own(tags), own({ team: 'shop' })] });

    expect(operations.filter(operation => operation === 'Put')).toHaveLength(2);
    expect(calls).toContainEqual(correction);
  });

  test.each([
    ['an update', retag({ team: 'shop' }, {}), ownerTag('made:request-1')],
    ['an adoption', createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), ownerTag('made:request-9', -1, 'request-9', 'Other/Orders')],
  ])('changes nothing if there are more than 50 tags in the end (%s)', async (_, event, tag) => {
    const { error, operations, log } = await run(event, { Get: [held(undefined, { Tags: { ...some(49), [OWNER_TAG]: tag } })] });

    expect(operations).toEqual(['Get']);
    expect(log.filter(line => line.previousDefinition)).toEqual([]);
    expect(error?.message).toBe(
      'The object type ShopOrder in domain retail would have 51 tags: the 2 of the app, including the owner tag, and those that others have set. '
      + 'The service allows 50. Nothing was changed. Remove tags from the app, or unused tags from the object type. Then deploy again.',
    );
  });

  test.each([['Tag', ['Get', 'Tag']], ['Put', ['Get', 'Tag', 'Put']]])('ends if the service rejects %s', async (operation, operations) => {
    const outcome = await run(retag({ stage: 'prod' }, { team: 'shop' }), { Get: [tagged({ team: 'shop' })], [operation]: [REJECTED] });

    expect(outcome.operations).toEqual(operations);
    expect(outcome.error?.message).toContain('of object type ShopOrder in domain retail failed: BadRequestException: Field email is wrong');
  });
});
