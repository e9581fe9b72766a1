import { ARN, captureLog, deleteEvent, MEMBERS, OWNER_MARK, PROPERTIES, sentBefore } from './events';
import { notFound, run, serviceError } from './service-at-command-level';

const NAMES = { DomainName: 'retail', ObjectTypeName: 'ShopOrder' };
const GET = ['GetProfileObjectType', NAMES];
const held = (mark?: string) => ({ ...MEMBERS, Tags: { team: 'shop', ...(mark ? { [OWNER_MARK]: mark } : {}) } });

let log: ReturnType<typeof captureLog>;
beforeEach(() => {
  log = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('Delete', () => {
  test('deletes what this resource made', async () => {
    const { commands, answer } = await run(deleteEvent(), { get: [held('Shop/Orders made:request-1')] });

    expect(commands).toEqual([GET, ['DeleteProfileObjectType', NAMES]]);
    expect(answer).toEqual({ PhysicalResourceId: 'retail|ShopOrder' });
  });

  test('leaves what was there before, its mark too', async () => {
    const { commands } = await run(deleteEvent(), { get: [held('Shop/Orders kept')] });

    expect(commands).toEqual([GET]);
  });

  test('gives back what was adopted by taking the mark off', async () => {
    const { commands } = await run(deleteEvent(), { get: [held('Shop/Orders adopted:request-1')] });

    expect(commands).toEqual([GET, ['UntagResource', { resourceArn: ARN, tagKeys: [OWNER_MARK] }]]);
  });

  test.each([
    ['another resource\'s', 'Other/Orders made:request-1'],
    ['one that nobody can read', 'scribble'],
    ['none', undefined],
  ])('leaves an object type alone whose mark is %s, and says so in the log', async (_, mark) => {
    const { commands, error } = await run(deleteEvent(), { get: [held(mark)] });

    expect(commands).toEqual([GET]);
    expect(error).toBeUndefined();
    expect(log.lines()).toContainEqual(expect.objectContaining({ level: 'WARN', message: expect.stringContaining('left alone') }));
  });

  test('leaves an object type alone that was made after the Delete was sent, which Lambda delivers late', async () => {
    const event = { ...deleteEvent(), ResponseURL: sentBefore(120) };

    const { commands, error } = await run(event, { get: [{ ...held('Shop/Orders made:request-9'), CreatedAt: new Date(Date.now() - 60_000) }] });

    expect(commands).toEqual([GET]);
    expect(error).toBeUndefined();
    expect(log.lines()).toContainEqual(expect.objectContaining({ level: 'WARN', message: expect.stringContaining('it was made after this Delete was sent') }));
  });

  test('deletes what was made before the Delete was sent, however late Lambda delivers it', async () => {
    const event = { ...deleteEvent(), ResponseURL: sentBefore(120) };

    const { commands } = await run(event, { get: [{ ...held('Shop/Orders made:request-1'), CreatedAt: new Date(Date.now() - 121_000) }] });

    expect(commands).toEqual([GET, ['DeleteProfileObjectType', NAMES]]);
  });

  test('does nothing when CloudFormation has stopped waiting for it', async () => {
    const { commands, error } = await run({ ...deleteEvent(), ResponseURL: sentBefore(901) }, { get: [held('Shop/Orders made:request-1')] });

    expect(commands).toEqual([]);
    expect(error?.message).toContain('after CloudFormation had stopped waiting for it');
  });

  test('says in the log what a create without an answer may have made', async () => {
    await run(deleteEvent('Shop-Orders-1KQ3'), { get: [] });

    expect(log.lines()).toContainEqual(expect.objectContaining({
      level: 'WARN', domainName: 'retail', objectTypeName: 'ShopOrder', message: expect.stringContaining('stays, with its owner mark'),
    }));
  });

  test('succeeds where there is no such object type any more', async () => {
    const { commands, error } = await run(deleteEvent(), { get: [undefined] });

    expect(commands).toEqual([GET]);
    expect(error).toBeUndefined();
  });

  test('succeeds where the object type goes between Get and Delete', async () => {
    const { error } = await run(deleteEvent(), { get: [held('Shop/Orders made:request-1')], delete: notFound() });

    expect(error).toBeUndefined();
  });

  test.each(['Shop-Orders-1KQ3', 'retail', 'retail|', '|ShopOrder', 'a|b|c', 'retail|Shop Order', 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID'])(
    'answers an id that is not of our form with success and no call: %s', async physicalId => {
      const { commands, answer } = await run(deleteEvent(physicalId), { get: [held('Shop/Orders made:request-1')] });

      expect(commands).toEqual([]);
      expect(answer).toEqual({ PhysicalResourceId: physicalId });
    });

  test('works from the physical id, whatever the properties say', async () => {
    const { commands } = await run(deleteEvent('retail|WebOrder', { ...PROPERTIES, ExpirationDays: 'many' }), { get: [held('Shop/Orders made:request-1')] });

    expect(commands).toContainEqual(['DeleteProfileObjectType', { DomainName: 'retail', ObjectTypeName: 'WebOrder' }]);
  });

  test.each([
    ['access is denied', serviceError('AccessDeniedException', 403, 'Denied')],
    ['the service breaks', serviceError('InternalServerException', 500, 'Oops')],
  ])('fails where %s on Get, and deletes nothing', async (_, failure) => {
    const { error, commands } = await run(deleteEvent(), { get: [failure] });

    expect(commands).toEqual([GET]);
    expect(error?.message).toContain('GetProfileObjectType of object type ShopOrder in domain retail failed');
  });

  test('fails where the service refuses to delete', async () => {
    const { error } = await run(deleteEvent(), { get: [held('Shop/Orders made:request-1')], delete: serviceError('AccessDeniedException', 403, 'Denied') });

    expect(error?.message).toContain('DeleteProfileObjectType of object type ShopOrder in domain retail failed: AccessDeniedException: Denied');
  });
});
