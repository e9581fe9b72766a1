import { call, Code, constant, literal } from './code';
import { TEMPLATE_IDS } from '../../src/model/template-ids';
import { CONTENT_TYPES, SOURCE_PREFIX, STANDARD_IDENTIFIERS, termOf, wordsOfName } from '../../src/model/vocabulary';

/** A name of an attribute or a path, without brackets and braces. */
const PLAIN_NAME = /^[^{}[\]]+$/;

export function sourceCode(source: string): Code {
  const path = source.slice(SOURCE_PREFIX.length);
  if (source.startsWith(SOURCE_PREFIX) && PLAIN_NAME.test(path)) {
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
  return STANDARD_IDENTIFIERS.includes(identifier) ? constant('StandardIdentifier', identifier) : call('StandardIdentifier', 'of', literal(identifier));
}

export function contentTypeCode(contentType: string): Code {
  return CONTENT_TYPES.includes(contentType) ? constant('FieldContentType', contentType) : call('FieldContentType', 'of', literal(contentType));
}

/** `CTR_NO_INFERRED` for `CTR-NoInferred`. */
export function templateCode(templateId: string): Code {
  const name = templateId.split('-').flatMap(wordsOfName).join('_').toUpperCase();
  return TEMPLATE_IDS.includes(templateId) ? constant('ObjectTypeTemplate', name) : call('ObjectTypeTemplate', 'of', literal(templateId));
}
