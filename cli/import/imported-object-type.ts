import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { readMapping } from '../../src/model/mapping-json';
import { Problem } from '../../src/model/object-type-error';
import { applyRules, findingsOfMapping, knownWithoutTokens, MappingDefinition, objectTypeRules, tagRules } from '../../src/model/rules';
import { Ownership, ownershipOf, tagsOfOthers } from '../ownership';

const KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d+:key\//;

/** An object type of the service, with what the library's rules say about it. */
export interface ImportedObjectType {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly mapping: MappingDefinition;
  readonly expirationDays?: number;
  readonly encryptionKey?: string;
  readonly maxProfileObjectCount?: number;
  readonly sourcePriority?: number;
  /** Those that an app may set. */
  readonly tags: Readonly<Record<string, string>>;
  readonly ownership?: Ownership;
  /** The rules that it breaks: an app that has it can't be synthesized. */
  readonly errors: readonly Problem[];
  /** What is likely a mistake, or can't be written as code. The app can be synthesized with it. */
  readonly warnings: readonly Problem[];
}

export function importedObjectType(domainName: string, definition: GetProfileObjectTypeResponse): ImportedObjectType {
  const { objectTypeName, description, expirationDays, encryptionKey, maxProfileObjectCount, sourcePriority } = settingsOf(definition);
  const { definition: mapping, problems, isComplete } = readMapping(membersOf(definition));
  const settings = { domainName, objectTypeName, description, expirationDays, maxProfileObjectCount, sourcePriority };
  const findings = [...applyRules(objectTypeRules, settings, knownWithoutTokens), ...findingsOfMapping(mapping, knownWithoutTokens, isComplete)];
  const { tags, leftOut } = usableTags(tagsOfOthers(definition.Tags));
  return {
    objectTypeName,
    description,
    mapping,
    expirationDays,
    encryptionKey,
    maxProfileObjectCount,
    sourcePriority,
    tags,
    ownership: ownershipOf(definition.Tags),
    errors: [
      ...problems,
      ...findings.filter(({ level }) => level === 'error'),
      ...keyProblems(encryptionKey),
    ],
    warnings: [...findings.filter(({ level }) => level === 'warning'), ...leftOut],
  };
}

/** The mapping in the service's JSON, for a file of its own. Dates, counts and tags would only grow old in it. */
export function mappingJson({ objectTypeName, mapping }: ImportedObjectType): string {
  return `${JSON.stringify({ ObjectTypeName: objectTypeName, ...mapping }, undefined, 2)}\n`;
}

function settingsOf(definition: GetProfileObjectTypeResponse) {
  return {
    objectTypeName: definition.ObjectTypeName!,
    description: definition.Description,
    expirationDays: definition.ExpirationDays,
    encryptionKey: definition.EncryptionKey || undefined,
    maxProfileObjectCount: definition.MaxProfileObjectCount,
    sourcePriority: definition.SourcePriority,
  };
}

/** As JSON has them: the SDK adds its own member, and members without a value. */
function membersOf(definition: GetProfileObjectTypeResponse): unknown {
  const { $metadata, ...members } = definition as GetProfileObjectTypeResponse & { $metadata?: unknown };
  return JSON.parse(JSON.stringify(members));
}

/** A tag that an app can't set stays at the object type anyhow, since the handler leaves alone what it didn't set. */
function usableTags(tags: Record<string, string>): { tags: Record<string, string>; leftOut: Problem[] } {
  const usable: [string, string][] = [];
  const leftOut: Problem[] = [];
  for (const tag of Object.entries(tags)) {
    const broken = applyRules(tagRules, Object.fromEntries([...usable, tag]), knownWithoutTokens);
    if (broken.length === 0) {
      usable.push(tag);
    } else {
      leftOut.push({ id: 'tags', message: `the tag is left out here and stays at the object type: ${broken[0].message}` });
    }
  }
  return { tags: Object.fromEntries(usable), leftOut };
}

/** What `Key.fromKeyArn` and a policy can't take. */
function keyProblems(encryptionKey: string | undefined): Problem[] {
  if (encryptionKey === undefined || KEY_ARN.test(encryptionKey)) {
    return [];
  }
  return [{ id: 'encryptionKey', message: `the encryption key is "${encryptionKey}"; a policy can only name a key by its ARN, "arn:aws:kms:<region>:<account>:key/<id>": give that.` }];
}
