import type { ObjectTypeIdentity } from './physical-id';

/** The service in an ARN, and the prefix of its IAM actions. */
export const ARN_SERVICE = 'profile';

/** The account and region of an ARN. */
export interface ArnLocation {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

const FORMAT = /^arn:[^:]+:profile:[^:]+:[^:]+:domains\/([^/]+)\/object-types\/([^/]+)$/;

/** The last part of the ARN of a domain. */
export function domainArnResource(domainName: string): string {
  return `domains/${domainName}`;
}

/** The last part of the ARN of an object type. */
export function objectTypeArnResource({ domainName, objectTypeName }: ObjectTypeIdentity): string {
  return `${domainArnResource(domainName)}/object-types/${objectTypeName}`;
}

export function formatObjectTypeArn(identity: ObjectTypeIdentity, { partition, region, accountId }: ArnLocation): string {
  return `arn:${partition}:${ARN_SERVICE}:${region}:${accountId}:${objectTypeArnResource(identity)}`;
}

/** Returns undefined if the text is not the ARN of an object type. */
export function parseObjectTypeArn(arn: string): ObjectTypeIdentity | undefined {
  const match = FORMAT.exec(arn);
  return match ? { domainName: match[1], objectTypeName: match[2] } : undefined;
}
