import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import { messageOf, orders, problemsOf, propertiesOf, RESOURCE_TYPE, shopStack } from './examples';
import { ObjectTypeMapping, ProfileObjectType, ProfileObjectTypeProps } from '../../src';
import { parseTemplate } from '../../src/model/rules/handlebars';

/**
 * Texts with a special meaning in JavaScript, JSON, CDK, CloudFormation, Handlebars or a shell, but not in this
 * library.
 */
const SPECIAL = [
  '"', '\'', '`', '\\', '\n', '\t', '\u0000', '\u2028', '${AWS::Region}', '${', '}', '{"Ref": "AWS::StackName"}', '{"Fn::Sub": "x"}', '{{_source.id}}', '{{{x}}}',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Ref', 'Fn::GetAtt', '$(whoami)', '%s', '<script>', 'ä', '日本語', '🙂', '\u202e', ' ', '',
];
const hostileText = fc.array(fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'grapheme', maxLength: 10 })), { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
/** An encoded token of CDK, such as `${Token[TOKEN.1]}`, is not input but a reference that does not exist. */
const notAToken = (text: string) => !/\$\{Token\[/.test(text);
/** Broken Handlebars is rejected. */
const isValidTemplate = (text: string) => !text.includes('{{') || !('error' in parseTemplate(text));
const upTo = (length: number) => hostileText.filter(text => notAToken(text) && text.length >= 1 && [...text].length <= length);

/** Names of JavaScript that the service allows. */
const ODD_NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'toJSON', 'length', 'DomainName', 'ServiceToken', '0', '1e3', 'true', 'null'];

function mappingOf(fields: Record<string, object>, keys: Record<string, object[]> = {}): ObjectTypeMapping {
  return ObjectTypeMapping.fromJson({
    Fields: { id: { Source: '_source.id' }, ...fields },
    Keys: { shopOrderId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }], ...keys },
  });
}

/** The value in the template, or the messages of the error. */
function arrivalOf(make: (stack: Stack) => unknown): { properties?: any; rejection: string } {
  const stack = shopStack();
  let properties: any;
  const rejection = messageOf(() => {
    make(stack);
    properties = propertiesOf(stack);
  });
  return { properties, rejection };
}

/** Ten at a time, because synthesis takes most of the time. */
function expectArrival<Sample>(
  samples: fc.Arbitrary<Sample>, propsOf: (sample: Sample) => Partial<ProfileObjectTypeProps>, arrivalOfSample: (properties: any) => Sample,
) {
  fc.assert(fc.property(fc.array(samples, { minLength: 10, maxLength: 10 }), ten => {
    const stack = shopStack();
    ten.forEach((sample, index) => orders(stack, { ...propsOf(sample), objectTypeName: `ShopOrder${index}` }, `Orders${index}`));
    const arrived = Object.values(Template.fromStack(stack).findResources(RESOURCE_TYPE)).map(({ Properties }) => arrivalOfSample(Properties));
    expect(arrived).toEqual(ten);
  }), { numRuns: 10 });
}

describe('any text arrives unchanged', () => {
  test('as a description', () => {
    expectArrival(upTo(1000), description => ({ description }), ({ Description }) => Description);
  });

  test('as a source and a target of a field', () => {
    const fields = fc.record({
      Source: upTo(900).map(source => `_source.${source}`).filter(isValidTemplate),
      Target: upTo(900).map(target => `_profile.Attributes.${target}`).filter(isValidTemplate),
    }, { noNullPrototype: true });
    expectArrival(fields, hostile => ({ mapping: mappingOf({ hostile }) }), ({ Fields }) => Fields.hostile);
  });

  test('as the value of a tag', () => {
    expectArrival(upTo(256), team => ({ tags: { team } }), ({ Tags }) => Tags.team);
  });

  test('as an unknown content type and identifier', () => {
    expectArrival(
      upTo(50).map(word => [word, [word]]),
      ([word, identifiers]) => ({ mapping: mappingOf({ hostile: { Source: '_source.x', ContentType: word } }, { other: [{ FieldNames: ['id'], StandardIdentifiers: identifiers }] }) }),
      ({ Fields, Keys }) => [Fields.hostile.ContentType, Keys.other[0].StandardIdentifiers],
    );
  });
});

