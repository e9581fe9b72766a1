/** Whether a value is known at synthesis. An unknown value passes every rule. */
export type IsKnown = <Value>(value: Value | undefined) => value is Value;

/**
 * @param isUnresolved whether a value is an unresolved token in the calling program; placeholders of context lookups and
 * dynamic references are always unresolved
 */
export function knownUnless(isUnresolved: (value: unknown) => boolean): IsKnown {
  return <Value>(value: Value | undefined): value is Value =>
    value !== undefined && !(typeof value === 'string' && isPlaceholder(value)) && !isUnresolved(value);
}

/** For programs without tokens. */
export const knownWithoutTokens = knownUnless(() => false);

/** Whether the CDK CLI or CloudFormation replaces the text later: a placeholder of a context lookup, or a dynamic reference. */
export function isPlaceholder(text: string): boolean {
  return text.includes('dummy-value-for-') || text.includes('{{resolve:');
}

export function hasUnknown(list: readonly string[] | undefined, isKnown: IsKnown): boolean {
  return list !== undefined && (!isKnown(list) || !list.every(isKnown));
}
