import { ExecutionEnvironment, ExecutionEnvironmentOptions } from './execution-environment';
import { FunctionConfiguration, InvocationResult } from './function-configuration';

/** One state of a function, code and configuration, and the processes that run it. Another state gets processes of its own. */
export class LambdaFunction {
  private readonly environments = new Set<ExecutionEnvironment>();
  /** Those with room for another event, the one that was used last at the end. */
  private readonly free: ExecutionEnvironment[] = [];
  private retired = false;

  constructor(
    public readonly arn: string,
    public readonly configuration: FunctionConfiguration,
    public readonly lastModified: Date,
    private readonly environmentOptions: () => ExecutionEnvironmentOptions,
    /** How many events a process has at most at the same time. Lambda's have one. */
    private readonly eventsPerProcess: number = 1,
  ) {}

  /** In a process with room for it, or, where there is none, in a new one. */
  public async invoke(requestId: string, event: string): Promise<InvocationResult> {
    const environment = this.takeFree() ?? this.start();
    const running = environment.invoke(requestId, event, this.arn, this.configuration.timeout);
    if (environment.load < this.eventsPerProcess) this.free.push(environment);
    const result = await running;
    this.release(environment);
    return result;
  }

  /** No new events: who is idle ends now, who is at work when it is done. */
  public retire(): void {
    this.retired = true;
    for (const environment of this.free.splice(0)) this.release(environment);
  }

  /** As if the machine underneath failed: running invocations end in an error. */
  public async kill(): Promise<void> {
    const environments = [...this.environments];
    for (const environment of environments) environment.kill();
    await Promise.all(environments.map(({ exited }) => exited));
  }

  private takeFree(): ExecutionEnvironment | undefined {
    // The one that was used last, so that a busy moment's surplus rests.
    for (let environment = this.free.pop(); environment; environment = this.free.pop()) {
      if (environment.isUsable) return environment;
    }
    return undefined;
  }

  private release(environment: ExecutionEnvironment): void {
    if (!environment.isUsable || (this.retired && environment.load === 0)) environment.kill();
    else if (!this.retired && !this.free.includes(environment)) this.free.push(environment);
  }

  private start(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.environmentOptions());
    this.environments.add(environment);
    void environment.exited.then(() => this.environments.delete(environment));
    return environment;
  }
}