describe('any name is unchanged in the template, or rejected with a message that quotes it on one line', () => {
  const anyName = fc.oneof(hostileText, fc.constantFrom(...ODD_NAMES), fc.string({ unit: 'binary', maxLength: 70 })).filter(notAToken);

  function expectArrivalOrRejection(rule: RegExp, make: (stack: Stack) => unknown, namesIn: (properties: any) => string[], name: string) {
    const { properties, rejection } = arrivalOf(make);
    if (properties === undefined) expect(rejection.split('\n').filter(line => !rule.test(line) && !/^The object type|^Validation failed/.test(line))).toEqual([]);
    else expect(namesIn(properties)).toContain(name);
  }

  test('of a field', () => {
    fc.assert(fc.property(anyName, name => expectArrivalOrRejection(
      /^\[fieldName\] Field name ".*"/, stack => orders(stack, { mapping: mappingOf(Object.fromEntries([[name, { Source: '_source.x' }]])) }), ({ Fields }) => Object.keys(Fields), name,
    )));
  });

  test('of a key', () => {
    fc.assert(fc.property(anyName, name => expectArrivalOrRejection(
      /^\[(keyName|reservedKey)\] Key (name )?".*"/, stack => orders(stack, { mapping: mappingOf({}, Object.fromEntries([[name, [{ FieldNames: ['id'] }]]])) }), ({ Keys }) => Object.keys(Keys), name,
    )));
  });

  test('of a tag', () => {
    fc.assert(fc.property(anyName, name => expectArrivalOrRejection(
      /^ *\[Shop\/Orders\] \[tags\] Tag key ".*"/, stack => orders(stack, { tags: Object.fromEntries([[name, 'x']]) }), ({ Tags }) => Object.keys(Tags), name,
    )));
  });

  test('of an object type and a domain', () => {
    fc.assert(fc.property(anyName, name => expectArrivalOrRejection(
      /^\[(domainName|objectTypeName|arnLength)\] /, stack => orders(stack, { domainName: name, objectTypeName: name }), ({ DomainName, ObjectTypeName }) => [DomainName, ObjectTypeName], name,
    )));
  });

  test('of a member of the JSON', () => {
    fc.assert(fc.property(anyName, name => {
      fc.pre(!['id', 'TemplateId'].includes(name));
      const { rejection } = arrivalOf(() => ObjectTypeMapping.fromJson(Object.fromEntries([['Fields', {}], ['Keys', {}], [name, {}]])));
      expect(rejection.split('\n').filter(line => !/^\[(unknownMember|memberType|unique|profileKey)\] /.test(line))).toEqual([]);
    }));
  });
});

describe('a name with a meaning in JavaScript', () => {
  test.each(ODD_NAMES)('%s is a field, a key and a tag as any other', name => {
    const fields = Object.fromEntries([[name, { Source: '_source.x' }]]);
    const keys = Object.fromEntries([[name, [{ FieldNames: [name] }]]]);
    const { Fields, Keys, Tags } = arrivalOf(stack => orders(stack, { mapping: mappingOf(fields, keys), tags: Object.fromEntries([[name, 'x']]) })).properties;
    expect([Fields, Keys, Tags]).toEqual([expect.objectContaining(fields), expect.objectContaining(keys), Object.fromEntries([[name, 'x']])]);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is not found as the field of a key if it is not defined', name => {
    expect(problemsOf(() => mappingOf({}, { other: [{ FieldNames: [name] }] }))).toEqual(['keyField']);
  });
});

describe('a name of an intrinsic function is rejected', () => {
  test.each(['Ref', 'Fn::Sub', 'Fn::GetAtt', '__proto__'])('a tag %s', key => {
    const stack = shopStack();
    orders(stack, { tags: Object.fromEntries([[key, 'AWS::StackName']]) });
    expect(messageOf(() => Template.fromStack(stack))).toContain(`[tags] Tag key "${key}" is not valid. A template cannot contain this key.`);
  });

  test.each(['Ref', '__proto__'])('a field and a key %s', name => {
    expect(problemsOf(() => mappingOf(Object.fromEntries([[name, { Source: '_source.x' }]]), Object.fromEntries([[name, [{ FieldNames: ['id'] }]]])))).toEqual(['fieldName', 'keyName']);
  });

  test('an object instead of a text', () => {
    expect(problemsOf(() => mappingOf({ a: { Source: { Ref: 'AWS::Region' } } }))).toEqual(['memberType']);
  });
});

test('a problem is one line for any quoted name', () => {
  const message = messageOf(() => mappingOf({ 'a\n[unique] no key is UNIQUE\u2028': { Source: '_source.x' } }));
  expect(message).toBe('[fieldName] Field name "a\\u000a[unique] no key is UNIQUE\\u2028" is not valid. A field name has 1 to 64 letters (a-z, A-Z), digits, "_", ".", or "-". Rename the field, for example to "a_unique_no_key_is_UNIQUE".');
});

test('a very long name is shortened in messages', () => {
  expect(messageOf(() => mappingOf({ ['x'.repeat(100_000)]: { Source: '_source.x' } })).length).toBeLessThan(300);
});

// The constructs library rejects names that every JavaScript object has.
test('a construct path of any characters results in a valid name, and an owner with the path', () => {
  fc.assert(fc.property(hostileText.filter(id => notAToken(id) && id !== '' && !(id in {})), id => {
    const stack = shopStack();
    new ProfileObjectType(stack, id, { domainName: 'retail', mapping: mappingOf({}) });
    const { ObjectTypeName, Owner } = propertiesOf(stack);
    expect(ObjectTypeName).toMatch(/^[a-zA-Z][a-zA-Z_0-9-]{0,115}$/);
    expect(Owner['Fn::Join'][1].at(-1)).toBe(`/${id.replace(/\//g, '--')}`);
  }));
});
