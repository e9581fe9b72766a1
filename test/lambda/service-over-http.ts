import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: any;
}

export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that responds to requests by a script. The last response is repeated. */
export class ServiceOverHttp {
  public static async start(...replies: Reply[]): Promise<ServiceOverHttp> {
    const service = new ServiceOverHttp(replies);
    await new Promise<void>(resolve => service.server.listen(0, '127.0.0.1', resolve));
    const { port } = service.server.address() as AddressInfo;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'AKIALOCALTEST',
      AWS_SECRET_ACCESS_KEY: 'secret-of-the-test',
    });
    return service;
  }

  public readonly requests: ReceivedRequest[] = [];
  private readonly server: Server;

  private constructor(private readonly replies: Reply[]) {
    this.server = createServer((request, response) => void this.receive(request, response));
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const text = Buffer.concat(chunks).toString();
    this.requests.push({ method: request.method!, path: request.url!, body: text === '' ? undefined : JSON.parse(text) });
    const reply = this.replies.length > 1 ? this.replies.shift()! : this.replies[0];
    reply(response, request);
  }
}

export const succeed = (body: object): Reply => response => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

export const fail = (status: number, name: string, message = 'No.'): Reply => response => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name, 'x-amzn-requestid': `id-${status}` });
  response.end(JSON.stringify({ Message: message }));
};

export const breakConnection: Reply = response => {
  response.destroy();
};

/** Never responds. */
export const hang: Reply = () => undefined;
