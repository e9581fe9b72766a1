import { Behaviour } from './behaviour';
import { Domain, ObjectType } from './object-type';
import { Template } from './templates';

// How the service prints what it holds. An object type has no ARN and no domain's name in it.

export function objectTypeResponse({ objectTypeName, definition, createdAt, lastUpdatedAt, tags }: ObjectType, behaviour: Behaviour): object {
  return {
    ObjectTypeName: objectTypeName,
    ...definition,
    MaxAvailableProfileObjectCount: behaviour.maxAvailableProfileObjectCount,
    CreatedAt: epochSeconds(createdAt),
    LastUpdatedAt: epochSeconds(lastUpdatedAt),
    Tags: tags,
  };
}

export function objectTypeItem({ objectTypeName, definition, createdAt, lastUpdatedAt, tags }: ObjectType, behaviour: Behaviour): object {
  return {
    ObjectTypeName: objectTypeName,
    Description: definition.Description,
    CreatedAt: epochSeconds(createdAt),
    LastUpdatedAt: epochSeconds(lastUpdatedAt),
    MaxProfileObjectCount: definition.MaxProfileObjectCount,
    MaxAvailableProfileObjectCount: behaviour.maxAvailableProfileObjectCount,
    SourcePriority: definition.SourcePriority,
    Tags: tags,
  };
}

export function domainResponse({ domainName, properties, createdAt, lastUpdatedAt, tags }: Domain): object {
  return { DomainName: domainName, ...properties, CreatedAt: epochSeconds(createdAt), LastUpdatedAt: epochSeconds(lastUpdatedAt), Tags: tags };
}

export function templateResponse({ mapping, ...template }: Template): object {
  return { ...template, ...mapping };
}

export function templateItem({ TemplateId, SourceName, SourceObject }: Template): object {
  return { TemplateId, SourceName, SourceObject };
}

/** The JSON protocol's form of a time: a number, with a fraction. */
export function epochSeconds(date: Date): number {
  return date.getTime() / 1000;
}
