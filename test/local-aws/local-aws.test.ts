import { CreateDomainCommand, CustomerProfilesClient, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { LocalAws } from '../../local-aws/local-aws';

let localAws: LocalAws;
let rejections: string[];
let client: CustomerProfilesClient;

beforeEach(async () => {
  rejections = [];
  localAws = await LocalAws.start({ onRejection: sentence => rejections.push(sentence) });
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION } = localAws.environmentVariables;
  client = new CustomerProfilesClient({
    endpoint: localAws.endpoint,
    region: AWS_REGION,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  client.destroy();
  await localAws.close();
});

describe('A fault that breaks the connection', () => {
  test.each([[false, []], [true, ['retail']]])('after the operation: %p, is a reset that the SDK sees', async (afterOperation, domains) => {
    localAws.customerProfiles.beforeOperation = async () => ({ connectionReset: true, afterOperation });
    await expect(client.send(new CreateDomainCommand({ DomainName: 'retail', DefaultExpirationDays: 30 }))).rejects.toThrow(/ECONNRESET/);
    expect(localAws.customerProfiles.domains.all().map(({ domainName }) => domainName)).toEqual(domains);
    expect(localAws.calls.take()).toMatchObject([{ operation: 'CreateDomain', status: 0 }]);
    expect(rejections).toEqual([]);
  });

  test('does not affect the next call', async () => {
    localAws.customerProfiles.beforeOperation = async () => ({ connectionReset: true });
    await expect(client.send(new CreateDomainCommand({ DomainName: 'retail', DefaultExpirationDays: 30 }))).rejects.toThrow();
    localAws.customerProfiles.beforeOperation = undefined;
    await expect(client.send(new CreateDomainCommand({ DomainName: 'retail', DefaultExpirationDays: 30 }))).resolves.toBeDefined();
  });
});

test('The subject of a Put with a template is its object type', async () => {
  await client.send(new CreateDomainCommand({ DomainName: 'retail', DefaultExpirationDays: 30 }));
  await client.send(new PutProfileObjectTypeCommand({ DomainName: 'retail', ObjectTypeName: 'CTR', Description: 'Contacts', TemplateId: 'CTR-NoInferred' }));
  expect(localAws.calls.take()[1]).toMatchObject({ operation: 'PutProfileObjectType', subject: 'retail/CTR' });
});

test('Each region has its own services, and is bootstrapped', async () => {
  const twoRegions = await LocalAws.start({ furtherRegions: ['eu-west-1'] });
  try {
    twoRegions.customerProfiles.domains.create('retail', { DefaultExpirationDays: 30 }, {});
    expect(twoRegions.region('us-east-1').customerProfiles.domains.has('retail')).toBe(true);
    expect(twoRegions.region('eu-west-1').customerProfiles.domains.has('retail')).toBe(false);
    expect(() => twoRegions.region('eu-central-1')).toThrow('has no region eu-central-1');
    const { Stacks } = await twoRegions.region('eu-west-1').cloudFormation.respond('DescribeStacks', { StackName: 'CDKToolkit' });
    expect(Stacks).toMatchObject([{
      StackStatus: 'CREATE_COMPLETE',
      Outputs: expect.arrayContaining([{ OutputKey: 'BucketName', OutputValue: 'cdk-hnb659fds-assets-123456789012-eu-west-1' }]),
    }]);
  } finally {
    await twoRegions.close();
  }
});
