import { createReadStream } from 'fs';
import { parse } from 'lossless-json';
import { RecordSplitter, RecordText } from './record-splitter';
import { JsonNumber, JsonObject } from '../../src/model/preview/json-value';
import type { SampleRecord } from '../../src/model/preview/record-preview';
import { usageError } from '../command-error';

export const STANDARD_INPUT = '-';

/** A record, and where it is. */
export interface ReadRecord extends SampleRecord {
  readonly line: number;
}

/** Reads records one by one. Only one record and one chunk of the file are in memory. */
export async function* readRecords(file: string): AsyncGenerator<ReadRecord> {
  const name = file === STANDARD_INPUT ? 'The standard input' : file;
  const splitter = new RecordSplitter(name);
  for await (const chunk of chunksOf(file)) {
    for (const text of splitter.split(chunk)) yield recordOf(text, name);
  }
  splitter.end();
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
  stream.setEncoding('utf-8');
  try {
    for await (const chunk of stream) yield chunk as string;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw usageError(`${file} cannot be read (${(error as Error).message}). Pass the path of a JSON file as --record, or - for the standard input.`);
  }
}

function recordOf({ text, line, blanks }: RecordText, name: string): ReadRecord {
  let value: JsonObject;
  try {
    // Like in JSON.parse, the last of two members with one name counts.
    value = parse(text, undefined, { parseNumber: number => new JsonNumber(number), onDuplicateKey: ({ newValue }) => newValue }) as JsonObject;
  } catch (error) {
    throw usageError(`${name}: the record that begins in line ${line} is not JSON (${(error as Error).message}). Correct it.`);
  }
  const bytes = Buffer.byteLength(text) - blanks;
  return { value, line, bytes, characters: bytes === text.length - blanks ? bytes : [...text].length - blanks };
}
