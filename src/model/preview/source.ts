import { empty, FieldValue, notDocumented, valueOf } from './field-value';
import { HandlebarsParser, HandlebarsTemplate } from './handlebars-template';
import { isJsonArray, isJsonObject, JsonObject, JsonValue, memberOf } from './json-value';

/** The parsed source of a field. */
export interface Source {
  /** The record paths in the source, such as `_source.items[].title`. */
  readonly paths: readonly string[];
  readonly extract: (record: JsonObject) => FieldValue;
}

const ROOT = '_source';
/** A plain path: steps without characters that can be syntax (N2). */
const PLAIN_PATH = /^_source(?:\.[^.[\]*"'\s]+)+$/;
const LIST_PATH = /^(_source(?:\.[^.[\]*"'\s]+)+)\[\]((?:\.[^.[\]*"'\s]+)*)$/;
/** Brackets in an expression. */
const SEGMENT_LITERAL = /\{\{[^{}]*\[/;
const NESTED_LISTS = /\[\].*\[\]/;

/**
 * @param isListTarget whether the target has a list, such as `_order.OrderItems[].Title`
 */
export function sourceOf(text: string | undefined, isListTarget: boolean, parse: HandlebarsParser): Source {
  if (text === undefined || text === '') return always(empty(10));
  if (text.includes('{{')) return handlebarsSource(text, parse);
  if (!/^_source(?!\w)/.test(text)) {
    // Fact 8: a path has no other root.
    return always({ ...empty(8), problem: `source "${text}" does not begin with "_source."` });
  }
  const list = LIST_PATH.exec(text);
  if (list !== null) return listSource(text, stepsIn(list[1]), list[2].split('.').slice(1), isListTarget);
  if (NESTED_LISTS.test(text)) return always(notDocumented(['N4']), [text]);
  if (!PLAIN_PATH.test(text)) return always(notDocumented([text === ROOT ? 'N3' : 'N2']), [text]);
  return plainSource(text, stepsIn(text), isListTarget);
}

function plainSource(path: string, steps: readonly string[], isListTarget: boolean): Source {
  return {
    paths: [path],
    extract: record => {
      const found = find(record, steps);
      if (found === 'array') return notDocumented(['N3']);
      const value = valueOf(found.value);
      return isListTarget && value.kind !== 'empty' ? notDocumented(['N4'], value.text) : value;
    },
  };
}

/** `_source.items[].title`: one text for each element, in the order of the record (facts 17, 18). */
function listSource(path: string, steps: readonly string[], memberSteps: readonly string[], isListTarget: boolean): Source {
  return {
    paths: [path],
    extract: record => {
      const found = find(record, steps);
      if (found === 'array') return notDocumented(['N4']);
      const { value: list } = found;
      if (list === undefined) return empty(10);
      if (!isJsonArray(list) || list.length === 0) return notDocumented(['N4']);
      const members = list.map(element => memberSteps.length === 0 ? { value: element } : find(element, memberSteps));
      if (members.every(member => member !== 'array' && member.value === undefined)) return empty(10);
      const values = members.map(member => member === 'array' ? notDocumented(['N4']) : valueOf(member.value));
      if (values.some(({ kind }) => kind !== 'text')) return notDocumented(['N4']);
      if (!isListTarget) return notDocumented(['N3']);
      const notes = values.some(value => value.notDocumented.includes('N6')) ? ['N6' as const] : [];
      return { kind: 'list', texts: values.map(({ text }) => text!), notDocumented: notes, facts: [17, 18] };
    },
  };
}

function handlebarsSource(text: string, parse: HandlebarsParser): Source {
  let template: HandlebarsTemplate | undefined;
  try {
    const program = parse(text);
    // The parsed program does not distinguish `{{_source.[name]}}` and `{{_source.name}}`.
    template = SEGMENT_LITERAL.test(text) ? undefined : HandlebarsTemplate.of(program);
  } catch (error) {
    const [line] = String((error as Error)?.message ?? error).split('\n');
    return always({ ...empty(24), problem: `the source is not valid Handlebars (${line.replace(/:$/, '')})` });
  }
  return template === undefined ? always(notDocumented(['N9'])) : { paths: template.paths, extract: record => template.render(record) };
}

/** `array` if the path goes through one. */
function find(value: JsonValue, steps: readonly string[]): { readonly value: JsonValue | undefined } | 'array' {
  let found: JsonValue | undefined = value;
  for (const step of steps) {
    if (isJsonArray(found)) return 'array';
    found = isJsonObject(found) ? memberOf(found, step) : undefined;
  }
  return { value: found };
}

function always(value: FieldValue, paths: readonly string[] = []): Source {
  return { paths, extract: () => value };
}

function stepsIn(path: string): string[] {
  return path.split('.').slice(1);
}
