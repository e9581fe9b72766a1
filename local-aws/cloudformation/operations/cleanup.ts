import { OperationContext } from './operation';
import { Removal, remove } from './removal';
import { PhysicalResource } from '../resources/resource';
import { Stack } from '../stack';
import { Configuration } from '../template/configuration';

/**
 * After an update: deletes removed and replaced resources, unless their policy retains them
 * (docs/cloudformation-semantics.md, rules 8, 12 and 15). If a Delete fails, the resource remains, and the update still
 * succeeds.
 */
export async function cleanUpAfterUpdate(operation: OperationContext, configuration: Configuration): Promise<void> {
  const { stack } = operation;
  await cleanUpNested(operation);
  const removals: Removal[] = removedBy(stack, configuration);
  removals.push(...replacedBy(stack));
  // Created and replaced by updates whose rollback was disabled.
  for (const physical of stack.made) {
    if (!isCurrent(stack, physical)) removals.push({ physical, keep: false });
  }
  await remove(operation, removals, 'attempt everything');
  forgetRemoved(stack, configuration);
}

/**
 * After the rollback of an update: deletes the resources that the update created, including replacements
 * (docs/cloudformation-semantics.md, rule 10).
 */
export async function cleanUpAfterRollback(operation: OperationContext, configuration: Configuration): Promise<void> {
  const { stack } = operation;
  await cleanUpNested(operation);
  const removals = stack.made.filter(physical => !configuration.resources.has(physical.logicalResourceId) || !isCurrent(stack, physical))
    .map((physical): Removal => ({
      physical,
      keep: isKeptByRollback(stack, physical),
      ...configuration.resources.has(physical.logicalResourceId) ? {} : { resource: stack.resources.get(physical.logicalResourceId) },
    }));
  removals.push(...replacedBy(stack));
  await remove(operation, removals, 'attempt everything');
  forgetRemoved(stack, configuration);
}

/**
 * Retain keeps even a resource whose creation is rolled back. RetainExceptOnCreate does not
 * (docs/cloudformation-semantics.md, rule 12).
 */
export function isKeptByRollback(stack: Stack, physical: PhysicalResource): boolean {
  return physical.deletionPolicy === 'Retain' && !stack.settings.retainExceptOnCreate;
}

/**
 * Nested stacks are first, so that their operations have ended before one of them is deleted. The order on AWS is not
 * documented.
 */
async function cleanUpNested({ stack, providerOf }: OperationContext): Promise<void> {
  await Promise.all([...stack.resources.values()].map(async ({ resourceType, current }) => (
    current && providerOf(resourceType).cleanUp?.(current.physicalResourceId)
  )));
}

function replacedBy(stack: Stack): Removal[] {
  return stack.replaced.filter(physical => !isCurrent(stack, physical))
    .map(physical => ({ physical, keep: physical.updateReplacePolicy === 'Retain' }));
}

function removedBy(stack: Stack, configuration: Configuration): Removal[] {
  return [...stack.resources.values()].flatMap(resource => {
    const physical = resource.current;
    if (!physical || configuration.resources.has(resource.logicalResourceId)) return [];
    const isKept = physical.deletionPolicy === 'Retain' || (physical.deletionPolicy === 'RetainExceptOnCreate' && resource.stable !== undefined);
    return [{ physical, keep: isKept, resource }];
  });
}

function isCurrent(stack: Stack, physical: PhysicalResource): boolean {
  return stack.resources.get(physical.logicalResourceId)?.current?.physicalResourceId === physical.physicalResourceId;
}

function forgetRemoved(stack: Stack, configuration: Configuration): void {
  for (const logicalResourceId of stack.resources.keys()) {
    if (!configuration.resources.has(logicalResourceId)) stack.resources.delete(logicalResourceId);
  }
}
