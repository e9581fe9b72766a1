import { OWNER_TAG_KEY } from '../src/model/custom-resource';

export type Tags = Readonly<Record<string, string>>;

/** The service limits a resource to 50 tags, the owner tag included. */
export const TAG_LIMIT = 50;

export interface TagDifference {
  /** For TagResource: the desired tags that are missing or have another value. */
  readonly set: Tags;
  /** For UntagResource: the tags that this resource had set and does not want any more. */
  readonly remove: readonly string[];
  /** How many tags there are at most in between, if the new ones are set first. */
  readonly countBetween: number;
  /** How many tags there are in the end. */
  readonly finalCount: number;
}

/** What leads from the live tags to the desired ones. Only a tag that was desired before is removed: the others belong to others. */
export function tagDifference(live: Tags, desired: Tags, desiredBefore: Tags = {}): TagDifference {
  const set = Object.fromEntries(Object.entries(desired).filter(([key, value]) => !Object.hasOwn(live, key) || live[key] !== value));
  const remove = Object.keys(desiredBefore)
    .filter(key => key !== OWNER_TAG_KEY && Object.hasOwn(live, key) && !Object.hasOwn(desired, key));
  // AWS does not count its own tags.
  const ofUsers = Object.keys(live).filter(key => !key.startsWith('aws:'));
  const countBetween = new Set([...ofUsers, ...Object.keys(set)]).size;
  return { set, remove, countBetween, finalCount: countBetween - remove.length };
}
