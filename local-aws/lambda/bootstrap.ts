import { AsyncLocalStorage } from 'async_hooks';
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { pathToFileURL } from 'url';
import { format } from 'util';
import type { FunctionError, LogLevel } from './function-configuration';
import type { InvokeMessage, RuntimeMessage } from './messages';
import { redirectResponses } from './redirect-responses';

// The program of a function's process, like the runtime client of Lambda on AWS. It is bundled separately and uses only
// Node, because the function must not find any package of this project.

type Handler = (event: unknown, context: object) => unknown;

/** The request id of the event that the current code handles. */
const currentRequest = new AsyncLocalStorage<string>();

/** The server disconnects when it no longer needs this process, or when it ends. */
process.on('disconnect', () => process.exit());

function send(message: RuntimeMessage, sent?: () => void): void {
  if (process.connected) process.send!(message, undefined, undefined, sent);
}

function toFunctionError(error: unknown): FunctionError {
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
  // A thrown value that is not an Error has no stack trace.
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

function log(level: LogLevel, message: string): void {
  send({ type: 'log', level, message, requestId: currentRequest.getStore() });
}

function fail(invocation: number, error: FunctionError): void {
  log('ERROR', `Invoke Error \t${JSON.stringify(error)}`);
  send({ type: 'error', invocation, error });
}

/** Reports an error after which the process cannot handle another event. */
function failAndExit(error: FunctionError): void {
  log('ERROR', `Uncaught Exception \t${JSON.stringify(error)}`);
  send({ type: 'fatal', error }, () => process.exit(128));
}

function captureConsole(): void {
  const levels: Record<'trace' | 'debug' | 'log' | 'info' | 'warn' | 'error', LogLevel> = {
    trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR',
  };
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, LogLevel][]) {
    console[method] = (...values: unknown[]) => log(level, format(...values));
  }
}

async function loadHandler(): Promise<Handler> {
  const [, file, exported] = /^(.*)\.([^.]+)$/.exec(process.env._HANDLER!) ?? [];
  const base = path.join(process.env.LAMBDA_TASK_ROOT!, file ?? '');
  const found = ['.js', '.mjs', '.cjs'].map(extension => `${base}${extension}`).find(candidate => fs.existsSync(candidate));
  if (!found) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${file}'`);
  const module = await load(found);
  const handler = exported.split('.').reduce((value: unknown, name) => (value as Record<string, unknown> | undefined)?.[name], module);
  if (typeof handler !== 'function') throw named('Runtime.HandlerNotFound', `${process.env._HANDLER} is undefined or not exported`);
  return handler as Handler;
}

/** Avoids `import()` if possible, because only `require` finds the packages of the runtime by NODE_PATH. */
async function load(file: string): Promise<unknown> {
  if (file.endsWith('.mjs')) return import(pathToFileURL(file).href);
  try {
    return createRequire(file)(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_REQUIRE_ESM') return import(pathToFileURL(file).href);
    throw error;
  }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function contextOf({ requestId, deadline, invokedFunctionArn }: InvokeMessage): object {
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    awsRequestId: requestId,
    invokedFunctionArn,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

let running = 0;

/**
 * The Lambda runtime ends if a function waits for a result that never comes. An open connection to the server must not keep
 * the process alive.
 */
function setRunning(change: 1 | -1): void {
  running += change;
  if (running > 0) process.channel?.unref();
  else process.channel?.ref();
}

async function invoke(handler: Handler, message: InvokeMessage): Promise<void> {
  setRunning(1);
  try {
    // The runtime of Node 24 has no callbacks. A function that waits for one would hang.
    if (handler.length > 2) throw named('Runtime.CallbackHandlerDeprecated', 'Callback-style handlers are not modeled: make the handler async');
    const result = await handler(JSON.parse(message.event), contextOf(message));
    send({ type: 'result', invocation: message.invocation, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    fail(message.invocation, toFunctionError(error));
  } finally {
    setRunning(-1);
  }
}

async function main(): Promise<void> {
  captureConsole();
  redirectResponses();
  process.on('uncaughtException', (error, origin) => {
    const functionError = toFunctionError(error);
    failAndExit(origin === 'unhandledRejection' ? { ...functionError, errorType: 'Runtime.UnhandledPromiseRejection' } : functionError);
  });
  let handler: Handler;
  try {
    handler = await loadHandler();
  } catch (error) {
    return failAndExit(toFunctionError(error));
  }
  process.on('message', (message: InvokeMessage) => currentRequest.run(message.requestId, () => void invoke(handler, message)));
  send({ type: 'ready' });
}

void main();
