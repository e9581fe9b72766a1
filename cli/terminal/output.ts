import { Color } from './color';
import { Progress } from './progress';
import { TextStream } from './text-stream';

/** The streams of a command: results go to the standard output, notes and progress to the standard error. */
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

  /** Writes a note, which a pipe of the result does not contain. */
  public note(text: string): void {
    this.progress.clear();
    this.stderr.write(`${text}\n`);
  }
}
