import { deleteEvent, held, OWNER_TAG, ownerTag, PROPERTIES, sentLater } from './events';
import { BROKEN, DENIED, NOT_FOUND, REJECTED, run, THROTTLED, times } from './scripted-service';

const WHAT = 'object type ShopOrder in domain retail';
const CREATED = held(ownerTag('made:request-1'));
const ADOPTED = held(ownerTag('adopted:request-1'));
const OTHERS = ownerTag('made:request-9', -1, 'request-9', 'Other/Orders');
const DELETED = { level: 'INFO', message: `Deleted the ${WHAT}, which this resource created, with all its objects` };
const leftAlone = (ownerTagThere?: string) => ({
  level: 'WARN',
  message: `The ${WHAT} was not deleted: it does not belong to this resource, or a newer event has changed it`,
  ...ownerTagThere !== undefined && { ownerTag: ownerTagThere },
  owner: 'Shop/Orders',
});

describe('Delete', () => {
  test('deletes an object type that this resource created', async () => {
    const { calls, paths, response, log, elapsed } = await run(deleteEvent(), { Get: [CREATED, undefined] });

    expect(calls).toEqual([['Get'], ['Delete'], ['Get']]);
    expect(new Set(paths)).toEqual(new Set(['/domains/retail/object-types/ShopOrder']));
    expect(response).toEqual({ PhysicalResourceId: 'retail|ShopOrder' });
    expect(log.slice(1, -1)).toEqual([DELETED]);
    expect(elapsed).toBe(0);
  });

  test('keeps an object type that this resource picked up, including its owner tag', async () => {
    const kept = ownerTag('kept');

    const { operations, log } = await run(deleteEvent(), { Get: [held(kept)] });

    expect(operations).toEqual(['Get']);
    expect(log.slice(1, -1)).toEqual([{ level: 'INFO', message: `The ${WHAT} was not deleted: it existed before this resource picked it up`, ownerTag: kept }]);
  });

  test('removes the owner tag of an object type that this resource adopted', async () => {
    const { calls, log } = await run(deleteEvent(), { Get: [ADOPTED] });

    expect(calls).toEqual([['Get'], ['Untag', [OWNER_TAG]]]);
    expect(log.slice(1, -1)).toEqual([{
      level: 'INFO', message: `The ${WHAT} was not deleted: it was adopted, and only the owner tag was removed`, ownerTag: ownerTag('adopted:request-1'),
    }]);
  });

  test.each([
    ['another owner', OTHERS],
    ['an owner tag that this library did not write', 'scribble'],
    ['no owner tag', undefined],
    ['an owner tag of a newer event, because Lambda delivered the Delete late', ownerTag('made:request-9', 1, 'request-9')],
  ])('keeps an object type that has %s', async (_, tag) => {
    const { operations, error, log } = await run(deleteEvent(), { Get: [held(tag)] });

    expect(operations).toEqual(['Get']);
    expect(error).toBeUndefined();
    expect(log.slice(1, -1)).toEqual([leftAlone(tag)]);
  });

  test('keeps an object type if the properties have no owner', async () => {
    const { operations } = await run(deleteEvent('retail|ShopOrder', {}), { Get: [CREATED] });

    expect(operations).toEqual(['Get']);
  });

  test('deletes an object type that an event of the same second created', async () => {
    const { operations } = await run(deleteEvent(), { Get: [held(ownerTag('made:request-1', 0)), undefined] });

    expect(operations).toEqual(['Get', 'Delete', 'Get']);
  });

  test('uses the physical id, for any properties', async () => {
    const { paths } = await run(deleteEvent('retail|WebOrder', { ...PROPERTIES, ExpirationDays: 'many' }), { Get: [CREATED, undefined] });

    expect(new Set(paths)).toEqual(new Set(['/domains/retail/object-types/WebOrder']));
  });

  test('succeeds if a second Get after four seconds does not find the object type', async () => {
    const { operations, error, log, elapsed } = await run(deleteEvent(), { Get: [NOT_FOUND] });

    expect([operations, error, elapsed]).toEqual([['Get', 'Get'], undefined, 4_000]);
    expect(log.slice(1, -1)).toEqual([{ level: 'INFO', message: `The ${WHAT} does not exist, or access to it is denied. The service returns the same error for both. Nothing was deleted` }]);
  });

  test('deletes an object type that the first Get does not return', async () => {
    const { operations } = await run(deleteEvent(), { Get: [NOT_FOUND, CREATED, undefined] });

    expect(operations).toEqual(['Get', 'Get', 'Delete', 'Get']);
  });

  test.each([['access is denied', DENIED], ['the service has an internal error', BROKEN], ['the service rejects it', REJECTED]])('fails if %s on Get, and deletes nothing', async (_, failure) => {
    const { error, operations } = await run(deleteEvent(), { Get: [failure] });

    expect(new Set(operations)).toEqual(new Set(['Get']));
    expect(error?.message).toContain(`GetProfileObjectType of ${WHAT} failed: ${failure.name}`);
  });

  test('fails if the service rejects the Delete', async () => {
    const { error, operations } = await run(deleteEvent(), { Get: [CREATED], Delete: [REJECTED] });

    expect(operations).toEqual(['Get', 'Delete']);
    expect(error?.message).toContain(`DeleteProfileObjectType of ${WHAT} failed: BadRequestException`);
  });
});

