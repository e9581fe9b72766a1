/** The app: one object type, and another resource that can fail. Members have the names of the custom resource's properties. */
export interface App {
  /** Undefined if the app has no object type, or no longer has it. */
  readonly objectType?: ObjectTypeState;
  readonly deletionPolicy?: 'Delete' | 'Retain' | 'RetainExceptOnCreate';
  readonly updateReplacePolicy?: 'Delete' | 'Retain';
  /** An additional failure: a resource that fails ten seconds after it begins, at the same time as the object type or after it. */
  readonly failure?: 'beside' | 'later';
}

export interface ObjectTypeState {
  readonly DomainName: string;
  readonly ObjectTypeName: string;
  readonly Description: string;
  readonly ExpirationDays?: number;
  readonly MaxProfileObjectCount?: number;
  readonly SourcePriority?: number;
  readonly Fields?: Record<string, { Source: string; Target?: string }>;
  readonly Keys?: Record<string, { FieldNames: string[]; StandardIdentifiers?: string[] }[]>;
  readonly Tags?: Record<string, string>;
  readonly Owner: string;
  readonly AdoptExisting?: boolean;
}

export const FUNCTION_ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:framework';
export const SERVICE_TIMEOUT_SECONDS = 900;

/** The number of the deployment, so that each one has a change besides the object type. */
let versions = 0;

export function templateOf({ objectType, deletionPolicy = 'RetainExceptOnCreate', updateReplacePolicy = 'Retain', failure }: App): string {
  const orders = objectType && {
    Type: 'Custom::CustomerProfilesObjectType',
    DeletionPolicy: deletionPolicy,
    UpdateReplacePolicy: updateReplacePolicy,
    Properties: { ServiceToken: FUNCTION_ARN, ServiceTimeout: SERVICE_TIMEOUT_SECONDS, ...objectType },
  };
  const sibling = {
    Type: 'Test::Sibling',
    Properties: { Version: ++versions, ...failure ? { FailsAfter: 10_000 } : {} },
    ...failure === 'later' && objectType ? { DependsOn: 'Orders' } : {},
  };
  return JSON.stringify({ Resources: { ...orders ? { Orders: orders } : {}, Sibling: sibling } });
}

/** `domain/name`. */
export function subjectOf({ DomainName, ObjectTypeName }: Pick<ObjectTypeState, 'DomainName' | 'ObjectTypeName'>): string {
  return `${DomainName}/${ObjectTypeName}`;
}
