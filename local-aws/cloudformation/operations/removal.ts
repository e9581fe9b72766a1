import { OperationContext, providerContext } from './operation';
import { PhysicalResource, StackResource } from '../resources/resource';
import { DependencyGraph, visitInOrder } from '../template/dependency-graph';

export interface Removal {
  readonly physical: PhysicalResource;
  /** Whether the resource is retained. */
  readonly keep: boolean;
  /** The logical resource whose status this removal sets. Undefined if the resource has another physical id now. */
  readonly resource?: StackResource;
}

export interface RemovalResult {
  /** The logical ids of failed Deletes. */
  readonly failed: string[];
  /** The remaining resources: those that failed, and their dependencies. */
  readonly left: ReadonlySet<PhysicalResource>;
}

/**
 * Deletes physical resources in the reverse order of their templates, and independent ones concurrently
 * (docs/cloudformation-semantics.md, rule 14).
 *
 * @param onFailure what happens to the dependencies of a failed resource
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

/** Each removal waits for the resources that depend on it. */
function orderOf(removals: Removal[]): DependencyGraph {
  return new Map(removals.map(({ physical: { logicalResourceId } }, index) => {
    const dependents = [...removals.keys()].filter(other => other !== index && removals[other].physical.dependencies.has(logicalResourceId));
    return [String(index), new Set(dependents.map(String))];
  }));
}
