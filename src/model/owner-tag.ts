import { createHash } from 'crypto';

/**
 * The origin of the object type of a resource:
 * - made: the request with that id created it, so a Delete can delete it;
 * - kept (picked up): a Create, or an Update to another name, found it with the owner tag of this resource. It can have objects
 *   of an earlier deployment;
 * - adopted: it belonged to another owner before the request with that id adopted it.
 */
export type Origin =
  | { readonly how: 'made' | 'adopted'; readonly requestId: string }
  | { readonly how: 'kept' };

/** The event that wrote an owner tag. It determines the order of two events of one resource. */
export interface WritingEvent {
  /** The time when CloudFormation sent the event, in seconds since 1970. */
  readonly sentAt: number;
  /** The result of `hashRequestId`. */
  readonly requestHash: string;
}

export interface OwnerTag {
  /** The result of `shortenOwner`. */
  readonly owner: string;
  readonly origin: Origin;
  readonly event: WritingEvent;
}

/** A tag value has at most 256 characters. With these limits, owner, origin, time and hash fit. */
const OWNER_LIMIT = 160;
const REQUEST_ID_LIMIT = 64;
const FORMAT = /^(.*) (?:(made|adopted):(\S+)|kept)@(\d+)\.([0-9a-f]{8})$/s;

/** Returns an owner that fits into the tag. If the owner is too long or has invalid characters, the result ends with a hash. */
export function shortenOwner(owner: string): string {
  const allowed = owner.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '-');
  if (allowed === owner && owner.length <= OWNER_LIMIT) {
    return owner;
  }
  const suffix = `-${hash(owner, 16)}`;
  // The result must not end with half of a surrogate pair.
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

/** Whether this request created or adopted the object type. Then the event was delivered again, or its response was lost. */
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
