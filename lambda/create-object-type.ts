import { ownershipOf } from './adoption';
import { DesiredObjectType } from './desired-object-type';
import { EventOrder } from './event-order';
import { HandlerError } from './handler-error';
import { log } from './log';
import { BeforeCall, Definition, ObjectTypeClient } from './object-type-client';
import { readBack } from './read-back';
import { ServiceCallError } from './service-error';
import { updateObjectType } from './update-object-type';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { originOfRequest } from '../src/model/owner-tag';

/** The minimum time between creation and last update that shows that the object type existed before the Put. */
const CREATED_EARLIER_MILLISECONDS = 60_000;

/**
 * Creates an object type that Get did not find: one Put with the tags and the owner tag in it, so that it never lacks them.
 * After this Put has succeeded, no error fails the event. Otherwise the object type would be left behind, because the
 * provider framework sends no Delete after a failed Create. The only exception is an object type of another owner.
 */
export async function createObjectType(objectType: ObjectTypeClient, desired: DesiredObjectType): Promise<Definition> {
  const order = new EventOrder(objectType, desired);
  const tags = desired.tagsWith(originOfRequest('made', desired.requestId));
  let found: Definition | undefined;
  const beforeCall: BeforeCall = now => {
    if (!now) {
      return 'call';
    }
    ownershipOf(desired, now);
    found = now;
    return 'skip';
  };

  let putResponse: Definition | undefined;
  try {
    putResponse = await objectType.put({ ...desired.members, Tags: tags }, beforeCall);
  } catch (error) {
    found = await findAfterFailedPut(objectType, desired, error);
  }
  if (found && !order.isOwn(found)) {
    return updateObjectType(objectType, desired, found);
  }
  const now = await readBack(objectType, desired, order.isOwn.bind(order), found ?? putResponse!, {});
  if (order.isOverwritten(now)) {
    // The first Get did not return the object type, although it existed and belonged to this resource.
    return updateObjectType(objectType, desired, now);
  }
  await failIfOwnedByAnother(objectType, desired, now, order);
  return now;
}

/**
 * A Put without a response can still have been applied. A rejected Put can have collided with the Put of the same event,
 * if the event was delivered twice. The owner tag shows both. An error of `beforeCall` is final, so it is thrown again.
 */
async function findAfterFailedPut(objectType: ObjectTypeClient, desired: DesiredObjectType, error: unknown): Promise<Definition> {
  if (!(error instanceof ServiceCallError)) {
    throw error;
  }
  const found = await objectType.getExisting().catch(() => {
    throw new HandlerError(
      `${error.message} It is unknown whether ${objectType} was created. If it was, it has the owner tag of this resource, and the next deployment picks it up.`, { cause: error.cause },
    );
  });
  if (!found || !desired.ownTag(found.Tags)) {
    throw error;
  }
  log('WARN', `The Put of ${objectType} failed, but the object type exists and has the owner tag of this resource. The event continues`, { error: error.message });
  return found;
}

/**
 * The service also responds with "not found" if access is denied, and another owner can create the object type at the same
 * time. In both cases the Put has overwritten an object type of another owner, which a later Delete must not delete.
 */
async function failIfOwnedByAnother(objectType: ObjectTypeClient, desired: DesiredObjectType, now: Definition, order: EventOrder): Promise<void> {
  const { CreatedAt: createdAt, LastUpdatedAt: lastUpdatedAt, Tags: tags = {} } = now;
  const value = tags[OWNER_TAG_KEY];
  const existedBefore = createdAt !== undefined && lastUpdatedAt !== undefined
    && lastUpdatedAt.getTime() - createdAt.getTime() > CREATED_EARLIER_MILLISECONDS;
  const belongsToAnother = value === undefined ? existedBefore : !desired.ownTag(tags) || (order.isOwn(now) && existedBefore);
  if (!belongsToAnother) {
    order.check(now);
    if (value === undefined) {
      log('WARN', `The service does not show the owner tag of ${objectType}, which was just created. A Delete will not delete it`);
    }
    return;
  }
  throw new HandlerError(
    `GetProfileObjectType did not find ${objectType}, but it existed before PutProfileObjectType or belongs to another owner `
    + `(created at ${createdAt?.toISOString() ?? 'an unknown time'}, owner tag "${value ?? 'none'}"): `
    + 'access was denied at first, or another owner created it at the same time. '
    + `Its mapping was replaced. ${order.isOwn(now) ? await removeOwnerTag(objectType, order) : 'Its tags were not changed.'} It was not deleted. `
    + 'Check the permissions of the handler\'s role, and check whether another stack owns this object type. Then deploy again with another objectTypeName, or with adoptExisting: true to adopt it.',
  );
}

async function removeOwnerTag(objectType: ObjectTypeClient, order: EventOrder): Promise<string> {
  const replaced = 'The service replaced its tags. The owner tag';
  try {
    await objectType.untag([OWNER_TAG_KEY], now => (now && order.isOwn(now) ? 'call' : 'skip'));
    return `${replaced} was removed.`;
  } catch (error) {
    return `${replaced} could not be removed: remove the tag ${OWNER_TAG_KEY} manually (${(error as Error).message}).`;
  }
}
