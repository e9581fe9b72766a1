import { randomUUID } from 'crypto';
import { cleanUpAfterRollback, cleanUpAfterUpdate, isKeptByRollback } from './cleanup';
import { OperationContext } from './operation';
import { ProvisionFailures, provision } from './provision';
import { Removal, remove } from './removal';
import { restore } from './rollback';
import { Stack } from '../stack';
import { Configuration } from '../template/configuration';

/** The reason of a cancellation that no failed resource caused. */
export type CancellationReason = 'DeleteStack' | 'CancelUpdateStack' | 'ParentStack';

/** Called with the reason of a failure, before the rollback. */
export type FailureListener = (problem: string) => void;

export async function createStack(
  operation: OperationContext, configuration: Configuration, cancellation: AbortController, onFailure?: FailureListener,
): Promise<void> {
  const { stack } = operation;
  const problem = await makeReal(operation, configuration, cancellation);
  if (cancellation.signal.reason === 'DeleteStack') return;
  if (problem === undefined) {
    stack.settle();
    stack.setStatus('CREATE_COMPLETE');
  } else if (stack.settings.disableRollback) {
    stack.setStatus('CREATE_FAILED', problem);
    onFailure?.(problem);
  } else {
    onFailure?.(problem);
    await rollBackCreate(operation, `${problem}Rollback requested by user.`);
  }
}

/**
 * An update completes all creations and updates before it deletes anything (docs/cloudformation-semantics.md, rules 8 and
 * 15).
 */
