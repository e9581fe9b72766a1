import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { Definition, ObjectTypeClient } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';

/*
 * CloudFormation does not wait for an update that it cancels: the rollback's Update can be sent while this event is still
 * throttled, and Lambda can deliver an event again that ended long ago (docs/cloudformation-semantics.md, rules 5, 17, 18
 * and 19). The event that was sent later wins. Only CloudFormation's own times are compared: that of this event, and that
 * of the last event that wrote the owner tag.
 */

/** Which event changed an object type last, compared with this one. */
export class EventOrder {
  /** @param found the object type as this event found it, if it existed */
  constructor(private readonly objectType: ObjectTypeClient, private readonly desired: DesiredObjectType, private readonly found?: Definition) {
    const tag = desired.ownTag(found?.Tags);
    if (tag && tag.event.sentAt > desired.event.sentAt) {
      throw this.superseded();
    }
  }

  /** Fails the event if a later one, or another owner, has changed the object type. */
  public check(now: Definition): void {
    if (this.lastEventIn(now) === 'later') {
      throw this.superseded();
    }
  }

  /** Whether this event wrote the owner tag. */
  public isOwn(now: Definition): boolean {
    return this.lastEventIn(now) === 'this';
  }

  /** Whether the owner tag was written by an earlier event: that one was applied late, over this one. */
  public isOverwritten(now: Definition): boolean {
    return this.lastEventIn(now) === 'earlier';
  }

  private lastEventIn({ Tags: tags }: Definition): 'none' | 'this' | 'earlier' | 'later' {
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
      return 'earlier';
    }
    if (!tag || tag.event.sentAt > sentAt) {
      return 'later';
    }
    // Of two events of the same second, the one that arrives later wins: it overwrites the other one's tag.
    return tag.event.sentAt === sentAt && this.objectType.hasWritten ? 'later' : 'earlier';
  }

  private superseded(): HandlerError {
    return new HandlerError(
      `This event is superseded: a later event of CloudFormation, or another owner, has changed ${this.objectType}, and that change stays. `
      + 'If the stack should have this version, deploy it again.',
    );
  }
}
