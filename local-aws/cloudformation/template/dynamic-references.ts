import { ServiceError, notModeled } from '../../query-protocol';

const DYNAMIC_REFERENCE = /\{\{resolve:([^:}]+):([^}]+)\}\}/g;

/** Resolves dynamic references to parameters of Systems Manager, after all intrinsic functions. */
export function resolveDynamicReferences(value: unknown, storedValue: (name: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => resolveDynamicReferences(item, storedValue));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolveDynamicReferences(member, storedValue)]));
  }
  if (typeof value !== 'string') return value;
  return value.replace(DYNAMIC_REFERENCE, (reference, service: string, name: string) => {
    if (service !== 'ssm') throw notModeled(`dynamic references of ${service}: ${reference}`);
    const stored = storedValue(name);
    if (stored === undefined) throw new ServiceError('ValidationError', `Unable to fetch parameters [${name}] from parameter store for this account.`);
    return stored;
  });
}

/** In conditions, rules and outputs, CloudFormation does not resolve dynamic references. */
export function rejectDynamicReferences<T>(value: T): T {
  if (JSON.stringify(value)?.includes('{{resolve:')) throw notModeled(`dynamic references outside of the properties of resources: ${JSON.stringify(value)}`);
  return value;
}
