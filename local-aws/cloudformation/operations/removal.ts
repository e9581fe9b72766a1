import { OperationContext, providerContext } from './operation';
import { PhysicalResource, StackResource } from '../resources/resource';
import { DependencyGraph, visitInOrder } from '../template/dependency-graph';

export interface Removal {
  readonly physical: PhysicalResource;
  /** Leave it where it is, and forget it. */
  readonly keep: boolean;
  /** The logical resource whose status this removal sets: none, where the resource lives on with another physical id. */
  readonly resource?: StackResource;
}

export interface RemovalResult {
  /** The logical ids whose Delete failed. */
  readonly failed: string[];
  /** What is still there: what failed, and what waits for it. */
  readonly left: ReadonlySet<PhysicalResource>;
}

/**
 * Deletes physical resources in the reverse order of the templates that they come from, independent ones side by side
 * (docs/cloudformation-semantics.md, rule 14).
 *
 * @param onFailure What becomes of those that a failed one depends on.
 */
export async function remove(
  operation: OperationContext, removals: Removal[], onFailure: 'keep its dependencies' | 'attempt everything',
): Promise<RemovalResult> {
  const failed: string[] = [];
  const left = new Set(removals.map(({ physical }) => physical));
  await visitInOrder(orderOf(removals), async index => {
    const removal = removals[Number(index)];
    if (await removeOne(operation, removal)) {
      left.delete(removal.physical);
      return true;
    }
    failed.push(removal.physical.logicalResourceId);
    return onFailure === 'attempt everything';
  });
  return { failed, left };
}

async function removeOne(operation: OperationContext, { physical, keep, resource }: Removal): Promise<boolean> {
  const setStatus = (status: string, reason?: string) => {
    if (resource) operation.stack.setResourceStatus(resource, status, reason);
    else operation.stack.addResourceEvent(physical, physical.physicalResourceId, status, reason);
  };
  if (keep) {
    setStatus('DELETE_SKIPPED');
    return true;
  }
  setStatus('DELETE_IN_PROGRESS');
  try {
    await operation.providerOf(physical.resourceType).delete(physical.physicalResourceId, physical.properties, providerContext(operation, physical));
    setStatus('DELETE_COMPLETE');
    return true;
  } catch (error) {
    setStatus('DELETE_FAILED', (error as Error).message);
    return false;
  }
}

/** Each removal waits for those whose resources depend on its own. */
function orderOf(removals: Removal[]): DependencyGraph {
  return new Map(removals.map(({ physical: { logicalResourceId } }, index) => {
    const dependents = [...removals.keys()].filter(other => other !== index && removals[other].physical.dependencies.has(logicalResourceId));
    return [String(index), new Set(dependents.map(String))];
  }));
}
