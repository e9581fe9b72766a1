import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { log } from './log';
import { Definition, ObjectType } from './object-type';
import { readBack } from './read-back';
import { refuseToOverwrite } from './refuse-to-overwrite';
import { CLOCK_DIFFERENCE_MILLISECONDS } from './sent-at';
import { superseded } from './superseded';
import { checkTagCount } from './tags';
import { isOfRequest, originOf, OWNER_MARK_KEY } from '../src/model/owner-tag';

/** With this request's own mark on the object type, only a time from long before says that it wasn't made now. */
const CLOCK_DIFFERENCE_WITH_OWN_MARK_MILLISECONDS = 60_000;

/**
 * Makes an object type that Get said isn't there: one Put with tags and owner mark inside it, so that there is no
 * moment without them. Once that Put has succeeded nothing fails the event any more, for the framework sends no Delete
 * after a failed Create and the object type would be orphaned. The exception is an object type that turns out to be
 * somebody else's.
 */
export async function makeObjectType(objectType: ObjectType, desired: DesiredObjectType): Promise<Definition> {
  checkTagCount(desired.identity, {}, desired.tags);
  const put = await putOnce(objectType, desired);
  const definition = await readBack(objectType, put, desired.members, {});
  refuseForeign(objectType, desired, definition);
  if (!desired.ownMark(definition.Tags)) {
    log('WARN', `The service doesn't show the owner mark on ${objectType}, which was just made: a Delete will leave it alone`, { tags: definition.Tags });
  }
  return definition;
}

/**
 * The answer of a Put that got through may be lost, and the same event may be delivered twice at once; the mark with this
 * request's id says whether the object type was made.
 */
async function putOnce(objectType: ObjectType, desired: DesiredObjectType): Promise<Definition> {
  const find = async () => {
    const found = await objectType.get();
    const mark = desired.ownMark(found?.Tags);
    return { found, isMade: mark !== undefined && isOfRequest(mark, desired.requestId) };
  };
  try {
    return await objectType.put({ ...desired.members, Tags: desired.tagsWith(originOf('made', desired.requestId)) }, async () => {
      const { found, isMade } = await find();
      if (found && !isMade) {
        throw desired.ownMark(found.Tags) ? superseded(objectType) : refuseToOverwrite(desired, found);
      }
      return found;
    });
  } catch (error) {
    const { message, cause } = error as Error;
    const { found, isMade } = await find().catch(() => {
      throw new HandlerError(`${message} ${objectType} may have been made all the same: it then has this resource's owner mark, and the next deploy picks it up.`, { cause });
    });
    if (!found || !isMade) {
      throw error;
    }
    log('WARN', `Put of ${objectType} answered with an error, but the object type is there with this request's mark`, { error: message });
    return found;
  }
}

/**
 * The service says "not found" where access is denied too, and two may make one object type at the same time: then the
 * Put has overwritten what was there, and a later Delete must not take it for ours.
 */
function refuseForeign(objectType: ObjectType, desired: DesiredObjectType, definition: Definition): void {
  const markValue = definition.Tags?.[OWNER_MARK_KEY];
  const mark = desired.ownMark(definition.Tags);
  const madeNow = mark !== undefined && isOfRequest(mark, desired.requestId);
  const tolerance = madeNow ? CLOCK_DIFFERENCE_WITH_OWN_MARK_MILLISECONDS : CLOCK_DIFFERENCE_MILLISECONDS;
  const isOlder = definition.CreatedAt !== undefined && definition.CreatedAt.getTime() < desired.sentAt - tolerance;
  if (isOlder || (markValue !== undefined && !madeNow)) {
    throw new HandlerError(
      `GetProfileObjectType said that ${objectType} isn't there, but after PutProfileObjectType it turns out to be older or somebody else's `
      + `(created at ${definition.CreatedAt?.toISOString() ?? 'an unknown time'}, owner mark "${markValue ?? 'none'}"). Either the first answer was `
      + 'a denial of access, which the service reports as "not found" too, or somebody else made the object type at the same time. '
      + 'Its mapping is now that of this app; it was not deleted, and its tags are as they were. Check the rights of the handler\'s role and who else '
      + 'owns this object type, then deploy again with another objectTypeName, or with adoptExisting: true to take it over.',
    );
  }
}
