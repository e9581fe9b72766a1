import { CallLog } from './call-log';
import { CloudFormation } from './cloudformation';
import { UnsettledRules } from './cloudformation/operations/operation';
import { CloudTrail } from './cloudtrail';
import { CloudWatchLogs } from './cloudwatch-logs';
import { Behavior } from './customer-profiles/behavior';
import { CustomerProfiles } from './customer-profiles/customer-profiles';
import { RequestRates } from './customer-profiles/request-rates';
import { Network } from './ec2/network';
import { Iam } from './iam/iam';
import { LogEvent } from './lambda/function-configuration';
import { Lambda, LambdaOptions } from './lambda/lambda';
import { LambdaApi } from './lambda/lambda-api';
import { createResourceTypes } from './resource-types';
import { Environment, Service } from './service';
import { SimpleStorage } from './simple-storage';
import { BOOTSTRAP_VERSION, SystemsManager } from './systems-manager';

export interface RegionOptions {
  readonly environment: Environment;
  readonly iam: Iam;
  readonly calls: CallLog;
  readonly behavior?: Partial<Behavior>;
  readonly requestRates: RequestRates;
  readonly unsettledRules?: Partial<UnsettledRules>;
  readonly lambda?: Pick<LambdaOptions, 'concurrency' | 'eventsPerProcess' | 'runtimePackages' | 'nodePath'>;
  readonly assetBuckets?: readonly string[];
  readonly onLog: (event: LogEvent) => void;
  /** CloudFormation in another region. */
  readonly cloudFormationIn: (region: string) => CloudFormation | undefined;
}

/** The services of one region. IAM and STS belong to the account. */
export class Region {
  public readonly customerProfiles: CustomerProfiles;
  public readonly cloudFormation: CloudFormation;
  public readonly cloudWatchLogs: CloudWatchLogs;
  public readonly lambda: Lambda;
  public readonly network: Network;
  public readonly systemsManager = new SystemsManager();
  /** By the service names in the credential scope of a signature. */
  public readonly services: Readonly<Record<string, Service>>;

  constructor(options: RegionOptions) {
    const { environment, iam } = options;
    this.network = new Network(environment);
    const simpleStorage = new SimpleStorage(environment);
    for (const bucket of options.assetBuckets ?? []) simpleStorage.createBucket(bucket);
    const readObject = (bucket: string, key: string) => simpleStorage.read(bucket, key);
    this.customerProfiles = new CustomerProfiles({
      environment, iam, calls: options.calls, behavior: options.behavior, requestRates: options.requestRates,
    });
    this.cloudWatchLogs = new CloudWatchLogs(environment, iam);
    this.lambda = new Lambda({
      environment, iam, readObject, cloudWatchLogs: this.cloudWatchLogs, network: this.network, onLog: options.onLog, ...options.lambda,
    });
    this.cloudFormation = new CloudFormation({
      environment,
      resourceTypes: createResourceTypes({
        iam, lambda: this.lambda, customerProfiles: this.customerProfiles, cloudWatchLogs: this.cloudWatchLogs, network: this.network,
      }),
      invoker: this.lambda,
      readObject,
      parameterValue: name => this.systemsManager.parameterValue(name),
      inRegion: options.cloudFormationIn,
      // Events of the same second have no order, and functions can receive them in reverse order.
      rollbackBegins: 'next second',
      ...options.unsettledRules,
    });
    const bucket = `cdk-hnb659fds-assets-${environment.accountId}-${environment.region}`;
    this.cloudFormation.addBootstrapStack({
      BucketName: bucket, BucketDomainName: `${bucket}.s3.${environment.region}.amazonaws.com`, BootstrapVersion: BOOTSTRAP_VERSION,
    });
    this.services = {
      ssm: this.systemsManager,
      s3: simpleStorage,
      lambda: new LambdaApi(iam, this.lambda),
      logs: this.cloudWatchLogs,
      cloudtrail: new CloudTrail(),
      profile: this.customerProfiles,
      cloudformation: this.cloudFormation,
    };
  }
}
