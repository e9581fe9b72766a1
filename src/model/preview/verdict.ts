import { basisOf, NotDocumentedId } from './not-documented';
import type { Verdict } from './record-preview';

export function rejected(reason: string, facts: number[]): Verdict {
  return { outcome: 'rejected', reason, ...factsAndBasis(facts) };
}

export function undecided(id: NotDocumentedId, facts: number[], keyNames: readonly string[] = []): Verdict {
  const about = keyNames.length === 0 ? '' : ` (${keyNames.map(name => `key "${name}"`).join(', ')})`;
  return { outcome: 'notDocumented', notDocumented: id, reason: `Not documented${about}.`, ...factsAndBasis(facts) };
}

export function factsAndBasis(facts: readonly number[]): Pick<Verdict, 'facts' | 'basis'> {
  const distinct = [...new Set(facts)].sort((one, other) => one - other);
  return { basis: basisOf(distinct), facts: distinct };
}
