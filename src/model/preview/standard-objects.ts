/** The standard objects by the identifier of their keys (fact 106). The matching of `_communicationRecord` is not documented (fact 113). */
export const STANDARD_OBJECT_OF_IDENTIFIER: ReadonlyMap<string, string> = new Map([
  ['ASSET', '_asset'], ['ORDER', '_order'], ['CASE', '_case'], ['DEVICE', '_device'], ['WEB_ANALYTICS', '_webAnalytics'],
  ['AIR_PREFERENCE', '_airPreference'], ['AIR_BOOKING', '_airBooking'], ['AIR_SEGMENT', '_airSegment'],
  ['HOTEL_PREFERENCE', '_hotelPreference'], ['HOTEL_RESERVATION', '_hotelReservation'], ['HOTEL_STAY_REVENUE', '_hotelStayRevenue'],
  ['LOYALTY', '_loyalty'], ['LOYALTY_TRANSACTION', '_loyaltyTransaction'], ['LOYALTY_PROMOTION', '_loyaltyPromotion'],
]);

export const COMMUNICATION_RECORD = '_communicationRecord';

/** The keys whose values the service assigns (fact 92). */
export const SERVICE_ASSIGNED_KEYS: ReadonlySet<string> = new Set(['_profileId', '_orderId', '_caseId', '_assetId']);

/** The keys under which the service indexes fields of the standard profile itself (fact 71), and the content type of those fields. */
export const PROFILE_INDEXES: readonly { readonly keyName: string; readonly contentType: string; readonly targets: readonly string[] }[] = [
  { keyName: '_email', contentType: 'EMAIL_ADDRESS', targets: ['EmailAddress', 'PersonalEmailAddress', 'BusinessEmailAddress'] },
  { keyName: '_phone', contentType: 'PHONE_NUMBER', targets: ['PhoneNumber', 'MobilePhoneNumber', 'HomePhoneNumber', 'BusinessPhoneNumber'] },
  { keyName: '_account', contentType: 'STRING', targets: ['AccountNumber'] },
];

/** The longest text of a profile's field in the API (fact 50), and the values of those that have a list. */
export function isWithinApiLimit(target: string, text: string): boolean {
  if (!target.startsWith('_profile.')) return true;
  if (target === '_profile.PartyType') return ['INDIVIDUAL', 'BUSINESS', 'OTHER'].includes(text);
  return [...text].length <= (target === '_profile.AdditionalInformation' ? 1000 : 255);
}
