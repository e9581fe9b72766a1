/** Clocks differ, and the service may cut a time to seconds. */
export const CLOCK_DIFFERENCE_MILLISECONDS = 2_000;

const SIGNED_AT = /[?&]X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;

/**
 * When CloudFormation sent an event: its response URL is pre-signed and says so. Lambda may deliver an event again,
 * minutes later, when the stack has gone on (docs/cloudformation-semantics.md, rules 5 and 17).
 */
export function sentAt(responseUrl: string | undefined): number {
  const [, year, month, ...others] = (SIGNED_AT.exec(responseUrl ?? '') ?? []).map(Number);
  const [day, hour, minute, second] = others;
  return year ? Math.min(Date.UTC(year, month - 1, day, hour, minute, second), Date.now()) : Date.now();
}

/** Whether a time of the service's is later than one of ours, whatever the clocks. */
export function isAfter(time: Date | undefined, ours: number): boolean {
  return time !== undefined && time.getTime() > ours + CLOCK_DIFFERENCE_MILLISECONDS;
}
