import { PutProfileObjectTypeRequest, StandardIdentifier } from '@aws-sdk/client-customer-profiles';
import { ObjectTypeProperties, parsePreviousProperties, PreviousProperties } from './properties';
import { Tags } from './tags';
import { formatOwnerMark, Origin, OWNER_MARK_KEY, OwnerMark, parseOwnerMark, shortenOwner } from '../src/model/owner-tag';
import { ObjectTypeIdentity } from '../src/model/physical-id';

/** The members of a definition that an app can ask for. */
export type Members = Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName' | 'Tags'>;

/** What an event asks for. */
export class DesiredObjectType {
  public readonly identity: ObjectTypeIdentity;
  public readonly members: Members;
  /** The user's tags, without the owner mark. */
  public readonly tags: Tags;
  public readonly adoptExisting: boolean;
  /**
   * The properties before an update, where they are of the same name: the rollback of a replacement that failed goes back to
   * an object type that never had the other's tags.
   */
  public readonly previous?: PreviousProperties;
  private readonly owner: string;
  private readonly formerOwner?: string;

  constructor(
    properties: ObjectTypeProperties,
    public readonly requestId: string,
    /** When CloudFormation asked for it. */
    public readonly sentAt: number,
    before = parsePreviousProperties(undefined),
  ) {
    this.identity = { domainName: properties.DomainName, objectTypeName: properties.ObjectTypeName };
    const { DomainName: domainName, ObjectTypeName: objectTypeName } = before.members;
    this.previous = domainName === properties.DomainName && objectTypeName === properties.ObjectTypeName ? before : undefined;
    this.members = membersOf(properties);
    this.tags = properties.Tags ?? {};
    this.adoptExisting = properties.AdoptExisting ?? false;
    this.owner = shortenOwner(properties.Owner);
    // Where the owner changes with this update (a construct that got another path), the mark still has the old one.
    this.formerOwner = before.owner === undefined ? undefined : shortenOwner(before.owner);
  }

  /** The tags to have, with the owner mark. */
  public tagsWith(origin: Origin): Tags {
    return { ...this.tags, [OWNER_MARK_KEY]: formatOwnerMark({ owner: this.owner, origin }) };
  }

  /** The mark among the tags, where it is this resource's own. */
  public ownMark(tags: Tags = {}): OwnerMark | undefined {
    const mark = parseOwnerMark(tags[OWNER_MARK_KEY]);
    return mark && [this.owner, this.formerOwner].includes(mark.owner) ? mark : undefined;
  }

  public toString(): string {
    return this.owner;
  }
}

/**
 * Description is required on every Put. A template sets four members by itself; sending any of them with its id, an
 * explicit `false` included, may be refused (docs/service-contract.md).
 */
function membersOf(properties: ObjectTypeProperties): Members {
  const { Description, ExpirationDays, EncryptionKey, MaxProfileObjectCount, SourcePriority } = properties;
  const common = { Description, ExpirationDays, EncryptionKey, MaxProfileObjectCount, SourcePriority };
  const mapping = properties.TemplateId !== undefined
    ? { TemplateId: properties.TemplateId }
    : {
      AllowProfileCreation: properties.AllowProfileCreation,
      SourceLastUpdatedTimestampFormat: properties.SourceLastUpdatedTimestampFormat,
      Fields: properties.Fields as Members['Fields'],
      Keys: properties.Keys as Record<string, { StandardIdentifiers?: StandardIdentifier[]; FieldNames?: string[] }[]> | undefined,
    };
  return Object.fromEntries(Object.entries({ ...common, ...mapping }).filter(([, value]) => value !== undefined)) as Members;
}
