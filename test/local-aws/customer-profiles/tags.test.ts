import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-customer-profiles';
import { ServiceUnderTest } from './service';

const ARN = 'arn:aws:profile:eu-central-1:111122223333:domains/retail/object-types/ShopOrder';

let under: ServiceUnderTest;

beforeEach(async () => {
  under = new ServiceUnderTest();
  await under.start();
});

afterEach(async () => under.stop());

describe('Tags', () => {
  const tag = async (tags: Record<string, string>) => under.client().send(new TagResourceCommand({ resourceArn: ARN, tags }));
  const untag = async (...tagKeys: string[]) => under.client().send(new UntagResourceCommand({ resourceArn: ARN, tagKeys }));
  const tags = async () => (await under.client().send(new ListTagsForResourceCommand({ resourceArn: ARN }))).tags;

  test('are set and removed individually', async () => {
    await under.put({ Tags: { team: 'shop', stage: 'test' } });
    await tag({ stage: 'live', cost: '42' });
    await untag('team', 'never-there');
    expect(await tags()).toEqual({ stage: 'live', cost: '42' });
    expect((await under.get()).Tags).toEqual({ stage: 'live', cost: '42' });
  });

  test('in a Put of an existing object type are rejected, and nothing is changed', async () => {
    await under.put();
    await expect(under.put({ Description: 'changed', Tags: { team: 'shop' } })).rejects.toMatchObject({ name: 'BadRequestException', message: expect.stringContaining('use TagResource') });
    expect(await under.get()).toMatchObject({ Description: 'Orders', Tags: {} });
  });

  test.each([['ignore', { team: 'shop' }], ['apply', { stage: 'live' }]] as const)('in a Put on a type that exists: %s', async (choice, expected) => {
    under.service.behavior.tagsInPutOnExisting = choice;
    await under.put({ Tags: { team: 'shop' } });
    await under.put({ Tags: { stage: 'live' } });
    expect(await tags()).toEqual(expected);
  });

  test.each([[false, 0], [true, 1]])('count as an update of the object type, if the option is set (%s)', async (choice, updates) => {
    under.service.behavior.taggingIsUpdate = choice;
    await under.put();
    const { LastUpdatedAt: putAt } = await under.get();
    await new Promise(resolve => setTimeout(resolve, 5));
    await tag({ team: 'shop' });
    expect(Math.sign((await under.get()).LastUpdatedAt!.getTime() - putAt!.getTime())).toBe(updates);
  });

  test('are at most fifty, including existing ones', async () => {
    await under.put({ Tags: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, 'v'])) });
    await expect(tag({ k0: 'w' })).resolves.toBeDefined();
    await expect(tag({ extra: 'v' })).rejects.toMatchObject({ name: 'BadRequestException', message: expect.stringContaining('at most 50 tags') });
  });

  test('of a missing object type are a 404', async () => {
    await expect(tag({ a: 'b' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('of an object type in another account are a 404', async () => {
    await under.put();
    const resourceArn = ARN.replace('111122223333', '999999999999');
    await expect(under.client().send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
