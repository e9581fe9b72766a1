/** The effect of a fault on one request. Without an outcome, the service sends its own response. */
export interface Effect {
  /** The delay before the service receives the request, in milliseconds. */
  readonly before?: number;
  /** Whether the service applies the request. */
  readonly acts: boolean;
  /** The delay between that and the outcome, in milliseconds. */
  readonly after?: number;
  readonly outcome?: ErrorResponse | 'reset' | 'no response' | 'killed';
}

export interface ErrorResponse {
  readonly name?: string;
  readonly status: number;
  readonly message?: string;
}

/** A kind of fault of one call. A retried call has several attempts. */
export interface CallFault {
  readonly name: string;
  /** Whether the handler must recover, so that the stack ends as without the fault. */
  readonly passes: boolean;
  /** The text that the error message must contain. */
  readonly cause: RegExp;
  /** The operation with the fault. @default any */
  readonly operation?: string;
  /** Undefined for an attempt without a fault. */
  effect(attempt: number, elapsed: number): Effect | undefined;
}

const once = (effect: Effect) => (attempt: number) => (attempt === 0 ? effect : undefined);
const forMilliseconds = (milliseconds: number, effect: Effect) => (_: number, elapsed: number) => (elapsed < milliseconds ? effect : undefined);
const forGood = (effect: Effect) => () => effect;

const error = (name: string, status: number, acts = false, message?: string): Effect => ({ acts, outcome: { name, status, message } });

function passing(name: string, cause: RegExp, effect: CallFault['effect']): CallFault {
  return { name, passes: true, cause, effect };
}

function lasting(name: string, cause: RegExp, effect: CallFault['effect']): CallFault {
  return { name, passes: false, cause, effect };
}

const ACCESS_DENIED = /AccessDeniedException/;
const THROTTLING = /ThrottlingException/;
const INTERNAL = /InternalServerException/;
const UNANSWERED = /socket hang up|TimeoutError|AbortError|aborted/;
const KILLED = /Runtime exited/;

/** All kinds of faults of a call. The service declares 400, 403, 404, 429 and 500. The others are faults of the network or the function. */
export const CALL_FAULTS: readonly CallFault[] = [
  lasting('400', /BadRequestException/, once(error('BadRequestException', 400))),
  // After a false 404 the handler sends a Put, which the service can reject.
  lasting('404', /ResourceNotFoundException|existed before PutProfileObjectType|Tags can only be given/, once(error('ResourceNotFoundException', 404))),
  passing('403 once', ACCESS_DENIED, once(error('AccessDeniedException', 403))),
  passing('403 for 30 s', ACCESS_DENIED, forMilliseconds(30_000, error('AccessDeniedException', 403))),
  lasting('403 permanently', ACCESS_DENIED, forGood(error('AccessDeniedException', 403))),
  passing('400 of KMS for 30 s', /kms:Decrypt/, forMilliseconds(30_000, error('BadRequestException', 400, false, 'The role is not authorized to perform: kms:Decrypt'))),
  { ...passing('404 of a Put for 10 s', /ResourceNotFoundException/, forMilliseconds(10_000, error('ResourceNotFoundException', 404))), operation: 'PutProfileObjectType' },
  passing('429 once', THROTTLING, once(error('ThrottlingException', 429))),
  passing('429 for 60 s', THROTTLING, forMilliseconds(60_000, error('ThrottlingException', 429))),
  lasting('429 permanently', THROTTLING, forGood(error('ThrottlingException', 429))),
  passing('500 once', INTERNAL, once(error('InternalServerException', 500))),
  passing('500 for 60 s', INTERNAL, forMilliseconds(60_000, error('InternalServerException', 500))),
  lasting('500 permanently', INTERNAL, forGood(error('InternalServerException', 500))),
  passing('500 once, applied', INTERNAL, once(error('InternalServerException', 500, true))),
  lasting('500 permanently, applied', INTERNAL, forGood(error('InternalServerException', 500, true))),
  passing('502 of a proxy', /./, once({ acts: false, outcome: { status: 502 } })),
  passing('503 of a proxy, applied', /./, once({ acts: true, outcome: { status: 503 } })),
  passing('reset before it is applied', UNANSWERED, once({ acts: false, outcome: 'reset' })),
  passing('reset after it is applied', UNANSWERED, once({ acts: true, outcome: 'reset' })),
  passing('resets for 60 s before it is applied', UNANSWERED, forMilliseconds(60_000, { acts: false, outcome: 'reset' })),
  passing('resets for 60 s after it is applied', UNANSWERED, forMilliseconds(60_000, { acts: true, outcome: 'reset' })),
  lasting('resets permanently', UNANSWERED, forGood({ acts: false, outcome: 'reset' })),
  passing('response after 20 s', UNANSWERED, once({ acts: true, after: 20_000 })),
  passing('applied after 20 s', UNANSWERED, once({ before: 20_000, acts: true })),
  passing('response after 45 s', UNANSWERED, once({ acts: true, after: 45_000 })),
  lasting('no response', UNANSWERED, forGood({ acts: false, outcome: 'no response' })),
  lasting('no response, applied', UNANSWERED, forGood({ acts: true, outcome: 'no response' })),
  lasting('killed before it is applied', KILLED, once({ acts: false, outcome: 'killed' })),
  lasting('killed after it is applied', KILLED, once({ acts: true, outcome: 'killed' })),
];

/** A kind of fault of a whole event. */
export type EventFault =
  | 'service down for 60 s' | 'not found for 10 s' | 'delivered 5 s late' | 'delivered 13 s late' | 'delivered 180 s late'
  | 'delivered twice at once' | 'delivered again after 30 s' | 'delivered again after the end'
  // The framework then sends FAILED with its marker id, although the event has succeeded.
  | 'framework killed once' | 'response lost' | 'response of success lost';

export const EVENT_FAULTS: readonly EventFault[] = [
  'service down for 60 s', 'not found for 10 s', 'delivered 5 s late', 'delivered 13 s late', 'delivered 180 s late',
  'delivered twice at once', 'delivered again after 30 s', 'delivered again after the end', 'framework killed once', 'response lost', 'response of success lost',
];

/** The delay between sending and delivery of an event with this fault, in milliseconds. */
export function lateness(kind: EventFault | undefined): number {
  return Number(/^delivered (\d+) s late$/.exec(kind ?? '')?.[1] ?? 0) * 1000;
}

/** One fault: of the n-th event that CloudFormation sends, or of one call of that event. */
export type PlannedFault =
  | { readonly event: number; readonly call: number; readonly kind: CallFault }
  | { readonly event: number; readonly call?: undefined; readonly kind: EventFault };
