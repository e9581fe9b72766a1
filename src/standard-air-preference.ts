// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_airPreference`, as plain strings.
 *
 * An air preference is what a customer prefers on flights. A mapping that targets it requires a key with `StandardIdentifier.AIR_PREFERENCE`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-air-preference-object-fields.html
 */
export class StandardAirPreference {
  /** The name of the air preference. */
  public static readonly NAME = '_airPreference.Name';

  /** The date when the air preference was created. */
  public static readonly CREATED_DATE = '_airPreference.CreatedDate';

  /** The user or system that created the air preference. */
  public static readonly CREATED_BY = '_airPreference.CreatedBy';

  /** The date when the air preference was updated. */
  public static readonly UPDATED_DATE = '_airPreference.UpdatedDate';

  /** The user or system that updated the air preference. */
  public static readonly UPDATED_BY = '_airPreference.UpdatedBy';

  /** The start date of the air preference. */
  public static readonly START_DATE = '_airPreference.StartDate';

  /** The end date of the air preference. */
  public static readonly END_DATE = '_airPreference.EndDate';

  /** The status of the air preference. */
  public static readonly STATUS = '_airPreference.Status';

  /** The reference ID of the air preference. */
  public static readonly REFERENCE_ID = '_airPreference.ReferenceId';

  /** The reference type of the air preference. */
  public static readonly REFERENCE_TYPE = '_airPreference.ReferenceType';

  /** The travel type of the air preference. */
  public static readonly TRAVEL_TYPE = '_airPreference.TravelType';

  /** The transfer of the air preference. */
  public static readonly TRANSFER = '_airPreference.Transfer';

  /** The arrival airport of the air preference. */
  public static readonly ARRIVAL_AIRPORT = '_airPreference.ArrivalAirport';

  /** The arrival terminal of the air preference. */
  public static readonly ARRIVAL_TERMINAL = '_airPreference.ArrivalTerminal';

  /** The departure airport of the air preference. */
  public static readonly DEPARTURE_AIRPORT = '_airPreference.DepartureAirport';

  /** The departure terminal of the air preference. */
  public static readonly DEPARTURE_TERMINAL = '_airPreference.DepartureTerminal';

  /** The home airport of the air preference. */
  public static readonly HOME_AIRPORT = '_airPreference.HomeAirport';

  /** The check-in channel of the air preference. */
  public static readonly CHECK_IN_CHANNEL = '_airPreference.CheckInChannel';

  /** The check-in channel device of the air preference. */
  public static readonly CHECK_IN_CHANNEL_DEVICE = '_airPreference.CheckInChannelDevice';

  /** The phone language of the air preference. */
  public static readonly LANGUAGE_PHONE_LANGUAGE = '_airPreference.Language.PhoneLanguage';

  /** The email language of the air preference. */
  public static readonly LANGUAGE_EMAIL_LANGUAGE = '_airPreference.Language.EmailLanguage';

  /** The in-person language of the air preference. */
  public static readonly LANGUAGE_IN_PERSON_LANGUAGE = '_airPreference.Language.InPersonLanguage';

  /** The level of the language preference. */
  public static readonly LANGUAGE_PREFERENCE_LEVEL = '_airPreference.Language.PreferenceLevel';

  /** The level of the seat preference. */
  public static readonly SEAT_PREFERENCE_LEVEL = '_airPreference.Seat.PreferenceLevel';

  /** The direction of the seat preference. */
  public static readonly SEAT_DIRECTION = '_airPreference.Seat.Direction';

  /** The location of the seat preference. */
  public static readonly SEAT_LOCATION = '_airPreference.Seat.Location';

  /** The position of the seat preference. */
  public static readonly SEAT_POSITION = '_airPreference.Seat.Position';

  /** The row of the seat preference. */
  public static readonly SEAT_ROW = '_airPreference.Seat.Row';

  /** The class of service of the seat preference. */
  public static readonly SEAT_CLASS_OF_SERVICE = '_airPreference.Seat.ClassOfService';

  /** Whether the neighboring seat is free. */
  public static readonly SEAT_NEIGHBOR_FREE = '_airPreference.Seat.NeighborFree';

  /** Whether the seat is for an infant. */
  public static readonly SEAT_INFANT = '_airPreference.Seat.Infant';

  /** The extra seat of the air preference. */
  public static readonly SEAT_EXTRA_SEAT = '_airPreference.Seat.ExtraSeat';

  /** The maximum number of connections of the journey preference. */
  public static readonly JOURNEY_MAX_CONNECTIONS = '_airPreference.Journey.MaxConnections';

  /** The preferred airline of the journey preference. */
  public static readonly JOURNEY_PREFERRED_AIRLINE = '_airPreference.Journey.PreferredAirline';

  /** The upgrade auction of the journey preference. */
  public static readonly JOURNEY_UPGRADE_AUCTION = '_airPreference.Journey.UpgradeAuction';

  /** The flight time of the journey preference. */
  public static readonly JOURNEY_FLIGHT_TIME = '_airPreference.Journey.FlightTime';

