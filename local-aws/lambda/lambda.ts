import { randomUUID } from 'crypto';
import { EventInvoker } from '../cloudformation/resources/resource-type';
import { CloudWatchLogs } from '../cloudwatch-logs';
import { Network } from '../ec2/network';
import { Iam } from '../iam/iam';
import { NETWORK_INTERFACE_ACTIONS } from '../iam/managed-policies';
import { Environment } from '../service';
import { Concurrency } from './concurrency';
import { DeploymentPackages } from './deployment-packages';
import { environmentVariables } from './environment-variables';
import { EventQueue, EventQueueOptions } from './event-queue';
import { FunctionConfiguration, InvocationResult, LogEvent, LOG_LEVELS } from './function-configuration';
import { functionNotFound, LambdaError } from './lambda-error';
import { LambdaFunction } from './lambda-function';
import { LoggedMessage, logLine } from './log-line';
import { NodeProgram, findNodeProgram } from './node-program';
import { RuntimeClientProcess } from './runtime-client-process';
import { RuntimeFolder } from './runtime-folder';
import { BootstrapProcess, RuntimeProcessListener } from './runtime-process';

/** The environment variable for the runtime client of AWS. */
const RUNTIME_CLIENT_VARIABLE = 'LOCAL_AWS_RUNTIME_CLIENT';

export interface LambdaOptions extends Pick<EventQueueOptions, 'redeliveryDelays'> {
  readonly environment: Environment;
  readonly iam: Iam;
  /** Reads deployment packages. Throws if the object does not exist. */
  readonly readObject: (bucket: string, key: string) => Buffer | Promise<Buffer>;
  /**
   * The Node program that runs functions. @default LOCAL_AWS_NODE, Node 24 if it is installed as a package, or the
   * current Node program
   */
  readonly nodePath?: string;
  /**
   * The program of the runtime client of AWS, the package `aws-lambda-ric`, which runs the functions.
   * @default LOCAL_AWS_RUNTIME_CLIENT, or a runtime of this project
   */
  readonly runtimeClient?: string;
  /** The concurrent executions of the account. @default 1,000, as in most accounts */
  readonly concurrency?: number;
  /**
   * The number of events that a process handles concurrently, for loads that this computer cannot run otherwise. Lambda's
   * processes handle one.
   */
  readonly eventsPerProcess?: number;
  /**
   * Packages for functions, in addition to the two that the provider framework needs. Lambda's Node runtime has the
   * whole SDK.
   * @default none, so that a function that does not bundle a package fails
   */
  readonly runtimePackages?: readonly string[];
  readonly onLog?: (event: LogEvent) => void;
  /** The network of functions with a VPC. */
  readonly network?: Network;
  /** The service to which functions log with their roles. */
  readonly cloudWatchLogs?: CloudWatchLogs;
}

/** A model of Lambda: functions from zip files, each in its own processes. `LambdaApi` is its HTTP API. */
export class Lambda implements EventInvoker {
  /** The Node program that runs functions. */
  public readonly nodeProgram: NodeProgram;
  private readonly functions = new Map<string, LambdaFunction>();
  /** Replaced or deleted versions of functions, which may still handle their last invocations. */
  private readonly retired = new Set<LambdaFunction>();
  private readonly logEvents: LogEvent[] = [];
  private readonly concurrency: Concurrency;
  private readonly queue: EventQueue;
  private readonly packages: DeploymentPackages;
  private runtimeFolder?: RuntimeFolder;

  constructor(private readonly options: LambdaOptions) {
    this.nodeProgram = findNodeProgram(options.nodePath);
    this.concurrency = new Concurrency(options.concurrency);
    this.queue = new EventQueue({ invoke: async (...invocation) => this.invoke(...invocation), redeliveryDelays: options.redeliveryDelays });
    this.packages = new DeploymentPackages(() => this.runtime, options.readObject);
  }

  public async createFunction(configuration: FunctionConfiguration): Promise<LambdaFunction> {
    if (this.functions.has(configuration.functionName)) {
      throw new LambdaError('ResourceConflictException', 409, `Function already exist: ${configuration.functionName}`);
    }
    return this.setFunction(configuration);
  }

  public async updateFunction(configuration: FunctionConfiguration): Promise<LambdaFunction> {
    const before = this.getFunction(configuration.functionName);
    const after = await this.setFunction(configuration);
    this.retire(before);
    return after;
  }

  public deleteFunction(functionName: string): void {
    const found = this.getFunction(functionName);
    this.functions.delete(functionName);
    this.retire(found);
  }

  public get functionNames(): string[] {
    return [...this.functions.keys()];
  }

  public hasFunction(functionName: string): boolean {
    return this.functions.has(functionName);
  }

  /** Finds a function by name or ARN, with or without `$LATEST`. There are no versions and aliases here. */
  public getFunction(nameOrArn: string): LambdaFunction {
    const unqualified = nameOrArn.replace(/:\$LATEST$/, '');
    const prefix = this.functionArn('');
    const found = this.functions.get(unqualified.startsWith(prefix) ? unqualified.slice(prefix.length) : unqualified);
    if (!found) throw functionNotFound(nameOrArn);
    return found;
  }

