import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import * as customResources from 'aws-cdk-lib/custom-resources';
import { Construct, IConstruct } from 'constructs';
import { LOG_GROUP_ID } from './model/definition-log';
import { ObjectTypeError } from './model/object-type-error';
import { denyTaggingOfDomains } from './private/handler-permissions';
import { inlinePolicy } from './private/inline-policy';
import { DEFAULT_MAX_CONCURRENCY } from './private/lanes';
import { checkImportedProvider, checkProvider } from './private/provider-checks';
import { DEFAULT_HANDLER_TIMEOUT } from './private/timeouts';
import type { IProfileObjectTypeProvider, ProfileObjectTypeProviderAttributes, ProfileObjectTypeProviderProps } from './profile-object-type-provider-props';

const DEFAULT_ID = 'CustomerProfilesObjectTypeProvider';

/** The bundled handler in this package. */
const HANDLER_FOLDER = path.join(__dirname, '..', 'assets', 'lambda', 'index');

/** All copies of this library in one tree share this symbol. */
const PROVIDER = Symbol.for('cdk-customer-profiles.ProfileObjectTypeProvider');

/**
 * The provider of the custom resource of object types. It has two functions: the handler, which calls Customer Profiles, and
 * the function of the CDK provider framework, which invokes the handler and fails the deployment if the handler crashes or
 * times out.
 *
 * By default, the first object type of a stack creates a provider for all object types of the stack. Create one yourself to
 * set its role, network or other options. Stacks of the same account, region and stage can share it.
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
export class ProfileObjectTypeProvider extends Construct implements IProfileObjectTypeProvider, ec2.IConnectable {
  /** Uniquely identifies this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-customer-profiles.ProfileObjectTypeProvider';

  /**
   * Returns the provider that all object types of a stack share. Creates it on first use in the stack, with the id
   * `CustomerProfilesObjectTypeProvider`. A nested stack has its own provider.
   *
   * @param scope Any construct of the stack. It is an error if the stack has another construct with that id.
   */
  public static getOrCreate(scope: Construct): IProfileObjectTypeProvider {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(DEFAULT_ID);
    if (existing === undefined) return new ProfileObjectTypeProvider(stack, DEFAULT_ID);
    if (isProvider(existing)) return existing;
    throw new ObjectTypeError(`${existing.node.path}: The id ${DEFAULT_ID} is used by a construct that is not a provider of object types. ${scope.node.path} needs that id for the provider of its stack. Rename that construct, or set the provider of the object type.`);
  }

  /**
   * Imports a provider of another stack or app of the same account and region.
   *
   * With the id `CustomerProfilesObjectTypeProvider` in a stack, it becomes the default provider of all object types that you
   * create in that stack later.
   *
   * @param scope The parent construct.
   * @param id The construct id.
   * @param attributes The attributes of the provider. A service token of another account or region is an error.
   */
  public static fromProviderAttributes(scope: Construct, id: string, attributes: ProfileObjectTypeProviderAttributes): IProfileObjectTypeProvider {
    return new ImportedProvider(scope, id, attributes);
  }

  public readonly serviceToken: string;

  public readonly role: iam.IRole;

  public readonly handlerTimeout: Duration;

  public readonly maxConcurrency: number;

  /** The principal of the handler. Grant it the permissions that your own policies require. */
  public readonly grantPrincipal: iam.IPrincipal;

  /** The log group of both functions. */
  public readonly logGroup: logs.ILogGroupRef;

  private readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * @param scope The parent construct, in a stack.
   * @param id The construct id. Another id is another service token.
   * @param props The properties. If any are invalid, one error lists all problems.
   */
  constructor(scope: Construct, id: string, props: ProfileObjectTypeProviderProps = {}) {
    super(scope, id);
    checkProvider(this, props);
    if (!existsSync(HANDLER_FOLDER)) {
      throw new ObjectTypeError(`${this.node.path}: The handler is not in ${HANDLER_FOLDER}. It is missing if the app is bundled together with this library. Exclude the packages cdk-customer-profiles, aws-cdk-lib and constructs from the bundle, for example with esbuild's --packages=external.`);
    }
    Object.defineProperty(this, PROVIDER, { value: true });
    this.handlerTimeout = props.timeout ?? DEFAULT_HANDLER_TIMEOUT;
    this.maxConcurrency = props.maxConcurrency ?? DEFAULT_MAX_CONCURRENCY;

    // One log group for both functions shows a deployment in one place. The `logRetention` prop would add a third function.
    // The generated name contains the id, by which the command line tool finds log groups.
    this.logGroup = props.logGroup ?? new logs.LogGroup(this, LOG_GROUP_ID, {
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const statements = [this.logStatement(this.logGroup), ...(props.vpc === undefined ? [] : [networkStatement()])];

    this.role = props.role ?? this.functionRole('HandlerRole', 'Calls Amazon Connect Customer Profiles', [...statements, denyTaggingOfDomains(Stack.of(this))]);
    this.grantPrincipal = this.role.grantPrincipal;
    const frameworkRole = this.frameworkRole(props, statements);
    this.securityGroups = props.securityGroups ?? (props.vpc === undefined ? undefined : [new ec2.SecurityGroup(this, 'SecurityGroup', { vpc: props.vpc })]);

    const network = { vpc: props.vpc, vpcSubnets: props.vpcSubnets, securityGroups: this.securityGroups };
    const handler = new lambda.Function(this, 'Handler', {
      description: 'Creates, updates and deletes object types of Amazon Connect Customer Profiles',
      code: lambda.Code.fromAsset(HANDLER_FOLDER),
      handler: 'index.handler',
      runtime: props.runtime ?? lambda.Runtime.NODEJS_24_X,
      architecture: props.architecture,
      memorySize: props.memorySize ?? 256,
      timeout: this.handlerTimeout,
      environment: props.environment,
      role: this.role,
      loggingFormat: lambda.LoggingFormat.JSON,
      logGroup: this.logGroup,
      ...network,
    });
    const framework = new customResources.Provider(this, 'Framework', {
      onEventHandler: handler,
      frameworkOnEventRole: frameworkRole,
      logGroup: this.logGroup,
      ...network,
    });
    this.serviceToken = framework.serviceToken;

    this.attachTo(props.role, handler, 'HandlerPolicy', statements);
    this.attachTo(props.frameworkRole, framework, 'FrameworkPolicy', isShared(props) ? invocationOf(handler) : statements);
  }

  /** The network connections of both functions. It is an error to use them without `vpc`. */
  public get connections(): ec2.Connections {
    if (this.securityGroups === undefined) {
      throw new ObjectTypeError(`${this.node.path}: The functions of this provider have no network connections, because they are not in a VPC. Set vpc.`);
    }
    return new ec2.Connections({ securityGroups: this.securityGroups });
  }

  /**
   * The provider framework adds the permission to invoke the handler to the default policy of its role. A handler with the same
   * role depends on that policy, which would be a cycle. Therefore the framework gets a shared role as an immutable role.
   */
  private frameworkRole(props: ProfileObjectTypeProviderProps, statements: iam.PolicyStatement[]): iam.IRole {
    if (isShared(props)) return iam.Role.fromRoleArn(this, 'SharedRole', props.role.roleArn, { mutable: false });
    return props.frameworkRole ?? this.functionRole('FrameworkRole', 'Calls the handler of Customer Profiles object types', statements);
  }

  /** Adds the permissions that the default roles have inline. Lambda checks them when it creates the function. */
  private attachTo(role: iam.IRole | undefined, dependent: Construct, id: string, statements: iam.PolicyStatement[]) {
    if (role === undefined) return;
    const policy = inlinePolicy(this, id, statements.map(statement => statement.copy()));
    role.attachInlinePolicy(policy);
    dependent.node.addDependency(policy);
  }

  private functionRole(id: string, description: string, statements: iam.PolicyStatement[]): iam.Role {
    return new iam.Role(this, id, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description,
      inlinePolicies: { Function: new iam.PolicyDocument({ statements: statements.map(statement => statement.copy()) }) },
    });
  }

  /** AWSLambdaBasicExecutionRole would allow writing to all log groups of the account, and creating log groups. */
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

/** A provider of another stack or app. */
class ImportedProvider extends Construct implements IProfileObjectTypeProvider {
  public readonly serviceToken: string;
  public readonly role: iam.IRole;
  public readonly handlerTimeout: Duration;
  public readonly maxConcurrency: number;
  public readonly grantPrincipal: iam.IPrincipal;

  constructor(scope: Construct, id: string, { serviceToken, role, handlerTimeout, maxConcurrency }: ProfileObjectTypeProviderAttributes) {
    super(scope, id);
    checkImportedProvider(this, { serviceToken, maxConcurrency });
    Object.defineProperty(this, PROVIDER, { value: true });
    this.serviceToken = serviceToken;
    this.role = role;
    this.handlerTimeout = handlerTimeout ?? DEFAULT_HANDLER_TIMEOUT;
    this.maxConcurrency = maxConcurrency ?? DEFAULT_MAX_CONCURRENCY;
    this.grantPrincipal = role.grantPrincipal;
  }
}

function isProvider(construct: IConstruct): construct is IProfileObjectTypeProvider {
  return PROVIDER in construct;
}

/** The permissions that Lambda needs to put a function into a VPC. These actions don't support resource ARNs. */
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

/** The permissions of the provider framework on the handler. */
function invocationOf(handler: lambda.IFunction): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: handler.resourceArnsForGrantInvoke }),
    new iam.PolicyStatement({ actions: ['lambda:GetFunction'], resources: [handler.functionArn] }),
  ];
}
