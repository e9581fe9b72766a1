import { App, subjectOf } from './app';
import { lateness, PlannedFault } from './fault';
import { Act, Event, Holdings } from './journal';
import { Circumstances, differencesFrom, isSame, isSameDefinition, ownerTagOf, foreignTags, withoutOwnerTag } from './reference';
import { OWNER_TAG, Scenario } from './scenarios';
import { Outcome, Unsettled } from './world';

/** An action on a stack that has come to its end. */
export interface Action {
  readonly scenario: Scenario;
  readonly unsettled: Unsettled;
  readonly fault?: PlannedFault;
  /** What the scenario leads to without the fault. */
  readonly base?: Outcome;
  readonly outcome: Outcome;
  /** What a second deploy leads to, after the faults are gone. */
  readonly again?: Outcome;
}

/** A scenario that has come to its end, with a second deploy after the faults were gone. */
export interface Run extends Action {
  readonly again: Outcome;
  /** What the service holds after late deliveries. */
  readonly late: Holdings;
}

/** The promises of docs/reliability.md that a run has broken, each with its number. */
export function violationsOf(run: Run): string[] {
  return [...violationsOfAction(run), ...differencesAfterSecondDeploy(run).map(violation => `6: ${violation}`)];
}

/** Those that show without a second deploy. */
export function violationsOfAction(run: Action): string[] {
  return [
    ...foreignOrEarlierTypesTouched(run).map(violation => `1: ${violation}`),
    ...endsWithoutCause(run).map(violation => `2: ${violation}`),
    ...(isRolledBack(run.outcome) ? differencesAfterRollback(run).map(violation => `3: ${violation}`) : []),
    ...tagsMissedOnTheWay(run).map(violation => `4: ${violation}`),
    ...(isSuccess(run.outcome) ? differencesAfterSuccess(run).map(violation => `5: ${violation}`) : []),
  ];
}

/** The second deploy has promises to keep as well. */
const outcomesOf = ({ outcome, again }: Action) => (again ? [outcome, again] : [outcome]);

const isSuccess = ({ status }: Outcome) => ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'DELETE_COMPLETE'].includes(status);
const isRolledBack = ({ status }: Outcome) => ['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'].includes(status);

/** A 404 for what is there can't be told from absence: the service documents both for it. */
const isToldAbsent = ({ fault }: Pick<Action, 'fault'>) => (
  fault?.call === undefined ? fault?.kind === 'not found for 10 s' : fault.kind.name === '404'
);

/** Where the service applies the tags of a Put to an object type that exists, a Put after a false 404 replaces all of them. */
const areTagsReplaced = (run: Action) => isToldAbsent(run) && run.unsettled.behavior?.tagsInPutOnExisting === 'apply';

const subjectsOf = (app: App | undefined) => (app?.objectType ? subjectOf(app.objectType) : undefined);

/** Whether an object type that was there before belonged to nobody of this app. */
function isForeign({ scenario, outcome }: Action, subject: string): boolean {
  const before = outcome.before.get(subject);
  const owners = [scenario.previous, scenario.target].flatMap(app => app?.objectType?.Owner ?? []);
  const mark = before?.tags[OWNER_TAG];
  const isTagLost = mark === undefined && subject === subjectsOf(scenario.previous);
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
      if (ownerTagOf(before.get(subject))?.how !== 'made') violations.push(`${subject} was deleted, marked as ${before.get(subject)?.tags[OWNER_TAG]}`);
      if (wasThere && ownerTagOf(wasThere)?.how !== 'made') violations.push(`${subject} was deleted, which this resource didn't make`);
      if (wasThere && /ROLLBACK/.test(status)) violations.push(`${subject} was deleted by a rollback, and was there before`);
      if (event.RequestType !== 'Delete') violations.push(`${subject} was deleted by a ${event.RequestType}`);
    }
  }
  for (const [subject, before] of outcome.before) {
    if (!isForeign(run, subject) || isAdopting(run)) continue;
    const after = outcome.after.get(subject);
    // What was overwritten after a false 404 stays as it is, and nobody's: of the tags that the service has replaced it has the others.
    const isOverwritten = after !== undefined && isToldAbsent(run)
      && (areTagsReplaced(run) ? after.tags[OWNER_TAG] === undefined : isSame({ ...after, definition: before.definition }, before));
    const isTouched = !isOverwritten && !isSame(after, before);
    if (isTouched) violations.push(`${subject} is somebody else's and was changed`);
  }
  return violations;
}

