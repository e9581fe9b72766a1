import { editDistance, toleranceOf } from './nearest-name';
import { stepsOf } from './paths';
import { fieldsBelow, STANDARD_OBJECT_NAMES, StandardField, StandardObject, standardObject } from '../standard-objects';

/** Words of sources, and the words of the guide for the same things. */
const SYNONYMS: Readonly<Record<string, string>> = {
  'zip code': 'postal code',
  'zip': 'postal code',
  'post code': 'postal code',
  'postcode': 'postal code',
  'town': 'city',
  'street': 'address1',
  'e mail': 'email',
  'mail': 'email',
  'email': 'email address',
  'telephone': 'phone',
  'tel': 'phone',
  'phone': 'phone number',
  'cell': 'mobile',
  'mobile': 'mobile phone',
  'birthday': 'birth date',
  'date of birth': 'birth date',
  'dob': 'birth date',
  'surname': 'last name',
  'family name': 'last name',
  'lastname': 'last name',
  'given name': 'first name',
  'firstname': 'first name',
  'company': 'business name',
  'sex': 'gender',
};

/** The documented field that a target probably means. */
export interface NearestTarget {
  readonly object: StandardObject;
  readonly field?: StandardField;
}

/**
 * Returns the standard object and the documented field that were probably meant, compared by words and by letters.
 *
 * @param isPossible whether a documented field can be suggested
 */
export function nearestTarget(target: string, isPossible: (field: StandardField) => boolean): NearestTarget | undefined {
  const [first = '', ...rest] = stepsOf(target).map(step => step.replace(/\[.*$/, ''));
  const object = objectNamed(first);
  if (object !== undefined) return { object, field: nearestField(rest, object, isPossible) };
  // No object: the whole path can be a field of the profile.
  const profile = standardObject('_profile')!;
  const field = nearestField([first, ...rest], profile, isPossible);
  return field === undefined ? undefined : { object: profile, field };
}

function objectNamed(name: string): StandardObject | undefined {
  const exact = standardObject(name);
  if (exact !== undefined) return exact;
  const wanted = name.replace(/^_+/, '').toLowerCase();
  let nearest: string | undefined;
  let nearestDistance = Math.min(toleranceOf(wanted.length), 2) + 1;
  for (const candidate of STANDARD_OBJECT_NAMES) {
    const distance = editDistance(wanted, candidate.slice(1).toLowerCase());
    if (distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest === undefined ? undefined : standardObject(nearest);
}

function nearestField(steps: string[], object: StandardObject, isPossible: (field: StandardField) => boolean): StandardField | undefined {
  const wanted = normalized(steps);
  if (wanted.length === 0) return undefined;
  let nearest: StandardField | undefined;
  let nearestRank = Infinity;
  for (const field of fieldsBelow(object)) {
    if (field.kind !== 'value' || field.path.includes('*') || !isPossible(field)) continue;
    const rank = rankOf(wanted, normalized(field.path.split('.').slice(1)));
    if (rank < nearestRank) {
      nearest = field;
      nearestRank = rank;
    }
  }
  return nearest;
}

/** The distance of two names: 0 for the same words, Infinity for too different words. */
function rankOf(wanted: string[], candidate: string[]): number {
  const [one, other] = [wanted.join(' '), candidate.join(' ')];
  if (one === other) return 0;
  const distance = editDistance(one, other);
  const byLetters = distance <= toleranceOf(one.length) ? distance : Infinity;
  const [fewer, more] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  const byWords = fewer.every(word => more.includes(word)) ? 1 + (more.length - fewer.length) : Infinity;
  // Of equally near fields, the one with the most similar length.
  return Math.min(byLetters, byWords) + Math.abs(one.length - other.length) / 1000;
}

/** The words of a path, as the guide writes them. */
function normalized(steps: string[]): string[] {
  let text = steps.flatMap(step => step.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g) ?? []).map(word => word.toLowerCase()).join(' ');
  for (const [word, guideWord] of Object.entries(SYNONYMS)) {
    if (!` ${text} `.includes(` ${guideWord} `)) text = ` ${text} `.replace(` ${word} `, ` ${guideWord} `).trim();
  }
  return text === '' ? [] : text.split(' ');
}
