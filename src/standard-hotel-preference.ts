// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_hotelPreference`, as plain strings.
 *
 * A hotel preference is what a customer prefers in hotels. A mapping that targets it requires a key with `StandardIdentifier.HOTEL_PREFERENCE`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-hotel-preference-object-fields.html
 */
export class StandardHotelPreference {
  /** The name of the hotel preference. */
  public static readonly NAME = '_hotelPreference.Name';

  /** The date when the hotel preference was created. */
  public static readonly CREATED_DATE = '_hotelPreference.CreatedDate';

  /** The user or system that created the hotel preference. */
  public static readonly CREATED_BY = '_hotelPreference.CreatedBy';

  /** The date when the hotel preference was updated. */
  public static readonly UPDATED_DATE = '_hotelPreference.UpdatedDate';

  /** The user or system that updated the hotel preference. */
  public static readonly UPDATED_BY = '_hotelPreference.UpdatedBy';

  /** The start date of the hotel preference. */
  public static readonly START_DATE = '_hotelPreference.StartDate';

  /** The end date of the hotel preference. */
  public static readonly END_DATE = '_hotelPreference.EndDate';

  /** The status of the hotel preference. */
  public static readonly STATUS = '_hotelPreference.Status';

  /** Whether the customer wants to smoke in the room. */
  public static readonly SMOKING = '_hotelPreference.Smoking';

  /** The cleaning time of the hotel preference. */
  public static readonly CLEANING_TIME = '_hotelPreference.CleaningTime';

  /** The check-in type of the hotel preference. */
  public static readonly CHECK_IN_TYPE = '_hotelPreference.CheckInType';

  /** The check-out type of the hotel preference. */
  public static readonly CHECK_OUT_TYPE = '_hotelPreference.CheckOutType';

  /** The reference ID of the hotel preference. */
  public static readonly REFERENCE_ID = '_hotelPreference.ReferenceId';

  /** The reference type of the hotel preference. */
  public static readonly REFERENCE_TYPE = '_hotelPreference.ReferenceType';

  /** The preferred floor of the location preference. */
  public static readonly LOCATION_PREFERRED_FLOOR = '_hotelPreference.Location.PreferredFloor';

  /** The elevator proximity of the location preference. */
  public static readonly LOCATION_ELEVATOR_PROXIMITY = '_hotelPreference.Location.ElevatorProximity';

  /** The quiet zone of the location preference. */
  public static readonly LOCATION_QUIET_ZONE = '_hotelPreference.Location.QuietZone';

  /** The lobby proximity of the location preference. */
  public static readonly LOCATION_LOBBY_PROXIMITY = '_hotelPreference.Location.LobbyProximity';

  /** The view of the location preference. */
  public static readonly LOCATION_VIEW = '_hotelPreference.Location.View';

  /** The room type of the location preference. */
  public static readonly LOCATION_ROOM_TYPE = '_hotelPreference.Location.RoomType';

  /** The level of the location preference. */
  public static readonly LOCATION_PREFERENCE_LEVEL = '_hotelPreference.Location.PreferenceLevel';

  /** The bed type of the bedding preference. */
  public static readonly BEDDING_BED_TYPE = '_hotelPreference.Bedding.BedType';

  /** The mattress type of the bedding preference. */
  public static readonly BEDDING_MATTRESS_TYPE = '_hotelPreference.Bedding.MattressType';

  /** The pillow type of the bedding preference. */
  public static readonly BEDDING_PILLOW_TYPE = '_hotelPreference.Bedding.PillowType';

  /** The number of pillows of the bedding preference. */
  public static readonly BEDDING_NUMBER_OF_PILLOWS = '_hotelPreference.Bedding.NumberOfPillows';

  /** The material of the bedding preference. */
  public static readonly BEDDING_BEDDING_MATERIAL = '_hotelPreference.Bedding.BeddingMaterial';

  /** The allergy of the bedding preference. */
  public static readonly BEDDING_ALLERGY = '_hotelPreference.Bedding.Allergy';

  /** The city of the tour preference. */
  public static readonly TOUR_CITY = '_hotelPreference.Tour.City';

