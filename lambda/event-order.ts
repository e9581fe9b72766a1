import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { Definition, ObjectTypeClient } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';

/*
 * CloudFormation does not wait for an update that it cancels. It can send the Update of the rollback while this event is
 * still throttled, and Lambda can deliver an old event again (docs/cloudformation-semantics.md, rules 5, 17, 18 and 19).
 * The newest event takes precedence. The order is by CloudFormation's own times: the time when it sent this event, and the
 * time of the event that wrote the owner tag.
 */

/** The order of this event and the last event that changed the object type. */
export class EventOrder {
  /** @param found the object type before this event, if it existed */
  constructor(private readonly objectType: ObjectTypeClient, private readonly desired: DesiredObjectType, private readonly found?: Definition) {
    const tag = desired.ownTag(found?.Tags);
    if (tag && tag.event.sentAt > desired.event.sentAt) {
      throw this.superseded();
    }
  }

  /** Throws if a newer event or another owner has changed the object type. */
  public check(now: Definition): void {
    if (this.lastEvent(now) === 'newer') {
      throw this.superseded();
    }
  }

  /** Whether this event wrote the owner tag. */
  public isOwn(now: Definition): boolean {
    return this.lastEvent(now) === 'this';
  }

  /** Whether an older event wrote the owner tag, because the service applied it after this one. */
  public isOverwritten(now: Definition): boolean {
    return this.lastEvent(now) === 'older';
  }

  private lastEvent({ Tags: tags }: Definition): 'none' | 'this' | 'older' | 'newer' {
    const value = tags?.[OWNER_TAG_KEY];
    const tag = this.desired.ownTag(tags);
    const { sentAt, requestHash } = this.desired.event;
    if (value === undefined) {
      return 'none';
    }
    if (tag?.event.sentAt === sentAt && tag.event.requestHash === requestHash) {
      return 'this';
    }
    if (value === this.found?.Tags?.[OWNER_TAG_KEY]) {
      return 'older';
    }
    if (!tag || tag.event.sentAt > sentAt) {
      return 'newer';
    }
    // Of two events of the same second, the one that writes last takes precedence.
    return tag.event.sentAt === sentAt && this.objectType.hasWritten ? 'newer' : 'older';
  }

  private superseded(): HandlerError {
    return new HandlerError(
      `This event is superseded: a newer event of CloudFormation, or another owner, has changed ${this.objectType}. `
      + 'To apply the stack\'s version again, redeploy the stack.',
    );
  }
}
