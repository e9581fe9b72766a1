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

/** Hears what happens to a process. */
export interface RuntimeProcessListener {
  message(message: RuntimeMessage): void;
  line(stream: 'stdout' | 'stderr', line: string): void;
  /** It could not be started. */
  failed(error: Error): void;
  /** It has ended, and all that it had sent and printed came before. */
  closed(code: number | null, signal: NodeJS.Signals | null): void;
}

/** A process with a runtime in it that loads a function and hands it events. */
export interface RuntimeProcess {
  /** Whether it takes events, as far as is known. */
  readonly isConnected: boolean;
  send(message: InvokeMessage): void;
  kill(): void;
}

/** Starts the program of a runtime, with what all runtimes have in common. */
export function startNode(
  options: RuntimeProcessOptions, programArguments: readonly string[], listener: RuntimeProcessListener, spawnOptions: Pick<SpawnOptions, 'stdio' | 'env'>,
): ChildProcess {
  const { nodePath, memorySize, workingDirectory } = options;
  const child = spawn(nodePath, [`--max-old-space-size=${memorySize}`, ...programArguments], { cwd: workingDirectory, windowsHide: true, ...spawnOptions });
  child.once('error', error => listener.failed(error));
  // Not `exit`: what the process has sent and printed before it ended comes first.
  child.once('close', (code, signal) => listener.closed(code, signal));
  for (const stream of ['stdout', 'stderr'] as const) createInterface({ input: child[stream]! }).on('line', line => listener.line(stream, line));
  return child;
}

/** The runtime of this project, which is spoken to by messages between processes. */
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
    // A process that dies right now says so by its end.
    this.child.send(message, () => undefined);
  }

  public kill(): void {
    this.child.kill('SIGKILL');
  }
}
