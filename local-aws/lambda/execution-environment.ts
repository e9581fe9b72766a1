import { FunctionError, InvocationResult, LogLevel } from './function-configuration';
import { LoggedMessage } from './log-line';
import { InvokeMessage, RuntimeMessage } from './messages';
import { RuntimeProcess, RuntimeProcessListener } from './runtime-process';

/** Longer than Lambda's ten seconds, because this computer may start many processes at once. */
const INIT_TIMEOUT = 60_000;

export interface ExecutionEnvironmentOptions {
  readonly start: (listener: RuntimeProcessListener) => RuntimeProcess;
  readonly onLog: (logged: LoggedMessage) => void;
}

/** A process of a function. Lambda freezes it between events. Here, it continues. */
export class ExecutionEnvironment {
  /** Resolves when the process has ended. */
  public readonly exited: Promise<void>;
  private readonly process: RuntimeProcess;
  private readonly ready: Promise<boolean>;
  /** The running invocations by number. */
  private readonly invocations = new Map<number, (result: InvocationResult) => void>();
  private begun = 0;
  private lastRequestId = '';
  private broken = false;

  constructor(private readonly options: ExecutionEnvironmentOptions) {
    let setReady!: (isReady: boolean) => void;
    this.ready = new Promise(resolve => {
      setReady = resolve;
    });
    let setExited!: () => void;
    this.exited = new Promise(resolve => {
      setExited = resolve;
    });
    const exit = (error: FunctionError) => {
      this.end(error);
      setReady(false);
      setExited();
    };
    this.process = options.start({
      message: message => message.type === 'ready' ? setReady(true) : this.receive(message),
      line: (stream, line) => this.log(stream === 'stdout' ? 'INFO' : 'ERROR', line, { fromStream: true }),
      failed: error => exit({ errorType: 'Runtime.ExitError', errorMessage: `The process could not be started: ${error.message}` }),
      closed: (code, signal) => exit(this.exitError(code, signal)),
    });
  }

  /** Whether it can handle another event. */
  public get isUsable(): boolean {
    return !this.broken && this.process.isConnected;
  }

  /** The number of current events. */
  public get load(): number {
    return this.invocations.size;
  }

  public async invoke(requestId: string, event: string, invokedFunctionArn: string, timeoutSeconds: number): Promise<InvocationResult> {
    let timer: NodeJS.Timeout | undefined;
    const invocation = ++this.begun;
    const result = new Promise<InvocationResult>(resolve => {
      this.lastRequestId = requestId;
      this.invocations.set(invocation, resolve);
    });
    const initTimer = setTimeout(() => this.abort(`Init timed out after ${INIT_TIMEOUT / 1000} seconds`), INIT_TIMEOUT);
    try {
      const isReady = await this.ready;
      clearTimeout(initTimer);
      if (isReady && this.isUsable) {
        timer = setTimeout(() => this.abort(`Task timed out after ${timeoutSeconds.toFixed(2)} seconds`), timeoutSeconds * 1000);
        const deadline = Date.now() + timeoutSeconds * 1000;
        const message: InvokeMessage = { type: 'invoke', invocation, requestId, event, deadline, invokedFunctionArn };
        this.process.send(message);
      }
      return await result;
    } finally {
      clearTimeout(initTimer);
      clearTimeout(timer);
    }
  }

  public kill(): void {
    this.broken = true;
    this.process.kill();
  }

  private receive(message: RuntimeMessage): void {
    switch (message.type) {
      case 'log': return this.log(message.level, message.message, { requestId: message.requestId });
      case 'result': return this.finish(message.invocation, { payload: message.payload });
      case 'error': return this.finish(message.invocation, { error: message.error });
      case 'fatal':
        this.broken = true;
        return this.finishAll(message);
      default: return;
    }
  }

  private abort(problem: string): void {
    const errorMessage = `RequestId: ${this.lastRequestId} Error: ${problem}`;
    this.log('FATAL', errorMessage);
    this.kill();
    this.finishAll({ error: { errorType: 'Sandbox.Timedout', errorMessage } });
  }

  private exitError(code: number | null, signal: NodeJS.Signals | null): FunctionError {
    const how = signal ? `signal: ${signal}` : `exit status ${code}`;
    return {
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${this.lastRequestId} Error: Runtime exited ${code === 0 ? 'without providing a reason' : `with error: ${how}`}`,
    };
  }

  private end(error: FunctionError): void {
    this.broken = true;
    if (this.load > 0) this.log('FATAL', error.errorMessage);
    this.finishAll({ error });
  }

  private finishAll(result: InvocationResult): void {
    for (const invocation of [...this.invocations.keys()]) this.finish(invocation, result);
  }

  private finish(invocation: number, result: InvocationResult): void {
    const finish = this.invocations.get(invocation);
    this.invocations.delete(invocation);
    finish?.(result);
  }

  /** A line of a stream does not name its event. If a process has several, it is attributed to the one that started last. */
  private log(level: LogLevel, message: string, { requestId = this.lastRequestId, fromStream = false } = {}): void {
    this.options.onLog({ requestId, level, message, fromStream });
  }
}
