import { LogLevel } from './function-configuration';

/** What a function has logged: by `console`, which Lambda puts a frame around, or straight to one of its streams. */
export interface LoggedMessage {
  readonly requestId: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly fromStream: boolean;
}

/** The line that Lambda writes into the log group, in the function's log format. */
export function logLine({ requestId, level, message, fromStream }: LoggedMessage, timestamp: Date, isJson: boolean): string {
  if (fromStream) return message;
  const time = timestamp.toISOString();
  return isJson ? JSON.stringify({ timestamp: time, level, requestId, message }) : `${time}\t${requestId}\t${level}\t${message}`;
}
