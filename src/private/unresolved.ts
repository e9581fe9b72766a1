import { Token } from 'aws-cdk-lib';
import type { IsKnown } from '../model/rules';

/** What a context lookup returns until the CDK CLI has looked the value up: `StringParameter.valueFromLookup`. */
const CONTEXT_PLACEHOLDER = 'dummy-value-for-';

/** CloudFormation resolves it at deployment. It is a plain string for CDK if it was not written by `SecretValue`. */
const DYNAMIC_REFERENCE = '{{resolve:';

/** Whether a value is not known at synthesis: a token, the placeholder of a context lookup, or a dynamic reference. */
export function isUnresolved(value: unknown): boolean {
  if (typeof value !== 'string') return Token.isUnresolved(value);
  if (isPlaceholder(value)) return true;
  // Few strings have a brace, and rules ask about very many. CDK does not recognize the element of a list token by itself.
  return value.includes('{') && (isDynamicReference(value) || value.includes('#{Token[') || Token.isUnresolved(value));
}

/** Whether a value is known at synthesis, for the rules. */
export const isKnown: IsKnown = <Value>(value: Value | undefined): value is Value => value !== undefined && !isUnresolved(value);

/** Whether a string is the placeholder of a context lookup. The app is synthesized again with the value. */
export function isPlaceholder(value: string): boolean {
  return value.includes(CONTEXT_PLACEHOLDER);
}

/** Whether a string contains a dynamic reference, which no intrinsic function can take apart. */
export function isDynamicReference(value: string): boolean {
  return value.includes(DYNAMIC_REFERENCE);
}