describe('After its call, Delete', () => {
  test('reads every two seconds until the object type is absent', async () => {
    const { operations, elapsed, log } = await run(deleteEvent(), { Get: [...times(4, CREATED), undefined] });

    expect(operations).toEqual(['Get', 'Delete', 'Get', 'Get', 'Get', 'Get']);
    expect(elapsed).toBe(6_000);
    expect(log.slice(1, -1)).toEqual([DELETED]);
  });

  test('fails at its time limit if the object type still exists', async () => {
    const { error, elapsed } = await run(deleteEvent(), { Get: [CREATED] }, 63_000);

    expect(elapsed).toBe(60_000);
    expect(error?.message).toBe(`The service accepted the deletion of ${WHAT}, but still returns it. Delete the stack again.`);
  });

  test.each([['another owner', OTHERS], ['a newer event', ownerTag('made:request-9', 1, 'request-9')]])('succeeds if %s has created the object type again', async (_, tag) => {
    const { operations, error } = await run(deleteEvent(), { Get: [CREATED, held(tag)] });

    expect([operations, error]).toEqual([['Get', 'Delete', 'Get'], undefined]);
  });

  test('succeeds if the object type cannot be read', async () => {
    const { error, log } = await run(deleteEvent(), { Get: [CREATED, REJECTED] });

    expect(error).toBeUndefined();
    expect(log[1]).toEqual({ level: 'WARN', message: `The ${WHAT} was deleted, but could not be read afterward`, error: expect.stringContaining('BadRequestException') });
  });

  test('succeeds if the service responds that the object type does not exist', async () => {
    const { operations, error } = await run(deleteEvent(), { Get: [CREATED, undefined], Delete: [NOT_FOUND] });

    expect([operations, error]).toEqual([['Get', 'Delete', 'Get'], undefined]);
  });

  test('deletes again if the service responds so, but returns it', async () => {
    const { operations } = await run(deleteEvent(), { Get: [CREATED, CREATED, undefined], Delete: [NOT_FOUND, {}] });

    expect(operations).toEqual(['Get', 'Delete', 'Get', 'Delete', 'Get']);
  });
});

describe('Before a retry of a Delete, it reads the owner tag, and', () => {
  test.each([
    ['is not sent if the object type is absent', undefined, ['Get', 'Delete', 'Get', 'Get']],
    ['does not delete an object type that another stack has created after the first attempt was applied', held(OTHERS), ['Get', 'Delete', 'Get', 'Get']],
    ['does not delete an object type that a newer event has created', held(ownerTag('made:request-9', 1, 'request-9')), ['Get', 'Delete', 'Get', 'Get']],
    ['does not delete an object type without an owner tag', held(undefined), ['Get', 'Delete', 'Get', 'Get']],
    ['does not delete an object type that this resource picked up in between', held(ownerTag('kept')), ['Get', 'Delete', 'Get', 'Get']],
  ])('%s', async (_, now, expected) => {
    const { operations, error, log } = await run(deleteEvent(), { Get: [CREATED, now, undefined], Delete: [BROKEN] });

    expect([operations, error]).toEqual([expected, undefined]);
    expect(log.slice(1, -1)).toEqual([DELETED]);
  });

  test('is not sent if another owner created the object type before it was applied, and the log does not say otherwise', async () => {
    const { operations, log } = await run(deleteEvent(), { Get: [CREATED, held(OTHERS)], Delete: [THROTTLED] });

    expect(operations).toEqual(['Get', 'Delete', 'Get', 'Get']);
    expect(log.slice(1, -1)).toEqual([{ level: 'INFO', message: `The ${WHAT} was deleted or changed otherwise while this event was in progress` }]);
  });

  test('is sent if the object type is unchanged', async () => {
    const { operations } = await run(deleteEvent(), { Get: [CREATED, CREATED, undefined], Delete: [THROTTLED, {}] });

    expect(operations).toEqual(['Get', 'Delete', 'Get', 'Delete', 'Get']);
  });
});

