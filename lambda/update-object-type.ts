import { ownershipOf } from './adoption';
import { DesiredObjectType } from './desired-object-type';
import { EventOrder } from './event-order';
import { HandlerError } from './handler-error';
import { log } from './log';
import { BeforeCall, Definition, ObjectTypeClient } from './object-type-client';
import { readBack } from './read-back';
import { TAG_LIMIT, TagDifference, tagDifference, Tags } from './tag-difference';
import type { ReplacedDefinitionLogEvent } from '../src/model/definition-log';

/** The maximum number of times that an event writes, if the service applies older events after it. */
const MAX_WRITES = 5;

/**
 * Updates an existing object type. TagResource is first: it records this event in the owner tag, so that an older event
 * fails before it writes, and sets the tags that differ. The Put has no tags, because the service ignores them in an update.
 * It is sent even if nothing differs, because it also reverts manual changes. UntagResource is last.
 *
 * An adoption starts with the Put. If the service rejects it, nothing is changed.
 */
export async function updateObjectType(objectType: ObjectTypeClient, desired: DesiredObjectType, found: Definition): Promise<Definition> {
  const { origin, isNew } = ownershipOf(desired, found);
  const order = new EventOrder(objectType, desired, found);
  const tags = desired.tagsWith(origin);
  let difference = tagDifference(found.Tags ?? {}, tags, desired.previous?.tags);
  checkTagCount(objectType, difference, tags);
  if (isNew) {
    const { ['$metadata' as keyof Definition]: _, ...definition } = found;
    const logEvent: ReplacedDefinitionLogEvent = { ...objectType.identity, previousDefinition: definition };
    log('INFO', `Replacing the definition of ${objectType}. Only this log event has the previous one`, { ...logEvent });
  }
  const beforeCall: BeforeCall = now => {
    if (!now) {
      throw new HandlerError(`The ${objectType} was deleted while this event was in progress. Deploy again.`);
    }
    order.check(now);
    return 'call';
  };

  for (let write = 1; ; write++) {
    const { set, remove, countBetween } = difference;
    const setTags = async () => (Object.keys(set).length > 0 ? objectType.tag(set, beforeCall) : undefined);
    const removeTags = async () => (remove.length > 0 ? objectType.untag(remove, beforeCall) : undefined);
    const fits = countBetween <= TAG_LIMIT;
    const isAdoption = isNew && origin.how === 'adopted' && write === 1;
    if (!fits) await removeTags();
    if (!isAdoption) await setTags();
    const putResponse = await objectType.put(desired.members, beforeCall);
    if (isAdoption) await setTags();
    if (fits) await removeTags();

    const now = await readBack(objectType, desired, order.isOwn.bind(order), putResponse, desired.previous?.members ?? { ...found });
    order.check(now);
    difference = tagDifference(now.Tags ?? {}, tags, desired.previous?.tags);
    // An older event may have set tags between the first read and the TagResource of this event.
    const areTagsChanged = order.isOwn(now) && (Object.keys(difference.set).length > 0 || difference.remove.length > 0);
    if (!(order.isOverwritten(now) || areTagsChanged) || write === MAX_WRITES) {
      return now;
    }
    log('INFO', `An older event was applied to ${objectType} after this one. This event writes again`);
  }
}

/** Throws before anything is changed. */
function checkTagCount(objectType: ObjectTypeClient, { finalCount }: TagDifference, tags: Tags): void {
  if (finalCount > TAG_LIMIT) {
    throw new HandlerError(
      `The ${objectType} would have ${finalCount} tags: the ${Object.keys(tags).length} of the app, including the owner tag, and those that others have set. `
      + `The service allows ${TAG_LIMIT}. Nothing was changed. Remove tags from the app, or unused tags from the object type. Then deploy again.`,
    );
  }
}
