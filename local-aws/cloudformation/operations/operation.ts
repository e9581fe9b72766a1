import { Environment } from '../../service';
import { StackResource } from '../resources/resource';
import { ProviderContext, ResourceProvider } from '../resources/resource-provider';
import { Stack } from '../stack';

/** The stack of an operation, and the providers of its resources. */
export interface OperationContext {
  readonly stack: Stack;
  readonly environment: Environment;
  readonly unsettledRules: UnsettledRules;
  readonly providerOf: (resourceType: string) => ResourceProvider;
  /** Throws if an export of these outputs belongs to another stack, or if another stack imports a removed one. */
  readonly checkExports: (stack: Stack, exportNames: string[]) => void;
}

/** Behavior that is not documented. */
export interface UnsettledRules {
  /**
   * Whether a rollback sends an Update to a resource that the failed update has already replaced, or only restores its old
   * id (docs/cloudformation-semantics.md, rule 10).
   */
  readonly replacedResourceRollback: 'update' | 'revert';
  /** The id in the Update of the rollback, if the failed response had a new one (docs/cloudformation-semantics.md, rule 9). */
  readonly failedUpdatePhysicalId: 'previous' | 'returned';
  /**
   * Whether the response to a canceled Create or Update is ignored, or awaited so that its physical id is used
   * (docs/cloudformation-semantics.md, rule 14).
   */
  readonly cancelledRequests: 'ignored' | 'awaited';
  /**
   * Whether a rollback can start in the same second as the last event of the failed operation, or starts in the next second
   * (docs/cloudformation-semantics.md, rule 19).
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
