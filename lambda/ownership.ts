import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { Definition } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { isOfRequest, Origin, originOfRequest } from '../src/model/owner-tag';

/** Template ids that the service is known to have. It may show an object type of such a name before anyone created it. */
const TEMPLATE_IDS: readonly string[] = ['CTR', 'CTR-NoInferred', 'CTR-AutoAssociateOnly', 'Salesforce-Account', 'Salesforce-Contact'];

export interface Claim {
  /** How this resource comes to the object type. */
  readonly origin: Origin;
  /** Whether this event takes the object type from another owner, from nobody, or from an earlier life of its resource. */
  readonly isTakeover: boolean;
}

/**
 * By which right a resource changes an object type that exists. An Update under the same name continues with its own; a
 * Create only if the same request had created it before, since anything else may hold data, and the Delete of a rollback
 * does not differ from any other. Throws if the object type belongs to another owner.
 */
export function claim(desired: DesiredObjectType, found: Definition): Claim {
  const tag = desired.ownTag(found.Tags);
  if (tag && (desired.isInPlace || isOfRequest(tag, desired.requestId))) {
    return { origin: tag.origin, isTakeover: false };
  }
  const isTagLost = desired.isInPlace && found.Tags?.[OWNER_TAG_KEY] === undefined;
  if (tag || isTagLost) {
    return { origin: { how: 'kept' }, isTakeover: true };
  }
  if (!desired.adoptExisting) {
    throw belongsToAnotherOwner(desired, found);
  }
  return { origin: originOfRequest('adopted', desired.requestId), isTakeover: true };
}

function belongsToAnotherOwner(desired: DesiredObjectType, found: Definition): HandlerError {
  const { domainName, objectTypeName } = desired.identity;
  const value = found.Tags?.[OWNER_TAG_KEY];
  const isNamedLikeTemplate = TEMPLATE_IDS.includes(objectTypeName) || objectTypeName === desired.members.TemplateId;
  return new HandlerError(
    `Object type ${objectTypeName} already exists in domain ${domainName} and does not belong to ${desired}: `
    + (value === undefined ? 'it has no owner tag. ' : `its owner tag is "${value}". `)
    + 'Nothing was changed. '
    + (isNamedLikeTemplate ? `The service may show an object type with the name of a template, such as ${objectTypeName}, before anyone created it. ` : '')
    + 'To adopt it with its objects, set adoptExisting: true (the handler then logs its previous definition). Otherwise choose another objectTypeName.',
  );
}
