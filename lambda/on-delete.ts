import { HandlerError } from './handler-error';
import { log } from './log';
import { BeforeCall, Definition, ObjectTypeClient } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { OwnerTag, parseOwnerTag, shortenOwner } from '../src/model/owner-tag';

/** The time for which a Delete waits for a Create that was canceled or sent no response, and the interval of its reads. */
const LATE_CREATE_MILLISECONDS = 120_000;
const LATE_CREATE_INTERVAL_MILLISECONDS = 5_000;
/** The interval of reads after a Delete. AWS does not document whether the service deletes in the background. */
const DELETION_INTERVAL_MILLISECONDS = 2_000;

/** The members of a Delete event that determine which object type it can delete. */
export interface DeleteEvent {
  /** Undefined if the properties have no owner. */
  readonly owner?: string;
  /** The time when CloudFormation sent the event, in seconds since 1970. */
  readonly sentAt: number;
}

/**
 * Handles a Delete. Calls of the service, by the origin in the owner tag:
 * - made: Get, Delete, then Get until the object type is absent. This also deletes all its objects. CloudFormation sends a
 *   Delete only if the removal policy is `DESTROY`, or if it rolls back the creation;
 * - kept: Get. The object type can have objects from before this resource picked it up;
 * - adopted: Get, then Untag of the owner tag, so that the previous owner can use the object type again;
 * - another owner, no owner tag, or the owner tag of a newer event: Get.
 */
export async function onDelete(objectType: ObjectTypeClient, event: DeleteEvent): Promise<void> {
  const found = await objectType.getExisting();
  if (found) {
    await remove(objectType, event, found);
  } else {
    log('INFO', `The ${objectType} does not exist, or access to it is denied. The service returns the same error for both. Nothing was deleted`);
  }
}

/**
 * Handles a Delete with an id that CloudFormation generated, because the Create was canceled or sent no response. If the
 * object type does not exist yet, that Create can still create it, so this Delete waits and then deletes it. If it exists
 * already, an earlier deployment may have created it, so it is not deleted.
 */
export async function onDeleteAfterFailedCreate(objectType: ObjectTypeClient, event: DeleteEvent): Promise<void> {
  let found = await objectType.get();
  if (found) {
    log('WARN', `The ${objectType} was not deleted: it may have objects of an earlier deployment. If the failed Create created it, `
      + 'the next deployment picks it up', { ownerTag: found.Tags?.[OWNER_TAG_KEY] });
    return;
  }
  const end = Date.now() + LATE_CREATE_MILLISECONDS;
  while (!found && Date.now() < end && await objectType.timeLimit.wait(LATE_CREATE_INTERVAL_MILLISECONDS)) {
    found = await objectType.get();
  }
  if (found) {
    await remove(objectType, event, found);
  } else {
    log('INFO', `The ${objectType} was not created. Nothing was deleted`);
  }
}

async function remove(objectType: ObjectTypeClient, event: DeleteEvent, found: Definition): Promise<void> {
  const tag = removableTag(event, found);
  const ownerTag = found.Tags?.[OWNER_TAG_KEY];
  if (!tag) {
    log('WARN', `The ${objectType} was not deleted: it does not belong to this resource, or a newer event has changed it`, { ownerTag, owner: event.owner });
    return;
  }
  // Before a retry: another owner may have created the object type again after the first call was applied.
  const beforeCall: BeforeCall = now => (now && removableTag(event, now)?.origin.how === tag.origin.how ? 'call' : 'skip');
  switch (tag.origin.how) {
    case 'made':
      await deleteAndWait(objectType, event, beforeCall);
      return;
    case 'kept':
      log('INFO', `The ${objectType} was not deleted: it existed before this resource picked it up`, { ownerTag });
      return;
    case 'adopted':
      await objectType.untag([OWNER_TAG_KEY], beforeCall).catch(async error => {
        if (await objectType.get()) {
          throw error;
        }
      });
      log('INFO', `The ${objectType} was not deleted: it was adopted, and only the owner tag was removed`, { ownerTag });
  }
}

/** The owner tag, if it names this resource and no newer event wrote it. */
function removableTag({ owner, sentAt }: DeleteEvent, { Tags: tags }: Definition): OwnerTag | undefined {
  const tag = parseOwnerTag(tags?.[OWNER_TAG_KEY]);
  return tag && owner !== undefined && tag.owner === shortenOwner(owner) && tag.event.sentAt <= sentAt ? tag : undefined;
}

async function deleteAndWait(objectType: ObjectTypeClient, event: DeleteEvent, beforeCall: BeforeCall): Promise<void> {
  let isAccepted = false;
  for (;;) {
    isAccepted ||= await objectType.delete(beforeCall);
    const now = await objectType.get().catch(error => {
      log('WARN', `The ${objectType} was deleted, but could not be read afterward`, { error: String(error) });
    });
    if (!now || !removableTag(event, now)) {
      log('INFO', objectType.hasWritten
        ? `Deleted the ${objectType}, which this resource created, with all its objects`
        : `The ${objectType} was deleted or changed otherwise while this event was in progress`);
      return;
    }
    if (!await objectType.timeLimit.wait(DELETION_INTERVAL_MILLISECONDS)) {
      throw new HandlerError(`The service accepted the deletion of ${objectType}, but still returns it. Delete the stack again.`);
    }
  }
}
