import { ChildProcess } from 'child_process';
import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { FunctionError } from './function-configuration';
import { InvokeMessage } from './messages';
import { RuntimeProcess, RuntimeProcessListener, RuntimeProcessOptions, startNode } from './runtime-process';

/** The runtime client of AWS, and the modules that must be loaded before it. */
export interface RuntimeClient {
  /** The program of the package `aws-lambda-ric`. */
  readonly program: string;
  readonly preload: string;
}

const RUNTIME = '/2018-06-01/runtime/';

/**
 * The runtime client of AWS. It requests events by the runtime API of Lambda, one at a time.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeClientProcess implements RuntimeProcess {
  private child?: ChildProcess;
  private readonly server: Server;
  private isOver = false;
  /** The pending request of the client for the next event. */
  private waiting?: ServerResponse;
  /** An event that the client has not requested yet. */
  private pending?: InvokeMessage;
  private invocation = 0;

  constructor(client: RuntimeClient, options: RuntimeProcessOptions, private readonly listener: RuntimeProcessListener) {
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.listen(0, '127.0.0.1', () => this.start(client, options));
  }

  public get isConnected(): boolean {
    return !this.isOver;
  }

  public send(message: InvokeMessage): void {
    this.pending = message;
    this.handOver();
  }

  public kill(): void {
    this.isOver = true;
    this.child?.kill('SIGKILL');
  }

  private start({ program, preload }: RuntimeClient, options: RuntimeProcessOptions): void {
    const { port } = this.server.address() as AddressInfo;
    const env = { ...options.variables, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` };
    const listener: RuntimeProcessListener = {
      message: message => this.listener.message(message),
      line: (stream, line) => this.listener.line(stream, line),
      failed: error => this.end(() => this.listener.failed(error)),
      closed: (code, signal) => this.end(() => this.listener.closed(code, signal)),
    };
    if (this.isOver) listener.closed(null, 'SIGKILL');
    else this.child = startNode(options, ['--require', preload, program, options.variables._HANDLER], listener, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private end(tell: () => void): void {
    this.isOver = true;
    this.server.closeAllConnections();
    this.server.close();
    tell();
  }

  private handOver(): void {
    if (!this.waiting || !this.pending) return;
    const { invocation, requestId, event, deadline, invokedFunctionArn } = this.pending;
    this.invocation = invocation;
    this.waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': requestId,
      'lambda-runtime-deadline-ms': String(deadline),
      'lambda-runtime-invoked-function-arn': invokedFunctionArn,
    }).end(event);
    this.waiting = undefined;
    this.pending = undefined;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const what = request.url!.slice(RUNTIME.length);
    if (what === 'invocation/next') {
      this.waiting = response;
      // When the client requests the first event, it has loaded the handler.
      if (this.invocation === 0) this.listener.message({ type: 'ready' });
      this.handOver();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { invocation } = this;
    if (/^invocation\/[^/]+\/response$/.test(what)) this.listener.message({ type: 'result', invocation, payload: body });
    else if (/^invocation\/[^/]+\/error$/.test(what)) this.listener.message({ type: 'error', invocation, error: JSON.parse(body) as FunctionError });
    else if (what === 'init/error') this.listener.message({ type: 'fatal', error: JSON.parse(body) as FunctionError });
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  }
}
