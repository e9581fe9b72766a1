import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { Origin, parseOwnerTag } from '../src/model/owner-tag';

/** A construct of this library that owns an object type, as the owner tag says. */
export interface ConstructOwner {
  readonly source: 'ownerTag';
  /** The name of the root stack. */
  readonly stack: string;
  /** The path of the construct below the root stack, shortened if the handler shortened it. */
  readonly construct: string;
  readonly origin: 'created' | 'adopted' | 'picked up';
}

/** A resource of a stack that owns an object type without an owner tag, as CloudFormation says. */
export interface ResourceOwner {
  readonly source: 'cloudFormation';
  readonly stack: string;
  readonly logicalId: string;
  readonly resourceType: string;
  /** The deletion policy of the deployed template. Undefined if it could not be read. */
  readonly deletionPolicy?: string;
}

export type Owner = ConstructOwner | ResourceOwner;

const ORIGINS: Readonly<Record<Origin['how'], ConstructOwner['origin']>> = { made: 'created', adopted: 'adopted', kept: 'picked up' };

/** Returns undefined if there is no owner tag of this library. */
export function ownerByTag(tags: Readonly<Record<string, string>> | undefined): ConstructOwner | undefined {
  const tag = parseOwnerTag(tags?.[OWNER_TAG_KEY]);
  if (!tag) {
    return undefined;
  }
  const slash = tag.owner.indexOf('/');
  const [stack, construct] = slash < 0 ? [tag.owner, ''] : [tag.owner.slice(0, slash), tag.owner.slice(slash + 1)];
  return { source: 'ownerTag', stack, construct, origin: ORIGINS[tag.origin.how] };
}

export function ownerText(owner: Owner | undefined): string {
  switch (owner?.source) {
    case undefined: return 'no owner known';
    case 'ownerTag': return `${owner.stack}/${owner.construct} (${owner.origin})`;
    case 'cloudFormation': return `${owner.stack}/${owner.logicalId} (${owner.resourceType}, DeletionPolicy: ${owner.deletionPolicy ?? 'unknown'})`;
  }
}

/** The tags that people set: neither the owner tag nor the tags of AWS. */
export function tagsOfOthers(tags: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => key !== OWNER_TAG_KEY && !key.startsWith('aws:')));
}
