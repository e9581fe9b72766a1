import { captureLog, createEvent, MEMBERS, OWNER_MARK, PROPERTIES, ARN, sentBefore } from './events';
import { CREATED_AT, notFound, run, serviceError } from './service-at-command-level';

const GET = ['GetProfileObjectType', { DomainName: 'retail', ObjectTypeName: 'ShopOrder' }];
const NAMES = { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Arn: ARN };
const MADE_NOW = 'Shop/Orders made:request-1';
const held = (tags: Record<string, string> | undefined, createdAt = CREATED_AT) =>
  ({ ...MEMBERS, CreatedAt: createdAt, LastUpdatedAt: createdAt, Tags: tags });
const justMade = () => held({ team: 'shop', [OWNER_MARK]: MADE_NOW }, new Date());

let log: ReturnType<typeof captureLog>;
beforeEach(() => {
  log = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('Create of an object type that is not there', () => {
  test('is Get, one Put with tags and owner mark inside it, Get', async () => {
    const { commands } = await run(createEvent(), { get: [undefined, justMade()] });

    expect(commands).toEqual([
      GET,
      ['PutProfileObjectType', { ...MEMBERS, Tags: { team: 'shop', [OWNER_MARK]: MADE_NOW } }],
      GET,
    ]);
  });

  test('answers domain and name as physical id, and every attribute', async () => {
    const made = { ...justMade(), MaxAvailableProfileObjectCount: 7 };

    const { answer } = await run(createEvent(), { get: [undefined, made] });

    expect(answer).toEqual({
      PhysicalResourceId: 'retail|ShopOrder',
      Data: { ...NAMES, CreatedAt: made.CreatedAt.toISOString(), LastUpdatedAt: made.CreatedAt.toISOString(), MaxAvailableProfileObjectCount: 7 },
    });
  });

  test('answers empty dates and a count of -1 where the service shows none', async () => {
    const { answer } = await run(createEvent(), { get: [undefined, { Tags: { [OWNER_MARK]: MADE_NOW } }] });

    expect(answer?.Data).toEqual({ ...NAMES, CreatedAt: '', LastUpdatedAt: '', MaxAvailableProfileObjectCount: -1 });
  });

  test('has the owner mark alone where the app has no tags', async () => {
    const { Tags: _, ...untagged } = PROPERTIES;

    const { commands } = await run(createEvent(untagged), { get: [undefined, justMade()] });

    expect(commands[1][1].Tags).toEqual({ [OWNER_MARK]: MADE_NOW });
  });

  test('sends nothing of a mapping with a template, an explicit false included', async () => {
    const { Fields, Keys, ...others } = PROPERTIES;

    const { commands } = await run(createEvent({ ...others, AllowProfileCreation: 'false', TemplateId: 'CTR' }), { get: [undefined, justMade()] });

    expect(commands[1][1]).toEqual({
      DomainName: 'retail',
      ObjectTypeName: 'ShopOrder',
      Description: 'Orders',
      ExpirationDays: 30,
      TemplateId: 'CTR',
      Tags: { team: 'shop', [OWNER_MARK]: MADE_NOW },
    });
  });

  test('succeeds with the answer of Put where the last Get fails', async () => {
    const { answer, operations } = await run(createEvent(), { get: [undefined, serviceError('InternalServerException', 500, 'Oops')] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
    expect(answer?.PhysicalResourceId).toBe('retail|ShopOrder');
    expect(answer?.Data?.CreatedAt).not.toBe('');
  });

  test('fails with the service\'s words when the Put is refused, once it has looked whether the object type is there', async () => {
    const { error, operations } = await run(createEvent(), { get: [undefined], put: serviceError('BadRequestException', 400, 'Field email is wrong.') });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
    expect(error?.message).toBe(
      'PutProfileObjectType of object type ShopOrder in domain retail failed: BadRequestException: Field email is wrong (request id id-400). '
      + 'Correct the object type in the app as the message says, and deploy again.',
    );
  });

  test('says which domain to make when the Put finds none', async () => {
    const { error } = await run(createEvent(), { get: [undefined], put: notFound() });

    expect(error?.message).toContain('Make the domain retail in this account and region first, or correct domainName.');
  });

  test.each([
    ['a lost answer', serviceError('TimeoutError', undefined, 'socket hang up')],
    ['a refusal after a first try got through', serviceError('BadRequestException', 400, 'Tags are for creation', 2)],
    ['a refusal because the same event, delivered twice, was quicker', serviceError('BadRequestException', 400, 'Tags are for creation')],
  ])('succeeds after %s of the Put, when the object type has this request\'s mark', async (_, put) => {
    const { answer, operations } = await run(createEvent(), { get: [undefined, justMade()], put });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType', 'GetProfileObjectType']);
    expect(answer?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test('says that the object type may have been made, where neither the Put nor the look after it is answered', async () => {
    const silence = serviceError('TimeoutError', undefined, 'socket hang up');

    const { error, operations } = await run(createEvent(), { get: [undefined, silence], put: silence });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
    expect(error?.message).toContain('PutProfileObjectType of object type ShopOrder in domain retail failed: TimeoutError: socket hang up');
    expect(error?.message).toContain('may have been made all the same: it then has this resource\'s owner mark, and the next deploy picks it up.');
  });

  test('fails after a lost answer of the Put when another request\'s mark is found', async () => {
    const { error } = await run(createEvent(), {
      get: [undefined, held({ [OWNER_MARK]: 'Shop/Orders made:request-0' })],
      put: serviceError('TimeoutError', undefined, 'socket hang up'),
    });

    expect(error?.message).toContain('TimeoutError');
  });

  test.each([
    ['was created long before the event', held({ [OWNER_MARK]: MADE_NOW })],
    ['was created before the event and has no mark', held(undefined)],
    ['has somebody else\'s mark', held({ [OWNER_MARK]: 'Other/Orders made:request-9' }, new Date())],
    ['has our mark of an earlier request', held({ [OWNER_MARK]: 'Shop/Orders made:request-0' }, new Date())],
    ['has a mark that nobody can read', held({ [OWNER_MARK]: 'scribble' }, new Date())],
  ])('fails and deletes nothing when the object type %s', async (_, after) => {
    const { error, operations } = await run(createEvent(), { get: [undefined, after] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
    expect(error?.message).toContain('it turns out to be older or somebody else\'s');
    expect(error?.message).toContain(after.CreatedAt.toISOString());
    expect(error?.message).toContain(after.Tags?.[OWNER_MARK] ?? 'none');
    expect(error?.message).toContain('it was not deleted');
  });

  test('succeeds when the service cuts the time of creation to seconds', async () => {
    const thisSecond = new Date(Math.floor(Date.now() / 1000) * 1000);

    const { error } = await run(createEvent(), { get: [undefined, held({ [OWNER_MARK]: MADE_NOW }, thisSecond)] });

    expect(error).toBeUndefined();
  });
});

describe('Create of an object type that has this resource\'s own mark', () => {
  test('puts again without tags and keeps "made" when the same request is delivered again', async () => {
    const { commands } = await run(createEvent(), { get: [held({ team: 'shop', [OWNER_MARK]: MADE_NOW })] });

    expect(commands).toEqual([GET, ['PutProfileObjectType', MEMBERS], GET]);
  });

  test.each(['made:request-0', 'kept', 'adopted:request-0'])('is "kept" when it found it as "%s" of an earlier request', async origin => {
    const { commands } = await run(createEvent(), { get: [held({ team: 'shop', [OWNER_MARK]: `Shop/Orders ${origin}` })] });

    const tagging = origin === 'kept' ? [] : [['TagResource', { resourceArn: ARN, tags: { [OWNER_MARK]: 'Shop/Orders kept' } }]];
    expect(commands).toEqual([GET, ['PutProfileObjectType', MEMBERS], ...tagging, GET]);
  });

  test('keeps "adopted" when the adopting request is delivered again', async () => {
    const { operations } = await run(createEvent(), { get: [held({ team: 'shop', [OWNER_MARK]: 'Shop/Orders adopted:request-1' })] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
  });

  test('has its previous definition in the log, unless this very request made it', async () => {
    await run(createEvent(), { get: [{ ...held({ team: 'shop', [OWNER_MARK]: 'Shop/Orders made:request-0' }), Description: 'Earlier' }] });
    await run(createEvent(), { get: [held({ team: 'shop', [OWNER_MARK]: MADE_NOW })] });

    expect(log.lines().filter(line => line.previousDefinition).map(line => line.previousDefinition.Description)).toEqual(['Earlier']);
  });

  test('is left as it is where a later deploy has changed it, and Lambda delivers the event late', async () => {
    const event = { ...createEvent(), ResponseURL: sentBefore(120) };
    const later = { ...held({ team: 'shop', [OWNER_MARK]: MADE_NOW }), Description: 'Later', LastUpdatedAt: new Date(Date.now() - 60_000) };

    const { error, operations } = await run(event, { get: [later] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('something else changed object type ShopOrder in domain retail');
  });

  test('is put again where this very request changed it, and Lambda delivers the event late', async () => {
    const { commands } = await run({ ...createEvent(), ResponseURL: sentBefore(120) }, { get: [held({ team: 'shop', [OWNER_MARK]: MADE_NOW }, new Date(Date.now() - 60_000))] });

    expect(commands).toEqual([GET, ['PutProfileObjectType', MEMBERS], GET]);
  });

  test('brings its tags up to date and leaves those that others set', async () => {
    const { commands } = await run(createEvent(), { get: [held({ team: 'old', cost: '1', [OWNER_MARK]: 'Shop/Orders kept' })] });

    expect(commands[2]).toEqual(['TagResource', { resourceArn: ARN, tags: { team: 'shop' } }]);
    expect(commands).toHaveLength(4);
  });
});

describe('Create of an object type that is somebody else\'s', () => {
  test.each([
    ['without a mark', undefined, 'it has no owner mark'],
    ['with another stack\'s mark', 'Other/Orders made:request-9', 'its owner mark is "Other/Orders made:request-9"'],
    ['with the mark of another construct whose path begins alike', 'Shop/Orders2 made:request-9', 'Shop/Orders2'],
  ])('%s changes nothing and names adoptExisting', async (_, mark, said) => {
    const { error, commands } = await run(createEvent(), { get: [held(mark === undefined ? undefined : { [OWNER_MARK]: mark })] });

    expect(commands).toEqual([GET]);
    expect(error?.message).toContain('Object type ShopOrder exists in domain retail already and isn\'t owned by Shop/Orders');
    expect(error?.message).toContain(said);
    expect(error?.message).toContain('set adoptExisting: true');
  });

  test('says that a type named like a template may be there before anyone made it', async () => {
    const { error } = await run(createEvent({ ...PROPERTIES, ObjectTypeName: 'CTR' }), { get: [held(undefined)] });

    expect(error?.message).toContain('before anyone makes it');
  });

  test('is adopted with adoptExisting: its whole definition in the log, then Put, then tags', async () => {
    const before = { ...held({ theirs: 'x' }), Description: 'Made by hand' };

    const { commands } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { get: [before] });

    expect(commands).toEqual([
      GET,
      ['PutProfileObjectType', MEMBERS],
      ['TagResource', { resourceArn: ARN, tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders adopted:request-1' } }],
      GET,
    ]);
    const logged = log.lines().find(line => line.previousDefinition);
    expect(logged.previousDefinition).toEqual(JSON.parse(JSON.stringify(before)));
  });

  test('is not adopted where AdoptExisting is the text "false"', async () => {
    const { error } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'false' }), { get: [held(undefined)] });

    expect(error?.message).toContain('adoptExisting');
  });

  test('is refused before anything changes when live tags, the app\'s and the mark are more than 50', async () => {
    const live = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`tag${index}`, 'x']));

    const { error, operations } = await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { get: [held(live)] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('would have 51 tags');
  });
});

describe('Create when the first Get fails', () => {
  test.each([
    ['access is denied', serviceError('AccessDeniedException', 403, 'User is not authorized', 12)],
    ['the service throttles', serviceError('ThrottlingException', 429, 'Slow down', 9)],
    ['the service breaks', serviceError('InternalServerException', 500, 'Oops', 9)],
    ['the request is wrong', serviceError('BadRequestException', 400, 'Bad')],
    ['the connection breaks', serviceError('Error', undefined, 'read ECONNRESET', 9)],
  ])('because %s, takes nothing for absence and puts nothing', async (_, failure) => {
    const { error, operations } = await run(createEvent(), { get: [failure] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('GetProfileObjectType of object type ShopOrder in domain retail failed');
    expect(error?.message).toContain(failure.message);
  });
});
