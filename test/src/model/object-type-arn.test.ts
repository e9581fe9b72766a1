import * as fc from 'fast-check';
import { domainArnResource, formatObjectTypeArn, parseObjectTypeArn } from '../../../src/model/object-type-arn';

const LOCATION = { partition: 'aws', region: 'eu-central-1', accountId: '123456789012' };
const ARN = 'arn:aws:profile:eu-central-1:123456789012:domains/retail/object-types/ShopOrder';

describe('The ARN of an object type', () => {
  test('equals a literal', () => {
    expect(formatObjectTypeArn({ domainName: 'retail', objectTypeName: 'ShopOrder' }, LOCATION)).toBe(ARN);
    expect(domainArnResource('retail')).toBe('domains/retail');
  });

  test('is parsed as it was formatted', () => {
    const names = { domainName: fc.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/), objectTypeName: fc.stringMatching(/^[a-zA-Z_][a-zA-Z_0-9-]{0,254}$/) };

    fc.assert(fc.property(fc.record(names), fc.constantFrom('aws', 'aws-us-gov'), (identity, partition) => {
      expect(parseObjectTypeArn(formatObjectTypeArn(identity, { ...LOCATION, partition }))).toEqual(identity);
    }));
  });

  test.each([
    ` ${ARN}`, `${ARN}/keys`, ARN.replace('profile', 'connect'), ARN.replace('aws', ''), ARN.replace('eu-central-1', ''), ARN.replace('123456789012', ''),
    ARN.replace('domains', 'domain'), ARN.replace('object-types', 'integrations'), ARN.replace('retail', ''), ARN.replace('ShopOrder', ''), 'ShopOrder', '',
  ])('is not %j', arn => {
    expect(parseObjectTypeArn(arn)).toBeUndefined();
  });
});
