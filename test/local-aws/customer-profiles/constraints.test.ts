import { existsSync, readFileSync } from 'fs';
import * as path from 'path';
import { OBJECT_TYPE_OPERATIONS, OPERATIONS } from '../../../local-aws/customer-profiles/constraints';
import { Operation, Shape } from '../../../local-aws/customer-profiles/shapes';
import { validateInput } from '../../../local-aws/customer-profiles/validation';

const MODEL = path.join(__dirname, '..', '..', '..', '..', 'shared', 'model', 'object-type-operations.json');

interface ModelShape {
  type: string;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  member?: { shape: string };
  key?: { shape: string };
  value?: { shape: string };
  members?: Record<string, { shape: string; location?: string; locationName?: string }>;
  required?: string[];
}

interface Model {
  operations: Record<string, { http: { method: string; requestUri: string }; input: { shape: string }; errors: { shape: string }[] }>;
  shapes: Record<string, ModelShape>;
}

/** The model of the service in the format of our table. */
function shapeOf(model: Model, name: string): Shape {
  const { type, min, max, pattern, enum: values, member, key, value, members, required } = model.shapes[name];
  const shape = {
    type,
    min,
    max,
    pattern,
    enum: values,
    member: member && shapeOf(model, member.shape),
    key: key && shapeOf(model, key.shape),
    value: value && shapeOf(model, value.shape),
    members: members && Object.fromEntries(Object.entries(members).map(([memberName, one]) => [memberName, shapeOf(model, one.shape)])),
    required: type === 'structure' ? required ?? [] : undefined,
  };
  return JSON.parse(JSON.stringify(shape)) as Shape;
}

function operationOf(model: Model, name: string): Operation {
  const { http, input, errors } = model.operations[name];
  const { members = {}, required = [] } = model.shapes[input.shape];
  return {
    method: http.method as Operation['method'],
    uri: http.requestUri,
    required,
    members: Object.fromEntries(Object.entries(members).map(([memberName, { shape, location, locationName }]) => [memberName, {
      shape: shapeOf(model, shape),
      ...(location ? { location: location as 'uri', locationName } : {}),
    }])),
    errors: errors.map(({ shape }) => shape),
  };
}

(existsSync(MODEL) ? describe : describe.skip)('The table of constraints says what the service\'s model says', () => {
  const model = existsSync(MODEL) ? JSON.parse(readFileSync(MODEL, 'utf8')) as Model : { operations: {}, shapes: {} };

  test('have the same operations', () => {
    expect(Object.keys(OBJECT_TYPE_OPERATIONS).sort()).toEqual(Object.keys(model.operations).sort());
  });

  test.each(Object.keys(OBJECT_TYPE_OPERATIONS))('about %s', name => {
    expect(OPERATIONS[name as keyof typeof OPERATIONS]).toEqual(operationOf(model, name));
  });
});

describe('A Put', () => {
  const valid = { DomainName: 'retail', ObjectTypeName: 'ShopOrder', Description: 'Orders' };
  const put = (more: Record<string, unknown>) => () => validateInput(OPERATIONS.PutProfileObjectType, { ...valid, ...more });

  test('with the required members is valid', () => {
    expect(put({})).not.toThrow();
  });

  test.each([
    ['Description', undefined, "Value null at 'Description' failed to satisfy constraint: Member must not be null"],
    ['Description', '', "Value '' at 'Description' failed to satisfy constraint: Member must have length greater than or equal to 1"],
    ['Description', 'x'.repeat(1001), 'Member must have length less than or equal to 1000'],
    ['Description', null, "Value 'null' at 'Description' failed to satisfy constraint: Member must be a string, but is null"],
    ['DomainName', 'my shop', "Value 'my shop' at 'DomainName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$"],
    ['ObjectTypeName', '1st', "at 'ObjectTypeName'"],
    ['ExpirationDays', '30', "Value '30' at 'ExpirationDays' failed to satisfy constraint: Member must be an integer, but is a string"],
    ['ExpirationDays', 1.5, "Value '1.5' at 'ExpirationDays' failed to satisfy constraint: Member must be an integer"],
    ['ExpirationDays', 0, 'Member must have value greater than or equal to 1'],
    ['ExpirationDays', 1099, 'Member must have value less than or equal to 1098'],
    ['AllowProfileCreation', 'true', 'Member must be a boolean, but is a string'],
    ['MaxProfileObjectCount', 0, 'Member must have value greater than or equal to 1'],
    ['Fields', [], 'Member must be a map, but is a list'],
    ['Fields', { 'order id': {} }, "Value 'order id' at 'Fields.order id.key'"],
    ['Fields', { id: { Source: 5 } }, "Value '5' at 'Fields.id.Source' failed to satisfy constraint: Member must be a string, but is a number"],
    ['Fields', { id: { ContentType: 'TEXT' } }, 'Member must satisfy enum value set: [STRING, NUMBER, PHONE_NUMBER, EMAIL_ADDRESS, NAME]'],
    ['Fields', { id: { Sauce: 'x' } }, "Value at 'Fields.id.Sauce' failed to satisfy constraint: Member is not known"],
    ['Keys', { k: { FieldNames: ['id'] } }, "at 'Keys.k' failed to satisfy constraint: Member must be a list, but is a structure"],
    ['Keys', { k: [{ StandardIdentifiers: ['UNIQUE', 'OLD'] }] }, "Value 'OLD' at 'Keys.k.1.member.StandardIdentifiers.2.member'"],
    ['Keys', { k: [{ FieldNames: ['a.b'] }] }, "Value 'a.b' at 'Keys.k.1.member.FieldNames.1.member'"],
    ['Tags', {}, "Value '{}' at 'Tags' failed to satisfy constraint: Member must have length greater than or equal to 1"],
    ['Tags', Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, ''])), 'Member must have length less than or equal to 50'],
    ['Tags', { 'aws:x': 'y' }, "Value 'aws:x' at 'Tags.aws:x.key'"],
    ['Owner', 'me', "Value at 'Owner' failed to satisfy constraint: Member is not known to the operation"],
  ])('with %s %p is rejected', (member, value, message) => {
    expect(put({ [member]: value })).toThrow(message);
  });

  test('has all errors in one message', () => {
    expect(put({ ExpirationDays: 0, SourcePriority: 0 })).toThrow('2 validation errors detected');
  });
});
