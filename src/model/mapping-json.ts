import type { FieldProperties, KeyProperties } from './custom-resource';
import { Problem } from './object-type-error';
import type { Finding, MappingDefinition } from './rules';
import { excerpt, quoted } from './rules';
import { nearestName } from './rules/nearest-name';

/** The ids of the problems that only the reader reports. docs/rules.md also lists them. */
export const SHAPE_CHECKS = ['unknownMember', 'memberType'] as const;
export const SHAPE_WARNINGS = ['templateMembers'] as const;

type ShapeProblem = Problem<typeof SHAPE_CHECKS[number]>;

/** The result of reading JSON: the valid members of the mapping, and the problems. */
export interface ReadMapping {
  readonly definition: MappingDefinition;
  readonly problems: ShapeProblem[];
  readonly warnings: Finding[];
  /** False if a member is missing because it has the wrong type or an unknown name. */
  readonly isComplete: boolean;
}

type JsonType = 'string' | 'boolean' | 'list' | 'map';

const INSTRUCTIONS: Record<JsonType, string> = {
  string: 'Write it in quotes.',
  boolean: 'Write true or false without quotes.',
  list: 'Write it in square brackets.',
  map: 'Write it in braces, with a name for each member.',
};

/** Members of requests and responses of the service that are not part of the mapping. */
const OTHER_MEMBERS = [
  'DomainName', 'ObjectTypeName', 'Description', 'ExpirationDays', 'EncryptionKey', 'MaxProfileObjectCount',
  'MaxAvailableProfileObjectCount', 'SourcePriority', 'CreatedAt', 'LastUpdatedAt', 'Tags', 'SourceName', 'SourceObject',
];
const MAPPING_MEMBERS = ['TemplateId', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];
const FIELD_MEMBERS = ['Source', 'Target', 'ContentType'];
const KEY_MEMBERS = ['FieldNames', 'StandardIdentifiers'];

/** The only member of the response of DetectProfileObjectType. */
const DETECTED = 'DetectedProfileObjectTypes';
/** A member that only the fields of a domain object type have. */
const FEATURE_TYPE = 'FeatureType';

/**
 * Reads an object type as `get-profile-object-type` or `get-profile-object-type-template` prints it, or with the lists of
 * `AWS::CustomerProfiles::ObjectType`. A member of the wrong type, or with an unknown name, is reported with its path.
 */
export function readMapping(json: unknown): ReadMapping {
  const reader = new MappingReader();
  const definition = reader.read(json);
  return { definition, problems: reader.problems, warnings: reader.warnings, isComplete: reader.isComplete };
}

class MappingReader {
  public readonly problems: ShapeProblem[] = [];
  public readonly warnings: Finding[] = [];
  public isComplete = true;

  public read(json: unknown): MappingDefinition {
    const members = this.map(json, '') ?? {};
    if (this.isOtherResponse(members)) return {};
    this.reportUnknown(members, [...MAPPING_MEMBERS, ...OTHER_MEMBERS], '');
    const definition: MappingDefinition = {
      TemplateId: this.string(members.TemplateId, 'TemplateId'),
      AllowProfileCreation: this.boolean(members.AllowProfileCreation, 'AllowProfileCreation'),
      SourceLastUpdatedTimestampFormat: this.string(members.SourceLastUpdatedTimestampFormat, 'SourceLastUpdatedTimestampFormat'),
      Fields: this.mapOf(members.Fields, 'Fields', 'ObjectTypeField', (value, place) => this.field(value, place)),
      Keys: this.mapOf(members.Keys, 'Keys', 'ObjectTypeKeyList', (value, place) => this.listOf(value, place, (entry, entryPlace) => this.key(entry, entryPlace))),
    };
    return withoutAbsent(definition.TemplateId === undefined ? definition : this.ofTemplate(definition, definition.TemplateId));
  }

  /** A Put with a template ignores the other members of the mapping. */
  private ofTemplate({ Fields: fields = {}, Keys: keys = {} }: MappingDefinition, templateId: string): MappingDefinition {
    const [fieldCount, keyCount] = [Object.keys(fields).length, Object.keys(keys).length];
    if (fieldCount + keyCount > 0) {
      this.warnings.push({
        id: 'templateMembers',
        level: 'warning',
        message: `The JSON has TemplateId "${excerpt(templateId)}" together with ${counted(fieldCount, 'field')} and ${counted(keyCount, 'key')}. The template determines the mapping, so the fields and keys are ignored. Remove TemplateId to use them, or remove Fields and Keys.`,
      });
    }
    return { TemplateId: templateId };
  }

  /** Other JSON of the service gets one message, instead of one for each member. */
  private isOtherResponse(members: Record<string, unknown>): boolean {
    const message = Object.hasOwn(members, DETECTED)
      ? `Member ${DETECTED} belongs to a response of detect-profile-object-type, which is a list of mappings. Pass one element of that list.`
      : hasFeatureTypes(members.Fields)
        ? `Member ${FEATURE_TYPE} belongs to a domain object type, which is another kind of resource. Use AWS::CustomerProfiles::DomainObjectType for it.`
        : undefined;
    if (message === undefined) return false;
    this.isComplete = false;
    this.problems.push({ id: 'unknownMember', message });
    return true;
  }

