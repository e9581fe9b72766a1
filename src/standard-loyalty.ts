// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_loyalty`, as plain strings.
 *
 * A loyalty is the membership of a customer in a loyalty program. A mapping that targets it requires a key with `StandardIdentifier.LOYALTY`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-loyalty-object-fields.html
 */
export class StandardLoyalty {
  /** The program ID of the loyalty membership. */
  public static readonly PROGRAM_ID = '_loyalty.ProgramId';

  /** The ID of the loyalty membership. */
  public static readonly MEMBERSHIP_ID = '_loyalty.MembershipId';

  /** The program name of the loyalty membership. */
  public static readonly PROGRAM_NAME = '_loyalty.ProgramName';

  /** The group of the loyalty membership. */
  public static readonly GROUP = '_loyalty.Group';

  /** The channel of the loyalty membership. */
  public static readonly CHANNEL = '_loyalty.Channel';

  /** The date when the loyalty membership was created. */
  public static readonly CREATED_DATE = '_loyalty.CreatedDate';

  /** The enrollment date of the loyalty membership. */
  public static readonly ENROLLMENT_DATE = '_loyalty.EnrollmentDate';

  /** The user or system that created the loyalty membership. */
  public static readonly CREATED_BY = '_loyalty.CreatedBy';

  /** The date when the loyalty membership was updated. */
  public static readonly UPDATED_DATE = '_loyalty.UpdatedDate';

  /** The user or system that last updated the loyalty membership. */
  public static readonly LAST_UPDATED_BY = '_loyalty.LastUpdatedBy';

  /** The upgrade date of the loyalty membership. */
  public static readonly UPGRADE_DATE = '_loyalty.UpgradeDate';

  /** The renewal date of the loyalty membership. */
  public static readonly RENEWAL_DATE = '_loyalty.RenewalDate';

  /** The additional information of the loyalty membership. */
  public static readonly ADDITIONAL_INFORMATION = '_loyalty.AdditionalInformation';

  /** The email address of the loyalty membership. Content type: `EMAIL_ADDRESS`. */
  public static readonly EMAIL_ADDRESS = '_loyalty.EmailAddress';

  /** Whether the email address of the loyalty membership is verified. */
  public static readonly EMAIL_ADDRESS_VERIFIED = '_loyalty.EmailAddressVerified';

  /** The phone number of the loyalty membership. Content type: `PHONE_NUMBER`. */
  public static readonly PHONE_NUMBER = '_loyalty.PhoneNumber';

  /** Whether the phone number of the loyalty membership is verified. */
  public static readonly PHONE_NUMBER_VERIFIED = '_loyalty.PhoneNumberVerified';

  /** The status of the loyalty membership. */
  public static readonly STATUS = '_loyalty.Status';

  /** The current tier of the loyalty membership. */
  public static readonly TIER_CURRENT_TIER = '_loyalty.Tier.CurrentTier';

  /** The next tier of the loyalty membership. */
  public static readonly TIER_NEXT_TIER = '_loyalty.Tier.NextTier';

  /** The number of points that the customer needs for the next tier. */
  public static readonly TIER_POINTS_TO_NEXT_TIER = '_loyalty.Tier.PointsToNextTier';

  /** The unit of the points. */
  public static readonly POINTS_UNIT = '_loyalty.Points.Unit';

  /** The number of points that the customer has earned so far. */
  public static readonly POINTS_LIFETIME = '_loyalty.Points.Lifetime';

  /** The balance of the points. */
  public static readonly POINTS_BALANCE = '_loyalty.Points.Balance';

  /** The number of points that were redeemed. */
  public static readonly POINTS_REDEEMED = '_loyalty.Points.Redeemed';

  /** The type of the payment. */
  public static readonly PAYMENT_TYPE = '_loyalty.Payment.Type';

  /** The credit card token of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TOKEN = '_loyalty.Payment.CreditCardToken';

  /** The credit card type of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TYPE = '_loyalty.Payment.CreditCardType';

  /** The credit card expiration of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_EXPIRATION = '_loyalty.Payment.CreditCardExpiration';

  /** The CVV of the payment. */
  public static readonly PAYMENT_CVV = '_loyalty.Payment.Cvv';

  /** The name on the credit card. */
  public static readonly PAYMENT_NAME_ON_CREDIT_CARD = '_loyalty.Payment.NameOnCreditCard';

  /** The routing number of the payment. */
  public static readonly PAYMENT_ROUTING_NUMBER = '_loyalty.Payment.RoutingNumber';

  /** The account number of the payment. */
  public static readonly PAYMENT_ACCOUNT_NUMBER = '_loyalty.Payment.AccountNumber';

  /** The voucher ID of the payment. */
  public static readonly PAYMENT_VOUCHER_ID = '_loyalty.Payment.VoucherId';

  /** The schedule of the payment information. */
  public static readonly PAYMENT_INFORMATION_SCHEDULE = '_loyalty.PaymentInformation.Schedule';

  /** The last payment date of the payment information. */
  public static readonly PAYMENT_INFORMATION_LAST_PAYMENT_DATE = '_loyalty.PaymentInformation.LastPaymentDate';

  /** The next payment date of the payment information. */
  public static readonly PAYMENT_INFORMATION_NEXT_PAYMENT_DATE = '_loyalty.PaymentInformation.NextPaymentDate';

  /** The next bill amount of the payment information. */
  public static readonly PAYMENT_INFORMATION_NEXT_BILL_AMOUNT = '_loyalty.PaymentInformation.NextBillAmount';

  /** The currency code of the payment information. */
  public static readonly PAYMENT_INFORMATION_CURRENCY_CODE = '_loyalty.PaymentInformation.CurrencyCode';

  /** The currency name of the payment information. */
  public static readonly PAYMENT_INFORMATION_CURRENCY_NAME = '_loyalty.PaymentInformation.CurrencyName';

  /** The currency symbol of the payment information. */
  public static readonly PAYMENT_INFORMATION_CURRENCY_SYMBOL = '_loyalty.PaymentInformation.CurrencySymbol';

  /** Line 1 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS1 = '_loyalty.BillingAddress.Address1';

  /** Line 2 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS2 = '_loyalty.BillingAddress.Address2';

  /** Line 3 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS3 = '_loyalty.BillingAddress.Address3';

  /** Line 4 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS4 = '_loyalty.BillingAddress.Address4';

  /** The city of the billing address. */
  public static readonly BILLING_ADDRESS_CITY = '_loyalty.BillingAddress.City';

  /** The country of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTRY = '_loyalty.BillingAddress.Country';

  /** The county of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTY = '_loyalty.BillingAddress.County';

  /** The postal code of the billing address. */
  public static readonly BILLING_ADDRESS_POSTAL_CODE = '_loyalty.BillingAddress.PostalCode';

  /** The province of the billing address. */
  public static readonly BILLING_ADDRESS_PROVINCE = '_loyalty.BillingAddress.Province';

  /** The state of the billing address. */
  public static readonly BILLING_ADDRESS_STATE = '_loyalty.BillingAddress.State';

  /** The time when the source last updated the loyalty membership. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_loyalty.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_loyalty.Attributes.<name>`.
   *
   * @param name The name of the attribute in the loyalty membership.
   */
  public static attribute(name: string): string {
    return `_loyalty.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each point expiration: `_loyalty.PointExpirations[].<name>`.
   *
   * @param name The name of the field. Documented names: `Points`, `Date`.
   *
   * @example
   * const target: string = StandardLoyalty.pointExpiration('Points');
   */
  public static pointExpiration(name: string): string {
    return `_loyalty.PointExpirations[].${name}`;
  }

  private constructor() {}
}
