/** Colors on a terminal, unless NO_COLOR is set (no-color.org). */
export class Color {
  private readonly enabled: boolean;

  constructor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env) {
    this.enabled = stream.isTTY === true && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  }

  public red(text: string): string {
    return this.paint(31, text);
  }

  public green(text: string): string {
    return this.paint(32, text);
  }

  public yellow(text: string): string {
    return this.paint(33, text);
  }

  public bold(text: string): string {
    return this.paint(1, text);
  }

  public dim(text: string): string {
    return this.paint(2, text);
  }

  private paint(code: number, text: string): string {
    return this.enabled ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}
