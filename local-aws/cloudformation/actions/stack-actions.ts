import { ActionInput, Actions } from './action-input';
import { ServiceError, notModeled } from '../../query-protocol';
import { OperationRunner } from '../operations/operation-runner';
import { Stack } from '../stack';
import { hasChanges } from '../stack-changes';
import { StackSettings } from '../stack-settings';
import { Stacks } from '../stacks';

/** The actions that change stacks without a change set. */
export function stackActions(stacks: Stacks, runner: OperationRunner): Actions {
  return {
    CreateStack: input => {
      const name = input.requiredText('StackName');
      if (stacks.find(name)) throw new ServiceError('AlreadyExistsException', `Stack [${name}] already exists`);
      input.expect('OnFailure', 'ROLLBACK', 'DO_NOTHING');
      const settings = settingsOf(input, input.text('OnFailure') === 'DO_NOTHING');
      const enableTerminationProtection = input.flag('EnableTerminationProtection');
      input.ignore('TimeoutInMinutes');
      // The template is parsed before the stack is created, so that an invalid template has no effect.
      runner.configurationOf({ name, id: name }, input);
      input.rejectTheRest();
      const stack = stacks.add(name);
      stack.enableTerminationProtection = enableTerminationProtection;
      runner.create(stack, runner.configurationOf(stack, input), settings);
      return { StackId: stack.id };
    },

    UpdateStack: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      runner.requireUpdatable(stack);
      const settings = settingsOf(input);
      const configuration = runner.configurationOf(stack, input, stack.configuration);
      input.rejectTheRest();
      if (!hasChanges(stack, configuration, settings.notificationArns)) throw new ServiceError('ValidationError', 'No updates are to be performed.');
      runner.update(stack, configuration, settings);
      return { StackId: stack.id };
    },

    DeleteStack: input => {
      const stack = stacks.find(input.requiredText('StackName'));
      const resourcesToRetain = input.list<string>('RetainResources');
      input.expect('DeletionMode', 'STANDARD');
      input.map('DeploymentConfig').expect('Mode', 'STANDARD');
      input.ignore('RoleARN', 'ClientRequestToken');
      input.rejectTheRest();
      // A stack that does not exist counts as deleted.
      if (!stack || stack.status === 'DELETE_COMPLETE') return {};
      rejectDelete(stacks, stack, resourcesToRetain);
      runner.delete(stack, resourcesToRetain);
      return {};
    },

    RollbackStack: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      const retainExceptOnCreate = input.flag('RetainExceptOnCreate');
      input.ignore('RoleARN', 'ClientRequestToken');
      input.rejectTheRest();
      requireStatus(stack, 'RollbackStack', 'CREATE_FAILED', 'UPDATE_FAILED');
      stack.settings = { ...stack.settings, retainExceptOnCreate };
      runner.rollBack(stack, []);
      return { StackId: stack.id };
    },

    ContinueUpdateRollback: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      const resourcesToSkip = input.list<string>('ResourcesToSkip');
      if (resourcesToSkip.some(name => name.includes('.'))) throw notModeled('ResourcesToSkip inside of nested stacks');
      input.expect('ForceRollback', 'false');
      input.ignore('RoleARN', 'ClientRequestToken');
      input.rejectTheRest();
      requireStatus(stack, 'ContinueUpdateRollback', 'UPDATE_ROLLBACK_FAILED');
      runner.rollBack(stack, resourcesToSkip);
      return {};
    },

    CancelUpdateStack: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      input.ignore('ClientRequestToken');
      input.rejectTheRest();
      runner.cancelUpdate(stack);
      return {};
    },

    UpdateTerminationProtection: input => {
      const stack = stacks.require(input.requiredText('StackName'));
      stack.enableTerminationProtection = input.flag('EnableTerminationProtection');
      input.rejectTheRest();
      return { StackId: stack.id };
    },
  };
}

/** The members of all actions with a template. */
export function settingsOf(input: ActionInput, keepsFailures: boolean = false): StackSettings {
  input.ignore('Capabilities', 'ClientRequestToken', 'ClientToken');
  input.map('DeploymentConfig').expect('Mode', 'STANDARD');
  rejectRollbackTriggers(input.map('RollbackConfiguration'));
  return {
    notificationArns: input.list('NotificationARNs'),
    roleArn: input.text('RoleARN'),
    disableRollback: input.flag('DisableRollback') || keepsFailures,
    retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
  };
}

function rejectRollbackTriggers(configuration: ActionInput): void {
  configuration.expect('MonitoringTimeInMinutes', '0');
  configuration.rejectTheRest();
}

function rejectDelete(stacks: Stacks, stack: Stack, resourcesToRetain: string[]): void {
  if (stack.enableTerminationProtection) {
    throw new ServiceError('ValidationError', `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
  }
  if (resourcesToRetain.length > 0) requireStatus(stack, 'DeleteStack with RetainResources', 'DELETE_FAILED');
  try {
    stacks.checkExports(stack, []);
  } catch (error) {
    throw new ServiceError('ValidationError', (error as Error).message);
  }
}

function requireStatus(stack: Stack, action: string, ...statuses: string[]): void {
  if (statuses.includes(stack.status)) return;
  throw new ServiceError('ValidationError', `${action} is not possible while the stack ${stack.name} is in ${stack.status} state; `
    + `it has to be in ${statuses.join(' or ')}`);
}
