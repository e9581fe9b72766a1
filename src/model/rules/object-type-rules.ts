import { characters, excerpt, Rule } from './rule';

/** The properties of an object type, except mapping and tags. */
export interface ObjectTypeSettings {
  readonly domainName?: string;
  readonly objectTypeName: string;
  readonly description?: string;
  readonly expirationDays?: number;
  readonly maxProfileObjectCount?: number;
  readonly sourcePriority?: number;
}

const MAX_NAMES = 180;

const domainName: Rule<ObjectTypeSettings> = {
  id: 'domainName',
  level: 'error',
  check: ({ domainName: name }, isKnown) => {
    if (!isKnown(name) || /^[a-zA-Z0-9_-]{1,64}$/.test(name)) return [];
    return [`Domain name "${excerpt(name)}" is not valid. A domain name has 1 to 64 letters (a-z, A-Z), digits, "_", or "-". Use the name of the domain, not its ARN.`];
  },
};

const objectTypeName: Rule<ObjectTypeSettings> = {
  id: 'objectTypeName',
  level: 'error',
  check: ({ objectTypeName: name }, isKnown) => {
    if (!isKnown(name) || /^[a-zA-Z_][a-zA-Z_0-9-]{0,254}$/.test(name)) return [];
    return [`Object type name "${excerpt(name)}" is not valid. An object type name has 1 to 255 letters (a-z, A-Z), digits, "_", or "-", and begins with a letter. Rename the object type.`];
  },
};

const standardObjectName: Rule<ObjectTypeSettings> = {
  id: 'standardObjectName',
  level: 'warning',
  check: ({ objectTypeName: name }, isKnown) => {
    if (!isKnown(name) || !/^_[a-zA-Z_0-9-]{0,254}$/.test(name)) return [];
    return [`Object type name "${excerpt(name)}" begins with "_", like the names of the service's standard objects. Begin the name of your own object type with a letter.`];
  },
};

const arnLength: Rule<ObjectTypeSettings> = {
  id: 'arnLength',
  level: 'error',
  check: ({ domainName: domain, objectTypeName: name }, isKnown) => {
    if (!isKnown(domain) || !isKnown(name)) return [];
    const length = domain.length + name.length;
    if (length <= MAX_NAMES) return [];
    return [`Domain name and object type name have ${length} characters together. The service limits the ARN of a tagged resource to 256 characters, which leaves ${MAX_NAMES} for both names. Shorten the object type name by ${length - MAX_NAMES} characters.`];
  },
};

const description: Rule<ObjectTypeSettings> = {
  id: 'description',
  level: 'error',
  check: ({ description: text }, isKnown) => {
    if (!isKnown(text)) return [];
    const length = characters(text);
    if (length >= 1 && length <= 1000) return [];
    return [`The description has ${length} characters. A description has 1 to 1,000 characters. ${length === 0 ? 'Remove the property, or set a description.' : 'Shorten it.'}`];
  },
};

const expiration: Rule<ObjectTypeSettings> = {
  id: 'expiration',
  level: 'error',
  check: ({ expirationDays: days }, isKnown) => {
    if (!isKnown(days) || (Number.isInteger(days) && days >= 1 && days <= 1098)) return [];
    return [`The expiration is ${days} days. The service allows whole days from 1 to 1,098. Set an expiration in that range, for example Duration.days(365).`];
  },
};

const count: Rule<ObjectTypeSettings> = {
  id: 'count',
  level: 'error',
  check: ({ maxProfileObjectCount, sourcePriority }, isKnown) => Object.entries({ maxProfileObjectCount, sourcePriority })
    .filter(([, value]) => isKnown(value) && !(Number.isSafeInteger(value) && value >= 1))
    .map(([name, value]) => `${name} is ${value}. The service allows whole numbers from 1. Set such a number, or remove the property.`),
};

/** In the order of docs/rules.md. */
export const objectTypeRules: Rule<ObjectTypeSettings>[] = [
  domainName, objectTypeName, standardObjectName, arnLength, description, expiration, count,
];
