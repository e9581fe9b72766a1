/**
 * The fields of the standard case, to be the target of a field.
 *
 * A case is something that a customer asked for help with; a mapping that fills it needs a key that is `StandardIdentifier.CASE`.
 *
 * Each constant is a plain string; what isn't here can be written as one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-objects.html
 */
export class StandardCase {
  /** The case's title. */
  public static readonly TITLE = '_case.Title';

  /** The case's summary. */
  public static readonly SUMMARY = '_case.Summary';

  /** The case's status. */
  public static readonly STATUS = '_case.Status';

  /** The case's reason. */
  public static readonly REASON = '_case.Reason';

  /** Who made the case. */
  public static readonly CREATED_BY = '_case.CreatedBy';

  /** When the case was created. */
  public static readonly CREATED_DATE = '_case.CreatedDate';

  /** When the case was updated. */
  public static readonly UPDATED_DATE = '_case.UpdatedDate';

  /** When the case was closed. */
  public static readonly CLOSED_DATE = '_case.ClosedDate';

  /** The case's additional information. */
  public static readonly ADDITIONAL_INFORMATION = '_case.AdditionalInformation';

  /** The case's data source. */
  public static readonly DATA_SOURCE = '_case.DataSource';

  /**
   * A field of your own in the case: `_case.Attributes.<name>`.
   *
   * @param name the attribute's name, as it will show up in the case
   *
   * @example
   * const target: string = StandardCase.attribute('channel');
   */
  public static attribute(name: string): string {
    return `_case.Attributes.${name}`;
  }

  private constructor() {}
}
