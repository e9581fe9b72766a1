/** Whether a value is known at synthesis. A value that is not known passes every rule. */
export type IsKnown = <Value>(value: Value | undefined) => value is Value;

/**
 * @param isUnresolved whether a value is an unresolved token of the program that has the values; the placeholder of a
 * context lookup and a dynamic reference are unresolved in each program
 */
export function knownUnless(isUnresolved: (value: unknown) => boolean): IsKnown {
  return <Value>(value: Value | undefined): value is Value =>
    value !== undefined && !(typeof value === 'string' && isPlaceholder(value)) && !isUnresolved(value);
}

/** For programs without tokens. */
export const knownWithoutTokens = knownUnless(() => false);

/** A text that the AWS CDK CLI or CloudFormation replaces later: of a context lookup, or a dynamic reference. */
export function isPlaceholder(text: string): boolean {
  return text.includes('dummy-value-for-') || text.includes('{{resolve:');
}

export function hasUnknown(list: readonly string[] | undefined, isKnown: IsKnown): boolean {
  return list !== undefined && (!isKnown(list) || !list.every(isKnown));
}