  private field(value: unknown, place: string): FieldProperties | undefined {
    const members = this.map(value, place);
    if (members === undefined) return undefined;
    this.reportUnknown(members, FIELD_MEMBERS, place);
    return withoutAbsent({
      Source: this.string(members.Source, `${place}.Source`),
      Target: this.string(members.Target, `${place}.Target`),
      ContentType: this.string(members.ContentType, `${place}.ContentType`),
    });
  }

  private key(value: unknown, place: string): KeyProperties | undefined {
    const members = this.map(value, place);
    if (members === undefined) return undefined;
    this.reportUnknown(members, KEY_MEMBERS, place);
    const strings = (name: string) => this.listOf(members[name], `${place}.${name}`, (element, elementPlace) => this.string(element, elementPlace));
    return withoutAbsent({ StandardIdentifiers: strings('StandardIdentifiers'), FieldNames: strings('FieldNames') });
  }

  /** Reads a map, or the equivalent list of CloudFormation. */
  private mapOf<Value>(
    value: unknown, place: string, valueMember: string, read: (value: unknown, place: string) => Value | undefined,
  ): Record<string, Value> | undefined {
    if (value === undefined) return undefined;
    const entries = Array.isArray(value) ? this.entriesOfList(value, place, valueMember) : this.entriesOfMap(value, place);
    // An assignment would drop the member `__proto__` before a rule can reject it.
    return entries && Object.fromEntries(entries.flatMap(([name, member, memberPlace]) => {
      const element = read(member, memberPlace);
      return element === undefined ? [] : [[name, element]];
    }));
  }

  private entriesOfMap(value: unknown, place: string): [string, unknown, string][] | undefined {
    const members = this.map(value, place);
    return members && Object.entries(members).map(([name, member]) => [name, member, `${place}.${name}`]);
  }

  /** `[{ Name, ObjectTypeField }]` or `[{ Name, ObjectTypeKeyList }]`. */
  private entriesOfList(list: unknown[], place: string, valueMember: string): [string, unknown, string][] {
    const names = new Set<string>();
    return list.flatMap((element, index): [string, unknown, string][] => {
      const elementPlace = `${place}[${index}]`;
      const members = this.map(element, elementPlace);
      if (members === undefined) return [];
      this.reportUnknown(members, ['Name', valueMember], elementPlace);
      const name = members.Name;
      if (!this.is(name, 'string', `${elementPlace}.Name`)) return [];
      if (names.has(name as string)) this.report('memberType', `Member ${elementPlace}.Name is "${excerpt(name as string)}", like another element of the list. Each name can occur once. Rename or remove one of them.`);
      names.add(name as string);
      return [[name as string, members[valueMember], `${elementPlace}.${valueMember}`]];
    });
  }

  private listOf<Element>(value: unknown, place: string, read: (value: unknown, place: string) => Element | undefined): Element[] | undefined {
    if (value === undefined || !this.is(value, 'list', place)) return undefined;
    return (value as unknown[]).map((element, index) => read(element, `${place}[${index}]`)).filter(element => element !== undefined);
  }

  private map(value: unknown, place: string): Record<string, unknown> | undefined {
    return this.is(value, 'map', place) ? value as Record<string, unknown> : undefined;
  }

  private string(value: unknown, place: string): string | undefined {
    return value !== undefined && this.is(value, 'string', place) ? value as string : undefined;
  }

  private boolean(value: unknown, place: string): boolean | undefined {
    return value !== undefined && this.is(value, 'boolean', place) ? value as boolean : undefined;
  }

  private is(value: unknown, type: JsonType, place: string): boolean {
    const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value === 'object' ? 'map' : typeof value;
    if (found === type) return true;
    const written = found === 'list' || found === 'map' ? `a ${found}` : excerpt(JSON.stringify(value) ?? 'missing');
    this.report('memberType', `${place === '' ? 'The mapping' : `Member ${excerpt(place)}`} is ${written}, but get-profile-object-type prints a ${type} here. ${INSTRUCTIONS[type]}`);
    return false;
  }

  private reportUnknown(members: Record<string, unknown>, known: string[], place: string) {
    for (const name of Object.keys(members).filter(member => !known.includes(member))) {
      const nearest = nearestName(name, known);
      if (nearest !== undefined) this.isComplete = false;
      this.problems.push({
        id: 'unknownMember',
        message: `Member ${excerpt(place === '' ? name : `${place}.${name}`)} is unknown. The service has ${quoted(known)} here. ${nearest === undefined ? 'Remove it.' : `Did you mean "${nearest}"?`}`,
      });
    }
  }

  private report(id: ShapeProblem['id'], message: string) {
    this.isComplete = false;
    this.problems.push({ id, message });
  }
}

function hasFeatureTypes(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null
    && Object.values(fields).some(field => typeof field === 'object' && field !== null && Object.hasOwn(field, FEATURE_TYPE));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function withoutAbsent<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
