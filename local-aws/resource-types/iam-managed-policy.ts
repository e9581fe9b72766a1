import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { Iam } from '../iam/iam';

const TYPE_NAME = 'AWS::IAM::ManagedPolicy';
// `Roles`, `Users` and `Groups` are rejected, because only ManagedPolicyArns of a role attaches policies here.
const PROPERTY_NAMES = ['Description', 'ManagedPolicyName', 'Path', 'PolicyDocument'];

/** A customer managed policy, which roles reference by its ARN. */
export class ManagedPolicyType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly iam: Iam) {}

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const name = properties.optionalString('ManagedPolicyName') ?? generatePhysicalName(context);
    const arn = `arn:${context.partition}:iam::${context.accountId}:policy${properties.optionalString('Path') ?? '/'}${name}`;
    if (this.iam.hasManagedPolicy(arn)) throw new Error(`A policy called ${name} already exists.`);
    this.iam.putManagedPolicy(arn, properties.object('PolicyDocument'));
    return { physicalResourceId: arn, attributes: { PolicyArn: arn } };
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    const replaced = (['ManagedPolicyName', 'Path', 'Description'] as const).some(name => values[name] !== oldValues[name]);
    if (replaced) return this.create(values, context);
    this.iam.putManagedPolicy(physicalResourceId, new Properties(TYPE_NAME, values, PROPERTY_NAMES).object('PolicyDocument'));
    return { physicalResourceId, attributes: { PolicyArn: physicalResourceId } };
  }

  public async delete(physicalResourceId: string): Promise<void> {
    this.iam.deleteManagedPolicy(physicalResourceId);
  }
}
