/** An error of IAM with its name. */
export class IamError extends Error {
  constructor(public readonly code: 'EntityAlreadyExists' | 'NoSuchEntity' | 'MalformedPolicyDocument' | 'DeleteConflict' |
  'LimitExceeded' | 'ValidationError' | 'NotModeled', message: string) {
    super(`${message} (Service: Iam, Error Code: ${code})`);
    this.name = code;
  }
}

/**
 * A feature of IAM that this model does not have. It is an error, because ignoring a part of a policy would give a wrong
 * result.
 */
export function notModeled(what: string): IamError {
  return new IamError('NotModeled', `local-aws does not model ${what}`);
}
