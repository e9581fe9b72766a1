import { DesiredObjectType, Members } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectTypeClient } from './object-type-client';
import { differences } from '../src/model/definition-difference';

/** The delays before further reads, if a read after a write is stale. */
const STALE_READ_MILLISECONDS = [1_000, 3_000];

/**
 * Reads the object type after the last write of an event, and reads it again if the read is stale. Logs the names of the
 * members that differ, but not their values, which the service marks as sensitive. Returns the response of the Put if the
 * object type cannot be read, because the Put has succeeded.
 */
export async function readBack(
  objectType: ObjectTypeClient,
  { members }: DesiredObjectType,
  isOwn: (now: Definition) => boolean,
  putResponse: Definition,
  previous: Readonly<Record<string, unknown>>,
): Promise<Definition> {
  const isShown = (now: Definition | undefined) => now !== undefined && isOwn(now) && differences(members, previous, now).length === 0;
  let now: Definition | undefined;
  try {
    now = await objectType.get();
    for (const delay of STALE_READ_MILLISECONDS) {
      if (isShown(now) || !await objectType.timeLimit.wait(delay)) {
        break;
      }
      now = await objectType.get();
    }
  } catch (error) {
    log('WARN', `${objectType} was written, but could not be read afterward. The attributes are those of the Put response`, { error: String(error) });
  }
  const definition = now ?? putResponse;
  logDifferences(objectType, members, previous, definition);
  return definition;
}

function logDifferences(objectType: ObjectTypeClient, members: Members, previous: Readonly<Record<string, unknown>>, now: Definition): void {
  for (const { member, kind } of differences(members, previous, now)) {
    log('WARN', kind === 'kept'
      ? `${objectType}: the service kept ${member}, which the app no longer sets`
      : `${objectType}: the service returns another ${member} than the app sets`, { member });
  }
}
