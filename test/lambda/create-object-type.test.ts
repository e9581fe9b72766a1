import { CREATED_AT, createEvent, held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES } from './events';
import { BROKEN, DENIED, Failure, NOT_FOUND, REJECTED, Reply, run, THROTTLED_LATE, times } from './scripted-service';

const WHAT = 'object type ShopOrder in domain retail';
/** The owner tag that the Create writes. */
const CREATED = ownerTag('made:request-1', 0, 'request-1');
const OTHERS = ownerTag('made:request-9', -100, 'request-9', 'Other/Orders');
/** A new object type as the service returns it. */
const created = (tag: string | undefined = CREATED) => () => held(tag, { CreatedAt: new Date(), LastUpdatedAt: new Date() });

describe('A Put that failed', () => {
  test.each<[string, Reply[]]>([
    ['got no response', ['silence']],
    ['was rejected after a first attempt was applied', ['broken', REJECTED]],
    ['was rejected because the same event, delivered twice, was faster', [REJECTED]],
  ])('counts as a success if the object type has its owner tag (it %s)', async (_, put) => {
    const { response, error, log } = await run(createEvent(), { Get: [undefined, ...times(put.length - 1, undefined), created()], Put: put }, 30_000);

    expect(error).toBeUndefined();
    expect(response?.Data?.CreatedAt).not.toBe('');
    expect(log[1]).toEqual({
      level: 'WARN',
      message: `The Put of ${WHAT} failed, but the object type exists and has the owner tag of this resource. The event continues`,
      error: expect.stringMatching(/^PutProfileObjectType of object type ShopOrder/),
    });
  });

  test('continues as an update if the object type has the owner tag of an earlier event', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls } = await run(createEvent(), { Get: [undefined, held(ownerTag('made:request-0')), held(kept)], Put: [REJECTED, {}] });

    expect(calls.slice(2)).toEqual([['Get'], ['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
  });

  test.each([
    ['the object type does not exist', undefined],
    ['it has no owner tag', held(undefined)],
    ['it has the owner tag of another owner', held(OTHERS)],
  ])('fails the event with the message of the service if %s', async (_, found) => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, found], Put: [REJECTED] });

    // An absent object type is read again, because the read can be stale.
    expect(operations).toEqual(['Get', 'Put', 'Get', ...found ? [] : ['Get']]);
    expect(error?.message).toBe(
      `PutProfileObjectType of ${WHAT} failed: BadRequestException: Field email is wrong (request id id-400). `
      + 'Correct the object type in the app as the message says, and deploy again.',
    );
  });

  test('reports that it may have been applied if the read after it also fails', async () => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, REJECTED], Put: ['silence'] }, 30_000);

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toMatch(/^PutProfileObjectType of object type ShopOrder in domain retail failed: AbortError: Request aborted/);
    expect(error?.message).toMatch(new RegExp(` It is unknown whether ${WHAT} was created\\. If it was, it has the owner tag of this resource, and the next deployment picks it up\\.$`));
    expect(error?.cause).toMatchObject({ name: 'AbortError' });
  });

  test('is found in time', async () => {
    const { error, elapsed } = await run(createEvent(), { Get: [undefined, created()], Put: ['silence'] }, 30_000);

    expect(error).toBeUndefined();
    // Two seconds are reserved for the read, and three for the response.
    expect(elapsed).toBe(25_000);
  });
});

