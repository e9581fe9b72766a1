// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_airBooking`, as plain strings.
 *
 * An air booking is the reservation of one or more flights. A mapping that targets it requires a key with `StandardIdentifier.AIR_BOOKING`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-air-booking-object-fields.html
 */
export class StandardAirBooking {
  /** The context ID of the air booking. */
  public static readonly CONTEXT_ID = '_airBooking.ContextId';

  /** The preference reference of the air booking. */
  public static readonly PREFERENCE_REF = '_airBooking.PreferenceRef';

  /** The name of the air booking. */
  public static readonly BOOKING_NAME = '_airBooking.BookingName';

  /** The passenger index of the air booking. */
  public static readonly PASSENGER_INDEX = '_airBooking.PassengerIndex';

  /** The traveler ID of the air booking. */
  public static readonly TRAVELLER_ID = '_airBooking.TravellerId';

  /** Whether the air booking is for a group. */
  public static readonly GROUP_BOOKING = '_airBooking.GroupBooking';

  /** The number of passengers of the air booking. */
  public static readonly NUMBER_OF_PASSENGERS = '_airBooking.NumberOfPassengers';

  /** The number of adults of the air booking. */
  public static readonly NUMBER_OF_ADULTS = '_airBooking.NumberOfAdults';

  /** The number of children of the air booking. */
  public static readonly NUMBER_OF_CHILDREN = '_airBooking.NumberOfChildren';

  /** The date when the air booking was processed. */
  public static readonly PROCESSED_DATE = '_airBooking.ProcessedDate';

  /** The date when the air booking was created. */
  public static readonly CREATED_DATE = '_airBooking.CreatedDate';

  /** The user or system that created the air booking. */
  public static readonly CREATED_BY = '_airBooking.CreatedBy';

  /** The date when the air booking was updated. */
  public static readonly UPDATED_DATE = '_airBooking.UpdatedDate';

  /** The user or system that updated the air booking. */
  public static readonly UPDATED_BY = '_airBooking.UpdatedBy';

  /** The status of the air booking. */
  public static readonly STATUS = '_airBooking.Status';

  /** The priority status of the air booking. */
  public static readonly PRIORITY_STATUS = '_airBooking.PriorityStatus';

  /** The reservation status of the air booking. */
  public static readonly RESERVATION_STATUS = '_airBooking.ReservationStatus';

  /** The marketing code of the air booking. */
  public static readonly MARKETING_CODE = '_airBooking.MarketingCode';

  /** The marketing name of the air booking. */
  public static readonly MARKETING_NAME = '_airBooking.MarketingName';

  /** The travel agent of the air booking. */
  public static readonly TRAVEL_AGENT = '_airBooking.TravelAgent';

  /** The travel agency of the air booking. */
  public static readonly TRAVEL_AGENCY = '_airBooking.TravelAgency';

  /** The corporate travel number of the air booking. */
  public static readonly TRAVEL_CORP_NUMBER = '_airBooking.TravelCorpNumber';

  /** The booker of the air booking. */
  public static readonly BOOKER = '_airBooking.Booker';

  /** The additional information of the air booking. */
  public static readonly ADDITIONAL_INFORMATION = '_airBooking.AdditionalInformation';

  /** The email of the air booking. Content type: `EMAIL_ADDRESS`. */
  public static readonly EMAIL = '_airBooking.Email';

  /** The phone number of the air booking. Content type: `PHONE_NUMBER`. */
  public static readonly PHONE_NUMBER = '_airBooking.PhoneNumber';

  /** The date when the air booking was canceled. */
  public static readonly CANCELLED_DATE = '_airBooking.CancelledDate';

  /** Whether a passenger is a diplomat. */
  public static readonly DIPLOMAT = '_airBooking.Diplomat';

  /** Whether a child travels alone. */
  public static readonly CHILD = '_airBooking.Child';

  /** Whether a passenger has a disability. */
  public static readonly DISABLED = '_airBooking.Disabled';

  /** Whether the customer needs oxygen. */
  public static readonly OXYGEN = '_airBooking.Oxygen';

  /** Whether the air booking is for a pet only. */
  public static readonly PET_ONLY = '_airBooking.PetOnly';

  /** The cancellation charge of the air booking. */
  public static readonly CANCELLATION_CHARGE = '_airBooking.CancellationCharge';

  /** Whether the air booking is refundable. */
  public static readonly REFUNDABLE = '_airBooking.Refundable';

  /** The seats of the inventory. */
  public static readonly INVENTORY_SEATS = '_airBooking.Inventory.Seats';

  /** The program name of the loyalty membership. */
  public static readonly LOYALTY_PROGRAM_NAME = '_airBooking.Loyalty.ProgramName';

