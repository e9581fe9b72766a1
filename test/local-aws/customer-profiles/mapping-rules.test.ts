import { PutProfileObjectTypeCommandInput } from '@aws-sdk/client-customer-profiles';
import { ServiceUnderTest } from './service';

type Mapping = Pick<PutProfileObjectTypeCommandInput, 'AllowProfileCreation' | 'SourceLastUpdatedTimestampFormat' | 'Fields' | 'Keys'>;

let under: ServiceUnderTest;

beforeEach(async () => {
  under = new ServiceUnderTest();
  await under.start();
});

afterEach(async () => under.stop());

const ID = { Source: '_source.id' };
const KEY = { StandardIdentifiers: ['UNIQUE' as const, 'PROFILE' as const], FieldNames: ['id'] };
const withField = (field: object, name = 'a'): Mapping => ({ Fields: { id: ID, [name]: { Source: '_source.a', ...field } }, Keys: { shopId: [KEY] } });
const withKeys = (keys: Mapping['Keys']): Mapping => ({ Fields: { id: ID }, Keys: { shopId: [KEY], ...keys } });
const onlyKeys = (keys: Mapping['Keys']): Mapping => ({ Fields: { id: ID }, Keys: keys });

/** The ID field of each standard object and the identifier of its key, from the administrator guide. */
const STANDARD_OBJECTS = [
  ['_profile.ProfileId', 'PROFILE'], ['_asset.AssetId', 'ASSET'], ['_order.OrderId', 'ORDER'], ['_case.CaseId', 'CASE'],
  ['_communicationRecord.CommunicationRecordId', 'COMMUNICATION_RECORD'], ['_airPreference.PreferenceId', 'AIR_PREFERENCE'], ['_airBooking.BookingId', 'AIR_BOOKING'],
  ['_airSegment.SegmentId', 'AIR_SEGMENT'], ['_hotelPreference.PreferenceId', 'HOTEL_PREFERENCE'], ['_hotelReservation.ReservationId', 'HOTEL_RESERVATION'],
  ['_hotelStayRevenue.StayRevenueId', 'HOTEL_STAY_REVENUE'], ['_loyalty.LoyaltyId', 'LOYALTY'], ['_loyaltyTransaction.TransactionId', 'LOYALTY_TRANSACTION'],
  ['_loyaltyPromotion.PromotionId', 'LOYALTY_PROMOTION'], ['_device.DeviceId', 'DEVICE'], ['_webAnalytics.EventId', 'WEB_ANALYTICS'],
];

