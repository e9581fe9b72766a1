import { empty, FieldValue, notDocumented, valueOf } from './field-value';
import { isJsonArray, isJsonObject, JsonNumber, JsonObject, JsonValue, memberOf } from './json-value';
import type { NotDocumentedId } from './not-documented';

/** A program as the parser of the `handlebars` package returns it. */
export interface HandlebarsProgram {
  readonly body: readonly { readonly type: string }[];
}

/** Parses Handlebars, or throws an error with the reason. */
export type HandlebarsParser = (source: string) => HandlebarsProgram;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly steps: readonly string[] }
  | { readonly kind: 'if' | 'unless' | 'each' | 'with'; readonly steps: readonly string[]; readonly parts: readonly Part[] }
  | { readonly kind: 'removeExtraSpace'; readonly parts: readonly Part[] };

interface PathNode {
  readonly type: string;
  readonly data?: boolean;
  readonly depth?: number;
  readonly parts: readonly string[];
  readonly original: string;
}

interface Strip {
  readonly open?: boolean;
  readonly close?: boolean;
}

/** The members of a statement of the parser, by its type. */
interface StatementNode {
  readonly type: string;
  readonly value: string;
  readonly path: PathNode;
  readonly params: readonly PathNode[];
  readonly hash?: unknown;
  readonly escaped?: boolean;
  readonly strip?: Strip;
  readonly program: HandlebarsProgram & { readonly blockParams?: readonly string[] };
  readonly inverse?: unknown;
  readonly openStrip?: Strip;
  readonly closeStrip?: Strip;
}

type Helper = 'if' | 'unless' | 'each' | 'with' | 'removeExtraSpace';
const HELPERS: readonly string[] = ['if', 'unless', 'each', 'with', 'removeExtraSpace'] satisfies Helper[];
/** The characters that Handlebars replaces in double braces. */
const ESCAPED = /[&<>"'`=]/;
/** A path through an array that names no list: by its index, or straight through. */
const INDEX = /^\d+$/;

/**
 * A source with Handlebars expressions. The program is parsed but never compiled, and it can only read own members of the
 * record. Prototypes, globals and undocumented helpers are not accessible.
 */
export class HandlebarsTemplate {
  /** @returns undefined if the template has a construct that the guide does not list (N9) */
  public static of(program: HandlebarsProgram): HandlebarsTemplate | undefined {
    const parts = partsOf(program, true);
    return parts === undefined ? undefined : new HandlebarsTemplate(parts);
  }

  private constructor(private readonly parts: readonly Part[]) {}

  /** The record paths in the template, except those inside `each` and `with`. */
  public get paths(): string[] {
    return pathsIn(this.parts);
  }

  public render(record: JsonObject): FieldValue {
    const rendering = new Rendering();
    const text = rendering.textOf(this.parts, { _source: record });
    if (/[\t\n\v\f\r]|^ | $/.test(text)) rendering.notDocumented.add('N11');
    const ids = [...rendering.notDocumented];
    if (ids.length > 0) return notDocumented(ids, rendering.isTextKnown ? text : undefined);
    if (text === '') return empty(...rendering.facts, 28);
    return { kind: 'text', text, notDocumented: [...rendering.notes], facts: [...rendering.facts, 36] };
  }
}

class Rendering {
  public readonly notDocumented = new Set<NotDocumentedId>();
  /** Undocumented aspects that do not change the text. */
  public readonly notes = new Set<NotDocumentedId>();
  public readonly facts = new Set<number>([23]);
  public isTextKnown = true;

  public textOf(parts: readonly Part[], context: JsonValue): string {
    return parts.map(part => this.textOfPart(part, context)).join('');
  }

  private textOfPart(part: Part, context: JsonValue): string {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'removeExtraSpace') {
      const text = this.textOf(part.parts, context);
      this.facts.add(26);
      if (/[^\S ]/.test(text)) this.notDocumented.add('N11');
      return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
    }
    const found = this.find(part.steps, context);
    switch (part.kind) {
      case 'value': return this.inserted(found);
      case 'each': return this.each(part.parts, found);
      case 'with': return this.with(part.parts, found);
      case 'if':
      case 'unless': {
        const holds = this.holds(found);
        this.facts.add(29);
        return holds !== undefined && holds === (part.kind === 'if') ? this.textOf(part.parts, context) : '';
      }
    }
  }

  private find(steps: readonly string[], context: JsonValue): JsonValue | undefined {
    let value: JsonValue | undefined = context;
    for (const step of steps) {
      if (isJsonArray(value)) {
        this.unknown(INDEX.test(step) ? 'N2' : 'N3');
        return undefined;
      }
      value = memberOf(value, step);
    }
    return value;
  }

  private inserted(found: JsonValue | undefined): string {
    const value = valueOf(found);
    if (value.kind === 'empty') {
      this.facts.add(27);
      return '';
    }
    // White space in a text is not emptiness. Its effect is visible in the result.
    if (value.kind === 'notDocumented' && typeof found !== 'string') {
      value.notDocumented.forEach(id => this.unknown(id));
      return '';
    }
    value.notDocumented.filter(id => id === 'N6').forEach(id => this.notes.add(id));
    const text = value.text!;
    if (ESCAPED.test(text)) this.notDocumented.add('N8');
    return text;
  }

  private each(parts: readonly Part[], found: JsonValue | undefined): string {
    if (isJsonArray(found)) {
      this.facts.add(30);
      return found.map(element => this.textOf(parts, element)).join('');
    }
    if (found !== undefined) this.unknown('N10');
    return '';
  }

  private with(parts: readonly Part[], found: JsonValue | undefined): string {
    if (isJsonObject(found)) {
      this.facts.add(31);
      return this.textOf(parts, found);
    }
    if (found !== undefined) this.unknown('N10');
    return '';
  }

  /** Undefined if AWS does not document it. */
  private holds(value: JsonValue | undefined): boolean | undefined {
    if (value === undefined || value === '') return false;
    const isZero = value instanceof JsonNumber && Number(value.text) === 0;
    const isBlank = typeof value === 'string' && value.trim() === '';
    const isNothing = value === null || value === false || isZero || isBlank
      || (isJsonArray(value) && value.length === 0) || (isJsonObject(value) && Object.keys(value).length === 0);
    if (!isNothing) return true;
    this.unknown('N10');
    return undefined;
  }

  private unknown(id: NotDocumentedId): void {
    this.notDocumented.add(id);
    this.isTextKnown = false;
  }
}

