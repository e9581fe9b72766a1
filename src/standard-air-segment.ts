// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_airSegment`, as plain strings.
 *
 * An air segment is one flight of an air booking. A mapping that targets it requires a key with `StandardIdentifier.AIR_SEGMENT`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-air-segment-object-fields.html
 */
export class StandardAirSegment {
  /** The booking reference of the air segment. */
  public static readonly BOOKING_REF = '_airSegment.BookingRef';

  /** The name of the air segment. */
  public static readonly SEGMENT_NAME = '_airSegment.SegmentName';

  /** The passenger index of the air segment. */
  public static readonly PASSENGER_INDEX = '_airSegment.PassengerIndex';

  /** The index of the air segment. */
  public static readonly SEGMENT_INDEX = '_airSegment.SegmentIndex';

  /** The seat selection of the air segment. */
  public static readonly SEAT_SELECTION = '_airSegment.SeatSelection';

  /** The number of passengers of the air segment. */
  public static readonly NUMBER_OF_PASSENGERS = '_airSegment.NumberOfPassengers';

  /** The number of legs of the air segment. */
  public static readonly NUMBER_OF_LEGS = '_airSegment.NumberOfLegs';

  /** The tier of the air segment. */
  public static readonly TIER = '_airSegment.Tier';

  /** The origin of the air segment. */
  public static readonly ORIGIN = '_airSegment.Origin';

  /** The origin country code of the air segment. */
  public static readonly ORIGIN_COUNTRY_CODE = '_airSegment.OriginCountryCode';

  /** The destination of the air segment. */
  public static readonly DEST = '_airSegment.Dest';

  /** The destination country code of the air segment. */
  public static readonly DEST_COUNTRY_CODE = '_airSegment.DestCountryCode';

  /** The date when the air segment was processed. */
  public static readonly PROCESSED_DATE = '_airSegment.ProcessedDate';

  /** The date when the air segment was created. */
  public static readonly CREATED_DATE = '_airSegment.CreatedDate';

  /** The user or system that created the air segment. */
  public static readonly CREATED_BY = '_airSegment.CreatedBy';

  /** The date when the air segment was updated. */
  public static readonly UPDATED_DATE = '_airSegment.UpdatedDate';

  /** The user or system that updated the air segment. */
  public static readonly UPDATED_BY = '_airSegment.UpdatedBy';

  /** The status of the air segment. */
  public static readonly STATUS = '_airSegment.Status';

  /** The flight number of the air segment. */
  public static readonly FLIGHT_NUMBER = '_airSegment.FlightNumber';

  /** The carrier of the air segment. */
  public static readonly CARRIER = '_airSegment.Carrier';

  /** The carrier type of the air segment. */
  public static readonly CARRIER_TYPE = '_airSegment.CarrierType';

  /** Whether the air segment is international. */
  public static readonly IS_INTERNATIONAL = '_airSegment.IsInternational';

  /** Whether the ticket of the air segment is electronic. */
  public static readonly IS_ETICKET = '_airSegment.IsEticket';

  /** Whether a passenger of the air segment is armed. */
  public static readonly IS_ARMED = '_airSegment.IsArmed';

  /** Whether an infant travels on a lap. */
  public static readonly LAP_INFANT = '_airSegment.LapInfant';

  /** Whether the air segment includes a pet. */
  public static readonly PET = '_airSegment.Pet';

  /** Whether the passenger is a prisoner or a guard. */
  public static readonly PRISONER_OR_GUARD = '_airSegment.PrisonerOrGuard';

  /** Whether a child travels alone. */
  public static readonly CHILD = '_airSegment.Child';

  /** Whether the air segment is married to another segment. */
  public static readonly MARRIED = '_airSegment.Married';

  /** Whether the customer can check in. */
  public static readonly CHECKIN_ELIGIBLE = '_airSegment.CheckinEligible';

  /** The reason why the air segment is not eligible. */
  public static readonly IN_ELIGIBLE_REASON = '_airSegment.InEligibleReason';

  /** Whether the passenger is a minor who travels alone. */
  public static readonly UN_ESCORTED_MINOR = '_airSegment.UnEscortedMinor';

  /** The premium access of the air segment. */
  public static readonly PREMIUM_ACCESS = '_airSegment.PremiumAccess';

  /** Whether data of the air segment is missing. */
  public static readonly MISSING_DATA = '_airSegment.MissingData';

  /** The current class of service of the air segment. */
  public static readonly CURRENT_CLASS_OF_SERVICE = '_airSegment.CurrentClassOfService';

