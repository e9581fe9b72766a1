import { randomBytes } from 'crypto';
import { UnsignedRequest } from '../../server';
import { ServiceResponse } from '../../service';

export interface ResponseUrl {
  readonly href: string;
  /** The first body that was PUT there. */
  readonly body: Promise<Buffer>;
  readonly isUsed: boolean;
  /** Nobody waits for an answer any more. */
  forget(): void;
}

/** The query says when the event was sent (docs/cloudformation-semantics.md, rule 18). The token stands for the signature. */
function signedNow(): string {
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=7200`;
}

/**
 * The pre-signed URLs that answers of custom resources are PUT to. They name port 443, since CDK's provider framework
 * drops a port; the runtime of the functions turns them to the server's own.
 */
export class ResponseUrls {
  private readonly waiting = new Map<string, (body: Buffer) => void>();
  private readonly issued = new Set<string>();

  /** `path`: where the server offers them. */
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

  /** As S3 does, accepts a PUT at any time and as often as it comes; only the first has a reader. */
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
