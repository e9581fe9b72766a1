import { DesiredObjectType } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectType } from './object-type';
import { PreviousProperties } from './properties';
import { readBack } from './read-back';
import { isAfter } from './sent-at';
import { hasTags, isSameTime, lookBeforeTry, refuseSuperseded } from './superseded';
import { checkTagCount, tagDifference } from './tags';
import { Tries } from './tries';
import { Origin } from '../src/model/owner-tag';

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
  const { set, remove } = tagDifference(liveTags, desired.tagsWith(origin), previous?.tags);
  const isRemoved = ({ Tags: now = {} }: Definition) => !remove.some(key => key in now);
  const isTagged = (now: Definition) => hasTags(now, set) && isRemoved(now);
  refuseSuperseded(objectType, desired, live, isTagged);
  const isAsBefore = (now: Definition) => isSameTime(now, live);
  // An update that changes tags alone has the same members as its rollback: then only the time tells whose Put it was.
  const isPut = (now: Definition, earlier: Tries) => earlier.mayHaveActedAt(now.LastUpdatedAt) || isTagged(now);
  const put = await objectType.put(desired.members, lookBeforeTry(objectType, desired, isAsBefore, isPut));
  let isAsPut = (now: Definition) => isSameTime(now, put);
  // Set first, remove afterwards: there is no moment without a tag that both states have.
  if (Object.keys(set).length > 0) {
    await objectType.tag(set, lookBeforeTry(objectType, desired, isAsPut, now => hasTags(now, set)));
    // Whether tagging counts as an update of the object type is unknown: what was set tells besides the time.
    const taggedAt = Date.now();
    isAsPut = now => hasTags(now, set) && !isAfter(now.LastUpdatedAt, taggedAt);
  }
  if (remove.length > 0) {
    await objectType.untag(remove, lookBeforeTry(objectType, desired, isAsPut, isRemoved));
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
