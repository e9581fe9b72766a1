import { createHash } from 'crypto';
import { ComparableText, comparable, uncertainty } from './content-type';
import type { FieldValue } from './field-value';
import type { NotDocumentedId } from './not-documented';

/** The value of one definition of a key in one record. */
export interface KeyValue {
  /** `unknown`: AWS does not document the value, or whether it is a value. */
  readonly state: 'empty' | 'partial' | 'complete' | 'unknown';
  /** The elements in the order of `FieldNames`. Undefined is an empty field. */
  readonly elements: readonly (ComparableText | undefined)[];
  readonly notDocumented?: NotDocumentedId;
  /** Equal values have the same text. Values that can be equal have the same bucket, or one has no bucket. */
  readonly canonical: string;
  readonly bucket: string | undefined;
}

/** The number of a profile, or 0 for an unknown profile. */
export type ProfileNumber = number;
export const UNKNOWN_PROFILE: ProfileNumber = 0;

/** The records, profiles and objects with equal values of a key. */
export class KeyEntry {
  /** The first records with the value. */
  public readonly records: number[] = [];
  public recordCount = 0;
  /** The profiles with the stored value. The reason is set if AWS does not document whether it is stored. */
  public readonly profiles = new Map<ProfileNumber, NotDocumentedId | undefined>();
  /** The object with the value, by object type. */
  public objects?: Map<string, { readonly record: number; readonly profile: ProfileNumber }>;
  /** The standard objects with the value, by kind. */
  public standardObjects?: Map<string, Map<number, NotDocumentedId | undefined>>;

  /** An entry with a similar value, which is different because STRING is compared exactly (fact 53). */
  public alike?: KeyEntry;

  constructor(public readonly elements: readonly (ComparableText | undefined)[]) {}

  public addRecord(record: number): void {
    this.recordCount++;
    if (this.records.length < MAX_RECORDS) this.records.push(record);
  }

  public addProfile(profile: ProfileNumber, notDocumented?: NotDocumentedId): void {
    if (!this.profiles.has(profile) || notDocumented === undefined) this.profiles.set(profile, notDocumented);
  }
}

export interface Found {
  readonly equal?: KeyEntry;
  /** Entries for which AWS does not document whether they are equal. */
  readonly uncertain: readonly { readonly entry: KeyEntry; readonly notDocumented: NotDocumentedId }[];
  /** The reason why any other value of the key can be equal. */
  readonly any?: NotDocumentedId;
}

const MAX_RECORDS = 10;
const MAX_INCOMPARABLE = 100;
/** A longer text is stored as its beginning and a hash, to limit the memory. */
const MAX_TEXT = 255;
const MAX_SHOWN = 80;

const EMPTY: KeyValue = { state: 'empty', elements: [], canonical: '', bucket: '' };

/** The values of one key name in the domain (fact 65). */
export class KeyIndex {
  private readonly entries = new Map<string, KeyEntry>();
  private readonly buckets = new Map<string, KeyEntry[]>();
  private readonly incomparable: KeyEntry[] = [];
  private readonly lengths = new Set<number>();
  private readonly byNormalizedText = new Map<string, KeyEntry>();

  public get size(): number {
    return this.entries.size;
  }

  public values(): Iterable<KeyEntry> {
    return this.entries.values();
  }

  public find(value: KeyValue): Found {
    if (value.state === 'empty' || this.entries.size === 0) return { uncertain: [] };
    if (value.state === 'unknown') return { uncertain: [], any: value.notDocumented };
    const { elements, canonical, bucket } = value;
    const equal = this.entries.get(canonical);
    const candidates = [...bucket === undefined ? [] : this.buckets.get(bucket) ?? [], ...this.incomparable];
    const uncertain = candidates.filter(entry => entry !== equal).flatMap(entry => {
      const notDocumented = uncertaintyOf(elements, entry.elements);
      return notDocumented === undefined ? [] : [{ entry, notDocumented }];
    });
    return { equal, uncertain, any: this.any(elements, bucket, equal) };
  }

