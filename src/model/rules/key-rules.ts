import { IsKnown } from './known';
import { fieldNamed, fieldNamesOf, hasIdentifier, hasUnknownIdentifier, MappingDefinition, NamedKey } from './mapping-definition';
import { MappingElements, elementsOf } from './mapping-elements';
import { LOST_NAMES, REJECTED_NAMES, validName } from './names';
import { editDistance, nearestName, toleranceOf } from './nearest-name';
import { excerpt, messagesAbout, quoted, Rule } from './rule';
import { nearValue } from './values';
import { wordsOf } from './words';
import type { KeyProperties } from '../custom-resource';
import { STANDARD_OBJECT_IDENTIFIERS, standardField, standardKeyNames } from '../standard-objects';
import { STANDARD_IDENTIFIERS } from '../vocabulary';

/** Predefined keys that are not an index of a standard object. */
const OTHER_PREDEFINED_KEYS = ['_ctrContactId'];

/** Keys whose values the service sets. Objects can only be looked up by them. */
const RESERVED_KEYS = ['_profileId', '_orderId', '_caseId', '_assetId'];

const KEY_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const DEFAULT_KEY_QUOTA = 10;

type MatchedContentType = 'EMAIL_ADDRESS' | 'PHONE_NUMBER';
const CONTENT_TYPE_OF_KEY: ReadonlyMap<string, MatchedContentType> = new Map([['_email', 'EMAIL_ADDRESS'], ['_phone', 'PHONE_NUMBER']]);

const keyName: Rule<MappingElements> = {
  id: 'keyName',
  level: 'error',
  check: ({ mapping }, isKnown) => messagesAbout(namesOf(mapping), name => {
    if (!isKnown(name)) return undefined;
    const problem = LOST_NAMES.includes(name) ? 'A template cannot contain this name.'
      : REJECTED_NAMES.includes(name) ? 'The service rejects this name.'
        : KEY_NAME.test(name) ? undefined : 'A key name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-".';
    return problem === undefined ? undefined : `Key name "${excerpt(name)}" is not valid. ${problem} Rename the key, for example to "${ownName(name, mapping)}".`;
  }),
};

const keyField: Rule<MappingElements> = {
  id: 'keyField',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ mapping, fields, keys }, isKnown) => {
    const fieldNames = fields.map(({ name }) => name);
    const withoutDefinition = Object.entries(mapping.Keys ?? {})
      .filter(([, definitions]) => definitions.length === 0)
      .map(([name]): NamedKey => ({ name, key: {} }));
    return [...withoutDefinition, ...keys].flatMap(({ name, key }) => {
      if (key.FieldNames === undefined || (isKnown(key.FieldNames) && key.FieldNames.length === 0)) {
        return [`Key "${excerpt(name)}" references no field. A key references at least one field of this mapping. Add a field name${exampleOf(fieldNames)}.`];
      }
      return messagesAbout(fieldNamesOf(key, isKnown), fieldName => problemOfReference(name, fieldName, mapping, fieldNames, isKnown));
    });
  },
};

function problemOfReference(key: string, fieldName: string, mapping: MappingDefinition, fieldNames: string[], isKnown: IsKnown): string | undefined {
  if (fieldNamed(mapping, fieldName) === undefined) {
    // A field with an unknown name can be the referenced field.
    if (!fieldNames.every(isKnown)) return undefined;
    const nearest = nearestName(fieldName, fieldNames.filter(name => KEY_NAME.test(name)));
    const proposal = nearest === undefined ? `Use a field of this mapping${exampleOf(fieldNames)}, or add the field.` : `Did you mean "${nearest}"?`;
    return `Key "${excerpt(key)}" references field "${excerpt(fieldName)}", which is not defined in this mapping. ${proposal}`;
  }
  if (!fieldName.includes('.')) return undefined;
  return `Key "${excerpt(key)}" references field "${excerpt(fieldName)}", whose name has a dot. A key can only reference names without a dot. Rename the field, for example to "${validName(fieldName, 'field', fieldNames)}".`;
}

function exampleOf(fieldNames: string[]): string {
  const possible = fieldNames.filter(name => KEY_NAME.test(name)).slice(0, 5);
  return possible.length === 0 ? '' : `, such as ${quoted(possible)}`;
}

