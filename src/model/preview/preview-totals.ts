import type { JsonObject } from './json-value';
import type { KeyEntry, KeyIndex } from './key-index';
import type { NotDocumentedId } from './not-documented';

import type { PreviewedObjectType } from './previewed-object-type';
import { RecordPaths } from './record-paths';
import type { Outcome, RecordPreview } from './record-preview';

/** The number of records in which a field had a value. */
export interface FieldTotals {
  readonly name: string;
  readonly target?: string;
  readonly filled: number;
  readonly empty: number;
  /** The number of records, by reason. */
  readonly notDocumented: Readonly<Partial<Record<NotDocumentedId, number>>>;
  readonly problem?: string;
  readonly paths: readonly string[];
  /** For a field without a value in all records: the nearest existing path for each path that no record has. */
  readonly nearestPaths: Readonly<Record<string, string>>;
}

export interface TypeTotals {
  readonly objectTypeName: string;
  readonly records: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly fields: readonly FieldTotals[];
}

/** Records with equal values of one key. */
export interface SharedValue {
  readonly keyName: string;
  /** The use of the key: to find a profile, an object (or standard object), or search results only. */
  readonly use: 'profile' | 'object' | 'search';
  readonly value: readonly (string | null)[];
  readonly recordCount: number;
  /** The first ten records. */
  readonly records: readonly number[];
  /** Set if AWS does not document whether the values are equal. */
  readonly notDocumented?: NotDocumentedId;
}

/** Two similar values of one key that are different, because content type STRING is compared exactly (fact 53). */
export interface AlikeValues {
  readonly keyName: string;
  readonly values: readonly { readonly value: readonly (string | null)[]; readonly records: readonly number[] }[];
}

/** The records of one profile. */
export interface ProfileTotals {
  readonly profile: number;
  readonly recordCount: number;
  /** The first ten records. */
  readonly records: readonly number[];
  /** The keys and values by which records were attached, the first three. */
  readonly matchedBy: readonly string[];
}

interface Link {
  readonly keyName: string;
  readonly entries: readonly KeyEntry[];
  readonly notDocumented: NotDocumentedId;
}

interface MutableProfile extends ProfileTotals {
  recordCount: number;
  readonly records: number[];
  readonly matchedBy: string[];
}

interface MutableField {
  filled: number;
  empty: number;
  readonly notDocumented: Partial<Record<NotDocumentedId, number>>;
  problem?: string;
}

interface OfType {
  readonly objectType: PreviewedObjectType;
  records: number;
  readonly outcomes: Record<Outcome, number>;
  readonly fields: ReadonlyMap<string, MutableField>;
  readonly paths: RecordPaths;
}

const MAX_RECORDS = 10;
const MAX_MATCHES = 3;
const MAX_SHARED = 1000;
const MAX_LINKS = 50;
const MAX_ALIKE = 50;

/** The totals of all records. It stores numbers and the first values, but no records. */
export class PreviewTotals {
  private readonly ofProfiles: MutableProfile[] = [];
  private readonly types: ReadonlyMap<string, OfType>;
  private readonly links: Link[] = [];

  constructor(objectTypes: readonly PreviewedObjectType[]) {
    this.types = new Map(objectTypes.map(objectType => [objectType.name, {
      objectType,
      records: 0,
      outcomes: { new: 0, attached: 0, rejected: 0, deadLetter: 0, notDocumented: 0 },
      fields: new Map(objectType.fields.map(({ name }) => [name, { filled: 0, empty: 0, notDocumented: {} }])),
      paths: new RecordPaths(),
    }]));
  }

  public get profiles(): readonly ProfileTotals[] {
    return this.ofProfiles;
  }

  public newProfile(): number {
    this.ofProfiles.push({ profile: this.ofProfiles.length + 1, recordCount: 0, records: [], matchedBy: [] });
    return this.ofProfiles.length;
  }

