import { usageError } from '../command-error';

/** The text of one record of a stream. */
export interface RecordText {
  readonly text: string;
  /** The line in which the record begins, from 1. */
  readonly line: number;
  /** White space between its tokens, which a sender can leave out. */
  readonly blanks: number;
}

/** The service accepts 256,000 characters. A longer record is read up to this length, for the error message. */
const MAX_LENGTH = 16 * 1024 * 1024;
const MAX_DEPTH = 500;

/**
 * Splits a stream of JSON into its records: JSON Lines, arrays of records, one record, or a sequence of these. It only
 * finds the end of each record. The parser does the rest.
 */
export class RecordSplitter {
  private line = 1;
  private isFirst = true;
  private isInArray = false;
  /** In an array, a comma separates two records. */
  private needsComma = false;
  private record: { readonly line: number; readonly parts: string[]; length: number; blanks: number; depth: number } | undefined;
  private isInString = false;
  private isEscaped = false;

  constructor(private readonly name: string) {}

  public *split(chunk: string): Generator<RecordText> {
    let start = 0;
    for (let index = this.isFirst && chunk.startsWith('\uFEFF') ? 1 : 0; index < chunk.length; index++) {
      const character = chunk[index];
      if (character === '\n') this.line++;
      if (this.record === undefined) {
        this.between(character);
        if (this.record !== undefined) start = index;
      } else if (this.isLastOf(this.record, character)) {
        const { line, parts, blanks } = this.record;
        yield { text: `${parts.join('')}${chunk.slice(start, index + 1)}`, line, blanks };
        this.record = undefined;
        this.needsComma = this.isInArray;
      }
    }
    this.isFirst &&= chunk === '';
    if (this.record !== undefined) this.keep(this.record, chunk.slice(start));
  }

  /** To be called after the last chunk. */
  public end(): void {
    if (this.record !== undefined) {
      throw usageError(`${this.name} ends within the record that begins in line ${this.record.line}. Complete the record.`);
    }
    if (this.isInArray) {
      throw usageError(`${this.name} ends within an array. Add the missing "]".`);
    }
  }

  private between(character: string): void {
    if (' \t\r\n'.includes(character)) return;
    if (character === '{' && !this.needsComma) {
      this.record = { line: this.line, parts: [], length: 0, blanks: 0, depth: 1 };
    } else if (character === '[' && !this.isInArray) {
      this.isInArray = true;
    } else if (character === ']' && this.isInArray) {
      this.isInArray = false;
      this.needsComma = false;
    } else if (character === ',' && this.needsComma) {
      this.needsComma = false;
    } else {
      throw usageError(`${this.name}, line ${this.line}: ${JSON.stringify(character)} is not the beginning of a record. Write each record as a JSON object, in JSON Lines or in one array.`);
    }
  }

  /** Whether the character ends the record. */
  private isLastOf(record: NonNullable<RecordSplitter['record']>, character: string): boolean {
    if (this.isInString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (character === '\\') this.isEscaped = true;
      else if (character === '"') this.isInString = false;
      return false;
    }
    switch (character) {
      case '"':
        this.isInString = true;
        return false;
      case '{':
      case '[':
        if (++record.depth > MAX_DEPTH) {
          throw usageError(`${this.name}: the record that begins in line ${record.line} is nested in more than ${MAX_DEPTH} levels. Leave it out.`);
        }
        return false;
      case '}':
      case ']': return --record.depth === 0;
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        record.blanks++;
        return false;
      default: return false;
    }
  }

  private keep(record: NonNullable<RecordSplitter['record']>, text: string): void {
    record.parts.push(text);
    record.length += text.length;
    if (record.length > MAX_LENGTH) {
      throw usageError(`${this.name}: the record that begins in line ${record.line} has more than ${MAX_LENGTH} characters. The service accepts 256,000. Leave it out.`);
    }
  }
}
