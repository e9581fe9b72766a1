/** Measures the time since its creation, and reports it to the parent process. */
export class Stopwatch {
  private readonly start = process.hrtime.bigint();
  private readonly cpu = process.cpuUsage();

  public report(): void {
    const milliseconds = Number(process.hrtime.bigint() - this.start) / 1e6;
    const { user, system } = process.cpuUsage(this.cpu);
    process.stdout.write(`${JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1e3 })}\n`);
  }
}
