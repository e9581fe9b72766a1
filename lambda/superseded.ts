import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { BeforeTry, Definition, ObjectType } from './object-type';
import { differences } from './read-back';
import { isAfter } from './sent-at';
import { Tags } from './tags';
import { Tries } from './tries';

/*
 * CloudFormation doesn't wait for an update that it cancels: the rollback's Update may be done while this event still
 * waits for the service, and Lambda may deliver an event again that is long over (docs/cloudformation-semantics.md, rules
 * 5 and 17). What came later is to stay. The service has no conditional Put: what is left is to look before each try.
 */

/** Refuses to change what was changed since the event was sent, unless it is what the event asks for. */
export function refuseSuperseded(
  objectType: ObjectType, desired: DesiredObjectType, live: Definition, isTagged: (now: Definition) => boolean,
): void {
  if (isAfter(live.LastUpdatedAt, desired.sentAt) && !(isAsAsked(desired, live) && isTagged(live))) {
    throw superseded(objectType);
  }
}

/**
 * What to do before a call that changes something is tried again, or first tried long after the last look. Where nobody
 * has touched the object type, the call is made, even if all is as asked already: that a Put was made shows in the time of
 * the last update, and is how an event that comes later learns of it. Where an earlier try has got through, its answer
 * was lost and what Get shows serves instead. Where somebody else has changed the object type, this event gives up.
 */
export function lookBeforeTry(
  objectType: ObjectType,
  desired: DesiredObjectType,
  isUntouched: (now: Definition) => boolean,
  hasActed: (now: Definition, earlier: Tries) => boolean,
): BeforeTry {
  return async earlier => {
    const now = await objectType.get();
    if (now && isUntouched(now)) {
      return undefined;
    }
    if (now && isAsAsked(desired, now) && hasActed(now, earlier)) {
      return now;
    }
    throw superseded(objectType);
  };
}

export function isSameTime(one: Definition, other: Definition): boolean {
  return one.LastUpdatedAt?.getTime() === other.LastUpdatedAt?.getTime();
}

export function hasTags({ Tags: live = {} }: Definition, tags: Tags): boolean {
  return Object.entries(tags).every(([key, value]) => live[key] === value);
}

function isAsAsked({ members }: DesiredObjectType, held: Definition): boolean {
  return differences(members, {}, held).length === 0;
}

/** The error for an event that somebody else's change has overtaken. */
export function superseded(objectType: ObjectType): HandlerError {
  return new HandlerError(
    `While this event waited, something else changed ${objectType}: the rollback of a cancelled update, a later deploy, or somebody by hand. `
    + 'This event gave up, so that the later change stays. Where that isn\'t what the stack is to have, deploy again.',
  );
}
