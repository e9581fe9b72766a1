import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { BeforeRetry, Definition, ObjectType } from './object-type';
import { differences } from './read-back';
import { isAfter } from './sent-at';
import { Tags } from './tags';

/*
 * CloudFormation doesn't wait for an update that it cancels: the rollback's Update may be done while this event still
 * waits for the service, and Lambda may deliver an event again that is long over (docs/cloudformation-semantics.md, rules
 * 5 and 17). What came later is to stay. The service has no conditional Put: what is left is to look before each try.
 */

/** Refuses to change what was changed since the event was sent, unless it is what the event asks for. */
export function refuseSuperseded(objectType: ObjectType, desired: DesiredObjectType, live: Definition): void {
  if (isAfter(live.LastUpdatedAt, desired.sentAt) && !(isAsAsked(desired, live) && hasTags(live, desired.tags))) {
    throw superseded(objectType);
  }
}

/**
 * What to do before a call that changes something is tried again: where an earlier try has got through, its answer was
 * lost and what Get shows serves instead; where somebody else has changed the object type, this event gives up.
 */
export function lookBeforeRetry(
  objectType: ObjectType, desired: DesiredObjectType, hasActed: (now: Definition) => boolean, isUntouched: (now: Definition) => boolean,
): BeforeRetry {
  return async () => {
    const now = await objectType.get();
    if (now && isAsAsked(desired, now) && hasActed(now)) {
      return now;
    }
    if (!now || !isUntouched(now)) {
      throw superseded(objectType);
    }
    return undefined;
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

function superseded(objectType: ObjectType): HandlerError {
  return new HandlerError(
    `While this event waited, something else changed ${objectType}: the rollback of a cancelled update, a later deploy, or somebody by hand. `
    + 'This event gave up, so that the later change stays. Where that isn\'t what the stack is to have, deploy again.',
  );
}
