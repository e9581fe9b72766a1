import { CallLog } from '../../../local-aws/call-log';
import { ResourceContext, ResourceState, ResourceType } from '../../../local-aws/cloudformation/resources/resource-type';
import { CloudWatchLogs } from '../../../local-aws/cloudwatch-logs';
import { CustomerProfiles } from '../../../local-aws/customer-profiles/customer-profiles';
import { Network } from '../../../local-aws/ec2/network';
import { Iam } from '../../../local-aws/iam/iam';
import { Lambda } from '../../../local-aws/lambda/lambda';
import { createResourceTypes } from '../../../local-aws/resource-types';

const ENVIRONMENT = { accountId: '111122223333', region: 'eu-central-1', partition: 'aws', endpoint: 'http://127.0.0.1:1' };

export type Values = Record<string, unknown>;

/** The resource types and their services. */
export class ResourcesUnderTest {
  /** The objects in S3, by bucket and key. */
  public readonly objects: Record<string, Buffer> = {};
  public readonly iam = new Iam(ENVIRONMENT);
  public readonly network = new Network(ENVIRONMENT);
  public readonly customerProfiles = new CustomerProfiles({ environment: ENVIRONMENT, iam: this.iam, calls: new CallLog() });
  public readonly lambda = new Lambda({
    environment: ENVIRONMENT,
    iam: this.iam,
    network: this.network,
    readObject: (bucket, key) => {
      const content = this.objects[`${bucket}/${key}`];
      if (!content) throw new Error(`The specified key does not exist: ${key}`);
      return content;
    },
  });
  private readonly types: Map<string, ResourceType>;

  constructor() {
    const { iam, lambda, customerProfiles, network } = this;
    const cloudWatchLogs = new CloudWatchLogs(ENVIRONMENT, iam);
    this.types = new Map(createResourceTypes({ iam, lambda, customerProfiles, cloudWatchLogs, network }).map(type => [type.typeName, type]));
  }

  public async create(typeName: string, properties: Values, logicalResourceId = 'Thing'): Promise<ResourceState> {
    return this.types.get(typeName)!.create(properties, contextOf(logicalResourceId));
  }

  public async update(typeName: string, physicalResourceId: string, properties: Values, oldProperties: Values): Promise<ResourceState> {
    return this.types.get(typeName)!.update(physicalResourceId, properties, oldProperties, contextOf('Thing'));
  }

  public async remove(typeName: string, physicalResourceId: string, properties: Values): Promise<void> {
    return this.types.get(typeName)!.delete(physicalResourceId, properties, contextOf('Thing'));
  }

  public async close(): Promise<void> {
    await this.lambda.close();
  }
}

function contextOf(logicalResourceId: string): ResourceContext {
  return { ...ENVIRONMENT, stackName: 'Shop', stackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/Shop/1', logicalResourceId };
}
