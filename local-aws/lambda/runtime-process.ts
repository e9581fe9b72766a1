import { ChildProcess, spawn, SpawnOptions } from 'child_process';
import { createInterface } from 'readline';
import { InvokeMessage, RuntimeMessage } from './messages';

export interface RuntimeProcessOptions {
  readonly nodePath: string;
  readonly workingDirectory: string;
  readonly variables: Record<string, string>;
  /** MB. */
  readonly memorySize: number;
}

/** Listens to the events of a process. */
export interface RuntimeProcessListener {
  message(message: RuntimeMessage): void;
  line(stream: 'stdout' | 'stderr', line: string): void;
  /** Called if the process cannot be started. */
  failed(error: Error): void;
  /** Called after the process has ended and all its messages and output were received. */
  closed(code: number | null, signal: NodeJS.Signals | null): void;
}

/** A process with a runtime, which loads a function and passes events to it. */
export interface RuntimeProcess {
  /** Whether it accepts events, as far as is known. */
  readonly isConnected: boolean;
  send(message: InvokeMessage): void;
  kill(): void;
}

/** Starts the program of a runtime with the common settings. */
export function startNode(
  options: RuntimeProcessOptions, programArguments: readonly string[], listener: RuntimeProcessListener, spawnOptions: Pick<SpawnOptions, 'stdio' | 'env'>,
): ChildProcess {
  const { nodePath, memorySize, workingDirectory } = options;
  const child = spawn(nodePath, [`--max-old-space-size=${memorySize}`, ...programArguments], { cwd: workingDirectory, windowsHide: true, ...spawnOptions });
  child.once('error', error => listener.failed(error));
  // Not `exit`, because messages and output of the process can arrive after it.
  child.once('close', (code, signal) => listener.closed(code, signal));
  for (const stream of ['stdout', 'stderr'] as const) createInterface({ input: child[stream]! }).on('line', line => listener.line(stream, line));
  return child;
}

/** The runtime of this project. It communicates by messages between processes. */
export class BootstrapProcess implements RuntimeProcess {
  private readonly child: ChildProcess;

  constructor(bootstrap: string, options: RuntimeProcessOptions, listener: RuntimeProcessListener) {
    this.child = startNode(options, [bootstrap], listener, { env: options.variables, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child.on('message', (message: RuntimeMessage) => listener.message(message));
  }

  public get isConnected(): boolean {
    return this.child.connected;
  }

  public send(message: InvokeMessage): void {
    // The end of the process reports a failure.
    this.child.send(message, () => undefined);
  }

  public kill(): void {
    this.child.kill('SIGKILL');
  }
}
