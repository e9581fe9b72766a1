import { Template } from './template';

export const L1_RESOURCE_TYPE = 'AWS::CustomerProfiles::ObjectType';

/** L1 object types, with fields and keys in the maps of the service instead of the lists of CloudFormation. */
export function l1ObjectTypes(template: Template): { readonly logicalId: string; readonly properties: Readonly<Record<string, unknown>> }[] {
  return template.resources(L1_RESOURCE_TYPE).map(([logicalId, resource]) => ({ logicalId, properties: withMaps(template.propertiesOf(resource)) }));
}

/**
 * Converts `Fields: [{ Name, ObjectTypeField }]` and `Keys: [{ Name, ObjectTypeKeyList }]` to maps. Other values are
 * unchanged.
 */
export function withMaps(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...members,
    ...(Array.isArray(members.Fields) ? { Fields: mapOf(members.Fields, 'ObjectTypeField') } : {}),
    ...(Array.isArray(members.Keys) ? { Keys: mapOf(members.Keys, 'ObjectTypeKeyList') } : {}),
  };
}

function mapOf(list: readonly unknown[], member: string): unknown {
  const named = list as readonly Readonly<Record<string, unknown>>[];
  return named.every(element => typeof element?.Name === 'string' && member in element)
    ? Object.fromEntries(named.map(element => [element.Name, element[member]]))
    : list;
}
