import { LambdaError } from './lambda-error';

/** How many executions an account may have at the same time: 1,000, which AWS raises on request, and 10 in a new account. */
export const DEFAULT_CONCURRENCY = 1_000;

/**
 * The executions of all functions of an account, which share one limit. A synchronous invocation that finds no room is
 * refused, and its caller has to try again; an event waits in Lambda's queue.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export class Concurrency {
  private executions = 0;

  constructor(private readonly limit: number = DEFAULT_CONCURRENCY) {}

  /** Executes at once or throws what Lambda answers where there is no room. */
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
