import { l1ObjectTypes } from './l1-object-type';
import { Template } from './template';
import { templatedObjectTypes } from './templated-object-type';

/** An object type of a template, of this library or an L1, with fields and keys in the maps of the service. */
export interface ObjectTypeOfTemplate {
  readonly stackName: string;
  readonly stage?: string;
  readonly region: string;
  readonly accountId?: string;
  readonly logicalId: string;
  /** Undefined if it is known at deployment only. */
  readonly domainName?: string;
  readonly objectTypeName?: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export function objectTypesOfTemplate(template: Template): ObjectTypeOfTemplate[] {
  const { stackName, stage, region, accountId } = template.place;
  const place = { stackName, stage, region, accountId };
  const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;
  return [
    ...templatedObjectTypes(template).map(({ logicalId, domainName, objectTypeName, properties: all }) => {
      const { Owner, AdoptExisting, ServiceToken, ServiceTimeout, ...properties } = all;
      return { ...place, logicalId, domainName, objectTypeName, properties };
    }),
    ...l1ObjectTypes(template).map(({ logicalId, properties }) => ({
      ...place, logicalId, properties, domainName: text(properties.DomainName), objectTypeName: text(properties.ObjectTypeName),
    })),
  ];
}
