import { CREATED_AT, createEvent, held, MEMBERS, OWNER_TAG, ownerTag } from './events';
import { BROKEN, Operation, REFUSED, Reply, run, THROTTLED, times } from './scripted-service';

const WHAT = 'object type ShopOrder in domain retail';
/** As the Create writes it. */
const CREATED = ownerTag('made:request-1', 0, 'request-1');
const OTHERS = ownerTag('made:request-9', -100, 'request-9', 'Other/Orders');

describe('A Put that failed', () => {
  test.each<[string, Reply[]]>([
    ['was not answered', ['silence']],
    ['was refused after a first attempt was applied', ['broken', REFUSED]],
    ['was refused because the same event, delivered twice, was faster', [REFUSED]],
  ])('counts as a success if the object type has its owner tag (it %s)', async (_, put) => {
    const gets = [...times(put.length, undefined), held(CREATED)];

    const { response, error, log, elapsed } = await run(createEvent(), { Get: gets, Put: put }, 30_000);

    expect([error, response?.PhysicalResourceId]).toEqual([undefined, 'retail|ShopOrder']);
    // Two seconds are kept back to read, and three to respond.
    expect(elapsed).toBeLessThanOrEqual(25_000);
    expect(log[1]).toEqual({
      level: 'WARN',
      message: `The Put of ${WHAT} failed, but the object type exists and has the owner tag of this resource. The event continues`,
      error: expect.stringMatching(/^PutProfileObjectType of object type ShopOrder/),
    });
  });

  test('goes on as an update if the object type has the owner tag of an earlier event', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls } = await run(createEvent(), { Get: [undefined, held(ownerTag('made:request-0')), held(kept)], Put: [REFUSED, {}] });

    expect(calls.slice(2)).toEqual([['Get'], ['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
  });

  test.each([
    ['there is no object type', undefined],
    ['it has no owner tag', held(undefined)],
    ['it has the owner tag of another owner', held(OTHERS)],
  ])('fails the event with the message of the service if %s', async (_, found) => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, found], Put: [REFUSED] });

    // What the service does not show is read again: it may have been created a moment ago.
    expect(operations).toEqual(['Get', 'Put', 'Get', ...found ? [] : ['Get']]);
    expect(error?.message).toBe(
      `PutProfileObjectType of ${WHAT} failed: BadRequestException: Field email is wrong (request id id-400). `
      + 'Correct the object type in the app as the message says, and deploy again.',
    );
  });

  test('says that it may have been applied if the read after it fails, too', async () => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, REFUSED], Put: ['silence'] }, 30_000);

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toMatch(/^PutProfileObjectType of object type ShopOrder in domain retail failed: AbortError: Request aborted/);
    expect(error?.message).toMatch(new RegExp(` It is unknown whether ${WHAT} was created\\. If it was, it has the owner tag of this resource, and the next deployment picks it up\\.$`));
    expect(error?.cause).toMatchObject({ name: 'AbortError' });
  });
});

