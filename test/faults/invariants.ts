import { App, subjectOf } from './app';
import { lateness, PlannedFault } from './fault';
import { Act, Event, Holdings } from './journal';
import { Circumstances, differencesFrom, isSame, isSameDefinition, ownerTagOf, foreignTags, withoutOwnerTag } from './reference';
import { OWNER_TAG, Scenario } from './scenarios';
import { Outcome, UndocumentedBehavior } from './simulated-account';

/** A completed action on a stack. */
export interface Action {
  readonly scenario: Scenario;
  readonly undocumented: UndocumentedBehavior;
  readonly fault?: PlannedFault;
  /** The outcome of the scenario without the fault. */
  readonly base?: Outcome;
  readonly outcome: Outcome;
  /** The outcome of a second deployment without faults. */
  readonly again?: Outcome;
}

/** A completed scenario, with a second deployment without faults. */
export interface Run extends Action {
  readonly again: Outcome;
  /** The object types of the service after late deliveries. */
  readonly late: Holdings;
}

/** The violated promises of docs/reliability.md, by number. */
export function violationsOf(run: Run): string[] {
  return [...violationsOfAction(run), ...differencesAfterSecondDeploy(run).map(violation => `6: ${violation}`)];
}

/** The violations before the second deployment. */
export function violationsOfAction(run: Action): string[] {
  return [
    ...foreignOrEarlierTypesTouched(run).map(violation => `1: ${violation}`),
    ...endsWithoutCause(run).map(violation => `2: ${violation}`),
    ...(isRolledBack(run.outcome) ? differencesAfterRollback(run).map(violation => `3: ${violation}`) : []),
    ...tagsMissedOnTheWay(run).map(violation => `4: ${violation}`),
    ...(isSuccess(run.outcome) ? differencesAfterSuccess(run).map(violation => `5: ${violation}`) : []),
  ];
}

/** The violations of the second deployment. */
const outcomesOf = ({ outcome, again }: Action) => (again ? [outcome, again] : [outcome]);

const isSuccess = ({ status }: Outcome) => ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'DELETE_COMPLETE'].includes(status);
const isRolledBack = ({ status }: Outcome) => ['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'].includes(status);

/** The handler cannot distinguish a false 404 from absence. The service documents both. */
const isToldAbsent = ({ fault }: Pick<Action, 'fault'>) => (
  fault?.call === undefined ? fault?.kind === 'not found for 10 s' : fault.kind.name === '404'
);

/** If the service applies the tags of a Put to an existing object type, a Put after a false 404 replaces all tags. */
const areTagsReplaced = (run: Action) => isToldAbsent(run) && run.undocumented.behavior?.tagsInPutOnExisting === 'apply';

const subjectsOf = (app: App | undefined) => (app?.objectType ? subjectOf(app.objectType) : undefined);

/** Whether an existing object type did not belong to this app. */
function isForeign({ scenario, outcome }: Action, subject: string): boolean {
  const before = outcome.before.get(subject);
  const owners = [scenario.previous, scenario.target].flatMap(app => app?.objectType?.Owner ?? []);
  const ownerTag = before?.tags[OWNER_TAG];
  const isTagLost = ownerTag === undefined && subject === subjectsOf(scenario.previous);
  return before !== undefined && !isTagLost && !owners.includes(ownerTagOf(before)?.owner ?? '');
}

const isAdopting = ({ scenario }: Action) => [scenario.previous, scenario.target].some(app => app?.objectType?.AdoptExisting === true);

