import { HandlerError } from './handler-error';
import { Tags } from './tag-difference';
import type { WireField, WireKey, WireProperties } from '../src/model/wire-contract';

/** The properties of an event, with the types that the service wants. */
export type ObjectTypeProperties = WireProperties;

type Unparsed = Readonly<Record<string, unknown>>;
type Parser<T> = (value: unknown, path: string) => T;

/**
 * Reads the properties by their known shape: CloudFormation hands numbers and booleans over as strings
 * (docs/cloudformation-semantics.md, rule 2), and a number that arrives at the service as a string is refused there,
 * in the middle of a deploy.
 */
export function parseProperties(properties: Unparsed): ObjectTypeProperties {
  const optional = <T>(name: keyof ObjectTypeProperties, parse: Parser<T>): T | undefined =>
    properties[name] === undefined ? undefined : parse(properties[name], name);
  const required = <T>(name: keyof ObjectTypeProperties, parse: Parser<T>): T => {
    if (properties[name] === undefined) {
      throw malformed(name, undefined, 'a value');
    }
    return parse(properties[name], name);
  };
  return withoutUndefined({
    DomainName: required('DomainName', text),
    ObjectTypeName: required('ObjectTypeName', text),
    Description: required('Description', text),
    TemplateId: optional('TemplateId', text),
    ExpirationDays: optional('ExpirationDays', wholeNumber),
    EncryptionKey: optional('EncryptionKey', text),
    AllowProfileCreation: optional('AllowProfileCreation', boolean),
    SourceLastUpdatedTimestampFormat: optional('SourceLastUpdatedTimestampFormat', text),
    MaxProfileObjectCount: optional('MaxProfileObjectCount', wholeNumber),
    SourcePriority: optional('SourcePriority', wholeNumber),
    Fields: optional('Fields', mapOf(field)),
    Keys: optional('Keys', mapOf(listOf(key))),
    Tags: optional('Tags', mapOf(text)),
    Owner: required('Owner', text),
    AdoptExisting: optional('AdoptExisting', boolean),
  });
}

/** The properties that an event only compares with: those before an update, or those of what is deleted. */
export interface PreviousProperties {
  readonly members: Unparsed;
  readonly owner?: string;
  readonly tags: Tags;
}

/** Read leniently: another version of this library may have written them, and no event must fail on them. */
export function parsePreviousProperties(properties: Unparsed | undefined): PreviousProperties {
  const members = properties ?? {};
  const tags = isMap(members.Tags) ? members.Tags : {};
  return {
    members,
    owner: typeof members.Owner === 'string' ? members.Owner : undefined,
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, String(value)])),
  };
}

const text: Parser<string> = (value, path) => {
  if (typeof value === 'string') {
    return value;
  }
  // A template may hold a number or a boolean where the service wants a text, and local tools don't stringify it.
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw malformed(path, value, 'a text');
};

const wholeNumber: Parser<number> = (value, path) => {
  if (typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  throw malformed(path, value, 'a whole number');
};

const boolean: Parser<boolean> = (value, path) => {
  if (value === true || value === 'true') {
    return true;
  }
  if (value === false || value === 'false') {
    return false;
  }
  throw malformed(path, value, 'true or false');
};

const field: Parser<WireField> = (value, path) => {
  const members = mapOf(text)(value, path);
  return withoutUndefined({ Source: members.Source, Target: members.Target, ContentType: members.ContentType });
};

const key: Parser<WireKey> = (value, path) => {
  const members = mapOf(listOf(text))(value, path);
  return withoutUndefined({ StandardIdentifiers: members.StandardIdentifiers, FieldNames: members.FieldNames });
};

function mapOf<T>(parse: Parser<T>): Parser<Record<string, T>> {
  return (value, path) => {
    if (!isMap(value)) {
      throw malformed(path, value, 'a map');
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, parse(member, `${path}.${name}`)]));
  };
}

function listOf<T>(parse: Parser<T>): Parser<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) {
      throw malformed(path, value, 'a list');
    }
    return value.map((member, index) => parse(member, `${path}[${index}]`));
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

function malformed(path: string, found: unknown, wanted: string): HandlerError {
  return new HandlerError(
    `Property ${path} of the custom resource is ${JSON.stringify(found) ?? 'missing'}, but has to be ${wanted}. Nothing was changed. `
    + 'Correct the value in the app: where it comes from a token, such as a stack parameter, correct what the token resolves to.',
  );
}
