import { createServer, request, Server } from 'http';
import { AddressInfo } from 'net';

/** Forwards requests to an AWS, and records them. */
export class RecordingProxy {
  public static async start(target: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(new URL(target));
    await new Promise<void>(resolve => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The operation that a form or a header names, or method and path. */
  public readonly requests: string[] = [];
  private readonly server: Server;

  private constructor(target: URL) {
    this.server = createServer(async (incoming, outgoing) => {
      const body = Buffer.concat(await incoming.toArray());
      const action = new URLSearchParams(body.toString()).get('Action');
      const operation = (incoming.headers['x-amz-target'] as string | undefined)?.split('.').at(-1);
      this.requests.push(action ?? operation ?? `${incoming.method} ${incoming.url}`);
      const { method, url: path, headers } = incoming;
      request({ host: target.hostname, port: target.port, method, path, headers }, response => {
        outgoing.writeHead(response.statusCode!, response.headers);
        response.pipe(outgoing);
      }).end(body);
    });
  }

  public get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}
