import { IsKnown } from './known';
import { MappingElements } from './mapping-elements';
import { LOST_NAMES, REJECTED_NAMES, validName } from './names';
import { excerpt, messagesAbout, Rule } from './rule';
import { sourceErrors, sourceWarnings, sourceWhitespace } from './source-rules';
import { targetErrors, targetWarnings, targetWhitespace } from './target-rules';
import { timestampErrors, timestampWarnings } from './timestamp-rules';
import { nearValue } from './values';
import { CONTENT_TYPES } from '../vocabulary';

const MAX_FIELDS = 250;
const FIELD_NAME = /^[a-zA-Z0-9_.-]{1,64}$/;

const fieldName: Rule<MappingElements> = {
  id: 'fieldName',
  level: 'error',
  check: ({ fields }, isKnown) => messagesAbout(fields, ({ name }) => {
    if (!isKnown(name)) return undefined;
    const problem = LOST_NAMES.includes(name) ? 'A template cannot contain this name.'
      : REJECTED_NAMES.includes(name) ? 'The service rejects this name.'
        : FIELD_NAME.test(name) ? undefined : 'A field name has 1 to 64 letters (a-z, A-Z), digits, "_", ".", or "-".';
    if (problem === undefined) return undefined;
    return `Field name "${excerpt(name)}" is not valid. ${problem} Rename the field, for example to "${validName(name, 'field', fields.map(field => field.name))}".`;
  }),
};

const fieldCount: Rule<MappingElements> = {
  id: 'fieldCount',
  level: 'error',
  check: ({ fields: { length: count } }) => (
    count <= MAX_FIELDS ? [] : [`The mapping has ${count} fields. The service allows ${MAX_FIELDS} fields. Remove ${count - MAX_FIELDS}.`]
  ),
};

/** The messages of rule `nameStart` about fields. */
export function fieldNameStart({ fields }: MappingElements, isKnown: IsKnown): string[] {
  return messagesAbout(fields, ({ name }) => {
    if (!isKnown(name) || /^[a-zA-Z]/.test(name) || !FIELD_NAME.test(name) || LOST_NAMES.includes(name)) return undefined;
    return `Field name "${name}" does not begin with a letter. Rename the field, for example to "${validName(name, 'field', fields.map(field => field.name))}".`;
  });
}

const pathWhitespace: Rule<MappingElements> = {
  id: 'pathWhitespace',
  level: 'warning',
  check: parts => [...sourceWhitespace(parts), ...targetWhitespace(parts)],
};

const unknownContentType: Rule<MappingElements> = {
  id: 'unknownContentType',
  level: 'warning',
  check: ({ fields }, isKnown) => messagesAbout(fields, ({ name, field: { ContentType: contentType } }) => {
    const near = isKnown(contentType) ? nearValue(contentType, CONTENT_TYPES) : undefined;
    return near === undefined ? undefined : `Field "${excerpt(name)}" has content type "${excerpt(contentType!)}", which AWS does not document. Use "${near}".`;
  }),
};

/** In the order of docs/rules.md. */
export const fieldErrors: Rule<MappingElements>[] = [...timestampErrors, fieldName, ...sourceErrors, ...targetErrors, fieldCount];
export const fieldWarnings: Rule<MappingElements>[] = [
  ...timestampWarnings, ...sourceWarnings, pathWhitespace, ...targetWarnings, unknownContentType,
];
