import { createServer, IncomingMessage, Server as HttpServer, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { FUNCTION_HEADER } from './lambda/messages';
import { errorDocument } from './query-protocol';
import { ConnectionReset, Environment, Principal, Service, ServiceRequest, ServiceResponse } from './service';

export interface ServerOptions {
  readonly accountId: string;
  readonly region: string;
  /** @default 'aws' */
  readonly partition?: string;
  /** The principal of an access key. If undefined, the request fails as AWS fails for an unknown key. */
  readonly principalOf: (accessKeyId: string) => Principal | undefined;
  /** Whether a caller's network can reach a service. @default every network */
  readonly isReachable?: (caller: Caller, signingName: string) => boolean;
  /** Called for each request that the server or a service does not model. */
  readonly onRejection?: (sentence: string) => void;
}

/** A request to a route that needs no signature. */
export type UnsignedRequest = Omit<ServiceRequest, 'principal'>;

export type UnsignedRoute = (request: UnsignedRequest) => Promise<ServiceResponse>;

/** A function, or the principal of the signature. */
export type Caller = { readonly functionName: string } | Principal;

interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

const NOT_MODELED = 501;

/**
 * All modeled services on one HTTP endpoint of the loopback interface. The credential scope of a signature names the
 * service of a request. The signature itself is not verified, because the secret keys are not real.
 */
export class Server implements Environment {
  public readonly accountId: string;
  public readonly region: string;
  public readonly partition: string;
  /** By region and signing name. */
  private readonly services = new Map<string, Map<string, Service>>();
  private readonly unsignedRoutes = new Map<string, UnsignedRoute>();
  private readonly http: HttpServer;

  constructor(private readonly options: ServerOptions) {
    this.accountId = options.accountId;
    this.region = options.region;
    this.partition = options.partition ?? 'aws';
    this.http = createServer((request, response) => {
      // Only reading can fail here: the caller has disconnected.
      this.serve(request, response).catch(() => response.destroy());
    });
    // Functions are frozen between calls, so a kept-alive connection would be broken at the next call.
    this.http.keepAliveTimeout = 60_000;
  }

  public get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  public get port(): number {
    const address = this.http.address() as AddressInfo | null;
    if (!address) throw new Error('the local AWS does not listen yet, so that it has no endpoint');
    return address.port;
  }

  /** `signingName` is the service name in the credential scope: `profile` for Customer Profiles. */
  public addService(signingName: string, service: Service, region: string = this.region): void {
    if (!this.services.has(region)) this.services.set(region, new Map());
    this.services.get(region)!.set(signingName, service);
  }

  public addUnsignedRoute(pathPrefix: string, route: UnsignedRoute): void {
    this.unsignedRoutes.set(pathPrefix, route);
  }

  /** Listens on a port. Without one, the operating system selects it. */
  public async listen(port: number = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', () => {
        this.http.off('error', reject);
        resolve();
      });
    });
  }

  public async close(): Promise<void> {
    await new Promise<void>(resolve => {
      this.http.close(() => resolve());
      this.http.closeAllConnections();
    });
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const response = await this.respond(request).catch((error: Error) => {
      if (error instanceof ConnectionReset) return undefined;
      // Not 500, which the SDK would retry for a minute.
      return this.reject(request, NOT_MODELED, 'ModelFailure', `the local AWS itself failed at ${operationOf(request)}: ${error.stack ?? error}`);
    });
    if (!response) {
      incoming.socket.resetAndDestroy();
      return;
    }
    // The response to HEAD has the length of the body, but no body.
    const withoutBody = incoming.method === 'HEAD';
    outgoing.writeHead(response.status, { ...withoutBody ? {} : { 'content-length': Buffer.byteLength(response.body ?? '') }, ...response.headers });
    outgoing.end(withoutBody ? undefined : response.body);
  }

  private async respond(request: UnsignedRequest): Promise<ServiceResponse> {
    for (const [prefix, route] of this.unsignedRoutes) {
      if (!request.path.startsWith(prefix)) continue;
      const functionName = request.headers[FUNCTION_HEADER];
      // Requests without a signature are for S3.
      if (functionName !== undefined) this.requireReachable({ functionName: String(functionName) }, 's3');
      return route(request);
    }
    const scope = credentialScope(request);
    if (!scope) return this.reject(request, 403, 'MissingAuthenticationToken', `${request.method} ${request.path} is not signed`);
    const services = this.services.get(scope.region);
    if (!services) {
      return this.reject(request, NOT_MODELED, 'RegionNotModeled',
        `the local AWS is in ${[...this.services.keys()].join(', ')}; a request for ${scope.service} went to ${scope.region}`);
    }
    const service = services.get(scope.service);
    if (!service) {
      return this.reject(request, NOT_MODELED, 'ServiceNotModeled',
        `the local AWS has no service '${scope.service}' (${operationOf(request)}); it has ${[...services.keys()].sort().join(', ')}`);
    }
    const principal = this.options.principalOf(scope.accessKeyId);
    if (!principal) {
      return this.reject(request, 403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
    }
    this.requireReachable(principal, scope.service);
    const response = await service.handle({ ...request, principal });
    if (response.status === NOT_MODELED) {
      this.options.onRejection?.(`${scope.service} rejects ${operationOf(request)}: ${sentenceIn(String(response.body))}`);
    }
    return response;
  }

  /** The connection breaks immediately. On AWS, it would time out because no packet returns. */
  private requireReachable(caller: Caller, signingName: string): void {
    if (this.options.isReachable?.(caller, signingName) ?? true) return;
    throw new ConnectionReset(`there is no way to ${signingName}`);
  }

  private reject(request: UnsignedRequest, status: number, code: string, message: string): ServiceResponse {
    this.options.onRejection?.(message);
    if (/json|cbor/.test(String(request.headers['content-type'])) || request.headers['x-amz-target']) {
      return {
        status,
        headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
        body: JSON.stringify({ __type: code, message, Message: message }),
      };
    }
    return { status, headers: { 'content-type': 'text/xml', 'x-amzn-errortype': code }, body: errorDocument(code, message) };
  }
}

async function readRequest(incoming: IncomingMessage): Promise<UnsignedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const target = incoming.url ?? '/';
  const questionMark = target.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: questionMark < 0 ? target : target.slice(0, questionMark),
    query: new URLSearchParams(questionMark < 0 ? '' : target.slice(questionMark + 1)),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

/** Reads the Authorization header, or the query of a pre-signed URL. */
function credentialScope(request: UnsignedRequest): CredentialScope | undefined {
  const inHeader = /^AWS4-HMAC-SHA256\s.*Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1];
  const credential = inHeader ?? request.query.get('X-Amz-Credential');
  const parts = credential?.split('/') ?? [];
  if (parts.length < 5) return undefined;
  const [service, region] = [parts[parts.length - 2], parts[parts.length - 3]];
  return { accessKeyId: parts.slice(0, -4).join('/'), region, service };
}

function operationOf(request: UnsignedRequest): string {
  const target = request.headers['x-amz-target'];
  const action = /(?:^|&)Action=(\w+)/.exec(request.body.subarray(0, 4096).toString())?.[1];
  return String(target ?? action ?? `${request.method} ${request.path}`);
}

/** The message in an error document, XML or JSON. */
function sentenceIn(body: string): string {
  return (/<Message>([^<]*)/.exec(body) ?? /"[mM]essage":\s*"((?:[^"\\]|\\.)*)/.exec(body))?.[1] ?? body;
}