  public functionArn(functionName: string): string {
    const { partition, region, accountId } = this.options.environment;
    return `arn:${partition}:lambda:${region}:${accountId}:function:${functionName}`;
  }

  /** Like a synchronous invocation: runs once and returns the result, or throws if the account is throttled. */
  public async invoke(nameOrArn: string, event: string, requestId: string = randomUUID()): Promise<InvocationResult> {
    const found = this.getFunction(nameOrArn);
    return this.concurrency.execute(async () => found.invoke(requestId, event));
  }

  public invokeWithEvent(functionArn: string, event: Record<string, unknown>): void {
    this.getFunction(functionArn);
    this.queue.add({ functionArn, event: JSON.stringify(event), requestId: randomUUID() });
  }

  /** Ends all processes of a function, like a crash of the machine. */
  public async killRunning(nameOrArn: string): Promise<void> {
    await this.getFunction(nameOrArn).kill();
  }

  /** All log lines of a function, including a deleted one. */
  public logs(functionName: string): string[] {
    return this.logEvents.filter(event => event.functionName === functionName).map(({ message }) => message);
  }

  /** Ends all processes and deletes their files. */
  public async close(): Promise<void> {
    this.queue.close();
    await Promise.all([...this.functions.values(), ...this.retired].map(async one => {
      one.retire();
      await one.kill();
    }));
    this.functions.clear();
    this.runtimeFolder?.remove();
  }

  private async setFunction(configuration: FunctionConfiguration): Promise<LambdaFunction> {
    if (!this.options.iam.roleByArn(configuration.roleArn).trusts('lambda.amazonaws.com')) {
      throw new LambdaError('InvalidParameterValueException', 400, `The role defined for the function cannot be assumed by Lambda: ${configuration.roleArn}`);
    }
    this.requireNetworkAccess(configuration);
    const codeFolder = await this.packages.unpack(configuration.code);
    const created = new LambdaFunction(this.functionArn(configuration.functionName), configuration, new Date(),
      () => this.environmentOptions(configuration, codeFolder), this.options.eventsPerProcess);
    this.functions.set(configuration.functionName, created);
    return created;
  }

  private requireNetworkAccess({ vpc, roleArn }: FunctionConfiguration): void {
    if (!vpc) return;
    if (!this.options.network) throw new LambdaError('InvalidParameterValueException', 400, 'There is no network for functions in a VPC');
    this.options.network.requireVpcConfiguration(vpc);
    const roleName = this.options.iam.roleByArn(roleArn).roleName;
    for (const action of NETWORK_INTERFACE_ACTIONS) {
      if (this.options.iam.isAllowed(roleName, action, '*')) continue;
      throw new LambdaError('InvalidParameterValueException', 400,
        `The provided execution role does not have permissions to call ${action.slice('ec2:'.length)} on EC2`);
    }
  }

  private retire(replaced: LambdaFunction): void {
    replaced.retire();
    this.retired.add(replaced);
  }

  private get runtime(): RuntimeFolder {
    this.runtimeFolder ??= new RuntimeFolder(this.options.runtimePackages);
    return this.runtimeFolder;
  }

  private environmentOptions(configuration: FunctionConfiguration, codeFolder: string) {
    const { environment, iam } = this.options;
    const { functionName, roleArn, memorySize } = configuration;
    const logStreamName = `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${randomUUID().replaceAll('-', '')}`;
    const session = { accessKeyId: iam.accessKeyOf(roleArn, functionName), logStreamName, codeFolder };
    const { bootstrap, preload } = this.runtime;
    const variables = environmentVariables(configuration, environment, this.runtime, session);
    const options = { nodePath: this.nodeProgram.path, workingDirectory: codeFolder, variables, memorySize };
    const program = this.options.runtimeClient ?? process.env[RUNTIME_CLIENT_VARIABLE];
    return {
      start: (listener: RuntimeProcessListener) => program
        ? new RuntimeClientProcess({ program, preload }, options, listener)
        : new BootstrapProcess(bootstrap, options, listener),
      onLog: (logged: LoggedMessage) => this.log(configuration, logStreamName, logged),
    };
  }

  private log(configuration: FunctionConfiguration, logStreamName: string, logged: LoggedMessage): void {
    const { functionName, roleArn, logGroupName, applicationLogLevel } = configuration;
    const { requestId, level, message } = logged;
    if (applicationLogLevel && LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(applicationLogLevel)) return;
    const event: LogEvent = { functionName, requestId, level, message };
    this.logEvents.push(event);
    this.options.onLog?.(event);
    const now = new Date();
    const line = { logGroupName, logStreamName, timestamp: now.getTime(), message: logLine(logged, now, applicationLogLevel !== undefined) };
    this.options.cloudWatchLogs?.write(roleArn.slice(roleArn.lastIndexOf('/') + 1), line);
  }
}
