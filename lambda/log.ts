export type LogLevel = 'INFO' | 'WARN' | 'ERROR';

/**
 * Writes one JSON object as one line. Straight to the stream: `console` puts a prefix in front of each line.
 * Nothing that is handed in may hold the event as a whole: the framework leaves the pre-signed response URL in it, and
 * whoever reads that can answer CloudFormation in our name.
 */
export function log(level: LogLevel, message: string, details: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ level, message, ...details })}\n`);
}
