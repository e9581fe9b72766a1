import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { CustomResourceProperties, OWNER_TAG_KEY } from '../../src/model/custom-resource';
import { DefinitionDifference, DefinitionMember, differences, PartialDefinition } from '../../src/model/definition-difference';
import { parseOwnerTag, shortenOwner } from '../../src/model/owner-tag';
import { MalformedProperty, parseResourceProperties } from '../../src/model/resource-properties';
import { filledFrom, TemplatedObjectType } from '../cloudformation/templated-object-type';
import { usageError } from '../command-error';

/** One place where template and service differ; undefined is what isn't there. */
export interface Difference {
  readonly path: string;
  readonly template?: unknown;
  readonly service?: unknown;
}

export interface Comparison {
  readonly differences: Difference[];
  /** What the service holds and the template doesn't mention: maybe a change by hand, maybe the service's default. */
  readonly notMentioned: Difference[];
  /** What only a deployment knows, and so wasn't compared. */
  readonly notCompared: string[];
}

/** What the domain gives an object type that says nothing itself. */
export interface DomainDefaults {
  readonly DefaultExpirationDays?: number;
  readonly DefaultEncryptionKey?: string;
}

/** Members whose default is the service's secret. */
const DEFAULTED_BY_SERVICE: readonly string[] = ['MaxProfileObjectCount', 'SourcePriority'];

/** Compares member by member, and in fields and keys one by one, with what the handler takes for equal. */
export function compare(objectType: TemplatedObjectType, held: GetProfileObjectTypeResponse, defaults: DomainDefaults): Comparison {
  const { domainName, objectTypeName } = objectType;
  const { ServiceToken, ServiceTimeout, ...own } = objectType.properties;
  const known = { ...held, DomainName: domainName, Owner: '' } as unknown as Readonly<Record<string, unknown>>;
  const { properties, paths } = filledFrom(own, known);
  const { Owner: owner, Tags: tags = {}, ...members } = parsedProperties(objectType, {
    ...properties, DomainName: domainName, ObjectTypeName: objectTypeName,
  });
  // Taken for former, everything that is held and not asked for shows as kept.
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

/** A field of many, and in it the member, instead of all of them. */
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

/** Only what the template asks for: tags that others set are theirs. */
function tagDifferences(desired: Readonly<Record<string, string>>, held: Readonly<Record<string, string>>): Difference[] {
  return Object.entries(desired)
    .filter(([key, value]) => held[key] !== value)
    .map(([key, value]) => ({ path: `Tags.${key}`, template: value, service: held[key] }));
}

/** How the resource came to the object type is no difference. */
function ownerDifferences(owner: string, mark: string | undefined): Difference[] {
  return parseOwnerTag(mark)?.owner === owner ? [] : [{ path: 'Owner', template: owner, service: mark }];
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}
