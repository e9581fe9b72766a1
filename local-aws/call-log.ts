import { Principal } from './service';

/** A call of a modeled service. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly principal: Principal;
  /** The subject of the call: `retail/ShopOrder`. */
  readonly subject: string;
  /** The members of the request, including path and query. */
  readonly input: Record<string, unknown>;
  readonly status: number;
}

/** The calls of a local AWS in the order of their responses. */
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
