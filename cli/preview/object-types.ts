import { readFileSync } from 'fs';
import * as path from 'path';
import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { readMapping } from '../../src/model/mapping-json';
import { Problem } from '../../src/model/object-type-error';
import { findingsOfMapping, knownWithoutTokens, MappingDefinition, RuleLevel } from '../../src/model/rules';
import { readCloudAssembly } from '../cloudformation/cloud-assembly';
import { l1ObjectTypes, withMaps } from '../cloudformation/l1-object-type';
import { Template } from '../cloudformation/template';
import { filledFrom, TemplatedObjectType, templatedObjectTypes } from '../cloudformation/templated-object-type';
import { usageError } from '../command-error';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface ObjectTypeOptions extends Connection {
  readonly mapping?: readonly string[];
  readonly app?: string;
  readonly domain?: string;
  readonly type?: readonly string[];
}

/** An object type whose mapping is previewed. */
export interface ObjectTypeInput {
  readonly objectTypeName: string;
  readonly description?: string;
  /** Where the mapping is from: a file, a resource of a template, or a domain. */
  readonly origin: string;
  readonly mapping: MappingDefinition;
  /** Whether its fields are in the mapping. Those of a template are known to the service only. */
  readonly hasFields: boolean;
  readonly problems: readonly (Problem & { readonly level: RuleLevel })[];
}

type TemplatedMapping = Pick<TemplatedObjectType, 'stackName' | 'logicalId' | 'domainName' | 'objectTypeName' | 'properties'>;
type Members = Readonly<Record<string, unknown>>;

/** The object types of the options, sorted by name. */
export async function objectTypesOf(options: ObjectTypeOptions, output: Output): Promise<ObjectTypeInput[]> {
  const { mapping = [], app, domain, type: chosen } = options;
  const sources = [mapping.length > 0, app !== undefined, domain !== undefined && app === undefined];
  if (sources.filter(Boolean).length !== 1) {
    throw usageError('Say which mapping to preview: files by --mapping, a synthesized app by --app cdk.out, or a domain by --domain NAME.');
  }
  const all = mapping.length > 0 ? mapping.map(ofFile) : app !== undefined ? ofApp(app, options, output) : await ofDomain(domain!, options, output);
  const objectTypes = all
    .filter(({ objectTypeName }) => chosen === undefined || chosen.includes(objectTypeName))
    .sort((one, other) => compareText(one.objectTypeName, other.objectTypeName));
  const missing = (chosen ?? []).filter(name => !objectTypes.some(({ objectTypeName }) => objectTypeName === name));
  if (missing.length > 0 || objectTypes.length === 0) {
    const available = all.map(({ objectTypeName }) => objectTypeName).sort(compareText).join(', ') || 'none';
    throw usageError(`There is no object type${missing.length === 0 ? '' : ` ${missing.join(', ')}`} in ${app ?? domain ?? mapping.join(', ')}; it has ${available}: name one of them by --type.`);
  }
  const twice = objectTypes.find(({ objectTypeName }, index) => objectTypes[index + 1]?.objectTypeName === objectTypeName);
  if (twice !== undefined) {
    throw usageError(`There are two mappings of object type ${twice.objectTypeName}: leave one of them out, or give the files different names or ObjectTypeName members.`);
  }
  return objectTypes;
}

function ofFile(file: string): ObjectTypeInput {
  let json: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    json = JSON.parse(readFileSync(file, 'utf-8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw usageError(`The mapping in ${file} can't be read (${(error as Error).message}): give a JSON file as "aws customer-profiles get-profile-object-type" prints it.`);
  }
  const members = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Members;
  const { ObjectTypeName: name } = members;
  return inputOf(typeof name === 'string' ? name : path.parse(file).name, file, json);
}

/** Key names of two domains have nothing to do with each other, so that a preview is of one domain. */
function ofApp(app: string, { domain, region }: ObjectTypeOptions, output: Output): ObjectTypeInput[] {
  const resources = readCloudAssembly(app, region ?? '').flatMap(resourcesOf);
  const inDomain = resources.filter(({ domainName }) => domain === undefined || domainName === domain || domainName === undefined);
  const domains = [...new Set(inDomain.map(({ domainName }) => domainName ?? 'one that is known at deployment only'))].sort(compareText);
  if (domain === undefined && domains.length > 1) {
    throw usageError(`The app in ${app} has object types of ${domains.length} domains (${domains.join(', ')}): choose one by --domain.`);
  }
  return inDomain.map(({ logicalId, objectTypeName = logicalId, stackName, properties }) => {
    const { Tags, ...members } = properties;
    const { properties: known, paths } = filledFrom(members, {});
    const unknown = paths.filter(place => /^(Fields|Keys|AllowProfileCreation|SourceLastUpdatedTimestampFormat|TemplateId)\b/.test(place));
    if (unknown.length > 0) {
      output.note(`${objectTypeName}: ${unknown.join(', ')} is known at deployment only and is left out.`);
    }
    return inputOf(objectTypeName, `${stackName}/${logicalId}`, known);
  });
}

/** Those of this library, and those of CloudFormation's own type. */
function resourcesOf(template: Template): TemplatedMapping[] {
  const { stackName } = template.place;
  const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;
  return [
    ...templatedObjectTypes(template).map(objectType => {
      const { Owner, AdoptExisting, ServiceToken, ServiceTimeout, ...properties } = objectType.properties;
      return { ...objectType, properties };
    }),
    ...l1ObjectTypes(template).map(({ logicalId, properties }) => ({
      stackName, logicalId, properties, domainName: text(properties.DomainName), objectTypeName: text(properties.ObjectTypeName),
    })),
  ];
}

async function ofDomain(domain: string, options: ObjectTypeOptions, output: Output): Promise<ObjectTypeInput[]> {
  const reader = await DomainReader.open(options, output.progress);
  try {
    const names = options.type ?? (await reader.listObjectTypes(domain)).map(({ ObjectTypeName }) => ObjectTypeName!);
    const read = await reader.readObjectTypes(domain, names, (name, definition) => definition && inputOf(name, `domain ${domain}`, membersOf(definition)));
    return read.filter(input => input !== undefined);
  } finally {
    reader.close();
  }
}

/** As JSON has them: the SDK adds its own member, and members without a value. */
function membersOf(definition: GetProfileObjectTypeResponse): Members {
  const { $metadata, ...members } = definition as GetProfileObjectTypeResponse & { $metadata?: unknown };
  return JSON.parse(JSON.stringify(members)) as Members;
}

function inputOf(objectTypeName: string, origin: string, json: unknown): ObjectTypeInput {
  const isMap = typeof json === 'object' && json !== null && !Array.isArray(json);
  const members = isMap ? withMaps(json as Members) : json;
  const { definition, problems, isComplete } = readMapping(members);
  const { TemplateId, ...withoutTemplate } = (isMap ? members : {}) as Members;
  // The service returns the fields and keys of a template; a file may have them as well.
  const mapping = TemplateId === undefined || withoutTemplate.Fields === undefined ? definition : readMapping(withoutTemplate).definition;
  const description = (members as Members | null)?.Description;
  return {
    objectTypeName,
    origin,
    mapping,
    ...(typeof description === 'string' ? { description } : {}),
    hasFields: mapping.TemplateId === undefined,
    problems: [...problems.map(problem => ({ ...problem, level: 'error' as const })), ...findingsOfMapping(definition, knownWithoutTokens, isComplete)],
  };
}
