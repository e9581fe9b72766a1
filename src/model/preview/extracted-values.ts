import { FieldValue, notDocumented } from './field-value';
import type { JsonObject } from './json-value';
import type { PreviewedObjectType } from './previewed-object-type';
import { fitsTimestampFormat } from './timestamp-format';

/** The values of all fields in a record. */
export function extractedValues({ fields, timestampFormat }: PreviewedObjectType, record: JsonObject): Map<string, FieldValue> {
  const values = new Map(fields.map(({ name, source, target }) => {
    const value = source.extract(record);
    const isTimestamp = target === '_profile.SourceLastUpdatedTimestamp' && value.kind === 'text';
    return [name, isTimestamp ? checkedTimestamp(value, timestampFormat) : value] as const;
  }));
  // Lists of different lengths in one target list.
  const lists = new Map<string, string[]>();
  for (const { name, target } of fields) {
    const value = values.get(name)!;
    const [, list] = /^(.*\[\])/.exec(target ?? '') ?? [];
    if (value.kind === 'list' && list !== undefined) lists.set(list, [...lists.get(list) ?? [], name]);
  }
  for (const fieldNames of lists.values()) {
    const lengths = new Set(fieldNames.map(name => values.get(name)!.texts!.length));
    if (lengths.size > 1) fieldNames.forEach(name => values.set(name, notDocumented(['N4'])));
  }
  return values;
}

function checkedTimestamp(value: FieldValue, format: string | undefined): FieldValue {
  return format === undefined || fitsTimestampFormat(value.text!, format) ? value : notDocumented(['N30'], value.text);
}
