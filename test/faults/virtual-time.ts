/**
 * Time that only passes when no other work is left, so that delays and timeouts of minutes take no real time. Everything
 * under test runs in this process, so no work is pending between two turns of the event loop.
 */
export class VirtualTime {
  public static install(begin: Date): VirtualTime {
    jest.useFakeTimers({ now: begin, doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] });
    // The internal timer of Node behind it cannot be faked.
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation(milliseconds => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), milliseconds);
      return controller.signal;
    });
    return new VirtualTime(() => timeout.mockRestore());
  }

  private constructor(private readonly restore: () => void) {}

  public uninstall(): void {
    jest.clearAllTimers();
    this.restore();
    jest.useRealTimers();
  }

  /** Advances the time until a condition is true. */
  public async until(condition: () => boolean, what: string): Promise<void> {
    const limit = Date.now() + 24 * 3_600_000;
    for (;;) {
      await turns();
      if (condition()) return;
      if (jest.getTimerCount() === 0 || Date.now() > limit) throw new Error(`No work is left, but ${what} has not ended`);
      jest.advanceTimersToNextTimer();
    }
  }

  /** Advances the time until a promise is settled, and returns its value. */
  public async settled<T>(promise: Promise<T>, what: string): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    promise.then(settle, settle);
    await this.until(() => isSettled, what);
    return promise;
  }

  public async pass(milliseconds: number): Promise<void> {
    await this.settled(wait(milliseconds), 'a pause');
  }
}

export async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise(resolve => setTimeout(resolve, milliseconds));
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise(resolve => setImmediate(resolve));
}
