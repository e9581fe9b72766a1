import { Behavior } from './behavior';
import { Domains } from './domains';
import { validateMapping } from './mapping-rules';
import { Definition, MAPPING_MEMBERS, Mapping, ObjectType } from './object-type';
import { badRequest } from './service-error';
import { TEMPLATES } from './templates';

interface PutInput extends Definition {
  readonly DomainName: string;
  readonly ObjectTypeName: string;
  readonly Tags?: Record<string, string>;
}

/** Creates an object type or overwrites it. The service has no operation for only one of the two. */
export function putObjectType(domains: Domains, behavior: Behavior, input: PutInput): ObjectType {
  const { DomainName: domainName, ObjectTypeName: objectTypeName, Tags, ...sent } = input;
  const existing = domains.findObjectType(domainName, objectTypeName);
  if (existing === undefined && domains.objectTypesOf(domainName).length >= behavior.objectTypesPerDomain) {
    throw badRequest(`Domain ${domainName} has reached its quota of ${behavior.objectTypesPerDomain} object types`);
  }
  const definition = definitionOf(sent, existing?.definition, behavior);
  if (behavior.invalidMappings === 'reject') validateMapping(definition, domains.objectTypesOf(domainName).filter(other => other !== existing));
  const tags = existing ? tagsOfExisting(existing, Tags, behavior) : Tags ?? {};
  const now = domains.now();
  const objectType = { domainName, objectTypeName, definition, createdAt: existing?.createdAt ?? now, lastUpdatedAt: now, tags };
  domains.setObjectType(objectType);
  return objectType;
}

function definitionOf(sent: Definition, before: Definition | undefined, behavior: Behavior): Definition {
  const definition = { AllowProfileCreation: false, ...(behavior.membersLeftOut === 'kept' ? before : {}), ...sent };
  // The previous state can have a template. Only a template in this Put sets the mapping again.
  return sent.TemplateId === undefined ? definition : { ...definition, ...templateMapping(sent.TemplateId, sent, behavior) };
}

function templateMapping(templateId: string, sent: Definition, behavior: Behavior): Mapping {
  const template = TEMPLATES.get(templateId);
  if (!template) throw badRequest(`Template ${templateId} does not exist`);
  const beside = MAPPING_MEMBERS.filter(member => sent[member] !== undefined);
  if (beside.length > 0 && behavior.mappingBesideTemplate === 'reject') {
    throw badRequest(`A TemplateId can't be given together with ${beside.join(', ')}: the template ${templateId} sets them`);
  }
  return template.mapping;
}

function tagsOfExisting(existing: ObjectType, tags: Record<string, string> | undefined, behavior: Behavior): Readonly<Record<string, string>> {
  if (tags === undefined || behavior.tagsInPutOnExisting === 'ignore') return existing.tags;
  if (behavior.tagsInPutOnExisting === 'apply') return tags;
  throw badRequest(`Tags can only be given when an object type is created, and ${existing.objectTypeName} exists: use TagResource `
    + '(local-aws chose to reject this; what the service does is not documented)');
}
