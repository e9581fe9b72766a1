import { OperationContext } from './operation';
import { adopt, resolvedProperties, sendUpdate } from './provision';
import { StackResource } from '../resources/resource';
import { Configuration } from '../template/configuration';
import { visitInOrder } from '../template/dependency-graph';

/** A rollback cannot be canceled. */
const NEVER = new AbortController().signal;

/**
 * Sends a second Update to each resource that the failed update has changed or may have changed, in the order of the
 * previous template (docs/cloudformation-semantics.md, rules 9 and 10). Returns the logical ids that failed.
 */
export async function restore(operation: OperationContext, configuration: Configuration, resourcesToSkip: string[]): Promise<string[]> {
  const { stack } = operation;
  const failed: string[] = [];
  await visitInOrder(configuration.dependencies, async logicalResourceId => {
    const resource = stack.resources.get(logicalResourceId)!;
    if (resourcesToSkip.includes(logicalResourceId)) {
      skip(operation, resource);
      return true;
    }
    const { attempt } = resource;
    try {
      await restoreOne(operation, configuration, resource);
      return true;
    } catch (error) {
      // The next attempt must repair the same failed update.
      resource.attempt = attempt;
      stack.setResourceStatus(resource, 'UPDATE_FAILED', (error as Error).message);
      failed.push(logicalResourceId);
      return false;
    }
  });
  return failed;
}

async function restoreOne(operation: OperationContext, configuration: Configuration, resource: StackResource): Promise<void> {
  const { stack, unsettledRules } = operation;
  const { attempt, stable } = resource;
  const current = resource.current!;
  const properties = resolvedProperties(operation, configuration, resource, 'UPDATE_IN_PROGRESS');
  const isReplaced = stable !== undefined && stable.physicalResourceId !== current.physicalResourceId;
  const isChanged = operation.providerOf(resource.resourceType).isChange(properties, current.properties);
  if (!attempt && isReplaced && unsettledRules.replacedResourceRollback === 'revert') {
    resource.current = stable;
    resource.isUpdated = false;
    stack.setResourceStatus(resource, 'UPDATE_COMPLETE');
    return;
  }
  if (!attempt && !resource.isUpdated && !isChanged) {
    adopt(operation, configuration, resource, properties);
    return;
  }
  stack.setResourceStatus(resource, 'UPDATE_IN_PROGRESS');
  const returnedId = unsettledRules.failedUpdatePhysicalId === 'returned' ? attempt?.returnedPhysicalResourceId : undefined;
  const oldProperties = attempt?.properties ?? current.properties;
  await sendUpdate(operation, configuration, resource, { properties, oldProperties, physicalResourceId: returnedId, isRollback: true }, NEVER);
  resource.isUpdated = false;
  stack.setResourceStatus(resource, 'UPDATE_COMPLETE');
}

function skip({ stack }: OperationContext, resource: StackResource): void {
  resource.current = resource.stable;
  resource.attempt = undefined;
  resource.isUpdated = false;
  stack.setResourceStatus(resource, 'UPDATE_COMPLETE', 'Resource skipped during UpdateRollback');
}
