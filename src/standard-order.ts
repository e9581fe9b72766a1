/**
 * The fields of the standard order, to be the target of a field.
 *
 * An order is something that a customer bought; a mapping that fills it needs a key that is `StandardIdentifier.ORDER`.
 *
 * Each constant is a plain string; what isn't here can be written as one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-order-definition.html
 */
export class StandardOrder {
  /** The customer's e-mail address. */
  public static readonly CUSTOMER_EMAIL = '_order.CustomerEmail';

  /** The customer's phone number. */
  public static readonly CUSTOMER_PHONE = '_order.CustomerPhone';

  /** When the order was created. */
  public static readonly CREATED_DATE = '_order.CreatedDate';

  /** When the order was updated. */
  public static readonly UPDATED_DATE = '_order.UpdatedDate';

  /** When the order was processed. */
  public static readonly PROCESSED_DATE = '_order.ProcessedDate';

  /** When the order was closed. */
  public static readonly CLOSED_DATE = '_order.ClosedDate';

  /** When the order was cancelled. */
  public static readonly CANCELLED_DATE = '_order.CancelledDate';

  /** Why the order was cancelled. */
  public static readonly CANCEL_REASON = '_order.CancelReason';

  /** The order's name. */
  public static readonly NAME = '_order.Name';

  /** The order's additional information. */
  public static readonly ADDITIONAL_INFORMATION = '_order.AdditionalInformation';

  /** The order's gateway. */
  public static readonly GATEWAY = '_order.Gateway';

  /** The order's status. */
  public static readonly STATUS = '_order.Status';

  /** The order's status code. */
  public static readonly STATUS_CODE = '_order.StatusCode';

  /** The order's status URL. */
  public static readonly STATUS_URL = '_order.StatusUrl';

  /** The order's credit card number. */
  public static readonly CREDIT_CARD_NUMBER = '_order.CreditCardNumber';

  /** The order's credit card company. */
  public static readonly CREDIT_CARD_COMPANY = '_order.CreditCardCompany';

  /** The order's fulfillment status. */
  public static readonly FULFILLMENT_STATUS = '_order.FulfillmentStatus';

  /** The order's total price. */
  public static readonly TOTAL_PRICE = '_order.TotalPrice';

  /** The order's total tax. */
  public static readonly TOTAL_TAX = '_order.TotalTax';

  /** The order's total discounts. */
  public static readonly TOTAL_DISCOUNTS = '_order.TotalDiscounts';

  /** The order's total items price. */
  public static readonly TOTAL_ITEMS_PRICE = '_order.TotalItemsPrice';

  /** The order's total shipping price. */
  public static readonly TOTAL_SHIPPING_PRICE = '_order.TotalShippingPrice';

  /** The order's total tip received. */
  public static readonly TOTAL_TIP_RECEIVED = '_order.TotalTipReceived';

  /** The order's currency. */
  public static readonly CURRENCY = '_order.Currency';

  /** The order's total weight. */
  public static readonly TOTAL_WEIGHT = '_order.TotalWeight';

  /** The order's billing address. */
  public static readonly BILLING_ADDRESS = '_order.BillingAddress';

  /** The order's shipping address. */
  public static readonly SHIPPING_ADDRESS = '_order.ShippingAddress';

  /**
   * A field of your own in the order: `_order.Attributes.<name>`.
   *
   * @param name the attribute's name, as it will show up in the order
   *
   * @example
   * const target: string = StandardOrder.attribute('shopOrderId');
   */
  public static attribute(name: string): string {
    return `_order.Attributes.${name}`;
  }

  /**
   * A field of each item of the order: `_order.OrderItems[].<name>`.
   *
   * @param name the field's name in an item
   *
   * @example
   * const target: string = StandardOrder.item('Title');
   */
  public static item(name: string): string {
    return `_order.OrderItems[].${name}`;
  }

  private constructor() {}
}
