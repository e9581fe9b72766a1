import { captureLog, contextWith, createEvent, OWNER_MARK, PROPERTIES, sentBefore, updateEvent } from './events';
import { breakConnection, fail, Reply, ServiceOverHttp, succeed } from './service-over-http';
import { handler } from '../../lambda';

const environment = { ...process.env };
const MARK = 'Shop/Orders made:request-1';
const throttled = fail(429, 'ThrottlingException');
const notFound = fail(404, 'ResourceNotFoundException');

/** When the year began, in seconds. */
const YEAR = 1767225600;

/** Seconds since then. */
const now = () => Date.now() / 1000 - YEAR;

/** What the service holds, last updated so many seconds after the year began. */
const held = (second: number, members: object = {}, tags: Record<string, string> = { team: 'shop', [OWNER_MARK]: MARK }) =>
  succeed({
    ...PROPERTIES, AllowProfileCreation: true, ExpirationDays: 30, CreatedAt: YEAR, LastUpdatedAt: YEAR + second, ...members, Tags: tags,
  });

let service: ServiceOverHttp;
beforeEach(() => {
  captureLog();
  // The shortest wait before another try.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  await service.stop();
  process.env = { ...environment };
  jest.restoreAllMocks();
});

/** The methods of the requests, in order, and how the event ended. */
async function run(event: any, ...replies: Reply[]): Promise<{ methods: string[]; error?: Error }> {
  service = await ServiceOverHttp.start(...replies);
  const error = await handler(event, contextWith(60_000)).then(() => undefined, (thrown: Error) => thrown);
  return { methods: service.requests.map(request => request.method), error };
}

const NEW = { ...PROPERTIES, Description: 'New' };
const RETAGGED = { ...PROPERTIES, Tags: { team: 'web' } };
const UNTAGGED = { ...PROPERTIES, Tags: {} };
const STAGED = updateEvent({ ...PROPERTIES, Tags: { stage: 'prod' } });

/** Sets the clock forward. */
function letPass(milliseconds: number): void {
  const clock = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => clock() + milliseconds);
}

describe('Before a Put is tried again, an Update', () => {
  test('looks whether the object type is as it was', async () => {
    const { methods, error } = await run(updateEvent(NEW), held(0), throttled, held(0), held(5, { Description: 'New' }));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET']);
    expect(error).toBeUndefined();
  });

  test('sends it where all is as asked already, so that a cancelled update that comes later sees that somebody was there', async () => {
    const { methods, error } = await run(updateEvent(), held(0), throttled, held(0), held(5), held(5));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET']);
    expect(error).toBeUndefined();
  });

  test('gives up where the rollback of the cancelled update was quicker', async () => {
    const { methods, error } = await run(updateEvent(NEW), held(0), throttled, held(5));

    expect(methods).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('something else changed object type ShopOrder in domain retail');
    expect(error?.message).toContain('This event gave up, so that the later change stays.');
  });

  test('gives up where the object type is gone, since a Put without tags would make one without a mark', async () => {
    const { methods, error } = await run(updateEvent(NEW), held(0), throttled, notFound);

    expect(methods).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });

  test('takes the Put for done whose answer was lost', async () => {
    const { methods, error } = await run(updateEvent(NEW), held(0), breakConnection, held(now(), { Description: 'New' }));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'GET']);
    expect(error).toBeUndefined();
  });

  test('takes it for done also where the tags are still to be changed', async () => {
    const { methods, error } = await run(updateEvent(RETAGGED), held(0), breakConnection, held(now()), succeed({}), held(now()));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'POST', 'GET']);
    expect(error).toBeUndefined();
  });

  test.each([
    ['of an earlier moment', breakConnection, () => now() - 20],
    ['beside a try that was refused', throttled, now],
  ])('leaves a Put with the same members to the rollback that has sent it (%s)', async (_, reply, second) => {
    const { methods, error } = await run(updateEvent(RETAGGED), held(0), reply, held(second()));

    expect(methods).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });

  test('leaves to the rollback what was put long after a try that stayed without an answer', async () => {
    const silently: Reply = (response, request) => {
      letPass(29_000);
      breakConnection(response, request);
    };

    const { methods, error } = await run(updateEvent(RETAGGED), held(0), silently, (response, request) => held(now() - 15)(response, request));

    expect(methods).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('This event gave up');
  }, 10_000);

  test('leaves it to the rollback also where tags were only removed', async () => {
    const { methods, error } = await run(updateEvent(UNTAGGED), held(0), throttled, held(now()));

    expect(methods).toEqual(['GET', 'PUT', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });
});

