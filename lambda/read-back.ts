import { Members } from './desired-object-type';
import { log } from './log';
import { Definition, ObjectType } from './object-type';

const MEMBERS = [
  'Description', 'TemplateId', 'ExpirationDays', 'EncryptionKey', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat',
  'MaxProfileObjectCount', 'SourcePriority', 'Fields', 'Keys',
] as const satisfies readonly (keyof Members)[];

/** What the service makes from a template and then shows as if it had been asked for. */
const MADE_BY_TEMPLATE: readonly string[] = ['AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];

/**
 * Reads what the service holds after a Put, says in the log where it isn't what was asked for, and answers it. The Put
 * has succeeded: where the Get fails, Put's own answer serves.
 */
export async function readBack(
  objectType: ObjectType,
  putAnswer: Definition,
  asked: Members,
  before: Readonly<Record<string, unknown>>,
): Promise<Definition> {
  let held: Definition | undefined;
  try {
    held = await objectType.get();
  } catch (error) {
    log('WARN', `${objectType} was put, but couldn't be read afterwards; the attributes come from Put's answer`, { error: String(error) });
  }
  const definition = held ?? putAnswer;
  for (const difference of differences(asked, before, definition)) {
    log('WARN', `${objectType}: ${difference.message}`, { member: difference.member, asked: difference.asked, held: difference.held });
  }
  return definition;
}

export interface Difference {
  readonly member: string;
  readonly message: string;
  readonly asked?: unknown;
  readonly held?: unknown;
}

/**
 * Where the service holds something else than what was asked for, and what it kept although it is no longer asked for:
 * whether a member that a Put leaves out is cleared or kept is unknown (docs/service-contract.md).
 */
export function differences(asked: Members, before: Readonly<Record<string, unknown>>, held: Definition): Difference[] {
  return MEMBERS.flatMap((member): Difference[] => {
    if (asked.TemplateId !== undefined && MADE_BY_TEMPLATE.includes(member)) {
      return [];
    }
    const [wanted, former, found] = [asked[member], before[member], held[member]];
    if (wanted !== undefined) {
      return canonical(wanted) === canonical(found) ? []
        : [{ member, message: `the service holds another ${member} than was asked for`, asked: wanted, held: found }];
    }
    const isKept = found !== undefined && found !== false && canonical(former) === canonical(found);
    return isKept ? [{ member, message: `the service kept ${member}, which is no longer asked for`, held: found }] : [];
  });
}

/** Equal for what means the same: in any order of map keys and identifiers, with empty lists or none, numbers as strings or not. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (name, member) => {
    if (Array.isArray(member)) {
      return member.length === 0 ? undefined : name === 'StandardIdentifiers' ? [...member].sort() : member;
    }
    if (typeof member === 'object' && member !== null) {
      return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return member === undefined ? undefined : String(member);
  }) ?? '';
}
