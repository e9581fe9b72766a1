import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { aws_customerprofiles as customerprofiles } from 'aws-cdk-lib';
import { FieldContentType } from './field-content-type';
import type { FieldProperties, KeyProperties } from './model/custom-resource';
import { readMapping } from './model/mapping-json';
import { ObjectTypeError, Problem } from './model/object-type-error';
import { Finding, findingsOfMapping, MappingDefinition } from './model/rules';
import { ObjectTypeTemplate } from './object-type-template';
import { isKnown } from './private/unresolved';
import { StandardIdentifier } from './standard-identifier';

/**
 * A field of a mapping: the source of its value, and the target of the value in the profile.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeField.html
 */
export interface ObjectTypeField {
  /**
   * The source of the value, 1 to 1,000 characters: a path that begins with `_source.` or a Handlebars expression, as
   * `FieldSource` returns them. Any other source is an error of rule `source`.
   */
  readonly source: string;

  /**
   * The target of the value, 1 to 1,000 characters. It is a constant, an attribute or a list of a vocabulary class such as
   * `StandardProfile` or `StandardOrder`, or any other path in the service's own words. A path that only the service sets,
   * such as `_profile.ProfileId`, is an error of rule `target`.
   *
   * @default - The value is not written to the profile. The object still has it.
   */
  readonly target?: string;

  /**
   * The content type of the field.
   *
   * @default FieldContentType.STRING
   */
  readonly contentType?: FieldContentType;
}

/**
 * One definition of a key: the fields of its value, and its standard identifiers.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeKey.html
 */
export interface ObjectTypeKey {
  /** The names of the fields of the key. A field that the mapping does not define, or whose name has a dot, is an error of rule `keyField`. */
  readonly fieldNames: string[];

  /**
   * The standard identifiers of the key, which determine what it identifies and how the service uses it.
   *
   * @default - No standard identifiers. You can search objects by the key, but it identifies no object and no profile.
   */
  readonly standardIdentifiers?: StandardIdentifier[];
}

/**
 * Options of a custom mapping.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/mapping-field-definitions.html
 */
export interface CustomObjectTypeMappingOptions {
  /**
   * The fields by name, at most 250. A name has 1 to 64 of `[a-zA-Z0-9_.-]`. `Tags`, `tags` and `Ref` are errors of rule
   * `fieldName`. In Python, use `ObjectTypeField(…)` for a value: jsii ignores the `content_type` of a dict without an error.
   */
  readonly fields: { [name: string]: ObjectTypeField };

  /**
   * The keys by name, such as the names in `PredefinedKey`. A name has 1 to 64 of `[a-zA-Z0-9_-]`. Object types of a domain
   * that use the same name share the key. Exactly one key must be `UNIQUE` and at least one must be `PROFILE` (rules `unique` and
   * `profileKey`).
   */
  readonly keys: { [name: string]: ObjectTypeKey[] };

  /**
   * Whether an object that matches no profile creates one. At least one `PROFILE` key must then be neither `LOOKUP_ONLY` nor
   * `NEW_ONLY` (rule `profileKey`).
   *
   * @default - The service default (no profile is created).
   */
  readonly allowProfileCreation?: boolean;

  /**
   * The format of the timestamp of the source, 1 to 255 characters, such as `yyyy-MM-dd'T'HH:mm:ss'Z'`. Required if a field
   * has the target `_profile.SourceLastUpdatedTimestamp` (rule `timestampFormat`).
   *
   * @default - The source has no timestamp. The service uses the time of ingestion.
   */
  readonly sourceLastUpdatedTimestampFormat?: string;
}

/**
 * The mapping from the objects of one source to profiles: fields, keys, profile creation and timestamp format. All of them
 * are one value because a template sets all of them.
 *
 * If AWS documents the mapping as invalid, the method throws one error that lists all problems, each with the id of its rule.
 * Likely mistakes are warnings on the object type that uses the mapping.
 *
 * @example
 * const mapping = ObjectTypeMapping.custom({
 *   fields: {
 *     'orderId': { source: FieldSource.field('id') },
 *     'email': { source: FieldSource.field('email'), contentType: FieldContentType.EMAIL_ADDRESS },
 *   },
 *   keys: {
 *     'shopOrderId': [{ fieldNames: ['orderId'], standardIdentifiers: [StandardIdentifier.UNIQUE] }],
 *     '_email': [{ fieldNames: ['email'], standardIdentifiers: [StandardIdentifier.PROFILE] }],
 *   },
 * });
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/mapping-field-definitions.html
 */
export class ObjectTypeMapping {
  /**
   * Creates a mapping from fields and keys.
   *
   * @param options The fields, the keys, and the other members of the mapping.
   */
  public static custom(options: CustomObjectTypeMappingOptions): ObjectTypeMapping {
    return ObjectTypeMapping.ofDefinition(withoutAbsent({
      AllowProfileCreation: options.allowProfileCreation,
      SourceLastUpdatedTimestampFormat: options.sourceLastUpdatedTimestampFormat,
      Fields: valuesOf(options.fields, fieldOf),
      Keys: valuesOf(options.keys, entries => entries.map(keyOf)),
    }));
  }

  /**
   * Returns the mapping of a template of the service.
   *
   * @param template A constant of `ObjectTypeTemplate`, or `ObjectTypeTemplate.of(…)` for any other template.
   *
   * @example
   * const mapping = ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR);
   */
  public static fromTemplate(template: ObjectTypeTemplate): ObjectTypeMapping {
    return ObjectTypeMapping.ofDefinition({ TemplateId: template.templateId });
  }