function foreignOrEarlierTypesTouched(run: Action): string[] {
  const { outcome } = run;
  const violations: string[] = [];
  for (const { journal, status } of outcomesOf(run)) {
    for (const { event, operation, subject, before } of journal.acts) {
      if (operation !== 'DeleteProfileObjectType') continue;
      const wasThere = outcome.before.get(subject);
      if (ownerTagOf(before.get(subject))?.how !== 'made') violations.push(`${subject} was deleted, with owner tag ${before.get(subject)?.tags[OWNER_TAG]}`);
      if (wasThere && ownerTagOf(wasThere)?.how !== 'made') violations.push(`${subject} was deleted, but this resource did not create it`);
      if (wasThere && /ROLLBACK/.test(status)) violations.push(`${subject} was deleted by a rollback, but it existed before`);
      if (event.RequestType !== 'Delete') violations.push(`${subject} was deleted by a ${event.RequestType}`);
    }
  }
  for (const [subject, before] of outcome.before) {
    if (!isForeign(run, subject) || isAdopting(run)) continue;
    const after = outcome.after.get(subject);
    // An object type that was overwritten after a false 404 keeps the new definition, without an owner tag.
    const isOverwritten = after !== undefined && isToldAbsent(run)
      && (areTagsReplaced(run) ? after.tags[OWNER_TAG] === undefined : isSame({ ...after, definition: before.definition }, before));
    const isTouched = !isOverwritten && !isSame(after, before);
    if (isTouched) violations.push(`${subject} belongs to another owner and was changed`);
  }
  return violations;
}

const FINAL = /^((CREATE|UPDATE|DELETE|ROLLBACK|UPDATE_ROLLBACK)_COMPLETE|(ROLLBACK|DELETE|UPDATE_ROLLBACK)_FAILED)$/;

function endsWithoutCause({ scenario, undocumented, outcome, base, fault }: Action): string[] {
  const violations: string[] = [];
  if (!FINAL.test(outcome.status)) violations.push(`the stack is in ${outcome.status}`);
  const isResponseLost = fault?.call === undefined && fault?.kind.startsWith('response');
  // A Delete waits two minutes for a canceled Create.
  const waiting = scenario.target?.failure === 'beside' ? 130_000 : 0;
  const late = 4 * (undocumented.deliveryDelay ?? 0) + (fault?.call === undefined ? lateness(fault?.kind) : 0);
  const bound = (isResponseLost ? 960_000 : 330_000) + waiting + late;
  if (outcome.elapsed > bound) violations.push(`the stack took ${outcome.elapsed / 1000} s`);
  if (!base && isSuccess(outcome) === (scenario.isRejected === true || scenario.target?.failure !== undefined)) violations.push(`the stack is in ${outcome.status} without a fault`);
  if (!base || !fault || outcome.status === base.status) return violations;
  const reasons = outcome.events.filter(({ status }) => status.endsWith('_FAILED')).map(({ reason }) => reason ?? '');
  if (fault.call === undefined) {
    if (!fault.kind.startsWith('response') && !isToldAbsent({ fault })) violations.push(`the stack is in ${outcome.status} instead of ${base.status}: ${reasons.join(' / ')}`);
  } else {
    if (fault.kind.passes) violations.push(`the stack is in ${outcome.status} and not in ${base.status}, although the fault passes: ${reasons.join(' / ')}`);
    if (!reasons.some(reason => fault.kind.cause.test(reason))) violations.push(`no event of the stack names the cause: ${reasons.join(' / ')}`);
  }
  return violations;
}

function circumstances(run: Action, subject: string): Circumstances {
  const { undocumented, outcome, scenario } = run;
  const before = outcome.before.get(subject);
  const isOwn = !isForeign(run, subject) && subject === subjectsOf(scenario.previous);
  const previous = isOwn ? scenario.previous!.objectType! : undefined;
  const notAskedFor = (held: object, asked: object) => Object.fromEntries(Object.entries(held).filter(([name]) => !(name in asked)));
  return {
    journals: outcomesOf(run).map(({ journal }) => journal),
    mayKeepMembers: undocumented.behavior?.membersLeftOut === 'kept',
    keptBefore: previous ? notAskedFor(before?.definition ?? {}, previous) : {},
    tagsOfOthers: notAskedFor(before?.tags ?? {}, previous?.Tags ?? {}) as Record<string, string>,
  };
}