describe('Before the Put is tried again, a Create', () => {
  test('sends it if there is still no object type', async () => {
    const { operations, error } = await run(createEvent(), { Get: [undefined, undefined, held(CREATED)], Put: [THROTTLED, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Put', 'Get']);
    expect(error).toBeUndefined();
  });

  test('does not send it if the object type has its owner tag', async () => {
    const { operations, error, response } = await run(createEvent(), { Get: [undefined, held(CREATED)], Put: ['broken'] });

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
    const { operations, error } = await run(createEvent(), { Get: [undefined, held(tag)], Put: [THROTTLED] });

    expect(operations).toEqual(['Get', 'Put', 'Get']);
    expect(error?.message).toContain(message);
  });

});

describe('After the Put, a Create', () => {
  test.each<[string, Reply]>([
    ['a Get that is refused', REFUSED], ['a Get that does not find it yet', undefined],
  ])('succeeds with the attributes in the response of the Put after %s', async (_, get) => {
    const { response } = await run(createEvent(), { Get: [undefined, get], Put: [held(CREATED)] });

    expect(response?.Data).toMatchObject({ CreatedAt: CREATED_AT.toISOString() });
  });

  test('succeeds if the owner tag is not shown, and logs it', async () => {
    const { error, log } = await run(createEvent(), { Get: [undefined, held(undefined)] });

    expect(error).toBeUndefined();
    expect(log.slice(1, -1)).toEqual([
      { level: 'WARN', message: `The service does not show the owner tag of ${WHAT}, which was just created. A Delete will not delete it` },
    ]);
  });

  test.each([
    ['changed the object type a minute after its creation, since clocks differ', { LastUpdatedAt: new Date(CREATED_AT.getTime() + 60_000) }],
    ['has no time of the creation', { CreatedAt: undefined }],
    ['has no time of the last change', { LastUpdatedAt: undefined }],
  ])('succeeds if the service says that it %s', async (_, changes) => {
    const { error, log } = await run(createEvent(), { Get: [undefined, held(CREATED, changes)] });

    expect(error).toBeUndefined();
    expect(log).toHaveLength(2);
  });

  test('updates the object type if an earlier event has created it, which Get did not show', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls } = await run(createEvent(), { Get: [undefined, ...times(3, held(ownerTag('made:request-0'))), held(kept)] });

    expect(calls.slice(5)).toEqual([['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
  });
});

describe('An object type that belongs to another owner after all', () => {
  const LATER = new Date(CREATED_AT.getTime() + 60_001);
  const sentence = (owner: string, tags: string) =>
    `GetProfileObjectType did not find ${WHAT}, but it existed before PutProfileObjectType or belongs to another owner `
    + `(created at 2026-03-01T10:00:00.000Z, owner tag "${owner}"). Either access was denied at first, which the service reports as "not found", too, or another owner created it at the same time. `
    + `Its mapping is now that of this app. ${tags} It was not deleted. Check the permissions of the handler's role and who else owns this object type. `
    + 'Then deploy again with another objectTypeName, or with adoptExisting: true to adopt it.';

  test.each([
    ['it has the tag of another owner', OTHERS, OTHERS, CREATED_AT],
    ['it has an owner tag that this library did not write', 'scribble', 'scribble', CREATED_AT],
    ['it is older and has no owner tag', undefined, 'none', LATER],
  ])('fails the Create, and stays as it is (%s)', async (_, tag, shown, LastUpdatedAt) => {
    const { error, operations } = await run(createEvent(), { Get: [undefined, held(tag, { LastUpdatedAt })] });

    expect(new Set(operations)).toEqual(new Set(['Get', 'Put']));
    expect(error?.message).toBe(sentence(shown, 'Its tags were not changed.'));
  });

  test('loses the owner tag again if the service applied the tags of the Put', async () => {
    const { error, calls } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER })] });

    expect(calls.slice(2)).toEqual([['Get'], ['Untag', [OWNER_TAG]]]);
    expect(error?.message).toBe(sentence(CREATED, 'The service replaced its tags by those of this app. The owner tag was removed again.'));
  });

  test.each<[string, Reply, Operation[]]>([
    ['is tried again', held(CREATED), ['Get', 'Untag']], ['ends if another owner has adopted it', held(OTHERS), ['Get']], ['ends if it is gone', undefined, ['Get']],
  ])('is read again before the removal %s', async (_, now, further) => {
    const { operations } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER }), now], Untag: [BROKEN, {}] });

    expect(operations).toEqual(['Get', 'Put', 'Get', 'Untag', ...further]);
  });

  test('is named with the tag to remove by hand if the service refuses to remove it', async () => {
    const { error } = await run(createEvent(), { Get: [undefined, held(CREATED, { LastUpdatedAt: LATER })], Untag: [REFUSED] });

    expect(error?.message).toContain(`The owner tag could not be removed: remove the tag ${OWNER_TAG} by hand (UntagResource of ${WHAT} failed: BadRequestException: Field email is wrong`);
  });

  test('may be of an unknown age', async () => {
    const { error } = await run(createEvent(), { Get: [undefined, held(OTHERS, { CreatedAt: undefined })] });

    expect(error?.message).toContain('(created at an unknown time, ');
  });
});
