import { createServer, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { contextWith, createEvent, deleteEvent, held, ownerTag, PROPERTIES, SENT_AT, sentLater } from './events';
import { handler } from '../../lambda';

type Reply = (response: ServerResponse) => void;

const succeed = (body: object): Reply => response => response.end(JSON.stringify(body));
const fail = (status: number, name: string): Reply => response => response.writeHead(status, { 'x-amzn-errortype': name }).end('{}');
const notFound = fail(404, 'ResourceNotFoundException');

/** Now, in seconds after the events of `events.ts`. */
const NOW = Math.floor(Date.now() / 1000) - SENT_AT;
const created = succeed({ ...held(ownerTag('made:request-1', NOW, 'request-1')), CreatedAt: 1767225600, LastUpdatedAt: 1767225600.5 });

// The first event loads the SDK.
jest.setTimeout(30_000);

const environment = { ...process.env };
let server: Server | undefined;
beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  // The shortest delay before another attempt.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  process.env = { ...environment };
  jest.restoreAllMocks();
});

/** Sends an event to the function of the bundle. A server on a socket replies to one request after another, as the last reply says to all that follow. */
async function run(event: any, milliseconds: number, ...replies: Reply[]) {
  const requests: { method?: string; path?: string; body: any }[] = [];
  server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    requests.push({ method: request.method, path: request.url, body: text && JSON.parse(text) });
    (replies.length > 1 ? replies.shift()! : replies[0])(response);
  });
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIALOCALTEST',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-test',
  });
  const handling = handler(sentLater(NOW, event), contextWith(milliseconds));
  const result: { response?: any; error?: Error } = await handling.then(response => ({ response }), error => ({ error }));
  return { ...result, requests };
}

describe('Over a socket, the handler', () => {
  test('sends numbers and booleans of the properties as such, and responds with dates in ISO 8601', async () => {
    const { requests, response } = await run(createEvent({ ...PROPERTIES, SourcePriority: '3' }), 30_000, notFound, succeed({}), created);

    expect(requests[1]).toEqual({
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

  test.each<[string, Reply]>([
    ['a broken connection', response => response.destroy()], ['a rare status', fail(507, 'SomethingException')], ['throttling', fail(429, 'ThrottlingException')],
  ])('tries a Put again until %s passes', async (_, failure) => {
    const { error, requests } = await run(createEvent(), 60_000, notFound, failure, notFound, failure, notFound, succeed({}), created);

    expect(requests.map(({ method }) => method).slice(0, 7)).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET']);
    expect(error).toBeUndefined();
  });

  test('ends in time if the service never responds', async () => {
    const begin = Date.now();

    const { error } = await run(deleteEvent(), 3_500, () => undefined);

    expect(Date.now() - begin).toBeLessThan(3_500);
    expect(error?.message).toMatch(/^GetProfileObjectType of object type ShopOrder in domain retail failed: AbortError/);
  });
});
