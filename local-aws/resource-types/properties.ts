/** Reads the properties of a resource as CloudFormation does: by known names, and numbers that are strings in the template. */
export class Properties {
  /** Rejects unknown properties, because ignoring them would change the result. */
  constructor(private readonly typeName: string, private readonly values: Record<string, unknown>, known: readonly string[]) {
    const unknown = Object.keys(values).filter(name => !known.includes(name));
    if (unknown.length > 0) throw new Error(`local-aws does not model the property ${unknown.join(', ')} of ${typeName}`);
  }

  public has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  public optionalString(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || typeof value === 'string') return value;
    throw this.invalid(name, 'is not a string');
  }

  public string(name: string): string {
    return this.optionalString(name) ?? this.missing(name);
  }

  public optionalInteger(name: string, range: { min: number; max: number }): number | undefined {
    const value = this.values[name];
    if (value === undefined) return undefined;
    // A template can have a number as a string: `"Timeout": "30"`.
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) throw this.invalid(name, 'is not an integer');
    if (number < range.min || number > range.max) throw this.invalid(name, `is not between ${range.min} and ${range.max}`);
    return number;
  }

  public integer(name: string, range: { min: number; max: number }): number {
    return this.optionalInteger(name, range) ?? this.missing(name);
  }

  public optionalBoolean(name: string): boolean | undefined {
    const value = this.values[name];
    if (value === undefined || typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    throw this.invalid(name, 'is not a boolean');
  }

  public optionalObject(name: string): Record<string, unknown> | undefined {
    const value = this.values[name];
    if (value === undefined) return undefined;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    throw this.invalid(name, 'is not an object');
  }

  public object(name: string): Record<string, unknown> {
    return this.optionalObject(name) ?? this.missing(name);
  }

  public list(name: string): unknown[] {
    const value = this.values[name] ?? [];
    if (Array.isArray(value)) return value;
    throw this.invalid(name, 'is not a list');
  }

  public strings(name: string): string[] {
    return this.list(name).map(one => {
      if (typeof one === 'string') return one;
      throw this.invalid(name, 'is not a list of strings');
    });
  }

  /** Converts CloudFormation's list of keys and values to a map. */
  public tags(name: string): Record<string, string> {
    return Object.fromEntries(this.list(name).map(tag => {
      const { Key, Value } = tag as { Key?: unknown; Value?: unknown };
      if (typeof Key !== 'string' || typeof Value !== 'string') throw this.invalid(name, 'has a tag without Key and Value');
      return [Key, Value];
    }));
  }

  private missing(name: string): never {
    throw new Error(`Properties validation failed for ${this.typeName}: required property ${name} is missing`);
  }

  private invalid(name: string, problem: string): Error {
    return new Error(`Properties validation failed for ${this.typeName}: ${name} ${JSON.stringify(this.values[name])} ${problem}`);
  }
}
