import { Effect } from './fault';
import { wait } from './virtual-time';
import { CustomerProfiles } from '../../local-aws/customer-profiles/customer-profiles';
import { matchOperation } from '../../local-aws/customer-profiles/request';
import { ServiceRequest, ServiceResponse } from '../../local-aws/service';

/** The request timeout of the handler, which throws when it has passed. */
const REQUEST_TIMEOUT_MILLISECONDS = 30_000;

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, string | string[] | null>;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

export interface Response {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** The observer of a connection, which injects faults. */
export interface Watcher {
  /** Whether the function still runs. A killed function sends and receives nothing. */
  isAlive(): boolean;
  kill(): void;
  effectOn(operation: string): Effect | undefined;
  /** Applies the request, and records the object types before and after it. */
  watch(operation: string, subject: string, perform: () => Promise<ServiceResponse>): Promise<ServiceResponse>;
}

const never = new Promise<never>(() => undefined);

/** Passes the SDK's requests to the model of the service, without a socket. Errors are those of `NodeHttpHandler`. */
export class ServiceConnection {
  constructor(private readonly service: CustomerProfiles, private readonly watcher: Watcher) {}

  public async handle(request: Request, { abortSignal }: { abortSignal?: AbortSignal } = {}): Promise<{ response: Response }> {
    if (!this.watcher.isAlive()) return never;
    if (abortSignal?.aborted) throw aborted();
    let timer: NodeJS.Timeout | undefined;
    let abort: (() => void) | undefined;
    try {
      const response = await Promise.race([
        this.respond(request),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(named('TimeoutError', 'a request has exceeded the configured requestTimeout')), REQUEST_TIMEOUT_MILLISECONDS);
          abort = () => reject(aborted());
          abortSignal?.addEventListener('abort', abort);
        }),
      ]);
      return this.watcher.isAlive() ? { response } : await never;
    } catch (error) {
      // A killed function does not get timeouts either.
      return this.watcher.isAlive() ? await Promise.reject(error) : await never;
    } finally {
      clearTimeout(timer);
      if (abort) abortSignal?.removeEventListener('abort', abort);
    }
  }

  public updateHttpClientConfig(): void {}

  public httpHandlerConfigs(): object {
    return {};
  }

  public destroy(): void {}

  private async respond(request: Request): Promise<Response> {
    const serviceRequest = toServiceRequest(request);
    const { operationName, labels } = matchOperation(serviceRequest)!;
    const effect = this.watcher.effectOn(operationName);
    await wait(effect?.before ?? 0);
    let response: ServiceResponse | undefined;
    if (effect?.acts ?? true) {
      response = await this.watcher.watch(operationName, subjectOf(labels), async () => this.service.handle(serviceRequest));
    }
    await wait(effect?.after ?? 0);
    const outcome = effect?.outcome;
    switch (outcome) {
      case undefined:
        return toHttp(response!);
      case 'reset':
        throw Object.assign(named('TimeoutError', 'socket hang up'), { code: 'ECONNRESET' });
      case 'killed':
        this.watcher.kill();
        return never;
      case 'no response':
        return never;
      default:
        return toHttp({
          status: outcome.status,
          headers: { 'x-amzn-requestid': 'injected', ...outcome.name ? { 'x-amzn-errortype': outcome.name } : {} },
          body: JSON.stringify({ Message: outcome.message ?? 'Injected fault' }),
        });
    }
  }
}

function toServiceRequest({ method, path, query = {}, headers, body }: Request): ServiceRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? ''].flat().map((one): [string, string] => [name, one]));
  return {
    method,
    path,
    headers,
    query: new URLSearchParams(pairs),
    body: Buffer.from(body ?? ''),
    principal: { arn: 'arn:aws:sts::123456789012:assumed-role/handler/function' },
  };
}

function toHttp({ status, headers, body }: ServiceResponse): Response {
  return { statusCode: status, headers: headers ?? {}, body: new Uint8Array(Buffer.from(body ?? '')) };
}

/** `domain/name`, for calls by name and calls by ARN. */
function subjectOf(labels: Record<string, string>): string {
  if (labels.resourceArn === undefined) return `${labels.DomainName}/${labels.ObjectTypeName}`;
  const [, domainName, , objectTypeName] = labels.resourceArn.split('/');
  return `${domainName}/${objectTypeName}`;
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function aborted(): Error {
  return named('AbortError', 'Request aborted');
}