  public entryOf({ elements, canonical, bucket }: KeyValue): KeyEntry {
    const existing = this.entries.get(canonical);
    if (existing !== undefined) return existing;
    const entry = new KeyEntry(elements);
    this.entries.set(canonical, entry);
    this.lengths.add(elements.length);
    this.recordSimilar(entry);
    if (bucket === undefined) {
      if (this.incomparable.length < MAX_INCOMPARABLE) this.incomparable.push(entry);
    } else {
      const others = this.buckets.get(bucket);
      if (others === undefined) this.buckets.set(bucket, [entry]);
      else others.push(entry);
    }
    return entry;
  }

  private recordSimilar(entry: KeyEntry): void {
    if (!entry.elements.every(element => element?.contentType === 'STRING')) return;
    const looks = JSON.stringify(entry.elements.map(element => element!.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
    const first = this.byNormalizedText.get(looks);
    if (first === undefined) this.byNormalizedText.set(looks, entry);
    else entry.alike = first;
  }

  private any(elements: KeyEntry['elements'], bucket: string | undefined, equal: KeyEntry | undefined): NotDocumentedId | undefined {
    if ([...this.lengths].some(length => length !== elements.length)) return 'N18';
    const hasOthers = this.entries.size > (equal === undefined ? 0 : 1);
    return bucket === undefined && hasOthers ? 'N13' : undefined;
  }
}

export function keyValueOf(fields: readonly { readonly value: FieldValue; readonly contentType: string }[]): KeyValue {
  const found = fields.map(({ value, contentType }) => elementOf(value, contentType));
  const unknown = found.find(element => typeof element === 'string');
  if (unknown !== undefined) return { ...EMPTY, state: 'unknown', notDocumented: unknown };
  const elements = (found as (ComparableText | undefined)[]).map(kept);
  if (elements.every(element => element === undefined)) return EMPTY;
  return elements.includes(undefined) ? { ...valueOfElements(elements), state: 'partial', notDocumented: 'N19' } : valueOfElements(elements);
}

function valueOfElements(elements: KeyValue['elements']): KeyValue {
  return { state: 'complete', elements, canonical: canonicalOf(elements), bucket: bucketOf(elements) };
}

/** The reason why the element is unknown, or undefined if it is empty. */
function elementOf(value: FieldValue, contentType: string): ComparableText | NotDocumentedId | undefined {
  switch (value.kind) {
    case 'empty': return undefined;
    case 'list': return 'N5';
    case 'text': return comparable(value.text!, contentType, value.isNumber === true);
    case 'notDocumented': {
      const [reason] = value.notDocumented;
      const isKnown = value.text !== undefined && value.text.trim() !== '' && reason !== 'N7';
      return isKnown ? comparable(value.text!, contentType, false, reason) : reason;
    }
  }
}

/** A copy, because a substring keeps the whole record in memory. */
function kept(element: ComparableText | undefined): ComparableText | undefined {
  if (element === undefined) return undefined;
  if (element.text.length <= MAX_TEXT) return { ...element, text: copied(element.text), canonical: copied(element.canonical) };
  const hash = createHash('sha256').update(element.canonical).digest('hex');
  return { ...element, text: `${copied(element.text.slice(0, MAX_SHOWN))}…`, canonical: hash, bucket: hash };
}

function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function canonicalOf(elements: KeyEntry['elements']): string {
  return JSON.stringify(elements.map(element => element === undefined ? null : [element.contentType, element.canonical]));
}

function bucketOf(elements: KeyEntry['elements']): string | undefined {
  const buckets = elements.map(element => element === undefined ? '' : element.bucket);
  return buckets.includes(undefined) ? undefined : JSON.stringify(buckets);
}

function uncertaintyOf(one: KeyEntry['elements'], other: KeyEntry['elements']): NotDocumentedId | undefined {
  if (one.length !== other.length) return undefined;
  let found: NotDocumentedId | undefined;
  for (let index = 0; index < one.length; index++) {
    const [first, second] = [one[index], other[index]];
    if (first === undefined || second === undefined) {
      if (first !== second) return undefined;
    } else if (first.canonical !== second.canonical || first.contentType !== second.contentType) {
      const id = uncertainty(first, second);
      if (id === undefined) return undefined;
      found ??= id;
    }
  }
  return found;
}
