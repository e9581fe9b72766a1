import { adoptObjectType, changeObjectType } from './change-object-type';
import { DesiredObjectType } from './desired-object-type';
import { makeObjectType } from './make-object-type';
import { Definition, ObjectType } from './object-type';
import { isOfRequest, originOf } from './owner-mark';
import { refuseToOverwrite } from './refuse-to-overwrite';

/**
 * What a Create does at the service:
 * - absent: Get, Put (tags and mark inside it), Get;
 * - there with our own mark (a repeated delivery, a lost answer, an object type that was retained earlier): Get, Put, the
 *   difference of the tags, Get. Only a repeated delivery keeps `made`: what an earlier life left may hold data, and the
 *   Delete of a rollback looks like any other;
 * - there without it: Get, and an error; with adoptExisting as with our own mark, its definition logged before.
 */
export async function onCreate(objectType: ObjectType, desired: DesiredObjectType, startedAt: number): Promise<Definition> {
  const live = await objectType.get();
  if (!live) {
    return makeObjectType(objectType, desired, startedAt);
  }
  const mark = desired.ownMark(live.Tags);
  if (mark) {
    return changeObjectType(objectType, desired, live, isOfRequest(mark, desired.requestId) ? mark.origin : { how: 'kept' });
  }
  if (!desired.adoptExisting) {
    throw refuseToOverwrite(desired, live);
  }
  return adoptObjectType(objectType, desired, live, originOf('adopted', desired.requestId));
}