export async function updateStack(
  operation: OperationContext, configuration: Configuration, cancellation: AbortController, onFailure?: FailureListener,
): Promise<void> {
  const { stack } = operation;
  const problem = await makeReal(operation, configuration, cancellation);
  if (problem === undefined) {
    stack.setStatus('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    if (stack.parent) stack.awaitsCleanup = true;
    else await cleanUp(operation);
  } else if (stack.settings.disableRollback) {
    stack.setStatus('UPDATE_FAILED', problem);
    onFailure?.(problem);
  } else {
    onFailure?.(problem);
    await rollBack(operation, problem);
  }
}

/** The last phase of an update or of its rollback. It has only Deletes, and their failures do not fail the operation. */
export async function cleanUp(operation: OperationContext): Promise<void> {
  const { stack } = operation;
  const isRollback = stack.status.startsWith('UPDATE_ROLLBACK');
  stack.awaitsCleanup = false;
  if (isRollback) await cleanUpAfterRollback(operation, stack.configuration!);
  else await cleanUpAfterUpdate(operation, stack.configuration!);
  stack.settle();
  stack.setStatus(isRollback ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE');
}

/** Returns to the last stable state of the stack, or deletes everything if there is none. */
export async function rollBack(operation: OperationContext, reason?: string, resourcesToSkip: string[] = []): Promise<void> {
  const { stack } = operation;
  const { stableConfiguration } = stack;
  if (!stableConfiguration) return rollBackCreate(operation, reason);
  stack.operationId = randomUUID();
  stack.awaitsCleanup = false;
  // The rollback returns to the resources that the update replaced. The cleanup deletes only what the rollback itself
  // replaces.
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED') stack.replaced = [];
  stack.setStatus('UPDATE_ROLLBACK_IN_PROGRESS', reason);
  stack.configuration = stableConfiguration;
  await untilRollbackBegins(operation);
  const failed = await restore(operation, stableConfiguration, resourcesToSkip);
  if (failed.length > 0) {
    stack.setStatus('UPDATE_ROLLBACK_FAILED', sentenceOf({ create: [], update: failed }));
    return undefined;
  }
  stack.setStatus('UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  if (stack.parent) stack.awaitsCleanup = true;
  else await cleanUp(operation);
}

export async function deleteStack(operation: OperationContext, resourcesToRetain: string[]): Promise<void> {
  const { stack } = operation;
  const removals = leftOf(stack, physical => physical.deletionPolicy !== 'Delete' || resourcesToRetain.includes(physical.logicalResourceId));
  const failed = await removeAll(operation, removals);
  if (failed.length > 0) {
    stack.setStatus('DELETE_FAILED', `The following resource(s) failed to delete: [${failed.join(', ')}]. `);
    return;
  }
  stack.outputs = [];
  stack.changeSets.clear();
  stack.deletionTime = new Date();
  stack.setStatus('DELETE_COMPLETE');
}

/** Only Deletes (docs/cloudformation-semantics.md, rule 10). If one fails, the status is ROLLBACK_FAILED (rule 11). */
async function rollBackCreate(operation: OperationContext, reason?: string): Promise<void> {
  const { stack } = operation;
  stack.operationId = randomUUID();
  stack.setStatus('ROLLBACK_IN_PROGRESS', reason);
  await untilRollbackBegins(operation);
  const failed = await removeAll(operation, leftOf(stack, physical => isKeptByRollback(stack, physical)));
  if (failed.length > 0) {
    stack.setStatus('ROLLBACK_FAILED', `The following resource(s) failed to delete: [${failed.join(', ')}]. `);
    return;
  }
  stack.setStatus('ROLLBACK_COMPLETE');
}

async function untilRollbackBegins({ unsettledRules }: OperationContext): Promise<void> {
  if (unsettledRules.rollbackBegins === 'next second') {
    await new Promise(resolve => setTimeout(resolve, 1000 - Date.now() % 1000));
  }
}

/** Returns a sentence about the failure, or undefined. */
async function makeReal(operation: OperationContext, configuration: Configuration, cancellation: AbortController): Promise<string | undefined> {
  const { stack } = operation;
  stack.configuration = configuration;
  const failures = await provision(operation, configuration, cancellation);
  if (failures.create.length + failures.update.length > 0) return sentenceOf(failures);
  if (cancellation.signal.aborted) return `${cancellation.signal.reason satisfies CancellationReason}: User Initiated. `;
  try {
    const outputs = configuration.outputs(stack);
    operation.checkExports(stack, outputs.flatMap(({ ExportName }) => ExportName ?? []));
    stack.outputs = outputs;
    return undefined;
  } catch (error) {
    return `${(error as Error).message} `;
  }
}

function leftOf(stack: Stack, keep: (physical: Removal['physical']) => boolean): Removal[] {
  const current = [...stack.resources.values()].flatMap((resource): Removal[] => (
    resource.current ? [{ physical: resource.current, keep: keep(resource.current), resource }] : []
  ));
  const isCurrent = ({ logicalResourceId, physicalResourceId }: Removal['physical']) => (
    stack.resources.get(logicalResourceId)?.current?.physicalResourceId === physicalResourceId
  );
  // Both ids of a replacement, if an update has stopped before its cleanup.
  const others = [...stack.made, ...stack.replaced].filter(physical => !isCurrent(physical));
  return [...current, ...others.map((physical): Removal => ({ physical, keep: keep(physical) }))];
}

/** Leaves the failed resources and their dependencies in the stack. Returns the logical ids of the failed resources. */
async function removeAll(operation: OperationContext, removals: Removal[]): Promise<string[]> {
  const { stack } = operation;
  const { failed, left } = await remove(operation, removals, 'keep its dependencies');
  for (const [logicalResourceId, resource] of stack.resources) {
    if (resource.current && left.has(resource.current)) continue;
    stack.resources.delete(logicalResourceId);
    stack.formerResources.set(logicalResourceId, resource);
  }
  stack.made = stack.made.filter(physical => left.has(physical));
  stack.replaced = stack.replaced.filter(physical => left.has(physical));
  return failed;
}

function sentenceOf({ create, update }: ProvisionFailures): string {
  const parts = [
    ...create.length > 0 ? [`failed to create: [${create.join(', ')}]. `] : [],
    ...update.length > 0 ? [`failed to update: [${update.join(', ')}]. `] : [],
  ];
  return `The following resource(s) ${parts.join('The following resource(s) ')}`;
}
