import * as fc from 'fast-check';
import { formatPhysicalId, parsePhysicalId } from '../../../src/model/physical-id';

describe('The physical id', () => {
  test('equals a literal', () => {
    expect(formatPhysicalId({ domainName: 'retail', objectTypeName: 'ShopOrder' })).toBe('retail|ShopOrder');
  });

  test('is parsed as it was formatted', () => {
    const names = { domainName: fc.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/), objectTypeName: fc.stringMatching(/^[a-zA-Z_][a-zA-Z_0-9-]{0,254}$/) };

    fc.assert(fc.property(fc.record(names), identity => {
      expect(parsePhysicalId(formatPhysicalId(identity))).toEqual(identity);
    }));
  });

  test.each([
    ['64 and 255 characters', `${'d'.repeat(64)}|${'o'.repeat(255)}`, true],
    ['a domain name of 65 characters', `${'d'.repeat(65)}|o`, false],
    ['an object type name of 256 characters', `d|${'o'.repeat(256)}`, false],
    ['one character each', '1|_', true],
    ['an object type name that begins with a digit', 'd|1', false],
  ])('allows names of the length and characters of the service (%s)', (_, physicalId, isValid) => {
    expect(parsePhysicalId(physicalId) !== undefined).toBe(isValid);
  });

  test.each([
    'Shop-Orders-1KQ3', 'retail', 'retail|', '|ShopOrder', 'a|b|c', 'retail|Shop Order', 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID', 'retail|ShopOrder\n', ' retail|ShopOrder',
  ])('has another origin if it is %j', physicalId => {
    expect(parsePhysicalId(physicalId)).toBeUndefined();
  });
});
