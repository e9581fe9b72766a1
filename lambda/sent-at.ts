/** Clocks differ, and the service may cut a time to seconds. */
export const CLOCK_DIFFERENCE_MILLISECONDS = 2_000;

/** So long Lambda keeps an event that it couldn't deliver: a URL that is older doesn't say when its event was sent. */
const LONGEST_DELIVERY_MILLISECONDS = 6 * 3_600_000;

const SIGNED_AT = /[?&]X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;

/**
 * When CloudFormation sent an event: its response URL is pre-signed and says so. Lambda may deliver an event again,
 * minutes later, when the stack has gone on (docs/cloudformation-semantics.md, rules 5 and 17).
 */
export function sentAt(responseUrl: string | undefined): number {
  const [, year, month, ...others] = (SIGNED_AT.exec(responseUrl ?? '') ?? []).map(Number);
  const [day, hour, minute, second] = others;
  const now = Date.now();
  const signed = year ? Date.UTC(year, month - 1, day, hour, minute, second) : now;
  return signed < now - LONGEST_DELIVERY_MILLISECONDS ? now : Math.min(signed, now);
}

/** Whether a time of the service's is later than one of ours, whatever the clocks. One that is still to come says that they differ by more. */
export function isAfter(time: Date | undefined, ours: number): boolean {
  return time !== undefined && time.getTime() > ours + CLOCK_DIFFERENCE_MILLISECONDS && time.getTime() <= Date.now() + CLOCK_DIFFERENCE_MILLISECONDS;
}
