import { MappingElements } from './mapping-elements';
import { characters, excerpt, isQuotable, Rule } from './rule';
import { TIMESTAMP_TARGET } from './target-rules';

const MAX_FORMAT = 255;
const EXAMPLE = "yyyy-MM-dd'T'HH:mm:ss'Z'";
/** The letters of java.text.SimpleDateFormat. */
const PATTERN_LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

const timestampFormat: Rule<MappingElements> = {
  id: 'timestampFormat',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ mapping: { SourceLastUpdatedTimestampFormat: format }, targets }, isKnown) => {
    if (format !== undefined) {
      if (!isKnown(format)) return [];
      const length = characters(format);
      if (length >= 1 && length <= MAX_FORMAT) return [];
      return [`The timestamp format has ${length} characters. A format has 1 to 255 characters. Set sourceLastUpdatedTimestampFormat, for example to "${EXAMPLE}".`];
    }
    const field = targets.find(({ target }) => target === TIMESTAMP_TARGET);
    if (field === undefined) return [];
    return [`Field "${excerpt(field.name)}" has target "${TIMESTAMP_TARGET}", which requires a timestamp format. Set sourceLastUpdatedTimestampFormat, for example to "${EXAMPLE}".`];
  },
};

const timestampPattern: Rule<MappingElements> = {
  id: 'timestampPattern',
  level: 'warning',
  check: ({ mapping: { SourceLastUpdatedTimestampFormat: format } }, isKnown) => {
    if (!isKnown(format) || format === '' || characters(format) > MAX_FORMAT || /^epochmilli$/i.test(format)) return [];
    const problem = problemIn(format);
    if (problem === undefined) return [];
    return [`The timestamp format "${excerpt(format)}" ${problem}. A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "${corrected(format)}".`];
  },
};

function problemIn(pattern: string): string | undefined {
  const unquoted = pattern.replace(/'[^']*'/g, '');
  if (unquoted.includes("'")) return 'has a quote that is not closed';
  const unknown = new RegExp(`[a-zA-Z](?<![${PATTERN_LETTERS}])`).exec(unquoted)?.[0];
  if (unknown !== undefined) return `has the letter "${unknown}", which has no meaning in a pattern outside quotes`;
  if (unquoted.includes('Y') && !unquoted.includes('w')) return 'has "Y", which is the year of a week, without "w"';
  if (unquoted.includes('D') && unquoted.includes('M')) return 'has "D", which is the day of the year, together with "M"';
  return undefined;
}

/** The corrected pattern, or an example if the corrections would change too much. */
function corrected(pattern: string): string {
  if (/epoch|unix/i.test(pattern)) return 'EpochMilli';
  const closed = (pattern.split("'").length - 1) % 2 === 0 ? pattern : pattern.replace(/'([^']*)$/, '$1');
  const parts = closed.split(/('[^']*')/).map(part => part.startsWith("'") ? part : part
    .replace(/[a-zA-Z]+/g, letters => letters.replace(new RegExp(`(?:[a-zA-Z](?<![${PATTERN_LETTERS}]))+`, 'g'), "'$&'")));
  const joined = parts.join('').replaceAll("''", '');
  const fixed = joined.split(/('[^']*')/).map(part => part.startsWith("'") ? part : part.replaceAll('Y', 'y').replaceAll('D', 'd')).join('');
  const isPattern = /[yMdHhmsS]{2}/.test(fixed.replace(/'[^']*'/g, '')) && problemIn(fixed) === undefined && isQuotable(fixed);
  return isPattern ? fixed : EXAMPLE;
}

export const timestampErrors: Rule<MappingElements>[] = [timestampFormat];
export const timestampWarnings: Rule<MappingElements>[] = [timestampPattern];