const unique: Rule<MappingElements> = {
  id: 'unique',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ keys }, isKnown) => {
    const uniqueKeys = keys.filter(({ key }) => hasIdentifier(key, 'UNIQUE'));
    if (uniqueKeys.length > 1) {
      return [`${uniqueKeys.length} keys have the identifier UNIQUE (${quoted(uniqueKeys.map(({ name }) => name))}). Exactly one key must have it. Remove UNIQUE from the others.`];
    }
    if (uniqueKeys.length === 1 || keys.some(({ key }) => hasUnknownIdentifier(key, isKnown))) return [];
    return [`No key has the identifier UNIQUE. Exactly one key must have it. ${addTo('UNIQUE', 'an object', keys)}`];
  },
};

const uniqueLookup: Rule<MappingElements> = {
  id: 'uniqueLookup',
  level: 'error',
  check: ({ keys }) => messagesAbout(keys, ({ name, key }) => {
    const others = identifiersAmong(key, 'LOOKUP_ONLY', 'NEW_ONLY');
    if (others === '' || !hasIdentifier(key, 'UNIQUE')) return undefined;
    const fix = RESERVED_KEYS.includes(name) ? 'Move UNIQUE to another key.' : `Remove ${others}, or move UNIQUE to another key.`;
    return `Key "${excerpt(name)}" has the identifier UNIQUE together with ${others}. The service always stores a unique key. ${fix}`;
  }),
};

const profileKey: Rule<MappingElements> = {
  id: 'profileKey',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ mapping: { AllowProfileCreation: creates }, keys }, isKnown) => {
    if (keys.some(({ key }) => hasUnknownIdentifier(key, isKnown))) return [];
    const profileKeys = keys.filter(({ key }) => hasIdentifier(key, 'PROFILE'));
    if (profileKeys.length === 0) {
      return [`No key has the identifier PROFILE. At least one key must have it. ${addTo('PROFILE', 'a customer', keys)}`];
    }
    // The guide exempts _profileId. A key with an unknown name can be that key.
    if (creates !== true || profileKeys.some(({ name, key }) => name === '_profileId' || !isKnown(name) || isStored(key))) return [];
    return [`The mapping allows profile creation, but each key with the identifier PROFILE (${quoted(profileKeys.map(({ name }) => name))}) also has LOOKUP_ONLY or NEW_ONLY. At least one must have neither. Add PROFILE to a key without them, or disallow profile creation.`];
  },
};

/** The instruction to add an identifier that requires a stored key. */
function addTo(identifier: string, identified: string, keys: readonly NamedKey[]): string {
  const possible = keys.find(({ name, key }) => isStored(key) && !RESERVED_KEYS.includes(name));
  return possible === undefined ? `Add a key that identifies ${identified}, with the identifier ${identifier}.`
    : `Add ${identifier} to the key that identifies ${identified}, for example to "${excerpt(possible.name)}".`;
}

function isStored(key: KeyProperties): boolean {
  return !hasIdentifier(key, 'LOOKUP_ONLY', 'NEW_ONLY');
}

const reservedKey: Rule<MappingElements> = {
  id: 'reservedKey',
  level: 'error',
  requiresCompleteMapping: true,
  check: ({ mapping, keys }, isKnown) => messagesAbout(keys, ({ name, key }) => {
    if (!RESERVED_KEYS.includes(name) || hasIdentifier(key, 'LOOKUP_ONLY') || hasUnknownIdentifier(key, isKnown)) return undefined;
    const rename = `ename the key, for example to "${ownName(name, mapping)}".`;
    const isNeeded = hasIdentifier(key, 'UNIQUE') || (mapping.AllowProfileCreation === true && name !== '_profileId' && hasIdentifier(key, 'PROFILE')
      && !keys.some(other => other.key !== key && hasIdentifier(other.key, 'PROFILE') && (isStored(other.key) || other.name === '_profileId')));
    return `Key "${name}" is reserved and requires the identifier LOOKUP_ONLY. ${isNeeded ? 'R' : 'Add LOOKUP_ONLY, or r'}${rename}`;
  }),
};

