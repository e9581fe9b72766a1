import { fieldsOf, hasIdentifier, hasUnknownIdentifier, keysOf, MappingDefinition, oncePerMapping } from './mapping-definition';
import { nearestName } from './nearest-name';
import { characters, excerpt, isKnown, quoted, Rule } from './rule';
import { StandardAsset } from '../../standard-asset';
import { StandardCase } from '../../standard-case';
import { StandardOrder } from '../../standard-order';
import { StandardProfile } from '../../standard-profile';

const MAX_FIELDS = 250;

/** What the service fills in itself. */
const RESERVED_TARGETS = new Set(['_profile.ProfileId', '_profile.ImportIds', '_order.OrderId', '_case.CaseId', '_asset.AssetId']);

/** The identifier that a key needs for a target in each of these standard objects. */
const IDENTIFIER_OF_OBJECT = new Map([
  ['_asset', 'ASSET'], ['_order', 'ORDER'], ['_case', 'CASE'], ['_loyalty', 'LOYALTY'], ['_airBooking', 'AIR_BOOKING'],
  ['_airSegment', 'AIR_SEGMENT'], ['_airPreference', 'AIR_PREFERENCE'], ['_hotelReservation', 'HOTEL_RESERVATION'],
  ['_hotelStayRevenue', 'HOTEL_STAY_REVENUE'], ['_hotelPreference', 'HOTEL_PREFERENCE'],
]);

/** The fields of the standard objects that are documented in full. */
const KNOWN_TARGETS = new Map([
  ['_profile', documentedFields(StandardProfile)],
  ['_order', documentedFields(StandardOrder).add('OrderItems')],
  ['_asset', documentedFields(StandardAsset)],
  ['_case', documentedFields(StandardCase)],
]);

const fieldName: Rule<MappingDefinition> = {
  id: 'fieldName',
  level: 'error',
  check: mapping => fieldsOf(mapping).map(({ name }) => name).filter(isKnown).flatMap(name => {
    if (name === 'Ref' || name === '__proto__') return [`field "${name}" has a name that a template can't carry: choose another one.`];
    if (name === 'Tags' || name === 'tags') return [`field "${name}" has a name that the service refuses: choose another one, for example "${name}Field".`];
    if (/^[a-zA-Z0-9_.-]{1,64}$/.test(name)) return [];
    return [`field "${excerpt(name)}" has to be named with 1 to 64 letters of the English alphabet, digits, "_", "." or "-": rename it.`];
  }),
};

const source: Rule<MappingDefinition> = {
  id: 'source',
  level: 'error',
  check: mapping => fieldsOf(mapping).flatMap(({ name, field: { Source: text } }) => {
    if (!isKnown(text)) return [];
    const length = characters(text);
    if (length < 1 || length > 1000) return [`field "${excerpt(name)}" has a source of ${length} characters; 1 to 1,000 are allowed: ${length === 0 ? 'name the field of the source' : 'shorten it'}.`];
    if (/^_source\../s.test(text) || text.includes('{{')) return [];
    return [`field "${excerpt(name)}" has source "${excerpt(text)}"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write ${exampleOfSource(text)}.`];
  }),
};

/** A path only lacks its beginning; anything else was probably meant as an expression. */
function exampleOfSource(text: string): string {
  const path = text.replace(/^_source\.?/, '') || 'name';
  return /\s/.test(path) ? '"_source.name", or "{{_source.name}}" for each field in it' : `"_source.${excerpt(path)}"`;
}

const target: Rule<MappingDefinition> = {
  id: 'target',
  level: 'error',
  check: mapping => fieldsOf(mapping).flatMap(({ name, field: { Target: text } }) => {
    if (!isKnown(text)) return [];
    const length = characters(text);
    if (length < 1 || length > 1000) return [`field "${excerpt(name)}" has a target of ${length} characters; 1 to 1,000 are allowed: ${length === 0 ? 'leave the target out' : 'shorten it'}.`];
    if (!RESERVED_TARGETS.has(text) && !text.includes('FoundByItems')) return [];
    return [`field "${excerpt(name)}" has target "${excerpt(text)}", which the service fills in itself: choose another one, for example "${objectOfTarget(text)?.object ?? '_profile'}.Attributes.${excerpt(name)}".`];
  }),
};

