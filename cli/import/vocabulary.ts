import { call, Code, constant, literal } from './code';
import { FieldContentType } from '../../src/field-content-type';
import { FieldSource } from '../../src/field-source';
import { termOf } from '../../src/model/vocabulary';
import { ObjectTypeTemplate } from '../../src/object-type-template';
import { StandardIdentifier } from '../../src/standard-identifier';

/** A name of an attribute or a path, without brackets and braces. */
const PLAIN_NAME = /^[^{}[\]]+$/;

const IDENTIFIERS = constantsOf('StandardIdentifier', StandardIdentifier, ({ value }: StandardIdentifier) => value);
const CONTENT_TYPES = constantsOf('FieldContentType', FieldContentType, ({ value }: FieldContentType) => value);
const TEMPLATES = constantsOf('ObjectTypeTemplate', ObjectTypeTemplate, ({ templateId }: ObjectTypeTemplate) => templateId);

export function sourceCode(source: string): Code {
  const path = source.slice(FieldSource.field('').length);
  if (source === FieldSource.field(path) && PLAIN_NAME.test(path)) {
    return call('FieldSource', 'field', literal(path));
  }
  return source.includes('{{') ? call('FieldSource', 'handlebars', literal(source)) : literal(source);
}

export function targetCode(target: string): Code {
  const term = termOf(target);
  if (term === undefined) {
    return literal(target);
  }
  return 'constant' in term ? constant(term.className, term.constant) : call(term.className, term.method, ...term.arguments.map(literal));
}

export function identifierCode(identifier: string): Code {
  return IDENTIFIERS.get(identifier) ?? call('StandardIdentifier', 'of', literal(identifier));
}

export function contentTypeCode(contentType: string): Code {
  return CONTENT_TYPES.get(contentType) ?? call('FieldContentType', 'of', literal(contentType));
}

export function templateCode(templateId: string): Code {
  return TEMPLATES.get(templateId) ?? call('ObjectTypeTemplate', 'of', literal(templateId));
}

/** The static constants of an enum-like class, by their values at the service. */
function constantsOf<Value extends object>(owner: string, vocabulary: object, textOf: (value: Value) => string): Map<string, Code> {
  return new Map(Object.entries(vocabulary)
    .filter((entry): entry is [string, Value] => typeof entry[1] === 'object')
    .map(([name, value]) => [textOf(value), constant(owner, name)]));
}