  /** The cultural activities of the tour preference. */
  public static readonly TOUR_CULTURAL = '_hotelPreference.Tour.Cultural';

  /** The adventure activities of the tour preference. */
  public static readonly TOUR_ADVENTURE = '_hotelPreference.Tour.Adventure';

  /** The nightlife of the tour preference. */
  public static readonly TOUR_NIGHTLIFE = '_hotelPreference.Tour.Nightlife';

  /** The guide language of the tour preference. */
  public static readonly TOUR_GUIDE_LANGUAGE = '_hotelPreference.Tour.GuideLanguage';

  /** The start time of the tour preference. */
  public static readonly TOUR_START_TIME = '_hotelPreference.Tour.StartTime';

  /** The group size of the tour preference. */
  public static readonly TOUR_GROUP_SIZE = '_hotelPreference.Tour.GroupSize';

  /** The level of the tour preference. */
  public static readonly TOUR_PREFERENCE_LEVEL = '_hotelPreference.Tour.PreferenceLevel';

  /** The type of the contact detail. */
  public static readonly CONTACT_DETAIL_TYPE = '_hotelPreference.ContactDetail.Type';

  /** The preference level of the contact detail. */
  public static readonly CONTACT_DETAIL_PREFERENCE_LEVEL = '_hotelPreference.ContactDetail.PreferenceLevel';

  /** The phone number of the contact detail. Content type: `PHONE_NUMBER`. */
  public static readonly CONTACT_DETAIL_PHONE_NUMBER = '_hotelPreference.ContactDetail.PhoneNumber';

  /** The relationship of the contact detail. */
  public static readonly CONTACT_DETAIL_RELATIONSHIP = '_hotelPreference.ContactDetail.Relationship';

  /** The email address of the contact detail. Content type: `EMAIL_ADDRESS`. */
  public static readonly CONTACT_DETAIL_EMAIL_ADDRESS = '_hotelPreference.ContactDetail.EmailAddress';

  /** The email language of the contact detail. */
  public static readonly CONTACT_DETAIL_EMAIL_LANGUAGE = '_hotelPreference.ContactDetail.EmailLanguage';

  /** The phone language of the contact detail. */
  public static readonly CONTACT_DETAIL_PHONE_LANGUAGE = '_hotelPreference.ContactDetail.PhoneLanguage';

  /** The type of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_TYPE = '_hotelPreference.ContactDetailAddress.Type';

  /** Line 1 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS1 = '_hotelPreference.ContactDetailAddress.Address1';

  /** Line 2 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS2 = '_hotelPreference.ContactDetailAddress.Address2';

  /** Line 3 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS3 = '_hotelPreference.ContactDetailAddress.Address3';

  /** Line 4 of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_ADDRESS4 = '_hotelPreference.ContactDetailAddress.Address4';

  /** The city of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_CITY = '_hotelPreference.ContactDetailAddress.City';

  /** The country of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_COUNTRY = '_hotelPreference.ContactDetailAddress.Country';

  /** The county of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_COUNTY = '_hotelPreference.ContactDetailAddress.County';

  /** The postal code of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_POSTAL_CODE = '_hotelPreference.ContactDetailAddress.PostalCode';

  /** The province of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_PROVINCE = '_hotelPreference.ContactDetailAddress.Province';

  /** The state of the contact detail address. */
  public static readonly CONTACT_DETAIL_ADDRESS_STATE = '_hotelPreference.ContactDetailAddress.State';

  /** The method of the contact detail communication. */
  public static readonly CONTACT_DETAIL_COMMUNICATION_METHOD = '_hotelPreference.ContactDetailCommunication.Method';

  /** The preference level of the contact detail communication. */
  public static readonly CONTACT_DETAIL_COMMUNICATION_PREFERENCE_LEVEL = '_hotelPreference.ContactDetailCommunication.PreferenceLevel';

  /** The frequency of the contact detail communication. */
  public static readonly CONTACT_DETAIL_COMMUNICATION_FREQUENCY = '_hotelPreference.ContactDetailCommunication.Frequency';

