import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resource-type';

const TYPE_NAME = 'AWS::Logs::LogGroup';
const KNOWN = ['LogGroupName', 'RetentionInDays', 'Tags', 'LogGroupClass', 'KmsKeyId'];
const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** A log group: a name and a retention. What functions log is kept by the Lambda model. */
export class LogGroupType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  private readonly retentions = new Map<string, number | undefined>();

  /** The log groups that exist, with the days that they keep what they hold. */
  public get logGroups(): ReadonlyMap<string, number | undefined> {
    return this.retentions;
  }

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, KNOWN);
    const name = properties.optionalString('LogGroupName') ?? generatePhysicalName(context, 512);
    if (this.retentions.has(name)) throw new Error(`${TYPE_NAME} ${name} already exists`);
    return this.set(name, properties, context);
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    if (values.LogGroupName !== oldValues.LogGroupName) return this.create(values, context);
    return this.set(physicalResourceId, new Properties(TYPE_NAME, values, KNOWN), context);
  }

  public async delete(physicalResourceId: string): Promise<void> {
    this.retentions.delete(physicalResourceId);
  }

  private set(name: string, properties: Properties, { partition, region, accountId }: ResourceContext): ResourceState {
    const retention = properties.optionalInteger('RetentionInDays', { min: 1, max: 3653 });
    if (retention !== undefined && !RETENTIONS.includes(retention)) {
      throw new Error(`RetentionInDays ${retention} is not one of ${RETENTIONS.join(', ')}`);
    }
    this.retentions.set(name, retention);
    return { physicalResourceId: name, attributes: { Arn: `arn:${partition}:logs:${region}:${accountId}:log-group:${name}:*` } };
  }
}
