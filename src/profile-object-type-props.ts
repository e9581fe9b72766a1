import type { aws_customerprofiles as customerprofiles, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { ObjectTypeMapping } from './object-type-mapping';
import type { IProfileObjectTypeProvider } from './profile-object-type-provider-props';

/**
 * Properties of an object type.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutProfileObjectType.html
 */
export interface ProfileObjectTypeProps {
  /**
   * The domain of the object type. Exactly one of `domain` and `domainName` is required (rule `domain`).
   *
   * The object type is created after the domain. If the domain is a `CfnDomain` with a `defaultEncryptionKey`, the
   * handler gets the permissions on that key. Use `CfnDomain.fromDomainName` for a domain of another app.
   *
   * @default - The domain is given by `domainName`.
   */
  readonly domain?: customerprofiles.IDomainRef;

  /**
   * The name of the domain, 1 to 64 of `[a-zA-Z0-9_-]`; any other name is an error of rule `domainName`. Tokens are
   * allowed. Exactly one of `domain` and `domainName` is required (rule `domain`).
   *
   * @default - The name of `domain`.
   */
  readonly domainName?: string;

  /**
   * The name of the object type, 1 to 255 of `[a-zA-Z0-9_-]`, beginning with a letter. It has at most 180 characters together
   * with the name of the domain. Any other name is an error of the rules `objectTypeName` and `arnLength`.
   *
   * Changing the name replaces the object type. By default the old one is retained, with its objects.
   *
   * @default - A unique name from the construct path. Set a name if you deploy one template twice into the same domain.
   */
  readonly objectTypeName?: string;

  /**
   * The description of the object type, 1 to 1,000 characters; any other length is an error of rule `description`.
   *
   * @default - The name of the object type.
   */
  readonly description?: string;

  /** The mapping from the objects of one source to profiles. */
  readonly mapping: ObjectTypeMapping;

  /**
   * The time for which the service keeps an object after its ingestion, in whole days from 1 to 1,098; any other duration is
   * an error of rule `expiration`. A change applies only to objects that are ingested later.
   *
   * @default - The `defaultExpirationDays` of the domain.
   */
  readonly expiration?: Duration;

  /**
   * The KMS key that encrypts the objects of this type. An alias is an error (rule `encryptionKey`), because an alias ARN
   * has no effect in a policy. The key policy must allow the handler's role to use the key, or delegate access to IAM.
   *
   * @default - The key of the domain.
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * The customer managed KMS key of the domain. The handler gets the permissions on it. An alias is an error (rule
   * `domainEncryptionKey`).
   *
   * @default - The `defaultEncryptionKey` of `domain`, if it is a `CfnDomain` of the app; otherwise none.
   */
  readonly domainEncryptionKey?: kms.IKeyRef;

  /**
   * The maximum number of objects of this type, a whole number from 1; any other number is an error of rule `count`.
   *
   * @default - The service default.
   */
  readonly maxProfileObjectCount?: number;

  /**
   * The priority of this source if several sources fill the same field of a profile: a whole number from 1, which is the
   * highest priority. Any other number is an error of rule `count`.
   *
   * @default - The lowest priority.
   */
  readonly sourcePriority?: number;

  /**
   * The tags of the object type, at most 49. `Tags.of(scope).add(…)` takes precedence if both set the same key. An invalid
   * key or value is an error of rule `tags` at synthesis, after all aspects.
   *
   * @default - No tags.
   */
  readonly tags?: { [key: string]: string };

  /**
   * Whether to adopt an existing object type of another owner. The definition is replaced, the objects are retained, and the
   * previous definition is written to the handler's log. This library never deletes an adopted object type.
   *
   * If this is `false` and the object type has another owner, the deployment fails and changes nothing.
   *
   * @default false
   */
  readonly adoptExisting?: boolean;

  /**
   * The owner that is recorded in the owner tag, at least 1 character; an empty one is an error of rule `owner`. An object
   * type is only changed by the owner that its tag names.
   *
   * If you move or rename the construct or its stack, set `owner` to the old value and keep it. The object type then keeps
   * its owner. For `cdk refactor`, deploy the value once before the move.
   *
   * @default - The name of the root stack, a slash, and the construct path below that stack, such as `Shop/Orders`.
   */
  readonly owner?: string;

  /**
   * The policy for the object type when it is removed from the stack or replaced. `DESTROY` deletes it, **with all its
   * objects**, if this resource created it. `SNAPSHOT` is an error (rule `removalPolicy`).
   *
   * With the default, a deployed object type is retained. If the first deployment fails, its object type is deleted, unless
   * CloudFormation canceled the creation because another resource failed. In that case the object type can remain. The next
   * deployment then picks it up, and `DESTROY` does not delete it.
   *
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * The provider of the custom resource. Stacks of the same account, region and stage can share one; any other provider is
   * an error of rule `provider`.
   *
   * CloudFormation does not allow a change of the provider of a deployed object type. To change the options of the
   * default provider of a stack, create a `ProfileObjectTypeProvider` with the id
   * `CustomerProfilesObjectTypeProvider` in that stack. To use another provider, deploy once without the object type, which is
   * retained by default, then deploy it again with the new provider.
   *
   * @default - One provider for all object types of the stack, created on first use.
   */
  readonly provider?: IProfileObjectTypeProvider;

  /**
   * The time for which CloudFormation waits for a response, in whole seconds from 1 second to 1 hour. It must be longer than
   * the timeout of the provider's handler. Any other duration is an error of rule `serviceTimeout`.
   *
   * @default Duration.minutes(15)
   */
  readonly serviceTimeout?: Duration;
}
