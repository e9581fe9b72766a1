/**
 * The predefined key names of the service, as plain strings for the `keys` of a mapping.
 *
 * Objects of different object types that have the same value of such a key belong to the same profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/key-definition-details.html
 */
export class PredefinedKey {
  /** The account number of a profile. */
  public static readonly ACCOUNT: string = '_account';

  /** The ID that the service gives an asset. The key must be `LOOKUP_ONLY`. */
  public static readonly ASSET_ID: string = '_assetId';

  /** The name of an asset. */
  public static readonly ASSET_NAME: string = '_assetName';

  /** The ID that the service gives a case. The key must be `LOOKUP_ONLY`. */
  public static readonly CASE_ID: string = '_caseId';

  /** The contact ID of an Amazon Connect contact record. */
  public static readonly CTR_CONTACT_ID: string = '_ctrContactId';

  /** An email address of a profile. */
  public static readonly EMAIL: string = '_email';

  /** The full name of a profile: first, middle and last name. */
  public static readonly FULL_NAME: string = '_fullName';

  /** The ID of a lead in Marketo. */
  public static readonly MARKETO_LEAD_ID: string = '_marketoLeadId';

  /** The ID that the service gives an order. The key must be `LOOKUP_ONLY`. */
  public static readonly ORDER_ID: string = '_orderId';

  /** A phone number of a profile. */
  public static readonly PHONE: string = '_phone';

  /** The ID that the service gives a profile. The key must be `LOOKUP_ONLY`. */
  public static readonly PROFILE_ID: string = '_profileId';

  /** The ID of an account in Salesforce. */
  public static readonly SALESFORCE_ACCOUNT_ID: string = '_salesforceAccountId';

  /** The ID of an asset in Salesforce. */
  public static readonly SALESFORCE_ASSET_ID: string = '_salesforceAssetId';

  /** The ID of a contact in Salesforce. */
  public static readonly SALESFORCE_CONTACT_ID: string = '_salesforceContactId';

  /** The ID of a user in Segment. */
  public static readonly SEGMENT_USER_ID: string = '_segmentUserId';

  /** The serial number of an asset. */
  public static readonly SERIAL_NUMBER: string = '_serialNumber';

  /** The ID of an incident in ServiceNow. */
  public static readonly SERVICE_NOW_INCIDENT_ID: string = '_serviceNowIncidentId';

  /** The system ID of a record in ServiceNow. */
  public static readonly SERVICE_NOW_SYSTEM_ID: string = '_serviceNowSystemId';

  /** The ID of a customer in Shopify. */
  public static readonly SHOPIFY_CUSTOMER_ID: string = '_shopifyCustomerId';

  /** The ID of an order in Shopify. */
  public static readonly SHOPIFY_ORDER_ID: string = '_shopifyOrderId';

  /** The external ID of a user in Zendesk. */
  public static readonly ZENDESK_EXTERNAL_ID: string = '_zendeskExternalId';

  /** The ID of a ticket in Zendesk. */
  public static readonly ZENDESK_TICKET_ID: string = '_zendeskTicketId';

  /** The ID of a user in Zendesk. */
  public static readonly ZENDESK_USER_ID: string = '_zendeskUserId';

  private constructor() {}
}
