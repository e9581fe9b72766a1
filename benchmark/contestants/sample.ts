/** The object type that every contestant defines, with a number of fields, 3 keys and 3 tags. */
export interface Sample {
  readonly id: string;
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly description: string;
  readonly fields: SampleField[];
  readonly keys: SampleKey[];
  readonly tags: Record<string, string>;
  readonly expirationDays: number;
}

export interface SampleField {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly contentType: 'STRING' | 'EMAIL_ADDRESS';
}

export interface SampleKey {
  readonly name: string;
  readonly fieldName: string;
  readonly standardIdentifiers: ('PROFILE' | 'UNIQUE' | 'ORDER' | 'LOOKUP_ONLY')[];
}

export const ORDINARY_FIELDS = 20;

export function sampleOf(index: number, fieldCount = ORDINARY_FIELDS, domainName = 'retail'): Sample {
  const number = String(index).padStart(3, '0');
  return {
    id: `Source${number}`,
    domainName,
    objectTypeName: `ShopSource${number}`,
    description: `Orders of source ${number}`,
    fields: [
      { name: 'orderId', source: 'id', target: `shopOrder${number}`, contentType: 'STRING' },
      { name: 'email', source: 'customer.email', target: 'email', contentType: 'EMAIL_ADDRESS' },
      { name: 'loyaltyNumber', source: 'customer.loyalty', target: 'loyaltyNumber', contentType: 'STRING' },
      ...Array.from({ length: fieldCount - 3 }, (_, field): SampleField => (
        { name: `detail${field}`, source: `detail${field}`, target: `detail${field}`, contentType: 'STRING' }
      )),
    ],
    keys: [
      { name: `shopOrder${number}`, fieldName: 'orderId', standardIdentifiers: ['UNIQUE', 'ORDER'] },
      { name: '_email', fieldName: 'email', standardIdentifiers: ['PROFILE'] },
      { name: 'loyalty', fieldName: 'loyaltyNumber', standardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'] },
    ],
    tags: { 'team': 'shop', 'stage': 'production', 'cost-center': '4711' },
    expirationDays: 365,
  };
}

/** The sample as the input of PutProfileObjectType. */
export function putInputOf(sample: Sample) {
  return {
    DomainName: sample.domainName,
    ObjectTypeName: sample.objectTypeName,
    Description: sample.description,
    AllowProfileCreation: true,
    ExpirationDays: sample.expirationDays,
    Fields: Object.fromEntries(sample.fields.map(({ name, source, target, contentType }) => (
      [name, { Source: `_source.${source}`, Target: `_order.Attributes.${target}`, ContentType: contentType }]
    ))),
    Keys: Object.fromEntries(sample.keys.map(({ name, fieldName, standardIdentifiers }) => (
      [name, [{ FieldNames: [fieldName], StandardIdentifiers: standardIdentifiers }]]
    ))),
    Tags: sample.tags,
  };
}
