// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_hotelReservation`, as plain strings.
 *
 * A hotel reservation is a stay that a customer reserved. A mapping that targets it requires a key with `StandardIdentifier.HOTEL_RESERVATION`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-hotel-reservation-object-fields.html
 */
export class StandardHotelReservation {
  /** The confirmation number of the hotel reservation. */
  public static readonly CONFIRMATION_NUMBER = '_hotelReservation.ConfirmationNumber';

  /** The preference reference of the hotel reservation. */
  public static readonly PREFERENCE_REF = '_hotelReservation.PreferenceRef';

  /** The status of the hotel reservation. */
  public static readonly STATUS = '_hotelReservation.Status';

  /** The trip type of the hotel reservation. */
  public static readonly TRIP_TYPE = '_hotelReservation.TripType';

  /** The brand code of the hotel reservation. */
  public static readonly BRAND_CODE = '_hotelReservation.BrandCode';

  /** The hotel code of the hotel reservation. */
  public static readonly HOTEL_CODE = '_hotelReservation.HotelCode';

  /** The phone number of the hotel reservation. Content type: `PHONE_NUMBER`. */
  public static readonly PHONE_NUMBER = '_hotelReservation.PhoneNumber';

  /** The email address of the hotel reservation. Content type: `EMAIL_ADDRESS`. */
  public static readonly EMAIL_ADDRESS = '_hotelReservation.EmailAddress';

  /** The group ID of the hotel reservation. */
  public static readonly GROUP_ID = '_hotelReservation.GroupId';

  /** The context ID of the hotel reservation. */
  public static readonly CONTEXT_ID = '_hotelReservation.ContextId';

  /** The date when the hotel reservation was processed. */
  public static readonly PROCESSED_DATE = '_hotelReservation.ProcessedDate';

  /** The date when the hotel reservation was created. */
  public static readonly CREATED_DATE = '_hotelReservation.CreatedDate';

  /** The user or system that created the hotel reservation. */
  public static readonly CREATED_BY = '_hotelReservation.CreatedBy';

  /** The date when the hotel reservation was updated. */
  public static readonly UPDATED_DATE = '_hotelReservation.UpdatedDate';

  /** The user or system that updated the hotel reservation. */
  public static readonly UPDATED_BY = '_hotelReservation.UpdatedBy';

  /** The agent ID of the hotel reservation. */
  public static readonly AGENT_ID = '_hotelReservation.AgentId';

  /** The reserver of the hotel reservation. */
  public static readonly RESERVER = '_hotelReservation.Reserver';

  /** The same day rate of the hotel reservation. */
  public static readonly SAME_DAY_RATE = '_hotelReservation.SameDayRate';

  /** Whether the hotel reservation is refundable. */
  public static readonly REFUNDABLE = '_hotelReservation.Refundable';

  /** The cancellation charge of the hotel reservation. */
  public static readonly CANCELLATION_CHARGE = '_hotelReservation.CancellationCharge';

  /** The transaction ID of the hotel reservation. */
  public static readonly TRANSACTION_ID = '_hotelReservation.TransactionId';

  /** The amount per night of the hotel reservation. */
  public static readonly AMOUNT_PER_NIGHT = '_hotelReservation.AmountPerNight';

  /** The additional note of the hotel reservation. */
  public static readonly ADDITIONAL_NOTE = '_hotelReservation.AdditionalNote';

  /** The number of nights of the hotel reservation. */
  public static readonly NUMBER_OF_NIGHTS = '_hotelReservation.NumberOfNights';

  /** The number of guests of the hotel reservation. */
  public static readonly NUMBER_OF_GUESTS = '_hotelReservation.NumberOfGuests';

  /** The total amount before tax of the hotel reservation. */
  public static readonly TOTAL_AMOUNT_BEFORE_TAX = '_hotelReservation.TotalAmountBeforeTax';

  /** The total amount after tax of the hotel reservation. */
  public static readonly TOTAL_AMOUNT_AFTER_TAX = '_hotelReservation.TotalAmountAfterTax';

  /** Whether the checkout is early. */
  public static readonly CHECKOUT_EARLY = '_hotelReservation.Checkout.Early';

  /** Whether the checkout is late. */
  public static readonly CHECKOUT_LATE = '_hotelReservation.Checkout.Late';

  /** Whether the customer checks out without help. */
  public static readonly CHECKOUT_SELF = '_hotelReservation.Checkout.Self';

  /** The date of the checkout. */
  public static readonly CHECKOUT_DATE = '_hotelReservation.Checkout.Date';

  /** The program name of the loyalty membership. */
  public static readonly LOYALTY_PROGRAM_NAME = '_hotelReservation.Loyalty.ProgramName';

  /** The ID of the loyalty membership. */
  public static readonly LOYALTY_MEMBERSHIP_ID = '_hotelReservation.Loyalty.MembershipId';

  /** The tier of the loyalty membership. */
  public static readonly LOYALTY_TIER = '_hotelReservation.Loyalty.Tier';

  /** The type code of the room. */
  public static readonly ROOM_TYPE_CODE = '_hotelReservation.Room.TypeCode';

  /** The type name of the room. */
  public static readonly ROOM_TYPE_NAME = '_hotelReservation.Room.TypeName';

  /** The type description of the room. */
  public static readonly ROOM_TYPE_DESC = '_hotelReservation.Room.TypeDesc';