const keyCount: Rule<MappingElements> = {
  id: 'keyCount',
  level: 'warning',
  check: ({ keys: { length: count } }) => {
    if (count <= DEFAULT_KEY_QUOTA) return [];
    return [`The mapping has ${count} keys. The default quota of the service is ${DEFAULT_KEY_QUOTA} keys for an object type. Remove ${count - DEFAULT_KEY_QUOTA}, or acknowledge this warning if your quota is higher.`];
  },
};

/** The messages of rule `nameStart` about keys. */
export function keyNameStart({ mapping }: MappingElements, isKnown: IsKnown): string[] {
  return messagesAbout(namesOf(mapping), name => {
    if (!isKnown(name) || /^[a-zA-Z_]/.test(name) || !KEY_NAME.test(name)) return undefined;
    return `Key name "${name}" begins neither with a letter nor with "_". Rename the key, for example to "${ownName(name, mapping)}".`;
  });
}

const contentType: Rule<MappingElements> = {
  id: 'contentType',
  level: 'warning',
  check: ({ mapping, keys }, isKnown) => {
    const uses = new Map<string, string>();
    for (const { name, key } of keys) {
      for (const fieldName of fieldNamesOf(key, isKnown)) {
        if (!uses.has(fieldName) || CONTENT_TYPE_OF_KEY.has(name)) uses.set(fieldName, name);
      }
    }
    return messagesAbout([...uses], ([name, key]) => {
      const field = fieldNamed(mapping, name);
      if (field === undefined || (field.ContentType ?? 'STRING') !== 'STRING') return undefined;
      const wanted = CONTENT_TYPE_OF_KEY.get(key) ?? contentTypeOfTarget(field.Target, isKnown) ?? contentTypeOfName(name);
      if (wanted === undefined) return undefined;
      const values = wanted === 'EMAIL_ADDRESS' ? 'spellings of one email address' : 'formats of one phone number';
      return `Field "${excerpt(name)}" of key "${excerpt(key)}" has ${field.ContentType === undefined ? 'no content type' : 'content type STRING'}, so different ${values} do not match. Set its content type to ${wanted}.`;
    });
  },
};

function contentTypeOfTarget(target: string | undefined, isKnown: IsKnown): MatchedContentType | undefined {
  const documented = isKnown(target) ? standardField(target)?.contentType : undefined;
  return documented === 'EMAIL_ADDRESS' || documented === 'PHONE_NUMBER' ? documented : undefined;
}

function contentTypeOfName(name: string): MatchedContentType | undefined {
  const words = wordsOf(name).join(' ');
  if (/(^| )(email|e mail|email address|e mail address)$/.test(words)) return 'EMAIL_ADDRESS';
  return /(^| )(phone|phone number)$/.test(words) ? 'PHONE_NUMBER' : undefined;
}

const secondaryAlone: Rule<MappingElements> = {
  id: 'secondaryAlone',
  level: 'warning',
  check: ({ keys }, isKnown) => messagesAbout(keys, ({ name, key }) => {
    if (RESERVED_KEYS.includes(name) || !isKnown(name) || hasUnknownIdentifier(key, isKnown) || hasIdentifier(key, 'PROFILE')) return undefined;
    if (hasIdentifier(key, 'SECONDARY')) {
      const lookup = hasIdentifier(key, 'LOOKUP_ONLY') ? ' and LOOKUP_ONLY' : '';
      return `Key "${excerpt(name)}" has the identifier SECONDARY${lookup} without PROFILE, which has no effect. Add PROFILE, or remove SECONDARY${lookup}.`;
    }
    if (!hasIdentifier(key, 'LOOKUP_ONLY') || hasIdentifier(key, ...STANDARD_OBJECT_IDENTIFIERS)) return undefined;
    return `Key "${excerpt(name)}" has the identifier LOOKUP_ONLY without PROFILE and without the identifier of a standard object, which has no effect. Add PROFILE, or remove LOOKUP_ONLY.`;
  }),
};

