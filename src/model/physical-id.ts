import { PHYSICAL_ID_SEPARATOR } from './custom-resource';

const FORMAT = new RegExp(`^([a-zA-Z0-9_-]{1,64})\\${PHYSICAL_ID_SEPARATOR}([a-zA-Z_][a-zA-Z_0-9-]{0,254})$`);

/** The names that identify an object type. */
export interface ObjectTypeIdentity {
  readonly domainName: string;
  readonly objectTypeName: string;
}

export function formatPhysicalId(identity: ObjectTypeIdentity): string {
  return `${identity.domainName}${PHYSICAL_ID_SEPARATOR}${identity.objectTypeName}`;
}

/**
 * Returns undefined for an id of another format. CloudFormation generates an id if a Create sends no response
 * (docs/cloudformation-semantics.md, rule 7).
 */
export function parsePhysicalId(physicalId: string): ObjectTypeIdentity | undefined {
  const match = FORMAT.exec(physicalId);
  return match ? { domainName: match[1], objectTypeName: match[2] } : undefined;
}