const FINAL = /^((CREATE|UPDATE|DELETE|ROLLBACK|UPDATE_ROLLBACK)_COMPLETE|(ROLLBACK|DELETE|UPDATE_ROLLBACK)_FAILED)$/;

function endsWithoutCause({ scenario, unsettled, outcome, base, fault }: Action): string[] {
  const violations: string[] = [];
  if (!FINAL.test(outcome.status)) violations.push(`the stack is in ${outcome.status}`);
  const isAnswerLost = fault?.call === undefined && fault?.kind.startsWith('answer');
  // A Delete of a Create that was cancelled waits two minutes for it.
  const waiting = scenario.target?.failure === 'beside' ? 130_000 : 0;
  const late = 4 * (unsettled.deliveryDelay ?? 0) + (fault?.call === undefined ? lateness(fault?.kind) : 0);
  const bound = (isAnswerLost ? 960_000 : 330_000) + waiting + late;
  if (outcome.elapsed > bound) violations.push(`the stack took ${outcome.elapsed / 1000} s`);
  if (!base && isSuccess(outcome) === (scenario.isRefused === true || scenario.target?.failure !== undefined)) violations.push(`the stack is in ${outcome.status} without a fault`);
  if (!base || !fault || outcome.status === base.status) return violations;
  const reasons = outcome.events.filter(({ status }) => status.endsWith('_FAILED')).map(({ reason }) => reason ?? '');
  if (fault.call === undefined) {
    if (!fault.kind.startsWith('answer') && !isToldAbsent({ fault })) violations.push(`the stack is in ${outcome.status} and not in ${base.status}: ${reasons.join(' / ')}`);
  } else {
    if (fault.kind.passes) violations.push(`the stack is in ${outcome.status} and not in ${base.status}, although the fault passes: ${reasons.join(' / ')}`);
    if (!reasons.some(reason => fault.kind.cause.test(reason))) violations.push(`no event of the stack names the cause: ${reasons.join(' / ')}`);
  }
  return violations;
}

function circumstances(run: Action, subject: string): Circumstances {
  const { unsettled, outcome, scenario } = run;
  const before = outcome.before.get(subject);
  const isOwn = !isForeign(run, subject) && subject === subjectsOf(scenario.previous);
  const previous = isOwn ? scenario.previous!.objectType! : undefined;
  const notAskedFor = (held: object, asked: object) => Object.fromEntries(Object.entries(held).filter(([name]) => !(name in asked)));
  return {
    journals: outcomesOf(run).map(({ journal }) => journal),
    mayKeepMembers: unsettled.behavior?.membersLeftOut === 'kept',
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
      if (!isLeftAndSaid(run, subject)) violations.push(`${subject} is left although it was made by what is rolled back`);
    } else if (subject === newSubject && !isSame(before, after)) {
      violations.push(...differencesOfTakenOver(run, subject));
    } else if (!isSame(before, after)) {
      violations.push(`${subject} isn't what it was`);
    }
  }
  return violations;
}

/** A request of a cancelled update that the service holds back while the rollback goes by can't be called back. */
function isHeldBack({ scenario: { target }, fault }: Action): boolean {
  return target?.failure === 'beside' && fault?.call !== undefined && fault.event === 0 && fault.kind.name === 'acts after 20 s';
}

