import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findingsOfMapping, knownWithoutTokens, MappingDefinition } from '../../../src/model/rules';
import { fieldsBelow, STANDARD_OBJECT_IDENTIFIERS, STANDARD_OBJECT_NAMES, standardField, standardKeyNames, standardObject } from '../../../src/model/standard-objects';

/** The names in the administrator guide, as literals, so that missing data is detected. */
const OBJECTS: [name: string, identifier: string, idField: string, fields: number][] = [
  ['_profile', 'PROFILE', 'ProfileId', 76], ['_order', 'ORDER', 'OrderId', 55], ['_asset', 'ASSET', 'AssetId', 15], ['_case', 'CASE', 'CaseId', 12],
  ['_communicationRecord', 'COMMUNICATION_RECORD', 'CommunicationRecordId', 24], ['_loyalty', 'LOYALTY', 'LoyaltyId', 61],
  ['_loyaltyTransaction', 'LOYALTY_TRANSACTION', 'TransactionId', 40], ['_loyaltyPromotion', 'LOYALTY_PROMOTION', 'PromotionId', 35],
  ['_airBooking', 'AIR_BOOKING', 'BookingId', 79], ['_airSegment', 'AIR_SEGMENT', 'SegmentId', 125], ['_airPreference', 'AIR_PREFERENCE', 'PreferenceId', 125],
  ['_hotelReservation', 'HOTEL_RESERVATION', 'ReservationId', 87], ['_hotelStayRevenue', 'HOTEL_STAY_REVENUE', 'StayRevenueId', 18],
  ['_hotelPreference', 'HOTEL_PREFERENCE', 'PreferenceId', 126], ['_device', 'DEVICE', 'DeviceId', 12], ['_webAnalytics', 'WEB_ANALYTICS', 'EventId', 96],
];
const PREDEFINED_KEYS = [
  '_account', '_profileId', '_assetId', '_caseId', '_orderId', '_fullName', '_phone', '_email', '_ctrContactId', '_marketoLeadId', '_salesforceAccountId',
  '_salesforceContactId', '_salesforceAssetId', '_zendeskUserId', '_zendeskExternalId', '_zendeskTicketId', '_serviceNowSystemId', '_serviceNowIncidentId',
  '_segmentUserId', '_shopifyCustomerId', '_shopifyOrderId', '_assetName', '_serialNumber', '_communicationRecordId', '_airPreferenceId', '_airReferenceId',
  '_airBookingId', '_airPreferenceRef', '_airSegmentId', '_airBookingRef', '_hotelPreferenceId', '_hotelReferenceId', '_hotelReservationId', '_hotelPreferenceRef',
  '_hotelStayRevenueId', '_loyaltyId', '_loyaltyMembershipId', '_loyaltyTransactionId', '_loyaltyPromotionId', '_serviceNowTaskId', '_webAnalyticsUserId',
  '_webAnalyticsAnonymousUserId', '_webAnalyticsOrderId', '_webAnalyticsDeviceId', '_webAnalyticsClickstreamEventId',
];
const RESERVED_KEYS = ['_profileId', '_orderId', '_caseId', '_assetId'];
const IDENTIFIERS = OBJECTS.map(([, identifier]) => identifier);

function findings({ target = '_profile.Attributes.x', keys = {} }: { target?: string; keys?: MappingDefinition['Keys'] }) {
  return findingsOfMapping({
    Fields: { id: { Source: '_source.id' }, value: { Source: '_source.value', Target: target, ContentType: 'EMAIL_ADDRESS' } },
    Keys: { number: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }], ...keys },
  }, knownWithoutTokens);
}
const keyOf = (...identifiers: string[]) => [{ StandardIdentifiers: identifiers, FieldNames: ['value'] }];

test('the objects are those of the guide', () => {
  expect([...STANDARD_OBJECT_NAMES].sort()).toEqual(OBJECTS.map(([name]) => name).sort());
  expect([...STANDARD_OBJECT_IDENTIFIERS].sort()).toEqual([...IDENTIFIERS].sort());
});

test.each(OBJECTS)('%s has the identifier %s, the ID field %s and %s fields', (name, identifier, idField, fields) => {
  const object = standardObject(name)!;
  expect([object.name, object.identifier, object.idField, fieldsBelow(object).length]).toEqual([name, identifier, `${name}.${idField}`, fields]);
});

describe('a target in an object', () => {
  const withKey = OBJECTS.filter(([name]) => !['_profile', '_communicationRecord'].includes(name));

  test.each(withKey)('%s requires a key with the identifier %s', (object, identifier) => {
    const target = `${object}.Attributes.x`;
    expect(findings({ target }).map(({ message }) => message)).toEqual([
      `Field "value" has a target in ${object}, but no key has the identifier ${identifier}, which identifies that object. Add ${identifier} to a key.`,
    ]);
    expect(findings({ target, keys: { other: keyOf(identifier) } })).toEqual([]);
  });

  test.each(['_profile', '_communicationRecord'])('%s requires no key', object => {
    expect(findings({ target: `${object}.Attributes.x` })).toEqual([]);
  });

  test.each(OBJECTS)('%s with identifier %s may not be its ID field %s', (object, _, idField) => {
    const target = `${object}.${idField}`;
    expect(findings({ target, keys: { other: keyOf(...IDENTIFIERS) } }).map(({ id, message }) => [id, message])).toEqual([
      ['target', `Field "value" has target "${target}". Only the service sets this field. Use "${object}.Attributes.${idField}".`],
    ]);
  });
});

