import { CallLog } from '../call-log';
import { ServiceError, notModeled, parseQuery, queryError, queryResponse } from '../query-protocol';
import { UnsignedRoute } from '../server';
import { Environment, Service, ServiceRequest, ServiceResponse } from '../service';
import { ActionInput, Actions } from './actions/action-input';
import { changeSetActions } from './actions/change-set-actions';
import { describeActions } from './actions/describe-actions';
import { stackActions } from './actions/stack-actions';
import { UnsettledRules } from './operations/operation';
import { OperationRunner } from './operations/operation-runner';
import { CustomResourceProvider } from './resources/custom-resource';
import { NESTED_STACK, NestedStackProvider } from './resources/nested-stack';
import { NativeResourceProvider, ResourceProvider } from './resources/resource-provider';
import { EventInvoker, ResourceType } from './resources/resource-type';
import { ResponseUrls } from './resources/response-urls';
import { Stacks } from './stacks';

const NAMESPACE = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

export interface CloudFormationOptions extends Partial<UnsettledRules> {
  readonly environment: Environment;
  readonly resourceTypes: ResourceType[];
  readonly invoker: EventInvoker;
  readonly readObject: (bucket: string, key: string) => Buffer;
  /** The value of a parameter of Systems Manager. */
  readonly parameterValue: (name: string) => string | undefined;
  /** CloudFormation in another region, for references across regions. @default - Only this region exists. */
  readonly inRegion?: (region: string) => CloudFormation | undefined;
  /** Called for each action that changes something. */
  readonly callLog?: CallLog;
  /**
   * The duration of a second of ServiceTimeout, in milliseconds.
   * @default 1000
   */
  readonly serviceTimeoutSecond?: number;
  /**
   * The time in milliseconds that DescribeStacks waits for a stack in progress, so that the CLI does not sleep. Also the
   * time that the failure of a nested stack waits until a client has read its events.
   * @default 10000
   */
  readonly pollingWaitMilliseconds?: number;
}

/** A model of CloudFormation, according to docs/cloudformation-semantics.md. */
export class CloudFormation implements Service {
  /** The route for responses of custom resources. */
  public readonly customResourceResponsePath: string;
  public readonly customResourceResponse: UnsignedRoute;
  private readonly actions: Actions;
  private readonly stacks: Stacks;
  private readonly callLog?: CallLog;

  constructor(options: CloudFormationOptions) {
    const { environment, invoker, readObject, parameterValue, pollingWaitMilliseconds: pollingWait = 10_000 } = options;
    const responseUrls = new ResponseUrls(`/cloudformation-custom-resource-response/${environment.region}/`);
    this.customResourceResponsePath = responseUrls.path;
    this.customResourceResponse = async request => responseUrls.receive(request);
    this.callLog = options.callLog;
    this.stacks = new Stacks(environment);
    const cancelledRequests = options.cancelledRequests ?? 'ignored';
    const customResources = new CustomResourceProvider(invoker, responseUrls, options.serviceTimeoutSecond ?? 1000, cancelledRequests);
    const providers = new Map<string, ResourceProvider>([
      ...[METADATA, ...options.resourceTypes].map(type => [type.typeName, new NativeResourceProvider(type)] as const),
      ['AWS::CloudFormation::CustomResource', customResources],
    ]);
    const runner = new OperationRunner({
      environment,
      stacks: this.stacks,
      unsettledRules: {
        replacedResourceRollback: options.replacedResourceRollback ?? 'update',
        failedUpdatePhysicalId: options.failedUpdatePhysicalId ?? 'previous',
        cancelledRequests,
        rollbackBegins: options.rollbackBegins ?? 'at once',
      },
      providers,
      customResources,
      readObject,
      parameterValue,
      stackOutput: (stackName, outputName, region) => {
        const cloudFormation = region === environment.region ? this : options.inRegion?.(region);
        if (!cloudFormation) throw notModeled(`the region ${region}`);
        return cloudFormation.stacks.output(stackName, outputName);
      },
    });
    providers.set(NESTED_STACK, new NestedStackProvider(this.stacks, runner, pollingWait));
    this.actions = {
      ...stackActions(this.stacks, runner),
      ...changeSetActions(environment, this.stacks, runner),
      ...describeActions(this.stacks, runner, pollingWait),
    };
  }

  /** The stack that `cdk bootstrap` creates, without its resources. The CDK CLI reads the outputs. */
  public addBootstrapStack(outputs: Record<string, string>): void {
    const stack = this.stacks.add('CDKToolkit');
    stack.outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue, masked: false }));
    stack.setStatus('CREATE_COMPLETE');
  }

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const { action, members } = parseQuery(request.body);
    const response = await this.respond(action, members).then(
      result => queryResponse(action, NAMESPACE, result),
      (error: Error) => {
        if (error instanceof ServiceError) return queryError(error);
        throw error;
      },
    );
    if (!/^(Describe|List|Get)/.test(action)) {
      this.callLog?.record({
        service: 'cloudformation',
        operation: action,
        principal: request.principal,
        subject: String(members.StackName ?? members.ChangeSetName ?? ''),
        input: members,
        status: response.status,
      });
    }
    return response;
  }

  /** An action of the API, without the protocol. Flags and numbers are strings, as in the protocol. */
  public async respond(action: string, members: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (!Object.hasOwn(this.actions, action)) throw notModeled(`the action ${action} of CloudFormation`);
    return this.actions[action](new ActionInput(action, members));
  }

  /** Waits for the end of the operation on a stack. */
  public async settled(stackNameOrId: string): Promise<void> {
    for (;;) {
      const operation = this.stacks.find(stackNameOrId)?.operation;
      if (!operation) return;
      await operation.done;
    }
  }
}

/** Reports to AWS which constructs an app uses. It is not a resource. */
const METADATA: ResourceType = {
  typeName: 'AWS::CDK::Metadata',
  propertyNames: ['Analytics'],
  create: async (_properties, { logicalResourceId, stackName }) => ({ physicalResourceId: `${stackName}-${logicalResourceId}`, attributes: {} }),
  update: async physicalResourceId => ({ physicalResourceId, attributes: {} }),
  delete: async () => {},
};
