import { Color } from './color';
import { Progress } from './progress';

/** As much of a stream as a command needs. */
export interface TextStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Where a command writes: what was asked for to one stream, what is said beside it to the other. */
export class Output {
  public readonly progress: Progress;
  public readonly color: Color;

  constructor(private readonly stdout: TextStream = process.stdout, private readonly stderr: TextStream = process.stderr) {
    this.progress = new Progress(stderr);
    this.color = new Color(stdout);
  }

  public text(text: string): void {
    this.stdout.write(text);
  }

  public line(text = ''): void {
    this.text(`${text}\n`);
  }

  public lines(texts: readonly string[]): void {
    this.text(texts.map(text => `${text}\n`).join(''));
  }

  public json(value: unknown): void {
    this.line(JSON.stringify(value, undefined, 2));
  }

  /** Said beside the result, so that the result can be piped on. */
  public note(text: string): void {
    this.progress.clear();
    this.stderr.write(`${text}\n`);
  }
}
