import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { root } from './root';

/** The result of an invocation. Times are in milliseconds. */
export interface Invocation {
  readonly error?: string;
  readonly milliseconds: number;
  /** The time of waiting for responses. */
  readonly waited: number;
  readonly cpuMilliseconds: number;
  /** Bytes. */
  readonly logged: number;
  /** The maximum memory of the process so far. */
  readonly peakKilobytes: number;
}

export interface FunctionCode {
  readonly file: string;
  readonly exported: string;
}

/** A Node process that runs a function like Lambda, and loads nothing else. */
export class FunctionProcess {
  public readonly exited: Promise<unknown>;
  private readonly child: ChildProcess;

  constructor(node: string, { file, exported }: FunctionCode, environment: Record<string, string>) {
    this.child = spawn(node, [path.join(root, 'benchmark', 'execution-environment.cjs'), file, exported], {
      env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.exited = once(this.child, 'exit');
  }

  public async invoke(event: object): Promise<Invocation> {
    this.send(event);
    const [response] = await once(this.child, 'message') as [Invocation];
    return response;
  }

  /** Invokes the function for all events, a number of them at the same time. Returns the errors. */
  public async invokeAll(events: object[], maxConcurrency: number): Promise<string[]> {
    const errors: string[] = [];
    const waiting = events.slice(maxConcurrency);
    let open = events.length;
    const finished = new Promise<void>(resolve => this.child.on('message', ({ error }: Invocation) => {
      if (error !== undefined) errors.push(error);
      const next = waiting.shift();
      if (next !== undefined) this.send(next);
      if (--open === 0) resolve();
    }));
    events.slice(0, maxConcurrency).forEach(event => this.send(event));
    await finished;
    return errors;
  }

  /** Sends an event without waiting for its result. */
  public send(event: object): void {
    this.child.send({ event });
  }

  public async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }
}
