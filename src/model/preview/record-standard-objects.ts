import type { EvaluatedRecord, KeyOfRecord } from './evaluated-record';
import type { KeyEntry, ProfileNumber } from './key-index';
import type { NotDocumentedId } from './not-documented';
import type { PreviewedDomain } from './previewed-domain';
import type { RecordPreview, Verdict } from './record-preview';
import { COMMUNICATION_RECORD } from './standard-objects';
import { rejected } from './verdict';

/** The standard objects of an accepted record. */
export function standardObjectsOf(record: EvaluatedRecord, domain: PreviewedDomain, profile: ProfileNumber): RecordPreview['standardObjects'] {
  const found: Record<string, number | { notDocumented: NotDocumentedId }> = {};
  const byKeys = record.keys.flatMap(({ key }) => key.standardObjects);
  for (const standardObject of new Set([...byKeys, ...record.objectType.targetedObjects])) {
    const result = standardObject === COMMUNICATION_RECORD ? 'N28' : standardObjectOf(standardObject, record, domain, profile);
    if (result !== undefined) found[standardObject] = typeof result === 'number' ? result : { notDocumented: result };
  }
  return found;
}

function standardObjectOf(
  standardObject: string, record: EvaluatedRecord, domain: PreviewedDomain, profile: ProfileNumber,
): number | NotDocumentedId | undefined {
  const keys = record.keys.filter(({ key }) => key.standardObjects.includes(standardObject));
  const isTargeted = record.objectType.fields.some(({ name, target = '' }) =>
    new RegExp(`^${standardObject}[.[]`).test(target) && record.values.get(name)!.kind !== 'empty');
  const withValue = keys.filter(({ value }) => value.state !== 'empty');
  if (withValue.length === 0) return isTargeted ? 'N28' : undefined;
  const unclear = withValue.find(({ value }) => value.state !== 'complete')?.value.notDocumented;
  if (unclear !== undefined) return unclear;
  const certain = new Set<number>();
  for (const { found: { equal, uncertain, any } } of withValue) {
    const others = uncertain.find(({ entry }) => entry.standardObjects?.has(standardObject));
    if (others !== undefined || any !== undefined) return others?.notDocumented ?? any;
    for (const [number, reason] of equal?.standardObjects?.get(standardObject) ?? []) {
      if (reason !== undefined) return reason;
      certain.add(number);
    }
  }
  if (certain.size > 1) return 'N28';
  const profiles = domain.profilesOf(standardObject);
  const [existing] = certain;
  if (existing !== undefined && profiles[existing - 1] !== profile) return 'N28';
  // A key without a target only associates (fact 109). A target creates a standard object (fact 108).
  if (existing === undefined && !isTargeted) return undefined;
  const number = existing ?? profiles.push(profile);
  withValue.forEach(({ value, index }) => addStandardObject(index.entryOf(value), standardObject, number));
  return number;
}

/** The service rejects a record if a key value matches several standard objects (fact 107). */
export function severalStandardObjects(keys: readonly KeyOfRecord[]): Verdict | undefined {
  for (const { key, value, found } of keys) {
    for (const standardObject of value.state === 'complete' ? key.standardObjects : []) {
      const numbers = found.equal?.standardObjects?.get(standardObject);
      const certain = [...numbers ?? []].filter(([, reason]) => reason === undefined);
      if (certain.length > 1) return rejected(`Key "${key.keyName}" matches several objects ${standardObject}.`, [107]);
    }
  }
  return undefined;
}

export function addStandardObject(entry: KeyEntry, standardObject: string, number: number, reason?: NotDocumentedId): void {
  entry.standardObjects ??= new Map();
  const numbers = entry.standardObjects.get(standardObject) ?? new Map<number, NotDocumentedId | undefined>();
  entry.standardObjects.set(standardObject, numbers.set(number, reason));
}
