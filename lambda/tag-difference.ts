import { OWNER_TAG_KEY } from '../src/model/custom-resource';

export type Tags = Readonly<Record<string, string>>;

/** The service limits a resource to 50 tags, including the owner tag. */
export const TAG_LIMIT = 50;

export interface TagDifference {
  /** The tags for TagResource: desired tags that are missing or have another value. */
  readonly set: Tags;
  /** The keys for UntagResource: tags that this resource has set and no longer desires. */
  readonly remove: readonly string[];
  /** The number of tags between the two calls, if TagResource is called first. */
  readonly countBetween: number;
  /** The number of tags after both calls. */
  readonly finalCount: number;
}

/** The changes from the live tags to the desired tags. Tags that this resource has not set are not removed. */
export function tagDifference(live: Tags, desired: Tags, previouslyDesired: Tags = {}): TagDifference {
  const set = Object.fromEntries(Object.entries(desired).filter(([key, value]) => !Object.hasOwn(live, key) || live[key] !== value));
  const remove = Object.keys(previouslyDesired)
    .filter(key => key !== OWNER_TAG_KEY && Object.hasOwn(live, key) && !Object.hasOwn(desired, key));
  // AWS does not count its own tags.
  const ofUsers = Object.keys(live).filter(key => !key.startsWith('aws:'));
  const countBetween = new Set([...ofUsers, ...Object.keys(set)]).size;
  return { set, remove, countBetween, finalCount: countBetween - remove.length };
}
