import { call, Code, constant, literal } from './code';
import { FieldContentType } from '../../src/field-content-type';
import { FieldSource } from '../../src/field-source';
import { ObjectTypeTemplate } from '../../src/object-type-template';
import { StandardAsset } from '../../src/standard-asset';
import { StandardCase } from '../../src/standard-case';
import { StandardIdentifier } from '../../src/standard-identifier';
import { StandardOrder } from '../../src/standard-order';
import { StandardProfile } from '../../src/standard-profile';

/** A name as an attribute's or a path's: what has brackets or braces isn't one. */
const PLAIN_NAME = /^[^{}[\]]+$/;

const OBJECTS = [
  ['StandardProfile', StandardProfile], ['StandardOrder', StandardOrder], ['StandardAsset', StandardAsset], ['StandardCase', StandardCase],
] as const;

/** The constants of the library's vocabulary by the strings that they stand for. */
const TARGETS = new Map(OBJECTS.flatMap(([owner, vocabulary]) => Object.entries(vocabulary)
  .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  .map(([name, target]) => [target, constant(owner, name)] as const)));

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
  const known = TARGETS.get(target);
  if (known) {
    return known;
  }
  for (const [owner, vocabulary] of OBJECTS) {
    const name = target.slice(vocabulary.attribute('').length);
    if (target === vocabulary.attribute(name) && PLAIN_NAME.test(name)) {
      return call(owner, 'attribute', literal(name));
    }
  }
  const item = target.slice(StandardOrder.item('').length);
  return target === StandardOrder.item(item) && PLAIN_NAME.test(item) ? call('StandardOrder', 'item', literal(item)) : literal(target);
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

/** The static constants of an enum-like class, by the service's word for each. */
function constantsOf<Value extends object>(owner: string, vocabulary: object, textOf: (value: Value) => string): Map<string, Code> {
  return new Map(Object.entries(vocabulary)
    .filter((entry): entry is [string, Value] => typeof entry[1] === 'object')
    .map(([name, value]) => [textOf(value), constant(owner, name)]));
}
