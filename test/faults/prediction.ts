import { isDeepStrictEqual } from 'util';
import { App, ObjectTypeState, subjectOf } from './app';
import { Holdings } from './journal';
import { OWNER_TAG } from './scenarios';
import { ObjectType } from '../../local-aws/customer-profiles/object-type';

/*
 * The reference for random sequences: the object types of the service after a deployment without a fault. It is derived from
 * the promises in README and the rules of CloudFormation (docs/cloudformation-semantics.md), not from the handler's code.
 */

/** An object type of the reference, without times and request ids. */
export interface HeldType {
  readonly definition: Record<string, unknown>;
  readonly tags: Record<string, string>;
}

export type Held = ReadonlyMap<string, HeldType>;

export interface Prediction {
  readonly status: string;
  readonly held: Held;
  /** Whether the object type of the app belongs to another owner. */
  readonly isRejected: boolean;
}

/** The assumption about undocumented behavior. */
export interface Reading {
  readonly membersLeftOut: 'cleared' | 'kept';
  readonly replacedResourceRollback: 'update' | 'revert';
}

type Attempt = { readonly held: Held; readonly isRejected: boolean };

export function toHeld(holdings: Holdings): Held {
  return new Map([...holdings].map(([subject, { definition, tags }]: [string, ObjectType]) => (
    [subject, { definition: { ...definition }, tags: withoutRequest(tags) }])));
}

function withoutRequest(tags: Readonly<Record<string, string>>): Record<string, string> {
  const { [OWNER_TAG]: ownerTag, ...others } = tags;
  return ownerTag === undefined ? others : { ...others, [OWNER_TAG]: ownerTag.replace(/(:\S+)?@\S+$/, '') };
}

/** Predicts a deployment. `previous` is undefined if there is no stack, `target` is undefined for its deletion. */
export function predict(held: Held, previous: App | undefined, target: App | undefined, reading: Reading): Prediction {
  if (!target) return { status: 'DELETE_COMPLETE', held: afterRemoval(held, previous, previous?.deletionPolicy), isRejected: false };
  return previous ? predictUpdate(held, previous, target, reading) : predictCreate(held, target, reading);
}

function predictCreate(held: Held, target: App, reading: Reading): Prediction {
  const { held: made, isRejected } = target.objectType ? take(held, target.objectType, undefined, reading) : { held, isRejected: false };
  if (isRejected) return { status: 'ROLLBACK_COMPLETE', held, isRejected };
  if (target.failure === undefined) return { status: 'CREATE_COMPLETE', held: made, isRejected };
  return { status: 'ROLLBACK_COMPLETE', held: afterRollback(made, target), isRejected };
}

