import { DomainType } from './customer-profiles-domain';
import { IntegrationType } from './customer-profiles-integration';
import { ObjectTypeType } from './customer-profiles-object-type';
import { createNetworkTypes } from './ec2';
import { ManagedPolicyType } from './iam-managed-policy';
import { PolicyType } from './iam-policy';
import { RoleType } from './iam-role';
import { AliasType, KeyType } from './kms';
import { LambdaFunctionType } from './lambda-function';
import { LogGroupType } from './logs-log-group';
import { ResourceType } from '../cloudformation/resources/resource-type';
import { CloudWatchLogs } from '../cloudwatch-logs';
import { CustomerProfiles } from '../customer-profiles/customer-profiles';
import { Network } from '../ec2/network';
import { Iam } from '../iam/iam';
import { Lambda } from '../lambda/lambda';

export interface ResourceTypesOptions {
  readonly iam: Iam;
  readonly lambda: Lambda;
  readonly customerProfiles: CustomerProfiles;
  readonly cloudWatchLogs: CloudWatchLogs;
  readonly network: Network;
}

/** The resource types of the services that are modeled. */
export function createResourceTypes({ iam, lambda, customerProfiles, cloudWatchLogs, network }: ResourceTypesOptions): ResourceType[] {
  return [
    new LambdaFunctionType(lambda),
    new RoleType(iam),
    new PolicyType(iam),
    new ManagedPolicyType(iam),
    new LogGroupType(cloudWatchLogs),
    new KeyType(),
    new AliasType(),
    new DomainType(customerProfiles),
    new ObjectTypeType(customerProfiles),
    new IntegrationType(customerProfiles),
    ...createNetworkTypes(network),
  ];
}
