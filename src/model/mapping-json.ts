import { Problem } from './object-type-error';
import type { MappingDefinition } from './rules';
import { excerpt, quoted } from './rules';
import { nearestName } from './rules/nearest-name';
import type { WireField, WireKey } from './wire-contract';

/** What is found by reading, and so by no rule; the page of rules has it as well. */
export const SHAPE_CHECKS = ['unknownMember', 'memberType'] as const;

type ShapeProblem = Problem<typeof SHAPE_CHECKS[number]>;

/** What came of reading the service's JSON: the mapping in it, as far as it has the right shape, and what hasn't. */
export interface ReadMapping {
  readonly definition: MappingDefinition;
  readonly problems: ShapeProblem[];
  /** False where a part has the wrong shape or a misspelt name, so that what is in it counts for nothing yet. */
  readonly isWhole: boolean;
}

type JsonType = 'string' | 'boolean' | 'list' | 'map';

const HOW_TO_WRITE: Record<JsonType, string> = {
  string: 'write it in quotes',
  boolean: 'write true or false without quotes',
  list: 'write it in square brackets',
  map: 'write it in braces, each member with its name',
};

/** Members of Get's answer and of Put's request that don't belong to the mapping. */
const OTHER_MEMBERS = [
  'DomainName', 'ObjectTypeName', 'Description', 'ExpirationDays', 'EncryptionKey', 'MaxProfileObjectCount',
  'MaxAvailableProfileObjectCount', 'SourcePriority', 'CreatedAt', 'LastUpdatedAt', 'Tags',
];
const MAPPING_MEMBERS = ['TemplateId', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys'];
const FIELD_MEMBERS = ['Source', 'Target', 'ContentType'];
const KEY_MEMBERS = ['FieldNames', 'StandardIdentifiers'];

/**
 * Reads an object type as `get-profile-object-type` prints it. Nothing is cast: what has the wrong shape becomes a
 * problem that names its place, so that a misspelled member is never dropped silently.
 */
export function readMapping(json: unknown): ReadMapping {
  const reader = new MappingReader();
  const definition = reader.read(json);
  return { definition, problems: reader.problems, isWhole: reader.isWhole };
}

class MappingReader {
  public readonly problems: ShapeProblem[] = [];
  public isWhole = true;

  public read(json: unknown): MappingDefinition {
    const members = this.map(json, '') ?? {};
    this.refuseUnknown(members, [...MAPPING_MEMBERS, ...OTHER_MEMBERS], '');
    const definition: MappingDefinition = {
      TemplateId: this.string(members.TemplateId, 'TemplateId'),
      AllowProfileCreation: this.boolean(members.AllowProfileCreation, 'AllowProfileCreation'),
      SourceLastUpdatedTimestampFormat: this.string(members.SourceLastUpdatedTimestampFormat, 'SourceLastUpdatedTimestampFormat'),
      Fields: this.mapOf(members.Fields, 'Fields', (value, place) => this.field(value, place)),
      Keys: this.mapOf(members.Keys, 'Keys', (value, place) => this.listOf(value, place, (entry, entryPlace) => this.key(entry, entryPlace))),
    };
    // Get prints a template's members beside its id, but Put refuses them together.
    return withoutAbsent(definition.TemplateId === undefined ? definition : { TemplateId: definition.TemplateId });
  }

  private field(value: unknown, place: string): WireField | undefined {
    const members = this.map(value, place);
    if (members === undefined) return undefined;
    this.refuseUnknown(members, FIELD_MEMBERS, place);
    return withoutAbsent({
      Source: this.string(members.Source, `${place}.Source`),
      Target: this.string(members.Target, `${place}.Target`),
      ContentType: this.string(members.ContentType, `${place}.ContentType`),
    });
  }

  private key(value: unknown, place: string): WireKey | undefined {
    const members = this.map(value, place);
    if (members === undefined) return undefined;
    this.refuseUnknown(members, KEY_MEMBERS, place);
    const strings = (name: string) => this.listOf(members[name], `${place}.${name}`, (element, elementPlace) => this.string(element, elementPlace));
    return withoutAbsent({ StandardIdentifiers: strings('StandardIdentifiers'), FieldNames: strings('FieldNames') });
  }

  private mapOf<Value>(value: unknown, place: string, read: (value: unknown, place: string) => Value | undefined): Record<string, Value> | undefined {
    const members = value === undefined ? undefined : this.map(value, place);
    if (members === undefined) return undefined;
    // Object.fromEntries, since an assignment to `__proto__` would drop the member before a rule can refuse it.
    return Object.fromEntries(Object.entries(members).flatMap(([name, member]) => {
      const element = read(member, `${place}.${name}`);
      return element === undefined ? [] : [[name, element]];
    }));
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
    const written = found === 'list' || found === 'map' ? `a ${found}` : excerpt(JSON.stringify(value) ?? found);
    this.isWhole = false;
    this.problems.push({
      id: 'memberType',
      message: `${place === '' ? 'the mapping' : `member ${excerpt(place)}`} is ${written}; a ${type} belongs there, as get-profile-object-type prints it: ${HOW_TO_WRITE[type]}.`,
    });
    return false;
  }

  private refuseUnknown(members: Record<string, unknown>, known: string[], place: string) {
    for (const name of Object.keys(members).filter(member => !known.includes(member))) {
      const nearest = nearestName(name, known);
      if (nearest !== undefined) this.isWhole = false;
      this.problems.push({
        id: 'unknownMember',
        message: `member ${excerpt(place === '' ? name : `${place}.${name}`)} is unknown; the service has ${quoted(known)} here: ${nearest === undefined ? 'remove it' : `write "${nearest}", or remove it`}.`,
      });
    }
  }
}

function withoutAbsent<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
