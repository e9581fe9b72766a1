import { HandlerError, limitJsonBytes } from './handler-error';
import { ObjectTypeIdentity } from '../src/model/physical-id';
import { isAccessDenied, isKeyDenied, isNotFound, isRejection } from '../src/model/service-errors';

/** The names of the operations. The minified bundle does not keep the class names of the SDK. */
export type Operation =
  | 'GetProfileObjectType' | 'PutProfileObjectType' | 'DeleteProfileObjectType' | 'TagResource' | 'UntagResource' | 'ListTagsForResource';

/** The maximum number of bytes of the service's message, so that the instruction after it fits, too. */
const SERVICE_MESSAGE_LIMIT = 800;

/** The time for which an access denied error is retried, because IAM needs time to propagate new permissions. */
const PERMISSION_PROPAGATION_MILLISECONDS = 60_000;
/** The time for which a 404 of a Put is retried: the service documents it as "does not exist, or access was denied". */
const NOT_FOUND_RETRY_MILLISECONDS = 15_000;

interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/** Marks an error as retryable if new permissions may not have propagated yet. */
export function markRetryableWhilePermissionsPropagate(operation: Operation, error: unknown, elapsedMilliseconds: number): unknown {
  const isPermission = isAccessDenied(error) || isKeyDenied(error);
  const isDomainNotFound = operation === 'PutProfileObjectType' && isNotFound(error);
  const limit = isPermission ? PERMISSION_PROPAGATION_MILLISECONDS : isDomainNotFound ? NOT_FOUND_RETRY_MILLISECONDS : 0;
  return elapsedMilliseconds < limit ? Object.assign(error as Error, { $retryable: {} }) : error;
}

/** The error of a call: the operation, the response of the service, and what to do. */
export class ServiceCallError extends HandlerError {
  constructor(operation: Operation, identity: ObjectTypeIdentity, error: unknown) {
    const { name = 'Error', message = '', $metadata } = (error ?? {}) as ServiceError;
    const attempts = $metadata?.attempts ?? 1;
    const facts = [
      `request id ${$metadata?.requestId ?? 'none'}`,
      ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ].join(', ');
    const response = limitJsonBytes(message.trim().replace(/\.$/, ''), SERVICE_MESSAGE_LIMIT);
    super(
      `${operation} of object type ${identity.objectTypeName} in domain ${identity.domainName} failed: `
      + `${name}: ${response} (${facts}). ${advice(operation, identity, error)}`,
      { cause: error },
    );
  }
}

function advice(operation: Operation, identity: ObjectTypeIdentity, error: unknown): string {
  if (isKeyDenied(error)) {
    return 'The role of the handler has no permission on a KMS key: set domainEncryptionKey to the key of the domain, and encryptionKey to the key of the object type. '
      + 'If the key belongs to another account, also allow the role in the key policy.';
  }
  if (isAccessDenied(error)) {
    return `Allow the role of the handler to call ${operation} on the domain and the object type. If CDK cannot change the role, add the policy yourself. Otherwise check for `
      + 'a permissions boundary or a service control policy.';
  }
  if (isNotFound(error)) {
    return operation === 'PutProfileObjectType'
      ? `Create domain ${identity.domainName} in this account and region first, or correct domainName.`
      : 'The object type was deleted while this event was in progress. Deploy again.';
  }
  if ((error as ServiceError)?.$metadata?.httpStatusCode === 429) {
    return 'The service limits requests per second and account. Deploy again later, or request a higher quota.';
  }
  if (isRejection(error)) {
    return 'Correct the object type in the app as the message says, and deploy again.';
  }
  return 'The service did not respond with success within the timeout of the handler. Deploy again. If it fails again, set a longer timeout on the provider.';
}
