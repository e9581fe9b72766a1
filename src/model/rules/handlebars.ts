/** The nodes of the parser that the rules read. */
interface Node {
  readonly type: string;
  readonly [member: string]: any;
}

export interface Template {
  readonly body: Node[];
}

/** Helpers that the administrator guide lists. Handlebars parses `else` with its block. */
export const DOCUMENTED_HELPERS: readonly string[] = ['if', 'unless', 'each', 'with', 'removeExtraSpace'];

/** Helpers whose block reads the members of another object. */
const CONTEXT_HELPERS = ['each', 'with'];

/** The helpers and paths of a template that the administrator guide does not list. */
export interface Undocumented {
  readonly helpers: string[];
  /** Paths outside `each` and `with` that do not begin with `_source`. */
  readonly paths: string[];
}

/**
 * Returns the syntax tree or the syntax error. The error is empty if the message of the parser has only internal terms.
 *
 * The bundled parser of Handlebars is loaded for the first expression, because most mappings have none.
 */
export function parseTemplate(text: string): Template | { readonly error: string } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parseWithoutProcessing } = require('../../../assets/handlebars-parser/index.js');
  try {
    return parseWithoutProcessing(text);
  } catch (error) {
    const mismatch = /^(.*) doesn't match (.*?) - \d+:\d+$/s.exec((error as Error).message);
    return { error: mismatch === null ? '' : `Block "${mismatch[1]}" ends with the name "${mismatch[2]}".` };
  }
}

export function undocumentedIn(template: Template): Undocumented {
  const found = { helpers: new Set<string>(), paths: new Set<string>() };
  visitBody(template.body, false, found);
  return { helpers: [...found.helpers], paths: [...found.paths] };
}

type Found = Record<'helpers' | 'paths', Set<string>>;

function visitBody(body: Node[], isInContext: boolean, found: Found): void {
  for (const node of body) visitStatement(node, isInContext, found);
}

function visitStatement(node: Node, isInContext: boolean, found: Found): void {
  switch (node.type) {
    case 'MustacheStatement':
      return visitCall(node, isInContext, found);
    case 'BlockStatement': {
      const helper: string = node.path.original;
      if (!DOCUMENTED_HELPERS.includes(helper)) found.helpers.add(helper);
      visitParameters(node, isInContext, found);
      // An undocumented helper can also read another object.
      const isBlockInContext = isInContext || CONTEXT_HELPERS.includes(helper) || !DOCUMENTED_HELPERS.includes(helper);
      for (const block of [node.program, node.inverse]) visitBody(block?.body ?? [], isBlockInContext, found);
      return;
    }
    case 'PartialStatement':
    case 'PartialBlockStatement':
      found.helpers.add(`> ${node.name.original}`);
      return;
    case 'Decorator':
    case 'DecoratorBlock':
      found.helpers.add(`* ${node.path.original}`);
  }
}

/** `{{name}}` is a path, `{{name x}}` and `(name x)` call a helper. */
function visitCall(node: Node, isInContext: boolean, found: Found): void {
  const isCall = node.type === 'SubExpression' || node.params.length > 0 || node.hash !== undefined;
  if (!isCall) return visitExpression(node.path, isInContext, found);
  if (!DOCUMENTED_HELPERS.includes(node.path.original)) found.helpers.add(String(node.path.original));
  visitParameters(node, isInContext, found);
}

function visitParameters({ params, hash }: Node, isInContext: boolean, found: Found): void {
  for (const value of [...params, ...(hash?.pairs ?? []).map((pair: Node) => pair.value)]) visitExpression(value, isInContext, found);
}

function visitExpression(node: Node, isInContext: boolean, found: Found): void {
  if (node.type === 'SubExpression') return visitCall(node, isInContext, found);
  if (node.type !== 'PathExpression' || isInContext) return;
  if (node.parts[0] !== '_source' || node.data) found.paths.add(node.original);
}
