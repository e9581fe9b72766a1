import { Environment, Principal } from '../service';
import { IamError, notModeled } from './iam-error';
import { awsManagedPolicy } from './managed-policies';
import { parsePolicyDocument, Statement } from './policy-document';
import { evaluate, RequestContext } from './policy-evaluation';
import { identifier, Role, RoleConfiguration } from './role';

/**
 * A model of IAM: roles with inline and managed policies, which are evaluated at each call. A policy is effective
 * immediately. On AWS, that takes time.
 */
export class Iam {
  private readonly roles = new Map<string, Role>();
  private readonly managedPolicies = new Map<string, Statement[]>();
  private readonly principals = new Map<string, Principal>();

  constructor(private readonly environment: Pick<Environment, 'accountId' | 'partition'>) {}

  public createRole(roleName: string, path: string, configuration: RoleConfiguration): Role {
    if (!/^[\w+=,.@-]{1,64}$/.test(roleName)) throw new IamError('ValidationError', `${JSON.stringify(roleName)} is not a role name`);
    if (this.roles.has(roleName)) throw new IamError('EntityAlreadyExists', `Role with name ${roleName} already exists.`);
    this.requireManagedPolicies(configuration);
    const role = new Role(roleName, `arn:${this.environment.partition}:iam::${this.environment.accountId}:role${path}${roleName}`, configuration);
    this.roles.set(roleName, role);
    return role;
  }

  public updateRole(roleName: string, configuration: RoleConfiguration): Role {
    this.requireManagedPolicies(configuration);
    const role = this.role(roleName);
    role.configuration = configuration;
    return role;
  }

  /** As in IAM, a role that still has policies cannot be deleted. */
  public deleteRole(roleName: string): void {
    const policies = this.roles.get(roleName)?.inlinePolicyNames ?? [];
    if (policies.length > 0) {
      throw new IamError('DeleteConflict', `Cannot delete entity, must delete policies first: role ${roleName} has ${policies.join(', ')}`);
    }
    this.roles.delete(roleName);
  }

  public role(roleName: string): Role {
    const role = this.roles.get(roleName);
    if (!role) throw new IamError('NoSuchEntity', `The role with name ${roleName} cannot be found.`);
    return role;
  }

  public hasRole(roleName: string): boolean {
    return this.roles.has(roleName);
  }

  public roleByArn(arn: string): Role {
    const role = this.role(arn.slice(arn.lastIndexOf('/') + 1));
    if (role.arn !== arn) throw new IamError('NoSuchEntity', `The role ${arn} cannot be found.`);
    return role;
  }

  public putManagedPolicy(arn: string, document: unknown): void {
    this.managedPolicies.set(arn, parsePolicyDocument(document, arn));
  }

  public hasManagedPolicy(arn: string): boolean {
    return this.managedPolicies.has(arn);
  }

  public deleteManagedPolicy(arn: string): void {
    const roles = [...this.roles.values()].filter(({ configuration: { managedPolicyArns, permissionsBoundary } }) => (
      managedPolicyArns.includes(arn) || permissionsBoundary === arn
    ));
    if (roles.length > 0) {
      throw new IamError('DeleteConflict', `Cannot delete a policy attached to entities: ${arn} is attached to ${roles.map(({ roleName }) => roleName).join(', ')}`);
    }
    this.managedPolicies.delete(arn);
  }

  public isAllowed(roleName: string, action: string, resource: string, context: RequestContext = {}): boolean {
    return this.denial(roleName, action, resource, context) === undefined;
  }

  /** Why a role does not have a permission, as in error messages of AWS. A deleted role has none. */
  public denial(roleName: string, action: string, resource: string, context: RequestContext = {}): string | undefined {
    const role = this.roles.get(roleName);
    if (!role || !evaluate(this.statementsOf(role), action, resource, context)) return `because no identity-based policy allows the ${action} action`;
    const { permissionsBoundary: boundary } = role.configuration;
    if (boundary === undefined || evaluate(this.managedPolicy(boundary)!, action, resource, context)) return undefined;
    return `because no permissions boundary allows the ${action} action`;
  }

  /** The access key id of a role session. The server finds the session by it. */
  public accessKeyOf(roleArn: string, sessionName: string): string {
    const role = this.roleByArn(roleArn);
    const accessKeyId = `ASIA${identifier(`${roleArn}/${sessionName}`).slice(0, 16)}`;
    this.principals.set(accessKeyId, {
      arn: `arn:${this.environment.partition}:sts::${this.environment.accountId}:assumed-role/${role.roleName}/${sessionName}`,
      roleName: role.roleName,
    });
    return accessKeyId;
  }

  public principalOf(accessKeyId: string): Principal | undefined {
    return this.principals.get(accessKeyId);
  }

  private statementsOf(role: Role): Statement[] {
    const managed = role.configuration.managedPolicyArns.flatMap(arn => this.managedPolicy(arn) ?? []);
    return [...role.inlineStatements, ...managed];
  }

  private managedPolicy(arn: string): Statement[] | undefined {
    return this.managedPolicies.get(arn) ?? awsManagedPolicy(arn);
  }

  private requireManagedPolicies({ managedPolicyArns, permissionsBoundary }: RoleConfiguration): void {
    for (const arn of [...managedPolicyArns, ...permissionsBoundary === undefined ? [] : [permissionsBoundary]]) {
      if (this.managedPolicy(arn)) continue;
      if (/^arn:[a-z-]+:iam::aws:/.test(arn)) throw notModeled(`the managed policy ${arn}`);
      throw new IamError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);
    }
  }
}
