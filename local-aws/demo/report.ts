import { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { Call } from '../call-log';

const OWNER_TAG = 'cdk-customer-profiles:owner';

/** A table with headings. Each column is as wide as its widest cell. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines.map(line => `   ${line.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd()).join('\n');
}

export function objectTypeTable(held: Readonly<Record<string, readonly GetProfileObjectTypeResponse[]>>): string {
  const rows = Object.entries(held).flatMap(([domainName, objectTypes]) => objectTypes.map(objectType => {
    const { [OWNER_TAG]: owner = '-', ...tags } = objectType.Tags ?? {};
    return [
      domainName,
      objectType.ObjectTypeName!,
      String(Object.keys(objectType.Fields ?? {}).length),
      String(objectType.ExpirationDays ?? 'domain\'s'),
      Object.entries(tags).map(([key, value]) => `${key}=${value}`).sort().join(' ') || '-',
      owner.replace(/(:[0-9a-f-]{36})?@\d+\.[0-9a-f]{8}$/, ''),
    ];
  }));
  return table(['domain', 'object type', 'fields', 'days', 'tags', 'owner tag'], rows);
}

/** The number of calls of functions by operation and subject. Calls of the user do not count. */
export function callTable(calls: readonly Call[]): string {
  const sequences = new Map<string, string[]>();
  for (const { service, operation, subject, principal, status } of calls) {
    if (service === 'profile' && principal.roleName !== undefined) {
      const called = operation.replace('ProfileObjectType', '') + (status === 200 ? '' : ` (${status})`);
      sequences.set(subject, [...sequences.get(subject) ?? [], called]);
    }
  }
  return sequences.size === 0 ? '   none'
    : table(['object type', 'calls of the handler, in order'], [...sequences].sort().map(([subject, called]) => [subject, called.join(', ')]));
}
