import { ObjectTypeState } from './app';
import { Journal } from './journal';
import { OWNER_TAG } from './scenarios';
import { ObjectType } from '../../local-aws/customer-profiles/object-type';

/*
 * The expected object types of an app, derived from the app and the promises, not from the handler's code.
 */

const SET_BY_APPS = ['Description', 'ExpirationDays', 'MaxProfileObjectCount', 'SourcePriority', 'Fields', 'Keys'] as const;

/** The keys of all tags that apps set. All other tags belong to others. */
const TAGS_OF_APPS = ['team', 'stage', 'cost', 'since'];

export interface Circumstances {
  /** The journals whose logs are searched. */
  readonly journals: readonly Journal[];
  readonly mayKeepMembers: boolean;
  /** Members that the service had already kept before, which an earlier log has. */
  readonly keptBefore: Readonly<Record<string, unknown>>;
  /** Tags that the object type had before, and that this resource had not set. */
  readonly tagsOfOthers: Readonly<Record<string, string>>;
}

/** The differences between an object type and the app. */
export function differencesFrom(
  app: ObjectTypeState, held: ObjectType | undefined, { journals, mayKeepMembers, keptBefore, tagsOfOthers }: Circumstances,
): string[] {
  const name = `${app.DomainName}/${app.ObjectTypeName}`;
  if (!held) return [`${name} does not exist`];
  const differences: string[] = [];
  for (const member of SET_BY_APPS) {
    const [asked, found] = [app[member], held.definition[member]];
    if (asked === undefined && found !== undefined) {
      if (!mayKeepMembers) differences.push(`${name} has ${member} ${JSON.stringify(found)}, which the app does not set`);
      else if (!isNamedInLog(journals, member) && canonical(found) !== canonical(keptBefore[member])) differences.push(`${name} kept ${member}, but the log does not contain it`);
    } else if (canonical(asked) !== canonical(found)) {
      differences.push(`${name} has ${member} ${JSON.stringify(found)} instead of ${JSON.stringify(asked)}`);
    }
  }
  for (const key of TAGS_OF_APPS) {
    const [asked, found] = [app.Tags?.[key], held.tags[key]];
    const isLeftByOthers = asked === undefined && found === tagsOfOthers[key];
    if (asked !== found && !isLeftByOthers) differences.push(`${name} has the tag ${key}=${found} instead of ${asked}`);
  }
  if (ownerTagOf(held)?.owner !== app.Owner) differences.push(`${name} has the owner tag ${held.tags[OWNER_TAG]}`);
  return differences;
}

export function ownerTagOf(objectType: ObjectType | undefined): { readonly owner: string; readonly how: string } | undefined {
  const [, owner, how] = /^(.*) (made|adopted|kept)(?::\S+)?@\d+\.[0-9a-f]{8}$/.exec(objectType?.tags[OWNER_TAG] ?? '') ?? [];
  return owner === undefined ? undefined : { owner, how };
}

/** Whether definition and tags are the same, regardless of times. */
export function isSame(one: ObjectType | undefined, other: ObjectType | undefined): boolean {
  return canonical([one?.definition, one?.tags]) === canonical([other?.definition, other?.tags]);
}

export function isSameDefinition(one: ObjectType | undefined, other: ObjectType | undefined): boolean {
  return canonical(one?.definition) === canonical(other?.definition);
}

export function withoutOwnerTag(objectType: ObjectType): ObjectType {
  const { [OWNER_TAG]: _, ...tags } = objectType.tags;
  return { ...objectType, tags };
}

/** The tags that neither the app nor the library has set. */
export function foreignTags({ tags }: ObjectType): [key: string, value: string][] {
  return Object.entries(tags).filter(([key]) => key !== OWNER_TAG && !TAGS_OF_APPS.includes(key));
}

function isNamedInLog(journals: readonly Journal[], member: string): boolean {
  return journals.some(({ log }) => log.some(line => line.level === 'WARN' && line.member === member));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === 'object' && member !== null && !Array.isArray(member)
    ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member)) ?? 'undefined';
}
