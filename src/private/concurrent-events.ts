import { Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { addWarnings } from './findings';
import { rootStackOf } from './root-stack';
import { MAX_HANDLER_TIMEOUT } from './timeouts';

export const CONCURRENCY_CHECK = 'concurrency';

/** How much longer the longest event takes for each event that is sent at the same time, in the load model (docs/reliability.md). */
const SECONDS_PER_EVENT = 6;

/** The events that CloudFormation sends at the same time for the object types of one stack. */
export interface ConcurrentEvents {
  readonly stack: Stack;
  readonly count: number;
  /** The shortest timeout of the providers. Infinite if none is known. */
  readonly timeoutSeconds: number;
}

/** All copies of this library in one app share it. */
const CONCURRENT_EVENTS = Symbol.for('cdk-customer-profiles.ConcurrentEvents');

/** Warns at synthesis if the events of all stacks that can be deployed at the same time wait longer than the handler. */
export function checkConcurrentEvents(stack: Stack, eventsOfStack: () => ConcurrentEvents): void {
  const root = stack.node.root as IConstruct & { [CONCURRENT_EVENTS]?: (() => ConcurrentEvents)[] };
  const all = root[CONCURRENT_EVENTS] ??= [];
  all.push(eventsOfStack);
  stack.node.addValidation({
    validate: () => {
      const place = placeOf(stack);
      const events = all.map(one => one()).filter(one => one.count > 0 && placeOf(one.stack) === place);
      // Once for each place.
      if (events[0]?.stack === stack) addWarnings(stack, messagesOf(events).map(message => ({ id: CONCURRENCY_CHECK, level: 'warning', message })));
      return [];
    },
  });
}

function messagesOf(events: readonly ConcurrentEvents[]): string[] {
  const count = events.reduce((sum, one) => sum + one.count, 0);
  const seconds = count * SECONDS_PER_EVENT;
  const timeout = Math.min(...events.map(({ timeoutSeconds }) => timeoutSeconds));
  if (seconds < timeout) return [];
  const minutes = Math.floor(seconds / 60) + 1;
  const maxConcurrency = Math.max(1, Math.floor((timeout - 1) / SECONDS_PER_EVENT / events.length));
  const fixes = [
    `Set maxConcurrency: ${maxConcurrency}${minutes > MAX_HANDLER_TIMEOUT.toMinutes() ? '' : ` or timeout: Duration.minutes(${minutes})`} on each provider`,
    ...events.length > 1 ? ['acknowledge this warning if the stacks are not deployed at the same time'] : ['acknowledge this warning if AWS has increased the quota'],
  ];
  return [
    `CloudFormation can work on ${count} object types of ${events.length === 1 ? 'this stack' : `${events.length} stacks of this account and region`} at the same time. `
    + `Customer Profiles accepts one PutProfileObjectType per second, so an event can take about ${seconds} seconds, but the timeout of the handler is ${timeout} seconds. `
    + `${fixes.join(', or ')}.`,
  ];
}

/** Stages are deployed independently of each other. Stacks without a known environment can be in any, except nested stacks. */
function placeOf(stack: Stack): string {
  const { account, region } = stack;
  const isKnown = !Token.isUnresolved(account) && !Token.isUnresolved(region);
  return `${Stage.of(stack)?.node.path} ${isKnown ? `${account}:${region}` : rootStackOf(stack).node.path}`;
}
