import { STANDARD_OBJECT_IDENTIFIERS, standardField, standardObject } from './standard-objects';

/** The values of `StandardIdentifier`, which are the names of its constants. */
export const STANDARD_IDENTIFIERS: readonly string[] = [...STANDARD_OBJECT_IDENTIFIERS, 'UNIQUE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY'];

/** The values of `FieldContentType`, which are the names of its constants. */
export const CONTENT_TYPES: readonly string[] = ['STRING', 'NUMBER', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'NAME'];

/** The beginning of a path in an ingested object. */
export const SOURCE_PREFIX = '_source.';

/** The member of a vocabulary class for a target: a constant, or a method and its arguments. */
export type VocabularyTerm =
  | { readonly className: string; readonly constant: string }
  | { readonly className: string; readonly method: string; readonly arguments: readonly string[] };

/** The methods for fields of lists and maps, by target. Each `*` is an argument. */
export const LIST_METHODS: Readonly<Record<string, string>> = {
  '_profile.EngagementPreferences.Email[].*': 'emailPreference',
  '_profile.EngagementPreferences.Phone[].*': 'phonePreference',
  '_order.OrderItems[].*': 'item',
  '_communicationRecord.Events.*.Attributes.*': 'eventAttribute',
  '_communicationRecord.Events.*.Errors[].*': 'eventError',
  '_communicationRecord.Events.*.*': 'event',
  '_loyalty.PointExpirations[].*': 'pointExpiration',
  '_airSegment.Baggage[].*': 'baggage',
  '_airSegment.Pets[].*': 'pet',
  '_airSegment.OtherServices[].*': 'otherService',
  '_hotelReservation.Services[].*': 'service',
  '_webAnalytics.ItemsList[].*': 'item',
  '_webAnalytics.AdditionalItemImpressions[].*': 'additionalItemImpression',
};

/** The lists that the guide also uses as targets. */
export const WHOLE_LISTS: readonly string[] = ['_profile.EngagementPreferences.Email', '_profile.EngagementPreferences.Phone'];

export function classNameOf(objectName: string): string {
  return `Standard${objectName[1].toUpperCase()}${objectName.slice(2)}`;
}

/** `ADDRESS_POSTAL_CODE` for `_profile.Address.PostalCode`. */
export function constantOf(target: string): string {
  return target.split('.').slice(1).map(step => wordsOfName(step).join('_').toUpperCase()).join('_');
}

/** `ProductSKU` has two words, `Address1` has one. */
export function wordsOfName(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*/g) ?? [name];
}

export function termOf(target: string): VocabularyTerm | undefined {
  const [name] = target.split('.');
  if (standardObject(name) === undefined) return undefined;
  const className = classNameOf(name);
  const field = standardField(target);
  if ((field?.kind === 'value' && field.path === target && !target.includes('[]')) || WHOLE_LISTS.includes(target)) {
    return { className, constant: constantOf(target) };
  }
  for (const [pattern, method] of [[`${name}.Attributes.*`, 'attribute'], ...Object.entries(LIST_METHODS)]) {
    const found = argumentsIn(target, pattern);
    if (found !== undefined) return { className, method, arguments: found };
  }
  return undefined;
}

/** The last argument can contain dots. */
function argumentsIn(target: string, pattern: string): string[] | undefined {
  const parts = pattern.split('*').map(part => part.replace(/[.[\]]/g, '\\$&'));
  const name = '([^{}[\\]]+)';
  const steps = parts.slice(0, -2).map(part => `${part}([^{}[\\].]+)`).join('');
  return new RegExp(`^${steps}${parts[parts.length - 2]}${name}$`).exec(target)?.slice(1);
}
