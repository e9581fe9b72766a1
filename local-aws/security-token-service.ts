import { randomBytes } from 'crypto';
import { notModeled, parseQuery, queryError, queryResponse, ServiceError } from './query-protocol';
import { Environment, Principal, Service, ServiceRequest, ServiceResponse } from './service';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const AN_HOUR = 3_600_000;

/**
 * A model of the Security Token Service for the CDK CLI: the identity of the caller, and the bootstrap roles, which have
 * the permissions of the user.
 */
export class SecurityTokenService implements Service {
  private readonly principals = new Map<string, Principal>();

  constructor(private readonly environment: Pick<Environment, 'accountId' | 'partition'>) {}

  /** The principal of an access key that AssumeRole has returned. */
  public principalOf(accessKeyId: string): Principal | undefined {
    return this.principals.get(accessKeyId);
  }

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const { action, members } = parseQuery(request.body);
    try {
      return queryResponse(action, NAMESPACE, this.respond(action, members, request.principal));
    } catch (error) {
      if (error instanceof ServiceError) return queryError(error);
      throw error;
    }
  }

  private respond(action: string, input: Record<string, unknown>, principal: Principal): Record<string, unknown> {
    switch (action) {
      case 'GetCallerIdentity':
        return { Arn: principal.arn, UserId: principal.arn.slice(principal.arn.lastIndexOf('/') + 1), Account: this.environment.accountId };
      case 'AssumeRole':
        return this.assumeRole(String(input.RoleArn), String(input.RoleSessionName), principal);
      default:
        throw notModeled(`the action ${action} of STS`);
    }
  }

  private assumeRole(roleArn: string, sessionName: string, principal: Principal): Record<string, unknown> {
    const { accountId, partition } = this.environment;
    const role = new RegExp(`^arn:${partition}:iam::${accountId}:role/(cdk-[\\w+=,.@-]+)$`).exec(roleArn)?.[1];
    if (!role) throw notModeled(`AssumeRole of ${roleArn}: only the bootstrap roles (cdk-…) of account ${accountId} can be assumed`);
    if (principal.roleName) {
      throw new ServiceError('AccessDenied', `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`, 403);
    }
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const arn = `arn:${partition}:sts::${accountId}:assumed-role/${role}/${sessionName}`;
    this.principals.set(accessKeyId, { arn });
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: randomBytes(20).toString('hex'),
        SessionToken: randomBytes(20).toString('hex'),
        Expiration: new Date(Date.now() + AN_HOUR),
      },
      AssumedRoleUser: { AssumedRoleId: `AROA${role}:${sessionName}`, Arn: arn },
    };
  }
}
