import { CallLog } from './call-log';
import { CloudFormation } from './cloudformation';
import { UnsettledRules } from './cloudformation/operations/operation';
import { Behavior } from './customer-profiles/behavior';
import { CustomerProfiles } from './customer-profiles/customer-profiles';
import { PUBLISHED_RATES, RequestRates } from './customer-profiles/request-rates';
import { Iam } from './iam/iam';
import { LogEvent } from './lambda/function-configuration';
import { Lambda, LambdaOptions } from './lambda/lambda';
import { Region } from './region';
import { SecurityTokenService } from './security-token-service';
import { Caller, Server } from './server';
import { Principal } from './service';

export interface LocalAwsOptions {
  /** @default - a free port */
  readonly port?: number;
  /** The region that the environment variables name. @default 'us-east-1' */
  readonly region?: string;
  /** Additional regions. Requests to any other region fail. @default - none */
  readonly furtherRegions?: readonly string[];
  /** Additional asset buckets. The default buckets of `cdk bootstrap` exist for each qualifier. @default - none */
  readonly assetBuckets?: readonly string[];
  /** The behavior of the service where it is not documented. */
  readonly behavior?: Partial<Behavior>;
  /**
   * The requests per second that Customer Profiles accepts for each operation. Further requests get a
   * ThrottlingException.
   * @default - The published default quotas (docs/service-contract.md). An omitted operation has its default.
   */
  readonly requestRates?: Partial<RequestRates>;
  /** The behavior of CloudFormation where it is not documented. */
  readonly cloudFormation?: Partial<UnsettledRules>;
  /** The concurrent executions of the account, the events of a process, and the packages of the SDK for functions. */
  readonly lambda?: Pick<LambdaOptions, 'concurrency' | 'eventsPerProcess' | 'runtimePackages'>;
  /**
   * The Node program that runs functions. @default LOCAL_AWS_NODE, Node 24 if it is installed as a package, or the
   * current Node program
   */
  readonly nodePath?: string;
  /** Called for each request that is not modeled. */
  readonly onRejection?: (sentence: string) => void;
  /** Called for each log line of a function. */
  readonly onLog?: (event: LogEvent) => void;
}

const ACCOUNT_ID = '123456789012';
/** The access keys of the user, who has all permissions. */
const ACCESS_KEY_ID = 'AKIALOCALAWSEXAMPLE0';
const SECRET_ACCESS_KEY = 'local-aws';

/** A local AWS with one account, in memory, on the loopback interface. The services are those of its default region. */
export class LocalAws {
  public static async start(options: LocalAwsOptions = {}): Promise<LocalAws> {
    const localAws = new LocalAws(options);
    await localAws.server.listen(options.port);
    return localAws;
  }

  public readonly calls = new CallLog();
  public readonly iam: Iam;
  public readonly customerProfiles: CustomerProfiles;
  public readonly cloudFormation: CloudFormation;
  public readonly lambda: Lambda;
  private readonly server: Server;
  private readonly securityTokenService: SecurityTokenService;
  private readonly regions = new Map<string, Region>();
  private readonly log: LogEvent[] = [];

  private constructor(private readonly options: LocalAwsOptions) {
    this.server = new Server({
      accountId: ACCOUNT_ID,
      region: options.region ?? 'us-east-1',
      principalOf: accessKeyId => this.principalOf(accessKeyId),
      isReachable: (caller, signingName) => this.isReachable(caller, signingName),
      onRejection: options.onRejection,
    });
    this.iam = new Iam(this.server);
    this.securityTokenService = new SecurityTokenService(this.server);
    for (const name of [this.server.region, ...options.furtherRegions ?? []]) this.addRegion(name);
    ({ customerProfiles: this.customerProfiles, cloudFormation: this.cloudFormation, lambda: this.lambda } = this.region(this.server.region));
  }

  public region(name: string): Region {
    const region = this.regions.get(name);
    if (!region) throw new Error(`the local AWS has no region ${name}`);
    return region;
  }

  public get endpoint(): string {
    return this.server.endpoint;
  }

  /** The Node version of functions: `Node 24.21.0`, or another one with the reason. */
  public get functionRuntime(): string {
    return this.lambda.nodeProgram.description;
  }

  /** The environment variables with which the unmodified CDK CLI and SDK use this AWS. */
  public get environmentVariables(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_REGION: this.server.region,
      AWS_DEFAULT_REGION: this.server.region,
      AWS_ACCESS_KEY_ID: ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  /** All log lines of functions. */
  public logLines(): string[] {
    return this.log.map(({ message }) => message);
  }

  public async close(): Promise<void> {
    await Promise.all([...this.regions.values()].map(async ({ lambda }) => lambda.close()));
    await this.server.close();
  }

  private addRegion(name: string): void {
    const { server } = this;
    const { behavior, requestRates, lambda, nodePath, assetBuckets } = this.options;
    const region = new Region({
      environment: { accountId: server.accountId, region: name, partition: server.partition, get endpoint() { return server.endpoint; } },
      iam: this.iam,
      calls: this.calls,
      behavior,
      requestRates: { ...PUBLISHED_RATES, ...requestRates },
      unsettledRules: this.options.cloudFormation,
      lambda: { nodePath, ...lambda },
      assetBuckets,
      onLog: event => this.write(event),
      cloudFormationIn: other => this.regions.get(other)?.cloudFormation,
    });
    this.regions.set(name, region);
    server.addService('sts', this.securityTokenService, name);
    for (const [signingName, service] of Object.entries(region.services)) server.addService(signingName, service, name);
    server.addUnsignedRoute(region.cloudFormation.customResourceResponsePath, region.cloudFormation.customResourceResponse);
  }

  private principalOf(accessKeyId: string): Principal | undefined {
    return accessKeyId === ACCESS_KEY_ID
      ? { arn: `arn:aws:iam::${ACCOUNT_ID}:user/you` }
      : this.iam.principalOf(accessKeyId) ?? this.securityTokenService.principalOf(accessKeyId);
  }

  /** Checks the network by the VPC of the calling function. Other callers reach all services. */
  private isReachable(caller: Caller, signingName: string): boolean {
    const functionName = 'functionName' in caller ? caller.functionName : caller.arn.slice(caller.arn.lastIndexOf('/') + 1);
    const isFunction = 'functionName' in caller || caller.roleName !== undefined;
    const [name, region] = (isFunction && [...this.regions].find(([, { lambda }]) => lambda.hasFunction(functionName))) || [];
    const vpc = region?.lambda.getFunction(functionName).configuration.vpc;
    if (!region || !vpc || region.network.reaches(vpc, signingName)) return true;
    const message = `local-aws: this function's subnets have no way to ${signingName}: they need a NAT gateway, or the VPC the endpoint `
      + `com.amazonaws.${name}.${signingName}. On AWS the call would time out.`;
    this.write({ functionName, requestId: '', level: 'WARN', message });
    return false;
  }

  private write(event: LogEvent): void {
    this.log.push(event);
    this.options.onLog?.(event);
  }
}
