/**
 * A token bucket with a steady rate. It holds one token, so there is no burst: of several requests at the same time, one is
 * accepted.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/throttling.html
 */
export class TokenBucket {
  private tokens = 1;
  private filledAt = Date.now();

  /** @param perSecond the tokens that are added per second; may be Infinity */
  constructor(private readonly perSecond: number) {}

  /** Whether a token was available for this request. */
  public take(): boolean {
    if (this.perSecond === Infinity) return true;
    const now = Date.now();
    this.tokens = Math.min(1, this.tokens + (now - this.filledAt) / 1000 * this.perSecond);
    this.filledAt = now;
    // A sum of fractions can be slightly less than a whole number.
    if (this.tokens < 1 - 1e-9) return false;
    this.tokens = 0;
    return true;
  }
}
