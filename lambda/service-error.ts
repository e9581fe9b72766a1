import { HandlerError, limitJsonBytes } from './handler-error';
import { ObjectTypeIdentity } from '../src/model/physical-id';
import { isAccessDenied, isKeyDenied, isNotFound, isRefusal } from '../src/model/service-errors';

/** The operations by name: a minified bundle loses the names of the SDK's classes. */
export type Operation =
  | 'GetProfileObjectType' | 'PutProfileObjectType' | 'DeleteProfileObjectType' | 'TagResource' | 'UntagResource' | 'ListTagsForResource';

/** So much of the service's message that the advice after it is not cut off. */
const SERVICE_MESSAGE_LIMIT = 800;

/** New permissions need time to reach the service. For that long a refusal may be of the past. */
const PERMISSIONS_SPREAD_MILLISECONDS = 60_000;
/** The service documents its 404 as "does not exist, or access was denied": that long it may be the latter for a Put. */
const NOT_FOUND_SPREADS_MILLISECONDS = 15_000;

interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/** Marks an error as one that the SDK retries, if it may only show that permissions are new. */
export function allowRetryWhilePermissionsSpread(operation: Operation, error: unknown, elapsedMilliseconds: number): unknown {
  const isPermission = isAccessDenied(error) || isKeyDenied(error);
  const isLateDomain = operation === 'PutProfileObjectType' && isNotFound(error);
  const limit = isPermission ? PERMISSIONS_SPREAD_MILLISECONDS : isLateDomain ? NOT_FOUND_SPREADS_MILLISECONDS : 0;
  return elapsedMilliseconds < limit ? Object.assign(error as Error, { $retryable: {} }) : error;
}

/** The error that ends an event after a call: what was called, what the service responded, and what to do. */
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
      + 'If the key belongs to another account, allow the role in the key policy, too.';
  }
  if (isAccessDenied(error)) {
    return `Allow ${operation} to the role of the handler on the domain and the object type. The policy of this library does: check for a role that CDK cannot change, `
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
  if (isRefusal(error)) {
    return 'Correct the object type in the app as the message says, and deploy again.';
  }
  return 'The service did not respond with success within the timeout of the handler. Deploy again. If it fails again, set a longer timeout on the provider.';
}
