import { DesiredObjectType } from './desired-object-type';
import { EventOrder } from './event-order';
import { HandlerError } from './handler-error';
import { log } from './log';
import { BeforeCall, Definition, ObjectTypeClient } from './object-type-client';
import { claim } from './ownership';
import { readBack } from './read-back';
import { TAG_LIMIT, TagDifference, tagDifference, Tags } from './tag-difference';

/** How often an event writes again because an earlier one was applied over it. */
const MAX_ROUNDS = 5;

/**
 * Writes an object type that exists. First one TagResource claims it for this event and sets the tags that differ, so that
 * an earlier event sees it before it writes. Then the Put, without tags: they count at creation only. It is sent even if
 * nothing differs, since it also reverts changes by hand. Then the tags that are no longer desired are removed.
 *
 * An adoption begins with the Put: if the service refuses it, nothing was changed.
 */
export async function updateObjectType(objectType: ObjectTypeClient, desired: DesiredObjectType, found: Definition): Promise<Definition> {
  const { origin, isTakeover } = claim(desired, found);
  const order = new EventOrder(objectType, desired, found);
  const tags = desired.tagsWith(origin);
  let difference = tagDifference(found.Tags ?? {}, tags, desired.previous?.tags);
  checkTagCount(objectType, difference, tags);
  if (isTakeover) {
    const { ['$metadata' as keyof Definition]: _, ...previousDefinition } = found;
    log('INFO', `Replacing the definition of ${objectType}. Only this line has the previous one`, { previousDefinition });
  }
  const beforeCall: BeforeCall = now => {
    if (!now) {
      throw new HandlerError(`The ${objectType} was deleted while this event was in progress. Deploy again.`);
    }
    order.check(now);
    return 'call';
  };

  for (let round = 1; ; round++) {
    const { set, remove, countBetween } = difference;
    const setTags = async () => (Object.keys(set).length > 0 ? objectType.tag(set, beforeCall) : undefined);
    const removeTags = async () => (remove.length > 0 ? objectType.untag(remove, beforeCall) : undefined);
    const fits = countBetween <= TAG_LIMIT;
    const isAdoption = isTakeover && origin.how === 'adopted' && round === 1;
    if (!fits) await removeTags();
    if (!isAdoption) await setTags();
    const putResponse = await objectType.put(desired.members, beforeCall);
    if (isAdoption) await setTags();
    if (fits) await removeTags();

    const now = await readBack(objectType, desired, order.isOwn.bind(order), putResponse, desired.previous?.members ?? { ...found });
    order.check(now);
    difference = tagDifference(now.Tags ?? {}, tags, desired.previous?.tags);
    // An earlier event may have set tags between the first read of this one and its own TagResource.
    const areTagsChanged = order.isOwn(now) && (Object.keys(difference.set).length > 0 || difference.remove.length > 0);
    if (!(order.isOverwritten(now) || areTagsChanged) || round === MAX_ROUNDS) {
      return now;
    }
    log('INFO', `An earlier event was applied to ${objectType} after this one. This event writes again`);
  }
}

/** Fails before anything is changed. */
function checkTagCount(objectType: ObjectTypeClient, { finalCount }: TagDifference, tags: Tags): void {
  if (finalCount > TAG_LIMIT) {
    throw new HandlerError(
      `The ${objectType} would have ${finalCount} tags: the ${Object.keys(tags).length} of the app, the owner tag included, and those that others have set. `
      + `The service allows ${TAG_LIMIT}. Nothing was changed. Remove tags from the app, or unused tags from the object type, and deploy again.`,
    );
  }
}
