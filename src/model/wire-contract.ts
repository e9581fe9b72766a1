/**
 * What the construct writes into the template and the handler reads from its event. Both sides import it by
 * `import type`: nothing of it exists at run time, so neither side pulls the other in.
 *
 * It is public contract from the first release on. A later handler meets properties that an older construct wrote
 * (docs/cloudformation-semantics.md, rule 3), and a rollback sends those of the version before.
 */

/** The type of the custom resource. */
export type ResourceTypeName = 'Custom::CustomerProfilesObjectType';

/** The key of the tag by which an object type says which resource it belongs to. */
export type OwnerTagKey = 'cdk-customer-profiles:owner';

/** Separates domain name and object type name in the physical id, as in the L1's `Ref`. */
export type PhysicalIdSeparator = '|';

/** The attributes that the handler answers on every create and update. */
export type AttributeName = 'DomainName' | 'ObjectTypeName' | 'Arn' | 'CreatedAt' | 'LastUpdatedAt' | 'MaxAvailableProfileObjectCount';

/**
 * A value of the template. The construct writes numbers and booleans, CloudFormation hands them on as strings
 * (docs/cloudformation-semantics.md, rule 2).
 */
export interface WireField {
  readonly Source?: string;
  readonly Target?: string;
  readonly ContentType?: string;
}

export interface WireKey {
  readonly FieldNames?: string[];
  readonly StandardIdentifiers?: string[];
}

/** The custom resource's properties, without the ServiceToken and the ServiceTimeout that CloudFormation reads. */
export interface WireProperties {
  readonly DomainName: string;
  readonly ObjectTypeName: string;
  readonly Description: string;
  readonly TemplateId?: string;
  readonly ExpirationDays?: number;
  readonly EncryptionKey?: string;
  readonly AllowProfileCreation?: boolean;
  readonly SourceLastUpdatedTimestampFormat?: string;
  readonly MaxProfileObjectCount?: number;
  readonly SourcePriority?: number;
  readonly Fields?: Record<string, WireField>;
  readonly Keys?: Record<string, WireKey[]>;
  readonly Tags?: Record<string, string>;
  /** The root stack's name, a slash, and the construct's path below it. */
  readonly Owner: string;
  /** Left out where it is false. */
  readonly AdoptExisting?: boolean;
}
