import { fieldNamed, fieldsOf, hasIdentifier, MappingDefinition } from '../rules';
import type { HandlebarsParser } from './handlebars-template';
import { Source, sourceOf } from './source';
import { SERVICE_ASSIGNED_KEYS, STANDARD_OBJECT_OF_IDENTIFIER } from './standard-objects';

export interface PreviewedField {
  readonly name: string;
  readonly source: Source;
  readonly target?: string;
  readonly contentType: string;
}

/** One definition of a key. */
export interface PreviewedKey {
  readonly keyName: string;
  readonly fieldNames: readonly string[];
  readonly standardIdentifiers: readonly string[];
  readonly isUnique: boolean;
  readonly isProfile: boolean;
  readonly isSecondary: boolean;
  readonly isLookupOnly: boolean;
  readonly isNewOnly: boolean;
  /** SECONDARY, LOOKUP_ONLY or NEW_ONLY without the identifier that they refine (N29). */
  readonly isNotDocumented: boolean;
  /** The standard objects that the key finds. */
  readonly standardObjects: readonly string[];
}

/** An object type with the parsed mapping. */
export interface PreviewedObjectType {
  readonly name: string;
  readonly allowsProfileCreation: boolean;
  readonly timestampFormat?: string;
  readonly fields: readonly PreviewedField[];
  readonly keys: readonly PreviewedKey[];
  /** The standard objects that a field targets, except `_profile`. */
  readonly targetedObjects: readonly string[];
}

export function previewedObjectType(name: string, mapping: MappingDefinition, parse: HandlebarsParser): PreviewedObjectType {
  const fields = fieldsOf(mapping).map(({ name: fieldName, field: { Source: text, Target: target, ContentType: contentType = 'STRING' } }) => ({
    name: fieldName,
    source: sourceOf(text, target?.includes('[]') === true, parse),
    contentType,
    ...(target === undefined || target === '' ? {} : { target }),
  }));
  return {
    name,
    allowsProfileCreation: mapping.AllowProfileCreation === true,
    timestampFormat: mapping.SourceLastUpdatedTimestampFormat,
    fields,
    keys: keysOf(mapping),
    targetedObjects: [...new Set(fields.flatMap(({ target = '' }) => /^(_[a-zA-Z]+)(?:\.|\[)/.exec(target)?.[1] ?? []))].filter(object => object !== '_profile'),
  };
}

function keysOf(mapping: MappingDefinition): PreviewedKey[] {
  return Object.entries(mapping.Keys ?? {}).flatMap(([keyName, definitions]) => definitions.map(definition => {
    const has = (identifier: string): boolean => hasIdentifier(definition, identifier);
    const standardIdentifiers = definition.StandardIdentifiers ?? [];
    const standardObjects = standardIdentifiers.flatMap(identifier => STANDARD_OBJECT_OF_IDENTIFIER.get(identifier) ?? []);
    const refines = has('SECONDARY') || ((has('LOOKUP_ONLY') || has('NEW_ONLY')) && standardObjects.length === 0);
    return {
      keyName,
      // A field that the mapping does not define has no value; rule keyField reports it.
      fieldNames: (definition.FieldNames ?? []).filter(name => fieldNamed(mapping, name) !== undefined),
      standardIdentifiers,
      isUnique: has('UNIQUE'),
      isProfile: has('PROFILE'),
      isSecondary: has('SECONDARY'),
      isLookupOnly: has('LOOKUP_ONLY'),
      isNewOnly: has('NEW_ONLY'),
      isNotDocumented: refines && !has('PROFILE') && !SERVICE_ASSIGNED_KEYS.has(keyName),
      standardObjects,
    };
  }));
}

/** The readable uses of a key. */
export function usesOf(key: PreviewedKey, allowsProfileCreation: boolean): string[] {
  const refinements = [
    ...(key.isSecondary ? ['fallback'] : []),
    ...(key.isLookupOnly ? ['lookup only: not stored'] : []),
    ...(key.isNewOnly ? ['stored only on a new profile'] : []),
  ];
  const finds = allowsProfileCreation ? 'finds or creates a profile' : 'finds a profile';
  return [
    ...(key.isUnique ? ['identifies the object'] : []),
    ...(key.isProfile ? [refinements.length === 0 ? finds : `${finds} (${refinements.join(', ')})`] : []),
    ...key.standardObjects.map(object => `finds a standard object ${object}`),
    ...(key.standardIdentifiers.includes('COMMUNICATION_RECORD') ? ['finds a standard object _communicationRecord (N28)'] : []),
    ...(key.isNotDocumented ? ['not documented (N29)'] : []),
    ...(key.standardIdentifiers.length === 0 ? ['search only'] : []),
  ];
}
