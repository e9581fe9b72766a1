import { characters, excerpt, isKnown, Rule } from './rule';

/** What an object type has beside its mapping. */
export interface ObjectTypeSettings {
  readonly domainName: string;
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
  check: ({ domainName: name }) => {
    if (!isKnown(name) || /^[a-zA-Z0-9_-]{1,64}$/.test(name)) return [];
    return [`domain name "${excerpt(name)}" has to be 1 to 64 letters of the English alphabet, digits, "_" or "-": give the name of the domain, not its ARN or its title.`];
  },
};

const objectTypeName: Rule<ObjectTypeSettings> = {
  id: 'objectTypeName',
  level: 'error',
  check: ({ objectTypeName: name }) => {
    if (!isKnown(name)) return [];
    if (name.startsWith('_')) {
      return [`object type name "${excerpt(name)}" begins with "_", which the service keeps for its own standard object types: begin with a letter.`];
    }
    if (/^[a-zA-Z][a-zA-Z_0-9-]{0,254}$/.test(name)) return [];
    return [`object type name "${excerpt(name)}" has to be 1 to 255 letters of the English alphabet, digits, "_" or "-", and to begin with a letter: choose such a name.`];
  },
};

const arnLength: Rule<ObjectTypeSettings> = {
  id: 'arnLength',
  level: 'error',
  check: ({ domainName: domain, objectTypeName: name }) => {
    if (!isKnown(domain) || !isKnown(name)) return [];
    const length = domain.length + name.length;
    if (length <= MAX_NAMES) return [];
    return [`domain name and object type name have ${length} characters together; at most ${MAX_NAMES} are allowed, since the service tags no ARN of more than 256: shorten the object type name by ${length - MAX_NAMES}.`];
  },
};

const description: Rule<ObjectTypeSettings> = {
  id: 'description',
  level: 'error',
  check: ({ description: text }) => {
    if (!isKnown(text)) return [];
    const length = characters(text);
    if (length >= 1 && length <= 1000) return [];
    return [`the description has ${length} characters; 1 to 1,000 are allowed: ${length === 0 ? 'write one, or leave the property out' : 'shorten it'}.`];
  },
};

const expiration: Rule<ObjectTypeSettings> = {
  id: 'expiration',
  level: 'error',
  check: ({ expirationDays: days }) => {
    if (!isKnown(days) || (Number.isInteger(days) && days >= 1 && days <= 1098)) return [];
    return [`the expiration is ${days} days; whole days from 1 to 1,098 are allowed: give for example Duration.days(365), or leave it out for the domain's.`];
  },
};

const count: Rule<ObjectTypeSettings> = {
  id: 'count',
  level: 'error',
  check: ({ maxProfileObjectCount, sourcePriority }) => Object.entries({ maxProfileObjectCount, sourcePriority })
    .filter(([, value]) => isKnown(value) && !(Number.isSafeInteger(value) && value >= 1))
    .map(([name, value]) => `${name} is ${value}; whole numbers from 1 are allowed: give one, or leave it out for the service's own.`),
};

export const objectTypeRules: Rule<ObjectTypeSettings>[] = [domainName, objectTypeName, arnLength, description, expiration, count];
