import { CREATED_AT, createEvent, deleteEvent, held, ownerTag, PROPERTIES, sentLater, STACK_ID, updateEvent } from './events';
import { REJECTED, run } from './scripted-service';

const UPDATED = held(ownerTag('made:request-1', 0, 'request-2'));
const DATE = CREATED_AT.toISOString();
const NAMES = { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Arn: 'arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder' };

describe('The handler', () => {
  test('responds with the physical id and every attribute', async () => {
    const { response } = await run(updateEvent(), { Get: [{ ...UPDATED, MaxAvailableProfileObjectCount: 7 }] });

    expect(response).toEqual({
      PhysicalResourceId: 'retail|ShopOrder',
      Data: { ...NAMES, CreatedAt: DATE, LastUpdatedAt: DATE, MaxAvailableProfileObjectCount: 7 },
    });
  });

  test('responds with empty dates and a count of -1 if the service returns none', async () => {
    const { response } = await run(updateEvent(), { Get: [{ Tags: UPDATED.Tags }] });

    expect(response?.Data).toEqual({ ...NAMES, CreatedAt: '', LastUpdatedAt: '', MaxAvailableProfileObjectCount: -1 });
  });

  test('updates in place if the physical id is the same, for any previous properties', async () => {
    const renamed = { ...PROPERTIES, ObjectTypeName: 'WebOrder' };

    const { response, operations } = await run(updateEvent(PROPERTIES, renamed), { Get: [held(ownerTag('made:request-1')), UPDATED] });

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(response?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test('tags by an ARN of the partition, region and account of the stack', async () => {
    const event = { ...updateEvent(), StackId: STACK_ID.replace('arn:aws:cloudformation:eu-central-1:123456789012', 'arn:aws-cn:cloudformation:cn-north-1:210987654321') };

    const { paths } = await run(event, { Get: [held(ownerTag('made:request-1')), UPDATED] });

    expect(paths[1]).toBe('/tags/arn:aws-cn:profile:cn-north-1:210987654321:domains/retail/object-types/ShopOrder');
  });
});

describe('The handler changes nothing', () => {
  test.each([
    ['Create', createEvent()], ['Update', updateEvent()], ['Delete', deleteEvent()],
  ])('if the serviceTimeout has passed (%s)', async (_, event) => {
    const { error, calls } = await run(sentLater(-900, event), {});

    expect(calls).toEqual([]);
    expect(error?.message).toBe('This event was delivered after the serviceTimeout, when CloudFormation no longer waits for it. Nothing was changed.');
  });

  test.each([[-3_599, 1], [-3_600, 0]])('if the event was sent %d seconds later and there is no serviceTimeout, which is an hour then (%d calls)', async (seconds, count) => {
    const { ServiceTimeout: _, ...properties } = PROPERTIES;

    const { calls } = await run(sentLater(seconds, deleteEvent('retail|ShopOrder', properties)), { Get: [held(undefined)] });

    expect(calls).toHaveLength(count);
  });

  test('if a property has another type', async () => {
    const { error, calls } = await run(createEvent({ ...PROPERTIES, ExpirationDays: 'many' }), {});

    expect(calls).toEqual([]);
    expect(error?.message).toContain('Property ExpirationDays is "many"');
  });
});

describe('The handler ends an event', () => {
  test('three seconds before the timeout of its function', async () => {
    const { error, elapsed } = await run(deleteEvent(), { Get: ['silence'] }, 63_000);

    expect(elapsed).toBe(60_000);
    expect(error?.message).toContain('set a longer timeout on the provider');
  });

  test('before the serviceTimeout', async () => {
    const { elapsed } = await run(sentLater(-890, deleteEvent()), { Get: ['silence'] });

    expect(elapsed).toBe(10_000);
  });
});

describe('The handler logs', () => {
  const request = (requestType: string, requestId: string) => ({ requestType, requestId, stackId: STACK_ID, logicalResourceId: 'Orders' });

  test('that an event begins and succeeds, and its physical id', async () => {
    const { log } = await run(updateEvent(), { Get: [UPDATED] });

    expect(log).toEqual([
      { level: 'INFO', message: 'Update begins', ...request('Update', 'request-2') },
      { level: 'INFO', message: 'Update succeeded', ...request('Update', 'request-2'), physicalResourceId: 'retail|ShopOrder' },
    ]);
  });

  test('that an event failed, with the stack of the cause', async () => {
    const { log } = await run(deleteEvent(), { Get: [REJECTED] });

    expect(log[1]).toMatchObject({ level: 'ERROR', message: expect.stringMatching(/^Delete failed: GetProfileObjectType of /), ...request('Delete', 'request-3') });
    expect(log[1].stack).toMatch(/^BadRequestException: Field email is wrong\.\n +at /);
  });

  test('the error itself if it has no cause', async () => {
    const { log } = await run(createEvent(), { Get: [held(undefined)] });

    expect(log[1].stack).toMatch(/^ProfileObjectTypeError: Object type ShopOrder already exists/);
  });

  test('neither the response URL nor credentials', async () => {
    const { log } = await run(createEvent(), { Get: [undefined], Put: [REJECTED] });

    expect(log).toHaveLength(2);
    expect(JSON.stringify(log)).not.toMatch(/signed\.example|secret/);
  });

  test('the place where an unreadable event failed', async () => {
    const { error, log } = await run({ ...createEvent(), ResourceProperties: undefined }, {});

    expect(error?.message).toMatch(/^The handler failed unexpectedly: TypeError: .*\. See the stack trace in its log\.$/);
    expect(error?.cause).toBeInstanceOf(TypeError);
    expect(log[1].stack).toMatch(/^TypeError: .*\n +at respond /);
  });
});
