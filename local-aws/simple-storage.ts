import { createHash } from 'crypto';
import { xml, xmlResponse } from './query-protocol';
import { Environment, Service, ServiceRequest, ServiceResponse } from './service';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

interface StoredObject {
  readonly body: Buffer;
  readonly contentType: string;
  readonly entityTag: string;
  readonly lastModified: Date;
}

/** The subresources other than the content of the bucket or the object. */
const SUBRESOURCES = [
  'location', 'encryption', 'versioning', 'continuation-token', 'list-type',
  'acl', 'policy', 'tagging', 'uploads', 'uploadId', 'delete', 'cors', 'lifecycle',
];

/** A model of S3 in path style, for the assets of the CDK CLI: list, head, put and get. Nothing is encrypted. */
export class SimpleStorage implements Service {
  private readonly buckets = new Map<string, Map<string, StoredObject>>();

  constructor(private readonly environment: Pick<Environment, 'accountId' | 'region'>) {}

  public createBucket(name: string): void {
    if (!this.buckets.has(name)) this.buckets.set(name, new Map());
  }

  public read(bucket: string, key: string): Buffer {
    const object = this.bucket(bucket)?.get(key);
    if (!object) throw new Error(`S3 has no object s3://${bucket}/${key}`);
    return object.body;
  }

  public put(bucket: string, key: string, body: Buffer, contentType: string = 'binary/octet-stream'): string {
    const objects = this.bucket(bucket);
    if (!objects) throw new Error(`S3 has no bucket ${bucket}`);
    const entityTag = `"${createHash('md5').update(body).digest('hex')}"`;
    objects.set(key, { body, contentType, entityTag, lastModified: new Date() });
    return entityTag;
  }

  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const [, bucket, ...rest] = request.path.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const objects = this.bucket(decodeURIComponent(bucket));
    if (bucket && !objects) return failure(404, 'NoSuchBucket', `The specified bucket does not exist: ${bucket}`);
    const subresource = SUBRESOURCES.find(name => request.query.has(name)) ?? '';
    if (objects && key) return this.handleObject(request, bucket, key, objects, subresource);
    if (objects && request.method === 'GET') return this.describeBucket(bucket, objects, subresource, request.query);
    if (objects && request.method === 'HEAD') return { status: 200, headers: { 'x-amz-bucket-region': this.environment.region } };
    return notModeled(request);
  }

  /** The bucket of `cdk bootstrap` with any qualifier. */
  private bucket(name: string): Map<string, StoredObject> | undefined {
    const { accountId, region } = this.environment;
    if (new RegExp(`^cdk-[a-z0-9]{1,10}-assets-${accountId}-${region}$`).test(name)) this.createBucket(name);
    return this.buckets.get(name);
  }

  private handleObject(
    request: ServiceRequest, bucket: string, key: string, objects: Map<string, StoredObject>, subresource: string,
  ): ServiceResponse {
    if (subresource) return notModeled(request);
    if (request.method === 'PUT' && !request.headers['x-amz-copy-source']) {
      const entityTag = this.put(bucket, key, content(request), request.headers['content-type']);
      return { status: 200, headers: { etag: entityTag } };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return notModeled(request);
    const object = objects.get(key);
    if (!object) return failure(404, 'NoSuchKey', `The specified key does not exist: ${key}`);
    return {
      status: 200,
      headers: {
        'content-type': object.contentType,
        'content-length': String(object.body.length),
        'etag': object.entityTag,
        'last-modified': object.lastModified.toUTCString(),
      },
      body: object.body,
    };
  }

  private describeBucket(bucket: string, objects: Map<string, StoredObject>, subresource: string, query: URLSearchParams): ServiceResponse {
    switch (subresource) {
      case 'location': {
        // For us-east-1, S3 returns no location.
        const location = this.environment.region === 'us-east-1' ? '' : this.environment.region;
        return xmlResponse(200, { LocationConstraint: { '@_xmlns': NAMESPACE, '#text': location } });
      }
      case 'encryption': {
        const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false };
        return xmlResponse(200, { ServerSideEncryptionConfiguration: { '@_xmlns': NAMESPACE, 'Rule': rule } });
      }
      case 'versioning':
        return xmlResponse(200, { VersioningConfiguration: { '@_xmlns': NAMESPACE } });
      case '':
      case 'list-type':
        return list(bucket, objects, query);
      default:
        return failure(501, 'NotImplemented', `the local AWS does not model ?${subresource} of a bucket`);
    }
  }
}

function list(bucket: string, objects: Map<string, StoredObject>, query: URLSearchParams): ServiceResponse {
  const prefix = query.get('prefix') ?? '';
  const matching = [...objects].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = matching.slice(0, Number(query.get('max-keys') ?? 1000));
  return xmlResponse(200, {
    ListBucketResult: {
      '@_xmlns': NAMESPACE,
      'Name': bucket,
      'Prefix': prefix,
      'KeyCount': shown.length,
      'MaxKeys': query.get('max-keys') ?? 1000,
      'IsTruncated': shown.length < matching.length,
      'Contents': shown.map(([key, object]) => ({
        Key: key,
        LastModified: object.lastModified.toISOString(),
        ETag: object.entityTag,
        Size: object.body.length,
        StorageClass: 'STANDARD',
      })),
    },
  });
}

/** The SDK sends a stream in chunks, each with its length first, and checksums after the last. */
function content(request: ServiceRequest): Buffer {
  const encoding = String(request.headers['content-encoding'] ?? '');
  if (!encoding.includes('aws-chunked') && !String(request.headers['x-amz-content-sha256']).startsWith('STREAMING-')) return request.body;
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = request.body.indexOf('\r\n', position);
    const length = parseInt(request.body.subarray(position, lineEnd).toString('ascii').split(';')[0], 16);
    if (lineEnd < 0 || Number.isNaN(length)) throw new Error('the body says that it is aws-chunked, and is not');
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(request.body.subarray(lineEnd + 2, lineEnd + 2 + length));
    position = lineEnd + 2 + length + 2;
  }
}

function notModeled(request: ServiceRequest): ServiceResponse {
  return failure(501, 'NotImplemented', `the local AWS does not model ${request.method} ${request.path}?${request.query} of S3`);
}

function failure(status: number, code: string, message: string): ServiceResponse {
  return { status, headers: { 'content-type': 'application/xml' }, body: xml({ Error: { Code: code, Message: message } }) };
}
