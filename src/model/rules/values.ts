import { editDistance } from './nearest-name';

/** The known value that was probably meant: it differs in case or two letters, or has the same beginning. */
export function nearValue(value: string, known: readonly string[]): string | undefined {
  if (known.includes(value)) return undefined;
  const upperCase = value.toUpperCase();
  const candidates = known
    .map(one => ({ one, distance: one === upperCase || one.startsWith(`${upperCase}_`) ? 0 : editDistance(upperCase, one) }))
    .filter(({ distance }) => distance <= 2)
    .sort((left, right) => left.distance - right.distance);
  return value === '' ? undefined : candidates[0]?.one;
}
