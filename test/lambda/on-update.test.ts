import { ARN, captureLog, MEMBERS, OWNER_MARK, PROPERTIES, sentBefore, updateEvent } from './events';
import { CREATED_AT, run, serviceError } from './service-at-command-level';

const GET = ['GetProfileObjectType', { DomainName: 'retail', ObjectTypeName: 'ShopOrder' }];
const PUT = ['PutProfileObjectType', MEMBERS];
const MADE = 'Shop/Orders made:request-1';
const held = (tags: Record<string, string> = { team: 'shop', [OWNER_MARK]: MADE }, members = {}) =>
  ({ ...MEMBERS, ...members, CreatedAt: CREATED_AT, LastUpdatedAt: CREATED_AT, Tags: tags });

let log: ReturnType<typeof captureLog>;
beforeEach(() => {
  log = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('Update under the same name', () => {
  test('is Get, Put without tags, Get where the tags are as desired', async () => {
    const { commands, answer } = await run(updateEvent(), { get: [held()] });

    expect(commands).toEqual([GET, PUT, GET]);
    expect(answer?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test('sets tags first and removes those no longer desired afterwards', async () => {
    const event = updateEvent({ ...PROPERTIES, Tags: { team: 'web', stage: 'prod' } }, { ...PROPERTIES, Tags: { team: 'shop', cost: '1' } });

    const { commands } = await run(event, { get: [held({ team: 'shop', cost: '1', theirs: 'x', [OWNER_MARK]: MADE })] });

    expect(commands).toEqual([
      GET,
      PUT,
      ['TagResource', { resourceArn: ARN, tags: { team: 'web', stage: 'prod' } }],
      ['UntagResource', { resourceArn: ARN, tagKeys: ['cost'] }],
      GET,
    ]);
  });

  test('only removes where nothing is to be set', async () => {
    const { Tags: _, ...untagged } = PROPERTIES;

    const { commands } = await run(updateEvent(untagged), { get: [held()] });

    expect(commands).toEqual([GET, PUT, ['UntagResource', { resourceArn: ARN, tagKeys: ['team'] }], GET]);
  });

  test('does not remove what another name was to have, when the rollback of a failed replacement comes back to this one', async () => {
    const event = updateEvent(PROPERTIES, { ...PROPERTIES, ObjectTypeName: 'WebOrder', Tags: { stage: 'prod' } });

    const { commands } = await run(event, { get: [held({ team: 'shop', stage: 'theirs', [OWNER_MARK]: MADE })] });

    expect(commands).toEqual([GET, PUT, GET]);
  });

  test('does not remove what somebody has removed already', async () => {
    const { Tags: _, ...untagged } = PROPERTIES;

    const { operations } = await run(updateEvent(untagged), { get: [held({ [OWNER_MARK]: MADE })] });

    expect(operations).not.toContain('UntagResource');
  });

  test('sends numbers and booleans as what they are', async () => {
    const { commands } = await run(updateEvent({ ...PROPERTIES, MaxProfileObjectCount: '100', SourcePriority: '2' }), { get: [held()] });

    expect(commands[1][1]).toEqual({ ...MEMBERS, MaxProfileObjectCount: 100, SourcePriority: 2 });
  });

  test.each(['made:request-1', 'kept', 'adopted:request-1'])('keeps how it came to the object type: %s', async origin => {
    const { operations } = await run(updateEvent(), { get: [held({ team: 'shop', [OWNER_MARK]: `Shop/Orders ${origin}` })] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
  });

  test('takes the mark of the former owner for its own, and writes the new one', async () => {
    const { commands } = await run(updateEvent({ ...PROPERTIES, Owner: 'Shop/Types/Orders' }), { get: [held()] });

    expect(commands[2]).toEqual(['TagResource', { resourceArn: ARN, tags: { [OWNER_MARK]: 'Shop/Types/Orders made:request-1' } }]);
  });

  test('marks it as kept where the mark was lost', async () => {
    const { commands } = await run(updateEvent(), { get: [held({ team: 'shop' })] });

    expect(commands).toEqual([GET, PUT, ['TagResource', { resourceArn: ARN, tags: { [OWNER_MARK]: 'Shop/Orders kept' } }], GET]);
  });

  test('makes an object type again that was deleted by hand', async () => {
    const { commands } = await run(updateEvent(), { get: [undefined, { ...held(), CreatedAt: new Date(), Tags: { [OWNER_MARK]: 'Shop/Orders made:request-2' } }] });

    expect(commands).toEqual([GET, ['PutProfileObjectType', { ...MEMBERS, Tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders made:request-2' } }], GET]);
  });

  test('changes nothing where somebody else has taken the object type over', async () => {
    const { error, operations } = await run(updateEvent(), { get: [held({ [OWNER_MARK]: 'Other/Orders made:request-9' })] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('"Other/Orders made:request-9"');
  });

  test('takes it back with adoptExisting, its definition in the log', async () => {
    const { commands } = await run(updateEvent({ ...PROPERTIES, AdoptExisting: 'true' }), { get: [held({ [OWNER_MARK]: 'Other/Orders made:request-9' })] });

    expect(commands).toEqual([
      GET,
      PUT,
      ['TagResource', { resourceArn: ARN, tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders adopted:request-2' } }],
      GET,
    ]);
    expect(log.lines().some(line => line.previousDefinition?.ObjectTypeName === 'ShopOrder')).toBe(true);
  });

  test('takes it back with adoptExisting, and removes the tags that it had set itself and no longer desires', async () => {
    const event = updateEvent({ ...PROPERTIES, AdoptExisting: 'true' }, { ...PROPERTIES, Tags: { team: 'shop', cost: '1' } });

    const { commands } = await run(event, { get: [held({ team: 'shop', cost: '1', theirs: 'x', [OWNER_MARK]: 'Other/Orders made:request-9' })] });

    expect(commands[3]).toEqual(['UntagResource', { resourceArn: ARN, tagKeys: ['cost'] }]);
  });

  test('refuses tags that do not fit before anything is changed', async () => {
    const live = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`tag${index}`, 'x']));

    const { error, operations } = await run(updateEvent(), { get: [held({ ...live, [OWNER_MARK]: MADE })] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('At most 50 are possible. Nothing was changed.');
  });

  test('believes neither a response URL that is older than an event can get, nor a time of the service that is still to come', async () => {
    const { operations } = await run({ ...updateEvent(), ResponseURL: sentBefore(86_400) }, { get: [{ ...held({}, { Description: 'Other' }), LastUpdatedAt: new Date(Date.now() + 60_000) }] });

    expect(operations).toContain('PutProfileObjectType');
  });

  test('changes nothing where the rollback of a cancelled update was quicker', async () => {
    const event = { ...updateEvent({ ...PROPERTIES, Description: 'New' }), ResponseURL: sentBefore(60) };

    const { error, operations } = await run(event, { get: [{ ...held(), LastUpdatedAt: new Date(Date.now() - 30_000) }] });

    expect(operations).toEqual(['GetProfileObjectType']);
    expect(error?.message).toContain('the rollback of a cancelled update');
  });

  test('removes nothing where setting the tags failed', async () => {
    const event = updateEvent({ ...PROPERTIES, Tags: { stage: 'prod' } });

    const { error, operations } = await run(event, { get: [held()], tag: serviceError('BadRequestException', 400, 'Too many tags') });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'TagResource']);
    expect(error?.message).toContain('TagResource of object type ShopOrder in domain retail failed: BadRequestException: Too many tags');
  });

  test('reads properties before the update that another version wrote', async () => {
    const { error } = await run(updateEvent(PROPERTIES, { Tags: 'none', ExpirationDays: 'many', Unheard: { of: [] } }), { get: [held()] });

    expect(error).toBeUndefined();
  });

  test('warns in the log of a member that the service kept although it is no longer asked for', async () => {
    const { ExpirationDays: _, ...shortened } = PROPERTIES;

    await run(updateEvent(shortened, PROPERTIES), { get: [held()] });

    expect(log.lines().filter(line => line.level === 'WARN')).toEqual([
      expect.objectContaining({ member: 'ExpirationDays', held: 30, message: expect.stringContaining('the service kept ExpirationDays') }),
    ]);
  });
});

describe('Update to another name', () => {
  const GET_NEW = ['GetProfileObjectType', { DomainName: 'retail', ObjectTypeName: 'WebOrder' }];
  const renamed = { ...PROPERTIES, ObjectTypeName: 'WebOrder' };
  const newMembers = { ...MEMBERS, ObjectTypeName: 'WebOrder' };

  test('is a create there, and a replacement for CloudFormation', async () => {
    const made = { ...newMembers, CreatedAt: new Date(), Tags: { [OWNER_MARK]: 'Shop/Orders made:request-2' } };

    const { commands, answer } = await run(updateEvent(renamed), { get: [undefined, made] });

    expect(commands).toEqual([GET_NEW, ['PutProfileObjectType', { ...newMembers, Tags: { team: 'shop', [OWNER_MARK]: 'Shop/Orders made:request-2' } }], GET_NEW]);
    expect(answer?.PhysicalResourceId).toBe('retail|WebOrder');
  });

  test('compares with the physical id, whatever the properties before the update say', async () => {
    const { answer, operations } = await run(updateEvent(PROPERTIES, renamed, 'retail|ShopOrder'), { get: [held()] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
    expect(answer?.PhysicalResourceId).toBe('retail|ShopOrder');
  });

  test.each<[string, object]>([
    ['name', { ObjectTypeName: 'WebOrder' }],
    ['domain', { DomainName: 'wholesale' }],
  ])('removes no tag that was only desired under another %s', async (_, names) => {
    const { operations } = await run(updateEvent({ ...PROPERTIES, Tags: {} }, { ...PROPERTIES, ...names }, 'retail|ShopOrder'), { get: [held()] });

    expect(operations).toEqual(['GetProfileObjectType', 'PutProfileObjectType', 'GetProfileObjectType']);
  });

  test('picks up its own object type of that name as kept, and removes no tag of it', async () => {
    const { commands } = await run(updateEvent({ ...renamed, Tags: {} }), { get: [{ ...held(), ObjectTypeName: 'WebOrder' }] });

    expect(commands.slice(2)).toEqual([
      ['TagResource', { resourceArn: ARN.replace('ShopOrder', 'WebOrder'), tags: { [OWNER_MARK]: 'Shop/Orders kept' } }],
      GET_NEW,
    ]);
  });

  test('changes nothing where somebody else has that name', async () => {
    const { error, commands } = await run(updateEvent(renamed), { get: [held({})] });

    expect(commands).toEqual([GET_NEW]);
    expect(error?.message).toContain('WebOrder exists in domain retail already');
  });
});
