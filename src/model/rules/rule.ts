import { Token } from 'aws-cdk-lib';

/** An error is what the service is known to refuse, a warning what is likely a mistake. */
export type RuleLevel = 'error' | 'warning';

/** One sentence about one thing that a rule found. */
export interface Finding {
  readonly id: string;
  readonly level: RuleLevel;
  readonly message: string;
}

/** A rule of docs/rules.md. It needs no construct: whatever has the subject at hand can ask it. */
export interface Rule<Subject> {
  readonly id: string;
  readonly level: RuleLevel;
  /** Whether it asks for something that has to be there, which only the whole subject can tell. */
  readonly needsWhole?: boolean;
  /** One sentence for each thing that is wrong: what was found, what is allowed, what to do. */
  readonly check: (subject: Subject) => string[];
}

export function applyRules<Subject>(rules: Rule<Subject>[], subject: Subject): Finding[] {
  return rules.flatMap(({ id, level, check }) => check(subject).map(message => ({ id, level, message })));
}

/** What there is to say about each of some things, where there is something. */
export function sentencesAbout<Thing>(things: readonly Thing[], sentenceAbout: (thing: Thing) => string | undefined): string[] {
  const sentences: string[] = [];
  // Rules are asked about every field of every mapping, and nearly always there is nothing to say.
  for (const thing of things) {
    const sentence = sentenceAbout(thing);
    if (sentence !== undefined) sentences.push(sentence);
  }
  return sentences;
}

/** Whether the value is known at synth. What isn't passes every rule: only the deployment can tell. */
export function isKnown<Value>(value: Value | undefined): value is Value {
  if (value === undefined) return false;
  // CDK writes a token into a text as `${Token[…]}`. Few texts have the beginning of that, and CDK needs longer to tell.
  return (typeof value === 'string' && !value.includes('${')) || !Token.isUnresolved(value);
}

/** The service counts characters, where JavaScript's `length` counts halves of some. */
export function characters(text: string): number {
  // Few texts have such characters, and to take each apart is slow.
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

export function quoted(names: Iterable<string>): string {
  return [...names].map(name => `"${excerpt(name)}"`).join(', ');
}

/** An error has to be readable, a line for each problem: long values are cut, and what would end a line is written out. */
export function excerpt(text: string): string {
  const cut = characters(text) > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
  return cut.replace(/[\p{Cc}\u2028\u2029]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