  /** The booked class of service of the air segment. */
  public static readonly BOOKED_CLASS_OF_SERVICE = '_airSegment.BookedClassOfService';

  /** The code share of the air segment. */
  public static readonly CODE_SHARE = '_airSegment.CodeShare';

  /** The reverse code share of the air segment. */
  public static readonly REVERSE_CODE_SHARE = '_airSegment.ReverseCodeShare';

  /** The market carrier code of the air segment. */
  public static readonly MARKET_CARRIER_CODE = '_airSegment.MarketCarrierCode';

  /** The code of the airline that operates the flight of the air segment. */
  public static readonly OP_CARRIER_CODE = '_airSegment.OpCarrierCode';

  /** The incoming connection of the air segment. */
  public static readonly IN_CONNECTION = '_airSegment.InConnection';

  /** The outgoing connection of the air segment. */
  public static readonly OUT_CONNECTION = '_airSegment.OutConnection';

  /** The number of miles to earn. */
  public static readonly MILES_TO_EARN = '_airSegment.MilesToEarn';

  /** The duration of the air segment. */
  public static readonly DURATION = '_airSegment.Duration';

  /** The duration time unit of the air segment. */
  public static readonly DURATION_TIME_UNIT = '_airSegment.DurationTimeUnit';

  /** The distance of the air segment. */
  public static readonly DISTANCE = '_airSegment.Distance';

  /** The distance unit of the air segment. */
  public static readonly DISTANCE_UNIT = '_airSegment.DistanceUnit';

  /** The sell type of the air segment. */
  public static readonly SELL_TYPE = '_airSegment.SellType';

  /** The go show of the air segment. */
  public static readonly GO_SHOW = '_airSegment.GoShow';

  /** Whether the passenger is incapacitated. */
  public static readonly INCAPACITATED = '_airSegment.Incapacitated';

  /** Whether the air segment was upgraded. */
  public static readonly UPGRADED = '_airSegment.Upgraded';

  /** Whether the air segment was downgraded. */
  public static readonly DOWNGRADED = '_airSegment.Downgraded';

  /** The baggage insurance of the air segment. */
  public static readonly BAGGAGE_INSURANCE = '_airSegment.BaggageInsurance';

  /** The maximum allowed baggage of the air segment. */
  public static readonly MAX_ALLOWED_BAGGAGE = '_airSegment.MaxAllowedBaggage';

  /** The baggage quantity of the air segment. */
  public static readonly BAGGAGE_QUANTITY = '_airSegment.BaggageQuantity';

  /** The baggage fee of the air segment. */
  public static readonly BAGGAGE_FEE = '_airSegment.BaggageFee';

  /** The location of the arrival. */
  public static readonly ARRIVAL_LOCATION = '_airSegment.Arrival.Location';

  /** The code of the arrival. */
  public static readonly ARRIVAL_CODE = '_airSegment.Arrival.Code';

  /** The terminal of the arrival. */
  public static readonly ARRIVAL_TERMINAL = '_airSegment.Arrival.Terminal';

  /** The country of the arrival. */
  public static readonly ARRIVAL_COUNTRY = '_airSegment.Arrival.Country';

  /** The date of the arrival. */
  public static readonly ARRIVAL_DATE = '_airSegment.Arrival.Date';

  /** The time of the arrival. */
  public static readonly ARRIVAL_TIME = '_airSegment.Arrival.Time';

  /** The estimated time of the arrival. */
  public static readonly ARRIVAL_ESTIMATED_TIME = '_airSegment.Arrival.EstimatedTime';

  /** The scheduled time of the arrival. */
  public static readonly ARRIVAL_SCHEDULED_TIME = '_airSegment.Arrival.ScheduledTime';

  /** The location of the departure. */
  public static readonly DEPARTURE_LOCATION = '_airSegment.Departure.Location';

  /** The code of the departure. */
  public static readonly DEPARTURE_CODE = '_airSegment.Departure.Code';

  /** The terminal of the departure. */
  public static readonly DEPARTURE_TERMINAL = '_airSegment.Departure.Terminal';

  /** The country of the departure. */
  public static readonly DEPARTURE_COUNTRY = '_airSegment.Departure.Country';

  /** The date of the departure. */
  public static readonly DEPARTURE_DATE = '_airSegment.Departure.Date';

  /** The time of the departure. */
  public static readonly DEPARTURE_TIME = '_airSegment.Departure.Time';

  /** The estimated time of the departure. */
  public static readonly DEPARTURE_ESTIMATED_TIME = '_airSegment.Departure.EstimatedTime';

  /** The scheduled time of the departure. */
  public static readonly DEPARTURE_SCHEDULED_TIME = '_airSegment.Departure.ScheduledTime';

