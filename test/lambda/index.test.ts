import { contextWith, createEvent, deleteEvent, held, ownerTag, PROPERTIES, SENT_AT, sentLater, updateEvent } from './events';
import { breakConnection, fail, hang, Reply, ServiceOverHttp, succeed } from './service-over-http';
import { handler } from '../../lambda';

const environment = { ...process.env };
/** The current time, in seconds after the events of `events.ts`. */
const NOW = Math.floor(Date.now() / 1000) - SENT_AT;
/** The owner tag that the Create writes. */
const CREATED = ownerTag('made:request-1', NOW, 'request-1');
const notFound = fail(404, 'ResourceNotFoundException');
const respond = (tag: string) => {
  const { CreatedAt: _created, LastUpdatedAt: _updated, ...members } = held(tag);
  return succeed({ ...members, CreatedAt: 1767225600, LastUpdatedAt: 1767225600.5 });
};

let service: ServiceOverHttp;
beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  // The shortest delay before another attempt.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  await service.stop();
  process.env = { ...environment };
  jest.restoreAllMocks();
});

async function run(event: any, milliseconds: number, ...replies: Reply[]): Promise<{ response?: any; error?: Error }> {
  service = await ServiceOverHttp.start(...replies);
  return handler(sentLater(NOW, event), contextWith(milliseconds)).then(response => ({ response }), error => ({ error }));
}

const methods = () => service.requests.map(({ method }) => method);

describe('Over HTTP, the handler', () => {
  test('sends numbers and booleans of the properties as such, and responds with dates in ISO 8601', async () => {
    const { response } = await run(createEvent({ ...PROPERTIES, SourcePriority: '3' }), 30_000, notFound, succeed({}), respond(CREATED));

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
        Tags: { 'team': 'shop', 'cdk-customer-profiles:owner': expect.stringMatching(/^Shop\/Orders made:request-1@\d{10}\.19f1064b$/) },
      },
    });
    expect(response.Data).toMatchObject({ CreatedAt: '2026-01-01T00:00:00.000Z', LastUpdatedAt: '2026-01-01T00:00:00.500Z', MaxAvailableProfileObjectCount: -1 });
  });

  test('sends the tag operations to the ARN, and deletes by name', async () => {
    const arn = encodeURIComponent('arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder');

    await run(updateEvent({ ...PROPERTIES, Tags: { stage: 'prod' } }), 30_000, respond(CREATED), succeed({}), succeed({}), succeed({}), fail(400, 'BadRequestException'));
    const update = service.requests;
    await service.stop();
    await run(deleteEvent(), 30_000, respond(CREATED), succeed({}), notFound);

    expect(update.slice(1, 4)).toMatchObject([
      { method: 'POST', path: `/tags/${arn}`, body: { tags: { stage: 'prod' } } },
      { method: 'PUT' },
      { method: 'DELETE', path: `/tags/${arn}?tagKeys=team` },
    ]);
    expect(service.requests[1]).toEqual({ method: 'DELETE', path: '/domains/retail/object-types/ShopOrder', body: undefined });
  });

  test.each([
    ['an internal error', fail(500, 'InternalServerException')],
    ['throttling', fail(429, 'ThrottlingException')],
    ['an access denied error', fail(403, 'AccessDeniedException')],
    ['a rare status', fail(507, 'SomethingException')],
    ['a broken connection', breakConnection],
  ])('retries a Put until %s passes', async (_, failure) => {
    const { error } = await run(createEvent(), 60_000, notFound, failure, notFound, failure, notFound, succeed({}), respond(CREATED));

    expect(error).toBeUndefined();
    expect(methods().slice(0, 7)).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET']);
  });

  test('does not retry a rejected request', async () => {
    const { error } = await run(createEvent(), 60_000, notFound, fail(400, 'BadRequestException', 'Key x is wrong'), notFound);

    expect(methods()).toEqual(['GET', 'PUT', 'GET', 'GET']);
    expect(error?.message).toContain('BadRequestException: Key x is wrong (request id id-400)');
  });

  test('ends in time if the service never responds', async () => {
    const begin = Date.now();

    const { error } = await run(deleteEvent(), 3_500, hang);

    expect(Date.now() - begin).toBeLessThan(3_500);
    expect(error?.message).toMatch(/^GetProfileObjectType of object type ShopOrder in domain retail failed: AbortError/);
  });
});
