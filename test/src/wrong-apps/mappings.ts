import { FIELDS, KEYS, LOOKUP_ONLY, NEW_ONLY, PROFILE, SECONDARY, UNIQUE, WrongApp, objectType } from './wrong-app';
import { FieldContentType, FieldSource, ObjectTypeMapping, ObjectTypeTemplate, StandardAsset, StandardIdentifier, StandardOrder, StandardProfile } from '../../../src';

/** Mappings that the service rejects. Creating the mapping throws the error. */
export const REJECTED_MAPPINGS: WrongApp[] = [
  {
    mistake: 'a template\'s title instead of its id',
    app: () => ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.of('Salesforce Account')),
    reads: ['[templateId] Template ID "Salesforce Account" is not valid. A template ID has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use an ID from "aws customer-profiles list-profile-object-type-templates".'],
  },
  {
    mistake: 'a source timestamp without a format',
    app: () => ObjectTypeMapping.custom({
      fields: { ...FIELDS, changedAt: { source: '_source.updated_at', target: StandardProfile.SOURCE_LAST_UPDATED_TIMESTAMP } },
      keys: KEYS,
    }),
    reads: ['[timestampFormat] Field "changedAt" has target "_profile.SourceLastUpdatedTimestamp", which requires a timestamp format. Set sourceLastUpdatedTimestampFormat, for example to "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'".'],
  },
  {
    mistake: 'an empty timestamp format',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: KEYS, sourceLastUpdatedTimestampFormat: '' }),
    reads: ['[timestampFormat] The timestamp format has 0 characters. A format has 1 to 255 characters. Set sourceLastUpdatedTimestampFormat, for example to "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'".'],
  },
  {
    mistake: 'field names that the service or a template can\'t have',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, 'e-mail address': { source: '_source.email' }, 'tags': { source: '_source.tags' }, 'Ref': { source: '_source.ref' } }, keys: KEYS }),
    reads: [
      '[fieldName] Field name "e-mail address" is not valid. A field name has 1 to 64 letters (a-z, A-Z), digits, "_", ".", or "-". Rename the field, for example to "e-mail_address".',
      '[fieldName] Field name "tags" is not valid. The service rejects this name. Rename the field, for example to "tagsField".',
      '[fieldName] Field name "Ref" is not valid. A template cannot contain this name. Rename the field, for example to "RefField".',
    ],
  },
  {
    mistake: 'key names that the service or a template can\'t have',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, 'shop.order': [{ fieldNames: ['id'] }], 'Tags': [{ fieldNames: ['id'] }], 'Ref': [{ fieldNames: ['id'] }] } }),
    reads: [
      '[keyName] Key name "shop.order" is not valid. A key name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Rename the key, for example to "shop_order".',
      '[keyName] Key name "Tags" is not valid. The service rejects this name. Rename the key, for example to "TagsKey".',
      '[keyName] Key name "Ref" is not valid. A template cannot contain this name. Rename the key, for example to "RefKey".',
    ],
  },
  {
    mistake: 'a key of a misspelled field',
    app: () => ObjectTypeMapping.custom({ fields: { orderId: { source: '_source.id' } }, keys: { shopOrderId: [{ fieldNames: ['orderID'], standardIdentifiers: [UNIQUE, PROFILE] }] } }),
    reads: ['[keyField] Key "shopOrderId" references field "orderID", which is not defined in this mapping. Did you mean "orderId"?'],
  },
  {
    mistake: 'keys without a field',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, phone: [], mail: [{ fieldNames: [] }] } }),
    reads: [
      '[keyField] Key "phone" references no field. A key references at least one field of this mapping. Add a field name, such as "id".',
      '[keyField] Key "mail" references no field. A key references at least one field of this mapping. Add a field name, such as "id".',
    ],
  },
  {
    mistake: 'a key of a field with a dot',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, 'customer.id': { source: '_source.customer.id' } }, keys: { ...KEYS, customerId: [{ fieldNames: ['customer.id'] }] } }),
    reads: ['[keyField] Key "customerId" references field "customer.id", whose name has a dot. A key can only reference names without a dot. Rename the field, for example to "customer_id".'],
  },
  {
    mistake: 'a source without its beginning',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, mail: { source: 'customer.email' } }, keys: KEYS }),
    reads: ['[source] Field "mail" has source "customer.email", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.customer.email".'],
  },
  {
    mistake: 'sources in other notations',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, a: { source: '$.customer.a' }, b: { source: 'source.b' }, c: { source: '_Source.c' } }, keys: KEYS }),
    reads: [
      '[source] Field "a" has source "$.customer.a", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.customer.a".',
      '[source] Field "b" has source "source.b", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.b".',
      '[source] Field "c" has source "_Source.c", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.c".',
    ],
  },
  {
    mistake: 'broken Handlebars',
    app: () => ObjectTypeMapping.custom({
      fields: {
        ...FIELDS,
        open: { source: '{{_source.first' },
        block: { source: '{{#if _source.first}}{{_source.first}}' },
        name: { source: '{{#if _source.first}}{{_source.first}}{{/unless}}' },
        to: { source: '_source.to', target: '_profile.Attributes.{{#if}}' },
      },
      keys: KEYS,
    }),
    reads: [
      '[handlebars] Field "open" has source "{{_source.first", which is not valid Handlebars. Close each "{{" with "}}" and each block with its own name, for example "{{#if _source.name}}{{_source.name}}{{/if}}".',
      '[handlebars] Field "block" has source "{{#if _source.first}}{{_source.first}}", which is not valid Handlebars. Close each "{{" with "}}" and each block with its own name, for example "{{#if _source.name}}{{_source.name}}{{/if}}".',
      '[handlebars] Field "name" has source "{{#if _source.first}}{{_source.first}}{{/unless}}", which is not valid Handlebars. Block "if" ends with the name "unless". Close each "{{" with "}}" and each block with its own name, for example "{{#if _source.name}}{{_source.name}}{{/if}}".',
      '[handlebars] Field "to" has target "_profile.Attributes.{{#if}}", which is not valid Handlebars. Use a path without braces, for example "_profile.Attributes.value".',
    ],
  },
  {
    mistake: 'an empty source',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, mail: { source: '' } }, keys: KEYS }),
    reads: ['[source] Field "mail" has an empty source. A source has 1 to 1,000 characters. Use "_source.mail".'],
  },
  {
    mistake: 'a Handlebars expression without braces',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: FieldSource.handlebars('_source.first _source.last') }, full: { source: FieldSource.handlebars('first last') } }, keys: KEYS }),
    reads: ['[source] Field "full" has source "first last", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.name" for one field of the source, or "{{_source.name}}" for each field in a text.'],
  },
  {
    mistake: 'targets that the service fills in itself',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, profile: { source: '_source.profile', target: '_profile.ProfileId' }, found: { source: '_source.found', target: '_profile.FoundByItems[].KeyName' }, event: { source: '_source.event', target: '_communicationRecord.CommunicationRecordId' } }, keys: KEYS }),
    reads: [
      '[target] Field "profile" has target "_profile.ProfileId". Only the service sets this field. Use "_profile.Attributes.ProfileId".',
      '[target] Field "found" has target "_profile.FoundByItems[].KeyName". Only the service sets this field. Use "_profile.Attributes.FoundByItems".',
      '[target] Field "event" has target "_communicationRecord.CommunicationRecordId". Only the service sets this field. Use "_communicationRecord.Attributes.CommunicationRecordId".',
    ],
  },
  {
    mistake: 'an empty target',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: '_source.name', target: '' } }, keys: KEYS }),
    reads: ['[target] Field "name" has an empty target. A target has 1 to 1,000 characters. Remove the target.'],
  },
  {
    mistake: 'no unique key',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [PROFILE] }] } }),
    reads: ['[unique] No key has the identifier UNIQUE. Exactly one key must have it. Add UNIQUE to the key that identifies an object, for example to "shopOrderId".'],
  },
  {
    mistake: 'two unique keys',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, number: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }] } }),
    reads: ['[unique] 2 keys have the identifier UNIQUE ("shopOrderId", "number"). Exactly one key must have it. Remove UNIQUE from the others.'],
  },
  {
    mistake: 'a unique key that is for lookup only',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE, LOOKUP_ONLY] }] } }),
    reads: ['[uniqueLookup] Key "shopOrderId" has the identifier UNIQUE together with LOOKUP_ONLY. The service always stores a unique key. Remove LOOKUP_ONLY, or move UNIQUE to another key.'],
  },
  {
    mistake: 'no key that finds a profile',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }] } }),
    reads: ['[profileKey] No key has the identifier PROFILE. At least one key must have it. Add PROFILE to the key that identifies a customer, for example to "shopOrderId".'],
  },
  {
    mistake: 'profile creation without a stored key',
    app: () => ObjectTypeMapping.custom({
      allowProfileCreation: true,
      fields: FIELDS,
      keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE] }], customerId: [{ fieldNames: ['id'], standardIdentifiers: [PROFILE, NEW_ONLY] }] },
    }),
    reads: ['[profileKey] The mapping allows profile creation, but each key with the identifier PROFILE ("customerId") also has LOOKUP_ONLY or NEW_ONLY. At least one must have neither. Add PROFILE to a key without them, or disallow profile creation.'],
  },
  {
    mistake: 'a key of the service that is unique',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { _orderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE, LOOKUP_ONLY] }] } }),
    reads: ['[uniqueLookup] Key "_orderId" has the identifier UNIQUE together with LOOKUP_ONLY. The service always stores a unique key. Move UNIQUE to another key.'],
  },
  {
    mistake: 'a key of the service that is not for lookup',
    app: () => ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, _orderId: [{ fieldNames: ['id'] }] } }),
    reads: ['[reservedKey] Key "_orderId" is reserved and requires the identifier LOOKUP_ONLY. Add LOOKUP_ONLY, or rename the key, for example to "orderId".'],
  },
  {
    mistake: 'a target in an order and none of its keys',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, total: { source: '_source.total', target: StandardOrder.TOTAL_PRICE }, bike: { source: '_source.bike', target: StandardAsset.ASSET_NAME } }, keys: KEYS }),
    reads: [
      '[targetKey] Field "total" has a target in _order, but no key has the identifier ORDER, which identifies that object. Add ORDER to a key.',
      '[targetKey] Field "bike" has a target in _asset, but no key has the identifier ASSET, which identifies that object. Add ASSET to a key.',
    ],
  },
  {
    mistake: 'both forms of one thing',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, gender: { source: '_source.gender', target: StandardProfile.GENDER }, other: { source: '_source.gender', target: StandardProfile.GENDER_STRING } }, keys: KEYS }),
    reads: ['[bothForms] Fields "gender", "other" have the targets "_profile.Gender", "_profile.GenderString", but a mapping can have only one of them. Remove the target of field "gender".'],
  },
  {
    mistake: 'a field for each column of a wide table',
    app: () => ObjectTypeMapping.custom({ fields: { ...FIELDS, ...Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`column${index}`, { source: `_source.column${index}` }])) }, keys: KEYS }),
    reads: ['[fieldCount] The mapping has 261 fields. The service allows 250 fields. Remove 11.'],
  },
  {
    mistake: 'an empty mapping',
    app: () => ObjectTypeMapping.custom({ fields: {}, keys: {} }),
    reads: [
      '[unique] No key has the identifier UNIQUE. Exactly one key must have it. Add a key that identifies an object, with the identifier UNIQUE.',
      '[profileKey] No key has the identifier PROFILE. At least one key must have it. Add a key that identifies a customer, with the identifier PROFILE.',
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
      '[fieldName] Field name "order id" is not valid. A field name has 1 to 64 letters (a-z, A-Z), digits, "_", ".", or "-". Rename the field, for example to "order_id".',
      '[source] Field "order id" has source "id", which is neither a path that begins with "_source." nor a Handlebars expression. Use "_source.id".',
      '[targetKey] Field "total" has a target in _order, but no key has the identifier ORDER, which identifies that object. Add ORDER to a key.',
      '[keyField] Key "shopOrderId" references field "orderId", which is not defined in this mapping. Use a field of this mapping, such as "total", or add the field.',
      '[unique] No key has the identifier UNIQUE. Exactly one key must have it. Add a key that identifies an object, with the identifier UNIQUE.',
      '[profileKey] The mapping allows profile creation, but each key with the identifier PROFILE ("shopOrderId") also has LOOKUP_ONLY or NEW_ONLY. At least one must have neither. Add PROFILE to a key without them, or disallow profile creation.',
    ],
  },
];

