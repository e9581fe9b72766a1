/** An error of IAM, by the name that the service gives it. */
export class IamError extends Error {
  constructor(public readonly code: 'EntityAlreadyExists' | 'NoSuchEntity' | 'MalformedPolicyDocument' | 'DeleteConflict' |
  'LimitExceeded' | 'ValidationError' | 'NotModeled', message: string) {
    super(`${message} (Service: Iam, Error Code: ${code})`);
    this.name = code;
  }
}

/** What IAM has and this model doesn't: refused, since an ignored part of a policy would make the model say yes or no wrongly. */
export function notModeled(what: string): IamError {
  return new IamError('NotModeled', `local-aws does not model ${what}`);
}
