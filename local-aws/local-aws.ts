import { CallLog } from './call-log';
import { CloudFormation } from './cloudformation';
import { UnsettledRules } from './cloudformation/operations/operation';
import { CloudTrail } from './cloudtrail';
import { CloudWatchLogs } from './cloudwatch-logs';
import { Behavior } from './customer-profiles/behavior';
import { CustomerProfiles } from './customer-profiles/customer-profiles';
import { PUBLISHED_RATES, RequestRates } from './customer-profiles/request-rates';
import { Network } from './ec2/network';
import { Iam } from './iam/iam';
import { LogEvent } from './lambda/function-configuration';
import { Lambda, LambdaOptions } from './lambda/lambda';
import { LambdaApi } from './lambda/lambda-api';
import { createResourceTypes } from './resource-types';
import { SecurityTokenService } from './security-token-service';
import { Caller, Server } from './server';
import { Principal } from './service';
import { SimpleStorage } from './simple-storage';
import { SystemsManager } from './systems-manager';

export interface LocalAwsOptions {
  /** @default a free one */
  readonly port?: number;
  /** @default 'us-east-1' */
  readonly region?: string;
  /** How the modeled service behaves where the real one's behavior is unknown. */
  readonly behavior?: Partial<Behavior>;
  /**
   * How many requests per second Customer Profiles takes of an operation. More get a ThrottlingException.
   *
   * @default - The published default quotas (docs/service-contract.md). An operation that is left out keeps its own.
   */
  readonly requestRates?: Partial<RequestRates>;
  /** How the modeled CloudFormation behaves where no documentation settles it. */
  readonly cloudFormation?: Partial<UnsettledRules>;
  /** How many executions the account may have at once, how many of them share a process of this computer, and what of the SDK they find. */
  readonly lambda?: Pick<LambdaOptions, 'concurrency' | 'eventsPerProcess' | 'runtimePackages'>;
  /** The Node that runs functions. @default LOCAL_AWS_NODE, Node 24 where it is installed as a package, or the one that runs this */
  readonly nodePath?: string;
  /** Hears of every request that is refused because it isn't modeled. */
  readonly onRefusal?: (sentence: string) => void;
  /** Hears each line that a function logs. */
  readonly onLog?: (event: LogEvent) => void;
}

const ACCOUNT_ID = '123456789012';
/** The keys of the person at the keyboard, who may do everything. */
const ACCESS_KEY_ID = 'AKIALOCALAWSEXAMPLE0';
const SECRET_ACCESS_KEY = 'local-aws';

/** A small AWS on loopback: one account, one region, everything in memory. */
export class LocalAws {
  public static async start(options: LocalAwsOptions = {}): Promise<LocalAws> {
    const localAws = new LocalAws(options);
    await localAws.server.listen(options.port);
    return localAws;
  }

  public readonly calls = new CallLog();
  public readonly customerProfiles: CustomerProfiles;
  public readonly cloudFormation: CloudFormation;
  public readonly lambda: Lambda;
  private readonly server: Server;
  public readonly iam: Iam;
  private readonly securityTokenService: SecurityTokenService;
  private readonly network: Network;
  private readonly log: LogEvent[] = [];

  private constructor(private readonly options: LocalAwsOptions) {
    const region = options.region ?? 'us-east-1';
    this.server = new Server({
      accountId: ACCOUNT_ID,
      region,
      principalOf: accessKeyId => this.principalOf(accessKeyId),
      isReachable: (caller, signingName) => this.isReachable(caller, signingName),
      onRefusal: options.onRefusal,
    });
    this.iam = new Iam(this.server);
    this.network = new Network(this.server);
    this.securityTokenService = new SecurityTokenService(this.server);
    const simpleStorage = new SimpleStorage(this.server);
    const systemsManager = new SystemsManager();
    const readObject = (bucket: string, key: string) => simpleStorage.read(bucket, key);

    this.customerProfiles = new CustomerProfiles({
      environment: this.server,
      iam: this.iam,
      calls: this.calls,
      behavior: options.behavior,
      requestRates: { ...PUBLISHED_RATES, ...options.requestRates },
    });
    const cloudWatchLogs = new CloudWatchLogs(this.server, this.iam);
    this.lambda = new Lambda({
      environment: this.server,
      iam: this.iam,
      readObject,
      cloudWatchLogs,
      network: this.network,
      nodePath: options.nodePath,
      onLog: event => this.write(event),
      ...options.lambda,
    });
    this.cloudFormation = new CloudFormation({
      environment: this.server,
      resourceTypes: createResourceTypes({
        iam: this.iam, lambda: this.lambda, customerProfiles: this.customerProfiles, cloudWatchLogs, network: this.network,
      }),
      invoker: this.lambda,
      readObject,
      parameterValue: name => systemsManager.parameterValue(name),
      // Events that are sent in one second have no order, and functions can get them in the other one.
      rollbackBegins: 'next second',
      ...options.cloudFormation,
    });

    this.server.addService('sts', this.securityTokenService);
    this.server.addService('ssm', systemsManager);
    this.server.addService('s3', simpleStorage);
    this.server.addService('lambda', new LambdaApi(this.iam, this.lambda));
    this.server.addService('logs', cloudWatchLogs);
    this.server.addService('cloudtrail', new CloudTrail());
    this.server.addService('profile', this.customerProfiles);
    this.server.addService('cloudformation', this.cloudFormation);
    this.server.addUnsignedRoute(this.cloudFormation.customResourceResponsePath, this.cloudFormation.customResourceResponse);
  }

  public get endpoint(): string {
    return this.server.endpoint;
  }

  /** What functions run under: `Node 24.21.0`, or another with the reason why it isn't that. */
  public get functionRuntime(): string {
    return this.lambda.nodeProgram.description;
  }

  /** What makes the unmodified CDK CLI and SDK talk to this AWS. */
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

  /** Every line that a function has logged. */
  public logLines(): string[] {
    return this.log.map(({ message }) => message);
  }

  public async close(): Promise<void> {
    await this.lambda.close();
    await this.server.close();
  }

  private principalOf(accessKeyId: string): Principal | undefined {
    return accessKeyId === ACCESS_KEY_ID
      ? { arn: `arn:aws:iam::${ACCOUNT_ID}:user/you` }
      : this.iam.principalOf(accessKeyId) ?? this.securityTokenService.principalOf(accessKeyId);
  }

  /** By the VPC of the function that calls; who calls from elsewhere gets everywhere. */
  private isReachable(caller: Caller, signingName: string): boolean {
    const functionName = 'functionName' in caller ? caller.functionName : caller.arn.slice(caller.arn.lastIndexOf('/') + 1);
    const isFunction = 'functionName' in caller || caller.roleName !== undefined;
    const vpc = isFunction && this.lambda.hasFunction(functionName) ? this.lambda.getFunction(functionName).configuration.vpc : undefined;
    if (!vpc || this.network.reaches(vpc, signingName)) return true;
    const message = `local-aws: this function's subnets have no way to ${signingName}: they need a NAT gateway, or the VPC the endpoint `
      + `com.amazonaws.${this.server.region}.${signingName}. On AWS the call would time out.`;
    this.write({ functionName, requestId: '', level: 'WARN', message });
    return false;
  }

  private write(event: LogEvent): void {
    this.log.push(event);
    this.options.onLog?.(event);
  }
}
