import {
  CustomerProfilesClient, DeleteProfileObjectTypeCommand, GetProfileObjectTypeCommand, GetProfileObjectTypeTemplateCommand,
  ListProfileObjectTypesCommand, PutProfileObjectTypeCommand, PutProfileObjectTypeCommandInput, TagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import { ServiceUnderTest } from './service';

const DOMAIN = 'arn:aws:profile:eu-central-1:111122223333:domains/retail';
const TYPE = `${DOMAIN}/object-types/ShopOrder`;
const ORDERS = { DomainName: 'retail', ObjectTypeName: 'ShopOrder' };
const KEY = 'arn:aws:kms:eu-central-1:111122223333:key/1234';
const KEY_PERMISSIONS = { Action: ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DescribeKey', 'kms:CreateGrant'], Resource: KEY };

let under: ServiceUnderTest;

beforeEach(async () => {
  under = new ServiceUnderTest();
  await under.start();
  await put(under.client());
});

afterEach(async () => under.stop());

async function put(client: CustomerProfilesClient, more: Partial<PutProfileObjectTypeCommandInput> = {}) {
  return client.send(new PutProfileObjectTypeCommand({ ...ORDERS, Description: 'Orders', ...more }));
}

function denied(action: string, resource: string): object {
  return {
    name: 'AccessDeniedException',
    $metadata: expect.objectContaining({ httpStatusCode: 403 }),
    message: expect.stringContaining(`User: arn:aws:sts::111122223333:assumed-role/worker/handler is not authorized to perform: ${action} on resource: ${resource} because`),
  };
}

describe.each([
  ['PutProfileObjectType', new PutProfileObjectTypeCommand({ ...ORDERS, Description: 'Orders' })],
  ['GetProfileObjectType', new GetProfileObjectTypeCommand(ORDERS)],
  ['DeleteProfileObjectType', new DeleteProfileObjectTypeCommand(ORDERS)],
] as const)('%s', (operation, command) => {
  const action = `profile:${operation}`;
  const send = async (client: CustomerProfilesClient) => client.send(command as PutProfileObjectTypeCommand);

  test('needs permission on the domain', async () => {
    await expect(send(under.clientWith({ Action: action, Resource: TYPE }))).rejects.toMatchObject(denied(action, DOMAIN));
  });

  test('needs permission on the object type', async () => {
    await expect(send(under.clientWith({ Action: action, Resource: DOMAIN }))).rejects.toMatchObject(denied(action, TYPE));
  });

  test('is allowed with both', async () => {
    await expect(send(under.clientWith({ Action: action, Resource: [DOMAIN, `${DOMAIN}/object-types/*`] }))).resolves.toBeDefined();
  });
});

test('A Put with tags needs TagResource on the object type', async () => {
  const allowed = { Action: 'profile:PutProfileObjectType', Resource: '*' };
  const withTags = { ObjectTypeName: 'New', Tags: { a: 'b' } };
  await expect(put(under.clientWith(allowed), withTags)).rejects.toMatchObject(denied('profile:TagResource', `${DOMAIN}/object-types/New`));
  await expect(put(under.clientWith(allowed, { Action: 'profile:TagResource', Resource: `${DOMAIN}/object-types/New` }), withTags)).resolves.toBeDefined();
});

test('Tag operations need permission on the object type', async () => {
  const tag = new TagResourceCommand({ resourceArn: TYPE, tags: { a: 'b' } });
  await expect(under.clientWith({ Action: 'profile:TagResource', Resource: DOMAIN }).send(tag)).rejects.toMatchObject(denied('profile:TagResource', TYPE));
  await expect(under.clientWith({ Action: 'profile:TagResource', Resource: TYPE }).send(tag)).resolves.toBeDefined();
});

test('A list needs permission on the domain', async () => {
  const list = new ListProfileObjectTypesCommand({ DomainName: 'retail' });
  await expect(under.clientWith({ Action: 'profile:ListProfileObjectTypes', Resource: DOMAIN }).send(list)).resolves.toBeDefined();
  await expect(under.clientWith({ Action: 'profile:ListProfileObjectTypes', Resource: TYPE }).send(list)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('A template needs permission on all resources', async () => {
  const template = new GetProfileObjectTypeTemplateCommand({ TemplateId: 'CTR' });
  await expect(under.clientWith({ Action: 'profile:GetProfileObjectTypeTemplate', Resource: '*' }).send(template)).resolves.toBeDefined();
  await expect(under.clientWith({ Action: 'profile:GetProfileObjectTypeTemplate', Resource: DOMAIN }).send(template)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('A denied Get can be a 404, if the option is set', async () => {
  under.service.behavior.deniedGet = 404;
  const get = under.clientWith({ Action: 'profile:PutProfileObjectType', Resource: '*' }).send(new GetProfileObjectTypeCommand(ORDERS));
  await expect(get).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('The administrator needs no permissions', async () => {
  await expect(put(under.client(), { EncryptionKey: KEY })).resolves.toBeDefined();
});

describe('With a customer managed key', () => {
  const allowed = { Action: 'profile:*', Resource: '*' };
  const via = (service: string) => ({ ...KEY_PERMISSIONS, Condition: { StringEquals: { 'kms:ViaService': service } } });

  test('a Put needs permission on the key', async () => {
    await expect(put(under.clientWith(allowed), { EncryptionKey: KEY })).rejects.toMatchObject(denied('kms:GenerateDataKey', KEY));
    await expect(put(under.clientWith(allowed, { Action: 'kms:GenerateDataKey', Resource: KEY }), { EncryptionKey: KEY })).rejects.toMatchObject(denied('kms:Decrypt', KEY));
    await expect(put(under.clientWith(allowed, KEY_PERMISSIONS), { EncryptionKey: KEY })).resolves.toBeDefined();
  });

  test('the permission can be limited to this service', async () => {
    await expect(put(under.clientWith(allowed, via('profile.eu-central-1.amazonaws.com')), { EncryptionKey: KEY })).resolves.toBeDefined();
    await expect(put(under.clientWith(allowed, via('s3.eu-central-1.amazonaws.com')), { EncryptionKey: KEY })).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test.each(['kms:DescribeKey', 'kms:CreateGrant'])('a Put of an object type\'s own key needs %s', async action => {
    const others = KEY_PERMISSIONS.Action.filter(other => other !== action);
    const incomplete = under.clientWith(allowed, { Action: others, Resource: KEY });

    await expect(put(incomplete, { EncryptionKey: KEY })).rejects.toMatchObject(denied(action, KEY));
  });

  test('the permission to create grants can be limited to AWS resources', async () => {
    const own = (value: string) => under.clientWith(allowed, { Action: ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:DescribeKey'], Resource: KEY },
      { Action: 'kms:CreateGrant', Resource: KEY, Condition: { Bool: { 'kms:GrantIsForAWSResource': value } } });
    await expect(put(own('true'), { EncryptionKey: KEY })).resolves.toBeDefined();
    await expect(put(own('false'), { EncryptionKey: KEY })).rejects.toMatchObject(denied('kms:CreateGrant', KEY));
  });

  test('a Get needs the permission, too', async () => {
    await put(under.client(), { EncryptionKey: KEY });
    await expect(under.clientWith(allowed).send(new GetProfileObjectTypeCommand(ORDERS))).rejects.toMatchObject(denied('kms:GenerateDataKey', KEY));
    await expect(under.clientWith(allowed, KEY_PERMISSIONS).send(new GetProfileObjectTypeCommand(ORDERS))).resolves.toBeDefined();
  });

  test('of the domain, an object type without its own key needs permission on it, also by its id', async () => {
    under.service.domains.update('retail', { DefaultExpirationDays: 30, DefaultEncryptionKey: '1234' }, {});
    await expect(put(under.clientWith(allowed))).rejects.toMatchObject(denied('kms:GenerateDataKey', KEY));
    await expect(put(under.clientWith(allowed, { ...KEY_PERMISSIONS, Action: ['kms:GenerateDataKey', 'kms:Decrypt'] }))).resolves.toBeDefined();
  });

  test('Delete needs none', async () => {
    await put(under.client(), { EncryptionKey: KEY });
    await expect(under.clientWith(allowed).send(new DeleteProfileObjectTypeCommand(ORDERS))).resolves.toBeDefined();
  });
});
