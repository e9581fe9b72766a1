import { Principal } from './service';

/** A call that a modeled service has answered. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly principal: Principal;
  /** What the call is about, the way a reader would say it: `retail/ShopOrder`. */
  readonly subject: string;
  /** The members that were sent, path and query included. */
  readonly input: Record<string, unknown>;
  readonly status: number;
}

/** The calls of a local AWS in the order of their answers. */
export class CallLog {
  private readonly calls: Call[] = [];

  public record(call: Call): void {
    this.calls.push(call);
  }

  /** All calls since the last `take`. */
  public take(): Call[] {
    return this.calls.splice(0);
  }
}
