import { GraphInput } from '../../cli/graph/domain-graph';

interface Pattern {
  readonly names: readonly string[];
  readonly keys: Readonly<Record<string, readonly [identifiers: readonly string[], fieldName: string]>>;
  readonly fields: Readonly<Record<string, readonly [target?: string, contentType?: string]>>;
}

const EMAIL = ['_profile.EmailAddress', 'EMAIL_ADDRESS'] as const;
const PHONE = ['_profile.PhoneNumber', 'PHONE_NUMBER'] as const;

/** The kinds of object types in a retailer's domain. */
const PATTERNS: readonly Pattern[] = [
  {
    names: ['ShopOrder', 'WebOrder', 'StoreOrder', 'PhoneOrder', 'PartnerOrder'],
    fields: { orderId: ['_order.Attributes.shopOrderId'], total: ['_order.TotalPrice'], email: EMAIL },
    keys: { _shopifyOrderId: [['UNIQUE', 'ORDER'], 'orderId'], _email: [['PROFILE'], 'email'] },
  },
  {
    names: ['SalesforceContact', 'SalesforceLead', 'SalesforcePerson'],
    fields: { contactId: ['_profile.AccountNumber'], email: EMAIL, phone: PHONE },
    keys: { _salesforceContactId: [['UNIQUE', 'PROFILE'], 'contactId'], _email: [['PROFILE'], 'email'], _phone: [['PROFILE'], 'phone'] },
  },
  {
    names: ['SupportCase', 'Complaint', 'Return', 'Refund', 'WarrantyClaim'],
    fields: { caseId: ['_case.Attributes.number'], title: ['_case.Title'], email: EMAIL },
    keys: { caseNumber: [['UNIQUE', 'CASE'], 'caseId'], _email: [['PROFILE', 'LOOKUP_ONLY'], 'email'] },
  },
  {
    names: ['LoyaltyMember', 'LoyaltyTransaction', 'LoyaltyReward'],
    fields: { memberId: ['_loyalty.MembershipId', 'STRING'], email: ['_profile.PersonalEmailAddress'] },
    keys: { loyaltyId: [['UNIQUE', 'PROFILE', 'LOYALTY'], 'memberId'], _email: [['PROFILE'], 'email'] },
  },
  {
    names: ['Newsletter', 'SurveyAnswer', 'CouponUse', 'WishList'],
    fields: { recordId: [], device: [] },
    keys: { recordId: [['UNIQUE'], 'recordId'], deviceId: [['PROFILE'], 'device'] },
  },
  {
    names: ['LegacyCustomer', 'OldCrmExport'],
    fields: { customerNumber: ['_profile.AccountNumber'] },
    keys: { legacyNumber: [['UNIQUE'], 'customerNumber'], legacyLookup: [['PROFILE'], 'customerNumber'] },
  },
  {
    names: ['Subscription', 'Device', 'Appliance'],
    fields: { serial: ['_asset.SerialNumber'], phone: PHONE },
    keys: { _serialNumber: [['UNIQUE', 'ASSET'], 'serial'], _phone: [['PROFILE'], 'phone'] },
  },
];

/** Object types of one domain. From the second round on, their names and some of their keys have a number. */
export function exampleDomain(count: number): GraphInput[] {
  const inputs: GraphInput[] = [];
  for (let round = 1; inputs.length < count; round++) {
    const longest = Math.max(...PATTERNS.map(({ names }) => names.length));
    for (let index = 0; index < longest; index++) {
      for (const { names, keys, fields } of PATTERNS.filter(pattern => index < pattern.names.length)) {
        const suffix = round === 1 ? '' : String(round);
        const own = (keyName: string): string => keyName === 'legacyLookup' || keyName === 'recordId' ? `${keyName}${names[index]}${suffix}` : keyName;
        inputs.push({
          objectTypeName: `${names[index]}${suffix}`,
          description: `${names[index]} of the shop`,
          mapping: {
            AllowProfileCreation: true,
            Fields: Object.fromEntries(Object.entries(fields).map(([name, [Target, ContentType]]) =>
              [name, { Source: `_source.${name}`, ...(Target ? { Target } : {}), ...(ContentType ? { ContentType } : {}) }])),
            Keys: Object.fromEntries(Object.entries(keys).map(([name, [identifiers, fieldName]]) =>
              [own(name), [{ StandardIdentifiers: [...identifiers], FieldNames: [fieldName] }]])),
          },
        });
      }
    }
  }
  return inputs.slice(0, count);
}
