/**
 * Bytes that a message may take. The provider framework puts message and stack into its answer uncut, and an answer
 * past 4,096 bytes shows the user only that it is too long (docs/cloudformation-semantics.md, rule 4).
 */
const MESSAGE_LIMIT = 1_900;

/** An error whose message is meant for the reader of a stack event: one line, cut to what fits, without a stack trace. */
export class HandlerError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(limitBytes(sentence.replace(/\s+/g, ' ').trim(), MESSAGE_LIMIT), options);
    this.name = 'ProfileObjectTypeError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Cuts a text to a number of UTF-8 bytes, without cutting a character. */
export function limitBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) {
    return text;
  }
  const ellipsis = '…';
  let cut = '';
  let bytes = Buffer.byteLength(ellipsis);
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) {
      break;
    }
    cut += character;
  }
  return cut + ellipsis;
}
