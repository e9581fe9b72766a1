/**
 * A bucket that fills at a steady rate, from which each request takes a token. It holds one token, so that there is no
 * burst: requests that come at the same time are refused but for one.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/throttling.html
 */
export class TokenBucket {
  private tokens = 1;
  private filledAt = Date.now();

  /** @param perSecond the tokens that come in within a second; may be Infinity */
  constructor(private readonly perSecond: number) {}

  /** Whether there was a token for this request. */
  public take(): boolean {
    if (this.perSecond === Infinity) return true;
    const now = Date.now();
    this.tokens = Math.min(1, this.tokens + (now - this.filledAt) / 1000 * this.perSecond);
    this.filledAt = now;
    // A sum of fractions may be short of a whole by as little as a number has digits.
    if (this.tokens < 1 - 1e-9) return false;
    this.tokens = 0;
    return true;
  }
}
