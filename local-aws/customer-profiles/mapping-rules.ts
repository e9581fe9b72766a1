import { Definition, Mapping, ObjectType } from './object-type';
import { badRequest } from './service-error';

// The mappings that the service rejects according to the administrator guide, in addition to the constraints of the API
// model. This code is independent of the rules of the library, so that it detects their errors.

/** The identifier of the key that identifies an object, and the field that only the service sets. */
const STANDARD_OBJECTS: Readonly<Record<string, readonly [identifier: string, idField: string]>> = {
  _profile: ['PROFILE', 'ProfileId'],
  _asset: ['ASSET', 'AssetId'],
  _order: ['ORDER', 'OrderId'],
  _case: ['CASE', 'CaseId'],
  _communicationRecord: ['COMMUNICATION_RECORD', 'CommunicationRecordId'],
  _airPreference: ['AIR_PREFERENCE', 'PreferenceId'],
  _airBooking: ['AIR_BOOKING', 'BookingId'],
  _airSegment: ['AIR_SEGMENT', 'SegmentId'],
  _hotelPreference: ['HOTEL_PREFERENCE', 'PreferenceId'],
  _hotelReservation: ['HOTEL_RESERVATION', 'ReservationId'],
  _hotelStayRevenue: ['HOTEL_STAY_REVENUE', 'StayRevenueId'],
  _loyalty: ['LOYALTY', 'LoyaltyId'],
  _loyaltyTransaction: ['LOYALTY_TRANSACTION', 'TransactionId'],
  _loyaltyPromotion: ['LOYALTY_PROMOTION', 'PromotionId'],
  _device: ['DEVICE', 'DeviceId'],
  _webAnalytics: ['WEB_ANALYTICS', 'EventId'],
};
const RESERVED_KEYS = ['_profileId', '_orderId', '_caseId', '_assetId'];
const MAX_FIELDS = 250;

type Field = NonNullable<Mapping['Fields']>[string];
type Key = NonNullable<Mapping['Keys']>[string][number];

/** @param others the other object types of the domain */
export function validateMapping(definition: Definition, others: readonly ObjectType[]): void {
  // The guide does not require a mapping in a Put, and a template is valid.
  if (definition.TemplateId !== undefined || (definition.Fields === undefined && definition.Keys === undefined)) return;
  const violations = [...violationsOfFields(definition), ...violationsOfKeys(definition), ...sharedKeyViolations(definition, others)];
  if (violations.length > 0) throw badRequest(violations.join('; '));
}

