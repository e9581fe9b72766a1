import { Iam } from '../iam/iam';
import { RequestContext } from '../iam/policy-evaluation';
import { Environment, Principal } from '../service';
import { domainArn, objectTypeArn } from './arn';
import { OperationName } from './constraints';
import { badRequest, ServiceError } from './service-error';

interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly context?: RequestContext;
}

/** Evaluates the current policies of the caller's role for a call. */
export class Permissions {
  constructor(private readonly environment: Environment, private readonly iam: Iam) {}

  /** Throws the error of the service if the caller does not have the permission. */
  public requireOperation(principal: Principal, operationName: OperationName, input: Record<string, unknown>): void {
    for (const permission of this.permissionsOf(operationName, input)) this.require(principal, permission);
  }

  /**
   * The service uses a customer managed key with the permissions of the caller, also for reads. `undefined` is the key of
   * AWS, which requires no permissions.
   */
  public requireKey(principal: Principal, encryptionKey: string | undefined): void {
    if (encryptionKey) this.requireKeyActions(principal, encryptionKey, ['kms:GenerateDataKey', 'kms:Decrypt']);
  }

  /** For the key of an object type, the service describes it and creates a grant with the permissions of the caller. */
  public requireGrant(principal: Principal, encryptionKey: string | undefined): void {
    if (!encryptionKey) return;
    this.requireKeyActions(principal, encryptionKey, ['kms:DescribeKey']);
    this.requireKeyActions(principal, encryptionKey, ['kms:CreateGrant'], { 'kms:GrantIsForAWSResource': 'true' });
  }

  private requireKeyActions(principal: Principal, encryptionKey: string, actions: string[], more: RequestContext = {}): void {
    const resource = this.keyArn(encryptionKey);
    const context = { 'kms:ViaService': `profile.${this.environment.region}.amazonaws.com`, ...more };
    for (const action of actions) this.require(principal, { action, resource, context });
  }

  private require(principal: Principal, { action, resource, context }: Permission): void {
    const denial = principal.roleName === undefined ? undefined : this.iam.denial(principal.roleName, action, resource, context);
    if (denial === undefined) return;
    throw new ServiceError('AccessDeniedException', `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${denial}`);
  }

  private permissionsOf(operationName: OperationName, input: Record<string, unknown>): Permission[] {
    const domain = domainArn(this.environment, String(input.DomainName));
    const objectType = objectTypeArn(this.environment, String(input.DomainName), String(input.ObjectTypeName));
    const action = `profile:${operationName}`;
    switch (operationName) {
      case 'PutProfileObjectType': {
        const tagging = input.Tags === undefined ? [] : [{ action: 'profile:TagResource', resource: objectType }];
        return [{ action, resource: domain }, { action, resource: objectType }, ...tagging];
      }
      case 'GetProfileObjectType':
      case 'DeleteProfileObjectType':
        return [{ action, resource: domain }, { action, resource: objectType }];
      case 'TagResource':
      case 'UntagResource':
      case 'ListTagsForResource':
        return [{ action, resource: String(input.resourceArn) }];
      case 'ListProfileObjectTypeTemplates':
      case 'GetProfileObjectTypeTemplate':
        return [{ action, resource: '*' }];
      default:
        return [{ action, resource: domain }];
    }
  }

  private keyArn(encryptionKey: string): string {
    if (/^(arn:[^/]*:)?alias\//.test(encryptionKey)) throw badRequest(`local-aws does not model aliases as encryption keys: ${encryptionKey}`);
    if (encryptionKey.startsWith('arn:')) return encryptionKey;
    return `arn:${this.environment.partition}:kms:${this.environment.region}:${this.environment.accountId}:key/${encryptionKey}`;
  }
}