  /**
   * Reads a mapping from a JSON file, as `aws customer-profiles get-profile-object-type` prints it.
   *
   * It also reads the lists of `AWS::CustomerProfiles::ObjectType` and the response of `get-profile-object-type-template`.
   * Members that are not part of the mapping (names, description, dates, counts, tags) are ignored. If the file has a
   * `TemplateId`, the mapping is that template, and the fields and keys of the file are ignored with a warning. A missing file, invalid JSON, an
   * unknown member or one of the wrong type is an error that names the file and the member.
   *
   * @param path The path of the file, absolute or relative to the working directory of the app, or a `file:` URL.
   */
  public static fromFile(path: string): ObjectTypeMapping {
    return ObjectTypeMapping.ofJson(jsonOfFile(path), `The mapping in ${path} is not valid:`);
  }

  /**
   * Reads a mapping from JSON, as `fromFile` reads it from a file.
   *
   * @param json The parsed JSON. An unknown member or one of the wrong type is an error that names the member.
   */
  public static fromJson(json: { [member: string]: any }): ObjectTypeMapping {
    return ObjectTypeMapping.ofJson(json);
  }

  private static ofJson(json: unknown, heading?: string): ObjectTypeMapping {
    const { definition, problems, warnings, isComplete } = readMapping(json);
    return ObjectTypeMapping.ofFindings(definition, [...warnings, ...findingsOfMapping(definition, isKnown, isComplete)], problems, heading);
  }

  private static ofDefinition(definition: MappingDefinition): ObjectTypeMapping {
    return ObjectTypeMapping.ofFindings(definition, findingsOfMapping(definition, isKnown));
  }

  private static ofFindings(definition: MappingDefinition, findings: Finding[], problems: Problem[] = [], heading?: string): ObjectTypeMapping {
    const all = [...problems, ...findings.filter(({ level }) => level === 'error')];
    if (all.length > 0) throw ObjectTypeError.ofProblems(all, heading);
    return new ObjectTypeMapping(definition, findings);
  }

  /**
   * The mapping in the members of the service.
   *
   * @internal
   */
  public readonly _definition: MappingDefinition;

  /**
   * The likely mistakes. The object type shows them, because a mapping is not a construct.
   *
   * @internal
   */
  public readonly _warnings: Finding[];

  private constructor(definition: MappingDefinition, warnings: Finding[]) {
    this._definition = definition;
    this._warnings = warnings;
  }

  /** The fields, for the `fields` property of `CfnObjectType`. Undefined if the mapping is a template. */
  public get cfnFields(): customerprofiles.CfnObjectType.FieldMapProperty[] | undefined {
    const { Fields } = this._definition;
    return Fields && Object.entries(Fields).map(([name, { Source, Target, ContentType }]) => (
      { name, objectTypeField: withoutAbsent({ source: Source, target: Target, contentType: ContentType }) }
    ));
  }

  /** The keys, for the `keys` property of `CfnObjectType`. Undefined if the mapping is a template. */
  public get cfnKeys(): customerprofiles.CfnObjectType.KeyMapProperty[] | undefined {
    const { Keys } = this._definition;
    return Keys && Object.entries(Keys).map(([name, entries]) => ({
      name,
      objectTypeKeyList: entries.map(({ FieldNames, StandardIdentifiers }) => (
        withoutAbsent({ fieldNames: FieldNames, standardIdentifiers: StandardIdentifiers })
      )),
    }));
  }

  /** The id of the template, for the `templateId` property of `CfnObjectType`. Undefined if the mapping is not a template. */
  public get templateId(): string | undefined {
    return this._definition.TemplateId;
  }

  /** Whether an object that matches no profile creates one, for the `allowProfileCreation` property of `CfnObjectType`. */
  public get allowProfileCreation(): boolean | undefined {
    return this._definition.AllowProfileCreation;
  }

  /** The timestamp format, for the `sourceLastUpdatedTimestampFormat` property of `CfnObjectType`. */
  public get sourceLastUpdatedTimestampFormat(): string | undefined {
    return this._definition.SourceLastUpdatedTimestampFormat;
  }
}

function jsonOfFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path.startsWith('file:') ? fileURLToPath(path) : path, 'utf8');
  } catch (error) {
    throw new ObjectTypeError(`The mapping in ${path} cannot be read (${(error as Error).message}). Use the path of a JSON file, absolute or relative to ${process.cwd()}, or a file: URL.`);
  }
  try {
    // Some editors and PowerShell begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ObjectTypeError(`The mapping in ${path} is not JSON (${(error as Error).message}). Write ${basename(path)} as "aws customer-profiles get-profile-object-type --output json" prints it.`);
  }
}

function fieldOf({ source, target, contentType }: ObjectTypeField): FieldProperties {
  return {
    Source: source,
    ...(target === undefined ? {} : { Target: target }),
    ...(contentType === undefined ? {} : { ContentType: contentType.value }),
  };
}

function keyOf({ fieldNames, standardIdentifiers }: ObjectTypeKey): KeyProperties {
  return {
    ...(standardIdentifiers === undefined ? {} : { StandardIdentifiers: standardIdentifiers.map(identifier => identifier.value) }),
    FieldNames: fieldNames,
  };
}

/** Uses Object.fromEntries because an assignment would drop the name `__proto__` before a rule can reject it. */
function valuesOf<From, To>(map: { [name: string]: From }, convert: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, convert(value)]));
}

function withoutAbsent<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
