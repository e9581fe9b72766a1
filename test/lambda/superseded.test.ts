import { isSameTime } from '../../lambda/superseded';

test.each([
  ['both without a time', undefined, undefined, true],
  ['the same time', 1, 1, true],
  ['another time', 1, 2, false],
  ['a time where there was none', undefined, 1, false],
  ['no time where there was one', 1, undefined, false],
])('Two sights of an object type are of %s', (_, ...times) => {
  const [one, other] = times.slice(0, 2).map(time => ({ LastUpdatedAt: time === undefined ? undefined : new Date(Number(time)) }));

  expect(isSameTime(one, other)).toBe(times[2]);
});
