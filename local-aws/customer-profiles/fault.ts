import { Principal } from '../service';
import { OperationName } from './constraints';

/** A call before its operation. */
export interface PendingCall {
  readonly operation: OperationName;
  readonly subject: string;
  readonly principal: Principal;
  readonly input: Record<string, unknown>;
}

/** A fault of a call. */
export interface Fault {
  /** The delay of the call, in milliseconds. */
  readonly delay?: number;
  /**
   * The response instead of the operation's. A name that the service does not declare is allowed: the 502 of a proxy has
   * none.
   */
  readonly error?: { readonly name: string; readonly status: number; readonly message?: string };
  /** Whether the connection breaks without a response. */
  readonly connectionReset?: boolean;
  /** Whether the operation takes effect before the error or reset. @default false */
  readonly afterOperation?: boolean;
}
