import { hasIdentifier, hasUnknownIdentifier } from './mapping-definition';
import { MappingParts, targetIn } from './mapping-parts';
import { nearestName } from './nearest-name';
import { characters, excerpt, isKnown, quoted, Rule, sentencesAbout } from './rule';
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

const fieldName: Rule<MappingParts> = {
  id: 'fieldName',
  level: 'error',
  check: ({ fields }) => sentencesAbout(fields, ({ name }) => {
    if (!isKnown(name)) return undefined;
    if (name === 'Ref' || name === '__proto__') return `field "${name}" has a name that a template can't carry: choose another one.`;
    if (name === 'Tags' || name === 'tags') return `field "${name}" has a name that the service refuses: choose another one, for example "${name}Field".`;
    if (/^[a-zA-Z0-9_.-]{1,64}$/.test(name)) return undefined;
    return `field "${excerpt(name)}" has to be named with 1 to 64 letters of the English alphabet, digits, "_", "." or "-": rename it.`;
  }),
};

const source: Rule<MappingParts> = {
  id: 'source',
  level: 'error',
  check: ({ fields }) => sentencesAbout(fields, ({ name, field: { Source: text } }) => {
    if (!isKnown(text)) return undefined;
    const length = characters(text);
    if (length < 1 || length > 1000) return `field "${excerpt(name)}" has a source of ${length} characters; 1 to 1,000 are allowed: ${length === 0 ? 'name the field of the source' : 'shorten it'}.`;
    if (/^_source\../s.test(text) || text.includes('{{')) return undefined;
    return `field "${excerpt(name)}" has source "${excerpt(text)}"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write ${exampleOfSource(text)}.`;
  }),
};

/** A path only lacks its beginning; anything else was probably meant as an expression. */
function exampleOfSource(text: string): string {
  const path = text.replace(/^_source\.?/, '') || 'name';
  return /\s/.test(path) ? '"_source.name", or "{{_source.name}}" for each field in it' : `"_source.${excerpt(path)}"`;
}

const target: Rule<MappingParts> = {
  id: 'target',
  level: 'error',
  check: ({ fields }) => sentencesAbout(fields, ({ name, field: { Target: text } }) => {
    if (!isKnown(text)) return undefined;
    const length = characters(text);
    if (length < 1 || length > 1000) return `field "${excerpt(name)}" has a target of ${length} characters; 1 to 1,000 are allowed: ${length === 0 ? 'leave the target out' : 'shorten it'}.`;
    if (!isOfTheService(text)) return undefined;
    return `field "${excerpt(name)}" has target "${excerpt(text)}", which the service fills in itself: choose another one, for example "${targetIn(name, text)?.object ?? '_profile'}.Attributes.${excerpt(name)}".`;
  }),
};

const targetKey: Rule<MappingParts> = {
  id: 'targetKey',
  level: 'error',
  needsWhole: true,
  check: ({ targets, keys }) => {
    if (keys.some(({ key }) => hasUnknownIdentifier(key))) return [];
    const fieldOfObject = new Map<string, string>();
    for (const { object, name } of targets) {
      if (!fieldOfObject.has(object)) fieldOfObject.set(object, name);
    }
    return sentencesAbout([...IDENTIFIER_OF_OBJECT], ([object, identifier]) => {
      const name = fieldOfObject.get(object);
      if (name === undefined || keys.some(({ key }) => hasIdentifier(key, identifier))) return undefined;
      return `field "${excerpt(name)}" has a target in ${object}, but no key is ${identifier}; one has to identify that object: give the identifier ${identifier} to a key.`;
    });
  },
};

const bothForms: Rule<MappingParts> = {
  id: 'bothForms',
  level: 'error',
  check: ({ targets }) => {
    const targetsInProfile = targets.filter(({ object }) => object === '_profile');
    return sentencesAbout(['_profile.Gender', '_profile.PartyType'], short => {
      const [one, other] = [short, `${short}String`].map(form => targetsInProfile.find(({ text }) => text === form));
      if (one === undefined || other === undefined) return undefined;
      return `fields ${quoted([one.name, other.name])} have the targets "${short}" and "${short}String", which are two forms of one thing; only one of them is allowed: keep "${short}String".`;
    });
  },
};

const timestampFormat: Rule<MappingParts> = {
  id: 'timestampFormat',
  level: 'error',
  needsWhole: true,
  check: ({ mapping: { SourceLastUpdatedTimestampFormat: format }, fields }) => {
    if (format !== undefined) {
      const length = characters(format);
      if (!isKnown(format) || (length >= 1 && length <= 255)) return [];
      return [`the format of the source's timestamp has ${length} characters; 1 to 255 are allowed: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd'T'HH:mm:ss'Z'".`];
    }
    const needing = fields.find(({ name, field }) => name === 'sourceLastUpdatedTimestamp' || field.Target === '_profile.SourceLastUpdatedTimestamp');
    if (needing === undefined) return [];
    return [`field "${excerpt(needing.name)}" says when the source was last updated, but the format of that timestamp isn't given: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd'T'HH:mm:ss'Z'".`];
  },
};

const fieldCount: Rule<MappingParts> = {
  id: 'fieldCount',
  level: 'error',
  check: ({ fields: { length: count } }) => (
    count <= MAX_FIELDS ? [] : [`the mapping has ${count} fields; at most ${MAX_FIELDS} are allowed: remove ${count - MAX_FIELDS}.`]
  ),
};

const unknownTarget: Rule<MappingParts> = {
  id: 'unknownTarget',
  level: 'warning',
  check: ({ targets }) => sentencesAbout(targets, ({ name, text, object, segment }) => {
    const known = KNOWN_TARGETS.get(object);
    if (segment === undefined || known === undefined || segment === 'Attributes' || known.has(segment)) return undefined;
    // What the service keeps for itself is an error already, and not unknown.
    if (isOfTheService(text) || text.includes('{{')) return undefined;
    const nearest = nearestName(segment, known);
    return `field "${excerpt(name)}" has target "${excerpt(text)}", which the service's documentation doesn't list: ${nearest === undefined ? '' : `the nearest that it lists is "${object}.${nearest}"; `}for something of your own use "${object}.Attributes.${segment}".`;
  }),
};

function isOfTheService(text: string): boolean {
  return RESERVED_TARGETS.has(text) || text.includes('FoundByItems');
}

/** The vocabulary's constants are the list of what is documented: `_profile.Address.City` says that Address is. */
function documentedFields(vocabulary: object): Set<string> {
  return new Set(Object.values(vocabulary).filter(value => typeof value === 'string').map((path: string) => path.split('.')[1]));
}

/** In the order of docs/rules.md. */
export const fieldRules: Rule<MappingParts>[] = [
  timestampFormat, fieldName, source, target, targetKey, bothForms, fieldCount, unknownTarget,
];
