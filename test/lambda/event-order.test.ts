import { held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES, updateEvent } from './events';
import { BROKEN, Operation, Reply, run, Script, THROTTLED_LATE, times } from './scripted-service';

const SUPERSEDED = 'This event is superseded: a later event of CloudFormation, or another owner, has changed object type ShopOrder in domain retail, and that change stays. '
  + 'If the stack should have this version, deploy it again.';
const FOUND = held(ownerTag('made:request-1'));
/** As the Update writes it, and as other events do. */
const OWN = held(ownerTag('made:request-1', 0, 'request-2'));
/** As this event's update of tags leaves it. */
const OWN_RETAGGED = held(undefined, { Tags: { stage: 'prod', [OWNER_TAG]: OWN.Tags![OWNER_TAG] } });
const EARLIER = held(ownerTag('made:request-1', -1, 'request-8'));
const LATER = held(ownerTag('made:request-1', 1, 'request-9'));
const SAME_SECOND = held(ownerTag('made:request-1', 0, 'request-9'));
const OTHERS = held(ownerTag('made:request-9', -100, 'request-9', 'Other/Orders'));

/** Sets a tag, updates, and removes a tag. */
const UPDATE = updateEvent({ ...PROPERTIES, Tags: { stage: 'prod' } });
const WRITES: Operation[] = ['Tag', 'Put', 'Untag'];
const writesBefore = (operation: Operation) => WRITES.slice(0, WRITES.indexOf(operation));

describe('An Update', () => {
  test('fails without a write if it finds the owner tag of a later event', async () => {
    const { error, operations } = await run(UPDATE, { Get: [LATER] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([['an earlier event', EARLIER], ['an event of the same second', SAME_SECOND], ['this event, delivered before', OWN]])('writes if it finds the owner tag of %s', async (_, found) => {
    const { error, operations } = await run(UPDATE, { Get: [found, OWN_RETAGGED] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Untag', 'Get']);
    expect(error).toBeUndefined();
  });
});

describe.each(WRITES)('Before %s is tried again, an Update', operation => {
  const begin: Operation[] = ['Get', ...writesBefore(operation), operation, 'Get'];
  const runWith = async (now: Reply, failure: Reply = THROTTLED_LATE) => (
    run(UPDATE, { Get: [FOUND, now, OWN_RETAGGED], [operation]: [failure, {}] } as Script)
  );

  test.each([['a later event', LATER], ['another owner', OTHERS]])('fails if %s has changed the object type', async (_, now) => {
    const { error, operations } = await runWith(now);

    expect(operations).toEqual(begin);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([
    ['itself', OWN], ['an earlier event', EARLIER], ['the event that it found, which a stale read shows', FOUND], ['nobody, since the owner tag is not shown', held(undefined)],
  ])('goes on if the last change is of %s', async (_, now) => {
    const { error, operations } = await runWith(now);

    expect(operations).toEqual([...begin, ...WRITES.slice(WRITES.indexOf(operation)), 'Get']);
    expect(error).toBeUndefined();
  });

  test('fails if the object type was deleted', async () => {
    const { error, operations } = await runWith(undefined);

    expect(operations).toEqual(begin);
    expect(error?.message).toBe('The object type ShopOrder in domain retail was deleted while this event was in progress. Deploy again.');
  });

  test('leaves the object type to an event of the same second that has overwritten it', async () => {
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
  test.each([['a later event', LATER], ['an event of the same second', SAME_SECOND], ['another owner', OTHERS]])('fails if %s has changed the object type', async (_, now) => {
    const { error, operations } = await run(updateEvent(), { Get: [FOUND, now] });

    expect(operations.slice(0, 4)).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test.each([['was applied late', EARLIER], ['it found is shown again', FOUND]])('writes again if an earlier event that %s', async (_, now) => {
    const { calls, log, error } = await run(updateEvent(), { Get: [FOUND, ...times(3, now), OWN] });

    expect(calls).toEqual([
      ['Get'], ['Tag', { [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Get'], ['Get'], ['Get'],
      ['Tag', { [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Get'],
    ]);
    expect(log[1]).toEqual({ level: 'INFO', message: 'An earlier event was applied to object type ShopOrder in domain retail after this one. This event writes again' });
    expect(error).toBeUndefined();
  });

  test('also sets and removes the tags again that the earlier event has changed', async () => {
    const { calls } = await run(UPDATE, { Get: [FOUND, ...times(3, EARLIER), OWN_RETAGGED] });

    expect(calls.slice(-4)).toEqual([['Tag', { stage: 'prod', [OWNER_TAG]: OWN.Tags![OWNER_TAG] }], ['Put', MEMBERS], ['Untag', ['team']], ['Get']]);
  });

  test('sets and removes them also if the earlier event has left the owner tag as it is', async () => {
    const { calls } = await run(UPDATE, { Get: [FOUND, OWN, OWN_RETAGGED] });

    expect(calls.slice(-4)).toEqual([['Tag', { stage: 'prod' }], ['Put', MEMBERS], ['Untag', ['team']], ['Get']]);
  });

  test('writes five times at most', async () => {
    const { operations, error } = await run(updateEvent(), { Get: [FOUND, EARLIER] });

    expect(operations.filter(operation => operation === 'Put')).toHaveLength(5);
    expect(error).toBeUndefined();
  });

  test('succeeds if the owner tag is not shown', async () => {
    const { operations, error } = await run(updateEvent(), { Get: [FOUND, held(undefined)] });

    expect(operations.filter(operation => operation === 'Put')).toHaveLength(1);
    expect(error).toBeUndefined();
  });
});

describe('An adoption', () => {
  const ADOPTION = updateEvent({ ...PROPERTIES, AdoptExisting: 'true' });
  const ADOPTED = held(ownerTag('adopted:request-2', 0, 'request-2'));
  const THIRD = held(ownerTag('made:request-7', -50, 'request-7', 'Third/Orders'));

  test('goes on if the owner tag is still that of the previous owner', async () => {
    const { operations, error } = await run(ADOPTION, { Get: [OTHERS, OTHERS, ADOPTED], Put: [THROTTLED_LATE, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Tag', 'Get']);
    expect(error).toBeUndefined();
  });

  test('fails if yet another owner has changed the object type', async () => {
    const { operations, error } = await run(ADOPTION, { Get: [OTHERS, THIRD], Put: [THROTTLED_LATE] });

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toBe(SUPERSEDED);
  });

  test('that is overwritten late sets the owner tag before it writes again', async () => {
    const { operations } = await run(ADOPTION, { Get: [OTHERS, ...times(3, OTHERS), ADOPTED] });

    expect(operations.slice(-3)).toEqual(['Tag', 'Put', 'Get']);
  });
});
