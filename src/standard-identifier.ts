/**
 * What a key identifies, and how it is used.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-identifiers.html
 */
export class StandardIdentifier {
  /** A profile is found by this key. At least one key of a mapping has to be. */
  public static readonly PROFILE = new StandardIdentifier('PROFILE');

  /** Identifies an asset. Needed where a field has a target in `_asset`. */
  public static readonly ASSET = new StandardIdentifier('ASSET');

  /** Identifies a case. Needed where a field has a target in `_case`. */
  public static readonly CASE = new StandardIdentifier('CASE');

  /** Identifies an order. Needed where a field has a target in `_order`. */
  public static readonly ORDER = new StandardIdentifier('ORDER');

  /** Identifies a communication record. */
  public static readonly COMMUNICATION_RECORD = new StandardIdentifier('COMMUNICATION_RECORD');

  /** Identifies a device. */
  public static readonly DEVICE = new StandardIdentifier('DEVICE');

  /** Identifies a record of web analytics. */
  public static readonly WEB_ANALYTICS = new StandardIdentifier('WEB_ANALYTICS');

  /** Identifies an air preference. Needed where a field has a target in `_airPreference`. */
  public static readonly AIR_PREFERENCE = new StandardIdentifier('AIR_PREFERENCE');

  /** Identifies an air booking. Needed where a field has a target in `_airBooking`. */
  public static readonly AIR_BOOKING = new StandardIdentifier('AIR_BOOKING');

  /** Identifies an air segment. Needed where a field has a target in `_airSegment`. */
  public static readonly AIR_SEGMENT = new StandardIdentifier('AIR_SEGMENT');

  /** Identifies a hotel preference. Needed where a field has a target in `_hotelPreference`. */
  public static readonly HOTEL_PREFERENCE = new StandardIdentifier('HOTEL_PREFERENCE');

  /** Identifies a hotel reservation. Needed where a field has a target in `_hotelReservation`. */
  public static readonly HOTEL_RESERVATION = new StandardIdentifier('HOTEL_RESERVATION');

  /** Identifies the revenue of a hotel stay. Needed where a field has a target in `_hotelStayRevenue`. */
  public static readonly HOTEL_STAY_REVENUE = new StandardIdentifier('HOTEL_STAY_REVENUE');

  /** Identifies a loyalty membership. Needed where a field has a target in `_loyalty`. */
  public static readonly LOYALTY = new StandardIdentifier('LOYALTY');

  /** Identifies a loyalty transaction. */
  public static readonly LOYALTY_TRANSACTION = new StandardIdentifier('LOYALTY_TRANSACTION');

  /** Identifies a loyalty promotion. */
  public static readonly LOYALTY_PROMOTION = new StandardIdentifier('LOYALTY_PROMOTION');

  /** Tells one object of this type from the others. Exactly one key of a mapping has to be. */
  public static readonly UNIQUE = new StandardIdentifier('UNIQUE');

  /** A profile is looked for by this key after all other keys that are PROFILE. */
  public static readonly SECONDARY = new StandardIdentifier('SECONDARY');

  /** An object finds its profile by this key, but the value isn't stored for later searches. */
  public static readonly LOOKUP_ONLY = new StandardIdentifier('LOOKUP_ONLY');

  /** The value is stored for later searches only where the object makes a new profile; otherwise the key only finds one. */
  public static readonly NEW_ONLY = new StandardIdentifier('NEW_ONLY');

  /**
   * An identifier that this version of the library doesn't know.
   *
   * @param value as the service spells it; the service refuses what it doesn't know
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
