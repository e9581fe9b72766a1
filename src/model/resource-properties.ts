import type { FieldProperties, KeyProperties, CustomResourceProperties } from './custom-resource';

type Unparsed = Readonly<Record<string, unknown>>;
type Parser<T> = (value: unknown, path: string) => T;

/** A property with a value of another type than the construct writes. */
export class MalformedProperty extends Error {
  constructor(public readonly path: string, public readonly found: unknown, public readonly wanted: string) {
    super(path);
  }
}

/**
 * Reads the properties of the custom resource by their known types: CloudFormation passes numbers and booleans as strings
 * (docs/cloudformation-semantics.md, rule 2), and the service rejects a number that arrives as a string in the middle of a
 * deployment. Throws a `MalformedProperty`.
 */
export function parseResourceProperties(properties: Unparsed): CustomResourceProperties {
  const optional = <T>(name: keyof CustomResourceProperties, parse: Parser<T>): T | undefined =>
    properties[name] === undefined ? undefined : parse(properties[name], name);
  const required = <T>(name: keyof CustomResourceProperties, parse: Parser<T>): T => {
    if (properties[name] === undefined) {
      throw new MalformedProperty(name, undefined, 'a value');
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

const text: Parser<string> = (value, path) => {
  if (typeof value === 'string') {
    return value;
  }
  // A template may hold a number or a boolean where the service wants a text, and local tools don't stringify it.
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw new MalformedProperty(path, value, 'a string');
};

const wholeNumber: Parser<number> = (value, path) => {
  if (typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  throw new MalformedProperty(path, value, 'a whole number');
};

const boolean: Parser<boolean> = (value, path) => {
  if (value === true || value === 'true') {
    return true;
  }
  if (value === false || value === 'false') {
    return false;
  }
  throw new MalformedProperty(path, value, 'true or false');
};

const field: Parser<FieldProperties> = (value, path) => {
  const members = mapOf(text)(value, path);
  return withoutUndefined({ Source: members.Source, Target: members.Target, ContentType: members.ContentType });
};

const key: Parser<KeyProperties> = (value, path) => {
  const members = mapOf(listOf(text))(value, path);
  return withoutUndefined({ StandardIdentifiers: members.StandardIdentifiers, FieldNames: members.FieldNames });
};

function mapOf<T>(parse: Parser<T>): Parser<Record<string, T>> {
  return (value, path) => {
    if (!isMap(value)) {
      throw new MalformedProperty(path, value, 'a map');
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, parse(member, `${path}.${name}`)]));
  };
}

function listOf<T>(parse: Parser<T>): Parser<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) {
      throw new MalformedProperty(path, value, 'a list');
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
