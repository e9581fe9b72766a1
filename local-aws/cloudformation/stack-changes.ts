import { ResourceChange } from './change-set';
import { ResourceProvider, canonical } from './resources/resource-provider';
import { Stack } from './stack';
import { Configuration } from './template/configuration';
import { Properties, ResourceDefinition } from './template/template';

/** Whether the configuration changes the stack. */
export function hasChanges(stack: Stack, configuration: Configuration, notificationArns: string[]): boolean {
  const deployed = stack.configuration;
  if (!deployed || stack.status.endsWith('_FAILED')) return true;
  const summary = ({ template, parameters, tags }: Configuration) => canonical({
    resources: template.resources,
    outputs: template.outputs,
    conditions: template.conditions,
    mappings: template.mappings,
    parameters: [...parameters].map(([name, { resolved }]) => [name, resolved]),
    tags,
  });
  return summary(deployed) !== summary(configuration) || canonical(stack.settings.notificationArns) !== canonical(notificationArns);
}

/** The content of the change set. Whether a resource is replaced is known only after its update. */
export function changesOf(
  stack: Stack, configuration: Configuration, providerOf: (type: string) => ResourceProvider, addition: 'Add' | 'Import' = 'Add',
): ResourceChange[] {
  const changes: ResourceChange[] = [];
  for (const [logicalResourceId, definition] of configuration.resources) {
    const resource = stack.resources.get(logicalResourceId);
    const shared = { LogicalResourceId: logicalResourceId, ResourceType: definition.type };
    if (!resource?.current) {
      changes.push({ Action: addition, ...shared, Scope: [], Details: [] });
      continue;
    }
    const { properties, physicalResourceId } = resource.current;
    const names = changedProperties(stack, configuration, logicalResourceId, properties, providerOf(definition.type));
    const attributes = changedAttributes(stack.configuration?.resources.get(logicalResourceId), definition);
    if (names.length + attributes.length === 0) continue;
    changes.push({
      Action: 'Modify',
      ...shared,
      PhysicalResourceId: physicalResourceId,
      Replacement: 'Conditional',
      Scope: [...names.length > 0 ? ['Properties'] : [], ...attributes],
      Details: [
        ...names.map(name => detail({ Attribute: 'Properties', Name: name, RequiresRecreation: 'Conditionally' })),
        ...attributes.map(attribute => detail({ Attribute: attribute, RequiresRecreation: 'Never' })),
      ],
    });
  }
  for (const { logicalResourceId, resourceType, current } of stack.resources.values()) {
    if (configuration.resources.has(logicalResourceId)) continue;
    changes.push({
      Action: 'Remove',
      LogicalResourceId: logicalResourceId,
      PhysicalResourceId: current?.physicalResourceId,
      ResourceType: resourceType,
      Scope: [],
      Details: [],
    });
  }
  return changes;
}

function detail(target: Record<string, string>): unknown {
  return { Target: target, Evaluation: 'Static', ChangeSource: 'DirectModification' };
}

function changedProperties(
  stack: Stack, configuration: Configuration, logicalResourceId: string, properties: Properties, provider: ResourceProvider,
): string[] {
  let next: Properties;
  try {
    next = configuration.properties(logicalResourceId, stack);
  } catch {
    // It references a resource that the change set creates.
    const { properties: before } = stack.configuration?.resources.get(logicalResourceId) ?? { properties };
    const { properties: after } = configuration.resources.get(logicalResourceId)!;
    return differences(before, after, (a, b) => canonical(a) !== canonical(b));
  }
  return differences(properties, next, (a, b) => provider.isChange({ value: a }, { value: b }));
}

function differences(before: Properties, after: Properties, differ: (a: unknown, b: unknown) => boolean): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(name => differ(before[name], after[name]));
}

function changedAttributes(before: ResourceDefinition | undefined, after: ResourceDefinition): string[] {
  const members = { Metadata: 'metadata', DeletionPolicy: 'deletionPolicy', UpdateReplacePolicy: 'updateReplacePolicy' } as const;
  return Object.entries(members).filter(([, member]) => canonical(before?.[member]) !== canonical(after[member])).map(([name]) => name);
}
