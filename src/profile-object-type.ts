import {
  aws_customerprofiles as customerprofiles, CfnResource, IResource, ITaggableV2, Lazy, Reference, RemovalPolicy, Resource, ResourceProps, Stack,
  TagManager, Token,
} from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { AttributeName, CustomResourceProperties, RESOURCE_TYPE } from './model/custom-resource';
import type { ObjectTypeIdentity } from './model/physical-id';
import { appRules, applyRules, tagRules } from './model/rules';
import { AcrossEnvironments } from './private/across-environments';
import { cfnDomainOf, knownDomainName } from './private/domain';
import { addWarnings, errorsOf } from './private/findings';
import { HandlerPermissions } from './private/handler-permissions';
import { defaultKeyArnOf, recordKeys } from './private/keys';
import { Lanes } from './private/lanes';
import { namesOfArn, objectTypeArn as arnOfObjectType, objectTypeArnComponents } from './private/object-type-arn';
import { checkObjectType, checkRemovalPolicy, expirationDaysOf, problemsOfAspects } from './private/object-type-checks';
import { ObjectTypeRegistry } from './private/object-type-registry';
import { nameOf, ownerOf } from './private/owner';
import type { ObjectTypeFacts, RegisteredObjectType } from './private/registered-object-type';
import { newTagManager, tagsOf } from './private/tags';
import { DEFAULT_SERVICE_TIMEOUT } from './private/timeouts';
import { isKnown, isUnresolved } from './private/unresolved';
import { ProfileObjectTypeGrants } from './profile-object-type-grants';
import { ProfileObjectTypeProps } from './profile-object-type-props';
import { ProfileObjectTypeProvider } from './profile-object-type-provider';


/** All copies of this library in one tree share this symbol. */
const PROFILE_OBJECT_TYPE = Symbol.for('cdk-customer-profiles.ProfileObjectType');

/** An object type of a Customer Profiles domain. */
export interface IProfileObjectType extends IResource, customerprofiles.IObjectTypeRef {
  /**
   * The name of the domain.
   *
   * @attribute
   */
  readonly domainName: string;

  /**
   * The name of the object type.
   *
   * @attribute
   */
  readonly objectTypeName: string;

  /**
   * The ARN of the object type: `arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<object type>`.
   *
   * @attribute
   */
  readonly objectTypeArn: string;

  /** Grants permissions on this object type and its domain. */
  readonly grants: ProfileObjectTypeGrants;
}

/** Attributes of an imported object type. */
export interface ProfileObjectTypeAttributes {
  /** The name of the domain, in the account and region of the stack. */
  readonly domainName: string;

  /** The name of the object type. */
  readonly objectTypeName: string;

  /**
   * The KMS key that encrypts the objects of this type. The grants include the permissions on it.
   *
   * @default - The key of the domain.
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * The customer managed KMS key of the domain. The grants include the permissions on it.
   *
   * @default - No permissions on a key are granted.
   */
  readonly domainEncryptionKey?: kms.IKeyRef;
}

/**
 * An object type of an Amazon Connect Customer Profiles domain, which maps the objects of one source to profiles.
 *
 * An existing object type of another owner is not overwritten, and a deployed object type is not deleted by default. If AWS
 * documents the definition as invalid, synthesis fails.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutProfileObjectType.html
 *
 * @example
 * new ProfileObjectType(this, 'Orders', {
 *   domainName: 'retail',
 *   objectTypeName: 'ShopOrder',
 *   mapping: ObjectTypeMapping.custom({
 *     allowProfileCreation: true,
 *     fields: {
 *       'orderId': { source: FieldSource.field('id'), target: StandardOrder.attribute('shopOrderId') },
 *       'email': { source: FieldSource.field('email'), contentType: FieldContentType.EMAIL_ADDRESS },
 *     },
 *     keys: {
 *       'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE, StandardIdentifier.ORDER] }],
 *       '_email': [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
 *     },
 *   }),
 *   expiration: Duration.days(730),
 * });
 */
@propertyInjectable
export class ProfileObjectType extends Resource implements IProfileObjectType, ITaggableV2 {
  /** Uniquely identifies this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-customer-profiles.ProfileObjectType';

  /**
   * Imports an existing object type by its ARN.
   *
   * @param scope The parent construct.
   * @param id The construct id.
   * @param objectTypeArn The ARN: `arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<object type>`.
   * Any other ARN is an error. The account and region can differ from those of the stack.
   */
  public static fromProfileObjectTypeArn(scope: Construct, id: string, objectTypeArn: string): IProfileObjectType {
    return new ImportedObjectType(scope, id, namesOfArn(scope, id, objectTypeArn), objectTypeArn);
  }

