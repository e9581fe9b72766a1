import type { GetProfileObjectTypeResponse } from '@aws-sdk/client-customer-profiles';
import { readMapping } from '../../src/model/mapping-json';
import { Problem } from '../../src/model/object-type-error';
import { applyRules, findingsOfMapping, knownWithoutTokens, MappingDefinition, objectTypeRules, tagRules } from '../../src/model/rules';
import { tagsOfOthers } from '../owner';

const KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d+:key\//;

/** An object type of the service, with the findings of the rules of the library. */
export interface ImportedObjectType {
  readonly objectTypeName: string;
  readonly description?: string;
  readonly mapping: MappingDefinition;
  readonly expirationDays?: number;
  readonly encryptionKey?: string;
  readonly maxProfileObjectCount?: number;
  readonly sourcePriority?: number;
  /** The tags that an app may set. */
  readonly tags: Readonly<Record<string, string>>;
  /** Violations of rules: an app with the object type cannot be synthesized. */
  readonly errors: readonly Problem[];
  /** Likely mistakes, and properties that cannot be written as code. The app can be synthesized. */
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
    errors: [
      ...problems,
      ...findings.filter(({ level }) => level === 'error'),
      ...keyProblems(encryptionKey),
    ],
    warnings: [...findings.filter(({ level }) => level === 'warning'), ...leftOut],
  };
}

/** The mapping in the JSON of the service, without dates, counts and tags, which would become outdated. */
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

/** The members as they are in JSON: the SDK adds `$metadata`, and members without a value. */
function membersOf(definition: GetProfileObjectTypeResponse): unknown {
  const { $metadata, ...members } = definition as GetProfileObjectTypeResponse & { $metadata?: unknown };
  return JSON.parse(JSON.stringify(members));
}

/** A tag that an app cannot set stays on the object type, because the handler only removes tags that it has set. */
function usableTags(tags: Record<string, string>): { tags: Record<string, string>; leftOut: Problem[] } {
  const usable: [string, string][] = [];
  const leftOut: Problem[] = [];
  for (const tag of Object.entries(tags)) {
    const broken = applyRules(tagRules, Object.fromEntries([...usable, tag]), knownWithoutTokens);
    if (broken.length === 0) {
      usable.push(tag);
    } else {
      leftOut.push({ id: 'tags', message: `the tag is not in the app and stays on the object type: ${broken[0].message}` });
    }
  }
  return { tags: Object.fromEntries(usable), leftOut };
}

/** Problems for `Key.fromKeyArn` and for a policy. */
function keyProblems(encryptionKey: string | undefined): Problem[] {
  if (encryptionKey === undefined || KEY_ARN.test(encryptionKey)) {
    return [];
  }
  return [{ id: 'encryptionKey', message: `the encryption key is "${encryptionKey}", but a policy refers to a key by its ARN. Use "arn:aws:kms:<region>:<account>:key/<id>".` }];
}
