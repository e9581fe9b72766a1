import { held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES, updateEvent } from './events';
import { BROKEN, Operation, Reply, run, Script, THROTTLED_LATE, times } from './scripted-service';

const SUPERSEDED = 'This event is superseded: a newer event of CloudFormation, or another owner, has changed object type ShopOrder in domain retail. '
  + 'To apply the stack\'s version again, redeploy the stack.';
const FOUND = held(ownerTag('made:request-1'));
/** The owner tags that the Update and other events write. */
const OWN = held(ownerTag('made:request-1', 0, 'request-2'));
/** The object type after the TagResource of this event. */
const OWN_RETAGGED = held(undefined, { Tags: { stage: 'prod', [OWNER_TAG]: OWN.Tags![OWNER_TAG] } });
const EARLIER = held(ownerTag('made:request-1', -1, 'request-8'));
const LATER = held(ownerTag('made:request-1', 1, 'request-9'));
const SAME_SECOND = held(ownerTag('made:request-1', 0, 'request-9'));
const OTHERS = held(ownerTag('made:request-9', -100, 'request-9', 'Other/Orders'));

/** An Update that sets a tag and removes a tag. */
const UPDATE = updateEvent({ ...PROPERTIES, Tags: { stage: 'prod' } });
const WRITES: Operation[] = ['Tag', 'Put', 'Untag'];
const writesBefore = (operation: Operation) => WRITES.slice(0, WRITES.indexOf(operation));

describe('An Update', () => {
  test('fails without a write if it finds the owner tag of a newer event', async () => {
    const { error, operations } = await run(UPDATE, { Get: [LATER] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([['an older event', EARLIER], ['an event of the same second', SAME_SECOND], ['this event, delivered before', OWN]])('writes if it finds the owner tag of %s', async (_, found) => {
    const { error, operations } = await run(UPDATE, { Get: [found, OWN_RETAGGED] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Untag', 'Get']);
    expect(error).toBeUndefined();
  });
});

describe.each(WRITES)('Before a retry of %s, an Update', operation => {
  const begin: Operation[] = ['Get', ...writesBefore(operation), operation, 'Get'];
  const runWith = async (now: Reply, failure: Reply = THROTTLED_LATE) => (
    run(UPDATE, { Get: [FOUND, now, OWN_RETAGGED], [operation]: [failure, {}] } as Script)
  );

  test.each([['a newer event', LATER], ['another owner', OTHERS]])('fails if %s has changed the object type', async (_, now) => {
    const { error, operations } = await runWith(now);

    expect(operations).toEqual(begin);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([
    ['itself', OWN], ['an older event', EARLIER], ['the event that it found, which a stale read shows', FOUND], ['unknown, because the owner tag is not returned', held(undefined)],
  ])('continues if the last change is of %s', async (_, now) => {
    const { error, operations } = await runWith(now);

    expect(operations).toEqual([...begin, ...WRITES.slice(WRITES.indexOf(operation)), 'Get']);
    expect(error).toBeUndefined();
  });

  test('fails if the object type was deleted', async () => {
    const { error, operations } = await runWith(undefined);

    expect(operations).toEqual(begin);
    expect(error?.message).toBe('The object type ShopOrder in domain retail was deleted while this event was in progress. Deploy again.');
  });

  test('does not change the object type if an event of the same second has overwritten it', async () => {
    const { error, operations } = await runWith(SAME_SECOND, BROKEN);

    expect(operations).toEqual(begin);
    expect(error?.message).toBe(SUPERSEDED);
  });
});

test('An Update that has not written yet overwrites an event of the same second', async () => {
  const { error, operations } = await run(UPDATE, { Get: [FOUND, SAME_SECOND, OWN_RETAGGED], Tag: [THROTTLED_LATE, {}] });

  expect(operations).toEqual(['Get', 'Tag', 'Get', 'Tag', 'Put', 'Untag', 'Get']);
  expect(error).toBeUndefined();
});

describe('After its last write, an Update', () => {
  test.each([['a newer event', LATER], ['an event of the same second', SAME_SECOND], ['another owner', OTHERS]])('fails if %s has changed the object type', async (_, now) => {
    const { error, operations } = await run(updateEvent(), { Get: [FOUND, now] });

    expect(operations.slice(0, 4)).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([['was applied late', EARLIER], ['it found before is returned again', FOUND]])('writes again if an older event that %s', async (_, now) => {
    const { calls, log, error } = await run(updateEvent(), { Get: [FOUND, ...times(3, now), OWN] });

    expect(calls).toEqual([
      ['Get'], ['Tag', { [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Get'], ['Get'], ['Get'],
      ['Tag', { [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Get'],
    ]);
    expect(log[1]).toEqual({ level: 'INFO', message: 'An older event was applied to object type ShopOrder in domain retail after this one. This event writes again' });
    expect(error).toBeUndefined();
  });

  test('also sets and removes again the tags that the older event has changed', async () => {
    const { calls } = await run(UPDATE, { Get: [FOUND, ...times(3, EARLIER), OWN_RETAGGED] });

    expect(calls.slice(-4)).toEqual([['Tag', { stage: 'prod', [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Untag', ['team']], ['Get']]);
  });

  test('also does so if the older event has not changed the owner tag', async () => {
    const { calls } = await run(UPDATE, { Get: [FOUND, OWN, OWN_RETAGGED] });

    expect(calls.slice(-4)).toEqual([['Tag', { stage: 'prod' }], ['Put', MEMBERS], ['Untag', ['team']], ['Get']]);
  });

  test('writes five times at most', async () => {
    const { operations, error } = await run(updateEvent(), { Get: [FOUND, EARLIER] });

    expect(operations.filter(operation => operation === 'Put')).toHaveLength(5);
    expect(error).toBeUndefined();
  });

  test('succeeds if the owner tag is not returned', async () => {
    const { operations, error } = await run(updateEvent(), { Get: [FOUND, held(undefined)] });

    expect(operations.filter(operation => operation === 'Put')).toHaveLength(1);
    expect(error).toBeUndefined();
  });
});

describe('An adoption', () => {
  const ADOPTION = updateEvent({ ...PROPERTIES, AdoptExisting: 'true' });
  const ADOPTED = held(ownerTag('adopted:request-2', 0, 'request-2'));
  const THIRD = held(ownerTag('made:request-7', -50, 'request-7', 'Third/Orders'));

  test('continues if the owner tag is still that of the previous owner', async () => {
    const { operations, error } = await run(ADOPTION, { Get: [OTHERS, OTHERS, ADOPTED], Put: [THROTTLED_LATE, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Tag', 'Get']);
    expect(error).toBeUndefined();
  });

  test('fails if yet another owner has changed the object type', async () => {
    const { operations, error } = await run(ADOPTION, { Get: [OTHERS, THIRD], Put: [THROTTLED_LATE] });

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test('sets the owner tag before it writes again if it was overwritten late', async () => {
    const { operations } = await run(ADOPTION, { Get: [OTHERS, ...times(3, OTHERS), ADOPTED] });

    expect(operations.slice(-3)).toEqual(['Tag', 'Put', 'Get']);
  });
});
