/**
 * A maintainer with an AWS account runs this before a release: `npx projen integ`. It creates a domain, deploys object types
 * into it, and reads them from the service. Everything is deleted at the end.
 *
 * It was never run on AWS. `npx projen integ:local` runs it against the local AWS, which is a model.
 */
import { ExpectedResult, IntegTest, Match } from '@aws-cdk/integ-tests-alpha';
import { App, Duration, RemovalPolicy, Stack, aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { FieldContentType, FieldSource, ObjectTypeMapping, ProfileObjectType, StandardIdentifier, StandardOrder } from '../../src';

const app = new App();
const stack = new Stack(app, 'CustomerProfilesObjectTypes');

const domain = new customerprofiles.CfnDomain(stack, 'Domain', { domainName: 'cdk-customer-profiles-integ', defaultExpirationDays: 7 });
domain.applyRemovalPolicy(RemovalPolicy.DESTROY);

const fields = {
  orderId: { source: FieldSource.field('id'), target: StandardOrder.attribute('shopOrderId') },
  email: { source: FieldSource.field('email'), target: StandardOrder.CUSTOMER_EMAIL, contentType: FieldContentType.EMAIL_ADDRESS },
};
const keys = {
  shopOrderId: [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
  _email: [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
};
const mapping = ObjectTypeMapping.custom({ allowProfileCreation: true, fields, keys });

const made = new ProfileObjectType(stack, 'Made', {
  domainName: domain.ref,
  objectTypeName: 'MadeOrder',
  description: 'Created by the construct',
  expiration: Duration.days(30),
  tags: { team: 'shop' },
  removalPolicy: RemovalPolicy.DESTROY,
  mapping,
});

// The object type of another owner: an L1 with another description and a tag.
const foreign = new customerprofiles.CfnObjectType(stack, 'Foreign', {
  domainName: domain.ref,
  objectTypeName: 'AdoptedOrder',
  description: 'Created by the L1',
  fields: [{ name: 'orderId', objectTypeField: { source: '_source.id' } }],
  keys: [{ name: 'shopOrderId', objectTypeKeyList: [{ fieldNames: ['orderId'], standardIdentifiers: ['PROFILE', 'UNIQUE'] }] }],
  tags: [{ key: 'made-by', value: 'l1' }],
});
foreign.applyRemovalPolicy(RemovalPolicy.DESTROY);
const adopted = new ProfileObjectType(stack, 'Adopted', {
  domainName: domain.ref,
  objectTypeName: 'AdoptedOrder',
  description: 'Adopted by the construct',
  adoptExisting: true,
  mapping,
});
adopted.node.addDependency(foreign);

const integ = new IntegTest(app, 'ObjectTypes', { testCases: [stack] });

const OWNER = 'cdk-customer-profiles:owner';

/** Reads an object type from the service, and compares it with the expected members. */
function expectOf(objectType: ProfileObjectType, expected: Record<string, unknown>): void {
  integ.assertions.awsApiCall('customer-profiles', 'GetProfileObjectType', {
    DomainName: objectType.domainName,
    ObjectTypeName: objectType.objectTypeName,
  }).expect(ExpectedResult.objectLike(expected));
}

expectOf(made, {
  ObjectTypeName: 'MadeOrder',
  Description: 'Created by the construct',
  ExpirationDays: 30,
  AllowProfileCreation: true,
  Fields: { email: { Source: '_source.email', Target: '_order.CustomerEmail', ContentType: 'EMAIL_ADDRESS' } },
  Keys: { _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }] },
  Tags: { team: 'shop', [OWNER]: Match.stringLikeRegexp('^CustomerProfilesObjectTypes/Made made:') },
});

expectOf(adopted, {
  Description: 'Adopted by the construct',
  // Only the tags of others remain of the adopted object type.
  Fields: { email: { Source: '_source.email' } },
  Tags: { 'made-by': 'l1', [OWNER]: Match.stringLikeRegexp('^CustomerProfilesObjectTypes/Adopted adopted:') },
});
