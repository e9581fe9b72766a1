// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_loyaltyTransaction`, as plain strings.
 *
 * A loyalty transaction earns or spends points of a loyalty program. A mapping that targets it requires a key with `StandardIdentifier.LOYALTY_TRANSACTION`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-loyalty-transaction-object-fields.html
 */
export class StandardLoyaltyTransaction {
  /** The name of the loyalty transaction. */
  public static readonly TRANSACTION_NAME = '_loyaltyTransaction.TransactionName';

  /** The type of the loyalty transaction. */
  public static readonly TRANSACTION_TYPE = '_loyaltyTransaction.TransactionType';

  /** The program reference of the loyalty transaction. */
  public static readonly PROGRAM_REF = '_loyaltyTransaction.ProgramRef';

  /** The membership reference of the loyalty transaction. */
  public static readonly MEMBERSHIP_REF = '_loyaltyTransaction.MembershipRef';

  /** The promotion reference of the loyalty transaction. */
  public static readonly PROMOTION_REF = '_loyaltyTransaction.PromotionRef';

  /** The date when the loyalty transaction was created. */
  public static readonly CREATED_DATE = '_loyaltyTransaction.CreatedDate';

  /** The date of the loyalty transaction. */
  public static readonly TRANSACTION_DATE = '_loyaltyTransaction.TransactionDate';

  /** The industry of the loyalty transaction. */
  public static readonly INDUSTRY = '_loyaltyTransaction.Industry';

  /** The location of the loyalty transaction. */
  public static readonly LOCATION = '_loyaltyTransaction.Location';

  /** The user or system that created the loyalty transaction. */
  public static readonly CREATED_BY = '_loyaltyTransaction.CreatedBy';

  /** The date when the loyalty transaction was updated. */
  public static readonly UPDATED_DATE = '_loyaltyTransaction.UpdatedDate';

  /** The user or system that updated the loyalty transaction. */
  public static readonly UPDATED_BY = '_loyaltyTransaction.UpdatedBy';

  /** The status of the loyalty transaction. */
  public static readonly STATUS = '_loyaltyTransaction.Status';

  /** The accrual type of the loyalty transaction. */
  public static readonly ACCRUAL_TYPE = '_loyaltyTransaction.AccrualType';

  /** The category of the loyalty transaction. */
  public static readonly CATEGORY = '_loyaltyTransaction.Category';

  /** The channel of the loyalty transaction. */
  public static readonly CHANNEL = '_loyaltyTransaction.Channel';

  /** The product ID of the loyalty transaction. */
  public static readonly PRODUCT_ID = '_loyaltyTransaction.ProductId';

  /** The amount of the loyalty transaction. */
  public static readonly AMOUNT = '_loyaltyTransaction.Amount';

  /** The origin value of the loyalty transaction. */
  public static readonly ORIGIN_VALUE = '_loyaltyTransaction.OriginValue';

  /** The origin value currency of the loyalty transaction. */
  public static readonly ORIGIN_VALUE_CURRENCY = '_loyaltyTransaction.OriginValueCurrency';

  /** The origin value offset of the loyalty transaction. */
  public static readonly ORIGIN_VALUE_OFFSET = '_loyaltyTransaction.OriginValueOffset';

  /** The number of points that were earned. */
  public static readonly POINTS_EARNED = '_loyaltyTransaction.PointsEarned';

  /** The point offset of the loyalty transaction. */
  public static readonly POINT_OFFSET = '_loyaltyTransaction.PointOffset';

  /** The number of qualifying points that were earned. */
  public static readonly QUALIFYING_POINTS_EARNED = '_loyaltyTransaction.QualifyingPointsEarned';

  /** The tier before the transaction. */
  public static readonly TIER_BEFORE = '_loyaltyTransaction.TierBefore';

  /** The tier after the transaction. */
  public static readonly TIER_AFTER = '_loyaltyTransaction.TierAfter';

  /** The brand of the loyalty transaction. */
  public static readonly BRAND = '_loyaltyTransaction.Brand';

  /** The description of the loyalty transaction. */
  public static readonly DESCRIPTION = '_loyaltyTransaction.Description';

  /** The additional information of the loyalty transaction. */
  public static readonly ADDITIONAL_INFORMATION = '_loyaltyTransaction.AdditionalInformation';

  /** The payment method of the loyalty transaction. */
  public static readonly PAYMENT_METHOD = '_loyaltyTransaction.PaymentMethod';

  /** The ID of the point transfer. */
  public static readonly POINT_TRANSFER_TRANSFER_ID = '_loyaltyTransaction.PointTransfer.TransferId';

  /** The source program ID of the point transfer. */
  public static readonly POINT_TRANSFER_SOURCE_PROGRAM_ID = '_loyaltyTransaction.PointTransfer.SourceProgramId';

  /** The destination program ID of the point transfer. */
  public static readonly POINT_TRANSFER_DESTINATION_PROGRAM_ID = '_loyaltyTransaction.PointTransfer.DestinationProgramId';

  /** The source membership ID of the point transfer. */
  public static readonly POINT_TRANSFER_SOURCE_MEMBERSHIP_ID = '_loyaltyTransaction.PointTransfer.SourceMembershipId';

  /** The destination membership ID of the point transfer. */
  public static readonly POINT_TRANSFER_DESTINATION_MEMBERSHIP_ID = '_loyaltyTransaction.PointTransfer.DestinationMembershipId';

  /** The number of points that were transferred. */
  public static readonly POINT_TRANSFER_POINTS_TRANSFERRED = '_loyaltyTransaction.PointTransfer.PointsTransferred';

  /** The number of points that were received. */
  public static readonly POINT_TRANSFER_POINTS_RECEIVED = '_loyaltyTransaction.PointTransfer.PointsReceived';

  /** The time when the source last updated the loyalty transaction. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_loyaltyTransaction.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_loyaltyTransaction.Attributes.<name>`.
   *
   * @param name The name of the attribute in the loyalty transaction.
   */
  public static attribute(name: string): string {
    return `_loyaltyTransaction.Attributes.${name}`;
  }

  private constructor() {}
}
