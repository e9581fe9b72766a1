import { ServiceError, notModeled } from '../../query-protocol';

/** The members of a request. A member that the action has not read at its end is an error with its name. */
export class ActionInput {
  private readonly asked = new Set<string>();

  constructor(private readonly action: string, private readonly members: Record<string, unknown>) {}

  public text(name: string): string | undefined {
    this.asked.add(name);
    const value = this.members[name];
    return value === undefined || value === '' ? undefined : String(value);
  }

  public requiredText(name: string): string {
    const value = this.text(name);
    if (value !== undefined) return value;
    throw new ServiceError('ValidationError', `Value null at '${name}' failed to satisfy constraint: Member must not be null`);
  }

  public flag(name: string): boolean {
    return this.text(name) === 'true';
  }

  public list<T>(name: string): T[] {
    this.asked.add(name);
    // An empty list is sent as an empty string.
    return (this.members[name] || []) as T[];
  }

  /** Members that the model ignores. */
  public ignore(...names: string[]): void {
    names.forEach(name => this.asked.add(name));
  }

  /** A member of which the model supports only these values. */
  public expect(name: string, ...values: string[]): void {
    const value = this.text(name);
    if (value !== undefined && !values.includes(value)) throw notModeled(`${name} ${value} of ${this.action}`);
  }

  public map(name: string): ActionInput {
    this.asked.add(name);
    return new ActionInput(`${this.action}/${name}`, (this.members[name] ?? {}) as Record<string, unknown>);
  }

  public rejectTheRest(): void {
    const unknown = Object.keys(this.members).filter(name => !this.asked.has(name) && this.members[name] !== undefined);
    if (unknown.length > 0) throw notModeled(`${unknown.join(', ')} of ${this.action}`);
  }
}

/** The response of an action. */
export type ActionResult = Record<string, unknown>;

export type Actions = Record<string, (input: ActionInput) => ActionResult | Promise<ActionResult>>;
