import type { NotDocumentedId } from './not-documented';

/**
 * The value of one field of a key in comparisons (section 7).
 *
 * Values with equal `canonical` texts are equal. If AWS does not document whether two values are equal, they have the same
 * `bucket`, or one has no bucket because it can match any value.
 */
export interface ComparableText {
  readonly canonical: string;
  readonly bucket: string | undefined;
  readonly contentType: string;
  readonly text: string;
  /** The reason why the text is not documented. */
  readonly notDocumented?: NotDocumentedId;
  readonly isNumber: boolean;
}

const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'], [/&gt;/g, '>'], [/&quot;/g, '"'], [/&#x27;/g, '\''], [/&#x60;/g, '`'], [/&#x3D;/g, '='], [/&amp;/g, '&'],
];

export function comparable(text: string, contentType: string, isNumber: boolean, notDocumented?: NotDocumentedId): ComparableText {
  const isNumberAsText = isNumber && !['NUMBER', 'PHONE_NUMBER'].includes(contentType);
  return {
    // Undocumented aspects and the number type are part of the identity of a value.
    canonical: `${notDocumented ?? ''}${isNumberAsText ? '#' : ''}:${normalized(text, contentType)}`,
    bucket: bucketOf(unescaped(text), contentType),
    contentType,
    text,
    isNumber,
    ...(notDocumented === undefined ? {} : { notDocumented }),
  };
}

/** The reason why two values with different `canonical` texts can be equal; undefined if they are different. */
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

/** Texts with the same result are documented to be equal. */
function normalized(text: string, contentType: string): string {
  switch (contentType) {
    case 'EMAIL_ADDRESS': return text.toLowerCase();
    case 'NAME': return text.toLowerCase().replace(/ +/g, ' ');
    case 'PHONE_NUMBER': return isPlainPhone(text) ? phoneDigits(text) : text;
    default: return text;
  }
}

/** Texts with different results are documented to be different. */
function bucketOf(text: string, contentType: string): string | undefined {
  switch (contentType) {
    case 'EMAIL_ADDRESS': return barePart(text.toLowerCase()).replace(/["'\s]/g, '').replace(/^(.*)@/, (_, local: string) => `${local.replace(/\+.*$/, '').replace(/\./g, '')}@`);
    // Letters in any order, which includes words in any order. isSameName compares more strictly.
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

/** Ten digits are a phone number of the United States, with or without `+1` or `1` (fact 57). */
function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10) return digits;
  return text.includes('+') ? `+${digits}` : `1${digits}`;
}

/** `Ana <ana@example.com>` contains an address. */
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
