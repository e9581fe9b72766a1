import type { IsKnown } from './known';

/** An error is invalid according to AWS's documentation. A warning is a likely mistake. */
export type RuleLevel = 'error' | 'warning';

/** One problem that a rule found, with a message on one line. */
export interface Finding {
  readonly id: string;
  readonly level: RuleLevel;
  readonly message: string;
}

/** A rule of docs/rules.md. */
export interface Rule<Subject> {
  readonly id: string;
  readonly level: RuleLevel;
  /** Whether the rule requires a member, so that it cannot check an incomplete mapping. */
  readonly requiresCompleteMapping?: boolean;
  /** One message for each problem: what is wrong, what is allowed, what to do. */
  readonly check: (subject: Subject, isKnown: IsKnown) => string[];
}

export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, isKnown: IsKnown): Finding[] {
  const findings: Finding[] = [];
  for (const { id, level, check } of rules) {
    for (const message of check(subject, isKnown)) findings.push({ id, level, message });
  }
  return findings;
}

/** The messages about the elements that have a problem. */
export function messagesAbout<Thing>(things: readonly Thing[], messageAbout: (thing: Thing) => string | undefined): string[] {
  const messages: string[] = [];
  // A loop is fast: rules check every field of every mapping, and most have no problem.
  for (const thing of things) {
    const message = messageAbout(thing);
    if (message !== undefined) messages.push(message);
  }
  return messages;
}

/** The number of characters, as the service counts them. `length` in JavaScript counts some characters twice. */
export function characters(text: string): number {
  // Splitting a text is slow, and few texts have such characters.
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

export function quoted(names: Iterable<string>): string {
  return [...names].map(name => `"${excerpt(name)}"`).join(', ');
}

/** Shortens a long value and escapes control characters, so that a message is one readable line. */
export function excerpt(text: string): string {
  const cut = characters(text) > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
  return cut.replace(/[\p{Cc}\u2028\u2029]|^\s+|\s+$/gu, escaped);
}

/** Whether a message can quote the text unchanged, so that readers can copy it. */
export function isQuotable(text: string): boolean {
  return excerpt(text) === text;
}

function escaped(text: string): string {
  return [...text].map(character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
