import { createObjectType } from './create-object-type';
import { DesiredObjectType } from './desired-object-type';
import { Definition, ObjectTypeClient } from './object-type-client';
import { updateObjectType } from './update-object-type';

/**
 * What a Create, or an Update to another name or domain, does at the service:
 * - absent: Get, Put (tags and owner tag in it), Get;
 * - own owner tag (the event was delivered again, a response was lost, the object type was retained earlier): as an Update
 *   in place. Only the request that created it keeps `made`;
 * - another owner or none: Get, and an error. With adoptExisting: Get, Put, Tag, Get.
 *
 * After an Update to another name CloudFormation deletes or retains the old object type
 * (docs/cloudformation-semantics.md, rule 8).
 */
export async function onCreate(objectType: ObjectTypeClient, desired: DesiredObjectType): Promise<Definition> {
  const found = await objectType.get();
  return found ? updateObjectType(objectType, desired, found) : createObjectType(objectType, desired);
}
