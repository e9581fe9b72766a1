import { randomUUID } from 'crypto';
import { setMaxListeners } from 'events';
import { importResources } from './import';
import { OperationContext, UnsettledRules } from './operation';
import { CancellationReason, FailureListener, cleanUp, createStack, deleteStack, rollBack, updateStack } from './operations';
import { ServiceError, notModeled } from '../../query-protocol';
import { Environment } from '../../service';
import { ActionInput } from '../actions/action-input';
import { ResourceToImport } from '../change-set';
import { ResourceProvider } from '../resources/resource-provider';
import { Stack } from '../stack';
import { StackSettings } from '../stack-settings';
import { Stacks } from '../stacks';
import { Configuration, Tag, isPseudoParameter } from '../template/configuration';
import { ParameterInput, resolveParameters } from '../template/parameters';
import { validateReferences } from '../template/references';
import { Template, parseTemplate } from '../template/template';

export interface OperationRunnerOptions {
  readonly environment: Environment;
  readonly stacks: Stacks;
  readonly unsettledRules: UnsettledRules;
  readonly providers: ReadonlyMap<string, ResourceProvider>;
  readonly customResources: ResourceProvider;
  readonly readObject: (bucket: string, key: string) => Buffer;
  readonly parameterValue: (name: string) => string | undefined;
  readonly stackOutput: (stackName: string, outputName: string, region: string) => string;
}

const UPDATABLE = [
  'CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'CREATE_FAILED', 'UPDATE_FAILED', 'IMPORT_COMPLETE', 'IMPORT_ROLLBACK_COMPLETE',
];

/** Reads the configuration of a stack, and starts operations, which continue after the response to the call. */
export class OperationRunner {
  constructor(private readonly options: OperationRunnerOptions) {}

  /** The template and parameters of a request. Throws for each error that is known before resources are created. */
  public configurationOf(stack: Pick<Stack, 'name' | 'id'>, input: ActionInput, previous?: Configuration): Configuration {
    const template = this.templateOf(input, previous);
    const { environment, stacks, parameterValue, stackOutput } = this.options;
    this.rejectUnknown(template);
    validateReferences(template, isPseudoParameter);
    const parameters = resolveParameters(template, input.list<ParameterInput>('Parameters'), previous?.parameters, parameterValue);
    return new Configuration(template, parameters, input.list<Tag>('Tags'), {
      environment,
      stackName: stack.name,
      stackId: stack.id,
      notificationArns: input.list('NotificationARNs'),
      importValue: name => stacks.importValue(name),
      stackOutput,
      storedValue: parameterValue,
    });
  }

  public readonly providerOf = (type: string): ResourceProvider => {
    const provider = type.startsWith('Custom::') ? this.options.customResources : this.options.providers.get(type);
    if (!provider) throw notModeled(`the resource type ${type}`);
    return provider;
  };

  public create(stack: Stack, configuration: Configuration, settings: StackSettings, onFailure?: FailureListener): void {
    stack.settings = settings;
    this.begin(stack, 'CREATE_IN_PROGRESS', (operation, cancellation) => createStack(operation, configuration, cancellation, onFailure));
  }

  public update(stack: Stack, configuration: Configuration, settings: StackSettings, onFailure?: FailureListener): void {
    if (!stack.parent) this.requireUpdatable(stack);
    rejectOtherTypes(stack, configuration);
    stack.settings = settings;
    stack.lastUpdatedTime = new Date();
    stack.awaitsCleanup = false;
    this.begin(stack, 'UPDATE_IN_PROGRESS', (operation, cancellation) => updateStack(operation, configuration, cancellation, onFailure));
  }

  public import(stack: Stack, configuration: Configuration, settings: StackSettings, imports: readonly ResourceToImport[]): void {
    stack.settings = settings;
    this.begin(stack, 'IMPORT_IN_PROGRESS', operation => importResources(operation, configuration, imports));
  }

  /** Starts the cleanup of a nested stack that waits for it. */
  public cleanUp(stack: Stack): void {
    this.begin(stack, undefined, operation => cleanUp(operation), stack.status);
  }

  /** `cdk rollback`: rolls back an operation whose rollback was disabled, or continues a failed rollback. */
  public rollBack(stack: Stack, resourcesToSkip: string[]): void {
    const status = stack.stableConfiguration ? 'UPDATE_ROLLBACK_IN_PROGRESS' : 'ROLLBACK_IN_PROGRESS';
    this.begin(stack, undefined, operation => rollBack(operation, 'User Initiated', resourcesToSkip), status);
  }

  public delete(stack: Stack, resourcesToRetain: string[]): void {
    if (stack.status === 'CREATE_IN_PROGRESS') stack.operation?.cancellation.abort('DeleteStack' satisfies CancellationReason);
    else if (stack.isInProgress) throw new ServiceError('ValidationError', `Stack [${stack.name}] cannot be deleted while in status ${stack.status}`);
    const earlier = stack.operation?.done;
    this.begin(stack, 'DELETE_IN_PROGRESS', async operation => {
      // The function of a canceled create can still run (docs/cloudformation-semantics.md, rule 14).
      await earlier;
      await deleteStack(operation, resourcesToRetain);
    });
  }