function partsOf(program: HandlebarsProgram, isRoot: boolean): Part[] | undefined {
  const parts = program.body.map(statement => partOf(statement as StatementNode, isRoot));
  return parts.every(part => part !== undefined) ? parts : undefined;
}

function partOf(node: StatementNode, isRoot: boolean): Part | undefined {
  switch (node.type) {
    case 'ContentStatement': return { kind: 'text', text: node.value };
    case 'MustacheStatement': {
      const steps = stepsOf(node.path, isRoot);
      const isPlain = node.escaped === true && node.params.length === 0 && node.hash === undefined && !strips(node.strip);
      return isPlain && steps !== undefined && !(steps.length === 1 && HELPERS.includes(steps[0])) ? { kind: 'value', steps } : undefined;
    }
    case 'BlockStatement': return blockOf(node, isRoot);
    default: return undefined;
  }
}

function blockOf(node: StatementNode, isRoot: boolean): Part | undefined {
  const { path: { original: name }, params, hash, program, inverse, openStrip, closeStrip } = node;
  const isPlain = program !== undefined && program !== null && hash === undefined && (inverse ?? undefined) === undefined
    && program.blockParams === undefined && !strips(openStrip) && !strips(closeStrip);
  if (!isPlain || !HELPERS.includes(name)) return undefined;
  const kind = name as Helper;
  const parts = partsOf(program, isRoot && kind !== 'each' && kind !== 'with');
  if (parts === undefined) return undefined;
  if (kind === 'removeExtraSpace') return params.length === 0 ? { kind, parts } : undefined;
  const steps = params.length === 1 ? stepsOf(params[0], isRoot) : undefined;
  return steps === undefined ? undefined : { kind, steps, parts };
}

/** Outside `each` and `with` a path begins with `_source`; inside it does not. The guide has no other paths. */
function stepsOf(path: PathNode, isRoot: boolean): readonly string[] | undefined {
  const isPath = path.type === 'PathExpression' && path.data !== true && (path.depth ?? 0) === 0
    && path.parts.length > 0 && path.original === path.parts.join('.');
  return isPath && (path.parts[0] === '_source') === isRoot ? path.parts : undefined;
}

function strips(strip: Strip | undefined): boolean {
  return strip?.open === true || strip?.close === true;
}

function pathsIn(parts: readonly Part[]): string[] {
  return parts.flatMap(part => {
    switch (part.kind) {
      case 'text': return [];
      case 'value': return [part.steps.join('.')];
      case 'removeExtraSpace': return pathsIn(part.parts);
      case 'if':
      case 'unless': return [part.steps.join('.'), ...pathsIn(part.parts)];
      case 'each':
      case 'with': return [part.steps.join('.')];
    }
  });
}
