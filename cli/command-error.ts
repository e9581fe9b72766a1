/** The exit codes of the tool. */
export enum ExitCode {
  FINE = 0,
  DIFFERENCES = 1,
  USAGE = 2,
  SERVICE_ERROR = 3,
}

/** An error for the user, with a fix and without a stack trace. */
export class CommandError extends Error {
  constructor(message: string, public readonly exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
  }
}

/** An error that another argument or another file fixes. */
export function usageError(message: string): CommandError {
  return new CommandError(message, ExitCode.USAGE);
}
