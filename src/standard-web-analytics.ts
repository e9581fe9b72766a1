// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_webAnalytics`, as plain strings.
 *
 * A web analytics record is one event of a visit to a website or an application. A mapping that targets it requires a key with `StandardIdentifier.WEB_ANALYTICS`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-web-analytics-object-fields.html
 */
export class StandardWebAnalytics {
  /** The event type of the web analytics record. */
  public static readonly EVENT_TYPE = '_webAnalytics.EventType';

  /** The event timestamp of the web analytics record. Content type: `NUMBER`. */
  public static readonly EVENT_TIMESTAMP = '_webAnalytics.EventTimestamp';

  /** The event duration of the web analytics record. Content type: `NUMBER`. */
  public static readonly EVENT_DURATION = '_webAnalytics.EventDuration';

  /** The event value of the web analytics record. Content type: `NUMBER`. */
  public static readonly EVENT_VALUE = '_webAnalytics.EventValue';

  /** The ID of the session. */
  public static readonly SESSION_ID = '_webAnalytics.Session.Id';

  /** The start timestamp of the session. Content type: `NUMBER`. */
  public static readonly SESSION_START_TIMESTAMP = '_webAnalytics.Session.StartTimestamp';

  /** The title of the page. */
  public static readonly PAGE_TITLE = '_webAnalytics.Page.Title';

  /** The location of the page. */
  public static readonly PAGE_LOCATION = '_webAnalytics.Page.Location';

  /** The referrer of the page. */
  public static readonly PAGE_REFERRER = '_webAnalytics.Page.Referrer';

  /** The category of the page. */
  public static readonly PAGE_CATEGORY = '_webAnalytics.Page.Category';

  /** The ID of the element. */
  public static readonly ELEMENT_ID = '_webAnalytics.Element.Id';

  /** The type of the element. */
  public static readonly ELEMENT_TYPE = '_webAnalytics.Element.Type';

  /** The classes of the element. */
  public static readonly ELEMENT_CLASSES = '_webAnalytics.Element.Classes';

  /** The text of the element. */
  public static readonly ELEMENT_TEXT = '_webAnalytics.Element.Text';

  /** The alt text of the element. */
  public static readonly ELEMENT_ALT_TEXT = '_webAnalytics.Element.AltText';

  /** The source of the element. */
  public static readonly ELEMENT_SOURCE = '_webAnalytics.Element.Source';

  /** The ID of the form. */
  public static readonly FORM_ID = '_webAnalytics.Form.Id';

  /** The name of the form. */
  public static readonly FORM_NAME = '_webAnalytics.Form.Name';

  /** The length of the form. */
  public static readonly FORM_LENGTH = '_webAnalytics.Form.Length';

  /** The number of validation errors of the form. Content type: `NUMBER`. */
  public static readonly FORM_VALIDATION_ERRORS = '_webAnalytics.Form.ValidationErrors';

  /** The number of fields that the visitor completed. Content type: `NUMBER`. */
  public static readonly FORM_FIELDS_COMPLETED = '_webAnalytics.Form.FieldsCompleted';

  /** The number of fields that are required. Content type: `NUMBER`. */
  public static readonly FORM_FIELDS_REQUIRED = '_webAnalytics.Form.FieldsRequired';

  /** The query of the search. */
  public static readonly SEARCH_QUERY = '_webAnalytics.Search.Query';

  /** The number of results that match the search. Content type: `NUMBER`. */
  public static readonly SEARCH_TOTAL_MATCHING_RESULTS = '_webAnalytics.Search.TotalMatchingResults';

  /** The number of results per page. Content type: `NUMBER`. */
  public static readonly SEARCH_RESULTS_PER_PAGE = '_webAnalytics.Search.ResultsPerPage';

  /** The number of the current page of results. Content type: `NUMBER`. */
  public static readonly SEARCH_CURRENT_RESULTS_PAGE = '_webAnalytics.Search.CurrentResultsPage';

  /** The filter expression of the search. */
  public static readonly SEARCH_FILTER_EXPRESSION = '_webAnalytics.Search.FilterExpression';

  /** The sort criteria of the search. */
  public static readonly SEARCH_SORT_CRITERIA = '_webAnalytics.Search.SortCriteria';

  /** The sort order of the search. */
  public static readonly SEARCH_SORT_ORDER = '_webAnalytics.Search.SortOrder';

  /** The ID of the item. */
  public static readonly ITEM_ID = '_webAnalytics.Item.Id';

  /** The title of the item. */
  public static readonly ITEM_TITLE = '_webAnalytics.Item.Title';

  /** The category of the item. */
  public static readonly ITEM_CATEGORY = '_webAnalytics.Item.Category';

  /** The value of the item. */
  public static readonly ITEM_VALUE = '_webAnalytics.Item.Value';

  /** The currency of the item. */
  public static readonly ITEM_CURRENCY = '_webAnalytics.Item.Currency';

