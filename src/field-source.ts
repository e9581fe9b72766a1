/**
 * Where a field's value comes from in the ingested object. The methods return plain strings.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/mapping-field-definitions.html
 */
export class FieldSource {
  /**
   * A field of the source: `_source.<path>`.
   *
   * @param path the field's name, or its path with dots where it is nested
   *
   * @example
   * const source: string = FieldSource.field('customer.email');
   */
  public static field(path: string): string {
    return `_source.${path}`;
  }

  /**
   * A Handlebars expression, which may join fields of the source or be a constant.
   *
   * A mapping that has one without `{{…}}` is refused by rule `source`.
   *
   * @param expression used as it is, at most 1,000 characters
   *
   * @example
   * const source: string = FieldSource.handlebars('{{_source.first}} {{_source.last}}');
   */
  public static handlebars(expression: string): string {
    return expression;
  }

  private constructor() {}
}
