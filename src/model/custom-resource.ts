/**
 * The contract of the custom resource: the construct writes it into the template, and the handler reads it from events.
 *
 * It is public from the first release on. A handler also gets the properties that an older version wrote
 * (docs/cloudformation-semantics.md, rule 3), and in a rollback those of the previous version.
 */

/** The type of the custom resource. */
export const RESOURCE_TYPE = 'Custom::CustomerProfilesObjectType';

/** The key of the owner tag. It is not one of the app's tags and is never shown as drift. */
export const OWNER_TAG_KEY = 'cdk-customer-profiles:owner';

/** The separator of domain name and object type name in the physical id, as in the `Ref` of the L1. */
export const PHYSICAL_ID_SEPARATOR = '|';

/** The attributes that the handler returns for every Create and Update. */
export const ATTRIBUTE_NAMES = ['DomainName', 'ObjectTypeName', 'Arn', 'CreatedAt', 'LastUpdatedAt', 'MaxAvailableProfileObjectCount'] as const;

export type AttributeName = typeof ATTRIBUTE_NAMES[number];

/** The properties of the custom resource, except the `ServiceToken` and `ServiceTimeout` that CloudFormation reads. */
export interface CustomResourceProperties {
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
  readonly Fields?: Record<string, FieldProperties>;
  readonly Keys?: Record<string, KeyProperties[]>;
  readonly Tags?: Record<string, string>;
  /** The name of the root stack, a slash, and the path of the construct below that stack. */
  readonly Owner: string;
  /** Absent if it is false. */
  readonly AdoptExisting?: boolean;
}

export interface FieldProperties {
  readonly Source?: string;
  readonly Target?: string;
  readonly ContentType?: string;
}

export interface KeyProperties {
  readonly FieldNames?: string[];
  readonly StandardIdentifiers?: string[];
}
