import { deleteEvent, held, ownerTag, PROPERTIES, updateEvent } from './events';
import { after, BROKEN, DENIED, Failure, NOT_FOUND, Operation, REJECTED, Reply, run, Script, THROTTLED, times } from './scripted-service';

const FOUND = held(ownerTag('made:request-1'));
const OWN = held(ownerTag('made:request-1', 0, 'request-2'));
const { Tags: FOUND_TAGS, ...FOUND_WITHOUT_TAGS } = FOUND;

describe('An object type that Get returns without Tags', () => {
  const untagged = { ...FOUND_WITHOUT_TAGS };

  test('has the tags that ListTagsForResource returns', async () => {
    const { operations, paths, error } = await run(deleteEvent(), { Get: [untagged, undefined], ListTags: [{ tags: FOUND_TAGS }] });

    expect(operations).toEqual(['Get', 'ListTags', 'Delete', 'Get']);
    expect(paths[1]).toBe('/tags/arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder');
    expect(error).toBeUndefined();
  });

  test('has the tags that ListTagsForResource returns if Tags is null', async () => {
    const { operations } = await run(deleteEvent(), { Get: [{ ...untagged, Tags: null }, undefined], ListTags: [{ tags: FOUND_TAGS }] });

    expect(operations).toEqual(['Get', 'ListTags', 'Delete', 'Get']);
  });

  test('has no tags if ListTagsForResource returns none', async () => {
    const { operations, error } = await run(deleteEvent(), { Get: [untagged], ListTags: [{}] });

    expect([operations, error]).toEqual([['Get', 'ListTags'], undefined]);
  });

  test.each([REJECTED, NOT_FOUND])('fails the event if ListTagsForResource fails (%j)', async failure => {
    const { operations, error } = await run(deleteEvent(), { Get: [untagged], ListTags: [failure] });

    expect(operations).toEqual(['Get', 'ListTags']);
    expect(error?.message).toMatch(new RegExp(`^ListTagsForResource of object type ShopOrder in domain retail failed: ${failure.name}`));
  });

  test('has no tags if Tags is an empty map', async () => {
    const { operations } = await run(deleteEvent(), { Get: [{ ...untagged, Tags: {} }] });

    expect(operations).toEqual(['Get']);
  });
});

