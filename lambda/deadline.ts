/** A point in time, as what is left until then. */
export class Deadline {
  public static in(milliseconds: number): Deadline {
    return new Deadline(Date.now() + milliseconds);
  }

  private constructor(private readonly time: number) {}

  public millisecondsLeft(): number {
    return Math.max(0, this.time - Date.now());
  }

  /** The deadline that many milliseconds from now, or this one where it comes first. */
  public earlier(milliseconds: number): Deadline {
    return new Deadline(Math.min(this.time, Date.now() + milliseconds));
  }
}
