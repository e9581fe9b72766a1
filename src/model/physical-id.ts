import type { PhysicalIdSeparator } from './wire-contract';

const SEPARATOR: PhysicalIdSeparator = '|';
const FORM = /^([a-zA-Z0-9_-]{1,64})\|([a-zA-Z_][a-zA-Z_0-9-]{0,254})$/;

/** What an object type is called by: a name in a domain. */
export interface ObjectTypeIdentity {
  readonly domainName: string;
  readonly objectTypeName: string;
}

export function formatPhysicalId(identity: ObjectTypeIdentity): string {
  return `${identity.domainName}${SEPARATOR}${identity.objectTypeName}`;
}

/**
 * Undefined for an id that isn't of our form: CloudFormation makes ids up for a create that never answered
 * (docs/cloudformation-semantics.md, rule 7).
 */
export function parsePhysicalId(physicalId: string): ObjectTypeIdentity | undefined {
  const match = FORM.exec(physicalId);
  return match ? { domainName: match[1], objectTypeName: match[2] } : undefined;
}
