/** The undocumented behavior, by the numbers in docs/ingestion-semantics.md. The preview prints the sentence instead of guessing. */
export const NOT_DOCUMENTED = {
  N2: 'AWS does not document this path syntax.',
  N3: 'AWS does not document how an array or object is written to this target.',
  N4: 'AWS does not document how list elements are aligned or updated.',
  N5: 'AWS does not document the key values of a list.',
  N6: 'AWS does not document the text form of this number.',
  N7: 'AWS does not document whether this value counts as empty.',
  N8: 'The value contains `&`, `<`, `>`, `"`, `\'`, a backtick or `=`. AWS does not document whether these are escaped.',
  N9: 'AWS does not list this Handlebars construct.',
  N10: 'AWS does not document how this condition is evaluated.',
  N11: 'AWS does not document the whitespace of this result.',
  N12: 'AWS documents targets as JSON accessors only.',
  N13: 'AWS does not document whether these phone numbers match.',
  N14: 'AWS does not document whether these addresses match.',
  N15: 'AWS does not document whether these names match.',
  N16: 'AWS does not document whether these numbers match.',
  N18: 'AWS does not document how these key values are combined.',
  N19: 'AWS does not document whether a key with some empty fields is used. For UNIQUE keys, two pages disagree.',
  N20: 'AWS does not document the order of these definitions.',
  N21: 'The keys match different profiles. AWS does not document which one is used.',
  N22: 'AWS does not document which profile has the object after this replacement.',
  N23: 'The profile field is indexed. AWS does not document whether ingestion uses this index.',
  N24: 'AWS does not document which value is written.',
  N25: 'The value exceeds the API limit of this field. AWS does not document what ingestion does with it.',
  N26: 'The key value has more than 255 characters. AWS does not document a limit for ingestion.',
  N27: 'The record has more than 256,000 bytes but not more than 256,000 characters. AWS does not document which counts.',
  N28: 'AWS does not document this case of standard object matching.',
  N29: 'AWS does not document these identifiers without PROFILE.',
  N30: 'AWS does not document what the service does with this timestamp.',
  N32: 'AWS does not document what happens without a dead-letter queue.',
} as const;

export type NotDocumentedId = keyof typeof NOT_DOCUMENTED;

/** The facts that are inferred from an example, from two statements or from a general definition. */
const INFERRED_FACTS: ReadonlySet<number> = new Set([
  11, 13, 17, 18, 26, 27, 28, 29, 31, 34, 35, 36, 39, 42, 46, 49, 63, 69, 70, 74, 75, 76, 77, 89, 94, 97, 102, 108, 112, 121,
]);

/** Whether all of the facts are documented, or some are inferred. */
export function basisOf(facts: readonly number[]): 'documented' | 'inferred' {
  return facts.some(fact => INFERRED_FACTS.has(fact)) ? 'inferred' : 'documented';
}