function violationsOfFields({ Fields: fields = {}, Keys: keys = {}, SourceLastUpdatedTimestampFormat: format }: Mapping): string[] {
  const violations: string[] = [];
  const identifiers = Object.values(keys).flat().flatMap(({ StandardIdentifiers: list = [] }) => list);
  const targets = Object.values(fields).flatMap(({ Target: target }) => target ?? []);
  if (Object.keys(fields).length > MAX_FIELDS) violations.push(`An object type can have at most ${MAX_FIELDS} fields`);
  for (const [name, field] of Object.entries(fields)) violations.push(...violationsOfField(name, field));
  for (const object of new Set(targets.map(target => target.split(/[.[]/)[0]))) {
    const [identifier] = Object.hasOwn(STANDARD_OBJECTS, object) ? STANDARD_OBJECTS[object] : [];
    const isNeeded = identifier !== undefined && !['_profile', '_communicationRecord'].includes(object);
    if (isNeeded && !identifiers.includes(identifier)) violations.push(`A target in ${object} requires a key with the standard identifier ${identifier}`);
  }
  for (const target of ['_profile.Gender', '_profile.PartyType']) {
    if (targets.includes(target) && targets.includes(`${target}String`)) violations.push(`${target} and ${target}String cannot both be targets`);
  }
  if (targets.includes('_profile.SourceLastUpdatedTimestamp') && format === undefined) violations.push('The target _profile.SourceLastUpdatedTimestamp requires SourceLastUpdatedTimestampFormat');
  return violations;
}

function violationsOfField(name: string, { Source: source, Target: target }: Field): string[] {
  const violations: string[] = [];
  if (/^tags$/i.test(name)) violations.push(`The field name ${name} is not allowed`);
  if (source !== undefined && !source.startsWith('_source.') && !source.includes('{{')) violations.push(`The source "${source}" of field ${name} must begin with _source. or be a Handlebars expression`);
  for (const text of [source, target]) {
    if (text?.includes('{{') && !isHandlebars(text)) violations.push(`"${text}" of field ${name} is not valid Handlebars`);
  }
  if (target !== undefined && isReserved(target)) violations.push(`The target ${target} of field ${name} is reserved`);
  return violations;
}

function isHandlebars(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parse } = require('handlebars') as { parse: (template: string) => unknown };
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

function isReserved(target: string): boolean {
  const [object, field] = target.replace(/\[\]/g, '').split('.');
  const [, idField] = Object.hasOwn(STANDARD_OBJECTS, object) ? STANDARD_OBJECTS[object] : [];
  return field !== undefined && (field === idField || (object === '_profile' && ['ImportIds', 'FoundByItems'].includes(field)));
}

function violationsOfKeys({ Fields: fields = {}, Keys: keys = {}, AllowProfileCreation: creates }: Mapping): string[] {
  const violations: string[] = [];
  const definitions = Object.entries(keys).flatMap(([name, list]) => list.map(key => ({ name, key })));
  const withIdentifier = (identifier: string) => definitions.filter(({ key }) => has(key, identifier));
  for (const [name, list] of Object.entries(keys)) {
    if (/^tags$/i.test(name)) violations.push(`The key name ${name} is not allowed`);
    if (list.length === 0 || list.some(({ FieldNames: names = [] }) => names.length === 0)) violations.push(`Key ${name} has no field`);
  }
  for (const { name, key } of definitions) {
    for (const fieldName of key.FieldNames ?? []) {
      if (!Object.hasOwn(fields, fieldName)) violations.push(`Key ${name} references field ${fieldName}, which is not defined`);
    }
    if (has(key, 'UNIQUE') && has(key, 'LOOKUP_ONLY', 'NEW_ONLY')) violations.push(`Key ${name} cannot be UNIQUE together with LOOKUP_ONLY or NEW_ONLY`);
    if (RESERVED_KEYS.includes(name) && !has(key, 'LOOKUP_ONLY')) violations.push(`Key ${name} must be LOOKUP_ONLY`);
  }
  if (withIdentifier('UNIQUE').length !== 1) violations.push('Exactly one key must be UNIQUE');
  const profileKeys = withIdentifier('PROFILE');
  if (profileKeys.length === 0) {violations.push('At least one key must be PROFILE');} else if (creates === true && profileKeys.every(({ name, key }) => name !== '_profileId' && has(key, 'LOOKUP_ONLY', 'NEW_ONLY'))) {
    violations.push('With AllowProfileCreation, at least one PROFILE key must be neither LOOKUP_ONLY nor NEW_ONLY');
  }
  return violations;
}

function has({ StandardIdentifiers: identifiers = [] }: Key, ...wanted: string[]): boolean {
  return wanted.some(identifier => identifiers.includes(identifier));
}

/** Key names are global in a domain, including the content types of their fields. */
function sharedKeyViolations(mapping: Mapping, others: readonly ObjectType[]): string[] {
  return Object.keys(mapping.Keys ?? {}).flatMap(name => {
    const contentTypes = contentTypesOf(mapping, name);
    const other = others.find(({ definition }) => Object.hasOwn(definition.Keys ?? {}, name) && contentTypesOf(definition, name) !== contentTypes);
    return other === undefined ? [] : [`Key ${name} exists in the domain with content type ${contentTypesOf(other.definition, name)} (object type ${other.objectTypeName}) and cannot have ${contentTypes}`];
  });
}

function contentTypesOf({ Fields: fields = {}, Keys: keys = {} }: Mapping, name: string): string {
  const fieldNames = keys[name].flatMap(({ FieldNames: names = [] }) => names);
  return [...new Set(fieldNames.map(fieldName => fields[fieldName]?.ContentType ?? 'STRING'))].sort().join(' and ');
}
