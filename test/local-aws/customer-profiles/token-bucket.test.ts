import { PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { ServiceUnderTest } from './service';
import { TokenBucket } from '../../../local-aws/customer-profiles/token-bucket';

describe('A bucket of tokens', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function taken(bucket: TokenBucket, tries: number, perSecond = 5): number {
    return Array.from({ length: tries }, () => bucket.take(perSecond)).filter(Boolean).length;
  }

  test('has those of a second at once, and then as many as come in', () => {
    const bucket = new TokenBucket();
    expect(taken(bucket, 20)).toBe(5);
    jest.advanceTimersByTime(199);
    expect(taken(bucket, 20)).toBe(0);
    jest.advanceTimersByTime(1);
    expect(taken(bucket, 20)).toBe(1);
    jest.advanceTimersByTime(600);
    expect(taken(bucket, 20)).toBe(3);
  });

  test('doesn\'t save for longer than a second', () => {
    const bucket = new TokenBucket();
    taken(bucket, 20);
    jest.advanceTimersByTime(60_000);
    expect(taken(bucket, 20)).toBe(5);
  });

  test('is never empty without a limit', () => {
    expect(taken(new TokenBucket(), 1000, Infinity)).toBe(1000);
  });
});

test('A Put that comes too soon is throttled and changes nothing, and others are served', async () => {
  const under = new ServiceUnderTest();
  await under.start();
  under.service.behaviour.putsPerSecond = 1;
  const put = async (ObjectTypeName: string) => under.client().send(new PutProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName, Description: 'x' }));

  await put('First');
  await expect(put('Second')).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } });

  expect(under.service.objectTypes()).toMatchObject([{ objectTypeName: 'First' }]);
  expect(under.calls.take()).toMatchObject([{ status: 200 }, { status: 429 }]);
  await under.stop();
});
