import { KnownAtDeployment } from './intrinsics';
import { Template } from './template';
import { RESOURCE_TYPE } from '../../src/model/custom-resource';
import { parsePhysicalId } from '../../src/model/physical-id';

/** An object type of this library in a template. */
export interface TemplatedObjectType {
  readonly stackName: string;
  readonly logicalId: string;
  readonly stage?: string;
  /** The owner that the owner tag has to name. */
  readonly owner?: string;
  readonly region: string;
  /** Undefined if it is known at deployment only. */
  readonly domainName?: string;
  readonly objectTypeName?: string;
  /** Resolved, with `KnownAtDeployment` for values that are not known. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export function templatedObjectTypes(template: Template): TemplatedObjectType[] {
  return template.resources(RESOURCE_TYPE).map(([logicalId, resource]) => {
    const properties = template.propertiesOf(resource);
    // A deployed resource has its names in its physical id.
    const identity = parsePhysicalId(template.physicalId(logicalId) ?? '');
    const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;
    return {
      stackName: template.place.stackName,
      logicalId,
      stage: template.place.stage,
      owner: text(properties.Owner),
      region: template.place.region,
      domainName: identity?.domainName ?? text(properties.DomainName),
      objectTypeName: identity?.objectTypeName ?? text(properties.ObjectTypeName),
      properties,
    };
  });
}

/** Replaces values that are known at deployment only by those of the service, and returns their paths. */
export function filledFrom(properties: Readonly<Record<string, unknown>>, held: Readonly<Record<string, unknown>>) {
  const paths: string[] = [];
  const fill = (value: unknown, found: unknown, path: string): unknown => {
    if (value instanceof KnownAtDeployment) {
      paths.push(path);
      return found;
    }
    if (Array.isArray(value)) {
      return value.map((element, index) => fill(element, (found as unknown[] | undefined)?.[index], `${path}[${index}]`)).filter(element => element !== undefined);
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, member]) =>
        [name, fill(member, (found as Record<string, unknown> | undefined)?.[name], path === '' ? name : `${path}.${name}`)] as const);
      return Object.fromEntries(members.filter(([, member]) => member !== undefined));
    }
    return value;
  };
  return { properties: fill(properties, held, '') as Record<string, unknown>, paths };
}
