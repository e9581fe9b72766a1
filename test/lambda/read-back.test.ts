import { MEMBERS } from './events';
import { differences } from '../../lambda/read-back';

const asked = MEMBERS as any;

describe('What is read back', () => {
  test('is no difference in another order, with empty lists, or as texts', () => {
    const held = { ...asked, Keys: { shopOrderId: [{ StandardIdentifiers: ['ORDER', 'UNIQUE'], FieldNames: ['orderId'] }] }, ExpirationDays: '30' };

    expect(differences(asked, {}, held)).toEqual([]);
    expect(differences({ ...asked, Keys: { a: [{ FieldNames: ['x'] }] } }, {}, { ...held, Keys: { a: [{ FieldNames: ['x'], StandardIdentifiers: [] }] } })).toEqual([]);
  });

  test('is a difference where the service holds something else', () => {
    expect(differences(asked, {}, { ...asked, ExpirationDays: 366 }))
      .toEqual([{ member: 'ExpirationDays', message: 'the service holds another ExpirationDays than was asked for', asked: 30, held: 366 }]);
  });

  test('is a difference where the order of a key\'s fields is another', () => {
    const [wanted, held] = [['a', 'b'], ['b', 'a']].map(names => ({ ...asked, Keys: { k: [{ FieldNames: names }] } }));

    expect(differences(wanted, {}, held).map(difference => difference.member)).toEqual(['Keys']);
  });

  test('is a difference where the identifiers are others', () => {
    const [wanted, held] = [['UNIQUE'], ['PROFILE']].map(identifiers => ({ ...asked, Keys: { k: [{ StandardIdentifiers: identifiers, FieldNames: ['a'] }] } }));

    expect(differences(wanted, {}, held).map(difference => difference.member)).toEqual(['Keys']);
  });

  test('is no difference where a member is undefined instead of left out', () => {
    const [wanted, held] = [{ Source: '_source.id', Target: undefined }, { Source: '_source.id' }].map(id => ({ ...asked, Fields: { id } }));

    expect(differences(wanted, {}, held)).toEqual([]);
  });

  test('is a difference in what a template makes only where there is no template', () => {
    const before = { ...asked, SourceLastUpdatedTimestampFormat: 'yyyy' };
    const names = (wanted: object) => differences({ Description: 'Orders', ...wanted }, before, { ...before, ...wanted }).map(({ member }) => member);

    expect(names({})).toStrictEqual(['ExpirationDays', 'AllowProfileCreation', 'SourceLastUpdatedTimestampFormat', 'Fields', 'Keys']);
    expect(names({ TemplateId: 'CTR' })).toStrictEqual(['ExpirationDays']);
  });

  test('is no difference where false is kept, which is as good as nothing', () => {
    const held = { Description: 'Orders', AllowProfileCreation: false } as any;

    expect(differences({ Description: 'Orders' }, { AllowProfileCreation: false }, held)).toEqual([]);
  });

  test('doesn\'t fail on a null of another version', () => {
    expect(differences({ Description: 'Orders' }, { Fields: null }, { ...asked, Description: 'Orders' }).map(({ member }) => member)).toEqual([]);
  });

  test('is no difference where the service shows a default of its own', () => {
    expect(differences({ Description: 'Orders' }, {}, { Description: 'Orders', ExpirationDays: 366, AllowProfileCreation: false } as any)).toEqual([]);
  });

  test('names a member that is kept although it is no longer asked for', () => {
    expect(differences({ Description: 'Orders' }, { SourcePriority: '2' }, { Description: 'Orders', SourcePriority: 2 } as any))
      .toEqual([{ member: 'SourcePriority', message: 'the service kept SourcePriority, which is no longer asked for', held: 2 }]);
  });
});
