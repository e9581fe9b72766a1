/**
 * What kind of text a field holds. The service brings values of a key into one spelling by it, so that `+1 206 555 0100`
 * and `(206) 555-0100` find each other, and fills the profile from an e-mail address or phone number without a target.
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

  /** An e-mail address. */
  public static readonly EMAIL_ADDRESS = new FieldContentType('EMAIL_ADDRESS');

  /** A person's name. */
  public static readonly NAME = new FieldContentType('NAME');

  /**
   * A content type that this version of the library doesn't know.
   *
   * @param value as the service spells it; the service refuses what it doesn't know
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
