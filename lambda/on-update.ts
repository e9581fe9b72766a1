import { createObjectType } from './create-object-type';
import { DesiredObjectType } from './desired-object-type';
import { Definition, ObjectTypeClient } from './object-type-client';
import { updateObjectType } from './update-object-type';

/**
 * What an Update under the same name does at the service:
 * - own owner tag: Get, Tag (the owner tag with this event, and the tags that differ), Put, Untag, Get;
 * - owner tag lost: the same, with origin `kept`, since nobody knows it any more. The previous definition is logged;
 * - absent, deleted by hand: as a Create;
 * - another owner: Get, and an error. With adoptExisting: Get, Put, Tag, Untag, Get.
 */
export async function onUpdate(objectType: ObjectTypeClient, desired: DesiredObjectType): Promise<Definition> {
  const found = await objectType.getExisting();
  return found ? updateObjectType(objectType, desired, found) : createObjectType(objectType, desired);
}
