interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/*
 * Errors are matched by name and status. The tag operations declare only some errors, so the SDK can throw another class
 * (docs/service-contract.md).
 */

/** Whether the service responds that something does not exist. No other error means absence. */
export function isNotFound(error: unknown): boolean {
  return matches(error, 404, 'ResourceNotFoundException');
}

export function isAccessDenied(error: unknown): boolean {
  return matches(error, 403, 'AccessDeniedException');
}

/** Whether the service rejected the request, so that nothing was changed. */
export function isRejection(error: unknown): boolean {
  const status = (error as ServiceError | undefined)?.$metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500;
}

/** Whether a permission on a KMS key is missing. The service can report this as 403 or as 400. */
export function isKeyDenied(error: unknown): boolean {
  const { message = '' } = (error ?? {}) as ServiceError;
  return isRejection(error) && /not authorized to perform: kms:/i.test(message);
}

function matches(error: unknown, status: number, name: string): boolean {
  const serviceError = error as ServiceError | undefined;
  return serviceError?.$metadata?.httpStatusCode === status || serviceError?.name === name;
}
