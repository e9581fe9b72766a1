/** The texts that the letters of a `SimpleDateFormat` pattern match. Other letters match any text. */
const LETTERS: Readonly<Record<string, (count: number) => string>> = {
  y: count => count === 2 ? '\\d{2}' : '\\d{4,}',
  M: count => count < 3 ? '\\d{1,2}' : '[^\\d\\s]+',
  d: () => '\\d{1,2}',
  H: () => '\\d{1,2}',
  k: () => '\\d{1,2}',
  K: () => '\\d{1,2}',
  h: () => '\\d{1,2}',
  m: () => '\\d{1,2}',
  s: () => '\\d{1,2}',
  S: () => '\\d{1,9}',
  a: () => '[AaPp][Mm]',
  Z: () => '[+-]\\d{4}',
  X: () => '(?:Z|[+-]\\d{2}(?::?\\d{2})?)',
};

/** Whether a text can be a timestamp of the format (facts 120, 121). An unknown format matches any text. */
export function fitsTimestampFormat(text: string, format: string): boolean {
  if (format.toLowerCase() === 'epochmilli') return /^-?\d+$/.test(text);
  return new RegExp(`^${expressionOf(format)}$`).test(text);
}

function expressionOf(format: string): string {
  return format.replace(/'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']|'/g, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return literal(quoted === '' ? '\'' : quoted.replaceAll('\'\'', '\''));
    if (letter !== undefined) return Object.hasOwn(LETTERS, letter) ? LETTERS[letter](token.length) : '.+';
    return literal(token);
  });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
