/** The four members that a template sets. A Put with a template must not set them. */
export interface Mapping {
  readonly AllowProfileCreation?: boolean;
  readonly SourceLastUpdatedTimestampFormat?: string;
  readonly Fields?: Record<string, { Source?: string; Target?: string; ContentType?: string }>;
  readonly Keys?: Record<string, { StandardIdentifiers?: string[]; FieldNames?: string[] }[]>;
}

export const MAPPING_MEMBERS = ['AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'] as const;

/** The members of a Put, except the tags. */
export interface Definition extends Mapping {
  readonly Description: string;
  readonly TemplateId?: string;
  readonly ExpirationDays?: number;
  readonly EncryptionKey?: string;
  readonly MaxProfileObjectCount?: number;
  readonly SourcePriority?: number;
}

export interface ObjectType {
  readonly domainName: string;
  readonly objectTypeName: string;
  readonly definition: Definition;
  readonly createdAt: Date;
  readonly lastUpdatedAt: Date;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Domain {
  readonly domainName: string;
  readonly properties: DomainProperties;
  readonly createdAt: Date;
  readonly lastUpdatedAt: Date;
  readonly tags: Readonly<Record<string, string>>;
}

/** The members of a domain, except name and tags. */
export interface DomainProperties {
  readonly DefaultExpirationDays: number;
  readonly DefaultEncryptionKey?: string;
  readonly DeadLetterQueueUrl?: string;
  readonly Matching?: Record<string, unknown>;
  readonly RuleBasedMatching?: Record<string, unknown>;
}
