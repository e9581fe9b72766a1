import { Behavior } from './behavior';
import { Definition, Domain, ObjectType } from './object-type';
import { Template } from './templates';

// The responses of the service. An object type has no ARN and no domain name.

export function objectTypeResponse({ objectTypeName, definition, createdAt, lastUpdatedAt, tags }: ObjectType, behavior: Behavior): object {
  return {
    ObjectTypeName: objectTypeName,
    ...behavior.defaults === 'filled in' ? withDefaults(definition) : definition,
    MaxAvailableProfileObjectCount: behavior.maxAvailableProfileObjectCount,
    CreatedAt: epochSeconds(createdAt),
    LastUpdatedAt: epochSeconds(lastUpdatedAt),
    ...behavior.tagsInGet ? { Tags: tags } : {},
  };
}

export function putResponse(objectType: ObjectType, behavior: Behavior): object {
  const { LastUpdatedAt, ...others } = objectTypeResponse(objectType, behavior) as { LastUpdatedAt: number };
  switch (behavior.lastUpdatedAtOfPut) {
    case 'as in Get': return { ...others, LastUpdatedAt };
    case 'in seconds': return { ...others, LastUpdatedAt: Math.floor(LastUpdatedAt) };
    case 'missing': return others;
  }
}

function withDefaults({ Fields: fields = {}, Keys: keys = {}, ...others }: Definition): Definition {
  const filledKey = (key: { StandardIdentifiers?: string[]; FieldNames?: string[] }[]) => (
    key.map(one => ({ StandardIdentifiers: [], FieldNames: [], ...one }))
  );
  return {
    ...others,
    Fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ContentType: 'STRING', ...field }])),
    Keys: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, filledKey(key)])),
  };
}

export function objectTypeItem({ objectTypeName, definition, createdAt, lastUpdatedAt, tags }: ObjectType, behavior: Behavior): object {
  return {
    ObjectTypeName: objectTypeName,
    Description: definition.Description,
    CreatedAt: epochSeconds(createdAt),
    LastUpdatedAt: epochSeconds(lastUpdatedAt),
    MaxProfileObjectCount: definition.MaxProfileObjectCount,
    MaxAvailableProfileObjectCount: behavior.maxAvailableProfileObjectCount,
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

/** A time in the JSON protocol: a number with a fraction. */
export function epochSeconds(date: Date): number {
  return date.getTime() / 1000;
}
