/**
 * The maximum number of bytes of a message in JSON. The provider framework adds the name of the log group and does not
 * shorten the message. CloudFormation limits a response to 4,096 bytes (docs/cloudformation-semantics.md, rule 4).
 */
const MESSAGE_LIMIT = 1_900;

/** An error whose message is shown in a stack event: one line, within the limit, without a stack trace. */
export class HandlerError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(limitJsonBytes(sentence.replace(/\s+/g, ' ').trim(), MESSAGE_LIMIT), options);
    this.name = 'ProfileObjectTypeError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Shortens a text to a number of bytes in JSON, where a quote has two bytes and a control character has six. */
export function limitJsonBytes(text: string, limit: number): string {
  if (jsonBytes(text) <= limit) {
    return text;
  }
  const ellipsis = '…';
  let cut = '';
  let bytes = Buffer.byteLength(ellipsis);
  for (const character of text) {
    bytes += jsonBytes(character);
    if (bytes > limit) {
      break;
    }
    cut += character;
  }
  return cut + ellipsis;
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - '""'.length;
}
