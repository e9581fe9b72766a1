import { messagesFor, withFormat } from './mappings';

const EXAMPLE = "yyyy-MM-dd'T'HH:mm:ss'Z'";
const correctionsOf = (format: string) => messagesFor(withFormat(format), 'timestampPattern').map(message => /Use "(.*)"\.$/.exec(message)?.[1]);

test.each([
  ['YYYY-MM-DD', 'yyyy-MM-dd'],
  ["'YD' YYYY-MM-DD", "'YD' yyyy-MM-dd"],
  ["YYYY 'YD'", "yyyy 'YD'"],
  ["yyyy-MM-dd'T", "yyyy-MM-dd'T'"],
  ["yyyy-MM-dd'", 'yyyy-MM-dd'],
  ["'Day' YYYY-MM-DD", "'Day' yyyy-MM-dd"],
  ['ISO8601', EXAMPLE],
  ["'a' yyyy-MM-dd'T", "'a' yyyy-MM-dd'T'"],
  ["'a' yyyy-MM-ddTHH", "'a' yyyy-MM-dd'T'HH"],
  ["yyyy-MM-dd'at'THH", "yyyy-MM-dd'atT'HH"],
  ['yyyy-MM-ddTT', "yyyy-MM-dd'TT'"],
  ["'yyyy' T", EXAMPLE],
  ["'it' T", EXAMPLE],
  ['EpochMillis', 'EpochMilli'],
  ['my epochmilli', 'EpochMilli'],
  ['unixtime', 'EpochMilli'],
])('the correction of %s is %s', (format, corrected) => {
  expect(correctionsOf(format)).toEqual([corrected]);
});

test('a correction is short enough to be quoted', () => {
  const long = (length: number) => `yyyyT${'-'.repeat(length - 5)}`;
  expect(correctionsOf(long(78))).toEqual([`yyyy'T'${'-'.repeat(73)}`]);
  expect(correctionsOf(long(79))).toEqual([EXAMPLE]);
});

test('a format that is too long has no second message', () => {
  expect(correctionsOf('T'.repeat(255))).toEqual([EXAMPLE]);
  expect(correctionsOf('T'.repeat(256))).toEqual([]);
});

test.each(['EpochMilli', 'epochmilli', 'YYYY ww', 'DDD yyyy', "MM 'DY'"])('%s needs no correction', format => {
  expect(correctionsOf(format)).toEqual([]);
});

test.each([
  ['DD MM', 'has "D", which is the day of the year, together with "M"'],
  ['YYYY', 'has "Y", which is the year of a week, without "w"'],
])('the problem of %s is described', (format, problem) => {
  expect(messagesFor(withFormat(format), 'timestampPattern')).toEqual([expect.stringContaining(`"${format}" ${problem}.`)]);
});
