import { FIELDS, KEYS, LOOKUP_ONLY, NEW_ONLY, PROFILE, SECONDARY, UNIQUE, WrongApp, objectType } from './wrong-app';
import { FieldContentType, FieldSource, ObjectTypeMapping, ObjectTypeTemplate, StandardAsset, StandardIdentifier, StandardOrder, StandardProfile } from '../../../src';

/** Mappings that the service is known to refuse. The error comes where the mapping is made. */
export const REFUSED_MAPPINGS: WrongApp[] = [
  {
    mistake: 'a template\'s title instead of its id',
    app: () => ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.of('Salesforce Account')),
    reads: ['[templateId] template id "Salesforce Account" has to be 1 to 64 letters of the English alphabet, digits, "_" or "-": give one that "aws customer-profiles list-profile-object-type-templates" shows.'],
  },
  {
    mistake: 'a timestamp of the source whose format is missing',
    app: () => ObjectTypeMapping.custom({
      fields: { ...FIELDS, changedAt: { source: '_source.updated_at', target: StandardProfile.SOURCE_LAST_UPDATED_TIMESTAMP } },
      keys: KEYS,
    }),
    reads: ['[timestampFormat] field "changedAt" says when the source was last updated, but the format of that timestamp isn\'t given: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'".'],
  },
  {
    mistake: 'an empty timestamp format',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: KEYS, sourceLastUpdatedTimestampFormat: '' }),
    reads: ['[timestampFormat] the format of the source\'s timestamp has 0 characters; 1 to 255 are allowed: give sourceLastUpdatedTimestampFormat, such as "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'".'],
  },
  {
    mistake: 'field names that the service or a template can\'t have',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, 'e-mail address': { source: '_source.email' }, 'tags': { source: '_source.tags' }, 'Ref': { source: '_source.ref' } }, keys: KEYS }),
    reads: [
      '[fieldName] field "e-mail address" has to be named with 1 to 64 letters of the English alphabet, digits, "_", "." or "-": rename it.',
      '[fieldName] field "tags" has a name that the service refuses: choose another one, for example "tagsField".',
      '[fieldName] field "Ref" has a name that a template can\'t carry: choose another one.',
    ],
  },
  {
    mistake: 'key names that the service or a template can\'t have',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, 'shop.order': [{ fieldNames: ['id'] }], 'Ref': [{ fieldNames: ['id'] }] } }),
    reads: [
      '[keyName] key "shop.order" has to be named with 1 to 64 letters of the English alphabet, digits, "_" or "-": rename it.',
      '[keyName] key "Ref" has a name that a template can\'t carry: choose another one.',
    ],
  },
  {
    mistake: 'a key of a misspelt field',
    app: () => ObjectTypeMapping.custom({ fields: { orderId: { source: '_source.id' } }, keys: { shopOrderId: [{ fieldNames: ['orderID'], standardIdentifiers: [UNIQUE, PROFILE] }] } }),
    reads: ['[keyField] key "shopOrderId" names field "orderID", which this mapping doesn\'t have: name "orderId", or add the field.'],
  },
  {
    mistake: 'a key of a field with a dot',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, 'customer.id': { source: '_source.customer.id' } }, keys: { ...KEYS, customerId: [{ fieldNames: ['customer.id'] }] } }),
    reads: ['[keyField] key "customerId" names field "customer.id", whose name has a dot; the service takes only fields without one into a key: rename the field, for example to "customer_id".'],
  },
  {
    mistake: 'a source without its beginning',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, mail: { source: 'customer.email' } }, keys: KEYS }),
    reads: ['[source] field "mail" has source "customer.email"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write "_source.customer.email".'],
  },
  {
    mistake: 'an empty source',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, mail: { source: '' } }, keys: KEYS }),
    reads: ['[source] field "mail" has a source of 0 characters; 1 to 1,000 are allowed: name the field of the source.'],
  },
  {
    mistake: 'a Handlebars expression without braces',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: FieldSource.handlebars('_source.first _source.last') }, full: { source: FieldSource.handlebars('first last') } }, keys: KEYS }),
    reads: ['[source] field "full" has source "first last"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write "_source.name", or "{{_source.name}}" for each field in it.'],
  },
  {
    mistake: 'targets that the service fills in itself',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, profile: { source: '_source.profile', target: '_profile.ProfileId' }, found: { source: '_source.found', target: '_profile.FoundByItems' } }, keys: KEYS }),
    reads: [
      '[target] field "profile" has target "_profile.ProfileId", which the service fills in itself: choose another one, for example "_profile.Attributes.profile".',
      '[target] field "found" has target "_profile.FoundByItems", which the service fills in itself: choose another one, for example "_profile.Attributes.found".',
    ],
  },
  {
    mistake: 'an empty target',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: '_source.name', target: '' } }, keys: KEYS }),
    reads: ['[target] field "name" has a target of 0 characters; 1 to 1,000 are allowed: leave the target out.'],
  },
  {
    mistake: 'no unique key',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [PROFILE] }] } }),
    reads: ['[unique] no key is UNIQUE; exactly one has to be: give the identifier UNIQUE to the key that identifies an object of this type.'],
  },
  {
    mistake: 'two unique keys',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, number: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }] } }),
    reads: ['[unique] 2 keys are UNIQUE ("shopOrderId", "number"); exactly one has to be: keep UNIQUE on the key that identifies an object and take it off the others.'],
  },
  {
    mistake: 'a unique key that is for lookup only',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE, LOOKUP_ONLY] }] } }),
    reads: ['[uniqueLookup] key "shopOrderId" is UNIQUE and also LOOKUP_ONLY; a unique key is always stored: take UNIQUE or LOOKUP_ONLY off.'],
  },
  {
    mistake: 'no key that finds a profile',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }] } }),
    reads: ['[profileKey] no key is PROFILE; at least one has to be: give the identifier PROFILE to a key by which a profile is found.'],
  },
  {
    mistake: 'profiles that are made without a key to find them again',
    app: () => ObjectTypeMapping.custom({
      allowProfileCreation: true,
      fields: FIELDS,
      keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }], customerId: [{ fieldNames: ['id'], standardIdentifiers: [PROFILE, NEW_ONLY] }] },
    }),
    reads: ['[profileKey] profiles may be created, but every PROFILE key ("customerId") is LOOKUP_ONLY or NEW_ONLY; at least one has to be neither: take that off one of them, or don\'t allow profile creation.'],
  },
  {
    mistake: 'a key of the service that is not for lookup',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, _orderId: [{ fieldNames: ['id'] }] } }),
    reads: ['[reservedKey] key "_orderId" is the service\'s own and has to be LOOKUP_ONLY: give it the identifier LOOKUP_ONLY, or choose another name for a key of your own.'],
  },
  {
    mistake: 'a target in an order and none of its keys',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, total: { source: '_source.total', target: StandardOrder.TOTAL_PRICE }, bike: { source: '_source.bike', target: StandardAsset.ASSET_NAME } }, keys: KEYS }),
    reads: [
      '[targetKey] field "bike" has a target in _asset, but no key is ASSET; one has to identify that object: give the identifier ASSET to a key.',
      '[targetKey] field "total" has a target in _order, but no key is ORDER; one has to identify that object: give the identifier ORDER to a key.',
    ],
  },
  {
    mistake: 'both forms of one thing',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, gender: { source: '_source.gender', target: StandardProfile.GENDER }, other: { source: '_source.gender', target: StandardProfile.GENDER_STRING } }, keys: KEYS }),
    reads: ['[bothForms] fields "gender", "other" have the targets "_profile.Gender" and "_profile.GenderString", which are two forms of one thing; only one of them is allowed: keep "_profile.GenderString".'],
  },
  {
    mistake: 'a field for each column of a wide table',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, ...Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`column${index}`, { source: `_source.column${index}` }])) }, keys: KEYS }),
    reads: ['[fieldCount] the mapping has 261 fields; at most 250 are allowed: remove 11.'],
  },
  {
    mistake: 'an empty mapping',
    app: () => ObjectTypeMapping.custom({ fields: {}, keys: {} }),
    reads: [
      '[unique] no key is UNIQUE; exactly one has to be: give the identifier UNIQUE to the key that identifies an object of this type.',
      '[profileKey] no key is PROFILE; at least one has to be: give the identifier PROFILE to a key by which a profile is found.',
    ],
  },
  {
    mistake: 'several mistakes at once',
    app: () => ObjectTypeMapping.custom({
      allowProfileCreation: true,
      fields: { 'order id': { source: 'id' }, 'total': { source: FieldSource.field('total'), target: StandardOrder.TOTAL_PRICE } },
      keys: { shopOrderId: [{ fieldNames: ['orderId'], standardIdentifiers: [PROFILE, LOOKUP_ONLY] }] },
    }),
    reads: [
      '[fieldName] field "order id" has to be named with 1 to 64 letters of the English alphabet, digits, "_", "." or "-": rename it.',
      '[source] field "order id" has source "id"; a path that begins with "_source." or a Handlebars expression "{{…}}" is allowed: write "_source.id".',
      '[targetKey] field "total" has a target in _order, but no key is ORDER; one has to identify that object: give the identifier ORDER to a key.',
      '[keyField] key "shopOrderId" names field "orderId", which this mapping doesn\'t have: name one that it has, such as "total", or add the field.',
      '[unique] no key is UNIQUE; exactly one has to be: give the identifier UNIQUE to the key that identifies an object of this type.',
      '[profileKey] profiles may be created, but every PROFILE key ("shopOrderId") is LOOKUP_ONLY or NEW_ONLY; at least one has to be neither: take that off one of them, or don\'t allow profile creation.',
    ],
  },
];