  /**
   * Imports an existing object type of the stack's account and region by its names.
   *
   * @param scope The parent construct.
   * @param id The construct id.
   * @param attributes The names of the domain and of the object type, and their keys.
   */
  public static fromProfileObjectTypeAttributes(scope: Construct, id: string, attributes: ProfileObjectTypeAttributes): IProfileObjectType {
    const imported = new ImportedObjectType(scope, id, attributes);
    recordKeys(imported, [attributes.encryptionKey?.keyRef.keyArn, attributes.domainEncryptionKey?.keyRef.keyArn]);
    return imported;
  }

  /**
   * Checks whether a construct is a `ProfileObjectType`. An imported one is not.
   *
   * @param construct Any value.
   */
  public static isProfileObjectType(construct: any): construct is ProfileObjectType {
    return construct !== null && typeof construct === 'object' && PROFILE_OBJECT_TYPE in construct;
  }

  public readonly grants: ProfileObjectTypeGrants;

  /** The tag manager of the object type, with the tags of the `tags` prop and of `Tags.of(scope)`. */
  public readonly cdkTagManager: TagManager;

  private readonly resource: CfnResource;
  /** The name of the domain for other accounts and regions. */
  private readonly givenDomainName: string;

  /**
   * @param scope The parent construct, in a stack.
   * @param id The construct id. The construct path is part of the owner unless `owner` is set.
   * @param props The properties. If any are invalid, one error lists all problems.
   */
  constructor(scope: Construct, id: string, props: ProfileObjectTypeProps) {
    const objectTypeName = nameOf(scope, id, props.objectTypeName);
    super(scope, id, { physicalName: objectTypeName });
    Object.defineProperty(this, PROFILE_OBJECT_TYPE, { value: true });
    const givenDomainName = props.domainName ?? props.domain?.domainRef.domainName;
    const provider = props.provider ?? ProfileObjectTypeProvider.getOrCreate(this);
    const warnings = checkObjectType(this, { domainName: givenDomainName, objectTypeName }, props, provider);
    // The checks throw unless exactly one of `domain` and `domainName` is set.
    const domainName = givenDomainName!;

    this.givenDomainName = knownDomainName(domainName);
    this.cdkTagManager = newTagManager(RESOURCE_TYPE, props.tags);
    // CustomResource of aws-cdk-lib would add one more construct per object type, which makes synthesis slower.
    this.resource = new CfnResource(this, 'Resource', {
      type: RESOURCE_TYPE,
      properties: {
        ServiceToken: provider.serviceToken,
        ServiceTimeout: (props.serviceTimeout ?? DEFAULT_SERVICE_TIMEOUT).toSeconds().toString(),
        ...this.customResourceProperties(domainName, objectTypeName, props),
      },
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

    const permissions = new HandlerPermissions(this, provider, provider.role);
    this.resource.node.addDependency(permissions.onDomain(this.givenDomainName));
    const { own, domain } = keyArnsOf(props);
    if (own !== undefined) this.resource.node.addDependency(permissions.onObjectTypeKey(own));
    if (domain !== undefined) this.resource.node.addDependency(permissions.onDomainKey(domain));
    // If the name of the domain is a literal, nothing else creates this dependency.
    if (props.domain !== undefined) this.resource.node.addDependency(props.domain);
    recordKeys(this, [own, domain].filter(keyArn => keyArn !== undefined));
    Lanes.of(this).add(this.resource, provider);
    this.grants = ProfileObjectTypeGrants.fromObjectType(this);

    addWarnings(this, [...warnings, ...props.mapping._warnings]);
    this.checkAtSynthesis({ domainName, objectTypeName, mapping: props.mapping._definition, hasDomainEncryptionKey: domain !== undefined });
  }

  // Attributes are created on use, because most are not used and creating a token takes time.

  public get domainName(): string {
    return new AcrossEnvironments(this.attribute('DomainName'), this.givenDomainName).toString();
  }

  public get objectTypeName(): string {
    return this.getResourceNameAttribute(Token.asString(this.attribute('ObjectTypeName')));
  }

  public get objectTypeArn(): string {
    const names = { domainName: this.givenDomainName, objectTypeName: this.physicalName };
    return this.getResourceArnAttribute(Token.asString(this.attribute('Arn')), objectTypeArnComponents(names));
  }

  /**
   * The time when the object type was created, in ISO 8601. An empty string if the service does not return it.
   *
   * @attribute
   */
  public get objectTypeCreatedAt(): string {
    return Token.asString(this.attribute('CreatedAt'));
  }

  /**
   * The time when the object type was last updated, in ISO 8601. An empty string if the service does not return it.
   *
   * @attribute
   */
  public get objectTypeLastUpdatedAt(): string {
    return Token.asString(this.attribute('LastUpdatedAt'));
  }

  /**
   * The remaining capacity for objects of this type, as of the last deployment that changed the object type. -1 if the service
   * does not return it.
   *
   * @attribute
   */
  public get maxAvailableProfileObjectCount(): number {
    return Token.asNumber(this.attribute('MaxAvailableProfileObjectCount'));
  }

  /** A reference to the object type, for constructs that accept an L1. */
  public get objectTypeRef(): customerprofiles.ObjectTypeReference {
    return { domainName: this.domainName, objectTypeName: this.objectTypeName };
  }

  /**
   * Sets the removal policy, as the `removalPolicy` prop does.
   *
   * @param policy The removal policy. `SNAPSHOT` is an error.
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkRemovalPolicy(this, policy);
    super.applyRemovalPolicy(policy);
  }

  private attribute(name: AttributeName): Reference {
    return this.resource.getAtt(name);
  }

  /** Omits members that are not set, because an empty or false member has another meaning for the service. */
  private customResourceProperties(domainName: string, objectTypeName: string, props: ProfileObjectTypeProps) {
    const properties = {
      DomainName: domainName,
      ObjectTypeName: objectTypeName,
      Description: props.description ?? objectTypeName,
      ExpirationDays: expirationDaysOf(this, props.expiration),
      EncryptionKey: props.encryptionKey?.keyRef.keyArn,
      MaxProfileObjectCount: props.maxProfileObjectCount,
      SourcePriority: props.sourcePriority,
      ...props.mapping._definition,
      Owner: props.owner ?? ownerOf(this),
      ...(props.adoptExisting === true ? { AdoptExisting: true } : {}),
    } satisfies Omit<CustomResourceProperties, 'Tags'>;
    // Aspects add tags until the end of synthesis.
    const tags = Lazy.any({ produce: () => this.cdkTagManager.hasTags() ? tagsOf(this) : undefined });
    return { ...properties, Tags: tags };
  }

  /** Adds the checks of tags, other object types and the removal policy, which are known after all aspects. */
  private checkAtSynthesis(facts: ObjectTypeFacts) {
    const registry = ObjectTypeRegistry.of(this);
    const registered: RegisteredObjectType = { kind: 'ProfileObjectType', construct: this, resource: this.resource, facts: () => facts };
    registry.add(registered);
    this.node.addValidation({
      validate: () => {
        const findings = [
          ...applyRules(tagRules, tagsOf(this), isKnown),
          ...applyRules(appRules, registry.inApp(registered), isKnown),
        ];
        addWarnings(this, findings);
        return [...problemsOfAspects(this.resource).map(({ id, message }) => `[${id}] ${message}`), ...errorsOf(findings)];
      },
    });
  }
}

/** An object type that is not created by this construct tree. */
class ImportedObjectType extends Resource implements IProfileObjectType {
  public readonly domainName: string;
  public readonly objectTypeName: string;
  public readonly objectTypeArn: string;
  public readonly grants: ProfileObjectTypeGrants;

  constructor(scope: Construct, id: string, { domainName, objectTypeName }: ObjectTypeIdentity, objectTypeArn?: string) {
    super(scope, id, environmentOf(objectTypeArn));
    this.domainName = domainName;
    this.objectTypeName = objectTypeName;
    this.objectTypeArn = objectTypeArn ?? arnOfObjectType(Stack.of(this), domainName, objectTypeName);
    this.grants = ProfileObjectTypeGrants.fromObjectType(this);
  }

  public get objectTypeRef(): customerprofiles.ObjectTypeReference {
    return { domainName: this.domainName, objectTypeName: this.objectTypeName };
  }
}

/** CDK can split an ARN that is a literal or a token, but not a context placeholder or a dynamic reference. */
function environmentOf(arn: string | undefined): ResourceProps {
  const isSplit = arn !== undefined && (Token.isUnresolved(arn) || !isUnresolved(arn));
  return isSplit ? { environmentFromArn: arn } : {};
}

/** The key of the object type and the key of its domain. The handler needs permissions on both. */
function keyArnsOf({ encryptionKey, domainEncryptionKey, domain }: ProfileObjectTypeProps): { readonly own?: string; readonly domain?: string } {
  const foundKeyArn = domain === undefined ? undefined : defaultKeyArnOf(cfnDomainOf(domain));
  return { own: encryptionKey?.keyRef.keyArn, domain: domainEncryptionKey?.keyRef.keyArn ?? foundKeyArn };
}
