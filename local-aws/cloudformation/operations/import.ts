import { OperationContext } from './operation';
import { physicalResource } from './provision';
import { ServiceError, notModeled } from '../../query-protocol';
import { ResourceToImport } from '../change-set';
import { StackResource } from '../resources/resource';
import { ResourceProvider } from '../resources/resource-provider';
import { Stack } from '../stack';
import { Stacks } from '../stacks';
import { Configuration } from '../template/configuration';

/** Imports resources without changing them. It only reads the service. */
export async function importResources(
  operation: OperationContext, configuration: Configuration, imports: readonly ResourceToImport[],
): Promise<void> {
  const { stack } = operation;
  const before = stack.configuration;
  stack.configuration = configuration;
  const failed: string[] = [];
  for (const { LogicalResourceId: id, ResourceType: type, ResourceIdentifier: identifier } of imports) {
    const resource = new StackResource(id, type);
    stack.resources.set(id, resource);
    stack.setResourceStatus(resource, 'IMPORT_IN_PROGRESS', 'Resource import started.');
    try {
      const state = await operation.providerOf(type).importer!.read(identifier);
      resource.current = physicalResource(configuration, resource, configuration.properties(id, stack), state);
      stack.setResourceStatus(resource, 'IMPORT_COMPLETE', 'Resource import completed.');
    } catch (error) {
      stack.setResourceStatus(resource, 'IMPORT_FAILED', (error as Error).message);
      failed.push(id);
    }
  }
  if (failed.length === 0) {
    stack.settle();
    stack.setStatus('IMPORT_COMPLETE');
    return;
  }
  stack.setStatus('IMPORT_ROLLBACK_IN_PROGRESS', `The following resource(s) failed to import: [${failed.join(', ')}]. `);
  for (const { LogicalResourceId: id } of imports) stack.resources.delete(id);
  stack.configuration = before;
  stack.setStatus('IMPORT_ROLLBACK_COMPLETE');
}

/** Throws if the resources cannot be imported, or if the template has another change. */
export function validateImport(
  stack: Stack, configuration: Configuration, imports: readonly ResourceToImport[], stacks: Stacks, providerOf: (type: string) => ResourceProvider,
): void {
  const names = imports.map(({ LogicalResourceId }) => LogicalResourceId);
  const others = [...configuration.resources.keys()].filter(id => !names.includes(id) && !stack.resources.has(id));
  const missing = [...stack.resources.keys()].filter(id => !configuration.resources.has(id));
  if (others.length + missing.length > 0) {
    throw invalid(`As part of the import operation, you cannot modify or add [Resources]: ${[...others, ...missing].join(', ')}`);
  }
  for (const { LogicalResourceId: id, ResourceType: type, ResourceIdentifier: identifier } of imports) {
    const definition = configuration.resources.get(id);
    if (definition?.type !== type || stack.resources.has(id)) throw invalid(`The template has no new resource ${id} of the type ${type} to import.`);
    if (!definition.isDeletionPolicyGiven) throw invalid(`The following resources to import [${id}] must have DeletionPolicy attribute specified in the template.`);
    const { importer } = providerOf(type);
    if (!importer) throw notModeled(`the import of ${type}`);
    if (Object.keys(identifier).sort().join() !== [...importer.identifiers].sort().join()) {
      throw invalid(`The resource identifier of ${id} must have the keys [${importer.identifiers.join(', ')}].`);
    }
    const properties = configuration.properties(id, stack);
    const different = importer.identifiers.filter(name => properties[name] !== identifier[name]);
    if (different.length > 0) throw invalid(`The resource identifier of ${id} differs from its properties in [${different.join(', ')}].`);
    const owner = stacks.all.find(({ resources }) => [...resources.values()].some(({ resourceType, current }) => (
      resourceType === type && importer.identifiers.every(name => current?.properties[name] === identifier[name])
    )));
    if (owner) throw invalid(`Resource ${Object.values(identifier).join('|')} already exists in stack ${owner.id}.`);
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}