function differencesAfterRollback(run: Action): string[] {
  const { outcome, scenario: { previous, target } } = run;
  const [ownSubject, newSubject] = [subjectsOf(previous), subjectsOf(target)];
  const violations: string[] = [];
  for (const subject of new Set([...outcome.before.keys(), ...outcome.after.keys(), ...ownSubject ? [ownSubject] : []])) {
    const [before, after] = [outcome.before.get(subject), outcome.after.get(subject)];
    if (subject === ownSubject) {
      const differences = differencesFrom(previous!.objectType!, after, circumstances(run, subject));
      if (!isSame(before, after) && !isHeldBack(run)) violations.push(...differences);
    } else if (!before) {
      if (!isLeftAndSaid(run, subject)) violations.push(`${subject} exists although the operation that created it was rolled back`);
    } else if (subject === newSubject && !isSame(before, after)) {
      violations.push(...differencesOfTakenOver(run, subject));
    } else if (!isSame(before, after)) {
      violations.push(`${subject} was not restored`);
    }
  }
  return violations;
}

/** A request of a canceled update cannot be revoked if the service delays it until after the rollback. */
function isHeldBack({ scenario: { target }, fault }: Action): boolean {
  return target?.failure === 'beside' && fault?.call !== undefined && fault.event === 0 && fault.kind.name === 'applied after 20 s';
}

/** An adopted or picked up object type remains after any outcome, and the log has its previous definition. */
function differencesOfTakenOver(run: Action, subject: string): string[] {
  const { outcome } = run;
  const [before, after] = [outcome.before.get(subject)!, outcome.after.get(subject)];
  if (!after) return [`${subject} existed before, and was deleted`];
  const isLogged = outcome.journal.log.some(({ previousDefinition }) => (previousDefinition as any)?.Description === before.definition.Description);
  if (isSameDefinition(before, after) || isLogged || isToldAbsent(run)) return [];
  return [`${subject} was adopted or picked up, but its previous definition is not in the log`];
}

/**
 * An object type that a request created although CloudFormation got no response or an error. It has the owner tag of that
 * request, so the next deployment picks it up. The stack event has the reason.
 */
function isLeftAndSaid({ outcome, scenario, fault }: Action, subject: string): boolean {
  const held = outcome.after.get(subject)!;
  const maker = outcome.journal.events.find(({ RequestId }) => held.tags[OWNER_TAG]?.includes(` made:${RequestId}@`));
  if (!maker) return false;
  if (scenario.target?.deletionPolicy === 'Retain') return true;
  const reasons = outcome.events.filter(({ status }) => status.endsWith('_FAILED')).map(({ reason }) => reason ?? '');
  const isUnknowing = reasons.some(reason => /did not receive a response|Runtime exited|Unsuccessful HTTP response/.test(reason))
    || (reasons.some(reason => reason.includes('cancelled')) && !isAwaitedByDelete(outcome, maker, fault));
  const isSaid = reasons.some(reason => reason.includes(subject.split('/')[1]) && reason.includes('It is unknown whether'));
  // A failed Delete in the cleanup does not change the rollback.
  const isLeftByCleanup = isToldAbsent({ fault }) || outcome.events.some(({ status, reason }) => status === 'DELETE_FAILED' && reason);
  // A delivery after the rollback created it again. The log has it.
  const isMadeAgain = fault?.kind === 'delivered again after 30 s';
  return isUnknowing || isSaid || isLeftByCleanup || isMadeAgain || (fault?.call === undefined && fault?.kind === 'response of success lost');
}

/** Whether a canceled Create was applied while its Delete waited for it. */
function isAwaitedByDelete({ journal }: Outcome, create: Event, fault: PlannedFault | undefined): boolean {
  // If the service was down, the Delete reads late. Then it can find the object type in its first read, and retains it.
  const isReadLate = fault?.call === undefined && fault?.kind === 'service down for 60 s';
  if (isReadLate && journal.log.some(({ message }) => message.includes('may have objects of an earlier deployment'))) return false;
  const made = journal.acts.find(({ event, operation }) => event.RequestId === create.RequestId && operation === 'PutProfileObjectType');
  const removal = journal.events.find(({ RequestType }) => RequestType === 'Delete');
  const waitsFrom = removal && journal.deliveredAt.get(removal.RequestId);
  return made !== undefined && waitsFrom !== undefined && made.at > waitsFrom && made.at < waitsFrom + 110_000;
}

