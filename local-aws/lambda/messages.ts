import { FunctionError, LogLevel } from './function-configuration';

// What the server and the process that runs a function say to each other.

/** By which a function names itself where nothing else tells who it is. */
export const FUNCTION_HEADER = 'x-local-aws-function';

export interface InvokeMessage {
  readonly type: 'invoke';
  /** Tells the invocations apart that a process has at the same time. */
  readonly invocation: number;
  readonly requestId: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly invokedFunctionArn: string;
}

export type RuntimeMessage =
  /** The handler's module is loaded, and the time of an invocation begins to count. */
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly level: LogLevel; readonly message: string; readonly requestId?: string }
  | { readonly type: 'result'; readonly invocation: number; readonly payload: string }
  | { readonly type: 'error'; readonly invocation: number; readonly error: FunctionError }
  /** The process is about to end, and with it all that it has begun. */
  | { readonly type: 'fatal'; readonly error: FunctionError };
