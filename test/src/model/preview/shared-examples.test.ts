import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseHandlebars, sampleOf } from './samples';
import { Preview } from '../../../../src/model/preview/preview';
import { SharedValue } from '../../../../src/model/preview/preview-totals';
import { RecordPreview, Written } from '../../../../src/model/preview/record-preview';

/** Worked examples of the semantics, if they are available. worked-examples.test.ts has those of the project. */
const PAGE = path.join(__dirname, '..', '..', '..', '..', '..', 'shared', 'ingestion-semantics.md');

interface Example {
  readonly types: Record<string, any>;
  readonly records: any[];
  readonly expect: any[];
  readonly shared: { readonly key: string; readonly records: number[]; readonly use: string; readonly nd?: string }[];
}

function examples(): [string, Example][] {
  const text = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  return [...text.matchAll(/^### (Example [^\n]*)\n.*?^```json\n(.*?)^```$/gms)].map(([, title, json]) => [title, JSON.parse(json)]);
}

const isNotDocumented = (value: Written | null): value is Exclude<Written, string | readonly string[]> =>
  value !== null && typeof value === 'object' && 'notDocumented' in value;
const written = (value: Written | null): unknown => isNotDocumented(value) ? { nd: value.notDocumented } : value;
const allWritten = (values: Readonly<Record<string, Written>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));

function outcomeOf({ fields, writes, writesIfCreated, keys, verdict, standardObjects }: RecordPreview) {
  const keyValues: Record<string, unknown[]> = {};
  for (const { keyName, values } of keys) keyValues[keyName] = [...keyValues[keyName] ?? [], ...values === undefined ? [] : [values.map(written)]];
  const { outcome, profile, matchedBy, replaces, ambiguousKeys, notDocumented, basis } = verdict;
  return {
    fields: Object.fromEntries(fields.map(field => [field.name, field.value ?? (field.isEmpty ? null : { nd: field.notDocumented![0] })])),
    ...(Object.keys(writes).length === 0 ? {} : { write: allWritten(writes) }),
    ...(Object.keys(writesIfCreated).length === 0 ? {} : { created: allWritten(writesIfCreated) }),
    keys: keyValues,
    verdict: outcome,
    ...(profile === undefined ? {} : { profile }),
    ...(matchedBy === undefined ? {} : { by: matchedBy[0] }),
    ...(replaces === undefined ? {} : { replaces: replaces - 1 }),
    ...(ambiguousKeys === undefined ? {} : { ambiguous: ambiguousKeys }),
    ...(notDocumented === undefined ? { mark: basis === 'documented' ? 'A' : 'B' } : { nd: notDocumented }),
    ...Object.fromEntries(Object.entries(standardObjects).map(([object, number]) => [object.slice(1), number])),
  };
}

const sharedOf = ({ keyName, records, use, notDocumented }: SharedValue) => ({
  key: keyName, records: records.map(record => record - 1), use, ...(notDocumented === undefined ? {} : { nd: notDocumented }),
});

// A loop, since test.each fails without any.
for (const [title, example] of examples()) {
  test(`agrees with ${title}`, () => {
    const [onlyType] = Object.keys(example.types);
    const preview = new Preview(example.types, parseHandlebars);
    const outcomes = example.records.map(record => {
      const { type, data } = 'type' in record && 'data' in record ? record : { type: onlyType, data: record };
      return outcomeOf(preview.add(type, sampleOf(JSON.stringify(data))));
    });
    // The message of a rejection names the key.
    const expected = example.expect.map(({ by, ...rest }) => rest.verdict === 'rejected' || by === undefined ? rest : { by, ...rest });
    expect(outcomes).toEqual(expected);
    expect(preview.summary().shared.map(sharedOf)).toEqual(example.shared);
  });
}

test('reads the examples, or there are none', () => {
  expect(examples()).toHaveLength(existsSync(PAGE) ? 8 : 0);
});
