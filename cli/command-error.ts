/** What a script can tell from the exit code. */
export enum ExitCode {
  FINE = 0,
  DIFFERENCES = 1,
  USAGE = 2,
  SERVICE_ERROR = 3,
}

/** An error that is meant for the reader at the terminal: it says what to do, and is shown without a stack trace. */
export class CommandError extends Error {
  constructor(message: string, public readonly exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
  }
}

/** What was asked for can't be done: another argument or another file is needed. */
export function usageError(message: string): CommandError {
  return new CommandError(message, ExitCode.USAGE);
}
