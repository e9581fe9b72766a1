import { randomBytes } from 'crypto';
import { setTimeout as delay } from 'timers/promises';
import { ProviderContext, ResourceCancelled, ResourceFailure, ResourceProvider, canonical } from './resource-provider';
import { ResourceState } from './resource-type';
import { ActionInput } from '../actions/action-input';
import { OperationRunner } from '../operations/operation-runner';
import { FailureListener } from '../operations/operations';
import { Stack } from '../stack';
import { StackSettings } from '../stack-settings';
import { Stacks } from '../stacks';
import { Properties } from '../template/template';

export const NESTED_STACK = 'AWS::CloudFormation::Stack';

/**
 * Stacks as resources of a stack. One that fails rolls itself back; after an update, its cleanup waits for that of its
 * parent, since until then the parent may still be rolled back and take it along.
 *
 * Unlike AWS, whose parent asks each nested stack in every update, one whose template and parameters are the same is not asked.
 */
export class NestedStackProvider implements ResourceProvider {
  public readonly propertyNames = ['TemplateURL', 'Parameters', 'Tags', 'NotificationARNs'];

  /**
   * @param patience How many milliseconds a failure waits until somebody has read the nested stack's events. The CDK CLI
   *   looks every two seconds, and shows of a nested stack only what came after the newest event that it finds about it in
   *   the parent: where a rollback follows within two seconds, which it doesn't on AWS, the cause would never be shown.
   */
  constructor(private readonly stacks: Stacks, private readonly runner: OperationRunner, private readonly patience: number) {}

  public async create(properties: Properties, context: ProviderContext, cancellation: AbortSignal): Promise<ResourceState> {
    const parent = this.stacks.require(context.stackId);
    const name = nameOf(context);
    // A wrong template leaves nothing behind.
    this.configurationOf({ name, id: name }, properties, parent);
    const stack = this.stacks.add(name, parent);
    context.onInitiated?.(stack.id);
    await this.run(stack, 'created', cancellation, onFailure => (
      this.runner.create(stack, this.configurationOf(stack, properties, parent), settingsOf(properties, parent), onFailure)
    ));
    return stateOf(stack);
  }

  public async update(
    physicalResourceId: string, properties: Properties, _oldProperties: Properties, context: ProviderContext, cancellation: AbortSignal,
  ): Promise<ResourceState> {
    const parent = this.stacks.require(context.stackId);
    const stack = this.stacks.require(physicalResourceId);
    const configuration = this.configurationOf(stack, properties, parent);
    const cancel = () => stack.operation?.cancellation.abort('ParentStack');
    cancellation.addEventListener('abort', cancel);
    try {
      await this.run(stack, 'updated', cancellation, onFailure => this.runner.update(stack, configuration, settingsOf(properties, parent), onFailure));
    } finally {
      cancellation.removeEventListener('abort', cancel);
    }
    return stateOf(stack);
  }

  /** What has failed is on its way back already; what has succeeded goes back now. */
  public async rollBack(physicalResourceId: string): Promise<ResourceState> {
    const stack = this.stacks.require(physicalResourceId);
    await stack.operation?.done;
    if (['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED'].includes(stack.status)) {
      this.runner.rollBack(stack, []);
      await stack.operation?.done;
    }
    if (stack.status === 'UPDATE_ROLLBACK_FAILED') throw failure(stack, 'updated', stack.statusReason ?? '');
    return stateOf(stack);
  }

  public async cleanUp(physicalResourceId: string): Promise<void> {
    const stack = this.stacks.require(physicalResourceId);
    if (!stack.awaitsCleanup) return;
    this.runner.cleanUp(stack);
    await stack.operation?.done;
  }

  public async delete(physicalResourceId: string): Promise<void> {
    const stack = this.stacks.require(physicalResourceId);
    if (stack.status === 'DELETE_COMPLETE') return;
    // A create is cancelled by the delete; anything else comes to its end first.
    if (stack.status !== 'CREATE_IN_PROGRESS') await stack.operation?.done;
    this.runner.delete(stack, []);
    await stack.operation?.done;
    if (stack.status === 'DELETE_FAILED') throw failure(stack, 'deleted', stack.statusReason ?? '');
  }

  public isChange(properties: Properties, oldProperties: Properties): boolean {
    return canonical(properties) !== canonical(oldProperties);
  }

  /** Ends with the operation, or sooner, as soon as the operation has failed or is cancelled. */
  private async run(stack: Stack, verb: 'created' | 'updated', cancellation: AbortSignal, begin: (onFailure: FailureListener) => void): Promise<void> {
    let cancel: (() => void) | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        let hasFailed = false;
        begin(problem => {
          hasFailed = true;
          const error = failure(stack, verb, problem);
          void this.shown(stack).then(() => reject(error));
        });
        void stack.operation?.done.then(() => hasFailed || resolve());
        cancel = () => reject(new ResourceCancelled(`Resource ${verb === 'created' ? 'creation' : 'update'} cancelled`, stack.id));
        if (cancellation.aborted) cancel();
        cancellation.addEventListener('abort', cancel);
      });
    } finally {
      if (cancel) cancellation.removeEventListener('abort', cancel);
    }
  }

  private async shown(stack: Stack): Promise<void> {
    const { length } = stack.events;
    for (const end = Date.now() + this.patience; stack.describedEvents < length && Date.now() < end;) await delay(20, undefined, { ref: false });
  }

  private configurationOf(stack: Pick<Stack, 'name' | 'id'> & Partial<Stack>, properties: Properties, parent: Stack) {
    const parameters = Object.entries((properties.Parameters ?? {}) as Record<string, unknown>);
    const tags = [...(properties.Tags ?? []) as { Key: string }[]];
    const inherited = (parent.configuration?.tags ?? []).filter(({ Key }) => tags.every(tag => tag.Key !== Key));
    return this.runner.configurationOf(stack, new ActionInput(NESTED_STACK, {
      TemplateURL: properties.TemplateURL,
      Parameters: parameters.map(([ParameterKey, value]) => ({ ParameterKey, ParameterValue: [value].flat().join() })),
      Tags: [...tags, ...inherited],
      NotificationARNs: settingsOf(properties, parent).notificationArns,
    }), stack.configuration);
  }
}

function nameOf({ stackName, logicalResourceId }: ProviderContext): string {
  return `${`${stackName}-${logicalResourceId}`.slice(0, 115)}-${randomBytes(6).toString('hex').toUpperCase()}`;
}

function settingsOf(properties: Properties, { settings }: Stack): StackSettings {
  return { ...settings, notificationArns: (properties.NotificationARNs ?? settings.notificationArns) as string[] };
}

function stateOf({ id, outputs }: Stack): ResourceState {
  const values = Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  return { physicalResourceId: id, attributes: { Outputs: values } };
}

function failure(stack: Stack, verb: 'created' | 'updated' | 'deleted', problem: string): ResourceFailure {
  // The rollback is about to begin.
  const status = stack.status === 'UPDATE_IN_PROGRESS' ? 'UPDATE_ROLLBACK_IN_PROGRESS' : stack.status;
  const state = verb === 'updated' ? `. Currently in ${status} with reason` : '';
  return new ResourceFailure(`Embedded stack ${stack.id} was not successfully ${verb}${state}: ${problem.trim()}`, stack.id);
}
