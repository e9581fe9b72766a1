import { changeObjectType, takeOverObjectType } from './change-object-type';
import { DesiredObjectType } from './desired-object-type';
import { makeObjectType } from './make-object-type';
import { Definition, ObjectType } from './object-type';
import { refuseToOverwrite } from './refuse-to-overwrite';
import { isOfRequest, originOf } from '../src/model/owner-tag';

/**
 * What a Create does at the service:
 * - absent: Get, Put (tags and mark inside it), Get;
 * - there with our own mark (a repeated delivery, a lost answer, an object type that was retained earlier): Get, Put, the
 *   difference of the tags, Get. Only a repeated delivery keeps `made`: what an earlier life left may hold data, and the
 *   Delete of a rollback looks like any other;
 * - there without it: Get, and an error; with adoptExisting as with our own mark.
 *
 * What another request has left is logged before it is changed.
 */
export async function onCreate(objectType: ObjectType, desired: DesiredObjectType): Promise<Definition> {
  const live = await objectType.get();
  if (!live) {
    return makeObjectType(objectType, desired);
  }
  const mark = desired.ownMark(live.Tags);
  if (mark && isOfRequest(mark, desired.requestId)) {
    return changeObjectType(objectType, desired, live, mark.origin);
  }
  if (!mark && !desired.adoptExisting) {
    throw refuseToOverwrite(desired, live);
  }
  return takeOverObjectType(objectType, desired, live, mark ? { how: 'kept' } : originOf('adopted', desired.requestId));
}
