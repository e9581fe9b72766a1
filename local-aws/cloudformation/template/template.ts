import { parse } from 'yaml';
import { ServiceError, notModeled } from '../../query-protocol';

export type Properties = Record<string, unknown>;

/** The deletion policy of a resource. RetainExceptOnCreate: docs/cloudformation-semantics.md, rule 12. */
export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate';

export interface ResourceDefinition {
  readonly type: string;
  readonly properties: Properties;
  readonly dependsOn: string[];
  readonly condition?: string;
  readonly deletionPolicy: DeletionPolicy;
  /** An import requires an explicit deletion policy. */
  readonly isDeletionPolicyGiven: boolean;
  readonly updateReplacePolicy: 'Delete' | 'Retain';
  readonly metadata: unknown;
}

export interface ParameterDefinition {
  readonly Type: string;
  readonly Default?: unknown;
  readonly NoEcho?: unknown;
  readonly AllowedValues?: unknown[];
  readonly AllowedPattern?: string;
  readonly MinLength?: unknown;
  readonly MaxLength?: unknown;
  readonly MinValue?: unknown;
  readonly MaxValue?: unknown;
}

export interface OutputDefinition {
  readonly Value: unknown;
  readonly Description?: string;
  readonly Export?: { readonly Name: unknown };
  readonly Condition?: string;
}

export interface Template {
  /** The template as sent. */
  readonly body: string;
  readonly description?: string;
  readonly parameters: Record<string, ParameterDefinition>;
  readonly mappings: Record<string, Record<string, Record<string, unknown>>>;
  readonly conditions: Record<string, unknown>;
  readonly rules: Record<string, unknown>;
  readonly resources: Record<string, ResourceDefinition>;
  readonly outputs: Record<string, OutputDefinition>;
}

const SECTIONS = ['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Mappings', 'Conditions', 'Rules', 'Resources', 'Outputs'];
const RESOURCE_MEMBERS = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata'];

export function templateError(message: string): ServiceError {
  return new ServiceError('ValidationError', `Template format error: ${message}`);
}

/** Reads a template. An unknown section, resource member or policy is an error. */
export function parseTemplate(body: string): Template {
  const document = parseDocument(body);
  for (const section of Object.keys(document)) {
    if (!SECTIONS.includes(section)) throw notModeled(`the template section ${section}`);
  }
  const definitions = mapOf(document.Resources, 'Resources');
  if (Object.keys(definitions).length === 0) throw templateError('At least one Resources member must be defined.');
  return {
    body,
    description: document.Description as string | undefined,
    parameters: mapOf(document.Parameters ?? {}, 'Parameters') as Template['parameters'],
    mappings: mapOf(document.Mappings ?? {}, 'Mappings') as Template['mappings'],
    conditions: mapOf(document.Conditions ?? {}, 'Conditions'),
    rules: mapOf(document.Rules ?? {}, 'Rules'),
    resources: Object.fromEntries(Object.entries(definitions).map(([id, definition]) => [id, parseResource(id, definition)])),
    outputs: mapOf(document.Outputs ?? {}, 'Outputs') as unknown as Template['outputs'],
  };
}

/** JSON, or YAML as the CDK CLI writes it, without short forms of functions. JSON is YAML, too. */
function parseDocument(body: string): Record<string, unknown> {
  if (body.trimStart().startsWith('{')) return mapOf(parsed('JSON', () => JSON.parse(body)), 'Template');
  return mapOf(parsed('YAML', () => parse(body, { logLevel: 'error', version: '1.1' })), 'Template');
}

function parsed(format: string, parseBody: () => unknown): unknown {
  try {
    return parseBody();
  } catch (error) {
    throw templateError(`${format} not well-formed: ${(error as Error).message}`);
  }
}

function parseResource(logicalResourceId: string, value: unknown): ResourceDefinition {
  const definition = mapOf(value, `Resources/${logicalResourceId}`);
  if (!/^[A-Za-z0-9]+$/.test(logicalResourceId)) throw templateError(`Resource name ${logicalResourceId} is non alphanumeric.`);
  for (const member of Object.keys(definition)) {
    if (!RESOURCE_MEMBERS.includes(member)) throw notModeled(`${member} of the resource ${logicalResourceId}`);
  }
  if (typeof definition.Type !== 'string') {
    throw templateError(`[/Resources/${logicalResourceId}] Every Resources object must contain a Type member.`);
  }
  return {
    type: definition.Type,
    properties: mapOf(definition.Properties ?? {}, `Resources/${logicalResourceId}/Properties`),
    dependsOn: [definition.DependsOn ?? []].flat() as string[],
    condition: definition.Condition as string | undefined,
    isDeletionPolicyGiven: definition.DeletionPolicy !== undefined,
    deletionPolicy: policy(logicalResourceId, 'DeletionPolicy', definition.DeletionPolicy, ['Delete', 'Retain', 'RetainExceptOnCreate']),
    updateReplacePolicy: policy(logicalResourceId, 'UpdateReplacePolicy', definition.UpdateReplacePolicy, ['Delete', 'Retain']),
    metadata: definition.Metadata,
  };
}

function policy<T extends string>(logicalResourceId: string, name: string, value: unknown, known: [T, ...T[]]): T {
  if (value === undefined) return known[0];
  const found = known.find(candidate => candidate === value);
  if (!found) throw notModeled(`${name} ${JSON.stringify(value)} of the resource ${logicalResourceId}`);
  return found;
}

function mapOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw templateError(`[/${where}] expected a map`);
  return value as Record<string, unknown>;
}
