import { captureLog, createEvent, deleteEvent, MEMBERS, OWNER_MARK, PROPERTIES, sentBefore, STACK_ID, updateEvent } from './events';
import { run, serviceError } from './service-at-command-level';

let log: ReturnType<typeof captureLog>;
beforeEach(() => {
  log = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const WHAT = 'object type ShopOrder in domain retail';
const held = (mark: string | undefined, more: object = {}) => ({ ...MEMBERS, Tags: { team: 'shop', ...mark === undefined ? {} : { [OWNER_MARK]: mark } }, ...more });
/** The lines between those that say that the event begins and how it ended. */
const said = () => log.lines().slice(1, -1);

describe('A Delete says in the log', () => {
  test.each([
    ['there is none', undefined, { level: 'INFO', message: `The service says that there is no ${WHAT}, as it also does where it denies access: nothing to delete` }],
    ['it was made', held('Shop/Orders made:request-1'), { level: 'INFO', message: `Deleted ${WHAT}, which this resource made, with all its objects` }],
    ['it is kept', held('Shop/Orders kept'), {
      level: 'INFO', message: `${WHAT} is kept: it was there before this resource came to it`, ownerMark: 'Shop/Orders kept',
    }],
    ['it was adopted', held('Shop/Orders adopted:request-1'), {
      level: 'INFO', message: `${WHAT} is given back: it was adopted, and only the owner mark is taken off`,
    }],
    ['it is somebody else\'s', held('Other/Orders made:request-1'), {
      level: 'WARN', message: `${WHAT} is left alone: it isn't owned by this resource`, ownerMark: 'Other/Orders made:request-1', owner: 'Shop/Orders',
    }],
    ['it has no tags', { ...MEMBERS }, { level: 'WARN', message: `${WHAT} is left alone: it isn't owned by this resource`, owner: 'Shop/Orders' }],
  ])('that %s', async (_, live, line) => {
    const { error } = await run(deleteEvent(), { get: [live] });

    expect(error).toBeUndefined();
    expect(said()).toEqual([line]);
  });

  test('that it was made after the Delete was sent', async () => {
    const CreatedAt = new Date();
    const { operations } = await run({ ...deleteEvent(), ResponseURL: sentBefore(60) }, { get: [held('Shop/Orders made:request-1', { CreatedAt })] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(said()).toEqual([{ level: 'WARN', message: `${WHAT} is left alone: it was made after this Delete was sent`, createdAt: CreatedAt.toISOString() }]);
  });

  test('that there is no owner to compare with, and deletes nothing', async () => {
    const { operations } = await run(deleteEvent('retail|ShopOrder', {}), { get: [held('Shop/Orders made:request-1')] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(said()).toMatchObject([{ level: 'WARN', ownerMark: 'Shop/Orders made:request-1' }]);
  });
});

describe('A Create says in the log', () => {
  test('what it takes over, whole', async () => {
    await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { get: [held(undefined, { Description: 'Old' })] });

    expect(said()[0]).toEqual({
      level: 'INFO', message: `Taking over ${WHAT}; this is its previous definition`, previousDefinition: held(undefined, { Description: 'Old' }),
    });
  });

  test('what the service keeps of what it takes over', async () => {
    await run(createEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { get: [held(undefined, { SourcePriority: 2 })] });

    expect(said()).toContainEqual({
      level: 'WARN', message: `${WHAT}: the service kept SourcePriority, which is no longer asked for`, member: 'SourcePriority', held: 2,
    });
  });

  test('that a Put answered with an error, but got through', async () => {
    const put = serviceError('InternalServerException', 500, 'Oh no');
    const { error } = await run(createEvent(), { get: [undefined, held('Shop/Orders made:request-1')], put });

    expect(error).toBeUndefined();
    expect(said()).toEqual([{
      level: 'WARN',
      message: `Put of ${WHAT} answered with an error, but the object type is there with this request's mark`,
      error: expect.stringContaining('InternalServerException: Oh no'),
    }]);
  });

  test('that the service shows no owner mark on what was just made', async () => {
    const { error } = await run(createEvent(), { get: [undefined, held(undefined)] });

    expect(error).toBeUndefined();
    expect(said()).toEqual([{
      level: 'WARN', message: `The service doesn't show the owner mark on ${WHAT}, which was just made: a Delete will leave it alone`, tags: { team: 'shop' },
    }]);
  });

  test('nothing of the mark where it is there', async () => {
    await run(createEvent(), { get: [undefined, held('Shop/Orders made:request-1')] });

    expect(said()).toEqual([]);
  });
});

test('An Update says in the log that what it has put couldn\'t be read afterwards, and succeeds', async () => {
  const { error } = await run(updateEvent({ ...PROPERTIES, Description: 'New' }), {
    get: [held('Shop/Orders made:request-1'), serviceError('InternalServerException', 500, 'Oh no')],
  });

  expect(error).toBeUndefined();
  expect(said()).toEqual([{
    level: 'WARN',
    message: `${WHAT} was put, but couldn't be read afterwards; the attributes come from Put's answer`,
    error: expect.stringContaining('InternalServerException: Oh no'),
  }]);
});

test('An event that the handler can\'t read says so, with the cause', async () => {
  const { error } = await run({ ...createEvent(), ResourceProperties: undefined }, { get: [] });

  expect(error?.message).toMatch(/^The handler failed unexpectedly: TypeError: /);
  expect(error?.cause).toBeInstanceOf(TypeError);
});

describe('The error for what is somebody else\'s', () => {
  const NAMED_LIKE = /The service may have an object type that is named like one of its templates/;

  test('says what is found, what was done and what to do', async () => {
    const { error } = await run(createEvent(), { get: [held(undefined)] });

    expect(error?.message).toBe(
      'Object type ShopOrder exists in domain retail already and isn\'t owned by Shop/Orders: it has no owner mark. Nothing was changed. '
      + 'To take it over with the objects it holds, set adoptExisting: true on the construct (its previous definition is then written to the handler\'s log); '
      + 'otherwise choose another objectTypeName.',
    );
  });

  test.each(['CTR', 'CTR-NoInferred', 'CTR-AutoAssociateOnly', 'Salesforce-Account', 'Salesforce-Contact'])('says of %s that a template is called so', async name => {
    const { error } = await run(createEvent({ ...PROPERTIES, ObjectTypeName: name }), { get: [held(undefined)] });

    expect(error?.message).toMatch(NAMED_LIKE);
  });

  test('says so of the template that is asked for', async () => {
    const { error } = await run(createEvent({ ...PROPERTIES, TemplateId: 'ShopOrder' }), { get: [held(undefined)] });

    expect(error?.message).toMatch(NAMED_LIKE);
  });
});

test('A Create that met somebody else\'s at its end says both readings, and what to do', async () => {
  const { error } = await run(createEvent(), { get: [undefined, held('Other/Orders made:request-9')] });

  expect(error?.message).toBe(
    `GetProfileObjectType said that ${WHAT} isn't there, but after PutProfileObjectType it turns out to be older or somebody else's `
    + '(created at an unknown time, owner mark "Other/Orders made:request-9"). Either the first answer was a denial of access, which the service reports as '
    + '"not found" too, or somebody else made the object type at the same time. Its mapping is now that of this app; it was not deleted, and its tags are as '
    + 'they were. Check the rights of the handler\'s role and who else owns this object type, then deploy again with another objectTypeName, or with '
    + 'adoptExisting: true to take it over.',
  );
});

test('An Update of what has lost all tags keeps it', async () => {
  const { error, commands } = await run(updateEvent(), { get: [{ ...MEMBERS }] });

  expect(error).toBeUndefined();
  expect(commands.find(([operation]) => operation === 'TagResource')?.[1].tags).toEqual({ team: 'shop', [OWNER_MARK]: 'Shop/Orders kept' });
});

describe('Each event says in the log', () => {
  const request = (requestType: string, requestId: string) => ({ requestType, requestId, stackId: STACK_ID, logicalResourceId: 'Orders' });

  test('that it begins, and that it succeeded with which physical id', async () => {
    await run(updateEvent(), { get: [held('Shop/Orders made:request-1')] });

    expect([log.lines()[0], log.lines().pop()]).toEqual([
      { level: 'INFO', message: 'Update begins', ...request('Update', 'request-2') },
      { level: 'INFO', message: 'Update succeeded', ...request('Update', 'request-2'), physicalResourceId: 'retail|ShopOrder' },
    ]);
  });

  test('that it failed, with the stack of the cause', async () => {
    await run(deleteEvent(), { get: [serviceError('BadRequestException', 400, 'Wrong')] });

    const line = log.lines().pop();
    expect(line).toMatchObject({ level: 'ERROR', message: expect.stringMatching(/^Delete failed: GetProfileObjectType of object type ShopOrder/), ...request('Delete', 'request-3') });
    expect(line.stack).toMatch(/^BadRequestException: Wrong\n +at serviceError /);
  });
});
