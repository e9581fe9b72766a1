/// <reference path="handlebars-parser.d.ts" />
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base';
import type { HandlebarsProgram } from '../../src/model/preview/handlebars-template';

/** Handlebars' own parser. Nothing is compiled: the evaluation walks the program. */
export function parseHandlebars(source: string): HandlebarsProgram {
  return parse(source);
}
