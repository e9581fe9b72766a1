import { previewOf } from './samples';

/** Whether the key value of the second record finds the first one: `equal`, `different` or the reason. */
function relation(contentType: string | undefined, one: unknown, other: unknown): string {
  const json = (value: unknown): string => typeof value === 'number' ? String(value) : JSON.stringify(value);
  const [, { verdict }] = previewOf({
    AllowProfileCreation: true,
    Fields: { id: { Source: '_source.id' }, value: { Source: '_source.value', ...(contentType === undefined ? {} : { ContentType: contentType }) } },
    Keys: { objectId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }], shared: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['value'] }] },
  }, `{"id":"1","value":${json(one)}}`, `{"id":"2","value":${json(other)}}`);
  return { attached: 'equal', new: 'different', notDocumented: verdict.notDocumented!, rejected: 'rejected', deadLetter: 'deadLetter' }[verdict.outcome];
}

describe('Values of one key (section 7)', () => {
  test.each<[string | undefined, unknown, unknown, string]>([
    [undefined, 'a', 'a', 'equal'],
    [undefined, 'a', 'A', 'different'],
    ['STRING', 'a', 'a ', 'different'],
    ['STRING', 17, '17', 'N6'],
    ['STRING', 17, 17, 'equal'],
    ['STRING', 17, '18', 'different'],
    ['EMAIL_ADDRESS', 'Ana@Example.com', 'ana@example.COM', 'equal'],
    ['EMAIL_ADDRESS', 'ana@example.com', 'bo@example.com', 'different'],
    ['EMAIL_ADDRESS', 'ana@example.com', ' ana@example.com', 'N14'],
    ['EMAIL_ADDRESS', 'ana@example.com', 'ana+shop@example.com', 'N14'],
    ['EMAIL_ADDRESS', 'ana.diaz@example.com', 'anadiaz@example.com', 'N14'],
    ['EMAIL_ADDRESS', 'ana@example.com', 'Ana <ana@example.com>', 'N14'],
    ['NAME', 'Ana  Diaz', 'ANA diaz', 'equal'],
    ['NAME', 'Ana Diaz', 'Bo Diaz', 'different'],
    ['NAME', 'Ana Diaz', 'Diaz Ana', 'N15'],
    ['NAME', 'Ana Diaz', 'Ana Díaz', 'N15'],
    ['NAME', 'Mary Ann', 'Mary-Ann', 'N15'],
    ['NAME', 'Ana Diaz', 'Ana Diaz ', 'N15'],
    ['NAME', 'Neal', 'Lean', 'different'],
    ['PHONE_NUMBER', '+15551234567', '(555)-123-4567', 'equal'],
    ['PHONE_NUMBER', '+1 (206) 345-7890', '2063457890', 'equal'],
    ['PHONE_NUMBER', '12063457890', '206.345.7890', 'equal'],
    ['PHONE_NUMBER', '+442079460018', '442079460018', 'equal'],
    ['PHONE_NUMBER', '2063457890', '2063457891', 'different'],
    ['PHONE_NUMBER', '+44 20 7946 0018', '020 7946 0018', 'N13'],
    ['PHONE_NUMBER', '2063457890', '2063457890 ext 5', 'N13'],
    ['PHONE_NUMBER', 'n/a', 'n/a', 'equal'],
    ['PHONE_NUMBER', 2063457890, '+12063457890', 'equal'],
    ['NUMBER', '7', '7', 'equal'],
    ['NUMBER', '7', '8', 'different'],
    ['NUMBER', '7', '007', 'N16'],
    ['NUMBER', '7.0', '70e-1', 'N16'],
    ['NUMBER', '9007199254740993', '9007199254740992', 'different'],
  ])('of content type %s: %j and %j are %s', (contentType, one, other, expected) => {
    expect(relation(contentType, one, other)).toBe(expected);
    expect(relation(contentType, other, one)).toBe(expected);
  });

  test('that are longer than the stored text still match', () => {
    const long = 'x'.repeat(300);
    expect(relation('STRING', long, long)).toBe('equal');
    expect(relation('STRING', long, `${long}y`)).toBe('different');
  });

  test('of null are not documented, as whether they are empty', () => {
    expect(relation('STRING', 'a', null)).toBe('N7');
  });
});
