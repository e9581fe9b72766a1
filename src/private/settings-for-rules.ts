import { Token } from 'aws-cdk-lib';
import { isUnresolved } from './unresolved';
import type { ObjectTypeSettings } from '../model/rules';

/** Passes every rule, as each token does. */
const NOT_KNOWN = Token.asAny({ Ref: 'AWS::NoValue' });

/** The settings of an object type, where each value that is missing or not known at synthesis passes every rule. */
export function settingsForRules(settings: Partial<Record<keyof ObjectTypeSettings, unknown>>): ObjectTypeSettings {
  const entries = Object.entries(settings).map(([name, value]) => [name, value === undefined || isUnresolved(value) ? NOT_KNOWN : value]);
  return Object.fromEntries(entries) as unknown as ObjectTypeSettings;
}