  public add(objectType: PreviewedObjectType, preview: RecordPreview, record: JsonObject, matches: readonly string[]): void {
    const ofType = this.types.get(objectType.name)!;
    ofType.records++;
    ofType.outcomes[preview.verdict.outcome]++;
    ofType.paths.add(record);
    for (const { name, value, isEmpty, notDocumented = [], problem } of preview.fields) {
      const field = ofType.fields.get(name)!;
      if (value !== undefined) field.filled++;
      if (isEmpty === true) field.empty++;
      if (problem !== undefined) field.problem = problem;
      notDocumented.forEach(id => { field.notDocumented[id] = (field.notDocumented[id] ?? 0) + 1; });
    }
    const { profile } = preview.verdict;
    if (profile !== undefined) this.addToProfile(profile, preview.record, matches);
  }

  public link(keyName: string, entries: readonly KeyEntry[], notDocumented: NotDocumentedId): void {
    const isKnown = this.links.some(link => link.entries.every((entry, index) => entry === entries[index]));
    if (!isKnown && this.links.length < MAX_LINKS) this.links.push({ keyName, entries, notDocumented });
  }

  public objectTypes(): TypeTotals[] {
    return [...this.types.values()].map(({ objectType, records, outcomes, fields, paths }) => ({
      objectTypeName: objectType.name,
      records,
      outcomes,
      fields: objectType.fields.map(({ name, target, source }) => {
        const { filled, empty, notDocumented, problem } = fields.get(name)!;
        const isNeverFilled = records > 0 && empty === records;
        const nearest = isNeverFilled ? source.paths.flatMap(path => {
          const found = paths.nearest(path);
          return found === undefined || found === path ? [] : [[path, found] as const];
        }) : [];
        return {
          name,
          filled,
          empty,
          notDocumented,
          paths: source.paths,
          nearestPaths: Object.fromEntries(nearest),
          ...(target === undefined ? {} : { target }),
          ...(problem === undefined ? {} : { problem }),
        };
      }),
    }));
  }

  public shared(keys: ReadonlyMap<string, KeyIndex>, useOf: (keyName: string) => SharedValue['use']): SharedValue[] {
    const shared: SharedValue[] = [];
    for (const [keyName, index] of keys) {
      for (const entry of index.values()) {
        if (entry.recordCount > 1 && shared.length < MAX_SHARED) shared.push(sharedValue(keyName, useOf(keyName), [entry]));
      }
    }
    const linked = this.links.map(({ keyName, entries, notDocumented }) => ({ ...sharedValue(keyName, useOf(keyName), entries), notDocumented }));
    return [...shared, ...linked];
  }

  public alike(keys: ReadonlyMap<string, KeyIndex>): AlikeValues[] {
    const alike: AlikeValues[] = [];
    for (const [keyName, index] of keys) {
      for (const entry of index.values()) {
        const entries = entry.alike === undefined ? [] : [entry.alike, entry];
        if (entries.length > 0 && entries.every(({ recordCount }) => recordCount > 0) && alike.length < MAX_ALIKE) {
          alike.push({ keyName, values: entries.map(({ elements, records }) => ({ value: textsOf(elements), records })) });
        }
      }
    }
    return alike;
  }

  private addToProfile(profile: number, record: number, matches: readonly string[]): void {
    const totals = this.ofProfiles[profile - 1];
    totals.recordCount++;
    if (totals.records.length < MAX_RECORDS) totals.records.push(record);
    for (const match of matches) {
      if (totals.matchedBy.length < MAX_MATCHES && !totals.matchedBy.includes(match)) totals.matchedBy.push(copied(match));
    }
  }
}

function sharedValue(keyName: string, use: SharedValue['use'], entries: readonly KeyEntry[]): SharedValue {
  const records = [...new Set(entries.flatMap(entry => entry.records))].sort((one, other) => one - other).slice(0, MAX_RECORDS);
  return {
    keyName,
    use,
    value: textsOf(entries[0].elements),
    recordCount: entries.reduce((sum, { recordCount }) => sum + recordCount, 0),
    records,
  };
}

function textsOf(elements: KeyEntry['elements']): (string | null)[] {
  return elements.map(element => element?.text ?? null);
}

/** A copy, because a substring keeps the whole record in memory. */
function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
