import { createHash } from 'crypto';
import type { OwnerMarkKey } from './wire-contract';

/** The tag that holds the owner mark. It isn't one of the user's tags and never shows as a difference. */
export const OWNER_MARK_KEY: OwnerMarkKey = 'cdk-customer-profiles:owner';

/**
 * How a resource came to its object type:
 * - made: the request of that id created it, so a Delete may delete it;
 * - kept: a Create, or an Update to another name, found it with its own mark: it holds data of an earlier life;
 * - adopted: it was somebody else's before the request of that id took it over.
 */
export type Origin =
  | { readonly how: 'made' | 'adopted'; readonly requestId: string }
  | { readonly how: 'kept' };

export interface OwnerMark {
  /** As `shortenOwner` gives it. */
  readonly owner: string;
  readonly origin: Origin;
}

/** A tag's value has at most 256 characters; this leaves room for the origin with a request id. */
const OWNER_LIMIT = 180;
const REQUEST_ID_LIMIT = 64;
const FORM = /^(.*) (?:(made|adopted):(\S+)|(kept))$/s;

/** An owner that fits into the mark: what is too long, or has characters that a tag's value can't hold, ends with a hash. */
export function shortenOwner(owner: string): string {
  const representable = owner.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '-');
  if (representable === owner && owner.length <= OWNER_LIMIT) {
    return owner;
  }
  const suffix = `-${hash(owner)}`;
  return representable.slice(0, OWNER_LIMIT - suffix.length) + suffix;
}

export function formatOwnerMark(mark: OwnerMark): string {
  const origin = mark.origin.how === 'kept' ? 'kept' : `${mark.origin.how}:${mark.origin.requestId}`;
  return `${mark.owner} ${origin}`;
}

/** Undefined where there is no mark, or one that this library didn't write. */
export function parseOwnerMark(value: string | undefined): OwnerMark | undefined {
  const match = FORM.exec(value ?? '');
  if (!match) {
    return undefined;
  }
  const [, owner, how, requestId] = match;
  return { owner, origin: how ? { how: how as 'made' | 'adopted', requestId } : { how: 'kept' } };
}

export function originOf(how: 'made' | 'adopted', requestId: string): Origin {
  return { how, requestId: shortenRequestId(requestId) };
}

/** Whether the object type came to its owner by this very request: a repeated delivery of it, or a lost answer. */
export function isOfRequest(mark: OwnerMark, requestId: string): boolean {
  return mark.origin.how !== 'kept' && mark.origin.requestId === shortenRequestId(requestId);
}

function shortenRequestId(requestId: string): string {
  const plain = requestId.replace(/\s/g, '-');
  return plain.length <= REQUEST_ID_LIMIT ? plain : hash(requestId);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
