import { DesiredObjectType } from './desired-object-type';
import { HandlerError } from './handler-error';
import { Definition } from './object-type';
import { OWNER_MARK_KEY } from '../src/model/owner-tag';

/** Template ids that the service is known to have; it may show an object type of such a name before anyone made it. */
const TEMPLATE_IDS: readonly string[] = ['CTR', 'CTR-NoInferred', 'CTR-AutoAssociateOnly', 'Salesforce-Account', 'Salesforce-Contact'];

/** The error for an object type that is there and isn't this resource's. */
export function refuseToOverwrite(desired: DesiredObjectType, live: Definition): HandlerError {
  const { domainName, objectTypeName } = desired.identity;
  const mark = live.Tags?.[OWNER_MARK_KEY];
  const isNamedLikeTemplate = TEMPLATE_IDS.includes(objectTypeName) || objectTypeName === desired.members.TemplateId;
  return new HandlerError(
    `Object type ${objectTypeName} exists in domain ${domainName} already and isn't owned by ${desired}: `
    + (mark === undefined ? 'it has no owner mark. ' : `its owner mark is "${mark}". `)
    + 'Nothing was changed. '
    + (isNamedLikeTemplate ? `The service may have an object type that is named like one of its templates, as ${objectTypeName} is, before anyone makes it. ` : '')
    + 'To take it over with the objects it holds, set adoptExisting: true on the construct (its previous definition is then written to the handler\'s log); '
    + 'otherwise choose another objectTypeName.',
  );
}
