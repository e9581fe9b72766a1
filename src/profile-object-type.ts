import {
  aws_customerprofiles as customerprofiles, CfnResource, Fn, IResource, ITaggableV2, Lazy, Reference, RemovalPolicy,
  Resource, TagManager, Token, Validations,
} from 'aws-cdk-lib';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { appRules, applyRules, Finding, tagRules } from './model/rules';
import type { AttributeName, PhysicalIdSeparator, ResourceTypeName, WireProperties } from './model/wire-contract';
import { ImportedObjectType, namesOfArn } from './private/imported-object-type';
import { isKnown } from './private/is-known';
import { Neighbourhood, Resident } from './private/neighbourhood';
import { objectTypeArn as arnOfObjectType } from './private/object-type-arn';
import { checkObjectType, checkRemovalPolicy, expirationDaysOf, problemsOfAspects } from './private/object-type-checks';
import { generatedNameOf, ownerOf } from './private/owner';
import { ProviderAccess } from './private/provider-access';
import { newTagManager, tagsOf } from './private/tags';
import { DEFAULT_SERVICE_TIMEOUT } from './private/timeouts';
import { ProfileObjectTypeGrants } from './profile-object-type-grants';
import { ProfileObjectTypeProps } from './profile-object-type-props';
import { ProfileObjectTypeProvider } from './profile-object-type-provider';

const RESOURCE_TYPE = 'Custom::CustomerProfilesObjectType' satisfies ResourceTypeName;
const SEPARATOR = '|' satisfies PhysicalIdSeparator;

/** An object type of a Customer Profiles domain: one of this library, or an imported one. */
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
   * The ARN of the object type: `arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<type>`.
   *
   * @attribute
   */
  readonly objectTypeArn: string;

  /** Gives permissions on this object type. */
  readonly grants: ProfileObjectTypeGrants;
}

/** What an object type is imported by. */
export interface ProfileObjectTypeAttributes {
  /** The name of the domain, in the account and region of the stack. */
  readonly domainName: string;

  /** The name of the object type. */
  readonly objectTypeName: string;
}

