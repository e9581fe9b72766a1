import { Principal } from '../service';
import { OperationName } from './constraints';

/** A call that is about to be served. */
export interface PendingCall {
  readonly operation: OperationName;
  readonly subject: string;
  readonly principal: Principal;
  readonly input: Record<string, unknown>;
}

/** What goes wrong with a call. */
export interface Fault {
  /** Milliseconds that pass before anything else. */
  readonly delay?: number;
  /** The answer, in place of the operation's own. A name that the service doesn't declare is fine: a proxy's 502 has none. */
  readonly error?: { readonly name: string; readonly status: number; readonly message?: string };
  /** The connection breaks without an answer. */
  readonly connectionReset?: boolean;
  /** Whether the operation has taken effect by the time that error or reset come. @default false */
  readonly afterOperation?: boolean;
}
