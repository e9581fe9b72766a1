import { HandlerError, limitBytes } from './handler-error';
import { ObjectTypeIdentity } from '../src/model/physical-id';

/** The operations by name: a minified bundle loses the names of the SDK's classes. */
export type Operation =
  | 'GetProfileObjectType' | 'PutProfileObjectType' | 'DeleteProfileObjectType' | 'TagResource' | 'UntagResource';

/** So much of the service's message that the advice behind it isn't cut off. */
const SERVICE_MESSAGE_LIMIT = 800;

interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string; readonly attempts?: number };
}

/*
 * Errors are matched by name and status: the tag operations declare only some of them, so that the SDK may give a
 * class of its own or none (docs/service-contract.md).
 */

/** Whether the service says that something isn't there. Everything else is not absence. */
export function isNotFound(error: unknown): boolean {
  return matches(error, 404, 'ResourceNotFoundException');
}

export function isAccessDenied(error: unknown): boolean {
  return matches(error, 403, 'AccessDeniedException');
}

/** Whether the service says that it hasn't done what was asked for. */
export function isRefusal(error: unknown): boolean {
  const status = (error as ServiceError | undefined)?.$metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500;
}

function matches(error: unknown, status: number, name: string): boolean {
  const serviceError = error as ServiceError | undefined;
  return serviceError?.$metadata?.httpStatusCode === status || serviceError?.name === name;
}

/** The error that ends an event after a call: what was called, what the service said, and what to do about it. */
export function serviceCallFailed(operation: Operation, identity: ObjectTypeIdentity, error: unknown): HandlerError {
  const { name = 'Error', message = '', $metadata } = (error ?? {}) as ServiceError;
  const attempts = $metadata?.attempts ?? 1;
  const facts = [
    `request id ${$metadata?.requestId ?? 'none'}`,
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
  ].join(', ');
  const said = limitBytes(message.replace(/\s+/g, ' ').trim().replace(/\.$/, ''), SERVICE_MESSAGE_LIMIT);
  return new HandlerError(
    `${operation} of object type ${identity.objectTypeName} in domain ${identity.domainName} failed: `
    + `${name}: ${said} (${facts}). ${advice(operation, identity, error)}`,
    { cause: error },
  );
}

function advice(operation: Operation, identity: ObjectTypeIdentity, error: unknown): string {
  const status = (error as ServiceError)?.$metadata?.httpStatusCode;
  if (isAccessDenied(error)) {
    return 'Allow it to the role of the handler on the domain and on the object type (the policy of this library does; look for a role that can\'t be changed, '
      + `a permissions boundary, a service control policy${operation === 'PutProfileObjectType' ? ', and with a customer managed key for the policy of the key' : ''}).`;
  }
  if (isNotFound(error)) {
    return `Make the domain ${identity.domainName} in this account and region first, or correct domainName.`;
  }
  if (status === 429) {
    return 'The service refused that many calls; deploy again later, deploy fewer object types at once, or have the quota raised.';
  }
  if (isRefusal(error)) {
    return 'Correct the object type in the app as the message says, and deploy again.';
  }
  return 'The service didn\'t answer with success within the handler\'s time; deploy again, with a longer timeout of the provider if need be.';
}
