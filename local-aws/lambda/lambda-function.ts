import { ExecutionEnvironment, ExecutionEnvironmentOptions } from './execution-environment';
import { FunctionConfiguration, InvocationResult } from './function-configuration';

/** One state of a function, code and configuration, and the processes that run it. Another state gets processes of its own. */
export class LambdaFunction {
  private readonly environments = new Set<ExecutionEnvironment>();
  private readonly idle: ExecutionEnvironment[] = [];
  private retired = false;

  constructor(
    public readonly arn: string,
    public readonly configuration: FunctionConfiguration,
    public readonly lastModified: Date,
    private readonly environmentOptions: () => ExecutionEnvironmentOptions,
  ) {}

  /** In an idle process, or, where there is none, in a new one. */
  public async invoke(requestId: string, event: string): Promise<InvocationResult> {
    const environment = this.takeIdle() ?? this.start();
    const result = await environment.invoke(requestId, event, this.arn, this.configuration.timeout);
    if (this.retired || !environment.isUsable) environment.kill();
    else this.idle.push(environment);
    return result;
  }

  /** No new events: who is idle ends now, who is at work when it is done. */
  public retire(): void {
    this.retired = true;
    for (const environment of this.idle.splice(0)) environment.kill();
  }

  /** As if the machine underneath failed: running invocations end in an error. */
  public async kill(): Promise<void> {
    const environments = [...this.environments];
    for (const environment of environments) environment.kill();
    await Promise.all(environments.map(({ exited }) => exited));
  }

  private takeIdle(): ExecutionEnvironment | undefined {
    // The one that was used last, so that a busy moment's surplus rests.
    for (let environment = this.idle.pop(); environment; environment = this.idle.pop()) {
      if (environment.isUsable) return environment;
    }
    return undefined;
  }

  private start(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.environmentOptions());
    this.environments.add(environment);
    void environment.exited.then(() => this.environments.delete(environment));
    return environment;
  }
}
