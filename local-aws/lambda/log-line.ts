import { LogLevel } from './function-configuration';

/** A log line of a function: by `console`, to which Lambda adds its format, or directly to a stream. */
export interface LoggedMessage {
  readonly requestId: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly fromStream: boolean;
}

/** The line in the log group, in the log format of the function. */
export function logLine({ requestId, level, message, fromStream }: LoggedMessage, timestamp: Date, isJson: boolean): string {
  if (fromStream) return message;
  const time = timestamp.toISOString();
  return isJson ? JSON.stringify({ timestamp: time, level, requestId, message }) : `${time}\t${requestId}\t${level}\t${message}`;
}
