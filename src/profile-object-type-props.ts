import type { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { ObjectTypeMapping } from './object-type-mapping';
import type { ProfileObjectTypeProvider } from './profile-object-type-provider';

/**
 * What an object type is made of.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutProfileObjectType.html
 */
export interface ProfileObjectTypeProps {
  /** The name of the domain, 1 to 64 of `[a-zA-Z0-9_-]`; anything else is refused by rule `domainName`. A token, such as the `ref` of a `CfnDomain`, is fine. */
  readonly domainName: string;

  /**
   * The name of the object type: 1 to 255 of `[a-zA-Z0-9_-]`, beginning with a letter, and with the domain's name at most
   * 180 characters; anything else is refused by the rules `objectTypeName` and `arnLength`. A new name is a new object
   * type: by default the old one is retained, with its objects.
   *
   * @default - A unique name from the construct's path.
   */
  readonly objectTypeName?: string;

  /**
   * What the object type is for, in 1 to 1,000 characters; anything else is refused by rule `description`.
   *
   * @default - The object type's name.
   */
  readonly description?: string;

  /** How the objects map to a profile. */
  readonly mapping: ObjectTypeMapping;

  /**
   * How long an object is kept after it was ingested, in whole days from 1 to 1,098; anything else is refused by rule
   * `expiration`. A change is for objects that are ingested later.
   *
   * @default - The domain's.
   */
  readonly expiration?: Duration;

  /**
   * The key that encrypts the objects of this type. The key's policy has to allow the handler's role to use it, where it
   * doesn't leave that to IAM. An alias is an error, since its ARN means nothing in a policy.
   *
   * @default - The domain's key.
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * The customer-managed key of the domain, where it has one, so that the handler may read and write with it. An alias is
   * an error.
   *
   * @default - None: the domain is encrypted with a key of AWS.
   */
  readonly domainEncryptionKey?: kms.IKeyRef;

  /**
   * How much of the domain's provisioned count of objects is assigned to this type: a whole number from 1; anything else
   * is refused by rule `count`.
   *
   * @default - The service's.
   */
  readonly maxProfileObjectCount?: number;

  /**
   * Which source wins where several fill the same field of a profile: a whole number, 1 being the highest priority;
   * anything else is refused by rule `count`.
   *
   * @default - The lowest priority.
   */
  readonly sourcePriority?: number;

  /**
   * The tags of the object type, at most 49. `Tags.of(scope).add(…)` reaches the object type too, and wins where both
   * have a key. A wrong key or value is refused at synth by rule `tags`.
   *
   * @default - None.
   */
  readonly tags?: { [key: string]: string };

  /**
   * Whether to take over an object type that exists and doesn't belong to this resource. Its definition is replaced, and
   * the one before is written to the log; its objects stay. It is never deleted by this library.
   *
   * @default false - Such an object type makes the deployment fail, and nothing is changed.
   */
  readonly adoptExisting?: boolean;

  /**
   * What becomes of the object type when it is removed from the stack or replaced. With `DESTROY` it is deleted, and
   * **every object of it** with it, if this resource created it. `SNAPSHOT` is an error.
   *
   * An object type stays whose creation CloudFormation cancelled because another resource failed. The next deployment
   * picks it up, and `DESTROY` does not delete it then.
   *
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE - An object type is retained once it is deployed. A failed first
   * deployment deletes what it created.
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * What makes, changes and deletes the object type. One of another stack of the same account and region may be shared;
   * one of another account, region or stage is an error (rule `provider`).
   *
   * It can't be changed once the object type is deployed, and setting it then is a change too: CloudFormation refuses
   * another service token. To change the options of what a stack made by itself, make a provider with the id
   * `CustomerProfilesObjectTypeProvider` in that stack, which keeps the service token. To move to another provider, deploy
   * once without the object type, which is retained by default, and once more with it and the new provider: it is picked up
   * by its owner tag.
   *
   * @default - One for all object types of the stack, made on first use.
   */
  readonly provider?: ProfileObjectTypeProvider;

  /**
   * How long CloudFormation waits for an answer, 1 second to 1 hour, and longer than the provider's `timeout`; anything
   * else is an error.
   *
   * @default Duration.minutes(15)
   */
  readonly serviceTimeout?: Duration;
}
