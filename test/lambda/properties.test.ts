import { PROPERTIES } from './events';
import { parsePreviousProperties, parseProperties } from '../../lambda/properties';

describe('Properties', () => {
  test('are read with the types that the service wants', () => {
    expect(parseProperties({ ...PROPERTIES, SourcePriority: '2', MaxProfileObjectCount: 5, AdoptExisting: true })).toEqual({
      DomainName: 'retail',
      ObjectTypeName: 'ShopOrder',
      Description: 'Orders',
      ExpirationDays: 30,
      MaxProfileObjectCount: 5,
      SourcePriority: 2,
      AllowProfileCreation: true,
      Fields: PROPERTIES.Fields,
      Keys: PROPERTIES.Keys,
      Tags: { team: 'shop' },
      Owner: 'Shop/Orders',
      AdoptExisting: true,
    });
  });

  test('keep texts that look like numbers or booleans', () => {
    const { Description, Fields, Tags } = parseProperties({
      ...PROPERTIES, Description: '42', Fields: { true: { Source: '{{7}}' } }, Tags: { count: '12', on: 'true' },
    });

    expect([Description, Fields, Tags]).toEqual(['42', { true: { Source: '{{7}}' } }, { count: '12', on: 'true' }]);
  });

  test('read numbers and booleans where the service wants texts, and the other way round', () => {
    const properties = { ...PROPERTIES, Description: 42, Tags: { on: true }, AllowProfileCreation: false, AdoptExisting: 'false' };

    expect(parseProperties(properties)).toMatchObject({ Description: '42', Tags: { on: 'true' }, AllowProfileCreation: false, AdoptExisting: false });
  });

  test('of another version are read without a failure', () => {
    expect(parsePreviousProperties({ Owner: 7, Tags: { count: 1 }, Fields: 'none' }))
      .toEqual({ members: { Owner: 7, Tags: { count: 1 }, Fields: 'none' }, owner: undefined, tags: { count: '1' } });
    expect(parsePreviousProperties({ Tags: null })).toEqual({ members: { Tags: null }, owner: undefined, tags: {} });
  });

  test('keep a list of identifiers that is empty, and none where there is none', () => {
    const { Keys } = parseProperties({ ...PROPERTIES, Keys: { a: [{ FieldNames: ['x'], StandardIdentifiers: [] }, { FieldNames: ['y'] }] } });

    expect(Keys).toEqual({ a: [{ FieldNames: ['x'], StandardIdentifiers: [] }, { FieldNames: ['y'] }] });
  });

  test.each([
    [{ ExpirationDays: 'many' }, 'Property ExpirationDays of the custom resource is "many", but has to be a whole number'],
    [{ ExpirationDays: '1.5' }, 'is "1.5", but has to be a whole number'],
    [{ ExpirationDays: '' }, 'is "", but has to be a whole number'],
    [{ ExpirationDays: ['30'] }, 'is ["30"], but has to be a whole number'],
    [{ EncryptionKey: {} }, 'Property EncryptionKey of the custom resource is {}, but has to be a text'],
    [{ SourceLastUpdatedTimestampFormat: [] }, 'Property SourceLastUpdatedTimestampFormat of the custom resource is [], but has to be a text'],
    [{ Fields: null }, 'Property Fields of the custom resource is null, but has to be a map'],
    [{ AllowProfileCreation: 'yes' }, 'Property AllowProfileCreation of the custom resource is "yes", but has to be true or false'],
    [{ Fields: [] }, 'Property Fields of the custom resource is [], but has to be a map'],
    [{ Keys: { k: {} } }, 'Property Keys.k of the custom resource is {}, but has to be a list'],
    [{ Keys: { k: [{ FieldNames: 'x' }] } }, 'Property Keys.k[0].FieldNames of the custom resource is "x", but has to be a list'],
    [{ Description: undefined }, 'Property Description of the custom resource is missing, but has to be a value'],
  ])('of another shape fail by name, before anything is changed: %j', (properties, sentence) => {
    expect(() => parseProperties({ ...PROPERTIES, ...properties })).toThrow(sentence);
    expect(() => parseProperties({ ...PROPERTIES, ...properties })).toThrow('Nothing was changed. Correct the value in the app');
  });
});
