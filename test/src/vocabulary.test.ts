import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-customer-profiles';
import { vocabularyFiles } from '../../projenrc/vocabulary';
import * as library from '../../src';
import { FieldContentType, FieldSource, StandardAirSegment, StandardAsset, StandardCase, StandardCommunicationRecord, StandardIdentifier, StandardLoyalty, StandardOrder, StandardProfile } from '../../src';
import { fieldsBelow, STANDARD_OBJECT_NAMES, standardField, standardObject } from '../../src/model/standard-objects';
import { classNameOf, termOf } from '../../src/model/vocabulary';

type Vocabulary = Record<string, string | ((...names: string[]) => string)>;
const CLASSES = library as unknown as Record<string, Vocabulary>;
const VOCABULARIES = STANDARD_OBJECT_NAMES.map((name): [string, Vocabulary] => [name, CLASSES[classNameOf(name)]]);

test('a field of the source begins with _source', () => {
  expect(FieldSource.field('customer.email')).toBe('_source.customer.email');
});

test('a Handlebars expression is not changed', () => {
  expect(FieldSource.handlebars('{{_source.first}} {{_source.last}}')).toBe('{{_source.first}} {{_source.last}}');
});

test.each([...vocabularyFiles()])('src/%s is generated from the current data: run "npx projen vocabulary"', (file, content) => {
  expect(readFileSync(join(__dirname, '..', '..', 'src', file), 'utf8')).toBe(content);
});

test.each([
  [StandardProfile.EMAIL_ADDRESS, '_profile.EmailAddress'],
  [StandardProfile.ADDRESS_ADDRESS1, '_profile.Address.Address1'],
  [StandardProfile.SHIPPING_ADDRESS_POSTAL_CODE, '_profile.ShippingAddress.PostalCode'],
  [StandardProfile.ENGAGEMENT_PREFERENCES_EMAIL, '_profile.EngagementPreferences.Email'],
  [StandardProfile.emailPreference('KeyName'), '_profile.EngagementPreferences.Email[].KeyName'],
  [StandardAsset.PRODUCT_SKU, '_asset.ProductSKU'],
  [StandardOrder.STATUS_URL, '_order.StatusUrl'],
  [StandardOrder.item('Title'), '_order.OrderItems[].Title'],
  [StandardOrder.BILLING_ADDRESS_CITY, '_order.BillingAddress.City'],
  [StandardOrder.SOURCE_LAST_UPDATED_TIMESTAMP, '_order.SourceLastUpdatedTimestamp'],
  [StandardCase.CLOSED_DATE, '_case.ClosedDate'],
  [StandardLoyalty.TIER_CURRENT_TIER, '_loyalty.Tier.CurrentTier'],
  [StandardLoyalty.pointExpiration('Date'), '_loyalty.PointExpirations[].Date'],
  [StandardAirSegment.pet('Breed'), '_airSegment.Pets[].Breed'],
  [StandardCommunicationRecord.event('Open', 'EventId'), '_communicationRecord.Events.Open.EventId'],
  [StandardCommunicationRecord.eventAttribute('Open', 'x'), '_communicationRecord.Events.Open.Attributes.x'],
  [StandardCommunicationRecord.eventError('Open', 'Code'), '_communicationRecord.Events.Open.Errors[].Code'],
])('%s is the service\'s %s', (constant, target) => {
  expect(constant).toBe(target);
});

describe.each(VOCABULARIES)('the vocabulary of %s', (name, vocabulary) => {
  const constants = Object.entries(vocabulary).filter(([, value]) => typeof value === 'string') as [string, string][];

  test('has a documented target for each constant, which is named after it', () => {
    for (const [constant, target] of constants) {
      expect(standardField(target)?.path).toMatch(new RegExp(`^${target}(\\[\\])?$`));
      expect(target.replace(`${name}.`, '').replace(/\./g, '').toUpperCase()).toBe(constant.replace(/_/g, ''));
      expect(termOf(target)).toEqual({ className: classNameOf(name), constant });
    }
  });

  test('has a name for each documented field', () => {
    const fields = fieldsBelow(standardObject(name)!).filter(({ kind }) => kind === 'value').map(({ path }) => path.replace('.*.', '.Open.'));
    expect(fields.length).toBeGreaterThan(8);
    for (const target of fields) {
      const term = termOf(target)!;
      const member = vocabulary['constant' in term ? term.constant : term.method];
      expect(typeof member === 'string' ? member : member(...('arguments' in term ? term.arguments : []))).toBe(target);
    }
  });

  test('has attributes', () => {
    expect((vocabulary.attribute as (attribute: string) => string)('x.y')).toBe(`${name}.Attributes.x.y`);
    expect(termOf(`${name}.Attributes.x.y`)).toEqual({ className: classNameOf(name), method: 'attribute', arguments: ['x.y'] });
  });
});

test.each(['_order', '_order.OrderItems', '_order.OrderItems.Title', '_order.BillingAddress', '_order.Attributes.', '_order.Attributes.a[]', '_order.Attributes', '_order.OrderId', 'order.Name', 'x', '_communicationRecord.Events.Open'])(
  'the vocabulary has no name for %s', target => {
    expect(termOf(target)).toBeUndefined();
  },
);

test('identifiers and content types are those of the model of the service', () => {
  expect(valuesOf(StandardIdentifier)).toEqual(Object.values(sdk.StandardIdentifier).sort());
  expect(valuesOf(FieldContentType)).toEqual(Object.values(sdk.FieldContentType).sort());
});

test('an enumeration value is printed with the name of the service', () => {
  expect(`${StandardIdentifier.UNIQUE} ${FieldContentType.NAME}`).toBe('UNIQUE NAME');
});

function valuesOf(enumeration: object): string[] {
  return Object.values(enumeration).map(member => (member as { value: string }).value).sort();
}
