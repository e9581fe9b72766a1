import * as fc from 'fast-check';
import { field, findingsFor, key, many } from './mappings';
import { Finding, MappingDefinition } from '../../../../src/model/rules';
import { STANDARD_OBJECT_IDENTIFIERS, STANDARD_OBJECT_NAMES, fieldsBelow, standardObject } from '../../../../src/model/standard-objects';

/** A mapping with one problem, and the change that the message suggests. */
interface Problem {
  readonly id: string;
  readonly broken: MappingDefinition;
  readonly followed: (message: string) => MappingDefinition[];
}

const TARGETS = STANDARD_OBJECT_NAMES.flatMap(name => fieldsBelow(standardObject(name)!)).filter(({ kind, path }) => kind === 'value' && !path.includes('*')).map(({ path }) => path);

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,20}$/).filter(text => !/^tags$|mail|phone/i.test(text));
const validMapping = fc.record({
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
  keyNames: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
  targets: fc.array(fc.constantFrom(undefined, '_profile.FirstName', '_profile.Address.City', '_profile.Attributes.x', '_order.Name', '_asset.Status', '_communicationRecord.Channel')),
  types: fc.array(fc.constantFrom(undefined, 'STRING', 'NUMBER', 'NAME')),
  creates: fc.boolean(),
}).map(({ names, keyNames, targets, types, creates }): MappingDefinition => ({
  AllowProfileCreation: creates,
  Fields: Object.fromEntries(names.map((fieldName, index) => [fieldName, field(targets[index], types[index], `_source.${fieldName}`)])),
  Keys: Object.fromEntries(keyNames.map((keyName, index) => [
    keyName, [key(index === 0 ? ['UNIQUE', 'PROFILE', 'ORDER', 'ASSET'] : [], names[index % names.length])],
  ])),
}));

const firstField = ({ Fields: fields = {} }: MappingDefinition) => Object.keys(fields)[0];
const firstKey = ({ Keys: keys = {} }: MappingDefinition) => Object.keys(keys)[0];

function withField(valid: MappingDefinition, fieldName: string, change: object): MappingDefinition {
  return { ...valid, Fields: Object.fromEntries([...Object.entries(valid.Fields!), [fieldName, { Source: '_source.value', ...change }]]) };
}

function withKey(valid: MappingDefinition, keyName: string, change: object): MappingDefinition {
  return { ...valid, Keys: Object.fromEntries([...Object.entries(valid.Keys!), [keyName, [{ FieldNames: [firstField(valid)], ...change }]]]) };
}

function withFirstKey(valid: MappingDefinition, StandardIdentifiers: string[]): MappingDefinition {
  return withKey(valid, firstKey(valid), { ...valid.Keys![firstKey(valid)][0], StandardIdentifiers });
}

function renamedField({ Fields: fields = {}, Keys: keys = {}, ...others }: MappingDefinition, from: string, to: string): MappingDefinition {
  const renamed = (one: string) => one === from ? to : one;
  return {
    ...others,
    Fields: Object.fromEntries(Object.entries(fields).map(([one, value]) => [renamed(one), value])),
    Keys: Object.fromEntries(Object.entries(keys).map(([one, definitions]) => [
      one, definitions.map(definition => ({ ...definition, FieldNames: definition.FieldNames!.map(renamed) })),
    ])),
  };
}

function renamedKey({ Keys: keys = {}, ...others }: MappingDefinition, from: string, to: string): MappingDefinition {
  return { ...others, Keys: Object.fromEntries(Object.entries(keys).map(([one, value]) => [one === from ? to : one, value])) };
}

