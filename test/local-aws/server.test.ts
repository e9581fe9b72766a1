import { SecurityTokenService } from '../../local-aws/security-token-service';
import { Server } from '../../local-aws/server';
import { Service, ServiceRequest } from '../../local-aws/service';
import { SimpleStorage } from '../../local-aws/simple-storage';
import { SystemsManager } from '../../local-aws/systems-manager';

const USER = { arn: 'arn:aws:iam::123456789012:user/you' };

let server: Server;
let sts: SecurityTokenService;
let s3: SimpleStorage;
let rejections: string[];
let echoed: ServiceRequest[];

beforeEach(async () => {
  rejections = [];
  echoed = [];
  server = new Server({
    accountId: '123456789012',
    region: 'us-east-1',
    principalOf: accessKeyId => (accessKeyId === 'AKIAYOU' ? USER : sts.principalOf(accessKeyId)),
    onRejection: sentence => rejections.push(sentence),
  });
  sts = new SecurityTokenService(server);
  s3 = new SimpleStorage(server);
  const echo: Service = {
    handle: async request => {
      echoed.push(request);
      if (request.path === '/broken') throw new Error('a mistake');
      return { status: 200, headers: { 'x-was': 'here' }, body: request.body };
    },
  };
  server.addService('sts', sts);
  server.addService('s3', s3);
  server.addService('ssm', new SystemsManager());
  server.addService('echo', echo);
  server.addUnsignedRoute('/unsigned/', async ({ method, path }) => ({ status: 200, body: `${method} ${path}` }));
  await server.listen();
});

afterEach(async () => server.close());