/** Mappings that are likely a mistake. The warning comes with the object type that uses the mapping. */
export const DOUBTFUL_MAPPINGS: WrongApp[] = [
  {
    mistake: 'a key for every column',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, ...Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, [{ fieldNames: ['id'] }]])) } }) }),
    reads: ['/Shop/Orders: the mapping has 12 keys; the service allows 10 an object type unless your quota was raised: remove 2, or acknowledge this. [ack: cdk-customer-profiles:keyCount]'],
  },
  {
    mistake: 'an e-mail address and a phone number as keys of plain text',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, email: { source: '_source.email' }, number: { source: '_source.number', target: StandardProfile.PHONE_NUMBER, contentType: FieldContentType.STRING } },
        keys: { ...KEYS, _email: [{ fieldNames: ['email'] }], _phone: [{ fieldNames: ['number'] }] },
      }),
    }),
    reads: [
      '/Shop/Orders: field "email" is used by a key and has content type none, so that different spellings of one value don\'t find each other: give it EMAIL_ADDRESS. [ack: cdk-customer-profiles:contentType]',
      '/Shop/Orders: field "number" is used by a key and has content type STRING, so that different spellings of one value don\'t find each other: give it PHONE_NUMBER. [ack: cdk-customer-profiles:contentType]',
    ],
  },
  {
    mistake: 'a second key that finds no profile',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, customerId: [{ fieldNames: ['id'], standardIdentifiers: [SECONDARY] }] } }) }),
    reads: ['/Shop/Orders: key "customerId" is SECONDARY without being PROFILE, which does nothing alone, since it is about how a profile is found: add PROFILE, or take SECONDARY off. [ack: cdk-customer-profiles:secondaryAlone]'],
  },
  {
    mistake: 'targets that the documentation doesn\'t list',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, mail: { source: '_source.mail', target: '_profile.BusinessEmail' }, sign: { source: '_source.sign', target: '_profile.Zodiac' }, title: { source: '_source.title', target: '_order.OrderItem[].Title' } },
        keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE, StandardIdentifier.ORDER] }] },
      }),
    }),
    reads: [
      '/Shop/Orders: field "mail" has target "_profile.BusinessEmail", which the service\'s documentation doesn\'t list: the nearest that it lists is "_profile.BusinessEmailAddress"; for something of your own use "_profile.Attributes.BusinessEmail". [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: field "sign" has target "_profile.Zodiac", which the service\'s documentation doesn\'t list: for something of your own use "_profile.Attributes.Zodiac". [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: field "title" has target "_order.OrderItem[].Title", which the service\'s documentation doesn\'t list: the nearest that it lists is "_order.OrderItems"; for something of your own use "_order.Attributes.OrderItem". [ack: cdk-customer-profiles:unknownTarget]',
    ],
  },
  {
    mistake: 'a key that only looks like the service\'s',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, _emial: [{ fieldNames: ['id'] }], _loyaltyCard: [{ fieldNames: ['id'] }] } }) }),
    reads: [
      '/Shop/Orders: key "_emial" begins with "_" like the service\'s predefined keys, but isn\'t one: "_email" is the nearest; begin with a letter for a key of your own. [ack: cdk-customer-profiles:unknownKey]',
      '/Shop/Orders: key "_loyaltyCard" begins with "_" like the service\'s predefined keys, but isn\'t one: begin with a letter for a key of your own. [ack: cdk-customer-profiles:unknownKey]',
    ],
  },
];
