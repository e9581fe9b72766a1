import { randomBytes } from 'crypto';
import { UnsignedRequest } from '../../server';
import { ServiceResponse } from '../../service';

export interface ResponseUrl {
  readonly href: string;
  /** The first body that was sent. */
  readonly body: Promise<Buffer>;
  readonly isUsed: boolean;
  /** No one waits for a response anymore. */
  forget(): void;
}

/**
 * The query contains the time when the event was sent (docs/cloudformation-semantics.md, rule 18). The token replaces the
 * signature.
 */
function signedNow(): string {
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=7200`;
}

/**
 * The pre-signed URLs for responses of custom resources. They have port 443, because the provider framework of CDK ignores
 * other ports. The runtime of the functions redirects them to the port of the server.
 */
export class ResponseUrls {
  private readonly waiting = new Map<string, (body: Buffer) => void>();
  private readonly issued = new Set<string>();

  /** `path`: the path on the server. */
  constructor(public readonly path: string) {}

  public issue(): ResponseUrl {
    const token = randomBytes(24).toString('hex');
    let receive!: (body: Buffer) => void;
    let used = false;
    const body = new Promise<Buffer>(resolve => {
      receive = resolve;
    });
    this.issued.add(token);
    this.waiting.set(token, received => {
      used = true;
      receive(received);
    });
    return {
      href: `https://127.0.0.1${this.path}${token}?${signedNow()}`,
      body,
      get isUsed() {
        return used;
      },
      forget: () => void this.waiting.delete(token),
    };
  }

  /** Accepts a PUT at any time and any number of times, as S3 does. Only the first one is read. */
  public async receive(request: UnsignedRequest): Promise<ServiceResponse> {
    const token = request.path.slice(this.path.length).split('?')[0];
    if (request.method !== 'PUT' || !this.issued.has(token)) return { status: 403, body: 'AccessDenied: not a URL that was signed' };
    // The signature covers an empty content type (docs/cloudformation-semantics.md, rule 4).
    if (request.headers['content-type']) return { status: 403, body: 'SignatureDoesNotMatch: the content type has to be empty' };
    const receive = this.waiting.get(token);
    this.waiting.delete(token);
    receive?.(request.body);
    return { status: 200 };
  }
}