const unknownKey: Rule<MappingElements> = {
  id: 'unknownKey',
  level: 'warning',
  check: ({ mapping }, isKnown) => messagesAbout(namesOf(mapping), name => {
    if (!isKnown(name) || !name.startsWith('_') || !KEY_NAME.test(name) || LOST_NAMES.includes(name) || isPredefined(name)) return undefined;
    const nearest = nearPredefinedKey(name, mapping);
    return `Key "${name}" begins with "_", but AWS does not document a key with this name. Use ${nearest === undefined ? '' : `"${nearest}", or `}a name that begins with a letter, such as "${ownName(name, mapping)}".`;
  }),
};

/** A key with another meaning would join the wrong objects, so the rule only suggests a name for a typing error. */
function nearPredefinedKey(name: string, mapping: MappingDefinition): string | undefined {
  const tolerance = Math.min(2, toleranceOf(name.length));
  return [...OTHER_PREDEFINED_KEYS, ...standardKeyNames()]
    .map(key => ({ key, distance: editDistance(name.toLowerCase(), key.toLowerCase()) }))
    .filter(({ key, distance }) => distance <= tolerance && canRename(name, key, mapping))
    .sort((one, other) => one.distance - other.distance)[0]?.key;
}

/** Whether the key has no problem of other rules under the other name. */
function canRename(name: string, to: string, mapping: MappingDefinition): boolean {
  const { [name]: definitions, ...others } = mapping.Keys!;
  if (Object.hasOwn(others, to) || (RESERVED_KEYS.includes(to) && !definitions.every(key => hasIdentifier(key, 'LOOKUP_ONLY')))) return false;
  const wanted = CONTENT_TYPE_OF_KEY.get(to);
  return wanted === undefined || definitions.every(({ FieldNames: names = [] }) => names.every(field => (fieldNamed(mapping, field)?.ContentType ?? 'STRING') !== 'STRING'));
}

const unknownIdentifier: Rule<MappingElements> = {
  id: 'unknownIdentifier',
  level: 'warning',
  check: ({ mapping, keys }, isKnown) => keys.flatMap(({ name, key }) => messagesAbout(identifiersOf(key, isKnown), identifier => {
    const near = nearValue(identifier, STANDARD_IDENTIFIERS);
    if (near === undefined) return undefined;
    const fixed = withIdentifier(mapping, key, identifier, near);
    const isAccepted = !hasIdentifier(key, near)
      && [unique, uniqueLookup, profileKey].every(rule => rule.check(elementsOf(fixed, isKnown), isKnown).length === 0);
    return `Key "${excerpt(name)}" has the identifier "${excerpt(identifier)}", which AWS does not document. ${isAccepted ? `Use "${near}".` : 'Remove it.'}`;
  })),
};

/** The known identifiers of a key. */
function identifiersOf({ StandardIdentifiers: identifiers }: KeyProperties, isKnown: IsKnown): string[] {
  return isKnown(identifiers) ? identifiers.filter(isKnown) : [];
}

function withIdentifier(mapping: MappingDefinition, changed: KeyProperties, from: string, to: string): MappingDefinition {
  const identifiers = changed.StandardIdentifiers!.map(identifier => identifier === from ? to : identifier);
  const change = (key: KeyProperties) => key === changed ? { ...key, StandardIdentifiers: identifiers } : key;
  return { ...mapping, Keys: Object.fromEntries(Object.entries(mapping.Keys!).map(([name, definitions]) => [name, definitions.map(change)])) };
}

function identifiersAmong(key: KeyProperties, ...identifiers: string[]): string {
  return identifiers.filter(identifier => hasIdentifier(key, identifier)).join(' and ');
}

function isPredefined(name: string): boolean {
  return OTHER_PREDEFINED_KEYS.includes(name) || standardKeyNames().has(name);
}

function namesOf({ Keys: keys = {} }: MappingDefinition): string[] {
  return Object.keys(keys);
}

/** A valid name for a custom key, similar to another name. */
function ownName(name: string, mapping: MappingDefinition): string {
  return validName(name, 'key', namesOf(mapping));
}

/** In the order of docs/rules.md. */
export const keyErrors: Rule<MappingElements>[] = [keyName, keyField, unique, uniqueLookup, profileKey, reservedKey];
export const keyWarnings: Rule<MappingElements>[] = [keyCount, contentType, secondaryAlone, unknownKey, unknownIdentifier];
