import { HandlerError } from './handler-error';
import { OWNER_MARK_KEY } from '../src/model/owner-tag';
import { ObjectTypeIdentity } from '../src/model/physical-id';

export type Tags = Readonly<Record<string, string>>;

/** What a resource can have at most, the owner mark included. */
const TAG_LIMIT = 50;

export interface TagDifference {
  /** For TagResource: what is desired and isn't there so. */
  readonly set: Tags;
  /** For UntagResource: what this resource had set and doesn't desire any more. */
  readonly remove: readonly string[];
}

/**
 * What leads from the live tags to the desired ones, without touching what others have set: only a tag that was
 * desired before is ever removed.
 */
export function tagDifference(live: Tags, desired: Tags, desiredBefore: Tags = {}): TagDifference {
  const [liveTags, desiredTags] = [new Map(Object.entries(live)), new Map(Object.entries(desired))];
  return {
    set: Object.fromEntries([...desiredTags].filter(([key, value]) => liveTags.get(key) !== value)),
    remove: Object.keys(desiredBefore)
      .filter(key => key !== OWNER_MARK_KEY && liveTags.has(key) && !desiredTags.has(key)),
  };
}

/**
 * Refuses tags that don't fit, before anything is changed. Live and desired tags count together: what is no longer
 * desired is only removed after the new tags are set, so that there is no moment without tags.
 */
export function checkTagCount(identity: ObjectTypeIdentity, live: Tags, desired: Tags): void {
  const liveKeys = Object.keys(live).filter(key => !key.startsWith('aws:'));
  const together = new Set([...liveKeys, ...Object.keys(desired), OWNER_MARK_KEY]);
  if (together.size > TAG_LIMIT) {
    throw new HandlerError(
      `Object type ${identity.objectTypeName} in domain ${identity.domainName} would have ${together.size} tags while they are changed: `
      + `the ${liveKeys.length} that it has, the ${Object.keys(desired).length} of the app and the owner mark. At most ${TAG_LIMIT} are possible. `
      + 'Nothing was changed. Remove tags from the app, or those from the object type that aren\'t needed, and deploy again.',
    );
  }
}