test.each(['_profile.ImportIds', '_profile.FoundByItems', '_profile.FoundByItems[]', '_profile.FoundByItems[].KeyName', '_profile.ProfileId.x'])('only the service sets %s', target => {
  expect(findings({ target }).map(({ id }) => id)).toEqual(['target']);
});

test.each(['_hotelStayRevenue.ReservationId', '_webAnalytics.DeviceId', '_webAnalytics.OrderId', '_profile.Attributes.FoundByItemsCount', '_profile.Attributes.ProfileId'])(
  '%s is an ordinary target', target => {
    expect(findings({ target, keys: { other: keyOf(...IDENTIFIERS) } })).toEqual([]);
  },
);

test.each(PREDEFINED_KEYS)('the key name %s is documented', name => {
  expect(findings({ keys: { [name]: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['value'] }] } })).toEqual([]);
});

test('no other key name is documented', () => {
  expect([...standardKeyNames(), '_ctrContactId'].sort()).toEqual([...PREDEFINED_KEYS].sort());
});

test.each(RESERVED_KEYS)('the key %s requires LOOKUP_ONLY, alone or not', name => {
  expect(findings({ keys: { [name]: keyOf('PROFILE') } }).map(({ id }) => id)).toEqual(['reservedKey']);
  expect(findings({ keys: { [name]: keyOf('LOOKUP_ONLY') } })).toEqual([]);
});

describe('a target finds its documented field', () => {
  test.each([
    ['_profile.FirstName', '_profile.FirstName'],
    ['_profile.Address.PostalCode', '_profile.Address.PostalCode'],
    ['_order.OrderItems[].Title', '_order.OrderItems[].Title'],
    ['_order.OrderItems.Title', '_order.OrderItems[].Title'],
    ['_order.OrderItems[]', '_order.OrderItems[]'],
    ['_order.BillingAddress', '_order.BillingAddress'],
    ['_communicationRecord.Events.Open.UpdatedDate', '_communicationRecord.Events'],
    ['_order.Attributes.a.b', '_order.Attributes'],
  ])('%s', (target, path) => {
    expect(standardField(target)?.path).toBe(path);
  });

  test.each(['_profile', '', '_Profile.FirstName', 'profile.FirstName', '_profile.Zip', '_profile.FirstName.x', '_profile.FirstName[]', '_profile.Address[].City', '_profile.', '_order.OrderId', 'toString', '_profile.toString'])(
    'but %j has none', target => {
      expect(standardField(target)).toBeUndefined();
    },
  );

  test('with its documented content type and values', () => {
    expect(standardField('_profile.EmailAddress')).toEqual({ path: '_profile.EmailAddress', kind: 'value', contentType: 'EMAIL_ADDRESS', isDate: false, values: [], fields: new Map() });
    expect(standardField('_profile.BirthDate')).toMatchObject({ isDate: true });
    expect(standardField('_order.StatusCode')).toMatchObject({ values: ['DRAFT', 'ACTIVATED'] });
    expect(['_order', '_order.BillingAddress', '_order.OrderItems', '_order.Attributes'].map(target => standardField(target)?.kind)).toEqual([undefined, 'object', 'list', 'map']);
    expect(standardObject('_order')).toMatchObject({ page: 'standard-order-definition', reserved: ['_order.OrderId'] });
    expect(standardObject('_profile')!.bothForms).toEqual([['_profile.Gender', '_profile.GenderString'], ['_profile.PartyType', '_profile.PartyTypeString']]);
  });
});

// Compares the data with its source if the source is available.
const FACTS = resolve(__dirname, '..', '..', '..', '..', 'shared', 'standard-objects.json');

(existsSync(FACTS) ? test : test.skip)('the data has all the facts', () => {
  const { objects } = JSON.parse(readFileSync(FACTS, 'utf8'));
  const missing: string[] = [];
  const compare = (fields: Record<string, any>, path: string) => {
    for (const [name, fact] of Object.entries(fields)) {
      const target = `${path}.${name}`;
      const field = standardField(target);
      const isSame = fact.reserved === true ? field === undefined : target.includes('.*') ? field !== undefined
        : field?.contentType === fact.contentType && field?.isDate === (fact.format === 'date') && field?.values.join() === (fact.values ?? []).join();
      if (!isSame) missing.push(target);
      compare(fact.fields ?? {}, target);
    }
  };
  for (const [name, { fields }] of Object.entries<any>(objects)) compare(fields, name);
  expect(missing).toEqual([]);
});
