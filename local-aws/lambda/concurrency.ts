import { LambdaError } from './lambda-error';

/** The concurrent executions of an account: 1,000, which AWS increases on request, and 10 in a new account. */
export const DEFAULT_CONCURRENCY = 1_000;

/**
 * The concurrent executions of all functions of an account, with one limit. A synchronous invocation above the limit fails,
 * and the caller must retry. An event waits in the queue of Lambda.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export class Concurrency {
  private executions = 0;

  constructor(private readonly limit: number = DEFAULT_CONCURRENCY) {}

  /** Executes immediately, or throws the throttling error of Lambda. */
  public async execute<T>(execution: () => Promise<T>): Promise<T> {
    if (this.executions >= this.limit) {
      throw new LambdaError('TooManyRequestsException', 429, 'Rate Exceeded.', { Reason: 'ConcurrentInvocationLimitExceeded' });
    }
    this.executions++;
    try {
      return await execution();
    } finally {
      this.executions--;
    }
  }
}

export function isThrottled(error: unknown): boolean {
  return error instanceof LambdaError && error.errorName === 'TooManyRequestsException';
}
