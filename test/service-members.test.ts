import * as sdk from '@aws-sdk/client-customer-profiles';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { asDelivered } from './as-delivered';
import { FieldContentType, ObjectTypeMapping, ObjectTypeTemplate, ProfileObjectType, ProfileObjectTypeProps, StandardIdentifier } from '../src';
import { createEvent } from './lambda/events';
import { run } from './lambda/scripted-service';

/** An object type with all props. */
const EVERYTHING: Omit<ProfileObjectTypeProps, 'mapping' | 'encryptionKey'> = {
  domainName: 'retail',
  objectTypeName: 'ShopOrder',
  description: 'Orders',
  expiration: Duration.days(30),
  maxProfileObjectCount: 100,
  sourcePriority: 1,
  tags: { team: 'shop' },
};

const MAPPINGS = [
  ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR),
  ObjectTypeMapping.custom({
    allowProfileCreation: true,
    sourceLastUpdatedTimestampFormat: 'yyyy',
    fields: { email: { source: '_source.email', target: '_profile.EmailAddress', contentType: FieldContentType.EMAIL_ADDRESS } },
    keys: { email: [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE, StandardIdentifier.UNIQUE] }] },
  }),
];

/** The Put of the handler for a construct with all props. */
async function putFor(mapping: ObjectTypeMapping): Promise<sdk.PutProfileObjectTypeCommandInput> {
  const stack = new Stack(new App(), 'Shop');
  new ProfileObjectType(stack, 'Orders', { ...EVERYTHING, mapping, encryptionKey: new Key(stack, 'Key') });
  const [resource] = Object.values(Template.fromStack(stack).findResources('Custom::CustomerProfilesObjectType'));
  // CloudFormation resolves the GetAtt of the key's ARN.
  const properties = { ...resource.Properties, EncryptionKey: 'arn:aws:kms:eu-central-1:123456789012:key/1' };
  const { calls: [, [, body]], paths: [, path] } = await run(createEvent(asDelivered(properties)), { Get: [undefined, { Tags: {} }] });
  const [, , DomainName, , ObjectTypeName] = path.split('/');
  return { DomainName, ObjectTypeName, ...body as { Description: string } };
}

/** The members of a structure in the installed SDK. */
function membersOf(schema: unknown): string[] {
  const [, , , , names] = schema as [kind: number, namespace: string, name: string, traits: unknown, names: string[]];
  return names;
}

// If a test fails after an upgrade of the SDK, the service has a new member. Add a prop for it to the construct, and send it in
// the handler. Identifiers and content types are compared in test/src/vocabulary.test.ts.
describe('The construct supports all members of the service:', () => {
  const puts: sdk.PutProfileObjectTypeCommandInput[] = [];

  beforeAll(async () => {
    for (const mapping of MAPPINGS) {
      puts.push(await putFor(mapping));
    }
  });

  test.each(membersOf(sdk.PutProfileObjectTypeRequest$))('%s of an object type', member => {
    expect(puts.flatMap(put => Object.keys(put))).toContain(member);
  });

  test.each(membersOf(sdk.ObjectTypeField$))('%s of a field', member => {
    expect(puts.flatMap(put => Object.values(put.Fields ?? {})).flatMap(field => Object.keys(field))).toContain(member);
  });

  test.each(membersOf(sdk.ObjectTypeKey$))('%s of a key', member => {
    expect(puts.flatMap(put => Object.values(put.Keys ?? {})).flat().flatMap(key => Object.keys(key))).toContain(member);
  });
});
