import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { Iam } from '../iam/iam';

const TYPE_NAME = 'AWS::IAM::Policy';
const PROPERTY_NAMES = ['PolicyDocument', 'PolicyName', 'Roles'];

/**
 * An inline policy of roles. IAM identifies it by its name alone. If two resources give a role a policy with the same name,
 * the deletion of one deletes the policy of the other.
 */
export class PolicyType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly iam: Iam) {}

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    this.put(new Properties(TYPE_NAME, values, PROPERTY_NAMES));
    return { physicalResourceId: generatePhysicalName(context), attributes: {} };
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>,
  ): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const before = new Properties(TYPE_NAME, oldValues, PROPERTY_NAMES);
    this.put(properties);
    const renamed = properties.string('PolicyName') !== before.string('PolicyName');
    this.remove(before.string('PolicyName'), before.strings('Roles').filter(role => renamed || !properties.strings('Roles').includes(role)));
    return { physicalResourceId, attributes: {} };
  }

  public async delete(_physicalResourceId: string, values: Record<string, unknown>): Promise<void> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    this.remove(properties.string('PolicyName'), properties.strings('Roles'));
  }

  private put(properties: Properties): void {
    const roles = properties.strings('Roles');
    if (roles.length === 0) throw new Error('At least one of [Groups,Roles,Users] must be non-empty; local-aws models roles only');
    for (const role of roles) this.iam.role(role).putInlinePolicy(properties.string('PolicyName'), properties.object('PolicyDocument'));
  }

  private remove(policyName: string, roles: string[]): void {
    for (const role of roles) {
      if (this.iam.hasRole(role)) this.iam.role(role).deleteInlinePolicy(policyName);
    }
  }
}
