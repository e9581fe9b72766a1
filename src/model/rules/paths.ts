/** Whether a source or target contains a Handlebars expression. Otherwise it is a path of steps, separated by dots. */
export function isExpression(text: string): boolean {
  return text.includes('{{');
}

/** The steps of a path, trimmed and without empty steps. */
export function stepsOf(path: string): string[] {
  return path.split('.').map(step => step.trim()).filter(step => step !== '');
}

/** Whether the path has white space at either end or an empty step. */
export function hasSurplusWhitespace(path: string): boolean {
  return path.trim() !== path || path.startsWith('.') || path.endsWith('.') || path.includes('..');
}
