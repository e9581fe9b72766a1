import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { parseOwnerTag } from '../src/model/owner-tag';

/** Whose an object type is, as its owner tag says. */
export interface Ownership {
  /** The root stack's name. */
  readonly stack: string;
  /** The construct's path below the root stack, shortened where the handler shortened it. */
  readonly construct: string;
  readonly how: 'made' | 'kept' | 'adopted';
}

/** Undefined where no resource of this library owns the object type. */
export function ownershipOf(tags: Readonly<Record<string, string>> | undefined): Ownership | undefined {
  const mark = parseOwnerTag(tags?.[OWNER_TAG_KEY]);
  if (!mark) {
    return undefined;
  }
  const slash = mark.owner.indexOf('/');
  const [stack, construct] = slash < 0 ? [mark.owner, ''] : [mark.owner.slice(0, slash), mark.owner.slice(slash + 1)];
  return { stack, construct, how: mark.origin.how };
}

export function ownershipText(ownership: Ownership | undefined): string {
  return ownership === undefined ? 'none' : `${ownership.stack}/${ownership.construct} (${ownership.how})`;
}

/** The tags that somebody set: neither the owner tag nor what AWS sets itself. */
export function tagsOfOthers(tags: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => key !== OWNER_TAG_KEY && !key.startsWith('aws:')));
}
