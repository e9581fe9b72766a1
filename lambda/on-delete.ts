import { HandlerError } from './handler-error';
import { log } from './log';
import { BeforeCall, Definition, ObjectTypeClient } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { OwnerTag, parseOwnerTag, shortenOwner } from '../src/model/owner-tag';

/** How long a Delete waits for a Create that was cancelled or not answered, and how often it reads. */
const LATE_CREATE_MILLISECONDS = 120_000;
const LATE_CREATE_INTERVAL_MILLISECONDS = 5_000;
/** Between two reads after a Delete. Whether the service deletes in the background is not documented. */
const DELETION_INTERVAL_MILLISECONDS = 2_000;

/** The parts of a Delete event that say whose object type it may delete. */
export interface DeleteEvent {
  /** Undefined if the properties have no owner. */
  readonly owner?: string;
  /** When CloudFormation sent the event, in seconds since 1970. */
  readonly sentAt: number;
}

/**
 * What a Delete does at the service, by how this resource came to the object type:
 * - made: Get, Delete, Get until it is gone. This deletes every object of it, too, so CloudFormation sends it only if the
 *   removal policy says so, or if the create is rolled back;
 * - kept: Get. It holds data of an earlier life;
 * - adopted: Get, Untag of the owner tag: it goes back to its previous owner;
 * - another owner, no owner tag, or the owner tag of a later event: Get.
 */
export async function onDelete(objectType: ObjectTypeClient, event: DeleteEvent): Promise<void> {
  const found = await objectType.getExisting();
  if (found) {
    await remove(objectType, event, found);
  } else {
    log('INFO', `The ${objectType} does not exist, or access to it is denied: the service does not tell which. Nothing was deleted`);
  }
}

/**
 * What a Delete with an id that CloudFormation made up does: the Create was cancelled or never answered. An object type that
 * does not exist yet may still be created by it, and is then deleted. For one that exists, nobody knows whether an earlier
 * life of the resource created it: it stays.
 */
export async function onDeleteOfUnansweredCreate(objectType: ObjectTypeClient, event: DeleteEvent): Promise<void> {
  let found = await objectType.get();
  if (found) {
    log('WARN', `The ${objectType} was not deleted: it may hold data of an earlier deployment. If it was created by the Create that has failed, `
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
    log('WARN', `The ${objectType} was not deleted: it does not belong to this resource, or a later event has changed it`, { ownerTag, owner: event.owner });
    return;
  }
  // Before a call is tried again: another owner may have created the object type since the first one was applied.
  const beforeCall: BeforeCall = now => (now && removableTag(event, now)?.origin.how === tag.origin.how ? 'call' : 'skip');
  switch (tag.origin.how) {
    case 'made':
      await deleteUntilGone(objectType, event, beforeCall);
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

/** The owner tag, if it is this resource's own and no later event wrote it. */
function removableTag({ owner, sentAt }: DeleteEvent, { Tags: tags }: Definition): OwnerTag | undefined {
  const tag = parseOwnerTag(tags?.[OWNER_TAG_KEY]);
  return tag && owner !== undefined && tag.owner === shortenOwner(owner) && tag.event.sentAt <= sentAt ? tag : undefined;
}

async function deleteUntilGone(objectType: ObjectTypeClient, event: DeleteEvent, beforeCall: BeforeCall): Promise<void> {
  let isAccepted = false;
  for (;;) {
    isAccepted ||= await objectType.delete(beforeCall);
    const now = await objectType.get().catch(error => {
      log('WARN', `The ${objectType} was deleted, but could not be read afterwards`, { error: String(error) });
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