describe('Before a retry of the removal of an owner tag, Delete reads it, and', () => {
  test.each([
    ['keeps it if another owner has adopted the object type', held(OTHERS), ['Get', 'Untag', 'Get']],
    ['keeps it if the object type is absent', undefined, ['Get', 'Untag', 'Get']],
    ['keeps it if this resource has created the object type again', CREATED, ['Get', 'Untag', 'Get']],
    ['removes it if it is unchanged', ADOPTED, ['Get', 'Untag', 'Get', 'Untag']],
  ])('%s', async (_, now, expected) => {
    const { operations, error } = await run(deleteEvent(), { Get: [ADOPTED, now], Untag: [BROKEN, {}] });

    expect([operations, error]).toEqual([expected, undefined]);
  });

  test('succeeds if the service rejects the removal of the owner tag because the object type is absent', async () => {
    const { operations, error } = await run(deleteEvent(), { Get: [ADOPTED, undefined], Untag: [NOT_FOUND] });

    expect(operations).toEqual(['Get', 'Untag', 'Get']);
    expect(error).toBeUndefined();
  });

  test('fails if the service rejects the removal of the owner tag', async () => {
    const { operations, error } = await run(deleteEvent(), { Get: [ADOPTED], Untag: [REJECTED] });

    expect(operations).toEqual(['Get', 'Untag', 'Get']);
    expect(error?.message).toContain('UntagResource');
  });
});

describe('Delete after a Create that was canceled or sent no response', () => {
  const withoutResponse = (properties: object = PROPERTIES) => deleteEvent('Shop-Orders-1KQ3', properties as never);

  test('keeps an object type that exists, and logs its owner tag', async () => {
    const { operations, response, log } = await run(withoutResponse(), { Get: [CREATED] });

    expect(operations).toEqual(['Get']);
    expect(response).toEqual({ PhysicalResourceId: 'Shop-Orders-1KQ3' });
    expect(log.slice(1, -1)).toEqual([{
      level: 'WARN',
      message: `The ${WHAT} was not deleted: it may have objects of an earlier deployment. If the failed Create created it, the next deployment picks it up`,
      ownerTag: ownerTag('made:request-1'),
    }]);
  });

  test('reads every five seconds for two minutes in case the Create still creates it', async () => {
    const { operations, error, log, elapsed } = await run(withoutResponse(), { Get: [undefined] });

    expect(operations).toEqual(times(25, 'Get'));
    expect([error, elapsed]).toEqual([undefined, 120_000]);
    expect(log.slice(1, -1)).toEqual([{ level: 'INFO', message: `The ${WHAT} was not created. Nothing was deleted` }]);
  });

  test('ends earlier, and succeeds, at its own time limit', async () => {
    const { error, elapsed } = await run(withoutResponse(), { Get: [undefined] }, 63_000);

    expect([error, elapsed]).toEqual([undefined, 60_000]);
  });

  test('deletes an object type that the Create creates late', async () => {
    const { operations, log, elapsed } = await run(withoutResponse(), { Get: [undefined, undefined, CREATED, undefined] });

    expect(operations).toEqual(['Get', 'Get', 'Get', 'Delete', 'Get']);
    expect(log.slice(1, -1)).toEqual([DELETED]);
    expect(elapsed).toBe(10_000);
  });

  test.each([['another owner', OTHERS], ['a newer event', ownerTag('made:request-9', 1, 'request-9')]])('keeps an object type that %s creates in the meantime', async (_, tag) => {
    const { operations, error } = await run(withoutResponse(), { Get: [undefined, held(tag)] });

    expect([operations, error]).toEqual([['Get', 'Get'], undefined]);
  });

  test.each([{ DomainName: undefined }, { ObjectTypeName: undefined }, { DomainName: 'no domain' }, { ObjectTypeName: { Ref: 'Name' } }])('calls nothing if the properties do not name an object type: %j', async names => {
    const { calls, response, log } = await run(withoutResponse({ ...PROPERTIES, ...names }), {});

    expect(calls).toEqual([]);
    expect(response).toEqual({ PhysicalResourceId: 'Shop-Orders-1KQ3' });
    expect(log[1]).toMatchObject({ level: 'INFO', message: 'Nothing was deleted: the properties do not name an object type' });
  });

  test('still changes nothing if the serviceTimeout has passed', async () => {
    const { calls } = await run(sentLater(-900, withoutResponse()), {});

    expect(calls).toEqual([]);
  });
});
