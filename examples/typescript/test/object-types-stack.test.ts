// The runner itself waits for its tests.
/* eslint @typescript-eslint/no-floating-promises: off */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { App, Mixins, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnObjectType } from 'aws-cdk-lib/aws-customerprofiles';
import { FieldSource, ObjectTypeMapping, ObjectTypeRules, StandardIdentifier } from 'cdk-customer-profiles';
import { DomainStack } from '../lib/domain-stack';
import { ObjectTypesStack } from '../lib/object-types-stack';

const OBJECT_TYPE = 'Custom::CustomerProfilesObjectType';

function template(release = 1): Template {
  const app = new App();
  const { domain } = new DomainStack(app, 'ShopDomain');
  return Template.fromStack(new ObjectTypesStack(app, 'ShopObjectTypes', { domain, release }));
}

test('the orders are mapped in the app', () => {
  template().hasResourceProperties(OBJECT_TYPE, {
    ObjectTypeName: 'ShopOrder',
    Fields: {
      orderId: { Source: '_source.id', Target: '_order.Attributes.shopOrderId' },
      email: { Source: '_source.email', Target: '_order.CustomerEmail', ContentType: 'EMAIL_ADDRESS' },
      status: Match.absent(),
    },
    Keys: { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['UNIQUE', 'ORDER'] }] },
    ExpirationDays: 730,
  });
});

test('release 2 adds the status of an order', () => {
  template(2).hasResourceProperties(OBJECT_TYPE, {
    ObjectTypeName: 'ShopOrder',
    Fields: { status: { Source: '_source.fulfillment_status', Target: '_order.FulfillmentStatus' } },
  });
});

test('reservations and contacts come from files', () => {
  template().hasResourceProperties(OBJECT_TYPE, { ObjectTypeName: 'HotelReservation', Fields: { ConfirmationNumber: Match.anyValue() } });
  template().hasResourceProperties(OBJECT_TYPE, { ObjectTypeName: 'CrmContact', Fields: { emailAddress: Match.anyValue() } });
});

test('CTR is adopted from Amazon Connect', () => {
  template().hasResourceProperties(OBJECT_TYPE, { ObjectTypeName: 'CTR', AdoptExisting: true });
});

test('every object type is retained', () => {
  template().allResources(OBJECT_TYPE, { DeletionPolicy: Match.stringLikeRegexp('^Retain') });
});

function contactsAsL1(app: App, objectTypeName: string): CfnObjectType {
  const mapping = ObjectTypeMapping.fromFile(path.join(__dirname, '..', 'mappings', 'crm-contact.json'));
  return new CfnObjectType(new Stack(app, 'L1'), 'Contacts', {
    domainName: 'shop',
    objectTypeName,
    description: 'Contacts of the CRM',
    fields: mapping.cfnFields,
    keys: mapping.cfnKeys,
  });
}

test('an L1 uses the same mapping', () => {
  const contacts = contactsAsL1(new App(), 'CrmContact');
  contacts.with(new ObjectTypeRules());
  Template.fromStack(contacts.stack).hasResourceProperties('AWS::CustomerProfiles::ObjectType', {
    Fields: Match.arrayWith([Match.objectLike({ Name: 'emailAddress' })]),
  });
});

test('an L1 is checked by the same rules', () => {
  const app = new App();
  contactsAsL1(app, '2nd contact');
  Mixins.of(app).apply(new ObjectTypeRules());
  assert.throws(() => app.synth(), /\[L1\/Contacts\] \[objectTypeName\]/);
});

test('a wrong mapping is an error that says what to do', () => {
  assert.throws(() => ObjectTypeMapping.custom({
    fields: { orderId: { source: FieldSource.field('id') } },
    keys: { shopOrderId: [{ fieldNames: ['orderID'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.PROFILE] }] },
  }), {
    message: '[keyField] Key "shopOrderId" references field "orderID", which is not defined in this mapping. Did you mean "orderId"?',
  });
});
