import type { FieldValue } from './field-value';
import type { PreviewedField } from './previewed-object-type';
import type { Written } from './record-preview';

/** A field with its value in one record. */
export interface FilledField {
  readonly field: PreviewedField;
  readonly value: FieldValue;
}

export function writtenOf(value: FieldValue): Written {
  switch (value.kind) {
    case 'text': return value.text!;
    case 'list': return value.texts!;
    default: return { notDocumented: value.notDocumented[0] };
  }
}

/** The values that a record writes to its targets (facts 43 to 46). An empty field writes nothing (fact 40). */
export function writesOf(fields: readonly FilledField[]): Record<string, Written> {
  const written = new Map<string, Written>();
  for (const { field: { target }, value } of withValue(fields)) {
    if (target === undefined) continue;
    const before = written.get(target);
    const known = target.includes('{{') ? { notDocumented: 'N12' as const } : writtenOf(value);
    written.set(target, before === undefined || isSame(before, known) ? known : { notDocumented: 'N24' });
  }
  return Object.fromEntries(written);
}

/** The email address and phone number of a new profile, from fields with these content types (facts 96, 97). */
export function writesIfCreatedOf(fields: readonly FilledField[]): Record<string, Written> {
  const written: Record<string, Written> = {};
  for (const [contentType, target] of [['EMAIL_ADDRESS', '_profile.EmailAddress'], ['PHONE_NUMBER', '_profile.PhoneNumber']]) {
    const filled = withValue(fields).filter(({ field }) => field.contentType === contentType || field.target === target);
    const values = filled.map(({ value }) => writtenOf(value));
    if (filled.every(({ field }) => field.target === target)) continue;
    const isOne = values.every(value => isSame(value, values[0]));
    const isWritten = filled.some(({ field }) => field.target === target);
    if (isOne && isWritten) continue;
    written[target] = isOne ? values[0] : { notDocumented: 'N24' };
  }
  return written;
}

function withValue(fields: readonly FilledField[]): FilledField[] {
  return fields.filter(({ value }) => value.kind !== 'empty');
}

function isSame(one: Written, other: Written): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
