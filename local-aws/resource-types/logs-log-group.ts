import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { CloudWatchLogs } from '../cloudwatch-logs';

const TYPE_NAME = 'AWS::Logs::LogGroup';
const PROPERTY_NAMES = ['LogGroupName', 'RetentionInDays', 'Tags', 'LogGroupClass', 'KmsKeyId'];
const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** A log group: a name and a retention. */
export class LogGroupType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly cloudWatchLogs: CloudWatchLogs) {}

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const name = properties.optionalString('LogGroupName') ?? generatePhysicalName(context, 512);
    this.cloudWatchLogs.createLogGroup(name, retentionOf(properties));
    return stateOf(name, context);
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    if (values.LogGroupName !== oldValues.LogGroupName) return this.create(values, context);
    this.cloudWatchLogs.setRetention(physicalResourceId, retentionOf(new Properties(TYPE_NAME, values, PROPERTY_NAMES)));
    return stateOf(physicalResourceId, context);
  }

  public async delete(physicalResourceId: string): Promise<void> {
    this.cloudWatchLogs.deleteLogGroup(physicalResourceId);
  }
}

function stateOf(name: string, { partition, region, accountId }: ResourceContext): ResourceState {
  return { physicalResourceId: name, attributes: { Arn: `arn:${partition}:logs:${region}:${accountId}:log-group:${name}:*` } };
}

function retentionOf(properties: Properties): number | undefined {
  const retention = properties.optionalInteger('RetentionInDays', { min: 1, max: 3653 });
  if (retention !== undefined && !RETENTIONS.includes(retention)) {
    throw new Error(`RetentionInDays ${retention} is not one of ${RETENTIONS.join(', ')}`);
  }
  return retention;
}
