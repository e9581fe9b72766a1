import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FieldContentType } from './field-content-type';
import { readMapping } from './model/mapping-json';
import { ObjectTypeError, Problem } from './model/object-type-error';
import { Finding, findingsOfMapping, MappingDefinition } from './model/rules';
import type { WireField, WireKey } from './model/wire-contract';
import { ObjectTypeTemplate } from './object-type-template';
import { isKnown } from './private/is-known';
import { StandardIdentifier } from './standard-identifier';

/**
 * A field of a mapping: where its value comes from, and where in the profile it goes.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeField.html
 */
export interface ObjectTypeField {
  /**
   * Where the value comes from, in 1 to 1,000 characters: a path that begins with `_source.` or a Handlebars expression.
   * `FieldSource` makes both. Anything else is refused by rule `source`.
   */
  readonly source: string;

  /**
   * Where the value goes, in 1 to 1,000 characters: a constant, an attribute or a list of a vocabulary class such as
   * `StandardProfile` or `StandardOrder`, or any other path in the service's words. A path that only the service sets,
   * such as `_profile.ProfileId`, is rejected by rule `target`.
   *
   * @default - The value is kept in the object only, except that an e-mail address or phone number may fill the profile.
   */
  readonly target?: string;

  /**
   * What kind of text the field holds.
   *
   * @default - The service takes it for any text.
   */
  readonly contentType?: FieldContentType;
}

/**
 * One way to use fields as a key of an object.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeKey.html
 */
export interface ObjectTypeKey {
  /** The names of the fields that make up the key. One that the mapping doesn't have, or with a dot in it, is refused by rule `keyField`. */
  readonly fieldNames: string[];

  /**
   * What the key identifies, and how it is used.
   *
   * @default - Objects can be searched by the key; it identifies nothing.
   */
  readonly standardIdentifiers?: StandardIdentifier[];
}

/**
 * The parts of a mapping of one's own.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/mapping-field-definitions.html
 */
export interface CustomObjectTypeMappingProps {
  /**
   * The fields by their names, at most 250. A name has 1 to 64 of `[a-zA-Z0-9_.-]`; `Tags`, `tags` and `Ref` are refused
   * (rule `fieldName`). In Python a value is an `ObjectTypeField(…)`: jsii loses the `content_type` of a dict without an error.
   */
  readonly fields: { [name: string]: ObjectTypeField };

  /**
   * The keys by their names. A name has 1 to 64 of `[a-zA-Z0-9_-]`; the same name in two object types of a domain joins
   * their objects, and names that begin with `_` are the service's own. Exactly one key has to be `UNIQUE` and at least
   * one `PROFILE` (rules `unique` and `profileKey`).
   */
  readonly keys: { [name: string]: ObjectTypeKey[] };

  /**
   * Whether an object that finds no profile makes one. Then at least one `PROFILE` key has to be neither `LOOKUP_ONLY` nor
   * `NEW_ONLY` (rule `profileKey`).
   *
   * @default - The service's: an object that finds no profile makes none.
   */
  readonly allowProfileCreation?: boolean;

  /**
   * The format of the source's own timestamp, in 1 to 255 characters, such as `yyyy-MM-dd'T'HH:mm:ss'Z'`. It is required
   * if a field has the target `_profile.SourceLastUpdatedTimestamp` (rule `timestampFormat`).
   *
   * @default - The source has no timestamp of its own: the time of ingestion counts.
   */
  readonly sourceLastUpdatedTimestampFormat?: string;
}