  /** The phone language of the hotel preference. */
  public static readonly LANGUAGE_PHONE_LANGUAGE = '_hotelPreference.Language.PhoneLanguage';

  /** The email language of the hotel preference. */
  public static readonly LANGUAGE_EMAIL_LANGUAGE = '_hotelPreference.Language.EmailLanguage';

  /** The vendor of the car rental preference. */
  public static readonly CAR_RENTAL_VENDOR = '_hotelPreference.CarRental.Vendor';

  /** The vehicle type of the car rental preference. */
  public static readonly CAR_RENTAL_VEHICLE_TYPE = '_hotelPreference.CarRental.VehicleType';

  /** The level of the car rental preference. */
  public static readonly CAR_RENTAL_PREFERENCE_LEVEL = '_hotelPreference.CarRental.PreferenceLevel';

  /** The wheelchair of the accessibility preference. */
  public static readonly ACCESSIBILITY_WHEELCHAIR = '_hotelPreference.Accessibility.Wheelchair';

  /** The bathroom of the accessibility preference. */
  public static readonly ACCESSIBILITY_BATHROOM = '_hotelPreference.Accessibility.Bathroom';

  /** The assistance of the accessibility preference. */
  public static readonly ACCESSIBILITY_ASSISTANCE = '_hotelPreference.Accessibility.Assistance';

  /** The disability type of the accessibility preference. */
  public static readonly ACCESSIBILITY_DISABILITY_TYPE = '_hotelPreference.Accessibility.DisabilityType';

  /** The support animal of the accessibility preference. */
  public static readonly ACCESSIBILITY_SUPPORT_ANIMAL = '_hotelPreference.Accessibility.SupportAnimal';

  /** The proximity to facilities of the accessibility preference. */
  public static readonly ACCESSIBILITY_PROXIMITY_TO_FACILITIES = '_hotelPreference.Accessibility.ProximityToFacilities';

  /** The name of the interest preference. */
  public static readonly INTEREST_NAME_OF_INTEREST = '_hotelPreference.Interest.NameOfInterest';

  /** The level of the interest preference. */
  public static readonly INTEREST_PREFERENCE_LEVEL = '_hotelPreference.Interest.PreferenceLevel';

  /** The name of the loyalty preference. */
  public static readonly LOYALTY_LOYALTY_NAME = '_hotelPreference.Loyalty.LoyaltyName';

  /** The membership ID of the loyalty preference. */
  public static readonly LOYALTY_MEMBERSHIP_ID = '_hotelPreference.Loyalty.MembershipId';

  /** The level of the loyalty preference. */
  public static readonly LOYALTY_PREFERENCE_LEVEL = '_hotelPreference.Loyalty.PreferenceLevel';

  /** The priority services of the loyalty preference. */
  public static readonly LOYALTY_PRIORITY_SERVICES = '_hotelPreference.Loyalty.PriorityServices';

  /** The meal type of the dining preference. */
  public static readonly DINING_MEAL_TYPE = '_hotelPreference.Dining.MealType';

  /** The favorite cuisine of the dining preference. */
  public static readonly DINING_FAVORITE_CUISINE = '_hotelPreference.Dining.FavoriteCuisine';

  /** The beverage of the dining preference. */
  public static readonly DINING_BEVERAGE = '_hotelPreference.Dining.Beverage';

  /** The dietary restriction of the dining preference. */
  public static readonly DINING_DIETARY_RESTRICTION = '_hotelPreference.Dining.DietaryRestriction';

  /** The allergy information of the dining preference. */
  public static readonly DINING_ALLERGY_INFO = '_hotelPreference.Dining.AllergyInfo';

  /** The level of the dining preference. */
  public static readonly DINING_PREFERENCE_LEVEL = '_hotelPreference.Dining.PreferenceLevel';

  /** The name of the media entertainment preference. */
  public static readonly MEDIA_ENTERTAINMENT_NAME = '_hotelPreference.MediaEntertainment.Name';

  /** The level of the media entertainment preference. */
  public static readonly MEDIA_ENTERTAINMENT_PREFERENCE_LEVEL = '_hotelPreference.MediaEntertainment.PreferenceLevel';

