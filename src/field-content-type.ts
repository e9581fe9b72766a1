/**
 * The content type of a field. The service normalizes key values by content type, so that `+1 206 555 0100` and
 * `(206) 555-0100` match. It also writes email addresses and phone numbers of fields without a target to a new profile.
 *
 * @see https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeField.html
 */
export class FieldContentType {
  /** Any text. */
  public static readonly STRING = new FieldContentType('STRING');

  /** A number. */
  public static readonly NUMBER = new FieldContentType('NUMBER');

  /** A phone number. */
  public static readonly PHONE_NUMBER = new FieldContentType('PHONE_NUMBER');

  /** An email address. */
  public static readonly EMAIL_ADDRESS = new FieldContentType('EMAIL_ADDRESS');

  /** A person's name. */
  public static readonly NAME = new FieldContentType('NAME');

  /**
   * Returns a content type that this version of the library does not have.
   *
   * @param value The name of the content type as the service writes it. The service rejects unknown content types.
   */
  public static of(value: string): FieldContentType {
    return new FieldContentType(value);
  }

  /** The service's name of the content type. */
  public readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }

  /** The service's name of the content type. */
  public toString(): string {
    return this.value;
  }
}
