import { Token } from 'aws-cdk-lib';
import { knownUnless } from '../model/rules';

/** Whether a value is known at synthesis, for the rules. */
export const isKnown = knownUnless(value => {
  if (typeof value !== 'string') return Token.isUnresolved(value);
  // Few texts have the beginning of a token, and the CDK takes longer to find out. An element of a list of tokens is a
  // text that the CDK does not recognize without its list.
  return value.includes('Token[') && (Token.isUnresolved(value) || value.includes('#{Token['));
});
