import type { Definition, ObjectTypeClient } from './object-type-client';
import type { AttributeName } from '../src/model/custom-resource';

/**
 * The Data of the response. It has every attribute, since a `GetAtt` of a missing one fails the resource that uses it
 * (docs/cloudformation-semantics.md, rule 13), and no other, since CloudFormation limits a response to 4,096 bytes (rule 4).
 */
export function attributesOf({ identity, arn }: ObjectTypeClient, definition: Definition): Record<AttributeName, string | number> {
  return {
    DomainName: identity.domainName,
    ObjectTypeName: identity.objectTypeName,
    Arn: arn,
    CreatedAt: definition.CreatedAt?.toISOString() ?? '',
    LastUpdatedAt: definition.LastUpdatedAt?.toISOString() ?? '',
    MaxAvailableProfileObjectCount: definition.MaxAvailableProfileObjectCount ?? -1,
  };
}
