import { OperationContext, providerContext } from './operation';
import { remove } from './removal';
import { PhysicalResource, StackResource } from '../resources/resource';
import { ResourceFailure } from '../resources/resource-provider';
import { ResourceState } from '../resources/resource-type';
import { Configuration } from '../template/configuration';
import { visitInOrder } from '../template/dependency-graph';
import { Properties } from '../template/template';

/** The logical ids of failed resources. */
export interface ProvisionFailures {
  readonly create: string[];
  readonly update: string[];
}

/**
 * Creates and updates the resources of a configuration, in the order of its dependencies. If one fails, those in progress
 * are canceled (docs/cloudformation-semantics.md, rule 14). If the rollback is disabled, independent ones continue.
 */
export async function provision(
  operation: OperationContext, configuration: Configuration, cancellation: AbortController,
): Promise<ProvisionFailures> {
  const { stack } = operation;
  const failures: ProvisionFailures = { create: [], update: [] };
  await visitInOrder(configuration.dependencies, async logicalResourceId => {
    const resource = resourceOf(operation, configuration, logicalResourceId);
    const verb = resource.current && resource.status !== 'CREATE_FAILED' ? 'update' : 'create';
    try {
      if (verb === 'create') await create(operation, configuration, resource, cancellation.signal);
      else await update(operation, configuration, resource, cancellation.signal);
      return true;
    } catch (error) {
      stack.setResourceStatus(resource, `${verb.toUpperCase()}_FAILED`, (error as Error).message);
      failures[verb].push(logicalResourceId);
      if (!stack.settings.disableRollback) cancellation.abort();
      return false;
    }
  }, cancellation.signal);
  return failures;
}

function resourceOf(operation: OperationContext, configuration: Configuration, logicalResourceId: string): StackResource {
  const { resources } = operation.stack;
  const resource = resources.get(logicalResourceId) ?? new StackResource(logicalResourceId, configuration.resources.get(logicalResourceId)!.type);
  resources.set(logicalResourceId, resource);
  return resource;
}

