import { differences } from '../../../src/model/definition-difference';
import { PROPERTIES } from '../../lambda/events';

const DESIRED = {
  Description: 'Orders', ExpirationDays: 30, AllowProfileCreation: true, Fields: PROPERTIES.Fields, Keys: PROPERTIES.Keys,
};
const members = (...definitions: Parameters<typeof differences>) => differences(...definitions).map(({ member, kind }) => `${member} ${kind}`);

describe('There is no difference', () => {
  test.each<[string, object]>([
    ['texts instead of numbers and booleans', { ExpirationDays: '30', AllowProfileCreation: 'true' }],
    ['another order of keys and identifiers', { Keys: { shopOrderId: [{ StandardIdentifiers: ['ORDER', 'UNIQUE'], FieldNames: ['orderId'] }] } }],
    ['the default content type', { Fields: { total: { ContentType: 'NUMBER', Target: '_order.TotalPrice', Source: '_source.total' }, orderId: { Source: '_source.id', ContentType: 'STRING' } } }],
    ['empty values', { EncryptionKey: null, SourcePriority: undefined, Fields: { ...PROPERTIES.Fields, orderId: { Source: '_source.id', Target: null } } }],
    ['defaults of its own', { MaxProfileObjectCount: 250 }],
  ])('if the service has %s', (_, changes) => {
    expect(differences(DESIRED, {}, { ...DESIRED, ...changes })).toEqual([]);
  });

  test('if the service has an empty list of identifiers or keys, and the app has none', () => {
    const [desired, actual] = [[{ FieldNames: ['x'] }], [{ FieldNames: ['x'], StandardIdentifiers: [] }]].map(list => ({ Keys: { a: list } }));

    expect(differences(desired, {}, actual)).toEqual([]);
    expect(differences(actual, {}, desired)).toEqual([]);
    expect(differences({}, {}, { Keys: { a: [] }, Fields: {} })).toEqual([]);
    expect(differences({ Keys: {} }, {}, {})).toEqual([]);
  });

  test('in members that a template sets', () => {
    const actual = { ...DESIRED, SourceLastUpdatedTimestampFormat: 'yyyy' };

    expect(members({ Description: 'Orders', TemplateId: 'CTR' }, actual, { ...actual, TemplateId: 'CTR' })).toEqual(['ExpirationDays kept']);
    expect(members({ ...DESIRED, TemplateId: 'CTR', Fields: {} }, {}, { ...DESIRED, TemplateId: 'CTR' })).toEqual([]);
  });

  test('if the service kept false or null', () => {
    expect(differences({}, { AllowProfileCreation: false, Fields: {} }, { AllowProfileCreation: false, Fields: {} })).toEqual([]);
  });
});

describe('There is a difference', () => {
  test.each<[string, string, unknown]>([
    ['Description', 'changed', 'Other'], ['Description', 'changed', undefined], ['Description', 'changed', ''],
    ['ExpirationDays', 'changed', 366], ['AllowProfileCreation', 'changed', false],
    ['Fields', 'changed', { orderId: { Source: '_source.id' } }],
    ['Fields', 'changed', { ...PROPERTIES.Fields, orderId: { Source: '_source.id', ContentType: 'NUMBER' } }],
    ['Fields', 'changed', { ...PROPERTIES.Fields, orderId: { Source: '_source.id', Target: 'STRING' } }],
    ['Keys', 'changed', { shopOrderId: [{ FieldNames: ['orderId'], StandardIdentifiers: ['UNIQUE'] }] }],
  ])('if the service has another %s (%s to %j)', (member, kind, actual) => {
    const desired = DESIRED[member as 'Fields'];

    expect(differences(DESIRED, {}, { ...DESIRED, [member]: actual })).toEqual([{ member, kind, desired, actual }]);
  });

  test('if the order of the fields of a key, or of keys, differs', () => {
    const [ab, ba] = [['a', 'b'], ['b', 'a']].map(names => ({ Keys: { k: [{ FieldNames: names }] } }));
    const [xy, yx] = [['x', 'y'], ['y', 'x']].map(names => ({ Keys: { k: names.map(name => ({ FieldNames: [name] })) } }));

    expect(members(ab, {}, ba)).toEqual(['Keys changed']);
    expect(members(xy, {}, yx)).toEqual(['Keys changed']);
  });

  test('if the service kept a member that the app no longer sets', () => {
    expect(differences({}, { SourcePriority: '2' }, { SourcePriority: 2 })).toEqual([{ member: 'SourcePriority', kind: 'kept', actual: 2 }]);
    expect(differences({}, { SourcePriority: 1 }, { SourcePriority: 2 })).toEqual([]);
  });

  test('for every member of a definition', () => {
    const all = {
      Description: 'a',
      ExpirationDays: 1,
      EncryptionKey: 'a',
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: 'a',
      MaxProfileObjectCount: 1,
      SourcePriority: 1,
      Fields: { a: { Source: 'a' } },
      Keys: { a: [{ FieldNames: ['a'] }] },
    };

    expect(members(all, {}, {})).toEqual([
      'Description changed', 'ExpirationDays changed', 'EncryptionKey changed', 'AllowProfileCreation changed', 'SourceLastUpdatedTimestampFormat changed',
      'MaxProfileObjectCount changed', 'SourcePriority changed', 'Fields changed', 'Keys changed',
    ]);
    expect(members({ TemplateId: 'CTR' }, {}, {})).toEqual(['TemplateId changed']);
    expect(members({}, all, all)).toEqual([
      'Description kept', 'ExpirationDays kept', 'EncryptionKey kept', 'AllowProfileCreation kept', 'SourceLastUpdatedTimestampFormat kept',
      'MaxProfileObjectCount kept', 'SourcePriority kept', 'Fields kept', 'Keys kept',
    ]);
  });
});
