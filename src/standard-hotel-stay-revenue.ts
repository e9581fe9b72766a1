// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_hotelStayRevenue`, as plain strings.
 *
 * A hotel stay revenue is an amount that a customer spent during a stay. A mapping that targets it requires a key with `StandardIdentifier.HOTEL_STAY_REVENUE`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-hotel-stay-revenue-object-fields.html
 */
export class StandardHotelStayRevenue {
  /** The currency code of the hotel stay revenue. */
  public static readonly CURRENCY_CODE = '_hotelStayRevenue.CurrencyCode';

  /** The currency name of the hotel stay revenue. */
  public static readonly CURRENCY_NAME = '_hotelStayRevenue.CurrencyName';

  /** The currency symbol of the hotel stay revenue. */
  public static readonly CURRENCY_SYMBOL = '_hotelStayRevenue.CurrencySymbol';

  /** The reservation ID of the hotel stay revenue. */
  public static readonly RESERVATION_ID = '_hotelStayRevenue.ReservationId';

  /** The guest ID of the hotel stay revenue. */
  public static readonly GUEST_ID = '_hotelStayRevenue.GuestId';

  /** The date when the hotel stay revenue was last updated. */
  public static readonly LAST_UPDATED_ON = '_hotelStayRevenue.LastUpdatedOn';

  /** The date when the hotel stay revenue was created. */
  public static readonly CREATED_ON = '_hotelStayRevenue.CreatedOn';

  /** The user or system that last updated the hotel stay revenue. */
  public static readonly LAST_UPDATED_BY = '_hotelStayRevenue.LastUpdatedBy';

  /** The user or system that created the hotel stay revenue. */
  public static readonly CREATED_BY = '_hotelStayRevenue.CreatedBy';

  /** The start date of the hotel stay revenue. */
  public static readonly START_DATE = '_hotelStayRevenue.StartDate';

  /** The hotel code of the hotel stay revenue. */
  public static readonly HOTEL_CODE = '_hotelStayRevenue.HotelCode';

  /** The type of the hotel stay revenue. */
  public static readonly TYPE = '_hotelStayRevenue.Type';

  /** The description of the hotel stay revenue. */
  public static readonly DESCRIPTION = '_hotelStayRevenue.Description';

  /** The amount of the hotel stay revenue. */
  public static readonly AMOUNT = '_hotelStayRevenue.Amount';

  /** The date when the hotel stay revenue was processed. */
  public static readonly PROCESSED_DATE = '_hotelStayRevenue.ProcessedDate';

  /** The status of the hotel stay revenue. */
  public static readonly STATUS = '_hotelStayRevenue.Status';

  /** The time when the source last updated the hotel stay revenue. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_hotelStayRevenue.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_hotelStayRevenue.Attributes.<name>`.
   *
   * @param name The name of the attribute in the hotel stay revenue.
   */
  public static attribute(name: string): string {
    return `_hotelStayRevenue.Attributes.${name}`;
  }

  private constructor() {}
}
