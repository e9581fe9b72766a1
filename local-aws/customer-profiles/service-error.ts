export type ErrorName = 'BadRequestException' | 'AccessDeniedException' | 'ResourceNotFoundException' | 'ThrottlingException' | 'InternalServerException';

const STATUS: Record<ErrorName, number> = {
  BadRequestException: 400,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ThrottlingException: 429,
  InternalServerException: 500,
};

/** An error that the service declares. It declares none for conflicts or quotas. */
export class ServiceError extends Error {
  public readonly status: number;

  constructor(public readonly errorName: ErrorName, message: string) {
    super(message);
    this.name = errorName;
    this.status = STATUS[errorName];
  }
}

export function badRequest(message: string): ServiceError {
  return new ServiceError('BadRequestException', message);
}

export function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message);
}
