// Generated from src/model/standard-object-data.ts by "npx projen vocabulary". Do not edit.

/**
 * Targets in the standard object `_device`, as plain strings.
 *
 * A device is what a customer uses to visit a website or an application. A mapping that targets it requires a key with `StandardIdentifier.DEVICE`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/standard-web-analytics-object-fields.html
 */
export class StandardDevice {
  /** The type of the device. */
  public static readonly TYPE = '_device.Type';

  /** The model of the device. */
  public static readonly MODEL = '_device.Model';

  /** The manufacturer of the device. */
  public static readonly MANUFACTURER = '_device.Manufacturer';

  /** The operating system of the device. */
  public static readonly OPERATING_SYSTEM = '_device.OperatingSystem';

  /** The operating system version of the device. */
  public static readonly OPERATING_SYSTEM_VERSION = '_device.OperatingSystemVersion';

  /** The screen width of the device. Content type: `NUMBER`. */
  public static readonly SCREEN_WIDTH = '_device.ScreenWidth';

  /** The screen height of the device. Content type: `NUMBER`. */
  public static readonly SCREEN_HEIGHT = '_device.ScreenHeight';

  /** The browser of the device. */
  public static readonly BROWSER = '_device.Browser';

  /** The browser version of the device. */
  public static readonly BROWSER_VERSION = '_device.BrowserVersion';

  /** The locale of the device. */
  public static readonly LOCALE = '_device.Locale';

  /** The time when the source last updated the device. */
  public static readonly SOURCE_LAST_UPDATED_TIMESTAMP = '_device.SourceLastUpdatedTimestamp';

  /**
   * Returns the target of an attribute with a name of your own: `_device.Attributes.<name>`.
   *
   * @param name The name of the attribute in the device.
   */
  public static attribute(name: string): string {
    return `_device.Attributes.${name}`;
  }

  private constructor() {}
}
