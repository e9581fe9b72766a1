import { FunctionError, LogLevel } from './function-configuration';

// What the server and the process that runs a function say to each other.

/** By which a function names itself where nothing else tells who it is. */
export const FUNCTION_HEADER = 'x-local-aws-function';

export interface InvokeMessage {
  readonly type: 'invoke';
  readonly requestId: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly invokedFunctionArn: string;
}

export type RuntimeMessage =
  /** The handler's module is loaded, and the time of an invocation begins to count. */
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly level: LogLevel; readonly message: string }
  | { readonly type: 'result'; readonly payload: string }
  /** Fatal: the process is about to end. */
  | { readonly type: 'error'; readonly error: FunctionError; readonly fatal: boolean };
