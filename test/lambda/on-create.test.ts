import { CREATED_AT, createEvent, held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES, sentLater } from './events';
import { BROKEN, DENIED, REJECTED, run, THROTTLED } from './scripted-service';

/** The owner tag that the Create writes. */
const CREATED = ownerTag('made:request-1', 0, 'request-1');
const created = () => held(CREATED, { CreatedAt: new Date(), LastUpdatedAt: new Date() });

describe('Create of an object type that does not exist', () => {
  test('sends Get, one Put with the tags and the owner tag, and Get', async () => {
    const { calls, paths, response } = await run(createEvent(), { Get: [undefined, created] });

    expect(calls).toEqual([
      ['Get'],
      ['Put', { ...MEMBERS, Tags: { 'team': 'shop', 'cdk-customer-profiles:owner': 'Shop/Orders made:request-1@1795780800.19f1064b' } }],
      ['Get'],
    ]);
    expect(new Set(paths)).toEqual(new Set(['/domains/retail/object-types/ShopOrder']));
    expect(response?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test('sends the owner tag alone if the app has no tags', async () => {
    const { Tags: _, ...untagged } = PROPERTIES;

    const { calls } = await run(createEvent(untagged), { Get: [undefined, created] });

    expect(calls[1]).toEqual(['Put', { ...MEMBERS, Tags: { [OWNER_TAG]: CREATED } }]);
  });

  test('sends no member of a mapping with a template, not even an explicit false', async () => {
    const { calls } = await run(createEvent({ ...PROPERTIES, AllowProfileCreation: 'false', TemplateId: 'CTR' }), { Get: [undefined, created] });

    expect(calls[1]).toEqual(['Put', { Description: 'Orders', ExpirationDays: 30, TemplateId: 'CTR', Tags: { team: 'shop', [OWNER_TAG]: CREATED } }]);
  });
});

describe('Create of an object type that has its own owner tag', () => {
  test('writes it as an update that keeps "made" if the event is delivered again', async () => {
    const { calls, log } = await run(createEvent(), { Get: [held(CREATED)] });

    expect(calls).toEqual([['Get'], ['Put', MEMBERS], ['Get']]);
    expect(log.filter(line => line.previousDefinition)).toEqual([]);
  });

  test('keeps "adopted" if the event that adopted it is delivered again', async () => {
    const { operations } = await run(createEvent(), { Get: [held(ownerTag('adopted:request-1', 0, 'request-1'))] });

    expect(operations).toEqual(['Get', 'Put', 'Get']);
  });

  test.each(['made:request-0', 'kept', 'adopted:request-0'])('picks it up as "kept" if it was "%s" by an earlier request, and logs its definition', async origin => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls, log } = await run(createEvent(), { Get: [held(ownerTag(origin), { Description: 'Earlier' }), held(kept)] });

    expect(calls).toEqual([['Get'], ['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
    expect(log.filter(line => line.previousDefinition).map(line => line.previousDefinition.Description)).toEqual(['Earlier']);
  });

  test('sets the tags that differ, and keeps those of others', async () => {
    const kept = ownerTag('kept', 0, 'request-1');

    const { calls } = await run(createEvent(), {
      Get: [held(undefined, { Tags: { team: 'old', cost: '1', [OWNER_TAG]: ownerTag('kept') } }), held(kept)],
    });

    expect(calls).toEqual([['Get'], ['Tag', { team: 'shop', [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
  });

  test('changes nothing if a newer event has changed it and Lambda delivers the Create late', async () => {
    const { error, operations } = await run(sentLater(-10, createEvent()), { Get: [held(ownerTag('made:request-1', -9))] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toMatch(/^This event is superseded: /);
  });
});

describe('Create of an object type of another owner', () => {
  const adopting = createEvent({ ...PROPERTIES, AdoptExisting: 'true' });
  const adopted = ownerTag('adopted:request-1', 0, 'request-1');

  test.each([
    ['has no owner tag', undefined],
    ['has the owner tag of another stack', ownerTag('made:request-0', -100, 'request-0', 'Other/Orders')],
    ['has the owner tag of a construct whose path begins the same', ownerTag('made:request-0', -100, 'request-0', 'Shop/Orders2')],
    ['has an owner tag that this library did not write', 'Shop/Orders made:request-0'],
  ])('changes nothing if it %s', async (_, tag) => {
    const { error, operations } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'false' }), { Get: [held(tag)] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toContain('does not belong to Shop/Orders');
  });

  test('adopts it with adoptExisting: logs its whole definition, then sends Put, then sets the tags', async () => {
    const before = held(undefined, { Description: 'Created manually', Tags: { theirs: 'x' } });

    const { calls, log } = await run(adopting, { Get: [before, held(adopted)] });

    expect(calls).toEqual([['Get'], ['Put', MEMBERS], ['Tag', { team: 'shop', [OWNER_TAG]: adopted }], ['Get']]);
    expect(log[1]).toEqual({
      level: 'INFO',
      message: 'Replacing the definition of object type ShopOrder in domain retail. Only this log event has the previous one',
      domainName: 'retail',
      objectTypeName: 'ShopOrder',
      previousDefinition: { ...before, CreatedAt: CREATED_AT.toISOString(), LastUpdatedAt: CREATED_AT.toISOString() },
    });
  });

  test('sets no tag if the service rejects the Put of an adoption', async () => {
    const { operations } = await run(adopting, { Get: [held(undefined)], Put: [REJECTED] });

    expect(operations).toEqual(['Get', 'Put']);
  });
});

describe('Create if the first Get fails', () => {
  test.each([
    ['access is denied', DENIED],
    ['the service throttles', THROTTLED],
    ['the service has an internal error', BROKEN],
    ['the request is invalid', REJECTED],
    ['the connection breaks', 'broken' as const],
    ['the service does not respond', 'silence' as const],
  ])('does not treat the error as absence and writes nothing (%s)', async (_, failure) => {
    const { error, operations } = await run(createEvent(), { Get: [failure] });

    expect(new Set(operations)).toEqual(new Set(['Get']));
    expect(error?.message).toMatch(/^GetProfileObjectType of object type ShopOrder in domain retail failed: /);
  });
});
