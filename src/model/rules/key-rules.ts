import { fieldNamed, hasIdentifier, hasUnknownIdentifier, identifiersAmong } from './mapping-definition';
import { MappingParts } from './mapping-parts';
import { nearestName } from './nearest-name';
import { excerpt, isKnown, quoted, Rule, sentencesAbout } from './rule';
import type { WireKey } from '../wire-contract';

/** Key names that the service gives a meaning, reused on purpose by many object types. */
const PREDEFINED_KEYS = new Set([
  '_account', '_profileId', '_assetId', '_caseId', '_orderId', '_fullName', '_phone', '_email', '_ctrContactId', '_marketoLeadId',
  '_salesforceAccountId', '_salesforceContactId', '_salesforceAssetId', '_zendeskUserId', '_zendeskExternalId', '_zendeskTicketId',
  '_serviceNowSystemId', '_serviceNowIncidentId', '_segmentUserId', '_shopifyCustomerId', '_shopifyOrderId', '_assetName', '_serialNumber',
]);

/** Keys whose values the service makes itself, so that an object can only be looked up by them. */
const RESERVED_KEYS = new Set(['_profileId', '_orderId', '_caseId', '_assetId']);

const DEFAULT_KEY_QUOTA = 10;

const keyName: Rule<MappingParts> = {
  id: 'keyName',
  level: 'error',
  check: ({ mapping }) => sentencesAbout(Object.keys(mapping.Keys ?? {}), name => {
    if (!isKnown(name)) return undefined;
    if (name === 'Ref' || name === '__proto__') return `key "${name}" has a name that a template can't carry: choose another one.`;
    if (/^[a-zA-Z0-9_-]{1,64}$/.test(name)) return undefined;
    return `key "${excerpt(name)}" has to be named with 1 to 64 letters of the English alphabet, digits, "_" or "-": rename it.`;
  }),
};

const keyField: Rule<MappingParts> = {
  id: 'keyField',
  level: 'error',
  needsWhole: true,
  check: ({ mapping, fields, keys }) => keys.flatMap(({ name, key }) => sentencesAbout(knownFieldNamesOf(key), fieldName => {
    if (fieldNamed(mapping, fieldName) === undefined) {
      const fieldNames = fields.map(field => field.name);
      if (!fieldNames.every(isKnown)) return undefined;
      return `key "${excerpt(name)}" names field "${excerpt(fieldName)}", which this mapping doesn't have: ${insteadOf(fieldName, fieldNames)}.`;
    }
    if (!fieldName.includes('.')) return undefined;
    return `key "${excerpt(name)}" names field "${excerpt(fieldName)}", whose name has a dot; the service takes only fields without one into a key: rename the field, for example to "${excerpt(fieldName.replace(/\./g, '_'))}".`;
  })),
};

function knownFieldNamesOf({ FieldNames: names }: WireKey): string[] {
  return isKnown(names) ? names.filter(isKnown) : [];
}

function insteadOf(fieldName: string, fieldNames: string[]): string {
  const possible = fieldNames.filter(name => /^[a-zA-Z0-9_-]{1,64}$/.test(name));
  const nearest = nearestName(fieldName, possible);
  if (nearest !== undefined) return `name "${nearest}", or add the field`;
  return possible.length === 0 ? 'add the field' : `name one that it has, such as ${quoted(possible.slice(0, 5))}, or add the field`;
}

const unique: Rule<MappingParts> = {
  id: 'unique',
  level: 'error',
  needsWhole: true,
  check: ({ keys }) => {
    const uniqueKeys = keys.filter(({ key }) => hasIdentifier(key, 'UNIQUE'));
    if (uniqueKeys.length > 1) {
      return [`${uniqueKeys.length} keys are UNIQUE (${quoted(uniqueKeys.map(({ name }) => name))}); exactly one has to be: keep UNIQUE on the key that identifies an object and take it off the others.`];
    }
    if (uniqueKeys.length === 1 || keys.some(({ key }) => hasUnknownIdentifier(key))) return [];
    return ['no key is UNIQUE; exactly one has to be: give the identifier UNIQUE to the key that identifies an object of this type.'];
  },
};

const uniqueLookup: Rule<MappingParts> = {
  id: 'uniqueLookup',
  level: 'error',
  check: ({ keys }) => sentencesAbout(keys, ({ name, key }) => {
    const others = identifiersAmong(key, 'LOOKUP_ONLY', 'NEW_ONLY').join(' and ');
    if (others === '' || !hasIdentifier(key, 'UNIQUE')) return undefined;
    return `key "${excerpt(name)}" is UNIQUE and also ${others}; a unique key is always stored: take UNIQUE or ${others} off.`;
  }),
};

