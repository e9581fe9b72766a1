import type { FieldValue } from './field-value';
import type { Found, KeyIndex, KeyValue } from './key-index';
import type { PreviewedKey, PreviewedObjectType } from './previewed-object-type';
import type { SampleRecord } from './record-preview';

/** A key of an object type with its value in one record. */
export interface KeyOfRecord {
  readonly key: PreviewedKey;
  readonly value: KeyValue;
  readonly index: KeyIndex;
  /** The earlier records with the value. */
  readonly found: Found;
}

/** A record with its values. */
export interface EvaluatedRecord {
  readonly objectType: PreviewedObjectType;
  readonly sample: SampleRecord;
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly keys: readonly KeyOfRecord[];
}

export function uniqueKeys(keys: readonly KeyOfRecord[]): readonly KeyOfRecord[] {
  return keys.filter(({ key }) => key.isUnique);
}

export function profileKeys(keys: readonly KeyOfRecord[]): readonly KeyOfRecord[] {
  return keys.filter(({ key }) => key.isProfile);
}

export function names(keys: readonly KeyOfRecord[]): string {
  return [...new Set(keys.map(({ key }) => `"${key.keyName}"`))].join(', ');
}