  /** The number of the seat. */
  public static readonly SEAT_SEAT_NUMBER = '_airSegment.Seat.SeatNumber';

  /** The zone of the seat. */
  public static readonly SEAT_SEAT_ZONE = '_airSegment.Seat.SeatZone';

  /** The type of the seat. */
  public static readonly SEAT_SEAT_TYPE = '_airSegment.Seat.SeatType';

  /** The price of the seat. */
  public static readonly SEAT_PRICE = '_airSegment.Seat.Price';

  /** Whether the neighboring seat is free. */
  public static readonly SEAT_NEIGHBOR_FREE = '_airSegment.Seat.NeighborFree';

  /** The upgrade auction of the seat. */
  public static readonly SEAT_UPGRADE_AUCTION = '_airSegment.Seat.UpgradeAuction';

  /** Whether the seat is available. */
  public static readonly SEAT_AVAILABLE = '_airSegment.Seat.Available';

  /** The extra seat of the air segment. */
  public static readonly SEAT_EXTRA_SEAT = '_airSegment.Seat.ExtraSeat';

  /** The additional information of the seat. */
  public static readonly SEAT_ADDITIONAL_INFORMATION = '_airSegment.Seat.AdditionalInformation';

  /** The transaction ID of the priority. */
  public static readonly PRIORITY_TRANSACTION_ID = '_airSegment.Priority.TransactionId';

  /** The service type of the priority. */
  public static readonly PRIORITY_PRIORITY_SERVICE_TYPE = '_airSegment.Priority.PriorityServiceType';

  /** The lounge access of the priority. */
  public static readonly PRIORITY_LOUNGE_ACCESS = '_airSegment.Priority.LoungeAccess';

  /** The price of the priority. */
  public static readonly PRIORITY_PRICE = '_airSegment.Priority.Price';

  /** The additional information of the priority. */
  public static readonly PRIORITY_ADDITIONAL_INFORMATION = '_airSegment.Priority.AdditionalInformation';

  /** The type of the document. */
  public static readonly DOC_DOC_TYPE = '_airSegment.Doc.DocType';

  /** The type of document that is required. */
  public static readonly DOC_DOC_TYPE_NEEDED = '_airSegment.Doc.DocTypeNeeded';

  /** The nationality in the document. */
  public static readonly DOC_NATIONALITY = '_airSegment.Doc.Nationality';

  /** The date of birth in the document. */
  public static readonly DOC_DATE_OF_BIRTH = '_airSegment.Doc.DateOfBirth';

  /** The app ID of the document. */
  public static readonly DOC_APP_ID = '_airSegment.Doc.AppId';

  /** The agent ID of the document. */
  public static readonly DOC_AGENT_ID = '_airSegment.Doc.AgentId';

  /** The time when the document was verified. */
  public static readonly DOC_VERIFIED_DATE_TIME = '_airSegment.Doc.VerifiedDateTime';

  /** The time when the source last updated the air segment. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_airSegment.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_airSegment.Attributes.<name>`.
   *
   * @param name The name of the attribute in the air segment.
   */
  public static attribute(name: string): string {
    return `_airSegment.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each piece of baggage: `_airSegment.Baggage[].<name>`.
   *
   * @param name The name of the field. Documented names: `Id`, `TagNumber`, `DepartureDate`, `BaggageType`, `Weight`, `Length`, `Width`, `Height`, `PriorityBagDrop`, `PriorityBagReturn`, `HandsFreeBaggage`, `Fee`, `IsGateBag`, `IsHeavy`.
   *
   * @example
   * const target: string = StandardAirSegment.baggage('Id');
   */
  public static baggage(name: string): string {
    return `_airSegment.Baggage[].${name}`;
  }

  /**
   * Returns the target of a field of each pet: `_airSegment.Pets[].<name>`.
   *
   * @param name The name of the field. Documented names: `Species`, `Breed`, `Weight`, `WeightUnit`, `TransportType`.
   *
   * @example
   * const target: string = StandardAirSegment.pet('Species');
   */
  public static pet(name: string): string {
    return `_airSegment.Pets[].${name}`;
  }

  /**
   * Returns the target of a field of each other service: `_airSegment.OtherServices[].<name>`.
   *
   * @param name The name of the field. Documented names: `ServiceType`, `Description`, `Price`.
   *
   * @example
   * const target: string = StandardAirSegment.otherService('ServiceType');
   */
  public static otherService(name: string): string {
    return `_airSegment.OtherServices[].${name}`;
  }

  private constructor() {}
}
