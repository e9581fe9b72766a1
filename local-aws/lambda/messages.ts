import { FunctionError, LogLevel } from './function-configuration';

// The messages between the server and the process of a function.

/** The header by which a function identifies itself without a signature. */
export const FUNCTION_HEADER = 'x-local-aws-function';

export interface InvokeMessage {
  readonly type: 'invoke';
  /** Identifies one of the concurrent invocations of a process. */
  readonly invocation: number;
  readonly requestId: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly invokedFunctionArn: string;
}

export type RuntimeMessage =
  /** The module of the handler is loaded, and the time of an invocation starts. */
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly level: LogLevel; readonly message: string; readonly requestId?: string }
  | { readonly type: 'result'; readonly invocation: number; readonly payload: string }
  | { readonly type: 'error'; readonly invocation: number; readonly error: FunctionError }
  /** The process ends, including all its invocations. */
  | { readonly type: 'fatal'; readonly error: FunctionError };
