import type { PutProfileObjectTypeRequest } from '@aws-sdk/client-customer-profiles';
import { ObjectTypeProperties, parsePreviousProperties, PreviousProperties } from './properties';
import { Tags } from './tag-difference';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { DEFINITION_MEMBERS, isSetByTemplate } from '../src/model/definition-difference';
import { formatOwnerTag, hashRequestId, Origin, OwnerTag, parseOwnerTag, shortenOwner, WritingEvent } from '../src/model/owner-tag';
import { ObjectTypeIdentity } from '../src/model/physical-id';

/** The members of a definition that an app can set. */
export type Members = Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName' | 'Tags'>;

/** The parts of a Create or Update event that say which event it is. */
export interface EventIdentity {
  readonly requestId: string;
  /** When CloudFormation sent it, in seconds since 1970. */
  readonly sentAt: number;
  /** Whether it is an Update under the same name, and not a Create or a replacement. */
  readonly isInPlace: boolean;
}

/** The object type that a Create or Update event describes. */
export class DesiredObjectType {
  public readonly identity: ObjectTypeIdentity;
  public readonly members: Members;
  public readonly adoptExisting: boolean;
  public readonly requestId: string;
  public readonly isInPlace: boolean;
  /** This event, as the owner tag records it. */
  public readonly event: WritingEvent;
  /**
   * The properties before an update, if they are of the same name: the rollback of a failed replacement returns to an object
   * type that never had the tags of the other one.
   */
  public readonly previous?: PreviousProperties;
  private readonly tags: Tags;
  private readonly owner: string;
  private readonly previousOwner?: string;

  constructor(
    properties: ObjectTypeProperties, { requestId, sentAt, isInPlace }: EventIdentity, previous = parsePreviousProperties(undefined),
  ) {
    this.identity = { domainName: properties.DomainName, objectTypeName: properties.ObjectTypeName };
    const { DomainName: domainName, ObjectTypeName: objectTypeName } = previous.members;
    this.previous = domainName === properties.DomainName && objectTypeName === properties.ObjectTypeName ? previous : undefined;
    this.members = membersOf(properties);
    this.tags = properties.Tags ?? {};
    this.adoptExisting = properties.AdoptExisting ?? false;
    this.requestId = requestId;
    this.isInPlace = isInPlace;
    this.event = { sentAt, requestHash: hashRequestId(requestId) };
    this.owner = shortenOwner(properties.Owner);
    // If the owner changes with this update (a construct that was moved), the owner tag still has the previous one.
    this.previousOwner = previous.owner === undefined ? undefined : shortenOwner(previous.owner);
  }

  /** The desired tags, with the owner tag. */
  public tagsWith(origin: Origin): Tags {
    return { ...this.tags, [OWNER_TAG_KEY]: formatOwnerTag({ owner: this.owner, origin, event: this.event }) };
  }

  /** The owner tag among the tags, if it is this resource's own. */
  public ownTag(tags: Tags = {}): OwnerTag | undefined {
    const tag = parseOwnerTag(tags[OWNER_TAG_KEY]);
    return tag && [this.owner, this.previousOwner].includes(tag.owner) ? tag : undefined;
  }

  public toString(): string {
    return this.owner;
  }
}

/** What a Put sends of the properties. */
function membersOf(properties: ObjectTypeProperties): Members {
  const sent = DEFINITION_MEMBERS.filter(member => properties[member] !== undefined && !isSetByTemplate(member, properties));
  return Object.fromEntries(sent.map(member => [member, properties[member]])) as unknown as Members;
}