  public cancelUpdate(stack: Stack): void {
    if (stack.status !== 'UPDATE_IN_PROGRESS') {
      throw new ServiceError('ValidationError', `CancelUpdateStack cannot be called from current stack status ${stack.status}`);
    }
    stack.settings = { ...stack.settings, disableRollback: false };
    stack.operation?.cancellation.abort('CancelUpdateStack' satisfies CancellationReason);
  }

  public requireUpdatable(stack: Stack): void {
    if (stack.parent) throw notModeled(`an update of the nested stack ${stack.name} by itself`);
    if (UPDATABLE.includes(stack.status)) return;
    throw new ServiceError('ValidationError', `Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
  }

  private begin(
    stack: Stack,
    firstStatus: string | undefined,
    run: (operation: OperationContext, cancellation: AbortController) => Promise<void>,
    status: string | undefined = firstStatus,
  ): void {
    const cancellation = new AbortController();
    // One listener for each resource in progress.
    setMaxListeners(0, cancellation.signal);
    const { environment, unsettledRules, stacks } = this.options;
    stack.operationId = randomUUID();
    // The status is set before the response to the call that starts the operation.
    if (firstStatus) stack.setStatus(firstStatus, 'User Initiated');
    const context: OperationContext = {
      stack,
      environment,
      unsettledRules,
      providerOf: this.providerOf,
      checkExports: (exporter, names) => stacks.checkExports(exporter, names),
    };
    const operation = {
      cancellation,
      done: run(context, cancellation).catch((error: Error) => {
        // An error of the model itself. The stack must not hang, and the reader must see the error.
        stack.setStatus(status!.replace('IN_PROGRESS', 'FAILED'), `The model of CloudFormation itself failed: ${error.stack}`);
      }).finally(() => {
        if (stack.operation === operation) stack.operation = undefined;
      }),
    };
    stack.operation = operation;
  }

  /** An error in the middle of an operation is too late, because the rollback has the same error. */
  private rejectUnknown({ resources }: Template): void {
    const isKnown = (type: string) => /^Custom::[\w@-]{1,60}$/.test(type) || this.options.providers.has(type);
    const unknownTypes = Object.values(resources).map(({ type }) => type).filter(type => !isKnown(type));
    if (unknownTypes.length > 0) throw notModeled(`the resource types [${[...new Set(unknownTypes)].join(', ')}]`);
    for (const [logicalResourceId, { type, properties }] of Object.entries(resources)) {
      const { propertyNames } = this.providerOf(type);
      const unknown = propertyNames === undefined ? [] : unknownNames(properties, propertyNames);
      if (unknown.length > 0) throw notModeled(`${unknown.join(', ')} of ${type} (resource ${logicalResourceId})`);
    }
  }

  private templateOf(input: ActionInput, previous: Configuration | undefined): Template {
    const [body, url, usePrevious] = [input.text('TemplateBody'), input.text('TemplateURL'), input.flag('UsePreviousTemplate')];
    if ([body, url, usePrevious || undefined].filter(given => given !== undefined).length !== 1) {
      throw new ServiceError('ValidationError', 'Specify exactly one of TemplateBody, TemplateURL and UsePreviousTemplate.');
    }
    if (usePrevious) {
      if (!previous) throw new ServiceError('ValidationError', 'There is no previous template.');
      return previous.template;
    }
    return parseTemplate(body ?? this.readTemplate(url!));
  }

  private readTemplate(url: string): string {
    const { hostname, pathname } = new URL(url);
    const path = decodeURIComponent(pathname).slice(1);
    // Virtual-hosted style (`bucket.s3.region.amazonaws.com/key`) or path style (`s3.region.amazonaws.com/bucket/key`).
    const virtualHost = /^(.+?)\.s3[.-]/.exec(hostname)?.[1];
    const [bucket, key] = virtualHost ? [virtualHost, path] : [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)];
    try {
      return this.options.readObject(bucket, key).toString('utf8');
    } catch (error) {
      throw new ServiceError('ValidationError', `S3 error: ${(error as Error).message} (TemplateURL ${url})`);
    }
  }
}

function rejectOtherTypes(stack: Stack, configuration: Configuration): void {
  const changed = [...configuration.resources].filter(([id, { type }]) => (stack.resources.get(id)?.resourceType ?? type) !== type).map(([id]) => id);
  if (changed.length === 0) return;
  throw new ServiceError('ValidationError', 'Update of resource type is not permitted. '
    + `The new template modifies resource type of the following resources: [${changed.join(', ')}]`);
}

/** The unknown names of properties and of their members. The value of an intrinsic function is not known yet. */
function unknownNames(properties: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!known.includes(name)) return [name];
    if (!known.some(one => one.startsWith(`${name}.`))) return [];
    const objects = [value].flat().filter((one): one is object => typeof one === 'object' && one !== null);
    return objects.flatMap(Object.keys).filter(member => !/^(Ref|Fn::\w+)$/.test(member)).map(member => `${name}.${member}`).filter(path => !known.includes(path));
  });
}
