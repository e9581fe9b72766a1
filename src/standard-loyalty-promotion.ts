// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_loyaltyPromotion`, as plain strings.
 *
 * A loyalty promotion is an offer to the members of a loyalty program. A mapping that targets it requires a key with `StandardIdentifier.LOYALTY_PROMOTION`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-loyalty-promotion-object-fields.html
 */
export class StandardLoyaltyPromotion {
  /** The name of the loyalty promotion. */
  public static readonly PROMOTION_NAME = '_loyaltyPromotion.PromotionName';

  /** The type of the loyalty promotion. */
  public static readonly PROMOTION_TYPE = '_loyaltyPromotion.PromotionType';

  /** The program type of the loyalty promotion. */
  public static readonly PROGRAM_TYPE = '_loyaltyPromotion.ProgramType';

  /** The program reference of the loyalty promotion. */
  public static readonly PROGRAM_REF = '_loyaltyPromotion.ProgramRef';

  /** The partner ID of the loyalty promotion. */
  public static readonly PARTNER_ID = '_loyaltyPromotion.PartnerId';

  /** The partner number of the loyalty promotion. */
  public static readonly PARTNER_NUMBER = '_loyaltyPromotion.PartnerNumber';

  /** The tier of the loyalty promotion. */
  public static readonly TIER = '_loyaltyPromotion.Tier';

  /** The start date of the loyalty promotion. */
  public static readonly START_DATE = '_loyaltyPromotion.StartDate';

  /** The date when the customer enrolled in the loyalty promotion. */
  public static readonly ENROLLED_DATE = '_loyaltyPromotion.EnrolledDate';

  /** The end date of the loyalty promotion. */
  public static readonly END_DATE = '_loyaltyPromotion.EndDate';

  /** The amount of the loyalty promotion. */
  public static readonly AMOUNT = '_loyaltyPromotion.Amount';

  /** The period of the loyalty promotion. */
  public static readonly PERIOD = '_loyaltyPromotion.Period';

  /** The status of the loyalty promotion. */
  public static readonly STATUS = '_loyaltyPromotion.Status';

  /** The date when the loyalty promotion was created. */
  public static readonly CREATED_DATE = '_loyaltyPromotion.CreatedDate';

  /** The user or system that created the loyalty promotion. */
  public static readonly CREATED_BY = '_loyaltyPromotion.CreatedBy';

  /** The date when the loyalty promotion was updated. */
  public static readonly UPDATED_DATE = '_loyaltyPromotion.UpdatedDate';

  /** The user or system that updated the loyalty promotion. */
  public static readonly UPDATED_BY = '_loyaltyPromotion.UpdatedBy';

  /** The campaign reference of the loyalty promotion. */
  public static readonly CAMPAIGN_REF = '_loyaltyPromotion.CampaignRef';

  /** The additional information of the loyalty promotion. */
  public static readonly ADDITIONAL_INFORMATION = '_loyaltyPromotion.AdditionalInformation';

  /** The number of times in the trigger limit. */
  public static readonly TRIGGER_LIMIT_TIMES = '_loyaltyPromotion.TriggerLimit.Times';

  /** The interval of the trigger limit. */
  public static readonly TRIGGER_LIMIT_INTERVAL = '_loyaltyPromotion.TriggerLimit.Interval';

  /** The progress percentage of the usage. */
  public static readonly USAGE_USAGE_PROGRESS_PERCENT = '_loyaltyPromotion.Usage.UsageProgressPercent';

  /** The completed usage of the promotion. */
  public static readonly USAGE_USAGE_COMPLETED = '_loyaltyPromotion.Usage.UsageCompleted';

  /** The target of the usage. */
  public static readonly USAGE_USAGE_TARGET = '_loyaltyPromotion.Usage.UsageTarget';

  /** The name of the rules. */
  public static readonly RULES_NAME = '_loyaltyPromotion.Rules.Name';

  /** The description of the rules. */
  public static readonly RULES_DESCRIPTION = '_loyaltyPromotion.Rules.Description';

  /** The type of the incentive. */
  public static readonly INCENTIVE_TYPE = '_loyaltyPromotion.Incentive.Type';

  /** The value of the incentive. */
  public static readonly INCENTIVE_VALUE = '_loyaltyPromotion.Incentive.Value';

  /** The unit of the incentive. */
  public static readonly INCENTIVE_UNIT = '_loyaltyPromotion.Incentive.Unit';

  /** The time when the source last updated the loyalty promotion. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_loyaltyPromotion.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_loyaltyPromotion.Attributes.<name>`.
   *
   * @param name The name of the attribute in the loyalty promotion.
   */
  public static attribute(name: string): string {
    return `_loyaltyPromotion.Attributes.${name}`;
  }

  private constructor() {}
}
