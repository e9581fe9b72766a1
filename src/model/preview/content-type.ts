import type { NotDocumentedId } from './not-documented';

/**
 * The value of one field of a key, as it is compared with others (section 7).
 *
 * Equal `canonical` texts are equal values. Two values whose relation is not documented have the same `bucket`, or one
 * of them has none because it may match anything.
 */
export interface ComparableText {
  readonly canonical: string;
  readonly bucket: string | undefined;
  readonly contentType: string;
  readonly text: string;
  /** Why the text itself is not documented. */
  readonly notDocumented?: NotDocumentedId;
  readonly isNumber: boolean;
}

const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'], [/&gt;/g, '>'], [/&quot;/g, '"'], [/&#x27;/g, '\''], [/&#x60;/g, '`'], [/&#x3D;/g, '='], [/&amp;/g, '&'],
];

export function comparable(text: string, contentType: string, isNumber: boolean, notDocumented?: NotDocumentedId): ComparableText {
  const isNumberAsText = isNumber && !['NUMBER', 'PHONE_NUMBER'].includes(contentType);
  return {
    // What is not documented of a text, or that it was a number, is part of what it is.
    canonical: `${notDocumented ?? ''}${isNumberAsText ? '#' : ''}:${normalized(text, contentType)}`,
    bucket: bucketOf(unescaped(text), contentType),
    contentType,
    text,
    isNumber,
    ...(notDocumented === undefined ? {} : { notDocumented }),
  };
}

/** The relation of two values with different `canonical` texts; undefined if they are different. */
export function uncertainty(one: ComparableText, other: ComparableText): NotDocumentedId | undefined {
  const isComparable = one.bucket !== undefined && other.bucket !== undefined;
  if (isComparable && one.bucket !== other.bucket) return undefined;
  if (one.contentType !== other.contentType) return contentUncertainty(one.contentType) ?? contentUncertainty(other.contentType);
  const ofText = one.notDocumented ?? other.notDocumented;
  if (ofText !== undefined) {
    const [first, second] = [one, other].map(({ text }) => unescaped(text).replace(/\s+/g, ''));
    if (first === second) return ofText;
  }
  switch (one.contentType) {
    case 'EMAIL_ADDRESS': return 'N14';
    case 'PHONE_NUMBER': return 'N13';
    case 'NUMBER': return 'N16';
    case 'NAME': return isSameName(one.text, other.text) ? 'N15' : undefined;
    default: return one.isNumber !== other.isNumber && one.text === other.text ? 'N6' : undefined;
  }
}

function contentUncertainty(contentType: string): NotDocumentedId | undefined {
  return ({ EMAIL_ADDRESS: 'N14', PHONE_NUMBER: 'N13', NAME: 'N15', NUMBER: 'N16' } as const)[contentType];
}

/** Two texts with the same result are equal, by what is documented. */
function normalized(text: string, contentType: string): string {
  switch (contentType) {
    case 'EMAIL_ADDRESS': return text.toLowerCase();
    case 'NAME': return text.toLowerCase().replace(/ +/g, ' ');
    case 'PHONE_NUMBER': return isPlainPhone(text) ? phoneDigits(text) : text;
    default: return text;
  }
}

/** Two texts with different results are different, by what is documented. */
function bucketOf(text: string, contentType: string): string | undefined {
  switch (contentType) {
    case 'EMAIL_ADDRESS': return barePart(text.toLowerCase()).replace(/["'\s]/g, '').replace(/^(.*)@/, (_, local: string) => `${local.replace(/\+.*$/, '').replace(/\./g, '')}@`);
    // Letters in any order, which is wider than words in any order: isSameName looks closer.
    case 'NAME': return [...lettersOf(text).replace(/ /g, '')].sort().join('');
    case 'PHONE_NUMBER': return isPlainPhone(text) ? text.replace(/\D/g, '').slice(-7) : undefined;
    case 'NUMBER': return decimalOf(text.trim()) ?? text.replace(/\s+/g, '');
    default: return text.replace(/\s+/g, '');
  }
}

function isSameName(one: string, other: string): boolean {
  const words = (text: string): string => lettersOf(text).split(' ').filter(word => word !== '').sort().join(' ');
  const letters = (text: string): string => lettersOf(text).replace(/ /g, '');
  return words(one) === words(other) || letters(one) === letters(other);
}

/** Without accents, case and punctuation. */
function lettersOf(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function isPlainPhone(text: string): boolean {
  return /^[\d +\-()./]*\d[\d +\-()./]*$/.test(text);
}

/** Ten digits are a number of the United States, with `+1`, with `1` or without (fact 57). */
function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10) return digits;
  return text.includes('+') ? `+${digits}` : `1${digits}`;
}

/** `Ana <ana@example.com>` has an address in it. */
function barePart(text: string): string {
  return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
}

/** The same text for `7`, `007`, `7.0` and `70e-1`. */
function decimalOf(text: string): string | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign === '-' ? '-' : ''}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

function unescaped(text: string): string {
  return text.includes('&') ? ESCAPES.reduce((result, [escape, character]) => result.replace(escape, character), text) : text;
}
