interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/*
 * Errors are matched by name and status: the tag operations declare only some of them, so that the SDK may give a
 * class of its own or none (docs/service-contract.md).
 */

/** Whether the service says that something does not exist. No other error means absence. */
export function isNotFound(error: unknown): boolean {
  return matches(error, 404, 'ResourceNotFoundException');
}

export function isAccessDenied(error: unknown): boolean {
  return matches(error, 403, 'AccessDeniedException');
}

/** Whether the service says that it did not do what was requested. */
export function isRefusal(error: unknown): boolean {
  const status = (error as ServiceError | undefined)?.$metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500;
}

/** A missing permission on a KMS key: the service may report it as 403 or as 400. */
export function isKeyDenied(error: unknown): boolean {
  const { message = '' } = (error ?? {}) as ServiceError;
  return isRefusal(error) && /not authorized to perform: kms:/i.test(message);
}

function matches(error: unknown, status: number, name: string): boolean {
  const serviceError = error as ServiceError | undefined;
  return serviceError?.$metadata?.httpStatusCode === status || serviceError?.name === name;
}
