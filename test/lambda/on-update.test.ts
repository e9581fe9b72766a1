import { held, MEMBERS, OWNER_TAG, ownerTag, PROPERTIES, updateEvent } from './events';
import { NOT_FOUND, run } from './scripted-service';

const FOUND = held(ownerTag('made:request-1'));
const OWN = ownerTag('made:request-1', 0, 'request-2');
const OTHERS = ownerTag('made:request-9', -100, 'request-9', 'Other/Orders');

describe('Update under the same name', () => {
  test('sends Get, the owner tag with this event, Put without tags, and Get', async () => {
    const { calls, paths, response } = await run(updateEvent(), { Get: [FOUND, held(OWN)] });

    expect(calls).toEqual([['Get'], ['Tag', { 'cdk-customer-profiles:owner': 'Shop/Orders made:request-1@1795780800.6fc63565' }], ['Put', MEMBERS], ['Get']]);
    expect(paths[1]).toBe('/tags/arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder');
    expect(response?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test.each(['made:request-1', 'kept', 'adopted:request-1'])('keeps the origin %s', async origin => {
    const { calls, log } = await run(updateEvent(), { Get: [held(ownerTag(origin)), held(ownerTag(origin, 0, 'request-2'))] });

    expect(calls[1]).toEqual(['Tag', { [OWNER_TAG]: ownerTag(origin, 0, 'request-2') }]);
    expect(log).toHaveLength(2);
  });

  test('accepts the owner tag of the previous owner, and writes the new one', async () => {
    const moved = ownerTag('made:request-1', 0, 'request-2', 'Shop/Types/Orders');

    const { calls } = await run(updateEvent({ ...PROPERTIES, Owner: 'Shop/Types/Orders' }), { Get: [FOUND, held(moved)] });

    expect(calls[1]).toEqual(['Tag', { [OWNER_TAG]: moved }]);
  });

  test.each([['its owner tag', { team: 'shop' }], ['all its tags', {}]])('picks up an object type that has lost %s as "kept", and logs its definition', async (_, tags) => {
    const kept = ownerTag('kept', 0, 'request-2');

    const { calls, log } = await run(updateEvent(), { Get: [held(undefined, { Tags: tags, Description: 'Changed' }), held(kept)] });

    expect(calls.map(([operation]) => operation)).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(calls[1][1]).toMatchObject({ [OWNER_TAG]: kept });
    expect(log[1].previousDefinition).toMatchObject({ Description: 'Changed' });
  });

  test('creates a manually deleted object type again if a second Get after four seconds does not find it', async () => {
    const created = ownerTag('made:request-2', 0, 'request-2');

    const { calls, elapsed } = await run(updateEvent(), { Get: [undefined, undefined, held(created)] });

    expect(calls).toEqual([['Get'], ['Get'], ['Put', { ...MEMBERS, Tags: { team: 'shop', [OWNER_TAG]: created } }], ['Get']]);
    expect(elapsed).toBe(4_000);
  });

  test('updates an object type that the first Get does not return', async () => {
    const { operations } = await run(updateEvent(), { Get: [NOT_FOUND, FOUND, held(OWN)] });

    expect(operations).toEqual(['Get', 'Get', 'Tag', 'Put', 'Get']);
  });

  test('picks up an object type that was created again in between, and logs its definition', async () => {
    const kept = ownerTag('kept', 0, 'request-2');
    const between = held(undefined, { Description: 'Manual', Tags: {} });

    const { operations, log } = await run(updateEvent(), { Get: [undefined, undefined, between, held(kept)], Put: ['broken', {}] });

    expect(operations).toEqual(['Get', 'Get', 'Put', 'Get', 'Tag', 'Put', 'Get']);
    expect(log.find(line => line.previousDefinition).previousDefinition.Description).toBe('Manual');
  });

  test('changes nothing if another owner has adopted the object type', async () => {
    const { error, operations } = await run(updateEvent(), { Get: [held(OTHERS)] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toContain(`its owner tag is "${OTHERS}". Nothing was changed.`);
  });

  test('adopts it with adoptExisting, and removes the tags that only its own previous version had', async () => {
    const adopted = ownerTag('adopted:request-2', 0, 'request-2');
    const event = updateEvent({ ...PROPERTIES, AdoptExisting: 'true' }, { ...PROPERTIES, Tags: { team: 'shop', cost: '1' } });

    const { calls, log } = await run(event, { Get: [held(undefined, { Tags: { team: 'shop', cost: '1', theirs: 'x', [OWNER_TAG]: OTHERS } }), held(adopted)] });

    expect(calls).toEqual([['Get'], ['Put', MEMBERS], ['Tag', { [OWNER_TAG]: adopted }], ['Untag', ['cost']], ['Get']]);
    expect(log[1].previousDefinition.Tags).toMatchObject({ theirs: 'x' });
  });

  test('accepts previous properties that another version wrote', async () => {
    const { error } = await run(updateEvent(PROPERTIES, { Tags: 'none', ExpirationDays: 'many', Unknown: { of: [] } }), { Get: [FOUND, held(OWN)] });

    expect(error).toBeUndefined();
  });
});

describe('Update to another name', () => {
  const renamed = { ...PROPERTIES, ObjectTypeName: 'WebOrder' };
  const created = ownerTag('made:request-2', 0, 'request-2');

  test('creates the object type of that name, which is a replacement in CloudFormation', async () => {
    const { calls, paths, response, elapsed } = await run(updateEvent(renamed), { Get: [undefined, held(created)] });

    expect(calls).toEqual([['Get'], ['Put', { ...MEMBERS, Tags: { team: 'shop', [OWNER_TAG]: created } }], ['Get']]);
    expect(new Set(paths)).toEqual(new Set(['/domains/retail/object-types/WebOrder']));
    expect(response?.PhysicalResourceId).toBe('retail|WebOrder');
    expect(elapsed).toBe(0);
  });

  test('picks up its own object type of that name as "kept", and removes no tag of it', async () => {
    const kept = ownerTag('kept', 0, 'request-2');

    const { calls, paths } = await run(updateEvent({ ...renamed, Tags: {} }), { Get: [FOUND, held(kept)] });

    expect(calls).toEqual([['Get'], ['Tag', { [OWNER_TAG]: kept }], ['Put', MEMBERS], ['Get']]);
    expect(paths[1]).toMatch(/WebOrder$/);
  });

  test.each([['an object type without an owner tag', undefined], ['an object type of another owner', OTHERS]])('changes nothing if %s has that name', async (_, tag) => {
    const { error, operations } = await run(updateEvent(renamed), { Get: [held(tag)] });

    expect(operations).toEqual(['Get']);
    expect(error?.message).toContain('Object type WebOrder already exists in domain retail and does not belong to Shop/Orders');
  });

  test.each([['name', { ObjectTypeName: 'WebOrder' }], ['domain', { DomainName: 'wholesale' }]])('removes no tag that was only desired under the other %s when it is rolled back', async (_, names) => {
    const { operations } = await run(updateEvent({ ...PROPERTIES, Tags: {} }, { ...PROPERTIES, ...names }), { Get: [FOUND, held(OWN)] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
  });
});