describe('A write', () => {
  test.each<[string, number, Operation[]]>([
    ['reads the object type first if the last read began more than two seconds ago', 2_001, ['Get', 'Get', 'Tag', 'Put', 'Get']],
    ['is sent immediately if the last read began two seconds ago', 2_000, ['Get', 'Tag', 'Put', 'Get']],
  ])('%s', async (_, milliseconds, expected) => {
    const { operations } = await run(updateEvent(), { Get: [after(milliseconds, FOUND), OWN] });

    expect(operations).toEqual(expected);
  });

  test.each<[string, number, Operation[]]>([
    ['reads the object type again if the response to the read is slow', 2, ['Get', 'Get', 'Get', 'Tag', 'Put', 'Get']],
    ['reads the object type three times at most', 4, ['Get', 'Get', 'Get', 'Get', 'Tag', 'Get', 'Put', 'Get']],
  ])('%s', async (_, slowReads, expected) => {
    const { operations } = await run(updateEvent(), { Get: [...times(slowReads, after(2_001, FOUND)), OWN] });

    expect(operations).toEqual(expected);
  });

  test('is sent immediately after a read that did not find the object type', async () => {
    const { operations } = await run(updateEvent(), { Get: [undefined, undefined, OWN] });

    expect(operations).toEqual(['Get', 'Get', 'Put', 'Get']);
  });

  test('reads the object type first if the last write began more than two seconds ago', async () => {
    const { operations } = await run(updateEvent(), { Get: [FOUND, OWN], Tag: [after(2_001, {})] });

    expect(operations).toEqual(['Get', 'Tag', 'Get', 'Put', 'Get']);
  });

  test('reads the object type before each retry, also after a rejection', async () => {
    const { operations } = await run(updateEvent(), { Get: [FOUND, OWN], Put: [THROTTLED, BROKEN, 'broken', {}] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get', 'Put', 'Get', 'Put', 'Get', 'Put', 'Get']);
  });

  test('fails if that read fails', async () => {
    const { operations, error } = await run(updateEvent(), { Get: [FOUND, REJECTED], Put: [BROKEN] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(error?.message).toMatch(/^GetProfileObjectType of object type ShopOrder in domain retail failed: BadRequestException/);
  });

  test('may have been applied unless the service rejected it, so that an event of the same second counts as newer', async () => {
    const sameSecond = held(ownerTag('made:request-1', 0, 'request-9'));
    const failures: [Reply, string | undefined][] = [[THROTTLED, undefined], [BROKEN, 'superseded'], ['broken', 'superseded']];

    for (const [failure, message] of failures) {
      const { error } = await run(updateEvent(), { Get: [FOUND, sameSecond, OWN], Tag: [failure, {}] });

      expect(error?.message ?? 'no error').toContain(message ?? 'no error');
    }
  });
});

describe('A call without a response', () => {
  test.each<[string, any, Script, number]>([
    ['GetProfileObjectType', deleteEvent(), { Get: ['silence'] }, 17_000],
    ['PutProfileObjectType', updateEvent(), { Get: [FOUND], Put: ['silence'] }, 15_000],
    ['DeleteProfileObjectType', deleteEvent(), { Get: [FOUND], Delete: ['silence'] }, 15_000],
    ['TagResource', updateEvent(), { Get: [FOUND], Tag: ['silence'] }, 15_000],
    ['UntagResource', updateEvent({ ...PROPERTIES, Tags: {} }), { Get: [FOUND], Untag: ['silence'] }, 15_000],
  ])('ends the event before the timeout (%s)', async (operation, event, script, milliseconds) => {
    const { error, elapsed } = await run(event, script, 20_000);

    expect(elapsed).toBe(milliseconds);
    expect(error?.message).toMatch(new RegExp(`^${operation} of object type ShopOrder in domain retail failed: AbortError: Request aborted \\(request id none\\)\\. `));
    expect(error?.message).toContain('The service did not respond with success within the timeout of the handler.');
  });
});

describe('While permissions propagate, a call', () => {
  const keyDenied = new Failure(400, 'BadRequestException', 'User: arn:aws:sts::1:x is not authorized to perform: kms:Decrypt on resource');

  test.each<[string, string, Script, Failure]>([
    ['denied Get', 'Get', { Get: [DENIED] }, DENIED],
    ['denied KMS key for Get', 'Get', { Get: [keyDenied] }, keyDenied],
    ['denied TagResource', 'Tag', { Get: [FOUND], Tag: [DENIED] }, DENIED],
  ])('is retried for a minute after a %s', async (_, operation, script, { name }) => {
    const { error, operations, elapsed } = await run(updateEvent(), script);

    expect(elapsed).toBeGreaterThanOrEqual(60_000);
    expect(elapsed).toBeLessThan(80_000);
    expect(operations.filter(one => one === operation).length).toBeGreaterThan(5);
    expect(error?.message).toContain(`: ${name}: `);
  });

  test.each<[string, Script, Operation[]]>([
    ['a Get that is denied twice', { Get: [DENIED, DENIED, FOUND, OWN] }, ['Get', 'Get', 'Get', 'Tag', 'Put', 'Get']],
    ['a Put that does not find the domain twice', { Get: [FOUND, OWN], Put: [NOT_FOUND, NOT_FOUND, {}] }, ['Get', 'Tag', 'Put', 'Get', 'Put', 'Get', 'Put', 'Get']],
  ])('succeeds in the end (%s)', async (_, script, expected) => {
    const { error, operations } = await run(updateEvent(), script);

    expect([operations, error]).toEqual([expected, undefined]);
  });

  test.each<[string, Script, Operation[]]>([
    ['a 404 of TagResource', { Get: [FOUND], Tag: [NOT_FOUND] }, ['Get', 'Tag']],
    ['a 400', { Get: [FOUND], Put: [REJECTED] }, ['Get', 'Tag', 'Put']],
  ])('fails immediately after %s', async (_, script, expected) => {
    const { operations, error } = await run(updateEvent(), script);

    expect(operations).toEqual(expected);
    expect(error).toBeDefined();
  });
});

test('A call is retried until the time of the event ends, and the error has the number of attempts', async () => {
  const { error, elapsed } = await run(deleteEvent(), { Get: [THROTTLED] }, 300_000);

  expect(elapsed).toBeGreaterThan(290_000);
  expect(elapsed).toBeLessThanOrEqual(297_000);
  expect(error?.message).toMatch(/ThrottlingException: Rate exceeded \(request id id-429, \d\d+ attempts\)\. /);
});
