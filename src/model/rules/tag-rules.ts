import { isPlaceholder, IsKnown } from './known';
import { characters, excerpt, Rule } from './rule';
import { OWNER_TAG_KEY } from '../custom-resource';

const MAX_TAGS = 49;
/** In the API model of the service, `+-=` in the character class is a range, so digits and `,;<` are valid, but spaces are not. */
const TAG_KEY = /^(?!aws:)[a-zA-Z+-=._:/]+$/;

/** A tag can come from an outer scope, where its key is valid for other resources. */
const KEEP_OFF = 'keep an inherited tag off this object type with Tags.of(objectType).remove(key) or with excludeResourceTypes.';

const tags: Rule<Record<string, string>> = {
  id: 'tags',
  level: 'error',
  check: (desired, isKnown) => {
    const entries = Object.entries(desired);
    const messages = entries.flatMap(([key, value]) => [...wrongKey(key, isKnown), ...wrongValue(key, value, isKnown)]);
    if (entries.length > MAX_TAGS) {
      messages.push(`The object type has ${entries.length} tags. The service allows 50 tags, and one of them is the owner tag of this library. Remove ${entries.length - MAX_TAGS}, or ${KEEP_OFF}`);
    }
    return messages;
  },
};

function wrongKey(key: string, isKnown: IsKnown): string[] {
  const problem = problemOfKey(key, isKnown);
  return problem === undefined ? [] : [`Tag key "${excerpt(key)}" is not valid. ${problem} Change the key, or ${KEEP_OFF}`];
}

function problemOfKey(key: string, isKnown: IsKnown): string | undefined {
  if (isPlaceholder(key)) return undefined;
  if (!isKnown(key)) return 'A tag key cannot be a token, because a template cannot contain one there.';
  if (key === OWNER_TAG_KEY) return 'This library records the owner of an object type under this key.';
  if (key === 'Ref' || key === '__proto__' || key.startsWith('Fn::')) return 'A template cannot contain this key.';
  if (key.startsWith('aws:')) return 'AWS reserves keys that begin with "aws:".';
  if (characters(key) <= 128 && TAG_KEY.test(key)) return undefined;
  return 'A tag key has 1 to 128 letters (a-z, A-Z), digits, or characters of "+-=._:/,;<", and no spaces.';
}

function wrongValue(key: string, value: string, isKnown: IsKnown): string[] {
  if (!isKnown(value) || characters(value) <= 256) return [];
  return [`The value of tag "${excerpt(key)}" has ${characters(value)} characters. The service allows 256. Shorten it.`];
}

export const tagRules: Rule<Record<string, string>>[] = [tags];