/** Mappings that are likely mistakes. The object type that uses the mapping has the warning. */
export const DOUBTFUL_MAPPINGS: WrongApp[] = [
  {
    mistake: 'a key for every column',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, ...Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, [{ fieldNames: ['id'] }]])) } }) }),
    reads: ['/Shop/Orders: The mapping has 12 keys. The default quota of the service is 10 keys for an object type. Remove 2, or acknowledge this warning if your quota is higher. [ack: cdk-customer-profiles:keyCount]'],
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
      '/Shop/Orders: Field "email" of key "_email" has no content type, so different spellings of one email address do not match. Set its content type to EMAIL_ADDRESS. [ack: cdk-customer-profiles:contentType]',
      '/Shop/Orders: Field "number" of key "_phone" has content type STRING, so different formats of one phone number do not match. Set its content type to PHONE_NUMBER. [ack: cdk-customer-profiles:contentType]',
    ],
  },
  {
    mistake: 'an email address and a phone number that only their names tell',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, workEmail: { source: '_source.mail' }, phone_number: { source: '_source.phone' }, emailHash: { source: '_source.hash' }, headphoneSerial: { source: '_source.serial' } },
        keys: { ...KEYS, contact: [{ fieldNames: ['workEmail', 'phone_number', 'emailHash', 'headphoneSerial'] }] },
      }),
    }),
    reads: [
      '/Shop/Orders: Field "workEmail" of key "contact" has no content type, so different spellings of one email address do not match. Set its content type to EMAIL_ADDRESS. [ack: cdk-customer-profiles:contentType]',
      '/Shop/Orders: Field "phone_number" of key "contact" has no content type, so different formats of one phone number do not match. Set its content type to PHONE_NUMBER. [ack: cdk-customer-profiles:contentType]',
    ],
  },
  {
    mistake: 'names that begin with a digit',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: { ...FIELDS, '2nd': { source: '_source.second' } }, keys: { ...KEYS, '2ndKey': [{ fieldNames: ['2nd'] }] } }) }),
    reads: [
      '/Shop/Orders: Field name "2nd" does not begin with a letter. Rename the field, for example to "field_2nd". [ack: cdk-customer-profiles:nameStart]',
      '/Shop/Orders: Key name "2ndKey" begins neither with a letter nor with "_". Rename the key, for example to "key_2ndKey". [ack: cdk-customer-profiles:nameStart]',
    ],
  },
  {
    mistake: 'white space around paths',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: '_source.name\t', target: ' _profile.FirstName' }, city: { source: '_source..city', target: '_profile.Address.Town.' } }, keys: KEYS }),
    }),
    reads: [
      '/Shop/Orders: Field "name" has source "_source.name\\u0009", which has white space at an end or an empty step. Use "_source.name". [ack: cdk-customer-profiles:pathWhitespace]',
      '/Shop/Orders: Field "city" has source "_source..city", which has white space at an end or an empty step. Use "_source.city". [ack: cdk-customer-profiles:pathWhitespace]',
      '/Shop/Orders: Field "name" has target "\\u0020_profile.FirstName", which has white space at an end or an empty step. Use "_profile.FirstName". [ack: cdk-customer-profiles:pathWhitespace]',
      '/Shop/Orders: Field "city" has target "_profile.Address.Town.", which has white space at an end or an empty step. Use "_profile.Address.City", or "_profile.Attributes.Town" for a custom value. [ack: cdk-customer-profiles:pathWhitespace]',
    ],
  },
  {
    mistake: 'helpers of other templates',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: { ...FIELDS, name: { source: '{{uppercase _source.name}} {{city}}' } }, keys: KEYS }) }),
    reads: [
      '/Shop/Orders: Field "name" has a source with "uppercase", which AWS does not document as a Handlebars helper. Use if, unless, each, with, or removeExtraSpace. [ack: cdk-customer-profiles:handlebarsHelper]',
      '/Shop/Orders: Field "name" has a source that reads "city". Outside "each" and "with", a path begins with "_source". Use "_source.city". [ack: cdk-customer-profiles:handlebarsHelper]',
    ],
  },
  {
    mistake: 'timestamp formats of other languages',
    app: stack => ['YYYY-MM-DD', 'yyyy-MM-ddTHH:mm:ssZ', 'yyyy-MM-dd\'T', 'epoch_ms'].forEach((format, index) => objectType(stack, {
      objectTypeName: `ShopOrder${index}`, mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: KEYS, sourceLastUpdatedTimestampFormat: format }),
    }, `Orders${index}`)),
    reads: [
      '/Shop/Orders0: The timestamp format "YYYY-MM-DD" has "Y", which is the year of a week, without "w". A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "yyyy-MM-dd". [ack: cdk-customer-profiles:timestampPattern]',
      '/Shop/Orders1: The timestamp format "yyyy-MM-ddTHH:mm:ssZ" has the letter "T", which has no meaning in a pattern outside quotes. A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "yyyy-MM-dd\'T\'HH:mm:ssZ". [ack: cdk-customer-profiles:timestampPattern]',
      '/Shop/Orders2: The timestamp format "yyyy-MM-dd\'T" has a quote that is not closed. A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "yyyy-MM-dd\'T\'". [ack: cdk-customer-profiles:timestampPattern]',
      '/Shop/Orders3: The timestamp format "epoch_ms" has the letter "e", which has no meaning in a pattern outside quotes. A format is "EpochMilli" or a pattern of the Java class SimpleDateFormat. Use "EpochMilli". [ack: cdk-customer-profiles:timestampPattern]',
    ],
  },
  {
    mistake: 'identifiers and content types in other words',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, phone: { source: '_source.phone', contentType: FieldContentType.of('PHONE') } },
        keys: { ...KEYS, phone: [{ fieldNames: ['phone'], standardIdentifiers: [StandardIdentifier.of('profile'), StandardIdentifier.of('UNIQ')] }] },
      }),
    }),
    reads: [
      '/Shop/Orders: Field "phone" has content type "PHONE", which AWS does not document. Use "PHONE_NUMBER". [ack: cdk-customer-profiles:unknownContentType]',
      '/Shop/Orders: Key "phone" has the identifier "profile", which AWS does not document. Use "PROFILE". [ack: cdk-customer-profiles:unknownIdentifier]',
      '/Shop/Orders: Key "phone" has the identifier "UNIQ", which AWS does not document. Remove it. [ack: cdk-customer-profiles:unknownIdentifier]',
    ],
  },
  {
    mistake: 'a second key that finds no profile',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, customerId: [{ fieldNames: ['id'], standardIdentifiers: [SECONDARY] }], oldId: [{ fieldNames: ['id'], standardIdentifiers: [LOOKUP_ONLY] }] } }) }),
    reads: [
      '/Shop/Orders: Key "customerId" has the identifier SECONDARY without PROFILE, which has no effect. Add PROFILE, or remove SECONDARY. [ack: cdk-customer-profiles:secondaryAlone]',
      '/Shop/Orders: Key "oldId" has the identifier LOOKUP_ONLY without PROFILE and without the identifier of a standard object, which has no effect. Add PROFILE, or remove LOOKUP_ONLY. [ack: cdk-customer-profiles:secondaryAlone]',
    ],
  },
  {
    mistake: 'targets in objects that do not exist',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, a: { source: '_source.a', target: 'profile.FirstName' }, b: { source: '_source.b', target: 'order.Name' }, c: { source: '_source.c', target: 'extended_data' }, d: { source: '_source.d', target: '_profile' } },
        keys: KEYS,
      }),
    }),
    reads: [
      '/Shop/Orders: Field "a" has target "profile.FirstName", which AWS does not document. Use "_profile.FirstName", or "_profile.Attributes.FirstName" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "b" has target "order.Name", which AWS does not document. Use "_order.Name", or "_order.Attributes.Name" for a custom value. Also add the identifier ORDER to a key. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "c" has target "extended_data", which AWS does not document. Use "_profile.Attributes.extended_data" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "d" has target "_profile", which AWS does not document. Use "_profile.Attributes.d" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
    ],
  },
  {
    mistake: 'targets that are not documented',
    app: stack => objectType(stack, {
      mapping: ObjectTypeMapping.custom({
        fields: { ...FIELDS, mail: { source: '_source.mail', target: '_profile.BusinessEmail' }, zip: { source: '_source.zip', target: '_profile.Address.Zip' }, sign: { source: '_source.sign', target: '_profile.Zodiac' }, title: { source: '_source.title', target: '_order.OrderItem[].Title' } },
        keys: { shopOrderId: [{ fieldNames: ['id'], standardIdentifiers: [UNIQUE, PROFILE, StandardIdentifier.ORDER] }] },
      }),
    }),
    reads: [
      '/Shop/Orders: Field "mail" has target "_profile.BusinessEmail", which AWS does not document. Use "_profile.BusinessEmailAddress", or "_profile.Attributes.BusinessEmail" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "zip" has target "_profile.Address.Zip", which AWS does not document. Use "_profile.Address.PostalCode", or "_profile.Attributes.Zip" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "sign" has target "_profile.Zodiac", which AWS does not document. Use "_profile.Attributes.Zodiac" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
      '/Shop/Orders: Field "title" has target "_order.OrderItem[].Title", which AWS does not document. Use "_order.OrderItems[].Title", or "_order.Attributes.Title" for a custom value. [ack: cdk-customer-profiles:unknownTarget]',
    ],
  },
  {
    mistake: 'a key that only looks like the service\'s',
    app: stack => objectType(stack, { mapping: ObjectTypeMapping.custom({ fields: FIELDS, keys: { ...KEYS, _emial: [{ fieldNames: ['id'] }], _loyaltyCard: [{ fieldNames: ['id'] }] } }) }),
    reads: [
      '/Shop/Orders: Key "_emial" begins with "_", but AWS does not document a key with this name. Use a name that begins with a letter, such as "emial". [ack: cdk-customer-profiles:unknownKey]',
      '/Shop/Orders: Key "_loyaltyCard" begins with "_", but AWS does not document a key with this name. Use a name that begins with a letter, such as "loyaltyCard". [ack: cdk-customer-profiles:unknownKey]',
    ],
  },
];
