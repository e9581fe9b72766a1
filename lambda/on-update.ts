import { changeObjectType, takeOverObjectType } from './change-object-type';
import { DesiredObjectType } from './desired-object-type';
import { makeObjectType } from './make-object-type';
import { Definition, ObjectType } from './object-type';
import { refuseToOverwrite } from './refuse-to-overwrite';
import { originOf, OWNER_MARK_KEY } from '../src/model/owner-tag';

/**
 * What an Update under the same name does at the service: Get, Put, the difference of the tags, Get. An object type
 * that was deleted by hand is made again; one that somebody else took over meanwhile is an error, or with
 * adoptExisting taken back. How this resource came to the object type stays; where the mark was lost, nobody knows any
 * more, and it is kept.
 *
 * An Update to another name or domain is a Create there; CloudFormation then deletes or retains the old object type
 * (docs/cloudformation-semantics.md, rule 8).
 */
export async function onUpdate(objectType: ObjectType, desired: DesiredObjectType): Promise<Definition> {
  const live = await objectType.get();
  if (!live) {
    return makeObjectType(objectType, desired);
  }
  const mark = desired.ownMark(live.Tags);
  if (mark) {
    return changeObjectType(objectType, desired, live, mark.origin, desired.previous);
  }
  if (live.Tags?.[OWNER_MARK_KEY] === undefined) {
    return changeObjectType(objectType, desired, live, { how: 'kept' }, desired.previous);
  }
  if (!desired.adoptExisting) {
    throw refuseToOverwrite(desired, live);
  }
  return takeOverObjectType(objectType, desired, live, originOf('adopted', desired.requestId), desired.previous);
}
