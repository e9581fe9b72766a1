/**
 * How AWS's services limit requests: a bucket that fills at a steady rate, from which each request takes a token. It holds
 * what comes in within a second.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/throttling.html
 */
export class TokenBucket {
  private tokens = Infinity;
  private filledAt = Date.now();

  /** Whether there was a token for this request. */
  public take(perSecond: number): boolean {
    const now = Date.now();
    // `Infinity * 0` is not a number.
    const filled = now === this.filledAt ? 0 : (now - this.filledAt) / 1000 * perSecond;
    this.tokens = Math.min(Math.max(1, perSecond), this.tokens + filled);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}
