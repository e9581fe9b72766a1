import { createHash } from 'crypto';

/**
 * How a resource came to its object type:
 * - made: the request of that id created it, so a Delete may delete it;
 * - kept: a Create, or an Update to another name, found it with its own owner tag: it holds data of an earlier life;
 * - adopted: it belonged to another owner before the request of that id adopted it.
 */
export type Origin =
  | { readonly how: 'made' | 'adopted'; readonly requestId: string }
  | { readonly how: 'kept' };

/** Which event wrote an owner tag. Two events of one resource are ordered by it. */
export interface WritingEvent {
  /** When CloudFormation sent the event, in seconds since 1970. */
  readonly sentAt: number;
  /** As `hashRequestId` returns it. */
  readonly requestHash: string;
}

export interface OwnerTag {
  /** As `shortenOwner` returns it. */
  readonly owner: string;
  readonly origin: Origin;
  readonly event: WritingEvent;
}

/** The value of a tag has at most 256 characters: owner, origin with a request id, time and hash fit. */
const OWNER_LIMIT = 160;
const REQUEST_ID_LIMIT = 64;
const FORMAT = /^(.*) (?:(made|adopted):(\S+)|kept)@(\d+)\.([0-9a-f]{8})$/s;

/** An owner that fits into the tag. If it is too long or has characters that a tag does not allow, it ends with a hash. */
export function shortenOwner(owner: string): string {
  const allowed = owner.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '-');
  if (allowed === owner && owner.length <= OWNER_LIMIT) {
    return owner;
  }
  const suffix = `-${hash(owner, 16)}`;
  // The cut must not leave half of a surrogate pair.
  return allowed.slice(0, OWNER_LIMIT - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
}

export function formatOwnerTag({ owner, origin, event }: OwnerTag): string {
  const how = origin.how === 'kept' ? 'kept' : `${origin.how}:${origin.requestId}`;
  return `${owner} ${how}@${event.sentAt}.${event.requestHash}`;
}

/** Returns undefined if there is no owner tag, or one that this library did not write. */
export function parseOwnerTag(value: string | undefined): OwnerTag | undefined {
  const match = FORMAT.exec(value ?? '');
  if (!match) {
    return undefined;
  }
  const [, owner, how, requestId, sentAt, requestHash] = match;
  const origin: Origin = how ? { how: how as 'made' | 'adopted', requestId } : { how: 'kept' };
  return { owner, origin, event: { sentAt: Number(sentAt), requestHash } };
}

export function originOfRequest(how: 'made' | 'adopted', requestId: string): Origin {
  return { how, requestId: shortenRequestId(requestId) };
}

/** Whether the object type came to its owner by this request: the event was delivered again, or its response was lost. */
export function isOfRequest(tag: OwnerTag, requestId: string): boolean {
  return tag.origin.how !== 'kept' && tag.origin.requestId === shortenRequestId(requestId);
}

export function hashRequestId(requestId: string): string {
  return hash(requestId, 8);
}

function shortenRequestId(requestId: string): string {
  const plain = requestId.replace(/\s/g, '-');
  return plain.length <= REQUEST_ID_LIMIT ? plain : hash(requestId, 16);
}

function hash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
