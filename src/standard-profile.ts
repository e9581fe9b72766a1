// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_profile`, as plain strings.
 *
 * A profile is what Amazon Connect knows about one customer.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-profile-definition.html
 */
export class StandardProfile {
  /** The account number of the profile. */
  public static readonly ACCOUNT_NUMBER = '_profile.AccountNumber';

  /** The additional information of the profile. */
  public static readonly ADDITIONAL_INFORMATION = '_profile.AdditionalInformation';

  /** The party type of the profile. Documented values: `INDIVIDUAL`, `BUSINESS`, `OTHER`. A mapping cannot also target `_profile.PartyTypeString`. */
  public static readonly PARTY_TYPE = '_profile.PartyType';

  /** The business name of the profile. */
  public static readonly BUSINESS_NAME = '_profile.BusinessName';

  /** The first name of the profile. Content type: `NAME`. */
  public static readonly FIRST_NAME = '_profile.FirstName';

  /** The middle name of the profile. Content type: `NAME`. */
  public static readonly MIDDLE_NAME = '_profile.MiddleName';

  /** The last name of the profile. Content type: `NAME`. */
  public static readonly LAST_NAME = '_profile.LastName';

  /** The birth date of the profile. */
  public static readonly BIRTH_DATE = '_profile.BirthDate';

  /** The gender of the profile. A mapping cannot also target `_profile.GenderString`. */
  public static readonly GENDER = '_profile.Gender';

  /** The phone number of the profile. Content type: `PHONE_NUMBER`. */
  public static readonly PHONE_NUMBER = '_profile.PhoneNumber';

  /** The mobile phone number of the profile. Content type: `PHONE_NUMBER`. */
  public static readonly MOBILE_PHONE_NUMBER = '_profile.MobilePhoneNumber';

  /** The home phone number of the profile. Content type: `PHONE_NUMBER`. */
  public static readonly HOME_PHONE_NUMBER = '_profile.HomePhoneNumber';

  /** The business phone number of the profile. Content type: `PHONE_NUMBER`. */
  public static readonly BUSINESS_PHONE_NUMBER = '_profile.BusinessPhoneNumber';

  /** The email address of the profile. Content type: `EMAIL_ADDRESS`. */
  public static readonly EMAIL_ADDRESS = '_profile.EmailAddress';

  /** The personal email address of the profile. Content type: `EMAIL_ADDRESS`. */
  public static readonly PERSONAL_EMAIL_ADDRESS = '_profile.PersonalEmailAddress';

  /** The business email address of the profile. Content type: `EMAIL_ADDRESS`. */
  public static readonly BUSINESS_EMAIL_ADDRESS = '_profile.BusinessEmailAddress';

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

  /** The type of the profile. Documented values: `PROFILE`, `ACCOUNT_PROFILE`. */
  public static readonly PROFILE_TYPE = '_profile.ProfileType';

  /** All email preferences of the profile, as one list. */
  public static readonly ENGAGEMENT_PREFERENCES_EMAIL = '_profile.EngagementPreferences.Email';

  /** All phone preferences of the profile, as one list. */
  public static readonly ENGAGEMENT_PREFERENCES_PHONE = '_profile.EngagementPreferences.Phone';

  /** The gender of the profile, as free text. A mapping cannot also target `_profile.Gender`. */
  public static readonly GENDER_STRING = '_profile.GenderString';

  /** The party type of the profile, as free text. A mapping cannot also target `_profile.PartyType`. */
  public static readonly PARTY_TYPE_STRING = '_profile.PartyTypeString';

  /** The time when the source last updated the profile. The mapping requires `sourceLastUpdatedTimestampFormat`. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_profile.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_profile.Attributes.<name>`.
   *
   * @param name The name of the attribute in the profile.
   */
  public static attribute(name: string): string {
    return `_profile.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each email preference: `_profile.EngagementPreferences.Email[].<name>`.
   *
   * @param name The name of the field. Documented names: `KeyName`, `KeyValue`, `ProfileId`, `ContactType`.
   *
   * @example
   * const target: string = StandardProfile.emailPreference('KeyName');
   */
  public static emailPreference(name: string): string {
    return `_profile.EngagementPreferences.Email[].${name}`;
  }

  /**
   * Returns the target of a field of each phone preference: `_profile.EngagementPreferences.Phone[].<name>`.
   *
   * @param name The name of the field. Documented names: `KeyName`, `KeyValue`, `ProfileId`, `ContactType`.
   *
   * @example
   * const target: string = StandardProfile.phonePreference('KeyName');
   */
  public static phonePreference(name: string): string {
    return `_profile.EngagementPreferences.Phone[].${name}`;
  }

  private constructor() {}
}
