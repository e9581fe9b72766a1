import { EvaluatedRecord, KeyOfRecord, names, profileKeys, uniqueKeys } from './evaluated-record';
import type { FieldValue } from './field-value';
import type { PreviewedObjectType } from './previewed-object-type';
import type { Verdict } from './record-preview';
import { rejected, undecided } from './verdict';

const MAX_CHARACTERS = 256_000;

/** A documented or undocumented reason to reject the record, independent of other records (facts 72 to 76, 115). */
export function rejectionOf({ objectType, sample, values, keys }: EvaluatedRecord): Verdict | undefined {
  const { characters, bytes } = sample;
  if (characters > MAX_CHARACTERS) {
    return rejected(`The record has ${characters.toLocaleString('en-US')} characters; the API accepts at most 256,000.`, [115]);
  }
  if (bytes > MAX_CHARACTERS) return undecided('N27', [114, 115]);
  const unique = uniqueKeys(keys);
  if (unique.length > 0 && unique.every(({ value }) => value.state === 'empty')) {
    const [{ key }] = unique;
    return rejected(`The UNIQUE key "${key.keyName}" is empty: ${sourcesOf(unique, objectType)}.`, [72, ...factsOfEmpty(unique, values)]);
  }
  const unclear = unique.find(({ value }) => value.state === 'unknown' || value.state === 'partial')?.value.notDocumented
    ?? (unique.some(({ value }) => value.state === 'empty') ? 'N20' : undefined);
  if (unclear !== undefined) return undecided(unclear, []);
  const profile = profileKeys(keys);
  if (profile.length > 0 && profile.every(({ value }) => value.state === 'empty')) {
    return rejected(`Every PROFILE key is empty (${names(profile)}): ${sourcesOf(profile, objectType)}.`, [73, ...factsOfEmpty(profile, values)]);
  }
  if (profile.length > 0 && profile.every(({ value }) => value.state !== 'complete')) {
    return undecided(profile.find(({ value }) => value.state !== 'empty')!.value.notDocumented!, []);
  }
  return undefined;
}

function sourcesOf(keys: readonly KeyOfRecord[], objectType: PreviewedObjectType): string {
  const fieldNames = new Set(keys.flatMap(({ key }) => key.fieldNames));
  const paths = objectType.fields.filter(({ name }) => fieldNames.has(name)).flatMap(({ source }) => source.paths);
  return paths.length === 0 ? 'its fields have no source' : `the record has no value at ${[...new Set(paths)].join(', ')}`;
}

/** It is inferred that an empty text is empty. It is documented that a missing path is. */
function factsOfEmpty(keys: readonly KeyOfRecord[], values: ReadonlyMap<string, FieldValue>): number[] {
  const used = keys.flatMap(({ key }) => key.fieldNames.map(name => values.get(name)!));
  return used.some(({ facts }) => facts.includes(28)) ? [10, 28] : [10];
}
