import { IncomingHttpHeaders } from 'http';

/** The principal that signed a request. */
export interface Principal {
  readonly arn: string;
  /** The role of a function. A principal without a role is the user, who has all permissions. */
  readonly roleName?: string;
}

/** A signed HTTP request to the service that its signature names. */
export interface ServiceRequest {
  readonly method: string;
  /** The path as sent: percent-encoded, without the query. */
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

/** Thrown instead of a response: the connection breaks. */
export class ConnectionReset extends Error {
  public readonly connectionReset = true;

  constructor(why: string) {
    super(`The connection is reset: ${why}`);
  }
}

/** One modeled AWS service. */
export interface Service {
  /** A thrown `ConnectionReset` is not an error of the model. */
  handle(request: ServiceRequest): Promise<ServiceResponse>;
}

/** The modeled account and region. */
export interface Environment {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  /** The endpoint of the modeled services for functions, `http://127.0.0.1:<port>`. Known when the server listens. */
  readonly endpoint: string;
}
