import { parse } from 'lossless-json';
import { parseHandlebars } from '../../../../cli/preview/handlebars';
import { JsonNumber, JsonObject } from '../../../../src/model/preview/json-value';
import { Preview } from '../../../../src/model/preview/preview';
import { RecordPreview, SampleRecord } from '../../../../src/model/preview/record-preview';
import { MappingDefinition } from '../../../../src/model/rules';

export { parseHandlebars };

/** A record as the command reads it: numbers in their own characters. */
export function sampleOf(text: string): SampleRecord {
  return { value: parse(text, undefined, number => new JsonNumber(number)) as JsonObject, characters: text.length, bytes: Buffer.byteLength(text) };
}

/** Previews records of one object type, each as JSON text or as a value. */
export function previewOf(mapping: MappingDefinition, ...records: (string | object)[]): RecordPreview[] {
  const preview = new Preview({ Type: mapping }, parseHandlebars);
  return records.map(record => preview.add('Type', sampleOf(typeof record === 'string' ? record : JSON.stringify(record))));
}