  /** The name of the payment form preference. */
  public static readonly PAYMENT_FORM_NAME = '_hotelPreference.PaymentForm.Name';

  /** The type of the payment form preference. */
  public static readonly PAYMENT_FORM_TYPE = '_hotelPreference.PaymentForm.Type';

  /** The level of the payment form preference. */
  public static readonly PAYMENT_FORM_PREFERENCE_LEVEL = '_hotelPreference.PaymentForm.PreferenceLevel';

  /** The usage context of the payment form preference. */
  public static readonly PAYMENT_FORM_USAGE_CONTEXT = '_hotelPreference.PaymentForm.UsageContext';

  /** The type of the pet information preference. */
  public static readonly PET_INFO_TYPE = '_hotelPreference.PetInfo.Type';

  /** The level of the pet information preference. */
  public static readonly PET_INFO_PREFERENCE_LEVEL = '_hotelPreference.PetInfo.PreferenceLevel';

  /** The type of the special request. */
  public static readonly SPECIAL_REQUEST_TYPE = '_hotelPreference.SpecialRequest.Type';

  /** The name of the special request. */
  public static readonly SPECIAL_REQUEST_NAME = '_hotelPreference.SpecialRequest.Name';

  /** The preference level of the special request. */
  public static readonly SPECIAL_REQUEST_PREFERENCE_LEVEL = '_hotelPreference.SpecialRequest.PreferenceLevel';

  /** The channel type of the marketing preference. */
  public static readonly MARKETING_CHANNEL_TYPE = '_hotelPreference.Marketing.ChannelType';

  /** Whether the customer agreed to marketing. */
  public static readonly MARKETING_OPT_IN = '_hotelPreference.Marketing.OptIn';

  /** The frequency of the marketing preference. */
  public static readonly MARKETING_FREQUENCY = '_hotelPreference.Marketing.Frequency';

  /** The start date of the marketing preference. */
  public static readonly MARKETING_START_DATE = '_hotelPreference.Marketing.StartDate';

  /** The end date of the marketing preference. */
  public static readonly MARKETING_END_DATE = '_hotelPreference.Marketing.EndDate';

  /** Whether the customer needs oxygen. */
  public static readonly MEDICAL_OXYGEN = '_hotelPreference.Medical.Oxygen';

  /** The equipment of the medical preference. */
  public static readonly MEDICAL_MEDICAL_EQUIPMENT = '_hotelPreference.Medical.MedicalEquipment';

  /** The assistance of the medical preference. */
  public static readonly MEDICAL_ASSISTANCE = '_hotelPreference.Medical.Assistance';

  /** Whether the customer needs a stretcher. */
  public static readonly MEDICAL_STRETCHER = '_hotelPreference.Medical.Stretcher';

  /** The wheelchair of the medical preference. */
  public static readonly MEDICAL_WHEEL_CHAIR = '_hotelPreference.Medical.WheelChair';

  /** Whether the baggage includes a bicycle. */
  public static readonly BAGGAGE_BICYCLE = '_hotelPreference.Baggage.Bicycle';

  /** The type of the baggage preference. */
  public static readonly BAGGAGE_BAGGAGE_TYPE = '_hotelPreference.Baggage.BaggageType';

  /** The courier of the baggage preference. */
  public static readonly BAGGAGE_COURIER = '_hotelPreference.Baggage.Courier';

  /** Whether the baggage is fragile. */
  public static readonly BAGGAGE_FRAGILE = '_hotelPreference.Baggage.Fragile';

  /** The level of the baggage preference. */
  public static readonly BAGGAGE_PREFERENCE_LEVEL = '_hotelPreference.Baggage.PreferenceLevel';

  /** The time when the source last updated the hotel preference. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_hotelPreference.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_hotelPreference.Attributes.<name>`.
   *
   * @param name The name of the attribute in the hotel preference.
   */
  public static attribute(name: string): string {
    return `_hotelPreference.Attributes.${name}`;
  }

  private constructor() {}
}
