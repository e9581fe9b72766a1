import { createObjectType } from './create-object-type';
import { DesiredObjectType } from './desired-object-type';
import { Definition, ObjectTypeClient } from './object-type-client';
import { updateObjectType } from './update-object-type';

/**
 * Handles a Create, or an Update to another name or domain. Calls of the service, by the state of the object type:
 * - absent: Get, Put with the tags and the owner tag, Get;
 * - owner tag of this resource (the event was delivered again, a response was lost, or the object type was retained
 *   earlier): the calls of an Update in place. Only the request that created the object type keeps the origin `made`;
 * - another owner or none: Get, then an error. With `adoptExisting`: Get, Put, Tag, Get.
 *
 * After an Update to another name, CloudFormation deletes or retains the old object type
 * (docs/cloudformation-semantics.md, rule 8).
 */
export async function onCreate(objectType: ObjectTypeClient, desired: DesiredObjectType): Promise<Definition> {
  const found = await objectType.get();
  return found ? updateObjectType(objectType, desired, found) : createObjectType(objectType, desired);
}
