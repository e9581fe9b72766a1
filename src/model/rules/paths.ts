/** Whether a source or a target contains a Handlebars expression. Otherwise it is a path of steps with dots in between. */
export function isExpression(text: string): boolean {
  return text.includes('{{');
}

/** The steps of a path, without white space around them and without empty ones. */
export function stepsOf(path: string): string[] {
  return path.split('.').map(step => step.trim()).filter(step => step !== '');
}

/** Whether the path has white space at either end or an empty step. */
export function isUntidy(path: string): boolean {
  return path.trim() !== path || path.startsWith('.') || path.endsWith('.') || path.includes('..');
}