describe('Before tags are tried again, an Update', () => {
  test('looks whether they are still its own to change', async () => {
    const { methods, error } = await run(updateEvent(RETAGGED), held(0), held(5), throttled, held(5), held(5));

    expect(methods).toEqual(['GET', 'PUT', 'POST', 'GET', 'POST', 'GET']);
    expect(error).toBeUndefined();
  });

  test('gives up where the rollback of the cancelled update was quicker', async () => {
    const { methods, error } = await run(updateEvent(RETAGGED), held(0), held(5), throttled, held(9));

    expect(methods).toEqual(['GET', 'PUT', 'POST', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });

  test('takes them for set where the answer was lost, whether or not that counts as an update', async () => {
    const { methods, error } = await run(updateEvent(RETAGGED), held(0), held(5), breakConnection, held(9, {}, { team: 'web', [OWNER_MARK]: MARK }));

    expect(methods).toEqual(['GET', 'PUT', 'POST', 'GET', 'GET']);
    expect(error).toBeUndefined();
  });

  test('gives up removing where the rollback of the cancelled update was quicker', async () => {
    const { methods, error } = await run(updateEvent(UNTAGGED), held(0), held(5), throttled, held(9));

    expect(methods).toEqual(['GET', 'PUT', 'DELETE', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });

  test('goes on removing where those that it has set still stand, whether or not setting counts as an update', async () => {
    const retagged = held(9, {}, { team: 'shop', stage: 'prod', [OWNER_MARK]: MARK });

    const { methods, error } = await run(STAGED, held(0), held(5), succeed({}), throttled, retagged, succeed({}), retagged);

    expect(methods).toEqual(['GET', 'PUT', 'POST', 'DELETE', 'GET', 'DELETE', 'GET']);
    expect(error).toBeUndefined();
  });

  test('gives up removing where those that it has set still stand, but somebody put the object type after it had set them', async () => {
    const putAfterwards: Reply = (response, request) => {
      held(now(), {}, { team: 'shop', stage: 'prod', [OWNER_MARK]: MARK })(response, request);
    };
    const passTime: Reply = (response, request) => {
      letPass(6_000);
      throttled(response, request);
    };

    const { methods, error } = await run(STAGED, held(0), held(5), succeed({}), passTime, putAfterwards);

    expect(methods).toEqual(['GET', 'PUT', 'POST', 'DELETE', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });
});

describe('Before a Put is tried again, a Create', () => {
  const made = (mark: string) => succeed({ CreatedAt: Date.now() / 1000, LastUpdatedAt: Date.now() / 1000, Tags: { team: 'shop', [OWNER_MARK]: mark } });

  test('takes the object type for made that has this request\'s mark', async () => {
    const { methods, error } = await run(createEvent(), notFound, breakConnection, made(MARK));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'GET']);
    expect(error).toBeUndefined();
  });

  test('gives up where a later deploy was quicker', async () => {
    const { methods, error } = await run(createEvent(), notFound, throttled, made('Shop/Orders made:request-9'));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'GET']);
    expect(error?.message).toContain('something else changed object type ShopOrder in domain retail');
  });

  test('gives up where somebody else was quicker', async () => {
    const { methods, error } = await run(createEvent(), notFound, throttled, made('Other/Orders made:request-9'));

    expect(methods).toEqual(['GET', 'PUT', 'GET', 'GET']);
    expect(error?.message).toContain('Object type ShopOrder exists in domain retail already');
  });
});

test('An Update that removes tags gives up where the object type was changed since it was sent', async () => {
  const event = { ...updateEvent(UNTAGGED), ResponseURL: sentBefore(60) };

  const { methods, error } = await run(event, held(now() - 30));

  expect(methods).toEqual(['GET']);
  expect(error?.message).toContain('This event gave up');
});

describe('An Update whose first Get took long looks again before its Put, and', () => {
  const slowly: Reply = (response, request) => {
    letPass(6_000);
    held(0)(response, request);
  };

  test('gives up where somebody has changed the object type', async () => {
    const { methods, error } = await run(updateEvent(NEW), slowly, held(3));

    expect(methods).toEqual(['GET', 'GET']);
    expect(error?.message).toContain('This event gave up');
  });

  test('sends it where all is as asked already', async () => {
    const { methods, error } = await run(updateEvent(), slowly, held(0), held(9), held(9));

    expect(methods).toEqual(['GET', 'GET', 'PUT', 'GET']);
    expect(error).toBeUndefined();
  });

  test('takes it for done where another delivery of the same event was quicker', async () => {
    const { methods, error } = await run(updateEvent(NEW), slowly, held(3, { Description: 'New' }));

    expect(methods).toEqual(['GET', 'GET', 'GET']);
    expect(error).toBeUndefined();
  });
});
