import { captureLog, contextWith, createEvent, deleteEvent, OWNER_MARK, PROPERTIES, updateEvent } from './events';
import { breakConnection, fail, hang, Reply, ServiceOverHttp, succeed } from './service-over-http';
import { handler } from '../../lambda';

const environment = { ...process.env };
const notFound = fail(404, 'ResourceNotFoundException');
const made = () => succeed({ ObjectTypeName: 'ShopOrder', Description: 'Orders', CreatedAt: Date.now() / 1000, Tags: { [OWNER_MARK]: 'Shop/Orders made:request-1' } });

let log: ReturnType<typeof captureLog>;
let service: ServiceOverHttp;
beforeEach(() => {
  log = captureLog();
});
afterEach(async () => {
  await service.stop();
  process.env = { ...environment };
  jest.restoreAllMocks();
});

async function run(event: any, milliseconds: number, ...replies: Reply[]): Promise<{ answer?: any; error?: Error }> {
  service = await ServiceOverHttp.start(...replies);
  return handler(event, contextWith(milliseconds)).then(answer => ({ answer }), error => ({ error }));
}

describe('Over HTTP the handler', () => {
  test('sends numbers and booleans of the properties as what they are', async () => {
    await run(createEvent({ ...PROPERTIES, SourcePriority: '3' }), 30_000, notFound, made());

    expect(service.requests[1]).toEqual({
      method: 'PUT',
      path: '/domains/retail/object-types/ShopOrder',
      body: {
        Description: 'Orders',
        ExpirationDays: 30,
        SourcePriority: 3,
        AllowProfileCreation: true,
        Fields: PROPERTIES.Fields,
        Keys: PROPERTIES.Keys,
        Tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders made:request-1' },
      },
    });
  });

  test('answers the dates of the service in ISO 8601', async () => {
    const { answer } = await run(updateEvent(), 30_000, succeed({ CreatedAt: 1767225600, LastUpdatedAt: 1767225600.5, Tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders kept' } }));

    expect(answer.Data).toMatchObject({ CreatedAt: '2026-01-01T00:00:00.000Z', LastUpdatedAt: '2026-01-01T00:00:00.500Z', MaxAvailableProfileObjectCount: -1 });
  });

  test.each([
    ['throttling', fail(429, 'ThrottlingException')],
    ['an internal error', fail(500, 'InternalServerException')],
    ['a rare status of the service', fail(507, 'SomethingException')],
    ['a broken connection', breakConnection],
    ['a denial of access, which a new role meets', fail(403, 'AccessDeniedException')],
  ])('retries %s until it passes', async (_, failure) => {
    // The shortest wait before another try.
    jest.spyOn(Math, 'random').mockReturnValue(0);

    const { error } = await run(createEvent(), 60_000, notFound, failure, notFound, failure, notFound, made());

    expect(error).toBeUndefined();
    expect(service.requests.map(request => request.method)).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET']);
  });

  test('does not retry what the service refuses', async () => {
    const { error } = await run(createEvent(), 60_000, notFound, fail(400, 'BadRequestException', 'Key x is wrong'), notFound);

    expect(service.requests.map(request => request.method)).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('BadRequestException: Key x is wrong (request id id-400)');
  });

  test.each([
    ['throttling', fail(429, 'ThrottlingException', 'Rate exceeded'), 'ThrottlingException: Rate exceeded (request id id-429', 'deploy fewer object types at once'],
    ['a denial of access', fail(403, 'AccessDeniedException', 'Not authorized'), 'AccessDeniedException: Not authorized (request id id-403', 'Allow it to the role'],
  ])('ends in time with the cause where %s does not pass', async (_, failure, said, advice) => {
    const begin = Date.now();

    const { error } = await run(deleteEvent(), 7_000, failure);

    expect(Date.now() - begin).toBeLessThan(7_000);
    expect(error?.message).toContain(said);
    expect(error?.message).toContain(advice);
    expect(service.requests.length).toBeGreaterThan(1);
  }, 10_000);

  const held = succeed({ ...PROPERTIES, AllowProfileCreation: true, ExpirationDays: 30, Tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders made:request-1' } });

  test.each([
    ['GetProfileObjectType', deleteEvent(), []],
    ['PutProfileObjectType', updateEvent({ ...PROPERTIES, Description: 'New' }), [held]],
    ['DeleteProfileObjectType', deleteEvent(), [held]],
    ['TagResource', updateEvent({ ...PROPERTIES, Tags: { team: 'web' } }), [held, succeed({})]],
    ['UntagResource', updateEvent({ ...PROPERTIES, Tags: {} }), [held, succeed({})]],
  ])('ends in time where the service never answers a %s', async (operation, event, replies) => {
    const begin = Date.now();

    const { error } = await run(event, 5_200, ...replies, hang);

    expect(Date.now() - begin).toBeLessThan(5_200);
    expect(error?.message).toMatch(new RegExp(`^${operation} of object type ShopOrder in domain retail failed: `));
    expect(error?.message).toContain('didn\'t answer with success within the handler\'s time');
  }, 10_000);

  test('finds in time what a Put has made whose answer never comes', async () => {
    const { error } = await run(createEvent(), 5_200, notFound, hang, made());

    expect(error).toBeUndefined();
    expect(service.requests.map(request => request.method)).toEqual(['GET', 'PUT', 'GET', 'GET']);
  }, 10_000);

  test('keeps an error with its stack within 2,000 bytes, in one line', async () => {
    const { error } = await run(deleteEvent(), 30_000, fail(400, 'BadRequestException', `Field\n${'é"ß '.repeat(3_000)}`));

    expect(Buffer.byteLength(error!.stack!)).toBeLessThanOrEqual(2_000);
    expect(error!.stack).not.toContain('\n');
    expect(error!.message).toContain('request id id-400');
    expect(error!.message).toContain('Correct the object type');
  });

  test('logs one JSON object a line, and neither the response URL nor credentials', async () => {
    await run(createEvent(), 30_000, notFound, made());
    await service.stop();
    await run(createEvent(), 30_000, fail(400, 'BadRequestException'));

    expect(log.lines().length).toBeGreaterThan(3);
    expect(log.text()).not.toMatch(/signed\.example|secret/);
  });

  test('says what the event was when it fails unexpectedly', async () => {
    const { error } = await run({ ...createEvent(), StackId: undefined }, 30_000, notFound);

    expect(error?.message).toContain('The handler failed unexpectedly: TypeError');
    expect(error?.message).toContain('See its log for where.');
  });
});