const profileKey: Rule<MappingParts> = {
  id: 'profileKey',
  level: 'error',
  needsWhole: true,
  check: ({ mapping, keys }) => {
    if (keys.some(({ key }) => hasUnknownIdentifier(key))) return [];
    const profileKeys = keys.filter(({ key }) => hasIdentifier(key, 'PROFILE'));
    if (profileKeys.length === 0) {
      return ['no key is PROFILE; at least one has to be: give the identifier PROFILE to a key by which a profile is found.'];
    }
    if (mapping.AllowProfileCreation !== true || profileKeys.some(({ key }) => !hasIdentifier(key, 'LOOKUP_ONLY', 'NEW_ONLY'))) return [];
    return [`profiles may be created, but every PROFILE key (${quoted(profileKeys.map(({ name }) => name))}) is LOOKUP_ONLY or NEW_ONLY; at least one has to be neither: take that off one of them, or don't allow profile creation.`];
  },
};

const reservedKey: Rule<MappingParts> = {
  id: 'reservedKey',
  level: 'error',
  needsWhole: true,
  check: ({ keys }) => sentencesAbout(keys, ({ name, key }) => {
    if (!RESERVED_KEYS.has(name) || hasIdentifier(key, 'LOOKUP_ONLY') || hasUnknownIdentifier(key)) return undefined;
    return `key "${name}" is the service's own and has to be LOOKUP_ONLY: give it the identifier LOOKUP_ONLY, or choose another name for a key of your own.`;
  }),
};

const keyCount: Rule<MappingParts> = {
  id: 'keyCount',
  level: 'warning',
  check: ({ keys: { length: count } }) => {
    if (count <= DEFAULT_KEY_QUOTA) return [];
    return [`the mapping has ${count} keys; the service allows ${DEFAULT_KEY_QUOTA} an object type unless your quota was raised: remove ${count - DEFAULT_KEY_QUOTA}, or acknowledge this.`];
  },
};

const contentType: Rule<MappingParts> = {
  id: 'contentType',
  level: 'warning',
  check: ({ mapping, keys }) => sentencesAbout([...new Set(keys.flatMap(({ key }) => knownFieldNamesOf(key)))], name => {
    const field = fieldNamed(mapping, name);
    if (field === undefined || (field.ContentType ?? 'STRING') !== 'STRING') return undefined;
    const subject = [name, field.Target].filter(isKnown).map(text => /e-?mail|phone/i.exec(text)?.[0]).find(isKnown);
    if (subject === undefined) return undefined;
    const wanted = /phone/i.test(subject) ? 'PHONE_NUMBER' : 'EMAIL_ADDRESS';
    return `field "${excerpt(name)}" is used by a key and has content type ${field.ContentType ?? 'none'}, so that different spellings of one value don't find each other: give it ${wanted}.`;
  }),
};

const secondaryAlone: Rule<MappingParts> = {
  id: 'secondaryAlone',
  level: 'warning',
  check: ({ keys }) => sentencesAbout(keys, ({ name, key }) => {
    const identifiers = identifiersAmong(key, 'LOOKUP_ONLY', 'SECONDARY').join(' and ');
    if (identifiers === '' || RESERVED_KEYS.has(name) || hasUnknownIdentifier(key) || hasIdentifier(key, 'PROFILE')) return undefined;
    return `key "${excerpt(name)}" is ${identifiers} without being PROFILE, which does nothing alone, since it is about how a profile is found: add PROFILE, or take ${identifiers} off.`;
  }),
};

const unknownKey: Rule<MappingParts> = {
  id: 'unknownKey',
  level: 'warning',
  check: ({ mapping }) => sentencesAbout(Object.keys(mapping.Keys ?? {}), name => {
    if (!isKnown(name) || !name.startsWith('_') || name === '__proto__' || PREDEFINED_KEYS.has(name)) return undefined;
    const nearest = nearestName(name, PREDEFINED_KEYS);
    return `key "${excerpt(name)}" begins with "_" like the service's predefined keys, but isn't one: ${nearest === undefined ? '' : `"${nearest}" is the nearest; `}begin with a letter for a key of your own.`;
  }),
};

/** In the order of docs/rules.md. */
export const keyRules: Rule<MappingParts>[] = [
  keyName, keyField, unique, uniqueLookup, profileKey, reservedKey, keyCount, contentType, secondaryAlone, unknownKey,
];
