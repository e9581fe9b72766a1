/**
 * The fields of the standard asset, to be the target of a field.
 *
 * An asset is something that a customer owns; a mapping that fills it needs a key that is `StandardIdentifier.ASSET`.
 *
 * Each constant is a plain string; what isn't here can be written as one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-objects.html
 */
export class StandardAsset {
  /** The asset's name. */
  public static readonly ASSET_NAME = '_asset.AssetName';

  /** The asset's serial number. */
  public static readonly SERIAL_NUMBER = '_asset.SerialNumber';

  /** The asset's model number. */
  public static readonly MODEL_NUMBER = '_asset.ModelNumber';

  /** The asset's model name. */
  public static readonly MODEL_NAME = '_asset.ModelName';

  /** The asset's product SKU. */
  public static readonly PRODUCT_SKU = '_asset.ProductSKU';

  /** The asset's purchase date. */
  public static readonly PURCHASE_DATE = '_asset.PurchaseDate';

  /** The asset's usage end date. */
  public static readonly USAGE_END_DATE = '_asset.UsageEndDate';

  /** The asset's status. */
  public static readonly STATUS = '_asset.Status';

  /** The asset's price. */
  public static readonly PRICE = '_asset.Price';

  /** The asset's quantity. */
  public static readonly QUANTITY = '_asset.Quantity';

  /** The asset's description. */
  public static readonly DESCRIPTION = '_asset.Description';

  /** The asset's additional information. */
  public static readonly ADDITIONAL_INFORMATION = '_asset.AdditionalInformation';

  /** The asset's data source. */
  public static readonly DATA_SOURCE = '_asset.DataSource';

  /**
   * A field of your own in the asset: `_asset.Attributes.<name>`.
   *
   * @param name the attribute's name, as it will show up in the asset
   *
   * @example
   * const target: string = StandardAsset.attribute('warranty');
   */
  public static attribute(name: string): string {
    return `_asset.Attributes.${name}`;
  }

  private constructor() {}
}