/**
 * An object type of an Amazon Connect Customer Profiles domain: how the objects of one source map to profiles.
 *
 * An object type that exists already isn't overwritten, one that holds objects isn't deleted, and what the service is
 * known to refuse is an error at synth.
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
  /** Uniquely identifies this class, for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-customer-profiles.ProfileObjectType';

  /**
   * An object type that isn't made by this app.
   *
   * @param scope the construct it is imported into
   * @param id the construct's id
   * @param objectTypeArn `arn:<partition>:profile:<region>:<account>:domains/<domain>/object-types/<type>`; another ARN is
   * an error. It may be of another account or region
   */
  public static fromObjectTypeArn(scope: Construct, id: string, objectTypeArn: string): IProfileObjectType {
    return new ImportedObjectType(scope, id, { ...namesOfArn(scope, id, objectTypeArn), objectTypeArn });
  }

  /**
   * An object type of this account and region that isn't made by this app.
   *
   * @param scope the construct it is imported into
   * @param id the construct's id
   * @param attributes the names of domain and object type
   */
  public static fromObjectTypeAttributes(scope: Construct, id: string, attributes: ProfileObjectTypeAttributes): IProfileObjectType {
    return new ImportedObjectType(scope, id, attributes);
  }

  public readonly grants: ProfileObjectTypeGrants;

  /** The tags of the object type. They are `tags`, and what `Tags.of(scope)` adds or removes. */
  public readonly cdkTagManager: TagManager;

  private readonly resource: CfnResource;

  /**
   * @param scope the stack, or a construct in it
   * @param id the construct's id. Its path below the stack is part of the owner mark: an object type that was retained under
   * another path belongs to somebody else, whom only `adoptExisting` overrides
   * @param props what is wrong in them is an error that names every problem, with this construct's path
   */
  constructor(scope: Construct, id: string, props: ProfileObjectTypeProps) {
    super(scope, id);
    const objectTypeName = props.objectTypeName ?? generatedNameOf(this);
    const provider = props.provider ?? ProfileObjectTypeProvider.getOrCreate(this);
    const warnings = checkObjectType(this, objectTypeName, props, provider);

    this.cdkTagManager = newTagManager(RESOURCE_TYPE, props.tags);
    // CDK's CustomResource would be one more construct around it, in each synth, for nothing that isn't here.
    this.resource = new CfnResource(this, 'Resource', {
      type: RESOURCE_TYPE,
      properties: {
        ServiceToken: provider.serviceToken,
        ServiceTimeout: (props.serviceTimeout ?? DEFAULT_SERVICE_TIMEOUT).toSeconds().toString(),
        ...this.wireProperties(objectTypeName, props),
      },
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

    const access = new ProviderAccess(this, provider, provider._role);
    this.resource.node.addDependency(access.toDomain(props.domainName));
    for (const key of [props.encryptionKey, props.domainEncryptionKey]) {
      if (key !== undefined) this.resource.node.addDependency(access.toKey(key.keyRef.keyArn));
    }
    this.grants = ProfileObjectTypeGrants.fromObjectType(this);

    this.warn([...warnings, ...props.mapping._warnings]);
    this.checkAtSynth({
      construct: this,
      resource: this.resource,
      domainName: props.domainName,
      objectTypeName,
      mapping: props.mapping._definition,
      hasDomainEncryptionKey: props.domainEncryptionKey !== undefined,
    });
  }

  // The attributes are made when somebody asks for them: most object types are never asked, and a token isn't free.

  public get domainName(): string {
    return Fn.select(0, this.names);
  }

  public get objectTypeName(): string {
    return Fn.select(1, this.names);
  }

  public get objectTypeArn(): string {
    return arnOfObjectType(this.stack, this.domainName, this.objectTypeName);
  }

  /**
   * When the object type was made, in ISO 8601; an empty string where the service didn't say.
   *
   * @attribute
   */
  public get objectTypeCreatedAt(): string {
    return Token.asString(this.attribute('CreatedAt'));
  }

  /**
   * When the object type was last changed, in ISO 8601; an empty string where the service didn't say.
   *
   * @attribute
   */
  public get objectTypeLastUpdatedAt(): string {
    return Token.asString(this.attribute('LastUpdatedAt'));
  }

  /**
   * How much of the provisioned count of objects is still available, as of the last deployment that changed the object
   * type; -1 where the service didn't say.
   *
   * @attribute
   */
  public get maxAvailableProfileObjectCount(): number {
    return Token.asNumber(this.attribute('MaxAvailableProfileObjectCount'));
  }

  /** A reference to the object type, so that it goes wherever an L1 goes. */
  public get objectTypeRef(): customerprofiles.ObjectTypeReference {
    return { domainName: this.domainName, objectTypeName: this.objectTypeName };
  }

  /**
   * Sets what becomes of the object type when it is removed from the stack or replaced, as the property does.
   *
   * @param policy any but `SNAPSHOT`, which is an error
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    checkRemovalPolicy(this, policy);
    super.applyRemovalPolicy(policy);
  }

  /** As the L1 does, so that both are exchanged without a change elsewhere, and whoever uses a name waits for the type. */
  private get names(): string[] {
    return Fn.split(SEPARATOR, this.resource.ref);
  }

  private attribute(name: AttributeName): Reference {
    return this.resource.getAtt(name);
  }

  /** What isn't set is absent, since the service takes an empty or false member for something else than none. */
  private wireProperties(objectTypeName: string, props: ProfileObjectTypeProps) {
    const properties = {
      DomainName: props.domainName,
      ObjectTypeName: objectTypeName,
      Description: props.description ?? objectTypeName,
      ExpirationDays: expirationDaysOf(this, props.expiration),
      EncryptionKey: props.encryptionKey?.keyRef.keyArn,
      MaxProfileObjectCount: props.maxProfileObjectCount,
      SourcePriority: props.sourcePriority,
      ...props.mapping._definition,
      Owner: ownerOf(this),
      ...(props.adoptExisting === true ? { AdoptExisting: true } : {}),
    } satisfies Omit<WireProperties, 'Tags'>;
    // Aspects add tags until the very end.
    const tags = Lazy.any({ produce: () => this.cdkTagManager.hasTags() ? tagsOf(this) : undefined });
    return { ...properties, Tags: tags };
  }

  /** Tags, neighbours and the removal policy are known after all aspects have run. */
  private checkAtSynth(resident: Resident) {
    const objectTypeInApp = Neighbourhood.of(this).add(resident);
    this.node.addValidation({
      validate: () => {
        const findings = [
          ...applyRules(tagRules, tagsOf(this), isKnown),
          ...applyRules(appRules, objectTypeInApp(), isKnown),
        ];
        this.warn(findings);
        const errors = findings.filter(({ level }) => level === 'error');
        return [...problemsOfAspects(resident.resource), ...errors].map(({ id, message }) => `[${id}] ${message}`);
      },
    });
  }

  private warn(findings: Finding[]) {
    for (const { id, message } of findings.filter(({ level }) => level === 'warning')) {
      const warning = `cdk-customer-profiles:${id}`;
      if (!this.hasAcknowledged(warning)) Validations.of(this).addWarning(warning, message);
    }
  }

  /**
   * A warning that comes at synth comes after its acknowledgement, which CDK then looks for on the scopes above only. In
   * what is recorded here, some versions put a prefix and `::` before the id.
   */
  private hasAcknowledged(warning: string): boolean {
    return this.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .some(({ data }) => Object.keys(data).some(id => id.split('::').pop() === warning));
  }
}
