import { DesiredObjectType } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectType } from './object-type';
import { Origin } from './owner-mark';
import { PreviousProperties } from './properties';
import { readBack } from './read-back';
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
  const put = await objectType.put(desired.members);
  // Set first, remove afterwards: there is no moment without a tag that both states have.
  const { set, remove } = tagDifference(liveTags, desired.tagsWith(origin), previous?.tags);
  if (Object.keys(set).length > 0) {
    await objectType.tag(set);
  }
  if (remove.length > 0) {
    await objectType.untag(remove);
  }
  return readBack(objectType, put, desired.members, previous?.members ?? { ...live });
}

/** Takes over an object type that this resource doesn't own. The log has the only copy of what it was. */
export async function adoptObjectType(
  objectType: ObjectType,
  desired: DesiredObjectType,
  live: Definition,
  origin: Origin,
): Promise<Definition> {
  const { ['$metadata' as keyof Definition]: _, ...previousDefinition } = live;
  log('INFO', `Adopting ${objectType}; this is its previous definition`, { previousDefinition });
  return changeObjectType(objectType, desired, live, origin);
}
