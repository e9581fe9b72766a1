import { VpcConfiguration } from '../ec2/network';

/** The source of a function's code. */
export type FunctionCode =
  | { readonly bucket: string; readonly key: string }
  /** Source text of `index.js`, as in `ZipFile` of a template. */
  | { readonly zipFile: string };

/** A function as CloudFormation creates it. */
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
  /** The lowest level that is logged. Lambda filters only functions that log in its JSON format. */
  readonly applicationLogLevel?: LogLevel;
}

export const LOG_LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;
export type LogLevel = typeof LOG_LEVELS[number];

/** A line or a `console` call that a function has logged. */
export interface LogEvent {
  readonly functionName: string;
  readonly requestId: string;
  readonly level: LogLevel;
  readonly message: string;
}

/** The payload of a failed function. */
export interface FunctionError {
  readonly errorType?: string;
  readonly errorMessage: string;
  readonly trace?: string[];
}

export type InvocationResult =
  | { readonly payload: string }
  | { readonly error: FunctionError };
