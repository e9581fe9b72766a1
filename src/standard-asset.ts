// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_asset`, as plain strings.
 *
 * An asset is something that a customer owns. A mapping that targets it requires a key with `StandardIdentifier.ASSET`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-asset-definition.html
 */
export class StandardAsset {
  /** The name of the asset. */
  public static readonly ASSET_NAME = '_asset.AssetName';

  /** The serial number of the asset. */
  public static readonly SERIAL_NUMBER = '_asset.SerialNumber';

  /** The model number of the asset. */
  public static readonly MODEL_NUMBER = '_asset.ModelNumber';

  /** The model name of the asset. */
  public static readonly MODEL_NAME = '_asset.ModelName';

  /** The product SKU of the asset. */
  public static readonly PRODUCT_SKU = '_asset.ProductSKU';

  /** The purchase date of the asset. */
  public static readonly PURCHASE_DATE = '_asset.PurchaseDate';

  /** The usage end date of the asset. */
  public static readonly USAGE_END_DATE = '_asset.UsageEndDate';

  /** The status of the asset. */
  public static readonly STATUS = '_asset.Status';

  /** The price of the asset. Content type: `NUMBER`. */
  public static readonly PRICE = '_asset.Price';

  /** The quantity of the asset. */
  public static readonly QUANTITY = '_asset.Quantity';

  /** The description of the asset. */
  public static readonly DESCRIPTION = '_asset.Description';

  /** The additional information of the asset. */
  public static readonly ADDITIONAL_INFORMATION = '_asset.AdditionalInformation';

  /** The data source of the asset. */
  public static readonly DATA_SOURCE = '_asset.DataSource';

  /** The time when the source last updated the asset. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_asset.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_asset.Attributes.<name>`.
   *
   * @param name The name of the attribute in the asset.
   */
  public static attribute(name: string): string {
    return `_asset.Attributes.${name}`;
  }

  private constructor() {}
}