/** What was there and is taken over stays, whatever becomes of the deploy; what it was is in the log. */
function differencesOfTakenOver(run: Action, subject: string): string[] {
  const { outcome } = run;
  const [before, after] = [outcome.before.get(subject)!, outcome.after.get(subject)];
  if (!after) return [`${subject} was there before, and is gone`];
  const isLogged = outcome.journal.log.some(({ previousDefinition }) => (previousDefinition as any)?.Description === before.definition.Description);
  if (isSameDefinition(before, after) || isLogged || isToldAbsent(run)) return [];
  return [`${subject} was taken over, and its previous definition isn't in the log`];
}

/**
 * What a request has made that CloudFormation doesn't know of, since it never had the answer or was told of a failure: it
 * bears the mark of that request, so that the next deploy picks it up, and the stack's event says what happened.
 */
function isLeftAndSaid({ outcome, scenario, fault }: Action, subject: string): boolean {
  const held = outcome.after.get(subject)!;
  const maker = outcome.journal.events.find(({ RequestId }) => held.tags[OWNER_TAG]?.includes(` made:${RequestId}@`));
  if (!maker) return false;
  if (scenario.target?.deletionPolicy === 'Retain') return true;
  const reasons = outcome.events.filter(({ status }) => status.endsWith('_FAILED')).map(({ reason }) => reason ?? '');
  const isUnknowing = reasons.some(reason => /did not receive a response|Runtime exited|Unsuccessful HTTP response/.test(reason))
    || (reasons.some(reason => reason.includes('cancelled')) && !isAwaitedByDelete(outcome, maker));
  const isSaid = reasons.some(reason => reason.includes(subject.split('/')[1]) && reason.includes('It is unknown whether'));
  // A Delete in the cleanup that fails changes nothing about the rollback.
  const isLeftByCleanup = isToldAbsent({ fault }) || outcome.events.some(({ status, reason }) => status === 'DELETE_FAILED' && reason);
  // Made again by a delivery after its own rollback; the log has it.
  const isMadeAgain = fault?.kind === 'delivered again after 30 s';
  return isUnknowing || isSaid || isLeftByCleanup || isMadeAgain || (fault?.call === undefined && fault?.kind === 'answer of success lost');
}

/** Whether a Create that was cancelled came through while its Delete waited for it. */
function isAwaitedByDelete({ journal }: Outcome, create: Event): boolean {
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
    // What is adopted is given back without the mark.
    if (!isForeign(run, subject) && ownerTagOf(before)?.how !== 'adopted' && ownerTagOf(before)) common.push(OWNER_TAG);
    for (const key of common) {
      if (now.tags[key] === undefined) violations.add(`${subject} was without the tag ${key} after ${operation}, which it had before and has to have`);
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
  const mark = ownerTagOf(before)?.owner === previous!.objectType!.Owner ? ownerTagOf(before)!.how : undefined;
  const expected = isKeptByPolicy ? before : mark === 'made' ? undefined : mark === 'adopted' ? withoutOwnerTag(before) : before;
  const isLeftByCleanup = isToldAbsent(run) || outcome.events.some(({ status, reason }) => status === 'DELETE_FAILED' && reason);
  if (!isSame(after, expected) && !isLeftByCleanup) violations.push(`${ownSubject} is ${after ? 'there' : 'gone'}, and should ${expected ? 'be what it was' : 'be gone'}`);
  return violations;
}

function differencesAfterSecondDeploy(run: Run): string[] {
  const { again, late, scenario: { previous, target, isRefused } } = run;
  if (isRefused) return isSuccess(again) && !isToldAbsent(run) ? ['the app was refused at first, and now it isn\'t'] : [];
  if (!isSuccess(again)) return [`a second deploy ends in ${again.status}: ${again.events.map(({ reason }) => reason).filter(Boolean).join(' / ')}`];
  const { objectType } = target ?? previous!;
  const violations = objectType ? differencesFrom(objectType, again.after.get(subjectOf(objectType)), circumstances(run, subjectOf(objectType))) : [];
  for (const [subject, held] of again.after) {
    if (!isSame(late.get(subject), held)) violations.push(`${subject} is ${late.has(subject) ? 'changed' : 'gone'} after a late delivery`);
  }
  return violations;
}
