import * as sdk from '@aws-sdk/client-customer-profiles';
import { FieldContentType, FieldSource, StandardAsset, StandardCase, StandardIdentifier, StandardOrder, StandardProfile } from '../../src';

const constantsOf = (vocabulary: object) => Object.entries(vocabulary).filter(([, value]) => typeof value === 'string');

test('a field of the source begins with _source', () => {
  expect(FieldSource.field('customer.email')).toBe('_source.customer.email');
});

test('a Handlebars expression stays as it is', () => {
  expect(FieldSource.handlebars('{{_source.first}} {{_source.last}}')).toBe('{{_source.first}} {{_source.last}}');
});

test('a standard object has attributes', () => {
  expect([StandardProfile, StandardOrder, StandardAsset, StandardCase].map(vocabulary => vocabulary.attribute('x'))).toEqual([
    '_profile.Attributes.x', '_order.Attributes.x', '_asset.Attributes.x', '_case.Attributes.x',
  ]);
});

test('an order has items', () => {
  expect(StandardOrder.item('Title')).toBe('_order.OrderItems[].Title');
});

test.each([
  [StandardProfile.EMAIL_ADDRESS, '_profile.EmailAddress'],
  [StandardProfile.ADDRESS_ADDRESS1, '_profile.Address.Address1'],
  [StandardProfile.SHIPPING_ADDRESS_POSTAL_CODE, '_profile.ShippingAddress.PostalCode'],
  [StandardAsset.PRODUCT_SKU, '_asset.ProductSKU'],
  [StandardOrder.STATUS_URL, '_order.StatusUrl'],
  [StandardCase.CLOSED_DATE, '_case.ClosedDate'],
])('%s is the service\'s %s', (constant, target) => {
  expect(constant).toBe(target);
});

test.each([
  ['_profile', StandardProfile, 61],
  ['_asset', StandardAsset, 13],
  ['_case', StandardCase, 10],
  ['_order', StandardOrder, 27],
])('each constant of %s is named after its target', (object, vocabulary, count) => {
  const constants = constantsOf(vocabulary);
  expect(constants).toHaveLength(count);
  for (const [name, target] of constants) {
    expect(target.replace(`${object}.`, '').replace(/\./g, '').toUpperCase()).toBe(name.replace(/_/g, ''));
  }
});

test('identifiers and content types are those of the service\'s model', () => {
  expect(valuesOf(StandardIdentifier)).toEqual(Object.values(sdk.StandardIdentifier).sort());
  expect(valuesOf(FieldContentType)).toEqual(Object.values(sdk.FieldContentType).sort());
});

test('what is printed of an enumeration is the service\'s word', () => {
  expect(`${StandardIdentifier.UNIQUE} ${FieldContentType.NAME}`).toBe('UNIQUE NAME');
});

function valuesOf(enumeration: object): string[] {
  return Object.values(enumeration).map(member => (member as { value: string }).value).sort();
}