/** The quoted values after the description of the problem, without duplicates. */
function proposalsIn(message: string): string[] {
  const advice = message.slice(message.search(/(Use|Did you mean|[Rr]ename) /));
  return [...new Set([...advice.matchAll(/"([^"]*)"/g)].map(([, text]) => text))];
}

/** The identifier that a message adds to a key. */
function withAddedIdentifier(mapping: MappingDefinition, message: string): MappingDefinition {
  const identifier = /(?:add the identifier|Add) ([A-Z_]+) to/.exec(message)?.[1];
  return identifier === undefined ? mapping : withFirstKey(mapping, [...mapping.Keys![firstKey(mapping)][0].StandardIdentifiers!, identifier]);
}

const badName = fc.oneof(fc.constantFrom('Tags', 'tags', 'Ref', '__proto__', '', '!', '1 2'), fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme', minLength: 1 })).filter(text => !/^[a-zA-Z0-9_.-]{1,64}$/.test(text) || /^(Tags|tags|Ref|__proto__)$/.test(text));
/** Unknown values, such as `dummy-value-for-`, and expressions are excluded. */
const isPlain = (text: string) => !/\{\{|dummy-value-for-/.test(text);

const PROBLEMS: Record<string, fc.Arbitrary<Problem>> = {
  'fieldName': fc.tuple(validMapping, badName).map(([valid, bad]) => {
    const broken = withKey(withField(valid, bad, {}), 'Second', { FieldNames: [bad.includes('.') ? firstField(valid) : bad] });
    return { id: 'fieldName', broken, followed: message => proposalsIn(message).map(good => renamedField(broken, bad, good)) };
  }),
  'keyName': fc.tuple(validMapping, badName.filter(bad => !bad.startsWith('_') || bad === '__proto__')).map(([valid, bad]) => {
    const broken = withKey(valid, bad, {});
    return { id: 'keyName', broken, followed: message => proposalsIn(message).map(good => renamedKey(broken, bad, good)) };
  }),
  'nameStart': fc.tuple(validMapping, fc.stringMatching(/^[0-9_-][a-zA-Z0-9_-]{0,30}$/).filter(text => !/mail|phone/i.test(text) && text !== '__proto__')).map(([valid, bad]) => {
    const broken = withKey(withField(valid, bad, {}), 'Second', { FieldNames: [bad] });
    return { id: 'nameStart', broken, followed: message => proposalsIn(message).map(good => renamedField(broken, bad, good)) };
  }),
  'keyField': fc.tuple(validMapping, fc.nat(20)).map(([valid, at]) => {
    const fieldName = firstField(valid);
    const place = at % fieldName.length;
    const bad = `${fieldName.slice(0, place)}_${fieldName.slice(place)}`;
    const broken = withKey(valid, 'Second', { FieldNames: [bad] });
    return { id: 'keyField', broken, followed: message => proposalsIn(message).map(good => withKey(valid, 'Second', { FieldNames: [good] })) };
  }),
  'keyField, a dot': validMapping.map(valid => {
    const broken = withKey(withField(valid, 'a.b', {}), 'Second', { FieldNames: ['a.b'] });
    return { id: 'keyField', broken, followed: message => proposalsIn(message).map(good => renamedField(broken, 'a.b', good)) };
  }),
  'source': fc.tuple(validMapping, fc.oneof(fc.string(), fc.stringMatching(/^(\$|source|_Source|_source)?\.?[a-z.$ ]{0,20}$/)).filter(text => isPlain(text) && !text.startsWith('_source.'))).map(([valid, bad]) => ({
    id: 'source', broken: withField(valid, 'Broken', { Source: bad }), followed: message => proposalsIn(message).map(Source => withField(valid, 'Broken', { Source })),
  })),
  'sourceMissing': validMapping.map(valid => ({
    id: 'sourceMissing', broken: withField(valid, 'Broken', { Source: undefined }), followed: message => proposalsIn(message).map(Source => withField(valid, 'Broken', { Source })),
  })),
  'handlebars': fc.tuple(validMapping, fc.constantFrom('{{_source.a', '{{#if _source.a}}', '{{#if _source.a}}{{/unless}}', '{{/if}}', '{{}}')).map(([valid, bad]) => ({
    id: 'handlebars', broken: withField(valid, 'Broken', { Source: bad }), followed: message => [/for example "(.*)"\.$/.exec(message)![1]].map(Source => withField(valid, 'Broken', { Source })),
  })),
  'handlebarsHelper': fc.tuple(validMapping, fc.stringMatching(/^(\.\.\/|@root\.|@)?[a-z]{1,8}(\.[a-z]{1,8}){0,2}$/).filter(path => !/^(if|unless|each|with|else|this|null|true|false|undefined|log|lookup|as)\b/.test(path))).map(([valid, bad]) => ({
    id: 'handlebarsHelper',
    broken: withField(valid, 'Broken', { Source: `{{${bad}}}` }),
    followed: message => proposalsIn(message).filter(text => text.startsWith('_source')).map(path => withField(valid, 'Broken', { Source: `{{${path}}}` })),
  })),
  'pathWhitespace, source': fc.tuple(validMapping, fc.stringMatching(/^[a-z. ]{0,12}[. ]$/)).map(([valid, bad]) => ({
    id: 'pathWhitespace', broken: withField(valid, 'Broken', { Source: `_source.${bad}` }), followed: message => proposalsIn(message).map(Source => withField(valid, 'Broken', { Source })),
  })),
  'pathWhitespace, target': fc.tuple(validMapping, fc.constantFrom(...TARGETS.filter(path => /^_(profile|order|asset)\./.test(path) && !path.includes('SourceLast') && !/Gender|PartyType/.test(path)), '_order.OrderId', '_order', ''), fc.constantFrom(' ', '.', '\t')).map(([valid, path, end]) => ({
    id: 'pathWhitespace', broken: withField(valid, 'Broken', { Target: `${path}${end}` }), followed: message => proposalsIn(message).map(Target => withField(valid, 'Broken', { Target })),
  })),
  'target': fc.tuple(validMapping, fc.constantFrom('_profile', '_order', '_asset', '_communicationRecord').chain(object => fc.constantFrom(...standardObject(object)!.reserved)), fc.constantFrom('', '[]', '.x', '[].x')).map(([valid, path, end]) => ({
    id: 'target', broken: withField(valid, 'Broken', { Target: `${path}${end}` }), followed: message => proposalsIn(message).map(Target => withField(valid, 'Broken', { Target })),
  })),
  'unknownTarget': fc.tuple(validMapping, fc.oneof(
    fc.tuple(fc.constantFrom(...TARGETS), fc.nat(30), fc.constantFrom('', 'x', '_', 'E', '[]')).map(([path, at, letters]) => `${path.slice(0, at)}${letters}${path.slice(at + 1)}`),
    fc.string({ minLength: 1 }),
    fc.constantFrom('_profile', '_profile.Address.Zip', 'order.Name', 'extended_data', '_profile.email', '_profile.gender'),
  ).filter(text => isPlain(text) && text.trim() !== '' && !/^_profile\.(ProfileId|ImportIds|FoundByItems)/.test(text)), fc.boolean()).map(([valid, bad, isKeyField]) => {
    const change = (mapping: MappingDefinition, fix: object) => isKeyField ? withKey(withField(mapping, 'Broken', fix), 'Second', { FieldNames: ['Broken'] }) : withField(mapping, 'Broken', fix);
    return {
      id: 'unknownTarget',
      broken: change(valid, { Target: bad }),
      followed: message => proposalsIn(message).map(Target => {
        const contentType = new RegExp(`"${Target.replace(/[.[\]]/g, '\\$&')}" with the content type (\\w+)`).exec(message)?.[1];
        return withAddedIdentifier(change(valid, { Target, ...(contentType === undefined ? {} : { ContentType: contentType }) }), message);
      }),
    };
  }),
  'targetKey': fc.tuple(validMapping, fc.constantFrom(...TARGETS.filter(path => !/^_(profile|order|asset|communicationRecord)\./.test(path)))).map(([valid, path]) => {
    const broken = withField(valid, 'Broken', { Target: path });
    return { id: 'targetKey', broken, followed: message => [withAddedIdentifier(broken, message)] };
  }),
  'unknownKey': fc.tuple(validMapping, fc.stringMatching(/^_[a-zA-Z0-9_-]{0,12}$/), fc.subarray(['LOOKUP_ONLY', 'PROFILE'])).map(([valid, bad, identifiers]) => {
    const broken = withKey(valid, bad, { StandardIdentifiers: identifiers.includes('PROFILE') ? identifiers : [] });
    return { id: 'unknownKey', broken, followed: message => proposalsIn(message).map(good => renamedKey(broken, bad, good)) };
  }),
  'reservedKey': fc.tuple(validMapping, fc.constantFrom('_profileId', '_orderId', '_caseId', '_assetId'), fc.subarray(['PROFILE', 'SECONDARY', 'NEW_ONLY'])).map(([valid, bad, identifiers]) => {
    const broken = withKey(valid, bad, { StandardIdentifiers: identifiers.includes('PROFILE') ? identifiers : [] });
    return {
      id: 'reservedKey',
      broken,
      followed: message => [
        ...proposalsIn(message).map(good => renamedKey(broken, bad, good)),
        ...(message.includes('Add LOOKUP_ONLY') ? [withKey(valid, bad, { StandardIdentifiers: [...identifiers.includes('PROFILE') ? identifiers : [], 'LOOKUP_ONLY'] })] : []),
      ],
    };
  }),
  'reservedKey of the only key': fc.tuple(fc.constantFrom('_profileId', '_orderId'), fc.boolean()).map(([bad, creates]) => {
    const broken = { AllowProfileCreation: creates, Fields: { id: field() }, Keys: { [bad]: [key(['UNIQUE', 'PROFILE'])] } };
    return { id: 'reservedKey', broken, followed: message => proposalsIn(message).map(good => renamedKey(broken, bad, good)) };
  }),
  'unique': validMapping.map(valid => {
    const broken = withFirstKey(valid, ['PROFILE', 'ORDER', 'ASSET']);
    return { id: 'unique', broken, followed: message => [withFirstKey(broken, ['UNIQUE', 'PROFILE', 'ORDER', 'ASSET']), withAddedIdentifier(broken, message)] };
  }),
  'profileKey': validMapping.map(valid => {
    const broken = withFirstKey(valid, ['UNIQUE', 'ORDER', 'ASSET']);
    return { id: 'profileKey', broken, followed: message => [withAddedIdentifier(broken, message)] };
  }),
  'contentType': fc.tuple(validMapping, fc.constantFrom('email', 'workEmail', 'home_phone'), fc.constantFrom(undefined, 'STRING'), fc.constantFrom('_email', '_phone', 'Second')).map(([valid, fieldName, ContentType, keyName]) => {
    const change = (contentType?: string) => withKey(withField(valid, fieldName, { ContentType: contentType }), keyName, { FieldNames: [fieldName] });
    return { id: 'contentType', broken: change(ContentType), followed: message => [change(/content type to (\w+)\.$/.exec(message)![1])] };
  }),
  'secondaryAlone': fc.tuple(validMapping, fc.constantFrom(['SECONDARY'], ['LOOKUP_ONLY'], ['SECONDARY', 'LOOKUP_ONLY'], ['SECONDARY', 'ORDER'])).map(([valid, identifiers]) => ({
    id: 'secondaryAlone',
    broken: withKey(valid, 'Second', { StandardIdentifiers: identifiers }),
    followed: message => [
      withKey(valid, 'Second', { StandardIdentifiers: [...identifiers, 'PROFILE'] }),
      withKey(valid, 'Second', { StandardIdentifiers: identifiers.filter(identifier => !/remove (.*)\.$/.exec(message)![1].includes(identifier)) }),
    ],
  })),
  'unknownIdentifier': fc.tuple(validMapping, fc.constantFrom(...STANDARD_OBJECT_IDENTIFIERS, 'UNIQUE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY'), fc.nat(10)).map(([valid, identifier, at]) => {
    const bad = `${identifier.slice(0, at)}X${identifier.slice(at)}`;
    const change = (...identifiers: string[]) => withKey(valid, 'Second', { StandardIdentifiers: ['PROFILE', ...identifiers] });
    return { id: 'unknownIdentifier', broken: change(bad), followed: message => message.endsWith('Remove it.') ? [change()] : proposalsIn(message).map(good => change(good)) };
  }),
  'unknownContentType': fc.tuple(validMapping, fc.constantFrom('string', 'Number', 'PHONE', 'EMAIL', 'NAMES')).map(([valid, bad]) => ({
    id: 'unknownContentType', broken: withField(valid, 'Broken', { ContentType: bad }), followed: message => proposalsIn(message).map(ContentType => withField(valid, 'Broken', { ContentType })),
  })),
  'timestampFormat': validMapping.map(valid => {
    const broken = withField(valid, 'Broken', { Target: '_profile.SourceLastUpdatedTimestamp' });
    return { id: 'timestampFormat', broken, followed: message => [{ ...broken, SourceLastUpdatedTimestampFormat: /for example to "(.*)"\.$/.exec(message)![1] }] };
  }),
  'timestampPattern': fc.tuple(validMapping, fc.oneof(fc.stringMatching(/^[yYMDdHhmsTZX':. -]{1,20}$/), fc.string({ minLength: 1 }).filter(isPlain))).map(([valid, bad]) => ({
    id: 'timestampPattern', broken: { ...valid, SourceLastUpdatedTimestampFormat: bad }, followed: message => [{ ...valid, SourceLastUpdatedTimestampFormat: /Use "(.*)"\.$/s.exec(message)![1] }],
  })),
  'bothForms': validMapping.map(valid => {
    const broken = withField(withField(valid, 'One', { Target: '_profile.Gender' }), 'Two', { Target: '_profile.GenderString' });
    return { id: 'bothForms', broken, followed: message => [withField(broken, /target of field "(.*)"\.$/.exec(message)![1], {})] };
  }),
  'fieldCount': validMapping.map(valid => {
    const broken = { ...valid, Fields: { ...valid.Fields, ...many(251, field()) } };
    return { id: 'fieldCount', broken, followed: message => [{ ...valid, Fields: Object.fromEntries(Object.entries(broken.Fields).slice(0, -Number(/Remove (\d+)\.$/.exec(message)![1]))) }] };
  }),
};

const idsOf = (findings: Finding[]) => [...new Set(findings.map(({ id }) => id))];

test('a valid mapping has no findings', () => {
  fc.assert(fc.property(validMapping, valid => expect(findingsFor(valid)).toEqual([])));
});

describe('a mapping that follows the message about its only problem has no findings', () => {
  test.each(Object.keys(PROBLEMS))('%s', title => {
    let followedOnce = false;
    fc.assert(fc.property(PROBLEMS[title], ({ id, broken, followed }) => {
      const findings = findingsFor(broken);
      fc.pre(idsOf(findings).join() === id && findings.length === 1);
      const fixed = followed(findings[0].message);
      expect(fixed.length).toBeGreaterThan(0);
      followedOnce = true;
      const { message } = findings[0];
      for (const mapping of fixed) expect({ message, then: findingsFor(mapping) }).toEqual({ message, then: [] });
    }), { numRuns: 50 });
    expect(followedOnce).toBe(true);
  });
});