function tagsMissedOnTheWay(run: Action): string[] {
  const { outcome, scenario: { previous, target } } = run;
  const violations = new Set<string>();
  const check = ({ subject, after, operation }: Act) => {
    const [before, now] = [outcome.before.get(subject), after.get(subject)];
    if (!before || !now) return;
    const asked = { ...previous?.objectType?.Tags, ...target?.objectType?.Tags };
    for (const [key, value] of foreignTags(before)) {
      if (now.tags[key] !== value && !(key in asked)) violations.add(`${subject} lost the tag ${key}, which others have set, by ${operation}`);
    }
    const [old, next] = [subject === subjectsOf(previous) ? previous : undefined, subject === subjectsOf(target) ? target : undefined];
    const common = Object.keys(before.tags).filter(key => key in (next?.objectType?.Tags ?? {}) && (!old || key in (old.objectType!.Tags ?? {})));
    // The owner tag of an adopted object type is removed.
    if (!isForeign(run, subject) && ownerTagOf(before)?.how !== 'adopted' && ownerTagOf(before)) common.push(OWNER_TAG);
    for (const key of common) {
      if (now.tags[key] === undefined) violations.add(`${subject} had no tag ${key} after ${operation}, although the tag existed before and is desired`);
    }
  };
  if (areTagsReplaced(run)) return [];
  for (const { journal } of target ? outcomesOf(run) : [outcome]) journal.acts.forEach(check);
  return [...violations];
}

function differencesAfterSuccess(run: Action): string[] {
  const { outcome, scenario: { previous, target } } = run;
  const [ownSubject, newSubject] = [subjectsOf(previous), subjectsOf(target)];
  const violations = newSubject === undefined ? []
    : differencesFrom(target!.objectType!, outcome.after.get(newSubject), circumstances(run, newSubject));
  const before = ownSubject === undefined || ownSubject === newSubject ? undefined : outcome.before.get(ownSubject);
  if (!before) return violations;
  const after = outcome.after.get(ownSubject!);
  const isKeptByPolicy = newSubject === undefined ? previous!.deletionPolicy !== 'Delete' : target!.updateReplacePolicy !== 'Delete';
  const ownerTag = ownerTagOf(before)?.owner === previous!.objectType!.Owner ? ownerTagOf(before)!.how : undefined;
  const expected = isKeptByPolicy ? before : ownerTag === 'made' ? undefined : ownerTag === 'adopted' ? withoutOwnerTag(before) : before;
  const isLeftByCleanup = isToldAbsent(run) || outcome.events.some(({ status, reason }) => status === 'DELETE_FAILED' && reason);
  if (!isSame(after, expected) && !isLeftByCleanup) violations.push(`${ownSubject} ${after ? 'exists' : 'is absent'}, and should ${expected ? 'be restored' : 'be absent'}`);
  return violations;
}

function differencesAfterSecondDeploy(run: Run): string[] {
  const { again, late, scenario: { previous, target, isRejected } } = run;
  if (isRejected) return isSuccess(again) && !isToldAbsent(run) ? ['the app was rejected at first, but the second deployment succeeded'] : [];
  // The tags of the owner are lost. The message names adoptExisting.
  if (!isSuccess(again) && areTagsReplaced(run) && again.events.some(({ reason }) => reason?.includes('it has no owner tag'))) return [];
  if (!isSuccess(again)) return [`a second deployment ends in ${again.status}: ${again.events.map(({ reason }) => reason).filter(Boolean).join(' / ')}`];
  const { objectType } = target ?? previous!;
  const violations = objectType ? differencesFrom(objectType, again.after.get(subjectOf(objectType)), circumstances(run, subjectOf(objectType))) : [];
  for (const [subject, held] of again.after) {
    if (!isSame(late.get(subject), held)) violations.push(`${subject} is ${late.has(subject) ? 'changed' : 'absent'} after a late delivery`);
  }
  return violations;
}
