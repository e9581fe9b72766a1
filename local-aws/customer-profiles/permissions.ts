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

/** Judges calls by the policies of the caller's role as they are at that moment. */
export class Permissions {
  constructor(private readonly environment: Environment, private readonly iam: Iam) {}

  /** Throws what the service answers to a caller who may not do this. */
  public requireOperation(principal: Principal, operationName: OperationName, input: Record<string, unknown>): void {
    for (const permission of this.permissionsOf(operationName, input)) this.require(principal, permission);
  }

  /**
   * The service works with a customer's key in the name of its caller: reading needs the key as well as writing.
   * `undefined` is AWS's own key, which asks for nothing.
   */
  public requireKey(principal: Principal, encryptionKey: string | undefined): void {
    if (encryptionKey) this.requireKeyActions(principal, encryptionKey, ['kms:GenerateDataKey', 'kms:Decrypt']);
  }

  /** For the key of an object type itself, the service looks at it and creates a grant in the name of its caller. */
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
