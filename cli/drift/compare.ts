import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { CustomResourceProperties, OWNER_TAG_KEY } from '../../src/model/custom-resource';
import { DefinitionDifference, DefinitionMember, differences, PartialDefinition } from '../../src/model/definition-difference';
import { parseOwnerTag, shortenOwner } from '../../src/model/owner-tag';
import { MalformedProperty, parseResourceProperties } from '../../src/model/resource-properties';
import { filledFrom, TemplatedObjectType } from '../cloudformation/templated-object-type';
import { usageError } from '../command-error';

/** A difference between template and service. An undefined value is absent. */
export interface Difference {
  readonly path: string;
  readonly template?: unknown;
  readonly service?: unknown;
}

export interface Comparison {
  readonly differences: Difference[];
  /** Values of the service that are not in the template: changed manually, or defaults of the service. */
  readonly notMentioned: Difference[];
  /** Values that are known at deployment only, and were not compared. */
  readonly notCompared: string[];
}

/** The settings that an object type inherits from its domain. */
export interface DomainDefaults {
  readonly DefaultExpirationDays?: number;
  readonly DefaultEncryptionKey?: string;
}

/** Members whose defaults the service does not document. */
const DEFAULTED_BY_SERVICE: readonly string[] = ['MaxProfileObjectCount', 'SourcePriority'];

/** Compares the members of an object type, and its fields and keys one by one. Equality is the same as in the handler. */
export function compare(objectType: TemplatedObjectType, held: GetProfileObjectTypeResponse, defaults: DomainDefaults): Comparison {
  const { domainName, objectTypeName } = objectType;
  const { ServiceToken, ServiceTimeout, ...own } = objectType.properties;
  const known = { ...held, DomainName: domainName, Owner: '' } as unknown as Readonly<Record<string, unknown>>;
  const { properties, paths } = filledFrom(own, known);
  const { Owner: owner, Tags: tags = {}, ...members } = parsedProperties(objectType, {
    ...properties, DomainName: domainName, ObjectTypeName: objectTypeName,
  });
  // With the definition of the service as the previous one, each member that the template does not set shows as kept.
  const found = differences(members, { ...held }, held)
    .filter(({ member }) => !isDefaultOfDomain(member, members, held, defaults));
  const isNotMentioned = ({ member, desired }: DefinitionDifference): boolean =>
    desired === undefined && DEFAULTED_BY_SERVICE.includes(member);
  return {
    differences: [
      ...found.filter(difference => !isNotMentioned(difference)).flatMap(({ member, desired, actual: value }) => inDetail(member, desired, value)),
      ...tagDifferences(tags, held.Tags ?? {}),
      ...(paths.includes('Owner') ? [] : ownerDifferences(shortenOwner(owner), held.Tags?.[OWNER_TAG_KEY])),
    ],
    notMentioned: found.filter(isNotMentioned).map(({ member, actual: value }) => ({ path: member, service: value })),
    notCompared: paths.filter(path => path !== 'Owner' && path !== 'DomainName' && path !== 'ObjectTypeName'),
  };
}

function parsedProperties({ stackName, logicalId }: TemplatedObjectType, properties: Readonly<Record<string, unknown>>): CustomResourceProperties {
  try {
    return parseResourceProperties(properties);
  } catch (error) {
    if (!(error instanceof MalformedProperty)) {
      throw error;
    }
    throw usageError(`Property ${error.message}. Correct it in the template of ${logicalId} in stack ${stackName}.`);
  }
}

function isDefaultOfDomain(
  member: DefinitionMember, asked: PartialDefinition, held: GetProfileObjectTypeResponse, defaults: DomainDefaults,
): boolean {
  return asked[member] === undefined && (
    (member === 'ExpirationDays' && held.ExpirationDays === defaults.DefaultExpirationDays)
    || (member === 'EncryptionKey' && ['', defaults.DefaultEncryptionKey].includes(held.EncryptionKey))
  );
}

/** The difference of one field or key, instead of all of them. */
function inDetail(member: string, template: unknown, service: unknown): Difference[] {
  if (member !== 'Fields' && member !== 'Keys') {
    return [{ path: member, template, service }];
  }
  const [wanted, held] = [mapOf(template), mapOf(service)];
  return [...new Set([...Object.keys(wanted), ...Object.keys(held)])]
    .filter(name => !isSame(member, { [name]: wanted[name] }, { [name]: held[name] }))
    .flatMap(name => member === 'Fields' && wanted[name] !== undefined && held[name] !== undefined
      ? ofField(name, mapOf(wanted[name]), mapOf(held[name]))
      : [{ path: `${member}.${name}`, template: wanted[name], service: held[name] }]);
}

function ofField(name: string, wanted: Record<string, unknown>, held: Record<string, unknown>): Difference[] {
  return ['Source', 'Target', 'ContentType']
    .filter(member => wanted[member] !== held[member])
    .map(member => ({ path: `Fields.${name}.${member}`, template: wanted[member], service: held[member] }));
}

function isSame(member: 'Fields' | 'Keys', wanted: Record<string, unknown>, held: Record<string, unknown>): boolean {
  return differences({ [member]: wanted }, {}, { [member]: held }).length === 0;
}

/** Only the tags of the template are compared. */
function tagDifferences(desired: Readonly<Record<string, string>>, held: Readonly<Record<string, string>>): Difference[] {
  return Object.entries(desired)
    .filter(([key, value]) => held[key] !== value)
    .map(([key, value]) => ({ path: `Tags.${key}`, template: value, service: held[key] }));
}

/** Only the owner is compared, not the origin. */
function ownerDifferences(owner: string, mark: string | undefined): Difference[] {
  return parseOwnerTag(mark)?.owner === owner ? [] : [{ path: 'Owner', template: owner, service: mark }];
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}
