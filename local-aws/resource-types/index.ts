import { DomainType } from './customer-profiles-domain';
import { ObjectTypeType } from './customer-profiles-object-type';
import { ManagedPolicyType } from './iam-managed-policy';
import { PolicyType } from './iam-policy';
import { RoleType } from './iam-role';
import { AliasType, KeyType } from './kms';
import { LambdaFunctionType } from './lambda-function';
import { LogGroupType } from './logs-log-group';
import { ResourceType } from '../cloudformation/resource-type';
import { CustomerProfiles } from '../customer-profiles/customer-profiles';
import { Iam } from '../iam/iam';
import { Lambda } from '../lambda/lambda';

export interface ResourceTypesOptions {
  readonly iam: Iam;
  readonly lambda: Lambda;
  readonly customerProfiles: CustomerProfiles;
}

/** The resource types of the services that are modelled. */
export function createResourceTypes({ iam, lambda, customerProfiles }: ResourceTypesOptions): ResourceType[] {
  return [
    new LambdaFunctionType(lambda),
    new RoleType(iam),
    new PolicyType(iam),
    new ManagedPolicyType(iam),
    new LogGroupType(),
    new KeyType(),
    new AliasType(),
    new DomainType(customerProfiles),
    new ObjectTypeType(customerProfiles),
  ];
}
