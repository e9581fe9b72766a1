import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '..', '..');
/** The errors that users read. The first argument is the message. */
const ERRORS = ['HandlerError', 'CommandError', 'ObjectTypeError', 'usageError', 'super'];

export interface Sentence {
  readonly place: string;
  /** The message, with `…` for values. */
  readonly text: string;
}

/** The messages of the errors of these folders, including the advice at the end, and the warnings of their logs. */
export function sentencesIn(...folders: string[]): Sentence[] {
  return folders.flatMap(folder => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file.replace(/\\/g, '/')}`)
    .flatMap(place => sentencesOf(place).map(text => ({ place, text }))));
}

function sentencesOf(place: string): string[] {
  const source = ts.createSourceFile(place, readFileSync(join(ROOT, place), 'utf8'), ts.ScriptTarget.Latest, true);
  const sentences: string[] = [];
  const visit = (node: ts.Node, inAdvice: boolean) => {
    // In src/ these are messages of rules, which docs/rules.md lists.
    const said = place.startsWith('lambda/') && isMessage(node) ? node.initializer : sentenceIn(node, inAdvice);
    if (said !== undefined) sentences.push(...textsOf(said).map(text => text.replace(/\s+/g, ' ').trim()));
    ts.forEachChild(node, child => visit(child, inAdvice || (ts.isFunctionDeclaration(node) && node.name?.text === 'advice')));
  };
  visit(source, false);
  return sentences.filter(text => /[A-Za-z]/.test(text));
}

function isMessage(node: ts.Node): node is ts.PropertyAssignment {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'message';
}

function sentenceIn(node: ts.Node, inAdvice: boolean): ts.Expression | undefined {
  if (inAdvice && ts.isReturnStatement(node)) return node.expression;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  const [first, second] = node.arguments ?? [];
  const name = node.expression.getText();
  if (name === 'log' && ts.isStringLiteral(first) && first.text === 'WARN') return second;
  return ERRORS.includes(name) ? first : undefined;
}

/** A conditional text results in two sentences. Any other value becomes `…`. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isTemplateExpression(node)) return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return textsOf(node.left).flatMap(left => textsOf(node.right).map(right => left + right));
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsOf);
  return ['…'];
}
