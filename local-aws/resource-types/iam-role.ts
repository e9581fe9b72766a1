import { generatePhysicalName } from './physical-name';
import { Properties } from './properties';
import { ResourceContext, ResourceState, ResourceType } from '../cloudformation/resources/resource-type';
import { Iam } from '../iam/iam';
import { Role, RoleConfiguration } from '../iam/role';

const TYPE_NAME = 'AWS::IAM::Role';
// Description, MaxSessionDuration and Tags have no effect on permissions.
const PROPERTY_NAMES = [
  'AssumeRolePolicyDocument', 'Description', 'ManagedPolicyArns', 'MaxSessionDuration', 'Path', 'PermissionsBoundary', 'Policies',
  'Policies.PolicyName', 'Policies.PolicyDocument', 'RoleName', 'Tags',
];

/** A role with the inline policies that are part of it. */
export class RoleType implements ResourceType {
  public readonly typeName = TYPE_NAME;
  public readonly propertyNames = PROPERTY_NAMES;

  constructor(private readonly iam: Iam) {}

  public async create(values: Record<string, unknown>, context: ResourceContext): Promise<ResourceState> {
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const roleName = properties.optionalString('RoleName') ?? generatePhysicalName(context, 64);
    const role = this.iam.createRole(roleName, properties.optionalString('Path') ?? '/', configurationOf(properties));
    try {
      putPolicies(role, properties);
    } catch (error) {
      // The role is part of the same resource, so nothing else deletes it.
      role.inlinePolicyNames.forEach(name => role.deleteInlinePolicy(name));
      this.iam.deleteRole(roleName);
      throw error;
    }
    return stateOf(role);
  }

  public async update(
    physicalResourceId: string, values: Record<string, unknown>, oldValues: Record<string, unknown>, context: ResourceContext,
  ): Promise<ResourceState> {
    if (values.RoleName !== oldValues.RoleName || values.Path !== oldValues.Path) return this.create(values, context);
    const properties = new Properties(TYPE_NAME, values, PROPERTY_NAMES);
    const role = this.iam.updateRole(physicalResourceId, configurationOf(properties));
    putPolicies(role, properties);
    const names = policyNames(properties);
    for (const name of policyNames(new Properties(TYPE_NAME, oldValues, PROPERTY_NAMES))) {
      if (!names.includes(name)) role.deleteInlinePolicy(name);
    }
    return stateOf(role);
  }

  /** Deletes its own policies, too. Any other policy is an error, as in IAM. */
  public async delete(physicalResourceId: string, values: Record<string, unknown>): Promise<void> {
    if (!this.iam.hasRole(physicalResourceId)) return;
    const role = this.iam.role(physicalResourceId);
    for (const name of policyNames(new Properties(TYPE_NAME, values, PROPERTY_NAMES))) role.deleteInlinePolicy(name);
    this.iam.deleteRole(physicalResourceId);
  }
}

function stateOf({ roleName, arn, roleId }: Role): ResourceState {
  return { physicalResourceId: roleName, attributes: { Arn: arn, RoleId: roleId } };
}

function configurationOf(properties: Properties): RoleConfiguration {
  return {
    assumeRolePolicyDocument: properties.object('AssumeRolePolicyDocument'),
    managedPolicyArns: properties.strings('ManagedPolicyArns'),
    permissionsBoundary: properties.optionalString('PermissionsBoundary'),
  };
}

function policiesOf(properties: Properties): Properties[] {
  return properties.list('Policies').map(policy => new Properties(`${TYPE_NAME} Policies`, policy as Record<string, unknown>, ['PolicyName', 'PolicyDocument']));
}

function policyNames(properties: Properties): string[] {
  return policiesOf(properties).map(policy => policy.string('PolicyName'));
}

function putPolicies(role: Role, properties: Properties): void {
  for (const policy of policiesOf(properties)) role.putInlinePolicy(policy.string('PolicyName'), policy.object('PolicyDocument'));
}
