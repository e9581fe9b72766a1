/**
 * A standard identifier of a key, which determines what the key identifies and how the service uses it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-identifiers.html
 */
export class StandardIdentifier {
  /** The service finds profiles by this key. At least one key of a mapping must have this identifier. */
  public static readonly PROFILE = new StandardIdentifier('PROFILE');

  /** Identifies an asset. Required for targets in `_asset`. */
  public static readonly ASSET = new StandardIdentifier('ASSET');

  /** Identifies a case. Required for targets in `_case`. */
  public static readonly CASE = new StandardIdentifier('CASE');

  /** Identifies an order. Required for targets in `_order`. */
  public static readonly ORDER = new StandardIdentifier('ORDER');

  /** Identifies a communication record. */
  public static readonly COMMUNICATION_RECORD = new StandardIdentifier('COMMUNICATION_RECORD');

  /** Identifies a device. Required for targets in `_device`. */
  public static readonly DEVICE = new StandardIdentifier('DEVICE');

  /** Identifies a web analytics record. Required for targets in `_webAnalytics`. */
  public static readonly WEB_ANALYTICS = new StandardIdentifier('WEB_ANALYTICS');

  /** Identifies an air preference. Required for targets in `_airPreference`. */
  public static readonly AIR_PREFERENCE = new StandardIdentifier('AIR_PREFERENCE');

  /** Identifies an air booking. Required for targets in `_airBooking`. */
  public static readonly AIR_BOOKING = new StandardIdentifier('AIR_BOOKING');

  /** Identifies an air segment. Required for targets in `_airSegment`. */
  public static readonly AIR_SEGMENT = new StandardIdentifier('AIR_SEGMENT');

  /** Identifies a hotel preference. Required for targets in `_hotelPreference`. */
  public static readonly HOTEL_PREFERENCE = new StandardIdentifier('HOTEL_PREFERENCE');

  /** Identifies a hotel reservation. Required for targets in `_hotelReservation`. */
  public static readonly HOTEL_RESERVATION = new StandardIdentifier('HOTEL_RESERVATION');

  /** Identifies the revenue of a hotel stay. Required for targets in `_hotelStayRevenue`. */
  public static readonly HOTEL_STAY_REVENUE = new StandardIdentifier('HOTEL_STAY_REVENUE');

  /** Identifies a loyalty membership. Required for targets in `_loyalty`. */
  public static readonly LOYALTY = new StandardIdentifier('LOYALTY');

  /** Identifies a loyalty transaction. Required for targets in `_loyaltyTransaction`. */
  public static readonly LOYALTY_TRANSACTION = new StandardIdentifier('LOYALTY_TRANSACTION');

  /** Identifies a loyalty promotion. Required for targets in `_loyaltyPromotion`. */
  public static readonly LOYALTY_PROMOTION = new StandardIdentifier('LOYALTY_PROMOTION');

  /** Identifies an object of the object type. Exactly one key of a mapping must have this identifier. */
  public static readonly UNIQUE = new StandardIdentifier('UNIQUE');

  /** The service uses this key to find a profile after all other keys with `PROFILE`. */
  public static readonly SECONDARY = new StandardIdentifier('SECONDARY');

  /** The service uses this key to find a profile, but does not store its value for later searches. */
  public static readonly LOOKUP_ONLY = new StandardIdentifier('LOOKUP_ONLY');

  /** The service stores the value for later searches only if the object creates a profile. */
  public static readonly NEW_ONLY = new StandardIdentifier('NEW_ONLY');

  /**
   * Returns an identifier that this version of the library does not have.
   *
   * @param value The name of the identifier as the service writes it. The service rejects unknown identifiers.
   */
  public static of(value: string): StandardIdentifier {
    return new StandardIdentifier(value);
  }

  /** The service's name of the identifier. */
  public readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }

  /** The service's name of the identifier. */
  public toString(): string {
    return this.value;
  }
}