  /** The maximum flight duration of the journey preference. */
  public static readonly JOURNEY_FLIGHT_MAX_DURATION = '_airPreference.Journey.FlightMaxDuration';

  /** The wheelchair of the accessibility preference. */
  public static readonly ACCESSIBILITY_WHEELCHAIR = '_airPreference.Accessibility.Wheelchair';

  /** The bathroom of the accessibility preference. */
  public static readonly ACCESSIBILITY_BATHROOM = '_airPreference.Accessibility.Bathroom';

  /** The assistance of the accessibility preference. */
  public static readonly ACCESSIBILITY_ASSISTANCE = '_airPreference.Accessibility.Assistance';

  /** The disability type of the accessibility preference. */
  public static readonly ACCESSIBILITY_DISABILITY_TYPE = '_airPreference.Accessibility.DisabilityType';

  /** The support animal of the accessibility preference. */
  public static readonly ACCESSIBILITY_SUPPORT_ANIMAL = '_airPreference.Accessibility.SupportAnimal';

  /** The proximity to facilities of the accessibility preference. */
  public static readonly ACCESSIBILITY_PROXIMITY_TO_FACILITIES = '_airPreference.Accessibility.ProximityToFacilities';

  /** The name of the insurance preference. */
  public static readonly INSURANCE_NAME = '_airPreference.Insurance.Name';

  /** The level of the insurance preference. */
  public static readonly INSURANCE_PREFERENCE_LEVEL = '_airPreference.Insurance.PreferenceLevel';

  /** The name of the interest preference. */
  public static readonly INTEREST_NAME = '_airPreference.Interest.Name';

  /** The level of the interest preference. */
  public static readonly INTEREST_PREFERENCE_LEVEL = '_airPreference.Interest.PreferenceLevel';

  /** The name of the loyalty preference. */
  public static readonly LOYALTY_NAME = '_airPreference.Loyalty.Name';

  /** The membership ID of the loyalty preference. */
  public static readonly LOYALTY_MEMBERSHIP_ID = '_airPreference.Loyalty.MembershipId';

  /** The level of the loyalty preference. */
  public static readonly LOYALTY_PREFERENCE_LEVEL = '_airPreference.Loyalty.PreferenceLevel';

  /** The meal type of the dining preference. */
  public static readonly DINING_MEAL_TYPE = '_airPreference.Dining.MealType';

  /** The favorite cuisine of the dining preference. */
  public static readonly DINING_FAVORITE_CUISINE = '_airPreference.Dining.FavoriteCuisine';

  /** The beverage of the dining preference. */
  public static readonly DINING_BEVERAGE = '_airPreference.Dining.Beverage';

  /** The dietary restriction of the dining preference. */
  public static readonly DINING_DIETARY_RESTRICTION = '_airPreference.Dining.DietaryRestriction';

  /** The allergy information of the dining preference. */
  public static readonly DINING_ALLERGY_INFO = '_airPreference.Dining.AllergyInfo';

  /** The level of the dining preference. */
  public static readonly DINING_PREFERENCE_LEVEL = '_airPreference.Dining.PreferenceLevel';

  /** The name of the media entertainment preference. */
  public static readonly MEDIA_ENTERTAINMENT_NAME = '_airPreference.MediaEntertainment.Name';

  /** The level of the media entertainment preference. */
  public static readonly MEDIA_ENTERTAINMENT_PREFERENCE_LEVEL = '_airPreference.MediaEntertainment.PreferenceLevel';

  /** The name of the payment form preference. */
  public static readonly PAYMENT_FORM_NAME = '_airPreference.PaymentForm.Name';

  /** The type of the payment form preference. */
  public static readonly PAYMENT_FORM_TYPE = '_airPreference.PaymentForm.Type';

  /** The level of the payment form preference. */
  public static readonly PAYMENT_FORM_PREFERENCE_LEVEL = '_airPreference.PaymentForm.PreferenceLevel';

  /** The usage context of the payment form preference. */
  public static readonly PAYMENT_FORM_USAGE_CONTEXT = '_airPreference.PaymentForm.UsageContext';

  /** The type of the pet information preference. */
  public static readonly PET_INFO_TYPE = '_airPreference.PetInfo.Type';

  /** The level of the pet information preference. */
  public static readonly PET_INFO_PREFERENCE_LEVEL = '_airPreference.PetInfo.PreferenceLevel';

  /** The type of the special request. */
  public static readonly SPECIAL_REQUEST_TYPE = '_airPreference.SpecialRequest.Type';

  /** The name of the special request. */
  public static readonly SPECIAL_REQUEST_NAME = '_airPreference.SpecialRequest.Name';

  /** The preference level of the special request. */
  public static readonly SPECIAL_REQUEST_PREFERENCE_LEVEL = '_airPreference.SpecialRequest.PreferenceLevel';

  /** The level of the ticket distribution preference. */
  public static readonly TICKET_DISTRIBUTION_PREFERENCE_LEVEL = '_airPreference.TicketDistribution.PreferenceLevel';

  /** The method of the ticket distribution preference. */
  public static readonly TICKET_DISTRIBUTION_METHOD = '_airPreference.TicketDistribution.Method';

