import { log } from './log';
import { ObjectType } from './object-type';
import { isAfter } from './sent-at';
import { OWNER_MARK_KEY, parseOwnerMark, shortenOwner } from '../src/model/owner-tag';

/**
 * What a Delete does at the service, by how this resource came to the object type:
 * - made: Get, Delete. That deletes every object of it too, so CloudFormation only asks for it where the removal policy
 *   says so, or when the create that made it is rolled back;
 * - kept: Get, nothing more: it holds data of an earlier life;
 * - adopted: Get, Untag of the mark: it goes back to whom it belonged;
 * - somebody else's, or without a mark: Get, nothing more;
 * - made after this Delete was sent: Get, nothing more. Lambda has delivered it late, and a new stack of the same name has
 *   made the object type again.
 */
export async function onDelete(objectType: ObjectType, owner: string | undefined, sentAt: number): Promise<void> {
  const live = await objectType.get();
  if (!live) {
    log('INFO', `The service says that there is no ${objectType}, as it also does where it denies access: nothing to delete`);
    return;
  }
  const markValue = live.Tags?.[OWNER_MARK_KEY];
  const mark = parseOwnerMark(markValue);
  if (!mark || owner === undefined || mark.owner !== shortenOwner(owner)) {
    log('WARN', `${objectType} is left alone: it isn't owned by this resource`, { ownerMark: markValue, owner });
    return;
  }
  if (isAfter(live.CreatedAt, sentAt)) {
    log('WARN', `${objectType} is left alone: it was made after this Delete was sent`, { createdAt: live.CreatedAt });
    return;
  }
  switch (mark.origin.how) {
    case 'made':
      await objectType.delete();
      log('INFO', `Deleted ${objectType}, which this resource made, with all its objects`);
      return;
    case 'kept':
      log('INFO', `${objectType} is kept: it was there before this resource came to it`, { ownerMark: markValue });
      return;
    case 'adopted':
      await objectType.untag([OWNER_MARK_KEY]);
      log('INFO', `${objectType} is given back: it was adopted, and only the owner mark is taken off`);
  }
}
