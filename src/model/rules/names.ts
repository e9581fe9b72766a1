import { isQuotable } from './rule';

/** Names that a template or JavaScript cannot contain as a key. */
export const LOST_NAMES: readonly string[] = ['Ref', '__proto__'];

/** Names that the service rejects. */
export const REJECTED_NAMES: readonly string[] = ['Tags', 'tags'];

const MAX_NAME = 64;

/**
 * Returns a valid name that begins with a letter and is similar to a name.
 *
 * @param kind the result for a name without a letter
 * @param taken the names that are already used
 */
export function validName(name: string, kind: 'field' | 'key', taken: readonly string[]): string {
  const letters = name.replace(/[^a-zA-Z0-9_-]+/g, '_').replace(/^[_-]+|[_-]+$/g, '');
  const begun = /^[a-zA-Z]/.test(letters) ? letters : `${kind}${letters === '' ? '' : `_${letters}`}`;
  const isFree = (candidate: string) => !taken.includes(candidate) && ![...LOST_NAMES, ...REJECTED_NAMES].includes(candidate);
  const base = begun.slice(0, MAX_NAME);
  if (isFree(base) && isQuotable(base)) return base;
  const suffix = kind === 'field' ? 'Field' : 'Key';
  for (let number = 1; ; number++) {
    const end = number === 1 ? suffix : `${suffix}${number}`;
    const candidate = `${base.slice(0, MAX_NAME - end.length)}${end}`;
    if (isFree(candidate)) return candidate;
  }
}