describe('A Put is rejected with status 400', () => {
  test.each<[string, Mapping, string]>([
    ['a field called tags', withField({}, 'tags'), 'The field name tags is not allowed'],
    ['a field called Tags', withField({}, 'Tags'), 'The field name Tags is not allowed'],
    ['a source without its beginning', withField({ Source: 'a' }), 'The source "a" of field a must begin with _source.'],
    ['broken Handlebars in a source', withField({ Source: '{{#if _source.a}}' }), 'of field a is not valid Handlebars'],
    ['broken Handlebars in a target', withField({ Target: '{{a' }), '"{{a" of field a is not valid Handlebars'],
    ['a reserved target', withField({ Target: '_profile.ImportIds' }), 'The target _profile.ImportIds of field a is reserved'],
    ['a target below a reserved one', withField({ Target: '_profile.FoundByItems[].KeyName' }), 'is reserved'],
    ['both forms of a gender', { ...withField({ Target: '_profile.Gender' }), Fields: { id: { ...ID, Target: '_profile.GenderString' }, a: { ...ID, Target: '_profile.Gender' } } }, '_profile.Gender and _profile.GenderString cannot both be targets'],
    ['both forms of a party type', { Fields: { id: { ...ID, Target: '_profile.PartyTypeString' }, a: { ...ID, Target: '_profile.PartyType' } }, Keys: { shopId: [KEY] } }, '_profile.PartyType and _profile.PartyTypeString cannot both be targets'],
    ['a timestamp without its format', withField({ Target: '_profile.SourceLastUpdatedTimestamp' }), 'requires SourceLastUpdatedTimestampFormat'],
    ['251 fields', { ...withKeys({}), Fields: { id: ID, ...Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, ID])) } }, 'at most 250 fields'],
    ['no keys', { Fields: { id: ID } }, 'Exactly one key must be UNIQUE; At least one key must be PROFILE'],
    ['a key called Tags', withKeys({ Tags: [{ FieldNames: ['id'] }] }), 'The key name Tags is not allowed'],
    ['a key without definitions', withKeys({ a: [] }), 'Key a has no field'],
    ['a key without fields', withKeys({ a: [{ FieldNames: [] }] }), 'Key a has no field'],
    ['a key of no field', withKeys({ a: [{ FieldNames: ['missing'] }] }), 'Key a references field missing, which is not defined'],
    ['two unique keys', withKeys({ a: [{ FieldNames: ['id'], StandardIdentifiers: ['UNIQUE'] }] }), 'Exactly one key must be UNIQUE'],
    ['a unique key for lookup', onlyKeys({ a: [{ ...KEY, StandardIdentifiers: ['UNIQUE', 'PROFILE', 'LOOKUP_ONLY'] }] }), 'Key a cannot be UNIQUE together with LOOKUP_ONLY or NEW_ONLY'],
    ['no profile key', onlyKeys({ a: [{ ...KEY, StandardIdentifiers: ['UNIQUE'] }] }), 'At least one key must be PROFILE'],
    ['profile creation by a lookup', { ...onlyKeys({ a: [{ ...KEY, StandardIdentifiers: ['UNIQUE'] }], b: [{ ...KEY, StandardIdentifiers: ['PROFILE', 'NEW_ONLY'] }] }), AllowProfileCreation: true }, 'With AllowProfileCreation, at least one PROFILE key'],
    ['a reserved key that is stored', withKeys({ _orderId: [{ FieldNames: ['id'] }] }), 'Key _orderId must be LOOKUP_ONLY'],
  ])('for %s', async (_, mapping, message) => {
    await expect(under.put(mapping)).rejects.toMatchObject({ name: 'BadRequestException', message: expect.stringContaining(message), $metadata: { httpStatusCode: 400 } });
    await expect(under.get()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test.each(STANDARD_OBJECTS)('for the target %s, and in its object without the key %s', async (idField, identifier) => {
    const object = idField.split('.')[0];
    const withIdentifier = { other: [{ FieldNames: ['id'], StandardIdentifiers: [identifier as 'ORDER'] }] };
    const targeting = (Target: string, keys: Mapping['Keys'] = {}): Mapping => ({ ...withKeys(keys), Fields: { id: { ...ID, Target } } });
    await expect(under.put(targeting(idField, withIdentifier))).rejects.toMatchObject({ message: `The target ${idField} of field id is reserved` });
    const isRequired = !['PROFILE', 'COMMUNICATION_RECORD'].includes(identifier);
    const put = under.put(targeting(`${object}.Attributes.x`));
    if (isRequired) await expect(put).rejects.toMatchObject({ message: `A target in ${object} requires a key with the standard identifier ${identifier}` });
    else await expect(put).resolves.toBeDefined();
    await expect(under.put(targeting(`${object}.Attributes.x`, withIdentifier))).resolves.toBeDefined();
  });

  test('for a key name that another object type has with another content type', async () => {
    const typed = (ContentType?: 'NUMBER' | 'STRING'): Mapping => ({ Fields: { id: { ...ID, ContentType } }, Keys: { shopId: [KEY] } });
    await under.put(typed());
    await expect(under.put({ ObjectTypeName: 'Same', ...typed('STRING') })).resolves.toBeDefined();
    await expect(under.put({ ObjectTypeName: 'Other', ...typed('NUMBER') })).rejects.toMatchObject({
      name: 'BadRequestException', message: 'Key shopId exists in the domain with content type STRING (object type Same) and cannot have NUMBER',
    });
  });
});

describe('A Put is accepted', () => {
  test.each<[string, Mapping]>([
    ['without a mapping', {}],
    ['with _profileId as the only profile key', { ...onlyKeys({ a: [{ ...KEY, StandardIdentifiers: ['UNIQUE'] }], _profileId: [{ ...KEY, StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'] }] }), AllowProfileCreation: true }],
    ['with an ordinary field that is the ID of another object', { ...withKeys({ other: [{ FieldNames: ['id'], StandardIdentifiers: ['HOTEL_STAY_REVENUE'] }] }), Fields: { id: { ...ID, Target: '_hotelStayRevenue.ReservationId' } } }],
    ['with the name of a reserved field as an attribute', withField({ Target: '_profile.Attributes.FoundByItemsCount' })],
    ['with a timestamp and its format', { ...withField({ Target: '_profile.SourceLastUpdatedTimestamp' }), SourceLastUpdatedTimestampFormat: 'EpochMilli' }],
    ['with Handlebars', withField({ Source: '{{#if _source.a}}{{_source.a}}{{/if}}' })],
    ['with a target that is not documented', withField({ Target: 'constructor.x' })],
  ])('%s', async (_, mapping) => {
    await expect(under.put(mapping)).resolves.toBeDefined();
  });

  test('with an invalid mapping, if the option is set', async () => {
    under.service.behavior.invalidMappings = 'accept';
    await expect(under.put({ Fields: {} })).resolves.toBeDefined();
  });
});
