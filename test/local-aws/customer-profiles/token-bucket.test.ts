import { TokenBucket } from '../../../local-aws/customer-profiles/token-bucket';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function taken(bucket: TokenBucket, tries: number): number {
  return Array.from({ length: tries }, () => bucket.take()).filter(Boolean).length;
}

test('has one token immediately, and the next one after its time', () => {
  const bucket = new TokenBucket(5);
  expect(taken(bucket, 20)).toBe(1);
  jest.advanceTimersByTime(199);
  expect(taken(bucket, 20)).toBe(0);
  jest.advanceTimersByTime(1);
  expect(taken(bucket, 20)).toBe(1);
});

test('does not accumulate tokens', () => {
  const bucket = new TokenBucket(5);
  taken(bucket, 20);
  jest.advanceTimersByTime(60_000);
  expect(taken(bucket, 20)).toBe(1);
});

test('does not lose tokens to rejected requests', () => {
  const bucket = new TokenBucket(10);
  let count = 0;
  for (let milliseconds = 0; milliseconds < 10_000; milliseconds++, jest.advanceTimersByTime(1)) count += taken(bucket, 1);
  expect(count).toBe(100);
});

test('always has a token without a limit', () => {
  expect(taken(new TokenBucket(Infinity), 1000)).toBe(1000);
});
