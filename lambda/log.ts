export type LogLevel = 'INFO' | 'WARN' | 'ERROR';

/**
 * Writes one JSON object on one line. It does not use `console`, which adds a prefix to each line.
 *
 * Never pass the whole event: it has the presigned response URL, with which any reader of the log could respond to
 * CloudFormation.
 */
export function log(level: LogLevel, message: string, details: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ level, message, ...details })}\n`);
}
