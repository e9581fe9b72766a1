import type { HandlebarsProgram } from '../../src/model/preview/handlebars-template';

/** The parser of Handlebars, as it is bundled for the rules. Nothing is compiled: the evaluation walks the program. */
export function parseHandlebars(source: string): HandlebarsProgram {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../../assets/handlebars-parser/index.js').parse(source);
}