function signature(service: string, { region = 'us-east-1', accessKeyId = 'AKIAYOU' } = {}): Record<string, string> {
  return { authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0` };
}

async function send(service: string, path: string, init: RequestInit = {}, scope = {}): Promise<Response> {
  return fetch(`${server.endpoint}${path}`, { ...init, headers: { ...signature(service, scope), ...init.headers as Record<string, string> } });
}

async function query(service: string, form: Record<string, string>, scope = {}): Promise<[status: number, body: string]> {
  const response = await send(service, '/', { method: 'POST', body: new URLSearchParams(form) }, scope);
  return [response.status, await response.text()];
}

describe('the server', () => {
  test('passes a request to the service of its signature', async () => {
    const response = await send('echo', '/a%2Fb?c=d', { method: 'PUT', body: 'body' });
    expect([response.status, response.headers.get('x-was'), await response.text()]).toEqual([200, 'here', 'body']);
    expect(echoed).toMatchObject([{ method: 'PUT', path: '/a%2Fb', principal: USER }]);
    expect(echoed[0].query.get('c')).toBe('d');
  });

  test('finds the service of a pre-signed URL in its query', async () => {
    const response = await fetch(`${server.endpoint}/key?X-Amz-Credential=${encodeURIComponent('AKIAYOU/20260101/us-east-1/echo/aws4_request')}`);
    expect(response.status).toBe(200);
    expect(echoed).toHaveLength(1);
  });

  test('rejects and reports a service that it does not have', async () => {
    const [status, body] = await query('dynamodb', { Action: 'ListTables' });
    expect(status).toBe(501);
    expect(body).toContain('<Code>ServiceNotModeled</Code>');
    expect(rejections).toEqual(["the local AWS has no service 'dynamodb' (ListTables); it has echo, s3, ssm, sts"]);
  });

  test('returns JSON errors for a JSON service', async () => {
    const response = await send('kms', '/', { method: 'POST', body: '{}', headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.Encrypt' } });
    expect(await response.json()).toMatchObject({ __type: 'ServiceNotModeled', message: expect.stringContaining('TrentService.Encrypt') });
  });

  test('rejects another region', async () => {
    expect(await query('sts', { Action: 'GetCallerIdentity' }, { region: 'eu-west-1' })).toEqual([501, expect.stringContaining('is in us-east-1')]);
    expect(rejections).toEqual([expect.stringContaining('eu-west-1')]);
  });

  test('rejects an unknown key, and a request without a signature', async () => {
    expect(await query('sts', { Action: 'GetCallerIdentity' }, { accessKeyId: 'AKIANOBODY' })).toEqual([403, expect.stringContaining('InvalidClientTokenId')]);
    expect((await fetch(server.endpoint)).status).toBe(403);
  });

  test('returns its own errors so that the SDK does not retry', async () => {
    const response = await send('echo', '/broken');
    expect([response.status, await response.text()]).toEqual([501, expect.stringContaining('a mistake')]);
    expect(rejections).toEqual([expect.stringContaining('the local AWS itself failed')]);
  });

  test('has routes that need no signature', async () => {
    const response = await fetch(`${server.endpoint}/unsigned/token?x=y`, { method: 'PUT' });
    expect(await response.text()).toBe('PUT /unsigned/token');
  });

  test('has no endpoint before it listens, and listens on the given port', async () => {
    const other = new Server({ accountId: '1', region: 'us-east-1', principalOf: () => undefined });
    expect(() => other.endpoint).toThrow('does not listen yet');
    await expect(other.listen(server.port)).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('the Security Token Service', () => {
  test('returns the caller', async () => {
    const [status, body] = await query('sts', { Action: 'GetCallerIdentity' });
    expect(status).toBe(200);
    expect(body).toContain(`<Arn>${USER.arn}</Arn><UserId>you</UserId><Account>123456789012</Account>`);
  });

  test('returns a session of a bootstrap role with the permissions of the user', async () => {
    const RoleArn = 'arn:aws:iam::123456789012:role/cdk-hnb659fds-deploy-role-123456789012-us-east-1';
    const [, body] = await query('sts', { Action: 'AssumeRole', RoleArn, RoleSessionName: 'me' });
    const accessKeyId = /<AccessKeyId>(\w+)</.exec(body)![1];
    expect((await query('sts', { Action: 'GetCallerIdentity' }, { accessKeyId }))[1])
      .toContain('arn:aws:sts::123456789012:assumed-role/cdk-hnb659fds-deploy-role-123456789012-us-east-1/me');
    expect(sts.principalOf(accessKeyId)?.roleName).toBeUndefined();
  });

  test.each(['arn:aws:iam::123456789012:role/admin', 'arn:aws:iam::999999999999:role/cdk-hnb659fds-deploy-role'])('rejects %s', async RoleArn => {
    expect(await query('sts', { Action: 'AssumeRole', RoleArn, RoleSessionName: 'me' })).toEqual([501, expect.stringContaining('bootstrap roles')]);
  });

  test('rejects another action', async () => {
    expect(await query('sts', { Action: 'GetSessionToken' })).toEqual([501, expect.stringContaining('GetSessionToken')]);
    expect(rejections).toEqual(['sts rejects GetSessionToken: the local AWS does not model the action GetSessionToken of STS']);
  });
});

describe('Systems Manager', () => {
  const getParameter = async (target: string, Name: string) => {
    const response = await send('ssm', '/', { method: 'POST', body: JSON.stringify({ Name }), headers: { 'x-amz-target': `AmazonSSM.${target}` } });
    return [response.status, await response.json() as any];
  };

  test('has the bootstrap version of every qualifier', async () => {
    expect(await getParameter('GetParameter', '/cdk-bootstrap/mine/version')).toEqual([200, { Parameter: expect.objectContaining({ Value: '30' }) }]);
  });

  test('returns only stored parameters', async () => {
    const ssm = new SystemsManager();
    ssm.putParameter('/a', 'b');
    expect([ssm.parameterValue('/a'), ssm.parameterValue('/c')]).toEqual(['b', undefined]);
    expect(await getParameter('GetParameter', '/none')).toEqual([400, expect.objectContaining({ __type: 'ParameterNotFound' })]);
    expect(await getParameter('PutParameter', '/none')).toEqual([501, expect.objectContaining({ message: expect.stringContaining('PutParameter') })]);
  });
});

describe('S3', () => {
  const BUCKET = '/cdk-hnb659fds-assets-123456789012-us-east-1';

  test('returns a stored object', async () => {
    const put = await send('s3', `${BUCKET}/a/b%20c.zip`, { method: 'PUT', body: Buffer.from([0, 255]), headers: { 'content-type': 'application/zip' } });
    expect([put.status, put.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{32}"$/)]);
    const get = await send('s3', `${BUCKET}/a/b%20c.zip`);
    expect(get.headers.get('content-type')).toBe('application/zip');
    expect(Buffer.from(await get.arrayBuffer())).toEqual(Buffer.from([0, 255]));
    expect((await send('s3', `${BUCKET}/a/b%20c.zip`, { method: 'HEAD' })).headers.get('content-length')).toBe('2');
    expect(s3.read(BUCKET.slice(1), 'a/b c.zip')).toHaveLength(2);
  });

  test('reads the chunks of a stream', async () => {
    const body = '4;chunk-signature=0\r\nabcd\r\n3\r\nefg\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n';
    await send('s3', `${BUCKET}/key`, { method: 'PUT', body, headers: { 'content-encoding': 'aws-chunked' } });
    expect(s3.read(BUCKET.slice(1), 'key').toString()).toBe('abcdefg');
  });

  test('lists by prefix', async () => {
    ['a1', 'a2', 'b1'].forEach(key => s3.put(BUCKET.slice(1), key, Buffer.from(key)));
    const body = await (await send('s3', `${BUCKET}/?list-type=2&prefix=a&max-keys=1`)).text();
    expect(body).toContain('<KeyCount>1</KeyCount>');
    expect(body).toContain('<IsTruncated>true</IsTruncated><Contents><Key>a1</Key>');
  });

  test('describes the bucket', async () => {
    expect(await (await send('s3', `${BUCKET}/?location`)).text()).toContain('<LocationConstraint');
    expect(await (await send('s3', `${BUCKET}/?encryption`)).text()).toContain('AES256');
    expect(await (await send('s3', `${BUCKET}/?versioning`)).text()).toContain('<VersioningConfiguration');
    expect((await send('s3', BUCKET, { method: 'HEAD' })).status).toBe(200);
  });

  test.each([
    ['GET', '/other/key', 404, 'NoSuchBucket'],
    ['GET', `${BUCKET}/none`, 404, 'NoSuchKey'],
    ['DELETE', `${BUCKET}/key`, 501, 'NotImplemented'],
    ['GET', `${BUCKET}/?acl`, 501, 'NotImplemented'],
    ['PUT', `${BUCKET}/key?tagging`, 501, 'NotImplemented'],
    ['GET', '/', 501, 'NotImplemented'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const response = await send('s3', path, { method });
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(`<Error><Code>${code}</Code>`)]);
  });

  test('throws for a missing object', () => {
    expect(() => s3.read('bucket', 'key')).toThrow('s3://bucket/key');
    expect(() => s3.put('bucket', 'key', Buffer.from(''))).toThrow('no bucket');
  });
});
