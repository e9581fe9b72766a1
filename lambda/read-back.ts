import { DesiredObjectType, Members } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectTypeClient } from './object-type-client';
import { differences } from '../src/model/definition-difference';

/** How long after a write it may take until a Get shows it, in steps. */
const STALE_READ_MILLISECONDS = [1_000, 3_000];

/**
 * Reads the object type after the last write of an event, and again if the write does not show yet. Logs the members that
 * differ, by name only: the service marks their contents as sensitive. If the object type cannot be read, the response of
 * the Put serves, since the Put has succeeded.
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
    log('WARN', `${objectType} was written, but could not be read afterwards. The attributes come from the response of the Put`, { error: String(error) });
  }
  const definition = now ?? putResponse;
  logDifferences(objectType, members, previous, definition);
  return definition;
}

function logDifferences(objectType: ObjectTypeClient, members: Members, previous: Readonly<Record<string, unknown>>, now: Definition): void {
  for (const { member, kind } of differences(members, previous, now)) {
    log('WARN', kind === 'kept'
      ? `${objectType}: the service kept ${member}, which the app no longer sets`
      : `${objectType}: the service shows another ${member} than the app sets`, { member });
  }
}
