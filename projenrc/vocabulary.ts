import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fieldsBelow, STANDARD_OBJECT_NAMES, StandardField, StandardObject, standardObject } from '../src/model/standard-objects';
import { classNameOf, constantOf, LIST_METHODS, WHOLE_LISTS, wordsOfName } from '../src/model/vocabulary';

/** One sentence about each object. */
const ABOUT: Readonly<Record<string, string>> = {
  _profile: 'A profile is what Amazon Connect knows about one customer.',
  _order: 'An order is something that a customer bought.',
  _asset: 'An asset is something that a customer owns.',
  _case: 'A case is an issue that a customer reported.',
  _communicationRecord: 'A communication record is a message or call of an outbound campaign.',
  _loyalty: 'A loyalty is the membership of a customer in a loyalty program.',
  _loyaltyTransaction: 'A loyalty transaction earns or spends points of a loyalty program.',
  _loyaltyPromotion: 'A loyalty promotion is an offer to the members of a loyalty program.',
  _airBooking: 'An air booking is the reservation of one or more flights.',
  _airSegment: 'An air segment is one flight of an air booking.',
  _airPreference: 'An air preference is what a customer prefers on flights.',
  _hotelReservation: 'A hotel reservation is a stay that a customer reserved.',
  _hotelStayRevenue: 'A hotel stay revenue is an amount that a customer spent during a stay.',
  _hotelPreference: 'A hotel preference is what a customer prefers in hotels.',
  _device: 'A device is what a customer uses to visit a website or an application.',
  _webAnalytics: 'A web analytics record is one event of a visit to a website or an application.',
};

/** Documented fields whose names say too little. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '_profile.PartyTypeString': 'The party type of the profile, as free text.',
  '_profile.GenderString': 'The gender of the profile, as free text.',
  '_loyaltyPromotion.EnrolledDate': 'The date when the customer enrolled in the loyalty promotion.',
  '_airSegment.IsArmed': 'Whether a passenger of the air segment is armed.',
  '_airSegment.IsEticket': 'Whether the ticket of the air segment is electronic.',
  '_airSegment.OpCarrierCode': 'The code of the airline that operates the flight of the air segment.',
  '_airBooking.PaymentStatus.PaidAt': 'The date when the air booking was paid.',
  '_airBooking.PetOnly': 'Whether the air booking is for a pet only.',
};

/** Nouns for objects whose names are none. */
const NOUNS: Readonly<Record<string, string>> = {
  Loyalty: 'loyalty membership',
  loyalty: 'loyalty membership',
  webAnalytics: 'web analytics record',
};

/** Parts of names that are written differently in a sentence. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'cancelled': 'canceled',
  'check in': 'check-in',
  'check out': 'check-out',
  'desc': 'description',
  'dest': 'destination',
  'doc': 'document',
  'in person': 'in-person',
  'info': 'information',
  'max': 'maximum',
  'percent': 'percentage',
  'ref': 'reference',
  'traveller': 'traveler',
  'wheel chair': 'wheelchair',
};

/** Names that are no noun phrase, with `…` for what has the field. */
const PHRASES: Readonly<Record<string, string>> = {
  Adults: 'The number of adults',
  Adventure: 'The adventure activities of the …',
  Available: 'Whether the … is available',
  AwaitingPayment: 'Whether the air booking still has to be paid',
  Bicycle: 'Whether the baggage includes a bicycle',
  CancelReason: 'The reason why the … was canceled',
  Child: 'Whether a child travels alone',
  CheckinEligible: 'Whether the customer can check in',
  Children: 'The number of children',
  ConnectInstanceArn: 'The ARN of the Amazon Connect instance',
  CreationChannelId: 'The ID of the channel of the creation',
  Cultural: 'The cultural activities of the …',
  CurrentResultsPage: 'The number of the current page of results',
  DateOfBirth: 'The date of birth in the …',
  DepthPercentage: 'The percentage of the page that the visitor scrolled',
  Diplomat: 'Whether a passenger is a diplomat',
  Disabled: 'Whether a passenger has a disability',
  DocTypeNeeded: 'The type of document that is required',
  Downgraded: 'Whether the … was downgraded',
  Early: 'Whether the … is early',
  FieldsCompleted: 'The number of fields that the visitor completed',
  FieldsRequired: 'The number of fields that are required',
  FlightMaxDuration: 'The maximum flight duration of the …',
  Fragile: 'Whether the baggage is fragile',
  GroupBooking: 'Whether the … is for a group',
  HandsFreeBaggage: 'Whether the … is transported separately',
  InConnection: 'The incoming connection of the …',
  Incapacitated: 'Whether the passenger is incapacitated',
  InEligibleReason: 'The reason why the … is not eligible',
  Infant: 'Whether the seat is for an infant',
  ItemsCount: 'The number of items in the …',
  LapInfant: 'Whether an infant travels on a lap',
  LastUpdatedChannelId: 'The ID of the channel of the last update',
  Late: 'Whether the … is late',
  Lifetime: 'The number of points that the customer has earned so far',
  Married: 'Whether the … is married to another segment',
  MaxConnections: 'The maximum number of connections of the …',
  MilesToEarn: 'The number of miles to earn',
  MissingData: 'Whether data of the … is missing',
  NameOfInterest: 'The name of the …',
  NameOnCreditCard: 'The name on the credit card',
  Nationality: 'The nationality in the …',
  NeighborFree: 'Whether the neighboring seat is free',
  OptIn: 'Whether the customer agreed to marketing',
  OutConnection: 'The outgoing connection of the …',
  Oxygen: 'Whether the customer needs oxygen',
  Pet: 'Whether the … includes a pet',
  PointsEarned: 'The number of points that were earned',
  PointsReceived: 'The number of points that were received',
  PointsToNextTier: 'The number of points that the customer needs for the next tier',
  PointsTransferred: 'The number of points that were transferred',
  PositionX: 'The horizontal position of the …',
  PositionY: 'The vertical position of the …',
  PrisonerOrGuard: 'Whether the passenger is a prisoner or a guard',
  QualifyingPointsEarned: 'The number of qualifying points that were earned',
  Reason: 'The reason for the …',
  Redeemed: 'The number of points that were redeemed',
  Refundable: 'Whether the … is refundable',
  RequiredBy: 'The time by which the air booking has to be paid',
  ResultsPerPage: 'The number of results per page',
  Self: 'Whether the customer checks out without help',
  Smoking: 'Whether the customer wants to smoke in the room',
  SmokingAllowed: 'Whether smoking is allowed in the room',
  Stretcher: 'Whether the customer needs a stretcher',
  TierAfter: 'The tier after the transaction',
  TierBefore: 'The tier before the transaction',
  Times: 'The number of times in the …',
  TotalMatchingResults: 'The number of results that match the …',
  TravelCorpNumber: 'The corporate travel number of the …',
  UnEscortedMinor: 'Whether the passenger is a minor who travels alone',
  Upgraded: 'Whether the … was upgraded',
  UsageCompleted: 'The completed usage of the promotion',
  UserSelectedRoom: 'Whether the customer selected the room',
  ValidationErrors: 'The number of validation errors of the …',
  VerifiedDateTime: 'The time when the … was verified',
};

