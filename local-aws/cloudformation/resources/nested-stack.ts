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
 * Stacks as resources of a stack. A nested stack that fails is rolled back. Its cleanup after an update waits for the
 * cleanup of its parent, because the parent can still be rolled back. On AWS, each update of the parent updates all nested
 * stacks. Here, those without a changed template or parameter are skipped.
 */
export class NestedStackProvider implements ResourceProvider {
  public readonly propertyNames = ['TemplateURL', 'Parameters', 'Tags', 'NotificationARNs'];

  /**
   * @param pollingWait The time in milliseconds that a failure waits until a client has read the events of the nested stack.
   *   The CDK CLI polls every two seconds. Of a nested stack, it shows only events that are newer than the newest event about
   *   it in the parent. If a rollback follows within two seconds, which does not happen on AWS, the CLI never shows the cause.
   */
  constructor(private readonly stacks: Stacks, private readonly runner: OperationRunner, private readonly pollingWait: number) {}

  public async create(properties: Properties, context: ProviderContext, cancellation: AbortSignal): Promise<ResourceState> {
    const parent = this.stacks.require(context.stackId);
    const name = nameOf(context);
    // An invalid template has no effect.
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

  /** A failed nested stack is already being rolled back. A successful one is rolled back now. */
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
    // The deletion cancels a create. It waits for any other operation.
    if (stack.status !== 'CREATE_IN_PROGRESS') await stack.operation?.done;
    this.runner.delete(stack, []);
    await stack.operation?.done;
    if (stack.status === 'DELETE_FAILED') throw failure(stack, 'deleted', stack.statusReason ?? '');
  }

  public isChange(properties: Properties, oldProperties: Properties): boolean {
    return canonical(properties) !== canonical(oldProperties);
  }

  /** Ends with the operation, or when it fails or is canceled. */
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
    for (const end = Date.now() + this.pollingWait; stack.describedEvents < length && Date.now() < end;) await delay(20, undefined, { ref: false });
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
  // The rollback starts next.
  const status = stack.status === 'UPDATE_IN_PROGRESS' ? 'UPDATE_ROLLBACK_IN_PROGRESS' : stack.status;
  const state = verb === 'updated' ? `. Currently in ${status} with reason` : '';
  return new ResourceFailure(`Embedded stack ${stack.id} was not successfully ${verb}${state}: ${problem.trim()}`, stack.id);
}
