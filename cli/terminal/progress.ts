import { TextStream } from './text-stream';

const AT_MOST_EVERY_MILLISECONDS = 80;

/** One line that shows the progress of a command. It is shown on a terminal only, because it would fill a log. */
export class Progress {
  private shown = false;
  private last = 0;

  constructor(private readonly stream: TextStream) {}

  public show(text: string): void {
    const now = Date.now();
    if (this.stream.isTTY !== true || now - this.last < AT_MOST_EVERY_MILLISECONDS) {
      return;
    }
    this.last = now;
    this.shown = true;
    this.stream.write(`\r\u001b[2K${text.slice(0, (this.stream.columns ?? 80) - 1)}`);
  }

  public clear(): void {
    if (this.shown) {
      this.stream.write('\r\u001b[2K');
    }
    this.shown = false;
    this.last = 0;
  }
}
