import type { IsKnown } from './known';

/** An error is a documented refusal of the service, a warning a likely mistake. */
export type RuleLevel = 'error' | 'warning';

/** One problem that a rule found, as one sentence or a few on one line. */
export interface Finding {
  readonly id: string;
  readonly level: RuleLevel;
  readonly message: string;
}

/** A rule of docs/rules.md. */
export interface Rule<Subject> {
  readonly id: string;
  readonly level: RuleLevel;
  /** Whether the rule requires something to be present, which an incomplete subject cannot show. */
  readonly needsWhole?: boolean;
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

/** The messages about those things that have a problem. */
export function messagesAbout<Thing>(things: readonly Thing[], messageAbout: (thing: Thing) => string | undefined): string[] {
  const messages: string[] = [];
  // Rules check every field of every mapping, and most have no problem.
  for (const thing of things) {
    const message = messageAbout(thing);
    if (message !== undefined) messages.push(message);
  }
  return messages;
}

/** The service counts characters. The `length` of JavaScript counts some of them twice. */
export function characters(text: string): number {
  // Few texts have such characters, and splitting each text is slow.
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

export function quoted(names: Iterable<string>): string {
  return [...names].map(name => `"${excerpt(name)}"`).join(', ');
}

/** An error has one readable line for each problem: long values are cut, and control characters are escaped. */
export function excerpt(text: string): string {
  const cut = characters(text) > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
  return cut.replace(/[\p{Cc}\u2028\u2029]|^\s+|\s+$/gu, escaped);
}

/** Whether a message can quote the text as it is, so that readers can copy it. */
export function isQuotable(text: string): boolean {
  return excerpt(text) === text;
}

function escaped(text: string): string {
  return [...text].map(character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
