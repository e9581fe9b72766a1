// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_case`, as plain strings.
 *
 * A case is an issue that a customer reported. A mapping that targets it requires a key with `StandardIdentifier.CASE`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-case-definition.html
 */
export class StandardCase {
  /** The title of the case. */
  public static readonly TITLE = '_case.Title';

  /** The summary of the case. */
  public static readonly SUMMARY = '_case.Summary';

  /** The status of the case. */
  public static readonly STATUS = '_case.Status';

  /** The reason for the case. */
  public static readonly REASON = '_case.Reason';

  /** The user or system that created the case. */
  public static readonly CREATED_BY = '_case.CreatedBy';

  /** The date when the case was created. */
  public static readonly CREATED_DATE = '_case.CreatedDate';

  /** The date when the case was updated. */
  public static readonly UPDATED_DATE = '_case.UpdatedDate';

  /** The date when the case was closed. */
  public static readonly CLOSED_DATE = '_case.ClosedDate';

  /** The additional information of the case. */
  public static readonly ADDITIONAL_INFORMATION = '_case.AdditionalInformation';

  /** The data source of the case. */
  public static readonly DATA_SOURCE = '_case.DataSource';

  /** The time when the source last updated the case. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_case.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_case.Attributes.<name>`.
   *
   * @param name The name of the attribute in the case.
   */
  public static attribute(name: string): string {
    return `_case.Attributes.${name}`;
  }

  private constructor() {}
}
