import type { JsonObject } from './json-value';
import type { NotDocumentedId } from './not-documented';

/** The value that a record writes to a target, or the reason why AWS does not document it. */
export type Written = string | readonly string[] | { readonly notDocumented: NotDocumentedId };

export interface FieldPreview {
  readonly name: string;
  /** Absent if the field is empty or not documented. */
  readonly value?: string | readonly string[];
  readonly isEmpty?: true;
  /** The reason why the value, or its text form, is not documented. */
  readonly notDocumented?: readonly NotDocumentedId[];
  /** The known text of a value that is not documented. */
  readonly knownText?: string;
  readonly problem?: string;
  readonly target?: string;
}

export interface KeyPreview {
  readonly keyName: string;
  readonly fieldNames: readonly string[];
  readonly uses: readonly string[];
  /** The values in the order of `fieldNames`. Null is an empty field. Absent if every field is empty. */
  readonly values?: readonly Written[] | readonly (Written | null)[];
  /** Earlier records with an equal value under the content type, the first ten. */
  readonly equalTo: readonly number[];
  readonly notDocumented?: readonly NotDocumentedId[];
}

export type Outcome = 'new' | 'attached' | 'rejected' | 'deadLetter' | 'notDocumented';

export interface Verdict {
  readonly outcome: Outcome;
  /** The number of the profile in the preview. */
  readonly profile?: number;
  readonly matchedBy?: readonly string[];
  /** The record whose object this record replaces. */
  readonly replaces?: number;
  /** The keys whose value is on several profiles. */
  readonly ambiguousKeys?: readonly string[];
  readonly notDocumented?: NotDocumentedId;
  readonly reason: string;
  readonly basis: 'documented' | 'inferred';
  /** The facts of docs/ingestion-semantics.md on which the verdict is based. */
  readonly facts: readonly number[];
}

export interface RecordPreview {
  /** The number of the record in the preview, from 1. */
  readonly record: number;
  readonly objectTypeName: string;
  readonly fields: readonly FieldPreview[];
  readonly writes: Readonly<Record<string, Written>>;
  /** The values that are written only to a new profile. */
  readonly writesIfCreated: Readonly<Record<string, Written>>;
  readonly keys: readonly KeyPreview[];
  /** The number of each standard object in the preview. */
  readonly standardObjects: Readonly<Record<string, number | { readonly notDocumented: NotDocumentedId }>>;
  readonly verdict: Verdict;
}

/** One sample record, which the service would ingest as one object. */
export interface SampleRecord {
  readonly value: JsonObject;
  readonly characters: number;
  readonly bytes: number;
}
