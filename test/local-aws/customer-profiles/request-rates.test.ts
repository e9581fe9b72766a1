import { CustomerProfilesClient, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { CallLog } from '../../../local-aws/call-log';
import { CustomerProfiles } from '../../../local-aws/customer-profiles/customer-profiles';
import { PUBLISHED_RATES, RequestRates } from '../../../local-aws/customer-profiles/request-rates';
import { Iam } from '../../../local-aws/iam/iam';
import { LocalAws } from '../../../local-aws/local-aws';

/** The statuses of simultaneous requests. */
async function statusesOf(requests: [method: string, path: string][], rates?: Partial<RequestRates>): Promise<number[]> {
  const environment = { accountId: '123456789012', region: 'eu-central-1', partition: 'aws', endpoint: '' };
  const service = new CustomerProfiles({
    environment, iam: new Iam(environment), calls: new CallLog(), requestRates: rates && { ...PUBLISHED_RATES, ...rates },
  });
  ['retail', 'wholesale'].forEach(domain => service.domains.create(domain, { DefaultExpirationDays: 366 }, {}));
  const principal = { arn: 'arn:aws:iam::123456789012:user/you' };
  const responses = requests.map(async ([method, path]) => service.handle({
    method, path, headers: {}, query: new URLSearchParams(), body: Buffer.from(method === 'PUT' ? '{"Description":"x"}' : ''), principal,
  }));
  return (await Promise.all(responses)).map(({ status }) => status);
}

describe('request rates', () => {
  test('count all domains of the account together', async () => {
    expect(await statusesOf([['PUT', '/domains/retail/object-types/A'], ['PUT', '/domains/wholesale/object-types/A']], {})).toEqual([200, 429]);
  });

  test('count each operation separately', async () => {
    const path = '/domains/retail/object-types/A';
    expect(await statusesOf([['PUT', path], ['GET', path], ['DELETE', path]], {})).toEqual([200, 200, 200]);
  });

  test('count requests that fail', async () => {
    const path = '/domains/retail/object-types/Absent';
    expect(await statusesOf([['GET', path], ['GET', path]], {})).toEqual([404, 429]);
  });

  test('can be increased for one operation', async () => {
    const paths = ['/domains/retail/object-types/A', '/domains/retail/object-types/B'];
    expect(await statusesOf(paths.flatMap(path => [['PUT', path], ['GET', path]] as [string, string][]), { PutProfileObjectType: Infinity }))
      .toEqual([200, 200, 200, 429]);
  });

  test('do not exist for the service alone', async () => {
    expect(await statusesOf(Array.from({ length: 50 }, () => ['GET', '/domains/retail']))).toEqual(Array(50).fill(200));
  });
});

test('the local AWS has the published rates', async () => {
  const localAws = await LocalAws.start();
  try {
    localAws.customerProfiles.domains.create('retail', { DefaultExpirationDays: 366 }, {});
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region } = localAws.environmentVariables;
    const client = new CustomerProfilesClient({ endpoint: localAws.endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 });
    const put = async (ObjectTypeName: string) => client.send(new PutProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName, Description: 'x' }));
    await put('First');
    await expect(put('Second')).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } });
    expect(localAws.customerProfiles.objectTypes().map(({ objectTypeName }) => objectTypeName)).toEqual(['First']);
    expect(localAws.calls.take()).toMatchObject([{ status: 200 }, { status: 429 }]);
    client.destroy();
  } finally {
    await localAws.close();
  }
});
