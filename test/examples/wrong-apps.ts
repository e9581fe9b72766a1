/** The data of an app that violates one rule, for the programs of all languages. Omitted members have valid defaults. */
export interface WrongApp {
  /** The mapping in the JSON of the service. The default is a template. */
  readonly mapping?: object;
  readonly properties?: {
    readonly domainName?: string;
    /** Neither `domain` nor `domainName`. */
    readonly hasNoDomain?: boolean;
    readonly owner?: string;
    readonly objectTypeName?: string;
    readonly description?: string;
    readonly expirationDays?: number;
    readonly serviceTimeoutMinutes?: number;
    readonly maxProfileObjectCount?: number;
    readonly sourcePriority?: number;
    readonly tags?: Record<string, string>;
    readonly isSnapshot?: boolean;
    /** The alias by which the key is imported. */
    readonly encryptionKeyAlias?: string;
    readonly domainEncryptionKeyAlias?: string;
    /** The region of the provider's stack. The object type is in a stack without a region. */
    readonly providerRegion?: string;
    /** Whether the app has two constructs of the same object type. */
    readonly isTwice?: boolean;
  };
}

const ID = { Source: '_source.id' };
const SHOP_ID = { StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] };

function withFields(fields: object): WrongApp {
  return { mapping: { Fields: { id: ID, ...fields }, Keys: { shopId: [SHOP_ID] } } };
}

function withKeys(keys: object): WrongApp {
  return { mapping: { Fields: { id: ID }, Keys: keys } };
}

/** One app for each rule of docs/rules.md with level error, by rule id. */
export const WRONG_APPS: Record<string, WrongApp> = {
  templateId: { mapping: { TemplateId: 'my template' } },
  unknownMember: { mapping: { Fields: { id: ID }, Keyes: {} } },
  memberType: withFields({ id: { Source: 7 } }),
  timestampFormat: withFields({ id: { ...ID, Target: '_profile.SourceLastUpdatedTimestamp' } }),
  fieldName: withFields({ 'first name': { Source: '_source.name' } }),
  keyName: withKeys({ 'shop.id': [SHOP_ID] }),
  keyField: withKeys({ shopId: [{ ...SHOP_ID, FieldNames: ['ID'] }] }),
  source: withFields({ id: { Source: 'id' } }),
  handlebars: withFields({ name: { Source: '{{#if _source.first}}{{_source.first}}' } }),
  target: withFields({ id: { ...ID, Target: '_profile.ProfileId' } }),
  unique: withKeys({ shopId: [{ ...SHOP_ID, StandardIdentifiers: ['PROFILE'] }] }),
  uniqueLookup: withKeys({ shopId: [{ ...SHOP_ID, StandardIdentifiers: ['UNIQUE', 'PROFILE', 'LOOKUP_ONLY'] }] }),
  profileKey: withKeys({ shopId: [{ ...SHOP_ID, StandardIdentifiers: ['UNIQUE'] }] }),
  reservedKey: withKeys({ shopId: [SHOP_ID], _profileId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['id'] }] }),
  targetKey: withFields({ id: { ...ID, Target: '_order.Name' } }),
  bothForms: withFields({ a: { Source: '_source.a', Target: '_profile.Gender' }, b: { Source: '_source.b', Target: '_profile.GenderString' } }),
  fieldCount: withFields(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, { Source: `_source.f${index}` }]))),
  domain: { properties: { hasNoDomain: true } },
  owner: { properties: { owner: ' ' } },
  domainName: { properties: { domainName: 'my shop' } },
  objectTypeName: { properties: { objectTypeName: 'Shop Order' } },
  arnLength: { properties: { domainName: 'd'.repeat(60), objectTypeName: 'o'.repeat(121) } },
  description: { properties: { description: '' } },
  expiration: { properties: { expirationDays: 2000 } },
  count: { properties: { maxProfileObjectCount: 0, sourcePriority: 0 } },
  tags: { properties: { tags: { 'aws:team': 'shop' } } },
  encryptionKey: { properties: { encryptionKeyAlias: 'alias/shop' } },
  domainEncryptionKey: { properties: { domainEncryptionKeyAlias: 'alias/shop' } },
  removalPolicy: { properties: { isSnapshot: true } },
  serviceTimeout: { properties: { serviceTimeoutMinutes: 2 } },
  provider: { properties: { providerRegion: 'eu-central-1' } },
  sameType: { properties: { isTwice: true } },
};