  /** The ID of the loyalty membership. */
  public static readonly LOYALTY_MEMBERSHIP_ID = '_airBooking.Loyalty.MembershipId';

  /** The tier of the loyalty membership. */
  public static readonly LOYALTY_TIER = '_airBooking.Loyalty.Tier';

  /** The ID of the channel of the creation. */
  public static readonly CHANNEL_CREATION_CHANNEL_ID = '_airBooking.Channel.CreationChannelId';

  /** The ID of the channel of the last update. */
  public static readonly CHANNEL_LAST_UPDATED_CHANNEL_ID = '_airBooking.Channel.LastUpdatedChannelId';

  /** The method of the channel. */
  public static readonly CHANNEL_METHOD = '_airBooking.Channel.Method';

  /** The type of the payment. */
  public static readonly PAYMENT_TYPE = '_airBooking.Payment.Type';

  /** The credit card token of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TOKEN = '_airBooking.Payment.CreditCardToken';

  /** The credit card type of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TYPE = '_airBooking.Payment.CreditCardType';

  /** The credit card expiration of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_EXPIRATION = '_airBooking.Payment.CreditCardExpiration';

  /** The CVV of the payment. */
  public static readonly PAYMENT_CVV = '_airBooking.Payment.Cvv';

  /** The name on the credit card. */
  public static readonly PAYMENT_NAME_ON_CREDIT_CARD = '_airBooking.Payment.NameOnCreditCard';

  /** The routing number of the payment. */
  public static readonly PAYMENT_ROUTING_NUMBER = '_airBooking.Payment.RoutingNumber';

  /** The account number of the payment. */
  public static readonly PAYMENT_ACCOUNT_NUMBER = '_airBooking.Payment.AccountNumber';

  /** The voucher ID of the payment. */
  public static readonly PAYMENT_VOUCHER_ID = '_airBooking.Payment.VoucherId';

  /** The discount code of the payment. */
  public static readonly PAYMENT_DISCOUNT_CODE = '_airBooking.Payment.DiscountCode';

  /** The discount percentage of the payment. */
  public static readonly PAYMENT_DISCOUNT_PERCENT = '_airBooking.Payment.DiscountPercent';

  /** Line 1 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS1 = '_airBooking.BillingAddress.Address1';

  /** Line 2 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS2 = '_airBooking.BillingAddress.Address2';

  /** Line 3 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS3 = '_airBooking.BillingAddress.Address3';

  /** Line 4 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS4 = '_airBooking.BillingAddress.Address4';

  /** The city of the billing address. */
  public static readonly BILLING_ADDRESS_CITY = '_airBooking.BillingAddress.City';

  /** The country of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTRY = '_airBooking.BillingAddress.Country';

  /** The county of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTY = '_airBooking.BillingAddress.County';

  /** The postal code of the billing address. */
  public static readonly BILLING_ADDRESS_POSTAL_CODE = '_airBooking.BillingAddress.PostalCode';

  /** The province of the billing address. */
  public static readonly BILLING_ADDRESS_PROVINCE = '_airBooking.BillingAddress.Province';

  /** The state of the billing address. */
  public static readonly BILLING_ADDRESS_STATE = '_airBooking.BillingAddress.State';

  /** The total price of the air booking. */
  public static readonly PRICE_TOTAL_PRICE = '_airBooking.Price.TotalPrice';

  /** The base price of the air booking. */
  public static readonly PRICE_BASE_PRICE = '_airBooking.Price.BasePrice';

  /** The traveler price of the air booking. */
  public static readonly PRICE_TRAVELLER_PRICE = '_airBooking.Price.TravellerPrice';

  /** The discount amount of the price. */
  public static readonly PRICE_DISCOUNT_AMOUNT = '_airBooking.Price.DiscountAmount';

  /** The currency of the price. */
  public static readonly PRICE_CURRENCY = '_airBooking.Price.Currency';

  /** The date when the air booking was paid. */
  public static readonly PAYMENT_STATUS_PAID_AT = '_airBooking.PaymentStatus.PaidAt';

  /** Whether the air booking still has to be paid. */
  public static readonly PAYMENT_STATUS_AWAITING_PAYMENT = '_airBooking.PaymentStatus.AwaitingPayment';

  /** The time by which the air booking has to be paid. */
  public static readonly PAYMENT_STATUS_REQUIRED_BY = '_airBooking.PaymentStatus.RequiredBy';

  /** The time when the source last updated the air booking. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_airBooking.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_airBooking.Attributes.<name>`.
   *
   * @param name The name of the attribute in the air booking.
   */
  public static attribute(name: string): string {
    return `_airBooking.Attributes.${name}`;
  }

  private constructor() {}
}
