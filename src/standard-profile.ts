/**
 * The fields of the standard profile, to be the target of a field.
 *
 * A profile is what Amazon Connect knows about one customer.
 *
 * Each constant is a plain string; what isn't here can be written as one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-profile-definition.html
 */
export class StandardProfile {
  /** The profile's account number. */
  public static readonly ACCOUNT_NUMBER = '_profile.AccountNumber';

  /** The profile's additional information. */
  public static readonly ADDITIONAL_INFORMATION = '_profile.AdditionalInformation';

  /** The profile's party type. Not together with PARTY_TYPE_STRING. */
  public static readonly PARTY_TYPE = '_profile.PartyType';

  /** The profile's party type as free text. Not together with PARTY_TYPE. */
  public static readonly PARTY_TYPE_STRING = '_profile.PartyTypeString';

  /** The profile's business name. */
  public static readonly BUSINESS_NAME = '_profile.BusinessName';

  /** The profile's first name. */
  public static readonly FIRST_NAME = '_profile.FirstName';

  /** The profile's middle name. */
  public static readonly MIDDLE_NAME = '_profile.MiddleName';

  /** The profile's last name. */
  public static readonly LAST_NAME = '_profile.LastName';

  /** The profile's birth date. */
  public static readonly BIRTH_DATE = '_profile.BirthDate';

  /** The profile's gender. Not together with GENDER_STRING. */
  public static readonly GENDER = '_profile.Gender';

  /** The profile's gender as free text. Not together with GENDER. */
  public static readonly GENDER_STRING = '_profile.GenderString';

  /** The profile's phone number. */
  public static readonly PHONE_NUMBER = '_profile.PhoneNumber';

  /** The profile's mobile phone number. */
  public static readonly MOBILE_PHONE_NUMBER = '_profile.MobilePhoneNumber';

  /** The profile's home phone number. */
  public static readonly HOME_PHONE_NUMBER = '_profile.HomePhoneNumber';

  /** The profile's business phone number. */
  public static readonly BUSINESS_PHONE_NUMBER = '_profile.BusinessPhoneNumber';

  /** The profile's e-mail address. */
  public static readonly EMAIL_ADDRESS = '_profile.EmailAddress';

  /** The profile's personal e-mail address. */
  public static readonly PERSONAL_EMAIL_ADDRESS = '_profile.PersonalEmailAddress';

  /** The profile's business e-mail address. */
  public static readonly BUSINESS_EMAIL_ADDRESS = '_profile.BusinessEmailAddress';

  /** When the source last updated what the profile is made of. The mapping has to say the timestamp's format. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_profile.SourceLastUpdatedTimestamp';

  /** The profile's type. */
  public static readonly PROFILE_TYPE = '_profile.ProfileType';

  /** The profile's engagement preferences. */
  public static readonly ENGAGEMENT_PREFERENCES = '_profile.EngagementPreferences';

  /** Line 1 of the address. */
  public static readonly ADDRESS_ADDRESS1 = '_profile.Address.Address1';

  /** Line 2 of the address. */
  public static readonly ADDRESS_ADDRESS2 = '_profile.Address.Address2';

  /** Line 3 of the address. */
  public static readonly ADDRESS_ADDRESS3 = '_profile.Address.Address3';

  /** Line 4 of the address. */
  public static readonly ADDRESS_ADDRESS4 = '_profile.Address.Address4';

  /** The city of the address. */
  public static readonly ADDRESS_CITY = '_profile.Address.City';

  /** The country of the address. */
  public static readonly ADDRESS_COUNTRY = '_profile.Address.Country';

  /** The county of the address. */
  public static readonly ADDRESS_COUNTY = '_profile.Address.County';

  /** The postal code of the address. */
  public static readonly ADDRESS_POSTAL_CODE = '_profile.Address.PostalCode';

  /** The province of the address. */
  public static readonly ADDRESS_PROVINCE = '_profile.Address.Province';

  /** The state of the address. */
  public static readonly ADDRESS_STATE = '_profile.Address.State';