async function create(operation: OperationContext, configuration: Configuration, resource: StackResource, cancellation: AbortSignal): Promise<void> {
  const { stack } = operation;
  // The remains of a failed create whose rollback was disabled are deleted before the next attempt.
  if (resource.current) await replaceFailedCreate(operation, resource, resource.current);
  stack.setResourceStatus(resource, 'CREATE_IN_PROGRESS');
  const properties = configuration.properties(resource.logicalResourceId, stack);
  let isInitiated = false;
  const onInitiated = (physicalResourceId: string) => {
    isInitiated = true;
    stack.addResourceEvent(resource, physicalResourceId, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
  };
  const settle = (physicalResourceId: string, state?: ResourceState) => {
    resource.current = physicalResource(configuration, resource, properties, { attributes: {}, ...state, physicalResourceId });
    stack.made.push(resource.current);
  };
  try {
    const context = { ...providerContext(operation, resource), onInitiated };
    const state = await operation.providerOf(resource.resourceType).create(properties, context, cancellation);
    settle(state.physicalResourceId, state);
  } catch (error) {
    // The rollback deletes a resource that can exist (docs/cloudformation-semantics.md, rule 7).
    if (error instanceof ResourceFailure && error.physicalResourceId) settle(error.physicalResourceId);
    throw error;
  }
  if (!isInitiated) stack.setResourceStatus(resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
  stack.setResourceStatus(resource, 'CREATE_COMPLETE');
}

async function replaceFailedCreate(operation: OperationContext, resource: StackResource, physical: PhysicalResource): Promise<void> {
  const { failed } = await remove(operation, [{ physical, keep: false, resource }], 'attempt everything');
  if (failed.length > 0) throw new Error(resource.statusReason);
  operation.stack.made = operation.stack.made.filter(made => made !== physical);
  resource.current = undefined;
}

async function update(operation: OperationContext, configuration: Configuration, resource: StackResource, cancellation: AbortSignal): Promise<void> {
  const { stack } = operation;
  const provider = operation.providerOf(resource.resourceType);
  const current = resource.current!;
  const properties = resolvedProperties(operation, configuration, resource, 'UPDATE_IN_PROGRESS');
  // Only a changed property, or an earlier failed update, causes an update (docs/cloudformation-semantics.md, rule 3).
  if (!resource.attempt && !provider.isChange(properties, current.properties)) {
    adopt(operation, configuration, resource, properties);
    return;
  }
  stack.setResourceStatus(resource, 'UPDATE_IN_PROGRESS');
  await sendUpdate(operation, configuration, resource, { properties, oldProperties: current.properties }, cancellation);
  resource.isUpdated = true;
  stack.setResourceStatus(resource, 'UPDATE_COMPLETE');
}

/** Applies the policies and dependencies of another template, without an update. */
export function adopt(operation: OperationContext, configuration: Configuration, resource: StackResource, properties: Properties): void {
  const current = resource.current!;
  resource.current = physicalResource(configuration, resource, properties, current);
  keepTrack(operation, current, resource.current);
}

/** Returns the properties. If a reference is missing, records an event of the resource and throws. */
export function resolvedProperties(
  operation: OperationContext, configuration: Configuration, resource: StackResource, status: string,
): Properties {
  try {
    return configuration.properties(resource.logicalResourceId, operation.stack);
  } catch (error) {
    operation.stack.setResourceStatus(resource, status);
    throw error;
  }
}

export interface ResourceChange {
  readonly properties: Properties;
  readonly oldProperties: Properties;
  /** A physical id that differs from the current one. */
  readonly physicalResourceId?: string;
  readonly isRollback?: boolean;
}

/** Sends an update and stores its response. Another id is a replacement (docs/cloudformation-semantics.md, rule 8). */
export async function sendUpdate(
  operation: OperationContext,
  configuration: Configuration,
  resource: StackResource,
  change: ResourceChange,
  cancellation: AbortSignal,
): Promise<void> {
  const { stack } = operation;
  const { properties, oldProperties } = change;
  const previous = resource.current!;
  const sentId = change.physicalResourceId ?? previous.physicalResourceId;
  let state: ResourceState;
  try {
    const provider = operation.providerOf(resource.resourceType);
    const context = providerContext(operation, resource);
    state = change.isRollback && provider.rollBack
      ? await provider.rollBack(sentId, context)
      : await provider.update(sentId, properties, oldProperties, context, cancellation);
  } catch (error) {
    if (error instanceof ResourceFailure) resource.attempt = { properties, returnedPhysicalResourceId: error.physicalResourceId };
    throw error;
  }
  resource.attempt = undefined;
  resource.current = physicalResource(configuration, resource, properties, state);
  if (sentId !== previous.physicalResourceId) stack.made.push({ ...previous, physicalResourceId: sentId, properties: oldProperties });
  if (state.physicalResourceId === previous.physicalResourceId) keepTrack(operation, previous, resource.current);
  if (state.physicalResourceId === sentId) return;
  stack.setResourceStatus(resource, 'UPDATE_IN_PROGRESS', 'Requested update required the provider to create a new physical resource');
  // A completed update deletes the resource of the last stable state. Later resources were created since then.
  if (!stack.made.includes(previous)) stack.replaced.push({ ...previous, updateReplacePolicy: resource.current.updateReplacePolicy });
  if (resource.stable?.physicalResourceId !== state.physicalResourceId) stack.made.push(resource.current);
}

/** The lists of created resources have the last known state of each physical resource. */
function keepTrack(operation: OperationContext, before: PhysicalResource, after: PhysicalResource): void {
  operation.stack.made = operation.stack.made.map(physical => (physical === before ? after : physical));
}

export function physicalResource(
  configuration: Configuration, { logicalResourceId, resourceType }: StackResource, properties: Properties, state: ResourceState,
): PhysicalResource {
  const { deletionPolicy, updateReplacePolicy } = configuration.resources.get(logicalResourceId)!;
  return {
    logicalResourceId,
    resourceType,
    physicalResourceId: state.physicalResourceId,
    properties,
    ref: state.ref ?? state.physicalResourceId,
    attributes: state.attributes,
    noEcho: state.noEcho ?? false,
    dependencies: configuration.dependencies.get(logicalResourceId)!,
    deletionPolicy,
    updateReplacePolicy,
  };
}
