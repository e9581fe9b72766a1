import type { OwnerMarkKey } from '../wire-contract';
import { characters, excerpt, isKnown, Rule } from './rule';

const OWNER_MARK_KEY = 'cdk-customer-profiles:owner' satisfies OwnerMarkKey;
const MAX_TAGS = 49;
/** The service's model writes `+-=` inside the class, which is a range: it holds digits and `,;<` as well, but no space. */
const TAG_KEY = /^(?!aws:)[a-zA-Z+-=._:/]+$/;

const tags: Rule<Record<string, string>> = {
  id: 'tags',
  level: 'error',
  check: desired => {
    const entries = Object.entries(desired);
    const sentences = entries.flatMap(([key, value]) => [...wrongKey(key), ...wrongValue(key, value)]);
    if (entries.length > MAX_TAGS) {
      sentences.push(`${entries.length} tags are given; ${MAX_TAGS} are allowed, since the service takes 50 and one is the mark of the owning resource: remove ${entries.length - MAX_TAGS}, or keep Tags.of(…) away with Tags.of(objectType).remove(…).`);
    }
    return sentences;
  },
};

function wrongKey(key: string): string[] {
  if (!isKnown(key)) return [];
  if (key === OWNER_MARK_KEY) return [`tag "${key}" is the mark by which this library knows its own object types: choose another key.`];
  if (key === 'Ref' || key.startsWith('Fn::')) return [`tag "${excerpt(key)}" has a key that a template takes for a function: choose another key.`];
  if (key === '__proto__') return [`tag "${key}" has a key that JavaScript drops: choose another key.`];
  if (key.startsWith('aws:')) return [`tag "${excerpt(key)}" begins with "aws:", which is reserved: choose another key.`];
  if (characters(key) <= 128 && TAG_KEY.test(key)) return [];
  return [`tag key "${excerpt(key)}" has to be 1 to 128 letters of the English alphabet, digits or characters of "+-=._:/,;<", without spaces: rename it.`];
}

function wrongValue(key: string, value: string): string[] {
  if (!isKnown(value) || characters(value) <= 256) return [];
  return [`the value of tag "${excerpt(key)}" has ${characters(value)} characters; at most 256 are allowed: shorten it.`];
}

export const tagRules: Rule<Record<string, string>>[] = [tags];
