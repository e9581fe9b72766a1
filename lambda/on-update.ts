import { createObjectType } from './create-object-type';
import { DesiredObjectType } from './desired-object-type';
import { Definition, ObjectTypeClient } from './object-type-client';
import { updateObjectType } from './update-object-type';

/**
 * Handles an Update under the same name. Calls of the service, by the state of the object type:
 * - owner tag of this resource: Get, Tag (the owner tag with this event, and the tags that differ), Put, Untag, Get;
 * - no owner tag: the same, with origin `kept`, because the origin is unknown. The previous definition is logged;
 * - absent, because it was deleted manually: the calls of a Create;
 * - another owner: Get, then an error. With `adoptExisting`: Get, Put, Tag, Untag, Get.
 */
export async function onUpdate(objectType: ObjectTypeClient, desired: DesiredObjectType): Promise<Definition> {
  const found = await objectType.getExisting();
  return found ? updateObjectType(objectType, desired, found) : createObjectType(objectType, desired);
}
