import { Found, KeyEntry, ProfileNumber, UNKNOWN_PROFILE } from './key-index';
import type { NotDocumentedId } from './not-documented';

/** The profiles that a key finds, and those for which AWS does not document whether it finds them. */
export interface Match {
  readonly keyName: string;
  readonly certain: ReadonlySet<ProfileNumber>;
  readonly possible: ReadonlyMap<ProfileNumber, NotDocumentedId>;
}

export type Resolution =
  | { readonly kind: 'attached'; readonly profile: ProfileNumber; readonly matchedBy: string[]; readonly ambiguousKeys: string[]; readonly facts: number[] }
  | { readonly kind: 'none'; readonly ambiguousKeys: string[]; readonly facts: number[] }
  | { readonly kind: 'notDocumented'; readonly notDocumented: NotDocumentedId; readonly keyNames: string[] };

/** @param onlyPossible a reason why no match of the key is documented */
export function matchOf(keyName: string, { equal, uncertain, any }: Found, onlyPossible?: NotDocumentedId): Match {
  const certain = new Set<ProfileNumber>();
  const possible = new Map<ProfileNumber, NotDocumentedId>();
  const add = (entry: KeyEntry, uncertainBy: NotDocumentedId | undefined): void => {
    for (const [profile, notDocumented] of entry.profiles) {
      const reason = uncertainBy ?? notDocumented;
      if (reason === undefined) certain.add(profile);
      else possible.set(profile, reason);
    }
  };
  if (equal !== undefined) add(equal, onlyPossible);
  uncertain.forEach(({ entry, notDocumented }) => add(entry, onlyPossible ?? notDocumented));
  if (any !== undefined) possible.set(UNKNOWN_PROFILE, any);
  certain.forEach(profile => possible.delete(profile));
  return { keyName, certain, possible };
}

/**
 * Determines the profile of an object (facts 78 to 82), first by the keys of the first pass, then by the fallback keys. The
 * order within a pass is not documented, so the result is only known if it is the same in every order.
 */
export function resolve(passes: readonly (readonly Match[])[]): Resolution {
  const ambiguousKeys: string[] = [];
  for (const [index, matches] of passes.entries()) {
    ambiguousKeys.push(...matches.filter(({ certain }) => certain.size > 1).map(({ keyName }) => keyName));
    const undecided = matches.filter(({ certain, possible }) => certain.size < 2 && possible.size > 0);
    const decided = matches.filter(({ certain, possible }) => certain.size === 1 && possible.size === 0);
    const profiles = new Set(decided.flatMap(({ certain }) => [...certain]));
    if (profiles.size > 1) {
      const keyNames = [...new Set(decided.map(({ keyName }) => keyName))];
      return { kind: 'notDocumented', notDocumented: keyNames.length > 1 ? 'N21' : 'N20', keyNames };
    }
    const [profile] = profiles;
    const isSettled = undecided.every(({ certain, possible }) => [...certain, ...possible.keys()].every(candidate => candidate === profile));
    if (!isSettled) {
      const [{ keyName, possible }] = undecided;
      return { kind: 'notDocumented', notDocumented: [...possible.values()][0], keyNames: [keyName] };
    }
    if (profile !== undefined) {
      const matchedBy = [...new Set(decided.map(({ keyName }) => keyName))];
      return { kind: 'attached', profile, matchedBy, ambiguousKeys, facts: [index === 0 ? 78 : 82, 79, ...(ambiguousKeys.length > 0 ? [80] : [])] };
    }
  }
  return { kind: 'none', ambiguousKeys, facts: [78, 81, ...(passes[1]?.length > 0 ? [82] : []), 83, ...(ambiguousKeys.length > 0 ? [80, 84] : [])] };
}
