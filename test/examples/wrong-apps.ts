/** An app that breaks one rule, as data that a program in any language makes it from. What isn't given is right. */
export interface WrongApp {
  /** In the service's JSON; without it the object type has one of the service's templates. */
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
    /** The key is imported by the name of its alias. */
    readonly encryptionKeyAlias?: string;
    readonly domainEncryptionKeyAlias?: string;
    /** The provider stands in a stack of this region, the object type in one of no region. */
    readonly providerRegion?: string;
    /** Two constructs of the same object type. */
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

/** One for each rule of docs/rules.md whose level is error, by the rule's id. */
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
