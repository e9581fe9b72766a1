import { Environment } from '../../service';
import { StackResource } from '../resources/resource';
import { ProviderContext, ResourceProvider } from '../resources/resource-provider';
import { Stack } from '../stack';

/** What the steps of an operation share: the stack they work on, and who makes its resources. */
export interface OperationContext {
  readonly stack: Stack;
  readonly environment: Environment;
  readonly unsettledRules: UnsettledRules;
  readonly providerOf: (resourceType: string) => ResourceProvider;
  /** Throws where an export of these outputs belongs to another stack, or is gone although another stack imports it. */
  readonly checkExports: (stack: Stack, exportNames: string[]) => void;
}

/** What no documentation settles. */
export interface UnsettledRules {
  /**
   * Whether a rollback sends an Update to a resource that the failed update had already replaced, or only takes back its
   * old id (docs/cloudformation-semantics.md, rule 10).
   */
  readonly replacedResourceRollback: 'update' | 'revert';
  /**
   * Which id the rollback's Update carries where the failed answer had a new one (docs/cloudformation-semantics.md, rule 9).
   */
  readonly failedUpdatePhysicalId: 'previous' | 'answered';
  /**
   * Whether the response of a custom resource's Create or Update that was cancelled is ignored, or awaited, so that its
   * physical id counts (docs/cloudformation-semantics.md, rule 14).
   */
  readonly cancelledRequests: 'ignored' | 'awaited';
  /**
   * Whether a rollback can send its first event in the second of the last event of the failed operation, or begins in the
   * next second (docs/cloudformation-semantics.md, rule 19).
   */
  readonly rollbackBegins: 'at once' | 'next second';
}

export function providerContext(
  { stack, environment }: OperationContext, resource: Pick<StackResource, 'logicalResourceId' | 'resourceType'>,
): ProviderContext {
  return {
    stackId: stack.id,
    stackName: stack.name,
    logicalResourceId: resource.logicalResourceId,
    resourceType: resource.resourceType,
    accountId: environment.accountId,
    region: environment.region,
    partition: environment.partition,
  };
}
