/**
 * Facts about the standard objects of Customer Profiles, from the tables of the Amazon Connect administrator guide (2026).
 *
 * - `identifier`: the standard identifier of a key that identifies the object.
 * - `idField`: the field that the service sets. It is not a valid target. Neither are the fields in `alsoReserved`.
 * - `page`: the page of the guide.
 * - `keyNames`: the names of the indexes of the object, and of its keys in the templates of the service.
 * - `bothForms`: pairs of fields. A mapping can target only one field of each pair.
 * - `fields`: the fields by name. `Name:TYPE` has a content type, which is documented or evident, `Name@` is a date, `Name=A|B`
 *   has documented values, `Name(…)` has fields, `Name[](…)` is a list, and `Name(* …)` is a map with names of your choice.
 *   Each object also has `Attributes`.
 *
 * `npx projen vocabulary` generates the vocabulary classes from this file.
 */
export interface StandardObjectData {
  readonly identifier: string;
  readonly idField: string;
  readonly page: string;
  readonly keyNames: string;
  readonly alsoReserved?: string;
  readonly bothForms?: string;
  readonly fields: string;
}

export const STANDARD_OBJECT_DATA: Readonly<Record<string, StandardObjectData>> = {
  _profile: {
    identifier: 'PROFILE',
    idField: 'ProfileId',
    page: 'standard-profile-definition',
    alsoReserved: 'ImportIds FoundByItems',
    bothForms: 'Gender GenderString PartyType PartyTypeString',
    keyNames: `
      _phone _email _account _profileId _fullName _salesforceAccountId _salesforceContactId _zendeskUserId _zendeskExternalId
      _marketoLeadId _serviceNowSystemId _segmentUserId _shopifyCustomerId _webAnalyticsUserId _webAnalyticsAnonymousUserId
    `,
    fields: `
      AccountNumber AdditionalInformation PartyType=INDIVIDUAL|BUSINESS|OTHER BusinessName FirstName:NAME MiddleName:NAME LastName:NAME BirthDate@
      Gender PhoneNumber:PHONE_NUMBER MobilePhoneNumber:PHONE_NUMBER HomePhoneNumber:PHONE_NUMBER BusinessPhoneNumber:PHONE_NUMBER
      EmailAddress:EMAIL_ADDRESS PersonalEmailAddress:EMAIL_ADDRESS BusinessEmailAddress:EMAIL_ADDRESS
      Address(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      ShippingAddress(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      MailingAddress(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      BillingAddress(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      ProfileType=PROFILE|ACCOUNT_PROFILE
      EngagementPreferences(Email[](KeyName KeyValue ProfileId
        ContactType=PhoneNumber|MobilePhoneNumber|HomePhoneNumber|BusinessPhoneNumber|EmailAddress|PersonalEmailAddress|BusinessEmailAddress)
        Phone[](KeyName KeyValue ProfileId
        ContactType=PhoneNumber|MobilePhoneNumber|HomePhoneNumber|BusinessPhoneNumber|EmailAddress|PersonalEmailAddress|BusinessEmailAddress))
      GenderString PartyTypeString SourceLastUpdatedTimestamp
    `,
  },
  _order: {
    identifier: 'ORDER',
    idField: 'OrderId',
    page: 'standard-order-definition',
    keyNames: '_orderId _shopifyOrderId _webAnalyticsOrderId',
    fields: `
      CustomerEmail:EMAIL_ADDRESS CustomerPhone:PHONE_NUMBER CreatedDate@ UpdatedDate@ ProcessedDate@ ClosedDate@ CancelledDate@ CancelReason Name
      AdditionalInformation Gateway Status StatusCode=DRAFT|ACTIVATED StatusUrl CreditCardNumber CreditCardCompany FulfillmentStatus TotalPrice
      TotalTax TotalDiscounts TotalItemsPrice TotalShippingPrice TotalTipReceived Currency TotalWeight
      BillingAddress(Name Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      ShippingAddress(Name Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      OrderItems[](Title Price Quantity)
      SourceLastUpdatedTimestamp
    `,
  },
  _asset: {
    identifier: 'ASSET',
    idField: 'AssetId',
    page: 'standard-asset-definition',
    keyNames: '_assetId _assetName _serialNumber _salesforceAssetId _salesforceContactId _salesforceAccountId',
    fields: `
      AssetName SerialNumber ModelNumber ModelName ProductSKU PurchaseDate@ UsageEndDate@ Status Price:NUMBER Quantity Description
      AdditionalInformation DataSource SourceLastUpdatedTimestamp
    `,
  },
  _case: {
    identifier: 'CASE',
    idField: 'CaseId',
    page: 'standard-case-definition',
    keyNames: '_caseId _zendeskUserId _zendeskTicketId _serviceNowTaskId _serviceNowSystemId _serviceNowIncidentId',
    fields: `
      Title Summary Status Reason CreatedBy CreatedDate@ UpdatedDate@ ClosedDate@ AdditionalInformation DataSource SourceLastUpdatedTimestamp
    `,
  },
  _communicationRecord: {
    identifier: 'COMMUNICATION_RECORD',
    idField: 'CommunicationRecordId',
    page: 'customer-profiles-standard-communication-record-object-fields',
    keyNames: '_communicationRecordId',
    fields: `
      Channel ConnectInstanceArn CreatedDate@ UpdatedDate@ LastEventType
      Campaign(CampaignId CampaignName CampaignRunId CampaignActivityId SegmentArn)
      Endpoint(EndpointAddress EndpointType)
      Events(* UpdatedDate@ EventId EventType Attributes(*) Errors[](Code Message))
      SourceLastUpdatedTimestamp
    `,
  },
  _loyalty: {
    identifier: 'LOYALTY',
    idField: 'LoyaltyId',
    page: 'standard-loyalty-object-fields',
    keyNames: '_loyaltyId _loyaltyMembershipId',
    fields: `
      ProgramId MembershipId ProgramName Group Channel CreatedDate@ EnrollmentDate@ CreatedBy UpdatedDate@ LastUpdatedBy UpgradeDate@ RenewalDate@
      AdditionalInformation EmailAddress:EMAIL_ADDRESS EmailAddressVerified PhoneNumber:PHONE_NUMBER PhoneNumberVerified Status
      Tier(CurrentTier NextTier PointsToNextTier)
      Points(Unit Lifetime Balance Redeemed)
      PointExpirations[](Points Date@)
      Payment(Type CreditCardToken CreditCardType CreditCardExpiration Cvv NameOnCreditCard RoutingNumber AccountNumber VoucherId)
      PaymentInformation(Schedule LastPaymentDate@ NextPaymentDate@ NextBillAmount CurrencyCode CurrencyName CurrencySymbol)
      BillingAddress(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      SourceLastUpdatedTimestamp
    `,
  },
  _loyaltyTransaction: {
    identifier: 'LOYALTY_TRANSACTION',
    idField: 'TransactionId',
    page: 'standard-loyalty-transaction-object-fields',
    keyNames: '_loyaltyTransactionId',
    fields: `
      TransactionName TransactionType ProgramRef MembershipRef PromotionRef CreatedDate@ TransactionDate@ Industry Location CreatedBy UpdatedDate@
      UpdatedBy Status AccrualType Category Channel ProductId Amount OriginValue OriginValueCurrency OriginValueOffset PointsEarned PointOffset
      QualifyingPointsEarned TierBefore TierAfter Brand Description AdditionalInformation PaymentMethod
      PointTransfer(TransferId SourceProgramId DestinationProgramId SourceMembershipId DestinationMembershipId PointsTransferred PointsReceived)
      SourceLastUpdatedTimestamp
    `,
  },
  _loyaltyPromotion: {
    identifier: 'LOYALTY_PROMOTION',
    idField: 'PromotionId',
    page: 'standard-loyalty-promotion-object-fields',
    keyNames: '_loyaltyPromotionId',
    fields: `
      PromotionName PromotionType ProgramType ProgramRef PartnerId PartnerNumber Tier StartDate@ EnrolledDate@ EndDate@ Amount Period Status
      CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy CampaignRef AdditionalInformation
      TriggerLimit(Times Interval)
      Usage(UsageProgressPercent UsageCompleted UsageTarget)
      Rules(Name Description)
      Incentive(Type Value Unit)
      SourceLastUpdatedTimestamp
    `,
  },
  _airBooking: {
    identifier: 'AIR_BOOKING',
    idField: 'BookingId',
    page: 'standard-air-booking-object-fields',
    keyNames: '_airBookingId _airPreferenceRef',
    fields: `
      ContextId PreferenceRef BookingName PassengerIndex TravellerId GroupBooking NumberOfPassengers NumberOfAdults NumberOfChildren
      ProcessedDate@ CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy Status PriorityStatus ReservationStatus MarketingCode MarketingName TravelAgent
      TravelAgency TravelCorpNumber Booker AdditionalInformation Email:EMAIL_ADDRESS PhoneNumber:PHONE_NUMBER CancelledDate@ Diplomat Child
      Disabled Oxygen PetOnly CancellationCharge Refundable
      Inventory(Seats)
      Loyalty(ProgramName MembershipId Tier)
      Channel(CreationChannelId LastUpdatedChannelId Method)
      Payment(Type CreditCardToken CreditCardType CreditCardExpiration Cvv NameOnCreditCard RoutingNumber AccountNumber VoucherId DiscountCode
        DiscountPercent)
      BillingAddress(Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      Price(TotalPrice BasePrice TravellerPrice DiscountAmount Currency)
      PaymentStatus(PaidAt@ AwaitingPayment RequiredBy)
      SourceLastUpdatedTimestamp
    `,
  },
  _airSegment: {
    identifier: 'AIR_SEGMENT',
    idField: 'SegmentId',
    page: 'standard-air-segment-object-fields',
    keyNames: '_airSegmentId _airBookingRef',
    fields: `
      BookingRef SegmentName PassengerIndex SegmentIndex SeatSelection NumberOfPassengers NumberOfLegs Tier Origin OriginCountryCode Dest
      DestCountryCode ProcessedDate@ CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy Status FlightNumber Carrier CarrierType IsInternational
      IsEticket IsArmed LapInfant Pet PrisonerOrGuard Child Married CheckinEligible InEligibleReason UnEscortedMinor PremiumAccess MissingData
      CurrentClassOfService BookedClassOfService CodeShare ReverseCodeShare MarketCarrierCode OpCarrierCode InConnection OutConnection MilesToEarn
      Duration DurationTimeUnit Distance DistanceUnit SellType GoShow Incapacitated Upgraded Downgraded BaggageInsurance MaxAllowedBaggage
      BaggageQuantity BaggageFee
      Arrival(Location Code Terminal Country Date@ Time EstimatedTime ScheduledTime)
      Departure(Location Code Terminal Country Date@ Time EstimatedTime ScheduledTime)
      Seat(SeatNumber SeatZone SeatType Price NeighborFree UpgradeAuction Available ExtraSeat AdditionalInformation)
      Priority(TransactionId PriorityServiceType LoungeAccess Price AdditionalInformation)
      Doc(DocType DocTypeNeeded Nationality DateOfBirth@ AppId AgentId VerifiedDateTime@)
      Baggage[](Id TagNumber DepartureDate@ BaggageType Weight Length Width Height PriorityBagDrop PriorityBagReturn HandsFreeBaggage Fee
        IsGateBag IsHeavy)
      Pets[](Species Breed Weight WeightUnit TransportType)
      OtherServices[](ServiceType Description Price)
      SourceLastUpdatedTimestamp
    `,
  },
  _airPreference: {
    identifier: 'AIR_PREFERENCE',
    idField: 'PreferenceId',
    page: 'standard-air-preference-object-fields',
    keyNames: '_airPreferenceId _airReferenceId',
    fields: `
      Name CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy StartDate@ EndDate@ Status ReferenceId ReferenceType TravelType Transfer ArrivalAirport
      ArrivalTerminal DepartureAirport DepartureTerminal HomeAirport CheckInChannel CheckInChannelDevice
      Language(PhoneLanguage EmailLanguage InPersonLanguage PreferenceLevel)
      Seat(PreferenceLevel Direction Location Position Row ClassOfService NeighborFree Infant ExtraSeat)
      Journey(MaxConnections PreferredAirline UpgradeAuction FlightTime FlightMaxDuration)
      Accessibility(Wheelchair Bathroom Assistance DisabilityType SupportAnimal ProximityToFacilities)
      Insurance(Name PreferenceLevel)
      Interest(Name PreferenceLevel)
      Loyalty(Name MembershipId PreferenceLevel)
      Dining(MealType FavoriteCuisine Beverage DietaryRestriction AllergyInfo PreferenceLevel)
      MediaEntertainment(Name PreferenceLevel)
      PaymentForm(Name Type PreferenceLevel UsageContext)
      PetInfo(Type PreferenceLevel)
      SpecialRequest(Type Name PreferenceLevel)
      TicketDistribution(PreferenceLevel Method TicketTime)
      Marketing(ChannelType OptIn Frequency StartDate@ EndDate@)
      Medical(Oxygen MedicalEquipment Assistance Stretcher WheelChair)
      Baggage(Animal BaggageType Assistance PreferenceLevel)
      ContactDetail(Type PreferenceLevel PhoneNumber:PHONE_NUMBER Relationship EmailAddress:EMAIL_ADDRESS EmailLanguage PhoneLanguage)
      ContactDetailAddress(Type Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      ContactDetailCommunication(Method PreferenceLevel)
      SourceLastUpdatedTimestamp
    `,
  },
  _hotelReservation: {
    identifier: 'HOTEL_RESERVATION',
    idField: 'ReservationId',
    page: 'standard-hotel-reservation-object-fields',
    keyNames: '_hotelReservationId _hotelPreferenceRef',
    fields: `
      ConfirmationNumber PreferenceRef Status TripType BrandCode HotelCode PhoneNumber:PHONE_NUMBER EmailAddress:EMAIL_ADDRESS GroupId ContextId
      ProcessedDate@ CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy AgentId Reserver SameDayRate Refundable CancellationCharge TransactionId
      AmountPerNight AdditionalNote NumberOfNights NumberOfGuests TotalAmountBeforeTax TotalAmountAfterTax
      Checkout(Early Late Self Date@)
      Loyalty(ProgramName MembershipId Tier)
      Room(TypeCode TypeName TypeDesc Number Capacity AccessibilityType SmokingAllowed)
      CheckIn(Date@ DigitalKey Early Late RoomKeys UserSelectedRoom)
      Payment(Type CreditCardToken CreditCardType CreditCardExpiration Cvv NameOnCreditCard RoutingNumber AccountNumber VoucherId DiscountCode
        DiscountPercent)
      Currency(Code Name Symbol)
      Cancellation(Reason Comment)
      Channel(CreationChannelId LastUpdatedChannelId Method)
      RatePlan(Code Name Description)
      Guests(Adults Children)
      Services[](ServiceType Description Cost)
      SourceLastUpdatedTimestamp
    `,
  },
  _hotelStayRevenue: {
    identifier: 'HOTEL_STAY_REVENUE',
    idField: 'StayRevenueId',
    page: 'standard-hotel-stay-revenue-object-fields',
    keyNames: '_hotelStayRevenueId',
    fields: `
      CurrencyCode CurrencyName CurrencySymbol ReservationId GuestId LastUpdatedOn@ CreatedOn@ LastUpdatedBy CreatedBy StartDate@ HotelCode Type
      Description Amount ProcessedDate@ Status SourceLastUpdatedTimestamp
    `,
  },
  _hotelPreference: {
    identifier: 'HOTEL_PREFERENCE',
    idField: 'PreferenceId',
    page: 'standard-hotel-preference-object-fields',
    keyNames: '_hotelPreferenceId _hotelReferenceId',
    fields: `
      Name CreatedDate@ CreatedBy UpdatedDate@ UpdatedBy StartDate@ EndDate@ Status Smoking CleaningTime CheckInType CheckOutType ReferenceId
      ReferenceType
      Location(PreferredFloor ElevatorProximity QuietZone LobbyProximity View RoomType PreferenceLevel)
      Bedding(BedType MattressType PillowType NumberOfPillows BeddingMaterial Allergy)
      Tour(City Cultural Adventure Nightlife GuideLanguage StartTime GroupSize PreferenceLevel)
      ContactDetail(Type PreferenceLevel PhoneNumber:PHONE_NUMBER Relationship EmailAddress:EMAIL_ADDRESS EmailLanguage PhoneLanguage)
      ContactDetailAddress(Type Address1 Address2 Address3 Address4 City Country County PostalCode Province State)
      ContactDetailCommunication(Method PreferenceLevel Frequency)
      Language(PhoneLanguage EmailLanguage)
      CarRental(Vendor VehicleType PreferenceLevel)
      Accessibility(Wheelchair Bathroom Assistance DisabilityType SupportAnimal ProximityToFacilities)
      Interest(NameOfInterest PreferenceLevel)
      Loyalty(LoyaltyName MembershipId PreferenceLevel PriorityServices)
      Dining(MealType FavoriteCuisine Beverage DietaryRestriction AllergyInfo PreferenceLevel)
      MediaEntertainment(Name PreferenceLevel)
      PaymentForm(Name Type PreferenceLevel UsageContext)
      PetInfo(Type PreferenceLevel)
      SpecialRequest(Type Name PreferenceLevel)
      Marketing(ChannelType OptIn Frequency StartDate@ EndDate@)
      Medical(Oxygen MedicalEquipment Assistance Stretcher WheelChair)
      Baggage(Bicycle BaggageType Courier Fragile PreferenceLevel)
      SourceLastUpdatedTimestamp
    `,
  },
  _device: {
    identifier: 'DEVICE',
    idField: 'DeviceId',
    page: 'standard-web-analytics-object-fields',
    keyNames: '_webAnalyticsDeviceId',
    fields: `
      Type Model Manufacturer OperatingSystem OperatingSystemVersion ScreenWidth:NUMBER ScreenHeight:NUMBER Browser BrowserVersion Locale
      SourceLastUpdatedTimestamp
    `,
  },
  _webAnalytics: {
    identifier: 'WEB_ANALYTICS',
    idField: 'EventId',
    page: 'standard-web-analytics-object-fields',
    keyNames: '_webAnalyticsClickstreamEventId',
    fields: `
      EventType EventTimestamp:NUMBER EventDuration:NUMBER EventValue:NUMBER
      Session(Id StartTimestamp:NUMBER)
      Page(Title Location Referrer Category)
      Element(Id Type Classes Text AltText Source)
      Form(Id Name Length ValidationErrors:NUMBER FieldsCompleted:NUMBER FieldsRequired:NUMBER)
      Search(Query TotalMatchingResults:NUMBER ResultsPerPage:NUMBER CurrentResultsPage:NUMBER FilterExpression SortCriteria SortOrder)
      Item(Id Title Category Value Currency Quantity:NUMBER ImpressionType ImpressionId)
      ItemsList[](Id Title Category Value Currency Quantity:NUMBER ImpressionType ImpressionId)
      AdditionalItemImpressions[](Id Title Category Value Currency Quantity:NUMBER ImpressionType ImpressionId)
      Cart(Id ItemsCount:NUMBER Currency Value:NUMBER)
      OrderId DeviceId
      Scroll(DepthPercentage PositionX:NUMBER PositionY:NUMBER)
      Error(Description Type)
      User(Id AnonymousId IsReturning IsLoggedIn)
      Location(Country State Province County City Latitude Longitude)
      Application(Name Version Environment)
      Browser(Id)
      SourceLastUpdatedTimestamp
    `,
  },
};
