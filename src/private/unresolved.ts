import { Token } from 'aws-cdk-lib';
import type { IsKnown } from '../model/rules';

/** The placeholder that a context lookup, such as `StringParameter.valueFromLookup`, returns before the CDK CLI has looked up the value. */
const CONTEXT_PLACEHOLDER = 'dummy-value-for-';

/** CloudFormation resolves dynamic references at deployment. CDK treats one as a plain string if it is not a `SecretValue`. */
const DYNAMIC_REFERENCE = '{{resolve:';

/** Whether a value is not known at synthesis: a token, the placeholder of a context lookup, or a dynamic reference. */
export function isUnresolved(value: unknown): boolean {
  if (typeof value !== 'string') return Token.isUnresolved(value);
  if (isPlaceholder(value)) return true;
  // A fast check of the brace first, because rules check many strings. CDK does not recognize a single element of a list token.
  return value.includes('{') && (isDynamicReference(value) || value.includes('#{Token[') || Token.isUnresolved(value));
}

/** Whether a value is known at synthesis, for the rules. */
export const isKnown: IsKnown = <Value>(value: Value | undefined): value is Value => value !== undefined && !isUnresolved(value);

/** Whether a string is the placeholder of a context lookup. CDK synthesizes the app again with the value. */
export function isPlaceholder(value: string): boolean {
  return value.includes(CONTEXT_PLACEHOLDER);
}

/** Whether a string contains a dynamic reference. Intrinsic functions cannot split it. */
export function isDynamicReference(value: string): boolean {
  return value.includes(DYNAMIC_REFERENCE);
}
