import { JsonNumber, JsonValue, isJsonArray, isJsonObject } from './json-value';
import type { NotDocumentedId } from './not-documented';

/** The value of a field in one record. */
export interface FieldValue {
  readonly kind: 'empty' | 'text' | 'list' | 'notDocumented';
  /** The value. If it is not documented, the known value, such as the text before HTML escaping. */
  readonly text?: string;
  readonly texts?: readonly string[];
  /** The reasons why the value, or an aspect of a text or list, is not documented. */
  readonly notDocumented: readonly NotDocumentedId[];
  /** Whether the value is a number in the record. */
  readonly isNumber?: boolean;
  /** The facts of docs/ingestion-semantics.md. */
  readonly facts: readonly number[];
  /** The reason why the field cannot have a value in any record. */
  readonly problem?: string;
}

export function empty(...facts: number[]): FieldValue {
  return { kind: 'empty', notDocumented: [], facts };
}

export function notDocumented(ids: readonly NotDocumentedId[], text?: string): FieldValue {
  return { kind: 'notDocumented', notDocumented: ids, facts: [], ...(text === undefined ? {} : { text }) };
}

/** A value of a record as one text (section 5). */
export function valueOf(value: JsonValue | undefined): FieldValue {
  if (value === undefined) return empty(10);
  if (value === '') return empty(28);
  if (typeof value === 'string') {
    return /^\s+$/.test(value) ? notDocumented(['N7'], value) : { kind: 'text', text: value, notDocumented: [], facts: [9] };
  }
  if (value instanceof JsonNumber) {
    const isPlain = /^-?\d{1,15}$/.test(value.text);
    return { kind: 'text', text: value.text, notDocumented: isPlain ? [] : ['N6'], isNumber: true, facts: [9, 39] };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: String(value), notDocumented: ['N6'], facts: [9, 39] };
  if (value === null || (isJsonArray(value) && value.length === 0) || (isJsonObject(value) && Object.keys(value).length === 0)) {
    return notDocumented(['N7']);
  }
  return notDocumented(['N3']);
}
