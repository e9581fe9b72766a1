import { randomUUID } from 'crypto';
import { ActionInput, Actions } from './action-input';
import { ServiceError } from '../../query-protocol';
import { Environment } from '../../service';
import { ChangeSet, NO_CHANGES, ResourceToImport } from '../change-set';
import { validateImport } from '../operations/import';
import { OperationRunner } from '../operations/operation-runner';
import { Stack } from '../stack';
import { settingsOf } from './stack-actions';
import { changesOf, hasChanges } from '../stack-changes';
import { Stacks } from '../stacks';

/** The actions of change sets. A change set is ready immediately. On AWS, that takes seconds. */
export function changeSetActions(environment: Environment, stacks: Stacks, runner: OperationRunner): Actions {
  return {
    CreateChangeSet: input => {
      const stackName = input.requiredText('StackName');
      const name = input.requiredText('ChangeSetName');
      input.expect('ChangeSetType', 'CREATE', 'UPDATE', 'IMPORT');
      input.expect('ImportExistingResources', 'false');
      // The change set of a nested stack is omitted. The parent's change set shows that the nested stack changes.
      input.ignore('IncludeNestedStacks');
      const type = (input.text('ChangeSetType') ?? 'UPDATE') as ChangeSet['type'];
      const imports = input.list<ResourceToImport>('ResourcesToImport');
      const existing = stacks.find(stackName);
      if (type === 'UPDATE') runner.requireUpdatable(requireExisting(existing, stackName));
      if (type === 'IMPORT' && existing && existing.status !== 'REVIEW_IN_PROGRESS') runner.requireUpdatable(existing);
      if (type === 'CREATE' && existing && existing.status !== 'REVIEW_IN_PROGRESS') {
        throw new ServiceError('ValidationError', `Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`);
      }
      if (existing?.changeSets.has(name)) throw new ServiceError('AlreadyExistsException', `ChangeSet ${name} already exists`);
      input.expect('OnStackFailure', 'ROLLBACK', 'DO_NOTHING');
      const settings = settingsOf(input, input.text('OnStackFailure') === 'DO_NOTHING');
      const description = input.text('Description');
      const target = existing ?? new Stack(stackName, stackName);
      const draft = runner.configurationOf(target, input, existing?.configuration);
      input.rejectTheRest();
      if (type === 'IMPORT') validateImport(target, draft, imports, stacks, runner.providerOf);
      const stack = existing ?? stacks.add(stackName);
      if (!existing) stack.setStatus('REVIEW_IN_PROGRESS', 'User Initiated');
      const configuration = runner.configurationOf(stack, input, existing?.configuration);
      const changeSet: ChangeSet = {
        name,
        type,
        imports,
        description,
        configuration,
        settings,
        id: `arn:${environment.partition}:cloudformation:${environment.region}:${environment.accountId}:changeSet/${name}/${randomUUID()}`,
        creationTime: new Date(),
        changes: changesOf(stack, configuration, runner.providerOf, type === 'IMPORT' ? 'Import' : 'Add'),
        hasChanges: imports.length > 0 || hasChanges(stack, configuration, settings.notificationArns),
      };
      stack.changeSets.set(name, changeSet);
      return { Id: changeSet.id, StackId: stack.id };
    },

    DescribeChangeSet: input => {
      const [stack, changeSet] = requireChangeSet(stacks, input);
      input.ignore('IncludePropertyValues', 'NextToken');
      input.rejectTheRest();
      return changeSetDescription(stack, changeSet);
    },

    ExecuteChangeSet: input => {
      const [stack, changeSet] = requireChangeSet(stacks, input);
      const settings = {
        ...changeSet.settings,
        disableRollback: input.flag('DisableRollback') || changeSet.settings.disableRollback,
        retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
      };
      input.ignore('ClientRequestToken');
      input.rejectTheRest();
      if (!changeSet.hasChanges) {
        throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${changeSet.id}] cannot be executed in its current status of [FAILED]`);
      }
      if (changeSet.type === 'IMPORT') runner.import(stack, changeSet.configuration, settings, changeSet.imports);
      else if (changeSet.type === 'CREATE') runner.create(stack, changeSet.configuration, settings);
      else runner.update(stack, changeSet.configuration, settings);
      // The other change sets are outdated.
      stack.changeSets.clear();
      return {};
    },

    DeleteChangeSet: input => {
      const stackName = input.text('StackName');
      const stack = stackName === undefined ? undefined : requireExisting(stacks.find(stackName), stackName);
      const nameOrId = input.requiredText('ChangeSetName');
      input.rejectTheRest();
      for (const candidate of stack ? [stack] : stacks.all) {
        for (const { name, id } of candidate.changeSets.values()) {
          if (id === nameOrId || (stack && name === nameOrId)) candidate.changeSets.delete(name);
        }
      }
      return {};
    },

    ListChangeSets: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      input.ignore('NextToken');
      input.rejectTheRest();
      return { Summaries: [...stack.changeSets.values()].map(changeSet => ({ ...summary(stack, changeSet), Changes: undefined })) };
    },
  };
}

export function findChangeSet(stacks: Stacks, stackName: string | undefined, nameOrId: string): [Stack, ChangeSet] | undefined {
  const stack = stackName === undefined ? undefined : stacks.require(stackName);
  for (const candidate of stack ? [stack] : stacks.all) {
    for (const changeSet of candidate.changeSets.values()) {
      if (changeSet.id === nameOrId || (stack && changeSet.name === nameOrId)) return [candidate, changeSet];
    }
  }
  return undefined;
}

function requireChangeSet(stacks: Stacks, input: ActionInput): [Stack, ChangeSet] {
  const nameOrId = input.requiredText('ChangeSetName');
  const found = findChangeSet(stacks, input.text('StackName'), nameOrId);
  if (!found) throw new ServiceError('ChangeSetNotFound', `ChangeSet [${nameOrId}] does not exist`, 404);
  return found;
}

function requireExisting(stack: Stack | undefined, name: string): Stack {
  if (!stack) throw new ServiceError('ValidationError', `Stack [${name}] does not exist`);
  return stack;
}

function summary(stack: Stack, changeSet: ChangeSet) {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    Description: changeSet.description,
    CreationTime: changeSet.creationTime,
    Status: changeSet.hasChanges ? 'CREATE_COMPLETE' : 'FAILED',
    StatusReason: changeSet.hasChanges ? undefined : NO_CHANGES,
    ExecutionStatus: changeSet.hasChanges ? 'AVAILABLE' : 'UNAVAILABLE',
  };
}

function changeSetDescription(stack: Stack, changeSet: ChangeSet) {
  return {
    ...summary(stack, changeSet),
    Parameters: [...changeSet.configuration.parameters].map(([ParameterKey, { value }]) => ({ ParameterKey, ParameterValue: value })),
    NotificationARNs: changeSet.settings.notificationArns,
    Tags: changeSet.configuration.tags,
    Changes: changeSet.changes.map(ResourceChange => ({ Type: 'Resource', ResourceChange })),
  };
}
