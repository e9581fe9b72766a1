import type { PutProfileObjectTypeRequest } from '@aws-sdk/client-customer-profiles';
import { ObjectTypeProperties, parsePreviousProperties, PreviousProperties } from './properties';
import { Tags } from './tag-difference';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { DEFINITION_MEMBERS, isSetByTemplate } from '../src/model/definition-difference';
import { formatOwnerTag, hashRequestId, Origin, OwnerTag, parseOwnerTag, shortenOwner, WritingEvent } from '../src/model/owner-tag';
import { ObjectTypeIdentity } from '../src/model/physical-id';

/** The members of a definition that an app can set. */
export type Members = Omit<PutProfileObjectTypeRequest, 'DomainName' | 'ObjectTypeName' | 'Tags'>;

/** The identity of a Create or Update event. */
export interface EventIdentity {
  readonly requestId: string;
  /** The time when CloudFormation sent the event, in seconds since 1970. */
  readonly sentAt: number;
  /** Whether the event is an Update under the same name, not a Create or a replacement. */
  readonly isInPlace: boolean;
}

/** The object type that a Create or Update event describes. */
export class DesiredObjectType {
  public readonly identity: ObjectTypeIdentity;
  public readonly members: Members;
  public readonly adoptExisting: boolean;
  public readonly requestId: string;
  public readonly isInPlace: boolean;
  /** The event that the owner tag records. */
  public readonly event: WritingEvent;
  /**
   * The properties before an Update under the same name. After a replacement they describe another object type, whose tags
   * must not be removed from this one.
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
    // If this Update changes the owner, for example because the construct was moved, the owner tag still has the previous owner.
    this.previousOwner = previous.owner === undefined ? undefined : shortenOwner(previous.owner);
  }

  /** The desired tags, including the owner tag. */
  public tagsWith(origin: Origin): Tags {
    return { ...this.tags, [OWNER_TAG_KEY]: formatOwnerTag({ owner: this.owner, origin, event: this.event }) };
  }

  /** The owner tag, if it names this resource. */
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