describe('Before a retry of the Put, a Create', () => {
  test('sends it if the object type is still absent', async () => {
    const { operations, error } = await run(createEvent(), { Get: [undefined, undefined, created()], Put: [THROTTLED_LATE, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Get']);
    expect(error).toBeUndefined();
  });

  test('does not send it if the object type has its owner tag', async () => {
    const { operations, error, response } = await run(createEvent(), { Get: [undefined, created()], Put: ['broken'] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Get']);
    expect([error, response?.PhysicalResourceId]).toEqual([undefined, 'retail|ShopOrder']);
  });

  test('updates the object type if an earlier event has created it', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { operations } = await run(createEvent(), { Get: [undefined, held(ownerTag('made:request-0')), held(kept)], Put: [BROKEN, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Tag', 'Put', 'Get']);
  });

  test.each([
    ['a later event has created the object type', ownerTag('made:request-9', 1, 'request-9'), 'This event is superseded'],
    ['another owner has created the object type', OTHERS, 'Object type ShopOrder already exists in domain retail'],
  ])('fails if %s, and does not read once more', async (_, tag, message) => {
    const { operations, error } = await run(createEvent(), { Get: [undefined, created(tag)], Put: [THROTTLED_LATE] });

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toContain(message);
  });

  test('adopts it with adoptExisting if another owner has created it', async () => {
    const adopted = ownerTag('adopted:request-1', 0, 'request-1');

    const { operations } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { Get: [undefined, held(OTHERS), held(adopted)], Put: [THROTTLED_LATE, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Tag', 'Get']);
  });
});

describe('After the Put, a Create succeeds despite', () => {
  test.each<[string, Reply]>([
    ['a Get that is rejected', REJECTED], ['a Get that does not find it yet', undefined],
  ])('%s, since the response of the Put has the attributes', async (_, get) => {
    const { response } = await run(createEvent(), { Get: [undefined, get], Put: [held(CREATED)] });

    expect(response?.Data).toMatchObject({ CreatedAt: CREATED_AT.toISOString() });
  });

  test('an owner tag that is not returned', async () => {
    const { error, log } = await run(createEvent(), { Get: [undefined, held(undefined)] });

    expect(error).toBeUndefined();
    expect(log.slice(1, -1)).toEqual([
      { level: 'WARN', message: `The service does not show the owner tag of ${WHAT}, which was just created. A Delete will not delete it` },
    ]);
  });

  test.each([
    ['a change a minute after the creation, which can be a difference of clocks', { LastUpdatedAt: new Date(CREATED_AT.getTime() + 60_000) }],
    ['no time of creation', { CreatedAt: undefined }],
    ['no time of the last change', { LastUpdatedAt: undefined }],
  ])('%s', async (_, changes) => {
    const { error, log } = await run(createEvent(), { Get: [undefined, held(CREATED, changes)] });

    expect(error).toBeUndefined();
    expect(log).toHaveLength(2);
  });

  test('an object type of an earlier event that Get did not show, which is updated', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls } = await run(createEvent(), { Get: [undefined, ...times(3, held(ownerTag('made:request-0'))), held(kept)] });

    expect(calls.slice(5)).toEqual([['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
  });
});

describe('An object type that belongs to another owner', () => {
  const LATER = new Date(CREATED_AT.getTime() + 60_001);
  const sentence = (owner: string, tags: string) =>
    `GetProfileObjectType did not find ${WHAT}, but it existed before PutProfileObjectType or belongs to another owner `
    + `(created at 2026-03-01T10:00:00.000Z, owner tag "${owner}"): access was denied at first, or another owner created it at the same time. `
    + `Its mapping was replaced. ${tags} It was not deleted. Check the permissions of the handler's role, and check whether another stack owns this object type. `
    + 'Then deploy again with another objectTypeName, or with adoptExisting: true to adopt it.';

  test.each([
    ['it has the tag of another owner', OTHERS, OTHERS, CREATED_AT],
    ['it has an owner tag that this library did not write', 'scribble', 'scribble', CREATED_AT],
    ['it is older and has no owner tag', undefined, 'none', LATER],
  ])('fails the Create and is not changed (%s)', async (_, tag, shown, LastUpdatedAt) => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, held(tag, { LastUpdatedAt })] });

    expect(new Set(operations)).toEqual(new Set(['Get', 'Put']));
    expect(error?.message).toBe(sentence(shown, 'Its tags were not changed.'));
  });

  test('loses the owner tag if the service applied the tags of the Put', async () => {
    const { error, calls } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER })] });

    expect(calls.slice(2)).toEqual([['Get'], ['Untag', [OWNER_TAG]]]);
    expect(error?.message).toBe(sentence(CREATED, 'The service replaced its tags. The owner tag was removed.'));
  });

  test.each([['the owner tag of another owner', held(OTHERS)], ['gone', undefined]])('keeps the owner tag that it has when the removal is retried (%s)', async (_, found) => {
    const { operations } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER }), found], Untag: [BROKEN] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Untag', 'Get']);
  });

  test('has the owner tag removed at the second attempt', async () => {
    const { operations } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER })], Untag: [BROKEN, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Untag', 'Get', 'Untag']);
  });

  test('is reported with the tag to remove manually if the service rejects the removal', async () => {
    const { error } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER })], Untag: [REJECTED] });

    expect(error?.message).toContain(`The owner tag could not be removed: remove the tag ${OWNER_TAG} manually (UntagResource of ${WHAT} failed: BadRequestException: Field email is wrong`);
  });

  test('has an unknown age if the service returns no times', async () => {
    const { error } = await run(createEvent(), { Get: [undefined, held(OTHERS, { CreatedAt: undefined })] });

    expect(error?.message).toContain('(created at an unknown time, ');
  });
});

describe('While permissions propagate, a Create', () => {
  test.each([
    ['an access denied error', DENIED, 60_000],
    ['an access denied error of a KMS key', new Failure(400, 'BadRequestException', 'role is not authorized to perform: kms:Decrypt'), 60_000],
    ['a 404', NOT_FOUND, 15_000],
  ])('retries a Put after %s', async (_, failure, window) => {
    const { error, elapsed, operations } = await run(createEvent(), { Get: [undefined], Put: [failure] });

    expect(elapsed).toBeGreaterThanOrEqual(window);
    expect(elapsed).toBeLessThan(window + 21_000);
    expect(operations.filter(operation => operation === 'Put').length).toBeGreaterThan(5);
    expect(error?.message).toContain(`: ${failure.name}: `);
  });

  test('succeeds when they have propagated', async () => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, undefined, undefined, created()], Put: [DENIED, NOT_FOUND, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Get', 'Put', 'Get']);
    expect(error).toBeUndefined();
  });
});