function predictUpdate(held: Held, previous: App, target: App, reading: Reading): Prediction {
  const [before, after] = [previous.objectType, target.objectType];
  if (!after) {
    if (target.failure) return { status: 'UPDATE_ROLLBACK_COMPLETE', held, isRejected: false };
    return { status: 'UPDATE_COMPLETE', held: afterRemoval(held, previous, previous.deletionPolicy ?? 'RetainExceptOnCreate'), isRejected: false };
  }
  if (!before) {
    const { held: made, isRejected } = take(held, after, undefined, reading);
    if (isRejected) return { status: 'UPDATE_ROLLBACK_COMPLETE', held, isRejected };
    if (!target.failure) return { status: 'UPDATE_COMPLETE', held: made, isRejected };
    return { status: 'UPDATE_ROLLBACK_COMPLETE', held: afterRollback(made, target), isRejected };
  }
  // Without a change of a property there is no event (rule 3).
  if (isDeepStrictEqual(asWritten(before), asWritten(after))) return { status: target.failure ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE', held, isRejected: false };
  return subjectOf(before) === subjectOf(after)
    ? predictChange(held, before, after, target, reading) : predictReplacement(held, previous, target, reading);
}

/** The members as in a template, without undefined members. */
function asWritten(objectType: ObjectTypeState): unknown {
  return JSON.parse(JSON.stringify(objectType));
}

function predictChange(held: Held, before: ObjectTypeState, after: ObjectTypeState, target: App, reading: Reading): Prediction {
  const changed = change(held, after, before, reading);
  if (!changed.isRejected && !target.failure) return { ...changed, status: 'UPDATE_COMPLETE' };
  // Rule 9: a second Update, with the properties exchanged. It can also be rejected.
  const restored = change(changed.held, before, after, reading);
  return { status: restored.isRejected ? 'UPDATE_ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_COMPLETE', held: restored.held, isRejected: changed.isRejected };
}

function predictReplacement(held: Held, previous: App, target: App, reading: Reading): Prediction {
  const [before, after] = [previous.objectType!, target.objectType!];
  const taken = take(held, after, before, reading);
  if (taken.isRejected) {
    // The Update of the rollback has the rejected properties as old properties. Only their owner counts, because the name differs.
    const restored = change(held, before, { ...after, Tags: {} }, reading);
    return { status: restored.isRejected ? 'UPDATE_ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_COMPLETE', held: restored.held, isRejected: true };
  }
  if (!target.failure) {
    const removed = afterRemoval(taken.held, previous, target.updateReplacePolicy ?? 'Retain');
    return { status: 'UPDATE_COMPLETE', held: removed, isRejected: false };
  }
  // Rule 10: the rollback is a replacement back, or only restores the old id.
  const restored = reading.replacedResourceRollback === 'revert' ? taken : take(taken.held, before, after, reading);
  if (restored.isRejected) return { status: 'UPDATE_ROLLBACK_FAILED', held: restored.held, isRejected: false };
  return { status: 'UPDATE_ROLLBACK_COMPLETE', held: afterRollback(restored.held, target), isRejected: false };
}

/** A Create, or an Update to another name: an existing object type must belong to this resource, or be adopted. */
function take(held: Held, asked: ObjectTypeState, former: ObjectTypeState | undefined, reading: Reading): Attempt {
  const found = held.get(subjectOf(asked));
  if (!found) return put(held, asked, {}, 'made', reading);
  if (isOwn(found, asked, former)) return put(held, asked, found.tags, 'kept', reading);
  return asked.AdoptExisting ? put(held, asked, found.tags, 'adopted', reading) : { held, isRejected: true };
}

/** An Update under the same name. The tags of the previous properties can be removed. */
function change(held: Held, asked: ObjectTypeState, former: ObjectTypeState | undefined, reading: Reading): Attempt {
  const found = held.get(subjectOf(asked));
  if (!found) return put(held, asked, {}, 'made', reading);
  const tags = Object.fromEntries(Object.entries(found.tags).filter(([key]) => !(key in (former?.Tags ?? {}))));
  const ownerTag = found.tags[OWNER_TAG];
  if (isOwn(found, asked, former)) return put(held, asked, tags, ownerTagOf(found)!.how, reading);
  if (ownerTag === undefined) return put(held, asked, tags, 'kept', reading);
  return asked.AdoptExisting ? put(held, asked, tags, 'adopted', reading) : { held, isRejected: true };
}

function put(held: Held, asked: ObjectTypeState, tags: Record<string, string>, how: string, { membersLeftOut }: Reading): Attempt {
  const { DomainName: _domain, ObjectTypeName: _name, Tags, Owner, AdoptExisting: _adopt, ...members } = asked;
  const before = membersLeftOut === 'kept' ? held.get(subjectOf(asked))?.definition : {};
  const definition = { AllowProfileCreation: false, ...before, ...members };
  return { held: new Map([...held, [subjectOf(asked), { definition, tags: { ...tags, ...Tags, [OWNER_TAG]: `${Owner} ${how}` } }]]), isRejected: false };
}

/** The object types after a rollback has deleted what the deployment created. */
function afterRollback(held: Held, target: App): Held {
  return afterRemoval(held, target, target.deletionPolicy === 'Retain' ? 'Retain' : 'Delete');
}

function afterRemoval(held: Held, app: App | undefined, policy: string | undefined): Held {
  const found = app?.objectType && held.get(subjectOf(app.objectType));
  if (!found || policy !== 'Delete') return held;
  const subject = subjectOf(app.objectType!);
  const ownerTag = ownerTagOf(found);
  if (ownerTag?.owner !== app.objectType!.Owner || ownerTag.how === 'kept') return held;
  const { [OWNER_TAG]: _ownerTag, ...tags } = found.tags;
  const others = [...held].filter(([name]) => name !== subject);
  return new Map(ownerTag.how === 'made' ? others : [...others, [subject, { ...found, tags }]]);
}

function isOwn(found: HeldType, asked: ObjectTypeState, former: ObjectTypeState | undefined): boolean {
  const owner = ownerTagOf(found)?.owner;
  return owner !== undefined && [asked.Owner, former?.Owner].includes(owner);
}

function ownerTagOf({ tags }: HeldType): { readonly owner: string; readonly how: string } | undefined {
  const [, owner, how] = /^(.*) (made|adopted|kept)$/.exec(tags[OWNER_TAG] ?? '') ?? [];
  return owner === undefined ? undefined : { owner, how };
}
