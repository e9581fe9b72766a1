import * as path from 'node:path';
import { Duration, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import * as customResources from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { ObjectTypeError } from './model/object-type-error';
import { inlinePolicy } from './private/inline-policy';
import { tagsOnlyObjectTypes } from './private/provider-access';
import { DEFAULT_HANDLER_TIMEOUT, MAX_HANDLER_TIMEOUT } from './private/timeouts';

const DEFAULT_ID = 'CustomerProfilesObjectTypeProvider';
const DEFAULT_MAX_CONCURRENCY = 10;
/** CloudFormation's limit of resources in a stack. */
const HIGHEST_MAX_CONCURRENCY = 500;

/** How the functions behind object types run. */
export interface ProfileObjectTypeProviderProps {
  /**
   * The role of the handler, which calls Customer Profiles. It has to be assumable by Lambda. What the handler needs is
   * attached to it as inline policies, unless it was imported as immutable; then it has to have it already.
   *
   * @default - A new role with the handler's log streams, and with a network where there is a VPC.
   */
  readonly role?: iam.IRole;

  /**
   * The role of the provider framework's function, which invokes the handler and answers CloudFormation. It has to be
   * assumable by Lambda; its permissions are attached as those of `role` are.
   *
   * @default - A new role with the function's log streams and the right to invoke the handler.
   */
  readonly frameworkRole?: iam.IRole;

  /**
   * The VPC that both functions run in. It needs a way to the endpoints of Customer Profiles, of Lambda, and of S3, where
   * CloudFormation takes answers: a NAT gateway, or in isolated subnets interface endpoints of the first two
   * (`CONNECT_PROFILE` and `LAMBDA`) and a gateway endpoint of S3. A way that is missing is noticed at deployment only.
   *
   * @default - No VPC.
   */
  readonly vpc?: ec2.IVpc;

  /**
   * The subnets of both functions. Without `vpc` it is an error.
   *
   * @default - The private subnets of the VPC.
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of both functions. Without `vpc` it is an error.
   *
   * @default - A new security group for each function, where there is a VPC.
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The log group of both functions. Retain it: it holds the only copy of a definition that an adoption replaced.
   *
   * @default - A new log group with a generated name, which keeps a year and is retained.
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The handler's memory in MiB, 128 to 10,240. The provider framework's function has its own.
   *
   * @default 256
   */
  readonly memorySize?: number;

  /**
   * The handler's timeout, at most 14 minutes and shorter than the `serviceTimeout` of each object type; anything else is
   * an error. The provider framework's function has 15 minutes.
   *
   * @default Duration.minutes(5)
   */
  readonly timeout?: Duration;

  /**
   * The handler's runtime, Node.js 22 or newer; the handler isn't made for an older one. The provider framework's function has its own.
   *
   * @default - Node.js 24.
   */
  readonly runtime?: lambda.Runtime;

  /**
   * The handler's architecture. The provider framework's function has its own.
   *
   * @default - x86_64.
   */
  readonly architecture?: lambda.Architecture;

  /**
   * The handler's environment variables, such as those of a proxy. The provider framework's function has its own.
   *
   * @default - None.
   */
  readonly environment?: { [name: string]: string };

  /**
   * The number of object types of a stack that CloudFormation creates, updates or deletes at the same time, 1 to 500. In
   * a stack with more object types, each depends on an earlier one. Customer Profiles takes one PutProfileObjectType per
   * second by default, so that more at the same time do not make a deployment faster.
   *
   * Increase it if AWS has increased that quota for your account. 500, CloudFormation's limit of resources in a stack,
   * means no limit.
   *
   * @default 10
   */
  readonly maxConcurrency?: number;
}

/**
 * The Lambda functions behind the object types of a stack: a handler that calls Customer Profiles, and CDK's provider
 * framework in front of it, which fails a deployment at once when the handler crashes or runs out of time.
 *
 * An object type makes one for its stack when it isn't given one. Make it yourself to set its role or network, and hand
 * it to the object types by `provider`; those of other stacks of the same account and region may share it.
 *
 * @example
 * const provider = new ProfileObjectTypeProvider(this, 'Provider', {
 *   timeout: Duration.minutes(10),
 *   memorySize: 512,
 * });
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 */
@propertyInjectable
export class ProfileObjectTypeProvider extends Construct implements iam.IGrantable {
  /** Uniquely identifies this class, for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-customer-profiles.ProfileObjectTypeProvider';

  /**
   * The provider that the object types of a stack share, made on first use. A nested stack is a stack of its own.
   *
   * @param scope any construct of the stack
   */
  public static getOrCreate(scope: Construct): ProfileObjectTypeProvider {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(DEFAULT_ID);
    return existing === undefined ? new ProfileObjectTypeProvider(stack, DEFAULT_ID) : existing as ProfileObjectTypeProvider;
  }

  /**
   * The ARN of the function that CloudFormation calls. It is part of every object type that is deployed, and can't be
   * changed there: another scope or id of this construct is another service token, which CloudFormation refuses.
   */
  public readonly serviceToken: string;

  /** The number of object types of a stack that CloudFormation creates, updates or deletes at the same time. */
  public readonly maxConcurrency: number;

  /** The handler's role: give it what a policy of yours asks for. */
  public readonly grantPrincipal: iam.IPrincipal;

  /**
   * The handler's role, for the policies of domains and keys.
   *
   * @internal
   */
  public readonly _role: iam.IRole;

  /**
   * The handler's timeout, which the object types compare with theirs.
   *
   * @internal
   */
  public readonly _timeout: Duration;

  /**
   * @param scope the stack, or a construct in it
   * @param id the construct's id. Another one makes another service token
   * @param props how the functions run
   */
  constructor(scope: Construct, id: string, props: ProfileObjectTypeProviderProps = {}) {
    super(scope, id);
    this._timeout = this.checkedTimeout(props.timeout ?? DEFAULT_HANDLER_TIMEOUT);
    this.maxConcurrency = this.checkedMaxConcurrency(props.maxConcurrency ?? DEFAULT_MAX_CONCURRENCY);
    if (props.vpc === undefined && (props.vpcSubnets !== undefined || props.securityGroups !== undefined)) {
      throw new ObjectTypeError(`${this.node.path}: vpcSubnets or securityGroups are given without a vpc, and are of no use without one: give the vpc too, or leave them out.`);
    }

    // One log group, so that a deployment can be read in one place. No log retention: that would be a third function.
    const logGroup = props.logGroup ?? new logs.LogGroup(this, 'LogGroup', {
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const statements = [this.logStatement(logGroup), ...(props.vpc === undefined ? [] : [networkStatement()])];

    this._role = props.role ?? this.functionRole('HandlerRole', 'Calls Amazon Connect Customer Profiles', [...statements, tagsOnlyObjectTypes(Stack.of(this))]);
    this.grantPrincipal = this._role;
    const frameworkRole = this.frameworkRole(props, statements);

    const handler = new lambda.Function(this, 'Handler', {
      description: 'Makes, changes and deletes object types of Amazon Connect Customer Profiles',
      code: lambda.Code.fromAsset(path.join(__dirname, '..', 'assets', 'lambda', 'index')),
      handler: 'index.handler',
      runtime: props.runtime ?? lambda.Runtime.NODEJS_24_X,
      architecture: props.architecture,
      memorySize: props.memorySize ?? 256,
      timeout: this._timeout,
      environment: props.environment,
      role: this._role,
      loggingFormat: lambda.LoggingFormat.JSON,
      logGroup,
      vpc: props.vpc,
      vpcSubnets: props.vpcSubnets,
      securityGroups: props.securityGroups,
    });
    const framework = new customResources.Provider(this, 'Framework', {
      onEventHandler: handler,
      frameworkOnEventRole: frameworkRole,
      logGroup,
      vpc: props.vpc,
      vpcSubnets: props.vpcSubnets,
      securityGroups: props.securityGroups,
    });
    this.serviceToken = framework.serviceToken;

    this.attachTo(props.role, handler, 'HandlerPolicy', statements);
    this.attachTo(props.frameworkRole, framework, 'FrameworkPolicy', isShared(props) ? invocationOf(handler) : statements);
  }

  /**
   * CDK's framework would let a role invoke the handler by the role's default policy, for which in turn the handler waits
   * where it has the same role: a cycle. So the framework gets a shared role as one that it can't change.
   */
  private frameworkRole(props: ProfileObjectTypeProviderProps, statements: iam.PolicyStatement[]): iam.IRole {
    if (isShared(props)) return iam.Role.fromRoleArn(this, 'SharedRole', props.role.roleArn, { mutable: false });
    return props.frameworkRole ?? this.functionRole('FrameworkRole', 'Calls the handler of Customer Profiles object types', statements);
  }

  /** A role from outside gets in a policy what ours have inside; Lambda looks for it when it makes the function. */
  private attachTo(role: iam.IRole | undefined, dependent: Construct, id: string, statements: iam.PolicyStatement[]) {
    if (role === undefined) return;
    const policy = inlinePolicy(this, id, statements.map(statement => statement.copy()));
    role.attachInlinePolicy(policy);
    dependent.node.addDependency(policy);
  }

  private checkedTimeout(timeout: Duration): Duration {
    if (timeout.isUnresolved() || timeout.toMilliseconds() <= MAX_HANDLER_TIMEOUT.toMilliseconds()) return timeout;
    throw new ObjectTypeError(`${this.node.path}: the timeout is ${timeout.toHumanString()}; at most 14 minutes are allowed, since the function in front of the handler has 15: shorten it.`);
  }

  private checkedMaxConcurrency(maxConcurrency: number): number {
    if (Number.isInteger(maxConcurrency) && maxConcurrency >= 1 && maxConcurrency <= HIGHEST_MAX_CONCURRENCY) return maxConcurrency;
    const value = Token.isUnresolved(maxConcurrency) ? 'an unresolved token' : maxConcurrency;
    throw new ObjectTypeError(`${this.node.path}: the maxConcurrency is ${value}; a whole number from 1 to ${HIGHEST_MAX_CONCURRENCY} is allowed: set for example ${DEFAULT_MAX_CONCURRENCY}, or ${HIGHEST_MAX_CONCURRENCY} for no limit.`);
  }

  private functionRole(id: string, description: string, statements: iam.PolicyStatement[]): iam.Role {
    return new iam.Role(this, id, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description,
      inlinePolicies: { Function: new iam.PolicyDocument({ statements: statements.map(statement => statement.copy()) }) },
    });
  }

  /** AWSLambdaBasicExecutionRole allows this, and making log groups, on every log group of the account. */
  private logStatement(logGroup: logs.ILogGroupRef): iam.PolicyStatement {
    const { account, region } = logGroup.env;
    return new iam.PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [Stack.of(this).formatArn({
        service: 'logs', account, region, resource: `log-group:${logGroup.logGroupRef.logGroupName}:*`,
      })],
    });
  }
}

/** What Lambda needs to put a function into a VPC; these actions know no ARN that could be given beforehand. */
function networkStatement(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ],
    resources: ['*'],
  });
}

function isShared(props: ProfileObjectTypeProviderProps): props is ProfileObjectTypeProviderProps & { readonly role: iam.IRole } {
  return props.role !== undefined && props.role === props.frameworkRole;
}

/** What CDK's framework asks for on the handler. */
function invocationOf(handler: lambda.IFunction): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: handler.resourceArnsForGrantInvoke }),
    new iam.PolicyStatement({ actions: ['lambda:GetFunction'], resources: [handler.functionArn] }),
  ];
}
