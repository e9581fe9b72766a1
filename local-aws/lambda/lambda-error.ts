/** An error of Lambda's API. */
export class LambdaError extends Error {
  constructor(
    public readonly errorName: string,
    public readonly status: number,
    message: string,
    /** The members of the response in addition to the message. */
    public readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = errorName;
  }
}

export function functionNotFound(nameOrArn: string): LambdaError {
  return new LambdaError('ResourceNotFoundException', 404, `Function not found: ${nameOrArn}`);
}

/** 501 means that the model does not support the request. The SDK does not retry it. */
export function notModeled(what: string): LambdaError {
  return new LambdaError('UnknownOperationException', 501, `local-aws does not model ${what} of Lambda`);
}
