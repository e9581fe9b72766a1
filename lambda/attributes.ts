import { Definition, Location } from './object-type-client';
import type { ObjectTypeIdentity } from '../src/model/physical-id';
import type { AttributeName } from '../src/model/wire-contract';

/**
 * The answer's Data: always each attribute, since a `GetAtt` of one that isn't there fails the resource that asks
 * (docs/cloudformation-semantics.md, rule 13), and scalars only, since an answer has room for 4,096 bytes (rule 4).
 */
export function attributesOf(
  definition: Definition, { domainName, objectTypeName }: ObjectTypeIdentity, { partition, region, accountId }: Location,
): Record<AttributeName, string | number> {
  return {
    DomainName: domainName,
    ObjectTypeName: objectTypeName,
    Arn: `arn:${partition}:profile:${region}:${accountId}:domains/${domainName}/object-types/${objectTypeName}`,
    CreatedAt: definition.CreatedAt?.toISOString() ?? '',
    LastUpdatedAt: definition.LastUpdatedAt?.toISOString() ?? '',
    MaxAvailableProfileObjectCount: definition.MaxAvailableProfileObjectCount ?? -1,
  };
}
