import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { Definition } from './object-type-client';
import { OWNER_TAG_KEY } from '../src/model/custom-resource';
import { isOfRequest, Origin, originOfRequest } from '../src/model/owner-tag';
import { TEMPLATE_IDS } from '../src/model/template-ids';

export interface Ownership {
  /** The origin to record in the owner tag. */
  readonly origin: Origin;
  /** Whether the resource gets an object type that it did not have before this event. Its previous definition is logged. */
  readonly isNew: boolean;
}

/**
 * Determines the origin of an existing object type for the owner tag. Throws if the object type belongs to another owner.
 *
 * An Update under the same name keeps the origin. A Create keeps it only if the same request created the object type. Any
 * other object type can have objects that the Delete of a rollback must not delete.
 */
export function ownershipOf(desired: DesiredObjectType, found: Definition): Ownership {
  const tag = desired.ownTag(found.Tags);
  if (tag && (desired.isInPlace || isOfRequest(tag, desired.requestId))) {
    return { origin: tag.origin, isNew: false };
  }
  const isTagLost = desired.isInPlace && found.Tags?.[OWNER_TAG_KEY] === undefined;
  if (tag || isTagLost) {
    return { origin: { how: 'kept' }, isNew: true };
  }
  if (!desired.adoptExisting) {
    throw belongsToAnotherOwner(desired, found);
  }
  return { origin: originOfRequest('adopted', desired.requestId), isNew: true };
}

function belongsToAnotherOwner(desired: DesiredObjectType, found: Definition): HandlerError {
  const { domainName, objectTypeName } = desired.identity;
  const value = found.Tags?.[OWNER_TAG_KEY];
  // The service can return an object type with the name of a template before it is created.
  const isNamedLikeTemplate = TEMPLATE_IDS.includes(objectTypeName) || objectTypeName === desired.members.TemplateId;
  return new HandlerError(
    `Object type ${objectTypeName} already exists in domain ${domainName} and does not belong to ${desired}: `
    + (value === undefined ? 'it has no owner tag. ' : `its owner tag is "${value}". `)
    + 'Nothing was changed. '
    + (isNamedLikeTemplate ? `The service can return an object type with the name of a template, such as ${objectTypeName}, before it is created. ` : '')
    + 'To adopt it with its objects, set adoptExisting: true. Otherwise choose another objectTypeName.',
  );
}
