import * as http from 'http';
import { AddressInfo } from 'net';
import { Environment, Principal, Service, ServiceRequest } from '../../../local-aws/service';

export const ADMINISTRATOR: Principal = { arn: 'arn:aws:iam::111122223333:user/administrator' };

/** A small replacement of the HTTP server, with one service and additional routes. */
export class Loopback {
  public readonly environment: { -readonly [Key in keyof Environment]: Environment[Key] } = {
    accountId: '111122223333', region: 'eu-central-1', partition: 'aws', endpoint: '',
  };
  public service?: Service;
  /** Unsigned requests: the responses to CloudFormation. */
  public readonly unsigned: { method: string; path: string; body: string }[] = [];
  /** The status of the response to each unsigned request, in order. 200 by default. */
  public readonly unsignedStatuses: number[] = [];
  public principalOf?: (accessKeyId: string) => Principal | undefined;
  private readonly server: http.Server;

  constructor() {
    this.server = http.createServer((request, response) => void this.serve(request, response));
  }

  public async start(): Promise<void> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    this.environment.endpoint = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url!, this.environment.endpoint);
    const accessKeyId = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1];
    if (accessKeyId === undefined) {
      this.unsigned.push({ method: request.method!, path: request.url!, body: body.toString() });
      response.writeHead(this.unsignedStatuses.shift() ?? 200).end();
      return;
    }
    const serviceRequest: ServiceRequest = {
      method: request.method!,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
      principal: this.principalOf?.(accessKeyId) ?? ADMINISTRATOR,
    };
    try {
      const result = await this.service!.handle(serviceRequest);
      response.writeHead(result.status, result.headers).end(result.body);
    } catch (error) {
      if (!(error as { connectionReset?: boolean }).connectionReset) console.error(error);
      request.socket.destroy();
    }
  }
}