  /** The quantity of the item. Content type: `NUMBER`. */
  public static readonly ITEM_QUANTITY = '_webAnalytics.Item.Quantity';

  /** The impression type of the item. */
  public static readonly ITEM_IMPRESSION_TYPE = '_webAnalytics.Item.ImpressionType';

  /** The impression ID of the item. */
  public static readonly ITEM_IMPRESSION_ID = '_webAnalytics.Item.ImpressionId';

  /** The ID of the cart. */
  public static readonly CART_ID = '_webAnalytics.Cart.Id';

  /** The number of items in the cart. Content type: `NUMBER`. */
  public static readonly CART_ITEMS_COUNT = '_webAnalytics.Cart.ItemsCount';

  /** The currency of the cart. */
  public static readonly CART_CURRENCY = '_webAnalytics.Cart.Currency';

  /** The value of the cart. Content type: `NUMBER`. */
  public static readonly CART_VALUE = '_webAnalytics.Cart.Value';

  /** The order ID of the web analytics record. */
  public static readonly ORDER_ID = '_webAnalytics.OrderId';

  /** The device ID of the web analytics record. */
  public static readonly DEVICE_ID = '_webAnalytics.DeviceId';

  /** The percentage of the page that the visitor scrolled. */
  public static readonly SCROLL_DEPTH_PERCENTAGE = '_webAnalytics.Scroll.DepthPercentage';

  /** The horizontal position of the scroll. Content type: `NUMBER`. */
  public static readonly SCROLL_POSITION_X = '_webAnalytics.Scroll.PositionX';

  /** The vertical position of the scroll. Content type: `NUMBER`. */
  public static readonly SCROLL_POSITION_Y = '_webAnalytics.Scroll.PositionY';

  /** The description of the error. */
  public static readonly ERROR_DESCRIPTION = '_webAnalytics.Error.Description';

  /** The type of the error. */
  public static readonly ERROR_TYPE = '_webAnalytics.Error.Type';

  /** The ID of the user. */
  public static readonly USER_ID = '_webAnalytics.User.Id';

  /** The anonymous ID of the user. */
  public static readonly USER_ANONYMOUS_ID = '_webAnalytics.User.AnonymousId';

  /** Whether the user is returning. */
  public static readonly USER_IS_RETURNING = '_webAnalytics.User.IsReturning';

  /** Whether the user is logged in. */
  public static readonly USER_IS_LOGGED_IN = '_webAnalytics.User.IsLoggedIn';

  /** The country of the location. */
  public static readonly LOCATION_COUNTRY = '_webAnalytics.Location.Country';

  /** The state of the location. */
  public static readonly LOCATION_STATE = '_webAnalytics.Location.State';

  /** The province of the location. */
  public static readonly LOCATION_PROVINCE = '_webAnalytics.Location.Province';

  /** The county of the location. */
  public static readonly LOCATION_COUNTY = '_webAnalytics.Location.County';

  /** The city of the location. */
  public static readonly LOCATION_CITY = '_webAnalytics.Location.City';

  /** The latitude of the location. */
  public static readonly LOCATION_LATITUDE = '_webAnalytics.Location.Latitude';

  /** The longitude of the location. */
  public static readonly LOCATION_LONGITUDE = '_webAnalytics.Location.Longitude';

  /** The name of the application. */
  public static readonly APPLICATION_NAME = '_webAnalytics.Application.Name';

  /** The version of the application. */
  public static readonly APPLICATION_VERSION = '_webAnalytics.Application.Version';

  /** The environment of the application. */
  public static readonly APPLICATION_ENVIRONMENT = '_webAnalytics.Application.Environment';

  /** The ID of the browser. */
  public static readonly BROWSER_ID = '_webAnalytics.Browser.Id';

  /** The time when the source last updated the web analytics record. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_webAnalytics.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_webAnalytics.Attributes.<name>`.
   *
   * @param name The name of the attribute in the web analytics record.
   */
  public static attribute(name: string): string {
    return `_webAnalytics.Attributes.${name}`;
  }

  /**
   * Returns the target of a field of each item: `_webAnalytics.ItemsList[].<name>`.
   *
   * @param name The name of the field. Documented names: `Id`, `Title`, `Category`, `Value`, `Currency`, `Quantity`, `ImpressionType`, `ImpressionId`.
   *
   * @example
   * const target: string = StandardWebAnalytics.item('Id');
   */
  public static item(name: string): string {
    return `_webAnalytics.ItemsList[].${name}`;
  }

  /**
   * Returns the target of a field of each additional item impression: `_webAnalytics.AdditionalItemImpressions[].<name>`.
   *
   * @param name The name of the field. Documented names: `Id`, `Title`, `Category`, `Value`, `Currency`, `Quantity`, `ImpressionType`, `ImpressionId`.
   *
   * @example
   * const target: string = StandardWebAnalytics.additionalItemImpression('Id');
   */
  public static additionalItemImpression(name: string): string {
    return `_webAnalytics.AdditionalItemImpressions[].${name}`;
  }

  private constructor() {}
}
