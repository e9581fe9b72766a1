import { contextWith, SENT_AT } from './events';
import { createHandler } from '../../lambda/handler';
import { loadClient } from '../faults/sdk-client';
import { VirtualTime, wait } from '../faults/virtual-time';

export type Operation = 'Get' | 'Put' | 'Delete' | 'Tag' | 'Untag' | 'ListTags';

/** An error of the service. */
export class Failure {
  constructor(public readonly status: number, public readonly name: string, public readonly message = 'No.') {}
}

/**
 * The response of the service to a request: a body, an error, a broken connection, no response, or the result of a function
 * that is called when the request arrives. Undefined is a body without members; for Get it is a 404.
 */
export type Reply = object | Failure | 'broken' | 'silence' | undefined | (() => Reply | Promise<Reply>);

/** The responses by operation, in order. The last one is repeated. */
export type Script = { readonly [operation in Operation]?: readonly Reply[] };

export type Call = readonly [operation: Operation, input?: unknown];

/** The effects of an event. */
export interface Outcome {
  readonly response?: { readonly PhysicalResourceId?: string; readonly Data?: Record<string, unknown> };
  readonly error?: Error;
  /** Every request, in order: a Put with its members, tag operations with tags or keys. */
  readonly calls: readonly Call[];
  readonly operations: readonly Operation[];
  readonly paths: readonly string[];
  /** The lines of the log, parsed. */
  readonly log: readonly any[];
  /** The duration of the event, in milliseconds. */
  readonly elapsed: number;
}

export const NOT_FOUND = new Failure(404, 'ResourceNotFoundException', 'No such object type.');
export const THROTTLED = new Failure(429, 'ThrottlingException', 'Rate exceeded.');
export const DENIED = new Failure(403, 'AccessDeniedException', 'User is not authorized.');
export const REJECTED = new Failure(400, 'BadRequestException', 'Field email is wrong.');
export const BROKEN = new Failure(500, 'InternalServerException', 'Oh no.');

/** A response after a delay in milliseconds. */
export const after = (milliseconds: number, reply: Reply): Reply => async () => wait(milliseconds).then(() => reply);

/** A rejection after which the last read is too old. */
export const THROTTLED_LATE = after(2_001, THROTTLED);

/** A response, repeated. */
export const times = <T>(count: number, reply: T): T[] => Array.from({ length: count }, () => reply);

/** As in `lambda/index.ts`. */
const REQUEST_TIMEOUT_MILLISECONDS = 30_000;

let loading: Promise<unknown> | undefined;
let runs = 0;
/** The timer of Node, before time is virtual. */
const realSetTimeout = setTimeout;

/** Sends an event to the handler in virtual time. The requests of its SDK client get the responses of a script. The jitter is average. */
export async function run(event: any, script: Script, functionMilliseconds = 300_000): Promise<Outcome> {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  await (loading ??= loadClient());
  write.mockClear();
  const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
  const time = VirtualTime.install(new Date(SENT_AT * 1000));
  try {
    const service = new ScriptedService(script);
    const handling = createHandler(service as never)(event, contextWith(functionMilliseconds));
    // The first events of a test file can still load modules in real time.
    if (runs++ < 3) await new Promise(resolve => realSetTimeout(resolve, 200));
    const result = await time.settled(handling.then(response => ({ response }), error => ({ error })), 'the event');
    return {
      ...result,
      calls: service.calls,
      operations: service.calls.map(([operation]) => operation),
      paths: service.paths,
      log: write.mock.calls.map(([line]) => JSON.parse(String(line))),
      elapsed: Date.now() - SENT_AT * 1000,
    };
  } finally {
    time.uninstall();
    random.mockRestore();
    write.mockRestore();
  }
}

interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string | string[]>;
  readonly body?: Uint8Array;
}

const OPERATIONS: Record<string, Operation> = {
  'GET domains': 'Get', 'PUT domains': 'Put', 'DELETE domains': 'Delete', 'GET tags': 'ListTags', 'POST tags': 'Tag', 'DELETE tags': 'Untag',
};

/** A fake of the SDK's HTTP client, with the errors of `NodeHttpHandler`. */
class ScriptedService {
  public readonly calls: Call[] = [];
  public readonly paths: string[] = [];
  private readonly replies: { [operation in Operation]?: Reply[] };

  constructor(script: Script) {
    this.replies = Object.fromEntries(Object.entries(script).map(([operation, replies]) => [operation, [...replies]]));
  }

  public async handle(request: HttpRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}): Promise<{ response: object }> {
    if (abortSignal?.aborted) throw named('AbortError', 'Request aborted');
    const operation = OPERATIONS[`${request.method} ${request.path.split('/')[1]}`];
    this.paths.push(decodeURIComponent(request.path));
    this.calls.push(callOf(operation, request));
    const ended = new AbortController();
    try {
      return await Promise.race([
        this.reply(operation),
        new Promise<never>((_, reject) => {
          abortSignal?.addEventListener('abort', () => reject(named('AbortError', 'Request aborted')), { signal: ended.signal });
          const timer = setTimeout(() => reject(named('TimeoutError', 'a request has exceeded the configured requestTimeout')), REQUEST_TIMEOUT_MILLISECONDS);
          ended.signal.addEventListener('abort', () => clearTimeout(timer));
        }),
      ]);
    } finally {
      ended.abort();
    }
  }

  public updateHttpClientConfig(): void {}

  public httpHandlerConfigs(): object {
    return {};
  }

  public destroy(): void {}

  private async reply(operation: Operation): Promise<{ response: object }> {
    const replies = this.replies[operation] ?? [];
    let reply = replies.length > 1 ? replies.shift() : replies[0];
    while (typeof reply === 'function') reply = await reply();
    if (reply === 'silence') return new Promise(() => undefined);
    if (reply === 'broken') throw Object.assign(named('TimeoutError', 'socket hang up'), { code: 'ECONNRESET' });
    if (reply === undefined && operation === 'Get') reply = NOT_FOUND;
    return { response: reply instanceof Failure ? failed(reply) : succeeded(reply ?? {}) };
  }
}

function callOf(operation: Operation, { body, query }: HttpRequest): Call {
  const input = () => JSON.parse(new TextDecoder().decode(body));
  switch (operation) {
    case 'Put': return [operation, input()];
    case 'Tag': return [operation, input().tags];
    case 'Untag': return [operation, [query.tagKeys].flat()];
    default: return [operation];
  }
}

function succeeded(body: object): object {
  const members = Object.entries(body).map(([name, value]) => [name, value instanceof Date ? value.getTime() / 1000 : value]);
  return httpResponse(200, {}, Object.fromEntries(members));
}

function failed({ status, name, message }: Failure): object {
  return httpResponse(status, { 'x-amzn-errortype': name, 'x-amzn-requestid': `id-${status}` }, { Message: message });
}

function httpResponse(statusCode: number, headers: object, body: object): object {
  return { statusCode, headers, body: new Uint8Array(Buffer.from(JSON.stringify(body))) };
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
