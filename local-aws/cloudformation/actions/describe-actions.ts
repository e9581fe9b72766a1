import { setTimeout as delay } from 'timers/promises';
import { Actions } from './action-input';
import { findChangeSet } from './change-set-actions';
import { ServiceError } from '../../query-protocol';
import { OperationRunner } from '../operations/operation-runner';
import { StackResource } from '../resources/resource';
import { Stack } from '../stack';
import { Stacks } from '../stacks';

const EVENTS_PER_PAGE = 100;

/**
 * The read-only actions.
 *
 * @param pollingWait The time in milliseconds that DescribeStacks waits for a stack in progress before it responds. The CDK
 *   CLI polls only every five seconds, so a response that waits saves most of this time.
 */
export function describeActions(stacks: Stacks, runner: OperationRunner, pollingWait: number): Actions {
  return {
    DescribeStacks: async input => {
      const name = input.text('StackName');
      input.ignore('NextToken');
      input.rejectTheRest();
      if (name === undefined) return { Stacks: stacks.all.filter(({ status }) => status !== 'DELETE_COMPLETE').map(stackDescription) };
      const stack = stacks.require(name);
      await settled(stack, pollingWait);
      return { Stacks: [stackDescription(stack)] };
    },

    ListStacks: input => {
      const statuses = input.list<string>('StackStatusFilter');
      input.ignore('NextToken');
      input.rejectTheRest();
      const shown = stacks.all.filter(({ status }) => statuses.length === 0 || statuses.includes(status));
      return { StackSummaries: shown.map(stack => ({ ...stackDescription(stack), Parameters: undefined, Tags: undefined, Outputs: undefined })) };
    },

    GetTemplate: input => {
      const [stackName, changeSetName] = [input.text('StackName'), input.text('ChangeSetName')];
      input.expect('TemplateStage', 'Original', 'Processed');
      input.rejectTheRest();
      const configuration = changeSetName === undefined
        ? stacks.require(stackName ?? '').configuration
        : findChangeSet(stacks, stackName, changeSetName)?.[1].configuration;
      return { TemplateBody: configuration?.template.body, StagesAvailable: ['Original', 'Processed'] };
    },

    GetTemplateSummary: input => {
      const stack = stacks.find(input.text('StackName') ?? '');
      const { template } = stack?.configuration ?? runner.configurationOf({ name: 'summary', id: 'summary' }, input);
      input.rejectTheRest();
      const types = [...new Set(Object.values(template.resources).map(({ type }) => type))];
      return {
        Description: template.description,
        Parameters: Object.entries(template.parameters).map(([ParameterKey, { Type, Default }]) => (
          { ParameterKey, ParameterType: Type, DefaultValue: Default }
        )),
        ResourceTypes: types,
        ResourceIdentifierSummaries: types.flatMap(type => {
          const { importer } = runner.providerOf(type);
          return importer ? [{ ResourceType: type, ResourceIdentifiers: [importer.identifiers.join()] }] : [];
        }),
      };
    },

    DescribeStackEvents: input => {
      const name = input.requiredText('StackName');
      const stack = stacks.find(name);
      if (!stack) throw new ServiceError('ValidationError', `Stack [${name}] does not exist`);
      const token = input.text('NextToken');
      input.rejectTheRest();
      stack.describedEvents = stack.events.length;
      const start = token === undefined ? 0 : stack.events.findIndex(({ EventId }) => EventId === token);
      return {
        StackEvents: stack.events.slice(start, start + EVENTS_PER_PAGE),
        NextToken: stack.events[start + EVENTS_PER_PAGE]?.EventId,
      };
    },

    DescribeStackResources: input => {
      const [name, physicalId, logicalId] = [input.text('StackName'), input.text('PhysicalResourceId'), input.text('LogicalResourceId')];
      input.rejectTheRest();
      if ((name === undefined) === (physicalId === undefined)) {
        throw new ServiceError('ValidationError', 'You must specify either StackName or PhysicalResourceId, but not both.');
      }
      const stack = name === undefined ? stacks.owning(physicalId!) : stacks.find(name);
      if (!stack) throw new ServiceError('ValidationError', name === undefined ? `Stack for ${physicalId} does not exist` : `Stack with id ${name} does not exist`);
      // The API describes all resources of the stack, even if the request has a physical id.
      const shown = [...stack.formerResources.values(), ...stack.resources.values()]
        .filter(resource => logicalId === undefined || resource.logicalResourceId === logicalId);
      return { StackResources: shown.map(resource => ({ StackId: stack.id, StackName: stack.name, ...resourceDescription(resource) })) };
    },

    ListStackResources: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      input.ignore('NextToken');
      input.rejectTheRest();
      return {
        StackResourceSummaries: [...stack.resources.values()].map(resource => {
          const { Timestamp: LastUpdatedTimestamp, ...rest } = resourceDescription(resource);
          return { ...rest, LastUpdatedTimestamp };
        }),
      };
    },

    ListExports: input => {
      input.ignore('NextToken');
      input.rejectTheRest();
      return {
        Exports: stacks.exports.map(({ stack, output }) => ({ ExportingStackId: stack.id, Name: output.ExportName, Value: output.OutputValue })),
      };
    },
  };
}

async function settled(stack: Stack, pollingWait: number): Promise<void> {
  if (!stack.operation || pollingWait === 0) return;
  const timeout = new AbortController();
  await Promise.race([stack.operation.done, delay(pollingWait, undefined, { signal: timeout.signal, ref: false }).catch(() => undefined)]);
  timeout.abort();
}

function stackDescription(stack: Stack): Record<string, unknown> {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ParentId: stack.parent?.id,
    RootId: stack.parent && stack.root.id,
    Description: stack.configuration?.template.description,
    Parameters: [...stack.configuration?.parameters ?? []].map(([ParameterKey, { value, resolved, masked, fromParameterStore }]) => ({
      ParameterKey,
      ParameterValue: masked ? '****' : value,
      ...fromParameterStore ? { ResolvedValue: resolved } : {},
    })),
    CreationTime: stack.creationTime,
    LastUpdatedTime: stack.lastUpdatedTime,
    DeletionTime: stack.deletionTime,
    RollbackConfiguration: {},
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: stack.settings.disableRollback,
    NotificationARNs: stack.settings.notificationArns,
    Outputs: stack.outputs.map(({ masked, ...output }) => (masked ? { ...output, OutputValue: '****' } : output)),
    RoleARN: stack.settings.roleArn,
    Tags: stack.configuration?.tags ?? [],
    EnableTerminationProtection: stack.enableTerminationProtection,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

function resourceDescription(resource: StackResource): { Timestamp: Date } & Record<string, unknown> {
  return {
    LogicalResourceId: resource.logicalResourceId,
    PhysicalResourceId: resource.current?.physicalResourceId,
    ResourceType: resource.resourceType,
    Timestamp: resource.timestamp,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.statusReason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}