/**
 * How the objects of one source map to a profile: fields, keys, whether they make profiles, and the format of their
 * timestamp. A template sets all four together, so they are one value.
 *
 * A mapping that the service is known to refuse is an error right where it is made, with every problem on a line that
 * begins with the rule's id. What is likely a mistake becomes a warning of the object type that uses the mapping.
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
   * A mapping of your own.
   *
   * @param props fields, keys, and what else there is to it; every problem of them is in one error
   */
  public static custom(props: CustomObjectTypeMappingProps): ObjectTypeMapping {
    return ObjectTypeMapping.ofDefinition({
      ...(props.allowProfileCreation === undefined ? {} : { AllowProfileCreation: props.allowProfileCreation }),
      ...(props.sourceLastUpdatedTimestampFormat === undefined ? {} : { SourceLastUpdatedTimestampFormat: props.sourceLastUpdatedTimestampFormat }),
      Fields: valuesOf(props.fields, fieldOf),
      Keys: valuesOf(props.keys, entries => entries.map(keyOf)),
    });
  }

  /**
   * The mapping of one of the service's templates.
   *
   * @param template an attested template, or `ObjectTypeTemplate.of(…)` for any other
   *
   * @example
   * const mapping = ObjectTypeMapping.fromTemplate(ObjectTypeTemplate.CTR);
   */
  public static fromTemplate(template: ObjectTypeTemplate): ObjectTypeMapping {
    return ObjectTypeMapping.ofDefinition({ TemplateId: template.templateId });
  }

  /**
   * A mapping in a JSON file, as `aws customer-profiles get-profile-object-type` prints it.
   *
   * It also reads the lists of `AWS::CustomerProfiles::ObjectType` and the answer of `get-profile-object-type-template`.
   * What is not part of the mapping (names, description, dates, counts, tags) is left out. If the file has a
   * `TemplateId`, the template is the mapping, and fields and keys in the file are ignored with a warning. A file that is missing or not JSON, an
   * unknown member or one of the wrong type is an error that names the file and the member.
   *
   * @param path relative to the directory in which the app runs, or absolute
   */
  public static fromFile(path: string): ObjectTypeMapping {
    return ObjectTypeMapping.ofJson(jsonOfFile(path), `The mapping in ${path} is not valid:`);
  }

  /**
   * A mapping in the service's JSON, as `fromFile` reads it from a file.
   *
   * @param json the parsed JSON; an unknown member or one of the wrong type is an error that names the member
   */
  public static fromJson(json: { [member: string]: any }): ObjectTypeMapping {
    return ObjectTypeMapping.ofJson(json);
  }

  private static ofJson(json: unknown, heading?: string): ObjectTypeMapping {
    const { definition, problems, warnings, isWhole } = readMapping(json);
    return ObjectTypeMapping.ofFindings(definition, [...warnings, ...findingsOfMapping(definition, isKnown, isWhole)], problems, heading);
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
   * The mapping in the service's own words.
   *
   * @internal
   */
  public readonly _definition: MappingDefinition;

  /**
   * What is likely a mistake. The object type shows it, since a mapping has no place in the construct tree.
   *
   * @internal
   */
  public readonly _warnings: Finding[];

  private constructor(definition: MappingDefinition, warnings: Finding[]) {
    this._definition = definition;
    this._warnings = warnings;
  }
}

function jsonOfFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ObjectTypeError(`The mapping in ${path} cannot be read (${(error as Error).message}). Use the path of a JSON file, relative to ${process.cwd()} or absolute.`);
  }
  try {
    // Some editors and PowerShell begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ObjectTypeError(`The mapping in ${path} is not JSON (${(error as Error).message}). Write ${basename(path)} as "aws customer-profiles get-profile-object-type --output json" prints it.`);
  }
}

function fieldOf({ source, target, contentType }: ObjectTypeField): WireField {
  return {
    Source: source,
    ...(target === undefined ? {} : { Target: target }),
    ...(contentType === undefined ? {} : { ContentType: contentType.value }),
  };
}

function keyOf({ fieldNames, standardIdentifiers }: ObjectTypeKey): WireKey {
  return {
    ...(standardIdentifiers === undefined ? {} : { StandardIdentifiers: standardIdentifiers.map(identifier => identifier.value) }),
    FieldNames: fieldNames,
  };
}

/** Object.fromEntries, since an assignment to `__proto__` would drop the name before a rule can refuse it. */
function valuesOf<From, To>(map: { [name: string]: From }, convert: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, convert(value)]));
}