/** The generated files of src/ by their names. */
export function vocabularyFiles(): Map<string, string> {
  return new Map(STANDARD_OBJECT_NAMES.map(name => [`standard-${kebabCase(name)}.ts`, classOf(standardObject(name)!)]));
}

function classOf(object: StandardObject): string {
  const { name, identifier, page, fields } = object;
  const constants = [...fields.values()].flatMap(field => constantsOf(object, field));
  const lists = Object.entries(LIST_METHODS).filter(([target]) => target.startsWith(`${name}.`)).map(([target, method]) => listMethod(target, method, classNameOf(name)));
  return `// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object \`${name}\`, as plain strings.
 *
 * ${ABOUT[name]}${keyOf(name, identifier)}
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/${page}.html
 */
export class ${classNameOf(name)} {
${constants.join('\n\n')}

${[attributeMethod(name), ...lists].join('\n\n')}

  private constructor() {}
}
`;
}

function keyOf(name: string, identifier: string): string {
  if (name === '_profile') return '';
  if (name === '_communicationRecord') return ` A key with \`StandardIdentifier.${identifier}\` identifies it.`;
  return ` A mapping that targets it requires a key with \`StandardIdentifier.${identifier}\`.`;
}

function constantsOf(object: StandardObject, field: StandardField): string[] {
  if (field.kind === 'map') return [];
  if (field.kind === 'object') return [...field.fields.values()].flatMap(below => constantsOf(object, below));
  const target = field.path.replace(/\[\]$/, '');
  if (field.kind === 'list' && !WHOLE_LISTS.includes(target)) return [];
  return [`  /** ${description(object, field)} */\n  public static readonly ${constantOf(target)} = '${target}';`];
}

function description(object: StandardObject, field: StandardField): string {
  const { contentType, values } = field;
  const parts = [DESCRIPTIONS[field.path] ?? `${phrase(object, field)}.`];
  if (values.length > 0) parts.push(`Documented values: ${values.map(value => `\`${value}\``).join(', ')}.`);
  if (contentType !== undefined) parts.push(`Content type: \`${contentType}\`.`);
  if (field.path === '_profile.SourceLastUpdatedTimestamp') parts.push('The mapping requires `sourceLastUpdatedTimestampFormat`.');
  const other = object.bothForms.find(forms => forms.includes(field.path))?.find(form => form !== field.path);
  if (other !== undefined) parts.push(`A mapping cannot also target \`${other}\`.`);
  return parts.join(' ');
}