  /** The number of the room. */
  public static readonly ROOM_NUMBER = '_hotelReservation.Room.Number';

  /** The capacity of the room. */
  public static readonly ROOM_CAPACITY = '_hotelReservation.Room.Capacity';

  /** The accessibility type of the room. */
  public static readonly ROOM_ACCESSIBILITY_TYPE = '_hotelReservation.Room.AccessibilityType';

  /** Whether smoking is allowed in the room. */
  public static readonly ROOM_SMOKING_ALLOWED = '_hotelReservation.Room.SmokingAllowed';

  /** The date of the check-in. */
  public static readonly CHECK_IN_DATE = '_hotelReservation.CheckIn.Date';

  /** The digital key of the check-in. */
  public static readonly CHECK_IN_DIGITAL_KEY = '_hotelReservation.CheckIn.DigitalKey';

  /** Whether the check-in is early. */
  public static readonly CHECK_IN_EARLY = '_hotelReservation.CheckIn.Early';

  /** Whether the check-in is late. */
  public static readonly CHECK_IN_LATE = '_hotelReservation.CheckIn.Late';

  /** The room keys of the check-in. */
  public static readonly CHECK_IN_ROOM_KEYS = '_hotelReservation.CheckIn.RoomKeys';

  /** Whether the customer selected the room. */
  public static readonly CHECK_IN_USER_SELECTED_ROOM = '_hotelReservation.CheckIn.UserSelectedRoom';

  /** The type of the payment. */
  public static readonly PAYMENT_TYPE = '_hotelReservation.Payment.Type';

  /** The credit card token of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TOKEN = '_hotelReservation.Payment.CreditCardToken';

  /** The credit card type of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_TYPE = '_hotelReservation.Payment.CreditCardType';

  /** The credit card expiration of the payment. */
  public static readonly PAYMENT_CREDIT_CARD_EXPIRATION = '_hotelReservation.Payment.CreditCardExpiration';

  /** The CVV of the payment. */
  public static readonly PAYMENT_CVV = '_hotelReservation.Payment.Cvv';

  /** The name on the credit card. */
  public static readonly PAYMENT_NAME_ON_CREDIT_CARD = '_hotelReservation.Payment.NameOnCreditCard';

  /** The routing number of the payment. */
  public static readonly PAYMENT_ROUTING_NUMBER = '_hotelReservation.Payment.RoutingNumber';

  /** The account number of the payment. */
  public static readonly PAYMENT_ACCOUNT_NUMBER = '_hotelReservation.Payment.AccountNumber';

  /** The voucher ID of the payment. */
  public static readonly PAYMENT_VOUCHER_ID = '_hotelReservation.Payment.VoucherId';

  /** The discount code of the payment. */
  public static readonly PAYMENT_DISCOUNT_CODE = '_hotelReservation.Payment.DiscountCode';

  /** The discount percentage of the payment. */
  public static readonly PAYMENT_DISCOUNT_PERCENT = '_hotelReservation.Payment.DiscountPercent';

  /** The code of the currency. */
  public static readonly CURRENCY_CODE = '_hotelReservation.Currency.Code';

  /** The name of the currency. */
  public static readonly CURRENCY_NAME = '_hotelReservation.Currency.Name';

  /** The symbol of the currency. */
  public static readonly CURRENCY_SYMBOL = '_hotelReservation.Currency.Symbol';

  /** The reason for the cancellation. */
  public static readonly CANCELLATION_REASON = '_hotelReservation.Cancellation.Reason';

  /** The comment of the cancellation. */
  public static readonly CANCELLATION_COMMENT = '_hotelReservation.Cancellation.Comment';

  /** The ID of the channel of the creation. */
  public static readonly CHANNEL_CREATION_CHANNEL_ID = '_hotelReservation.Channel.CreationChannelId';

  /** The ID of the channel of the last update. */
  public static readonly CHANNEL_LAST_UPDATED_CHANNEL_ID = '_hotelReservation.Channel.LastUpdatedChannelId';

  /** The method of the channel. */
  public static readonly CHANNEL_METHOD = '_hotelReservation.Channel.Method';

  /** The code of the rate plan. */
  public static readonly RATE_PLAN_CODE = '_hotelReservation.RatePlan.Code';

  /** The name of the rate plan. */
  public static readonly RATE_PLAN_NAME = '_hotelReservation.RatePlan.Name';

  /** The description of the rate plan. */
  public static readonly RATE_PLAN_DESCRIPTION = '_hotelReservation.RatePlan.Description';

  /** The number of adults. */
  public static readonly GUESTS_ADULTS = '_hotelReservation.Guests.Adults';

  /** The number of children. */
  public static readonly GUESTS_CHILDREN = '_hotelReservation.Guests.Children';

  /** The time when the source last updated the hotel reservation. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_hotelReservation.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_hotelReservation.Attributes.<name>`.
   *
   * @param name The name of the attribute in the hotel reservation.
   */
  public static attribute(name: string): string {
    return `_hotelReservation.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each service: `_hotelReservation.Services[].<name>`.
   *
   * @param name The name of the field. Documented names: `ServiceType`, `Description`, `Cost`.
   *
   * @example
   * const target: string = StandardHotelReservation.service('ServiceType');
   */
  public static service(name: string): string {
    return `_hotelReservation.Services[].${name}`;
  }

  private constructor() {}
}