  /** Line 1 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS1 = '_profile.ShippingAddress.Address1';

  /** Line 2 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS2 = '_profile.ShippingAddress.Address2';

  /** Line 3 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS3 = '_profile.ShippingAddress.Address3';

  /** Line 4 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS4 = '_profile.ShippingAddress.Address4';

  /** The city of the shipping address. */
  public static readonly SHIPPING_ADDRESS_CITY = '_profile.ShippingAddress.City';

  /** The country of the shipping address. */
  public static readonly SHIPPING_ADDRESS_COUNTRY = '_profile.ShippingAddress.Country';

  /** The county of the shipping address. */
  public static readonly SHIPPING_ADDRESS_COUNTY = '_profile.ShippingAddress.County';

  /** The postal code of the shipping address. */
  public static readonly SHIPPING_ADDRESS_POSTAL_CODE = '_profile.ShippingAddress.PostalCode';

  /** The province of the shipping address. */
  public static readonly SHIPPING_ADDRESS_PROVINCE = '_profile.ShippingAddress.Province';

  /** The state of the shipping address. */
  public static readonly SHIPPING_ADDRESS_STATE = '_profile.ShippingAddress.State';

  /** Line 1 of the mailing address. */
  public static readonly MAILING_ADDRESS_ADDRESS1 = '_profile.MailingAddress.Address1';

  /** Line 2 of the mailing address. */
  public static readonly MAILING_ADDRESS_ADDRESS2 = '_profile.MailingAddress.Address2';

  /** Line 3 of the mailing address. */
  public static readonly MAILING_ADDRESS_ADDRESS3 = '_profile.MailingAddress.Address3';

  /** Line 4 of the mailing address. */
  public static readonly MAILING_ADDRESS_ADDRESS4 = '_profile.MailingAddress.Address4';

  /** The city of the mailing address. */
  public static readonly MAILING_ADDRESS_CITY = '_profile.MailingAddress.City';

  /** The country of the mailing address. */
  public static readonly MAILING_ADDRESS_COUNTRY = '_profile.MailingAddress.Country';

  /** The county of the mailing address. */
  public static readonly MAILING_ADDRESS_COUNTY = '_profile.MailingAddress.County';

  /** The postal code of the mailing address. */
  public static readonly MAILING_ADDRESS_POSTAL_CODE = '_profile.MailingAddress.PostalCode';

  /** The province of the mailing address. */
  public static readonly MAILING_ADDRESS_PROVINCE = '_profile.MailingAddress.Province';

  /** The state of the mailing address. */
  public static readonly MAILING_ADDRESS_STATE = '_profile.MailingAddress.State';

  /** Line 1 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS1 = '_profile.BillingAddress.Address1';

  /** Line 2 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS2 = '_profile.BillingAddress.Address2';

  /** Line 3 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS3 = '_profile.BillingAddress.Address3';

  /** Line 4 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS4 = '_profile.BillingAddress.Address4';

  /** The city of the billing address. */
  public static readonly BILLING_ADDRESS_CITY = '_profile.BillingAddress.City';

  /** The country of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTRY = '_profile.BillingAddress.Country';

  /** The county of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTY = '_profile.BillingAddress.County';

  /** The postal code of the billing address. */
  public static readonly BILLING_ADDRESS_POSTAL_CODE = '_profile.BillingAddress.PostalCode';

  /** The province of the billing address. */
  public static readonly BILLING_ADDRESS_PROVINCE = '_profile.BillingAddress.Province';

  /** The state of the billing address. */
  public static readonly BILLING_ADDRESS_STATE = '_profile.BillingAddress.State';

  /**
   * A field of your own in the profile: `_profile.Attributes.<name>`.
   *
   * @param name the attribute's name, as it will show up in the profile
   *
   * @example
   * const target: string = StandardProfile.attribute('loyaltyTier');
   */
  public static attribute(name: string): string {
    return `_profile.Attributes.${name}`;
  }

  private constructor() {}
}
