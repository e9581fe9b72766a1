import { DesiredObjectType } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectType } from './object-type';
import { Origin } from './owner-mark';
import { PreviousProperties } from './properties';
import { readBack } from './read-back';
import { hasTags, isSameTime, lookBeforeRetry, refuseSuperseded } from './superseded';
import { checkTagCount, tagDifference } from './tags';

/**
 * Brings an object type that is there to what is desired. The Put has no tags: they are for creation only. It is sent
 * even where nothing differs, since it also mends what was changed behind CloudFormation's back. The previous properties
 * are those of this object type, where it was this resource's before the event: only its own tags are ever removed.
 */
export async function changeObjectType(
  objectType: ObjectType,
  desired: DesiredObjectType,
  live: Definition,
  origin: Origin,
  previous?: PreviousProperties,
): Promise<Definition> {
  const liveTags = live.Tags ?? {};
  checkTagCount(desired.identity, liveTags, desired.tags);
  refuseSuperseded(objectType, desired, live);
  const put = await objectType.put(desired.members, lookBeforeRetry(objectType, desired, () => true, now => isSameTime(now, live)));
  // Set first, remove afterwards: there is no moment without a tag that both states have.
  const { set, remove } = tagDifference(liveTags, desired.tagsWith(origin), previous?.tags);
  if (Object.keys(set).length > 0) {
    await objectType.tag(set, lookBeforeRetry(objectType, desired, now => hasTags(now, set), now => isSameTime(now, put)));
  }
  if (remove.length > 0) {
    // Whether tagging counts as an update of the object type is unknown: where there were tags to set, they tell instead.
    const isUntouched = (now: Definition) => (Object.keys(set).length > 0 ? hasTags(now, set) : isSameTime(now, put));
    await objectType.untag(remove, lookBeforeRetry(objectType, desired, ({ Tags: now = {} }) => !remove.some(key => key in now), isUntouched));
  }
  return readBack(objectType, put, desired.members, previous?.members ?? { ...live });
}

/**
 * Takes over an object type that another resource or an earlier life of this one has left. A rollback doesn't bring back
 * what it was: the log has the only copy.
 */
export async function takeOverObjectType(
  objectType: ObjectType,
  desired: DesiredObjectType,
  live: Definition,
  origin: Origin,
  previous?: PreviousProperties,
): Promise<Definition> {
  const { ['$metadata' as keyof Definition]: _, ...previousDefinition } = live;
  log('INFO', `Taking over ${objectType}; this is its previous definition`, { previousDefinition });
  return changeObjectType(objectType, desired, live, origin, previous);
}
