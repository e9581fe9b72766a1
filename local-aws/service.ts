import { IncomingHttpHeaders } from 'http';

/** Who signed a request. */
export interface Principal {
  readonly arn: string;
  /** The role that a function runs with. A principal without one is the person at the keyboard, who may do everything. */
  readonly roleName?: string;
}

/** A signed HTTP request that has found its service by the service name in its signature. */
export interface ServiceRequest {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly principal: Principal;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Thrown in place of an answer: the connection breaks. */
export class ConnectionReset extends Error {
  public readonly connectionReset = true;

  constructor(why: string) {
    super(`The connection is reset: ${why}`);
  }
}

/** One modeled AWS service. */
export interface Service {
  /** A `ConnectionReset` that it throws is none of the model's mistakes. */
  handle(request: ServiceRequest): Promise<ServiceResponse>;
}

/** The account that is modeled: one account, one region. */
export interface Environment {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  /** Where functions reach the modeled services, `http://127.0.0.1:<port>`. Known once the server listens. */
  readonly endpoint: string;
}