function phrase({ name }: StandardObject, field: StandardField): string {
  const steps = field.path.split('.');
  const last = steps[steps.length - 1].replace('[]', '');
  const ownerName = steps[steps.length - 2].replace(/^_|\[\]/g, '');
  const isPreference = name.endsWith('Preference') && steps.length > 2 && !/^(ContactDetail|SpecialRequest)/.test(ownerName);
  const owner = isPreference ? `${readable(ownerName)} preference` : nounOf(ownerName);
  if (last === 'SourceLastUpdatedTimestamp') return `The time when the source last updated the ${owner}`;
  if (field.kind === 'list') return `All ${readable(last)} preferences of the ${nounOf(name.slice(1))}, as one list`;
  const given = PHRASES[last];
  if (given !== undefined) return given.replace('…', owner);
  const line = /^Address(\d)$/.exec(last);
  if (line !== null) return `Line ${line[1]} of the ${owner}`;
  const event = /^(?:Last)?(Created|Updated|Closed|Processed|Cancelled)(?:Date|On)$/.exec(last);
  if (event !== null) return `The date when the ${owner} was ${last.startsWith('Last') ? 'last ' : ''}${readable(event[1])}`;
  const author = /^(Last)?(Created|Updated)By$/.exec(last);
  if (author !== null) return `The user or system that ${author[1] === undefined ? '' : 'last '}${author[2].toLowerCase()} the ${owner}`;
  if (/^Is[A-Z]/.test(last)) return `Whether the ${owner} is ${readable(last.slice(2))}`;
  if (last.endsWith('Verified')) return `Whether the ${readable(last.slice(0, -'Verified'.length))} of the ${owner} is verified`;
  const words = readable(last);
  const whole = readable(ownerName);
  if (words.endsWith(` ${whole}`)) return `The ${words} of the ${nounOf(name.slice(1))}`;
  // Not "the seat number of the seat".
  const repeated = [whole, owner.split(' ').pop()!].find(prefix => words.startsWith(`${prefix} `));
  return `The ${repeated === undefined ? words : words.slice(repeated.length + 1)} of the ${owner}`;
}

function attributeMethod(name: string): string {
  const noun = nounOf(name.slice(1));
  return `  /**
   * Returns the target of an attribute with a name of your own: \`${name}.Attributes.<name>\`.
   *
   * @param name The name of the attribute in the ${noun}.
   */
  public static attribute(name: string): string {
    return \`${name}.Attributes.\${name}\`;
  }`;
}

/** @param pattern of LIST_METHODS */
function listMethod(pattern: string, method: string, className: string): string {
  const isInMap = pattern.includes('.*.');
  const isAttribute = pattern.endsWith('.Attributes.*');
  const target = isInMap ? pattern.replace('*', '<eventType>').replace('*', '<name>') : pattern.replace('*', '<name>');
  const parameters = [...(isInMap ? ['eventType'] : []), 'name'];
  const names = documentedNames(pattern);
  const example = [...(isInMap ? ['\'Open\''] : []), `'${names[0] ?? 'campaign'}'`].join(', ');
  const documented = names.length > 0 ? ` Documented names: ${names.map(name => `\`${name}\``).join(', ')}.` : '';
  return `  /**
   * Returns the target of ${isAttribute ? 'an attribute' : 'a field'} of each ${readable(method.replace(/Attribute$/, '')).replace('baggage', 'piece of baggage')}: \`${target}\`.
   *
${isInMap ? '   * @param eventType The type of the event, for example `Open` or `Bounce`.\n' : ''}   * @param name The name of the ${isAttribute ? 'attribute' : 'field'}.${documented}
   *
   * @example
   * const target: string = ${className}.${method}(${example});
   */
  public static ${method}(${parameters.map(parameter => `${parameter}: string`).join(', ')}): string {
    return \`${target.replace(/<(\w+)>/g, '${$1}')}\`;
  }`;
}

/** Of the fields for which the last `*` of a pattern stands. */
function documentedNames(pattern: string): string[] {
  const [objectName] = pattern.split('.');
  return fieldsBelow(standardObject(objectName)!)
    .filter(({ path: target, kind }) => kind === 'value' && target.slice(0, target.lastIndexOf('.')) === pattern.slice(0, -'.*'.length))
    .map(({ path: target }) => target.slice(target.lastIndexOf('.') + 1));
}

function nounOf(objectName: string): string {
  return NOUNS[objectName] ?? readable(objectName);
}

function readable(name: string): string {
  const words = wordsOfName(name).map(word => {
    const upperCase = word.toUpperCase();
    return ['ID', 'ARN', 'SKU', 'URL', 'CVV'].includes(upperCase) ? upperCase : word.toLowerCase();
  }).join(' ');
  return Object.entries(SPELLINGS).reduce((text, [part, spelling]) => text.replace(new RegExp(`\\b${part}\\b`), spelling), words);
}

function kebabCase(objectName: string): string {
  return wordsOfName(objectName.slice(1)).join('-').toLowerCase();
}

if (require.main === module) {
  const folder = path.join(__dirname, '..', 'src');
  for (const [file, content] of vocabularyFiles()) writeFileSync(path.join(folder, file), content);
}
