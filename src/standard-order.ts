// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_order`, as plain strings.
 *
 * An order is something that a customer bought. A mapping that targets it requires a key with `StandardIdentifier.ORDER`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-order-definition.html
 */
export class StandardOrder {
  /** The customer email of the order. Content type: `EMAIL_ADDRESS`. */
  public static readonly CUSTOMER_EMAIL = '_order.CustomerEmail';

  /** The customer phone of the order. Content type: `PHONE_NUMBER`. */
  public static readonly CUSTOMER_PHONE = '_order.CustomerPhone';

  /** The date when the order was created. */
  public static readonly CREATED_DATE = '_order.CreatedDate';

  /** The date when the order was updated. */
  public static readonly UPDATED_DATE = '_order.UpdatedDate';

  /** The date when the order was processed. */
  public static readonly PROCESSED_DATE = '_order.ProcessedDate';

  /** The date when the order was closed. */
  public static readonly CLOSED_DATE = '_order.ClosedDate';

  /** The date when the order was canceled. */
  public static readonly CANCELLED_DATE = '_order.CancelledDate';

  /** The reason why the order was canceled. */
  public static readonly CANCEL_REASON = '_order.CancelReason';

  /** The name of the order. */
  public static readonly NAME = '_order.Name';

  /** The additional information of the order. */
  public static readonly ADDITIONAL_INFORMATION = '_order.AdditionalInformation';

  /** The gateway of the order. */
  public static readonly GATEWAY = '_order.Gateway';

  /** The status of the order. */
  public static readonly STATUS = '_order.Status';

  /** The status code of the order. Documented values: `DRAFT`, `ACTIVATED`. */
  public static readonly STATUS_CODE = '_order.StatusCode';

  /** The status URL of the order. */
  public static readonly STATUS_URL = '_order.StatusUrl';

  /** The credit card number of the order. */
  public static readonly CREDIT_CARD_NUMBER = '_order.CreditCardNumber';

  /** The credit card company of the order. */
  public static readonly CREDIT_CARD_COMPANY = '_order.CreditCardCompany';

  /** The fulfillment status of the order. */
  public static readonly FULFILLMENT_STATUS = '_order.FulfillmentStatus';

  /** The total price of the order. */
  public static readonly TOTAL_PRICE = '_order.TotalPrice';

  /** The total tax of the order. */
  public static readonly TOTAL_TAX = '_order.TotalTax';

  /** The total discounts of the order. */
  public static readonly TOTAL_DISCOUNTS = '_order.TotalDiscounts';

  /** The total items price of the order. */
  public static readonly TOTAL_ITEMS_PRICE = '_order.TotalItemsPrice';

  /** The total shipping price of the order. */
  public static readonly TOTAL_SHIPPING_PRICE = '_order.TotalShippingPrice';

  /** The total tip received of the order. */
  public static readonly TOTAL_TIP_RECEIVED = '_order.TotalTipReceived';

  /** The currency of the order. */
  public static readonly CURRENCY = '_order.Currency';

  /** The total weight of the order. */
  public static readonly TOTAL_WEIGHT = '_order.TotalWeight';

  /** The name of the billing address. */
  public static readonly BILLING_ADDRESS_NAME = '_order.BillingAddress.Name';

  /** Line 1 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS1 = '_order.BillingAddress.Address1';

  /** Line 2 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS2 = '_order.BillingAddress.Address2';

  /** Line 3 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS3 = '_order.BillingAddress.Address3';

  /** Line 4 of the billing address. */
  public static readonly BILLING_ADDRESS_ADDRESS4 = '_order.BillingAddress.Address4';

  /** The city of the billing address. */
  public static readonly BILLING_ADDRESS_CITY = '_order.BillingAddress.City';

  /** The country of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTRY = '_order.BillingAddress.Country';

  /** The county of the billing address. */
  public static readonly BILLING_ADDRESS_COUNTY = '_order.BillingAddress.County';

  /** The postal code of the billing address. */
  public static readonly BILLING_ADDRESS_POSTAL_CODE = '_order.BillingAddress.PostalCode';

  /** The province of the billing address. */
  public static readonly BILLING_ADDRESS_PROVINCE = '_order.BillingAddress.Province';

  /** The state of the billing address. */
  public static readonly BILLING_ADDRESS_STATE = '_order.BillingAddress.State';

  /** The name of the shipping address. */
  public static readonly SHIPPING_ADDRESS_NAME = '_order.ShippingAddress.Name';

  /** Line 1 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS1 = '_order.ShippingAddress.Address1';

  /** Line 2 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS2 = '_order.ShippingAddress.Address2';

  /** Line 3 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS3 = '_order.ShippingAddress.Address3';

  /** Line 4 of the shipping address. */
  public static readonly SHIPPING_ADDRESS_ADDRESS4 = '_order.ShippingAddress.Address4';

  /** The city of the shipping address. */
  public static readonly SHIPPING_ADDRESS_CITY = '_order.ShippingAddress.City';

  /** The country of the shipping address. */
  public static readonly SHIPPING_ADDRESS_COUNTRY = '_order.ShippingAddress.Country';

  /** The county of the shipping address. */
  public static readonly SHIPPING_ADDRESS_COUNTY = '_order.ShippingAddress.County';

  /** The postal code of the shipping address. */
  public static readonly SHIPPING_ADDRESS_POSTAL_CODE = '_order.ShippingAddress.PostalCode';

  /** The province of the shipping address. */
  public static readonly SHIPPING_ADDRESS_PROVINCE = '_order.ShippingAddress.Province';

  /** The state of the shipping address. */
  public static readonly SHIPPING_ADDRESS_STATE = '_order.ShippingAddress.State';

  /** The time when the source last updated the order. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_order.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_order.Attributes.<name>`.
   *
   * @param name The name of the attribute in the order.
   */
  public static attribute(name: string): string {
    return `_order.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each item: `_order.OrderItems[].<name>`.
   *
   * @param name The name of the field. Documented names: `Title`, `Price`, `Quantity`.
   *
   * @example
   * const target: string = StandardOrder.item('Title');
   */
  public static item(name: string): string {
    return `_order.OrderItems[].${name}`;
  }

  private constructor() {}
}
