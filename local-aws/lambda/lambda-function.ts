import { ExecutionEnvironment, ExecutionEnvironmentOptions } from './execution-environment';
import { FunctionConfiguration, InvocationResult } from './function-configuration';

/** One version of a function's code and configuration, and its processes. Another version has its own processes. */
export class LambdaFunction {
  private readonly environments = new Set<ExecutionEnvironment>();
  /** The processes that can handle another event. The one that was used last is at the end. */
  private readonly free: ExecutionEnvironment[] = [];
  private retired = false;

  constructor(
    public readonly arn: string,
    public readonly configuration: FunctionConfiguration,
    public readonly lastModified: Date,
    private readonly environmentOptions: () => ExecutionEnvironmentOptions,
    /** The maximum number of concurrent events of a process. It is one on Lambda. */
    private readonly eventsPerProcess: number = 1,
  ) {}

  /** Runs the event in a process that can handle it, or in a new one. */
  public async invoke(requestId: string, event: string): Promise<InvocationResult> {
    const environment = this.takeFree() ?? this.start();
    const running = environment.invoke(requestId, event, this.arn, this.configuration.timeout);
    if (environment.load < this.eventsPerProcess) this.free.push(environment);
    const result = await running;
    this.release(environment);
    return result;
  }

  /** Accepts no more events. Idle processes end now, and busy ones when their event is done. */
  public retire(): void {
    this.retired = true;
    for (const environment of this.free.splice(0)) this.release(environment);
  }

  /** Simulates a failure of the machine: running invocations fail. */
  public async kill(): Promise<void> {
    const environments = [...this.environments];
    for (const environment of environments) environment.kill();
    await Promise.all(environments.map(({ exited }) => exited));
  }

  private takeFree(): ExecutionEnvironment | undefined {
    // The process that was used last, so that processes of a load peak stay idle.
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
