import { CLOCK_DIFFERENCE_MILLISECONDS } from './sent-at';
import { isRefusal } from './service-error';

/** So long after it was sent a request may have been acted on; what happened later in a silence is somebody else's. */
const ACTS_WITHIN_MILLISECONDS = 5_000;

/**
 * The tries of one call that changes something. One that the service refused has changed nothing; of one that failed
 * otherwise nobody knows, since its answer may have been lost.
 */
export class Tries {
  private readonly uncertain: { readonly begin: number; readonly end: number }[] = [];
  private hasBegun = false;

  public get isFirst(): boolean {
    return !this.hasBegun;
  }

  public async make<T>(send: () => Promise<T>): Promise<T> {
    const begin = Date.now();
    this.hasBegun = true;
    try {
      return await send();
    } catch (error) {
      if (!isRefusal(error)) {
        this.uncertain.push({ begin, end: Math.min(Date.now(), begin + ACTS_WITHIN_MILLISECONDS) });
      }
      throw error;
    }
  }

  /** Whether one of them may have been what changed the object type at that time of the service's. */
  public mayHaveActedAt(time: Date | undefined): boolean {
    const now = Date.now();
    // A time that is still to come says that the clocks differ, and nothing more.
    const at = time === undefined || time.getTime() > now + CLOCK_DIFFERENCE_MILLISECONDS ? undefined : time.getTime();
    return this.uncertain.some(({ begin, end }) => (
      at === undefined || (at >= begin - CLOCK_DIFFERENCE_MILLISECONDS && at <= end + CLOCK_DIFFERENCE_MILLISECONDS)
    ));
  }
}
