/**
 * Creates the sources of fields. A source is the place in an ingested object from which a field gets its value. The methods
 * return plain strings.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/mapping-field-definitions.html
 */
export class FieldSource {
  /**
   * Returns the source of a field by its path: `_source.<path>`.
   *
   * @param path The name of the field, or its path with dots if it is nested.
   *
   * @example
   * const source: string = FieldSource.field('customer.email');
   */
  public static field(path: string): string {
    return `_source.${path}`;
  }

  /**
   * Returns a Handlebars expression as a source. It can join several fields of the ingested object, or be a constant.
   *
   * A mapping fails by rule `source` if the text has no `{{…}}`, and by rule `handlebars` if it is not valid Handlebars.
   *
   * @param expression The expression, at most 1,000 characters.
   *
   * @example
   * const source: string = FieldSource.handlebars('{{_source.first}} {{_source.last}}');
   */
  public static handlebars(expression: string): string {
    return expression;
  }

  private constructor() {}
}
