import type { CustomResourceProperties } from './custom-resource';

type Unparsed = Readonly<Record<string, unknown>>;
type Parser<T> = (value: unknown, path: string) => T;

/** A property has a value of another type than the construct writes. */
export class MalformedProperty extends Error {
  constructor(path: string, found: unknown, wanted: string) {
    super([path, 'is', JSON.stringify(found) ?? 'missing', 'but must be', wanted].join(' '));
  }
}

const text: Parser<string> = (value, path) => {
  if (typeof value === 'string') {
    return value;
  }
  // A template can contain a number or boolean for a string member, and local tools do not convert it to a string.
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

const PARSERS: { readonly [name in keyof CustomResourceProperties]-?: Parser<CustomResourceProperties[name]> } = {
  DomainName: text,
  ObjectTypeName: text,
  Description: text,
  TemplateId: text,
  ExpirationDays: wholeNumber,
  EncryptionKey: text,
  AllowProfileCreation: boolean,
  SourceLastUpdatedTimestampFormat: text,
  MaxProfileObjectCount: wholeNumber,
  SourcePriority: wholeNumber,
  Fields: mapOf(mapOf(text)),
  Keys: mapOf(listOf(mapOf(listOf(text)))),
  Tags: mapOf(text),
  Owner: text,
  AdoptExisting: boolean,
};

const REQUIRED = ['DomainName', 'ObjectTypeName', 'Description', 'Owner'];

/**
 * Reads the properties of the custom resource by their known types: CloudFormation passes numbers and booleans as strings
 * (docs/cloudformation-semantics.md, rule 2), and the service rejects a number that arrives as a string in the middle of a
 * deployment. Throws a `MalformedProperty`.
 */
export function parseResourceProperties(properties: Unparsed): CustomResourceProperties {
  return Object.fromEntries(Object.entries(PARSERS).flatMap(([name, parse]) => {
    const value = properties[name];
    if (value === undefined && REQUIRED.includes(name)) {
      throw new MalformedProperty(name, undefined, 'a value');
    }
    return value === undefined ? [] : [[name, parse(value, name)]];
  })) as unknown as CustomResourceProperties;
}

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

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
