import { createEvent, held, ownerTag, PROPERTIES, updateEvent } from './events';
import { Failure, REJECTED, Reply, run, times } from './scripted-service';

const WHAT = 'object type ShopOrder in domain retail';
const FOUND = held(ownerTag('made:request-1'));
const OWN = ownerTag('made:request-1', 0, 'request-2');
const warnings = (log: readonly any[]) => log.filter(line => line.level === 'WARN');

/** Sends an Update whose reads get these responses. */
const readBack = async (event: any, ...replies: Reply[]) => run(event, { Get: [FOUND, ...replies] });

describe('After an update, the handler', () => {
  test('reads once if the read returns the update', async () => {
    const { operations, elapsed, log } = await readBack(updateEvent(), held(OWN));

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect([elapsed, warnings(log)]).toEqual([0, []]);
  });

  test.each<[string, Reply]>([
    ['the previous definition', held(OWN, { Description: 'Old' })], ['the previous owner tag', FOUND], ['nothing', undefined],
  ])('reads again after a second if Get returns %s, and logs no warning', async (_, stale) => {
    const { operations, elapsed, log } = await readBack(updateEvent(), stale, held(OWN));

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get', 'Get']);
    expect([elapsed, warnings(log)]).toEqual([1_000, []]);
  });

  test('reads three times within four seconds, and then logs the members that differ without their contents', async () => {
    const { operations, elapsed, log, error } = await readBack(updateEvent(), held(OWN, { Description: 'Secret', Fields: {} }));

    expect(operations).toEqual(['Get', 'Tag', 'Put', 'Get', 'Get', 'Get']);
    expect([elapsed, error]).toEqual([4_000, undefined]);
    expect(warnings(log)).toEqual([
      { level: 'WARN', message: `${WHAT}: the service returns another Description than the app sets`, member: 'Description' },
      { level: 'WARN', message: `${WHAT}: the service returns another Fields than the app sets`, member: 'Fields' },
    ]);
  });

  test('logs a member that the service has kept although the app no longer sets it', async () => {
    const { ExpirationDays: _, ...shorter } = PROPERTIES;

    const { log } = await readBack(updateEvent(shorter, PROPERTIES), held(OWN));

    expect(warnings(log)).toEqual([{ level: 'WARN', message: `${WHAT}: the service kept ExpirationDays, which the app no longer sets`, member: 'ExpirationDays' }]);
  });

  test('logs the members of an adopted definition that the service has kept', async () => {
    const adopted = held(ownerTag('adopted:request-1', 0, 'request-1'), { SourcePriority: 2 });

    const { log } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { Get: [held(undefined, { SourcePriority: 2 }), adopted] });

    expect(warnings(log)).toEqual([{ level: 'WARN', message: `${WHAT}: the service kept SourcePriority, which the app no longer sets`, member: 'SourcePriority' }]);
  });

  test.each<[string, object]>([
    ['content types', { Fields: { orderId: { Source: '_source.id', ContentType: 'STRING' }, total: PROPERTIES.Fields.total } }],
    ['empty lists', { Keys: { shopOrderId: [{ ...PROPERTIES.Keys.shopOrderId[0], FieldNames: ['orderId'] }] }, Tags: { team: 'shop', ['cdk-customer-profiles:owner']: OWN }, SourcePriority: null }],
    ['another order of identifiers', { Keys: { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['ORDER', 'UNIQUE'] }] } }],
  ])('accepts values that the service adds (%s)', async (_, changes) => {
    const { operations, log } = await readBack(updateEvent(), held(OWN, changes));

    expect(operations).toHaveLength(4);
    expect(warnings(log)).toEqual([]);
  });

  test('succeeds with the response of the Put if it cannot read', async () => {
    const put = { ...held(undefined), LastUpdatedAt: new Date('2026-11-27T12:00:00Z') };

    const { response, log } = await run(updateEvent(), { Get: [FOUND, REJECTED], Put: [put] });

    expect(response?.Data?.LastUpdatedAt).toBe('2026-11-27T12:00:00.000Z');
    expect(warnings(log)).toEqual([{
      level: 'WARN',
      message: `${WHAT} was written, but could not be read afterward. The attributes are those of the Put response`,
      error: expect.stringContaining('BadRequestException: Field email is wrong'),
    }]);
  });

  test('returns the last read if a further read fails or the time ends', async () => {
    const stale = held(OWN, { Description: 'Old' });

    const failed = await readBack(updateEvent(), stale, new Failure(400, 'BadRequestException'));
    const late = await run(updateEvent(), { Get: [FOUND, stale] }, 3_900);

    expect(failed.response?.PhysicalResourceId).toBe('retail|ShopOrder');
    expect(late.operations).toEqual(['Get', 'Tag', 'Put', 'Get']);
    expect(late.elapsed).toBe(900);
    expect(warnings(late.log).map(line => line.member)).toEqual(['Description']);
  });
});

test('A Create that reads nothing three times ends with the response of the Put', async () => {
  const { operations, error } = await run(createEvent(), { Get: times(4, undefined), Put: [held(ownerTag('made:request-1', 0, 'request-1'))] });

  expect(operations).toEqual(['Get', 'Put', 'Get', 'Get', 'Get']);
  expect(error).toBeUndefined();
});
