import { PROPERTIES } from './events';
import { parsePreviousProperties, parseProperties } from '../../lambda/properties';

describe('Properties', () => {
  test('are read with the types of the service', () => {
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

  test('keep strings that look like numbers or booleans', () => {
    const { Description, Fields, Tags } = parseProperties({
      ...PROPERTIES, Description: '42', Fields: { true: { Source: '{{7}}' } }, Tags: { count: '12', on: 'true' },
    });

    expect([Description, Fields, Tags]).toEqual(['42', { true: { Source: '{{7}}' } }, { count: '12', on: 'true' }]);
  });

  test('convert numbers and booleans to strings, and strings to numbers and booleans', () => {
    const properties = { ...PROPERTIES, Description: 42, Tags: { on: true }, AllowProfileCreation: false, AdoptExisting: 'false' };

    expect(parseProperties(properties)).toMatchObject({ Description: '42', Tags: { on: 'true' }, AllowProfileCreation: false, AdoptExisting: false });
  });

  test('of another version are read without an error', () => {
    expect(parsePreviousProperties({ Owner: 7, Tags: { count: 1 }, Fields: 'none' }))
      .toEqual({ members: { Owner: 7, Tags: { count: 1 }, Fields: 'none' }, owner: undefined, tags: { count: '1' } });
    expect(parsePreviousProperties({ Tags: null })).toEqual({ members: { Tags: null }, owner: undefined, tags: {} });
  });

  test('keep an empty list of identifiers, and add none', () => {
    const { Keys } = parseProperties({ ...PROPERTIES, Keys: { a: [{ FieldNames: ['x'], StandardIdentifiers: [] }, { FieldNames: ['y'] }] } });

    expect(Keys).toEqual({ a: [{ FieldNames: ['x'], StandardIdentifiers: [] }, { FieldNames: ['y'] }] });
  });

  test.each([
    [{ ExpirationDays: 'many' }, 'Property ExpirationDays is "many" but must be a whole number'],
    [{ ExpirationDays: '1.5' }, 'is "1.5" but must be a whole number'],
    [{ ExpirationDays: '' }, 'is "" but must be a whole number'],
    [{ ExpirationDays: ['30'] }, 'is ["30"] but must be a whole number'],
    [{ EncryptionKey: {} }, 'Property EncryptionKey is {} but must be a string'],
    [{ SourceLastUpdatedTimestampFormat: [] }, 'Property SourceLastUpdatedTimestampFormat is [] but must be a string'],
    [{ Fields: null }, 'Property Fields is null but must be a map'],
    [{ AllowProfileCreation: 'yes' }, 'Property AllowProfileCreation is "yes" but must be true or false'],
    [{ Fields: [] }, 'Property Fields is [] but must be a map'],
    [{ Keys: { k: {} } }, 'Property Keys.k is {} but must be a list'],
    [{ Keys: { k: [{ FieldNames: 'x' }] } }, 'Property Keys.k[0].FieldNames is "x" but must be a list'],
    [{ DomainName: undefined }, 'Property DomainName is missing but must be a value'],
    [{ ObjectTypeName: undefined }, 'Property ObjectTypeName is missing but must be a value'],
    [{ Description: undefined }, 'Property Description is missing but must be a value'],
    [{ Owner: undefined }, 'Property Owner is missing but must be a value'],
  ])('of another type fail by name before anything is changed: %j', (properties, sentence) => {
    expect(() => parseProperties({ ...PROPERTIES, ...properties })).toThrow(sentence);
    expect(() => parseProperties({ ...PROPERTIES, ...properties })).toThrow('Nothing was changed. Correct the value in the app, or the value of its token.');
  });
});
