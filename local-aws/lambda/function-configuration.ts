import { VpcConfiguration } from '../ec2/network';

/** Where a function's code comes from. */
export type FunctionCode =
  | { readonly bucket: string; readonly key: string }
  /** Source text that becomes `index.js`, as a template's `ZipFile`. */
  | { readonly zipFile: string };

/** A function as CloudFormation makes it. */
export interface FunctionConfiguration {
  readonly functionName: string;
  readonly roleArn: string;
  readonly handler: string;
  readonly runtime: string;
  readonly code: FunctionCode;
  readonly description?: string;
  /** Seconds. */
  readonly timeout: number;
  /** MB. */
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logGroupName: string;
  readonly vpc?: VpcConfiguration;
  /** What is less serious is not logged: Lambda filters only functions that log in its JSON format. */
  readonly applicationLogLevel?: LogLevel;
}

export const LOG_LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;
export type LogLevel = typeof LOG_LEVELS[number];

/** A line, or a call of `console`, that a function has logged. */
export interface LogEvent {
  readonly functionName: string;
  readonly requestId: string;
  readonly level: LogLevel;
  readonly message: string;
}

/** What Lambda puts into the payload when a function fails. */
export interface FunctionError {
  readonly errorType?: string;
  readonly errorMessage: string;
  readonly trace?: string[];
}

export type InvocationResult =
  | { readonly payload: string }
  | { readonly error: FunctionError };
