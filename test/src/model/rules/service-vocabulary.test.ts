import { findingsOfMapping, MappingDefinition } from '../../../../src/model/rules';

/** The service's names as docs/rules.md and docs/service-contract.md list them, written out: a rule that forgets one is wrong. */
const IDENTIFIERS = [
  ['_asset', 'ASSET'], ['_order', 'ORDER'], ['_case', 'CASE'], ['_loyalty', 'LOYALTY'], ['_airBooking', 'AIR_BOOKING'], ['_airSegment', 'AIR_SEGMENT'],
  ['_airPreference', 'AIR_PREFERENCE'], ['_hotelReservation', 'HOTEL_RESERVATION'], ['_hotelStayRevenue', 'HOTEL_STAY_REVENUE'], ['_hotelPreference', 'HOTEL_PREFERENCE'],
];
const PREDEFINED_KEYS = [
  '_account', '_profileId', '_assetId', '_caseId', '_orderId', '_fullName', '_phone', '_email', '_ctrContactId', '_marketoLeadId', '_salesforceAccountId',
  '_salesforceContactId', '_salesforceAssetId', '_zendeskUserId', '_zendeskExternalId', '_zendeskTicketId', '_serviceNowSystemId', '_serviceNowIncidentId',
  '_segmentUserId', '_shopifyCustomerId', '_shopifyOrderId', '_assetName', '_serialNumber',
];
const RESERVED_KEYS = ['_profileId', '_orderId', '_caseId', '_assetId'];
const RESERVED_TARGETS = ['_profile.ProfileId', '_profile.ImportIds', '_order.OrderId', '_case.CaseId', '_asset.AssetId'];

function findings({ target = '_profile.Attributes.x', keys = {} }: { target?: string; keys?: MappingDefinition['Keys'] }) {
  return findingsOfMapping({
    Fields: { id: { Source: '_source.id' }, value: { Source: '_source.value', Target: target } },
    Keys: { number: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }], ...keys },
  });
}
const keyOf = (...identifiers: string[]) => [{ StandardIdentifiers: identifiers, FieldNames: ['id'] }];

test.each(IDENTIFIERS)('a target in %s needs a key that is %s', (object, identifier) => {
  const target = `${object}.Attributes.x`;
  expect(findings({ target }).map(({ message }) => message)).toEqual([
    `field "value" has a target in ${object}, but no key is ${identifier}; one has to identify that object: give the identifier ${identifier} to a key.`,
  ]);
  expect(findings({ target, keys: { other: keyOf(identifier) } })).toEqual([]);
});

test.each(PREDEFINED_KEYS)('the key %s is the service\'s own', name => {
  expect(findings({ keys: { [name]: keyOf('PROFILE', 'LOOKUP_ONLY') } })).toEqual([]);
});

test.each(RESERVED_KEYS)('the key %s has to be LOOKUP_ONLY, alone or not', name => {
  expect(findings({ keys: { [name]: keyOf('PROFILE') } }).map(({ id }) => id)).toEqual(['reservedKey']);
  expect(findings({ keys: { [name]: keyOf('LOOKUP_ONLY') } })).toEqual([]);
});

test.each(RESERVED_TARGETS)('the target %s is filled in by the service', target => {
  const keys = { other: keyOf('ORDER', 'CASE', 'ASSET') };
  expect(findings({ target, keys }).map(({ message }) => message)).toEqual([
    `field "value" has target "${target}", which the service fills in itself: choose another one, for example "${target.split('.')[0]}.Attributes.value".`,
  ]);
});