  /** The ticket time of the ticket distribution preference. */
  public static readonly TICKET_DISTRIBUTION_TICKET_TIME = '_airPreference.TicketDistribution.TicketTime';

  /** The channel type of the marketing preference. */
  public static readonly MARKETING_CHANNEL_TYPE = '_airPreference.Marketing.ChannelType';

  /** Whether the customer agreed to marketing. */
  public static readonly MARKETING_OPT_IN = '_airPreference.Marketing.OptIn';

  /** The frequency of the marketing preference. */
  public static readonly MARKETING_FREQUENCY = '_airPreference.Marketing.Frequency';

  /** The start date of the marketing preference. */
  public static readonly MARKETING_START_DATE = '_airPreference.Marketing.StartDate';

  /** The end date of the marketing preference. */
  public static readonly MARKETING_END_DATE = '_airPreference.Marketing.EndDate';

  /** Whether the customer needs oxygen. */
  public static readonly MEDICAL_OXYGEN = '_airPreference.Medical.Oxygen';

  /** The equipment of the medical preference. */
  public static readonly MEDICAL_MEDICAL_EQUIPMENT = '_airPreference.Medical.MedicalEquipment';

  /** The assistance of the medical preference. */
  public static readonly MEDICAL_ASSISTANCE = '_airPreference.Medical.Assistance';

  /** Whether the customer needs a stretcher. */
  public static readonly MEDICAL_STRETCHER = '_airPreference.Medical.Stretcher';

  /** The wheelchair of the medical preference. */
  public static readonly MEDICAL_WHEEL_CHAIR = '_airPreference.Medical.WheelChair';

  /** The animal of the baggage preference. */
  public static readonly BAGGAGE_ANIMAL = '_airPreference.Baggage.Animal';

  /** The type of the baggage preference. */
  public static readonly BAGGAGE_BAGGAGE_TYPE = '_airPreference.Baggage.BaggageType';

  /** The assistance of the baggage preference. */
  public static readonly BAGGAGE_ASSISTANCE = '_airPreference.Baggage.Assistance';

  /** The level of the baggage preference. */
  public static readonly BAGGAGE_PREFERENCE_LEVEL = '_airPreference.Baggage.PreferenceLevel';

  /** The type of the contact detail. */
  public static readonly CONTACT_DETAIL_TYPE = '_airPreference.ContactDetail.Type';

  /** The preference level of the contact detail. */
  public static readonly CONTACT_DETAIL_PREFERENCE_LEVEL = '_airPreference.ContactDetail.PreferenceLevel';

  /** The phone number of the contact detail. Content type: `PHONE_NUMBER`. */
  public static readonly CONTACT_DETAIL_PHONE_NUMBER = '_airPreference.ContactDetail.PhoneNumber';

  /** The relationship of the contact detail. */
  public static readonly CONTACT_DETAIL_RELATIONSHIP = '_airPreference.ContactDetail.Relationship';

  /** The email address of the contact detail. Content type: `EMAIL_ADDRESS`. */
  public static readonly CONTACT_DETAIL_EMAIL_ADDRESS = '_airPreference.ContactDetail.EmailAddress';

  /** The email language of the contact detail. */
  public static readonly CONTACT_DETAIL_EMAIL_LANGUAGE = '_airPreference.ContactDetail.EmailLanguage';

  /** The phone language of the contact detail. */
  public static readonly CONTACT_DETAIL_PHONE_LANGUAGE = '_airPreference.ContactDetail.PhoneLanguage';

  /** The type of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_TYPE = '_airPreference.ContactDetailAddress.Type';

  /** Line 1 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS1 = '_airPreference.ContactDetailAddress.Address1';

  /** Line 2 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS2 = '_airPreference.ContactDetailAddress.Address2';

  /** Line 3 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS3 = '_airPreference.ContactDetailAddress.Address3';

  /** Line 4 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS4 = '_airPreference.ContactDetailAddress.Address4';

  /** The city of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_CITY = '_airPreference.ContactDetailAddress.City';

  /** The country of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_COUNTRY = '_airPreference.ContactDetailAddress.Country';

  /** The county of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_COUNTY = '_airPreference.ContactDetailAddress.County';

  /** The postal code of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_POSTAL_CODE = '_airPreference.ContactDetailAddress.PostalCode';

  /** The province of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_PROVINCE = '_airPreference.ContactDetailAddress.Province';

  /** The state of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_STATE = '_airPreference.ContactDetailAddress.State';

  /** The method of the contact detail communication. */
  public static readonly CONTACT_DETAIL_COMMUNICATION_METHOD = '_airPreference.ContactDetailCommunication.Method';

  /** The preference level of the contact detail communication. */
  public static readonly CONTACT_DETAIL_COMMUNICATION_PREFERENCE_LEVEL = '_airPreference.ContactDetailCommunication.PreferenceLevel';

  /** The time when the source last updated the air preference. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_airPreference.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_airPreference.Attributes.<name>`.
   *
   * @param name The name of the attribute in the air preference.
   */
  public static attribute(name: string): string {
    return `_airPreference.Attributes.${name}`;
  }

  private constructor() {}
}
