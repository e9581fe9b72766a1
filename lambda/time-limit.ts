/** The time at which an event must end. */
export class TimeLimit {
  public static in(milliseconds: number): TimeLimit {
    return new TimeLimit(Date.now() + milliseconds);
  }

  private constructor(private readonly time: number) {}

  public remainingMilliseconds(): number {
    return Math.max(0, this.time - Date.now());
  }

  /** Waits, but not longer than the limit. Returns whether time remains. */
  public async wait(milliseconds: number): Promise<boolean> {
    await new Promise(resolve => setTimeout(resolve, Math.min(milliseconds, this.remainingMilliseconds())));
    return this.remainingMilliseconds() > 0;
  }
}
