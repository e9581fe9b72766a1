// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_communicationRecord`, as plain strings.
 *
 * A communication record is a message or call of an outbound campaign. A key with `StandardIdentifier.COMMUNICATION_RECORD` identifies it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/customer-profiles-standard-communication-record-object-fields.html
 */
export class StandardCommunicationRecord {
  /** The channel of the communication record. */
  public static readonly CHANNEL = '_communicationRecord.Channel';

  /** The ARN of the Amazon Connect instance. */
  public static readonly CONNECT_INSTANCE_ARN = '_communicationRecord.ConnectInstanceArn';

  /** The date when the communication record was created. */
  public static readonly CREATED_DATE = '_communicationRecord.CreatedDate';

  /** The date when the communication record was updated. */
  public static readonly UPDATED_DATE = '_communicationRecord.UpdatedDate';

  /** The last event type of the communication record. */
  public static readonly LAST_EVENT_TYPE = '_communicationRecord.LastEventType';

  /** The ID of the campaign. */
  public static readonly CAMPAIGN_CAMPAIGN_ID = '_communicationRecord.Campaign.CampaignId';

  /** The name of the campaign. */
  public static readonly CAMPAIGN_CAMPAIGN_NAME = '_communicationRecord.Campaign.CampaignName';

  /** The run ID of the campaign. */
  public static readonly CAMPAIGN_CAMPAIGN_RUN_ID = '_communicationRecord.Campaign.CampaignRunId';

  /** The activity ID of the campaign. */
  public static readonly CAMPAIGN_CAMPAIGN_ACTIVITY_ID = '_communicationRecord.Campaign.CampaignActivityId';

  /** The segment ARN of the campaign. */
  public static readonly CAMPAIGN_SEGMENT_ARN = '_communicationRecord.Campaign.SegmentArn';

  /** The address of the endpoint. */
  public static readonly ENDPOINT_ENDPOINT_ADDRESS = '_communicationRecord.Endpoint.EndpointAddress';

  /** The type of the endpoint. */
  public static readonly ENDPOINT_ENDPOINT_TYPE = '_communicationRecord.Endpoint.EndpointType';

  /** The time when the source last updated the communication record. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_communicationRecord.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_communicationRecord.Attributes.<name>`.
   *
   * @param name The name of the attribute in the communication record.
   */
  public static attribute(name: string): string {
    return `_communicationRecord.Attributes.${name}`;
  }

  /**
   * Returns the target of an attribute of each event: `_communicationRecord.Events.<eventType>.Attributes.<name>`.
   *
   * @param eventType The type of the event, for example `Open` or `Bounce`.
   * @param name The name of the attribute.
   *
   * @example
   * const target: string = StandardCommunicationRecord.eventAttribute('Open', 'campaign');
   */
  public static eventAttribute(eventType: string, name: string): string {
    return `_communicationRecord.Events.${eventType}.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each event error: `_communicationRecord.Events.<eventType>.Errors[].<name>`.
   *
   * @param eventType The type of the event, for example `Open` or `Bounce`.
   * @param name The name of the field. Documented names: `Code`, `Message`.
   *
   * @example
   * const target: string = StandardCommunicationRecord.eventError('Open', 'Code');
   */
  public static eventError(eventType: string, name: string): string {
    return `_communicationRecord.Events.${eventType}.Errors[].${name}`;
  }

  /**
   * Returns the target of a field of each event: `_communicationRecord.Events.<eventType>.<name>`.
   *
   * @param eventType The type of the event, for example `Open` or `Bounce`.
   * @param name The name of the field. Documented names: `UpdatedDate`, `EventId`, `EventType`.
   *
   * @example
   * const target: string = StandardCommunicationRecord.event('Open', 'UpdatedDate');
   */
  public static event(eventType: string, name: string): string {
    return `_communicationRecord.Events.${eventType}.${name}`;
  }

  private constructor() {}
}
