import { readFileSync } from 'fs';
import * as path from 'path';
import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { readMapping } from '../../src/model/mapping-json';
import { Problem } from '../../src/model/object-type-error';
import { findingsOfMapping, knownWithoutTokens, MappingDefinition, RuleLevel } from '../../src/model/rules';
import { readCloudAssembly, selectTemplates } from '../cloudformation/cloud-assembly';
import { withMaps } from '../cloudformation/l1-object-type';
import { objectTypesOfTemplate } from '../cloudformation/object-types-of-template';
import { filledFrom } from '../cloudformation/templated-object-type';
import { usageError } from '../command-error';
import { Connection } from '../service/client';
import { compareText, DomainReader } from '../service/domain-reader';
import { Output } from '../terminal/output';

export interface ObjectTypeOptions extends Connection {
  readonly mapping?: readonly string[];
  readonly app?: string;
  readonly stage?: string;
  readonly domain?: string;
  readonly type?: readonly string[];
}

/** An object type whose mapping is previewed. */
export interface ObjectTypeInput {
  readonly objectTypeName: string;
  readonly description?: string;
  /** The origin of the mapping: a file, a resource of a template, or a domain. */
  readonly origin: string;
  readonly mapping: MappingDefinition;
  /** Whether its fields are in the mapping. Only the service knows the fields of a template. */
  readonly hasFields: boolean;
  readonly problems: readonly (Problem & { readonly level: RuleLevel })[];
}

type Members = Readonly<Record<string, unknown>>;

/** The object types of the options, sorted by name. */
export async function objectTypesOf(options: ObjectTypeOptions, output: Output): Promise<ObjectTypeInput[]> {
  const { mapping = [], app, domain, type: chosen } = options;
  const sources = [mapping.length > 0, app !== undefined, domain !== undefined && app === undefined];
  if (sources.filter(Boolean).length !== 1) {
    throw usageError('No mapping to preview. Pass files as --mapping, a synthesized app as --app cdk.out, or a domain as --domain NAME.');
  }
  const all = mapping.length > 0 ? mapping.map(ofFile) : app !== undefined ? ofApp(app, options, output) : await ofDomain(domain!, options, output);
  const objectTypes = all
    .filter(({ objectTypeName }) => chosen === undefined || chosen.includes(objectTypeName))
    .sort((one, other) => compareText(one.objectTypeName, other.objectTypeName));
  const missing = (chosen ?? []).filter(name => !objectTypes.some(({ objectTypeName }) => objectTypeName === name));
  if (missing.length > 0 || objectTypes.length === 0) {
    const available = all.map(({ objectTypeName }) => objectTypeName).sort(compareText).join(', ') || 'none';
    throw usageError(`There is no object type${missing.length === 0 ? '' : ` ${missing.join(', ')}`} in ${app ?? domain ?? mapping.join(', ')}; it has ${available}. Correct --type.`);
  }
  const twice = objectTypes.find(({ objectTypeName }, index) => objectTypes[index + 1]?.objectTypeName === objectTypeName);
  if (twice !== undefined) {
    throw usageError(`There are two mappings of object type ${twice.objectTypeName}. Choose one stage by --stage, leave one of them out, or change the file names or ObjectTypeName members.`);
  }
  return objectTypes;
}

function ofFile(file: string): ObjectTypeInput {
  let json: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    json = JSON.parse(readFileSync(file, 'utf-8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw usageError(`The mapping in ${file} cannot be read (${(error as Error).message}). Pass a JSON file as "aws customer-profiles get-profile-object-type" prints it.`);
  }
  const members = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Members;
  const { ObjectTypeName: name } = members;
  return inputOf(typeof name === 'string' ? name : path.parse(file).name, file, json);
}

/** A preview is of one domain, because key names belong to a domain. */
function ofApp(app: string, { domain, stage, region }: ObjectTypeOptions, output: Output): ObjectTypeInput[] {
  const resources = selectTemplates(readCloudAssembly(app, region ?? ''), { app, stage }).flatMap(objectTypesOfTemplate);
  const inDomain = resources.filter(({ domainName }) => domain === undefined || domainName === domain || domainName === undefined);
  const domains = [...new Set(inDomain.map(({ domainName }) => domainName ?? 'one that is known at deployment only'))].sort(compareText);
  if (domain === undefined && domains.length > 1) {
    throw usageError(`The app in ${app} has object types of ${domains.length} domains (${domains.join(', ')}). Choose one by --domain.`);
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

/** The members as they are in JSON: the SDK adds `$metadata`, and members without a value. */
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
