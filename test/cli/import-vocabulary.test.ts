import { constant } from '../../cli/import/code';
import { contentTypeCode, identifierCode, sourceCode, templateCode } from '../../cli/import/vocabulary';
import { FieldContentType, FieldSource, ObjectTypeTemplate, StandardIdentifier } from '../../src';

function constantsOf<Value>(enumeration: object): [string, Value][] {
  return Object.entries(enumeration).filter(([, value]) => typeof value === 'object');
}

test.each(constantsOf<StandardIdentifier>(StandardIdentifier))('identifier %s is written as its constant', (name, { value }) => {
  expect(identifierCode(value)).toEqual(constant('StandardIdentifier', name));
});

test.each(constantsOf<FieldContentType>(FieldContentType))('content type %s is written as its constant', (name, { value }) => {
  expect(contentTypeCode(value)).toEqual(constant('FieldContentType', name));
});

test.each(constantsOf<ObjectTypeTemplate>(ObjectTypeTemplate))('template %s is written as its constant', (name, { templateId }) => {
  expect(templateCode(templateId)).toEqual(constant('ObjectTypeTemplate', name));
});

test('other values are written with the method of', () => {
  expect([identifierCode('NEW'), contentTypeCode('DATE'), templateCode('Marketo-Lead')]).toMatchObject([
    { owner: 'StandardIdentifier', method: 'of' }, { owner: 'FieldContentType', method: 'of' }, { owner: 'ObjectTypeTemplate', method: 'of' },
  ]);
});

test('a path is written as a field of the source', () => {
  expect(sourceCode(FieldSource.field('customer.email'))).toMatchObject({ owner: 'FieldSource', method: 'field', parameters: [{ value: 'customer.email' }] });
});