const targetKey: Rule<MappingDefinition> = {
  id: 'targetKey',
  level: 'error',
  needsWhole: true,
  check: mapping => {
    const keys = keysOf(mapping).map(({ key }) => key);
    if (keys.some(hasUnknownIdentifier)) return [];
    const fieldOfObject = new Map([...targetsOf(mapping)].reverse().map(({ object, name }) => [object, name]));
    return [...IDENTIFIER_OF_OBJECT].flatMap(([object, identifier]) => {
      const name = fieldOfObject.get(object);
      if (name === undefined || keys.some(key => hasIdentifier(key, identifier))) return [];
      return [`field "${excerpt(name)}" has a target in ${object}, but no key is ${identifier}; one has to identify that object: give the identifier ${identifier} to a key.`];
    });
  },
};

const bothForms: Rule<MappingDefinition> = {
  id: 'bothForms',
  level: 'error',
  check: mapping => {
    const fieldOfTarget = new Map(fieldsOf(mapping).map(({ name, field }) => [field.Target, name]));
    return ['_profile.Gender', '_profile.PartyType'].flatMap(form => {
      const [name, otherName] = [form, `${form}String`].map(text => fieldOfTarget.get(text));
      if (name === undefined || otherName === undefined) return [];
      return [`fields ${quoted([name, otherName])} have the targets "${form}" and "${form}String", which are two forms of one thing; only one of them is allowed: keep "${form}String".`];
    });
  },
};

const timestampFormat: Rule<MappingDefinition> = {
  id: 'timestampFormat',
  level: 'error',
  needsWhole: true,
  check: mapping => {
    const format = mapping.SourceLastUpdatedTimestampFormat;
    if (format !== undefined) {
      const length = characters(format);
      if (!isKnown(format) || (length >= 1 && length <= 255)) return [];
      return [`the format of the source's timestamp has ${length} characters; 1 to 255 are allowed: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd'T'HH:mm:ss'Z'".`];
    }
    const needing = fieldsOf(mapping).find(({ name, field }) => name === 'sourceLastUpdatedTimestamp' || field.Target === '_profile.SourceLastUpdatedTimestamp');
    if (needing === undefined) return [];
    return [`field "${excerpt(needing.name)}" says when the source was last updated, but the format of that timestamp isn't given: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd'T'HH:mm:ss'Z'".`];
  },
};

const fieldCount: Rule<MappingDefinition> = {
  id: 'fieldCount',
  level: 'error',
  check: mapping => {
    const count = fieldsOf(mapping).length;
    return count <= MAX_FIELDS ? [] : [`the mapping has ${count} fields; at most ${MAX_FIELDS} are allowed: remove ${count - MAX_FIELDS}.`];
  },
};

const unknownTarget: Rule<MappingDefinition> = {
  id: 'unknownTarget',
  level: 'warning',
  check: mapping => targetsOf(mapping).flatMap(({ name, text, object, segment }) => {
    const known = object === undefined ? undefined : KNOWN_TARGETS.get(object);
    // What the service keeps for itself is an error already, and not unknown.
    if (segment === undefined || known === undefined || segment === 'Attributes' || known.has(segment)) return [];
    if (RESERVED_TARGETS.has(text!) || text!.includes('FoundByItems') || text!.includes('{{')) return [];
    const nearest = nearestName(segment, known);
    return [`field "${excerpt(name)}" has target "${excerpt(text!)}", which the service's documentation doesn't list: ${nearest === undefined ? '' : `the nearest that it lists is "${object}.${nearest}"; `}for something of your own use "${object}.Attributes.${segment}".`];
  }),
};

/** The field's name, its target, and what `objectOfTarget` sees in it. */
const targetsOf = oncePerMapping(mapping => fieldsOf(mapping).map(({ name, field: { Target: text } }) => ({ name, text, ...objectOfTarget(text) })));

/** `_order` and `OrderItems` of `_order.OrderItems[].Title`. */
function objectOfTarget(text: string | undefined): { object: string; segment?: string } | undefined {
  if (!isKnown(text)) return undefined;
  const match = /^(_[a-zA-Z]+)(?:\[\])?(?:\.([^.[\]]*)|$)/.exec(text);
  return match === null ? undefined : { object: match[1], segment: match[2] };
}

/** The vocabulary's constants are the list of what is documented: `_profile.Address.City` says that Address is. */
function documentedFields(vocabulary: object): Set<string> {
  return new Set(Object.values(vocabulary).filter(value => typeof value === 'string').map((path: string) => path.split('.')[1]));
}

/** In the order of docs/rules.md. */
export const fieldRules: Rule<MappingDefinition>[] = [
  timestampFormat, fieldName, source, target, targetKey, bothForms, fieldCount, unknownTarget,
];
