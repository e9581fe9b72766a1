/** What becomes of one request to the service. Without an outcome, the service's own answer is given. */
export interface Effect {
  /** Milliseconds before the service sees the request. */
  readonly before?: number;
  /** Whether the service acts on it. */
  readonly acts: boolean;
  /** Milliseconds between that and the outcome. */
  readonly after?: number;
  readonly outcome?: ErrorAnswer | 'reset' | 'silence' | 'killed';
}

export interface ErrorAnswer {
  readonly name?: string;
  readonly status: number;
  readonly message?: string;
}

/** A kind of fault of one call; a call that is retried has several attempts. */
export interface CallFault {
  readonly name: string;
  /** Whether the handler has to get over it: the stack then ends as it does without the fault. */
  readonly passes: boolean;
  /** What a failure's sentence has to name. */
  readonly cause: RegExp;
  /** The operation that has it. @default any */
  readonly operation?: string;
  /** Undefined for an attempt that nothing is wrong with. */
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

/** Every kind of fault that a call can meet. The service declares 400, 403, 404, 429 and 500; the rest is what lies between. */
export const CALL_FAULTS: readonly CallFault[] = [
  lasting('400', /BadRequestException/, once(error('BadRequestException', 400))),
  // Told that what is there isn't, the handler finds out by its Put, which the service may refuse.
  lasting('404', /ResourceNotFoundException|existed before PutProfileObjectType|Tags can only be given/, once(error('ResourceNotFoundException', 404))),
  passing('403 once', ACCESS_DENIED, once(error('AccessDeniedException', 403))),
  passing('403 for 30 s', ACCESS_DENIED, forMilliseconds(30_000, error('AccessDeniedException', 403))),
  lasting('403 for good', ACCESS_DENIED, forGood(error('AccessDeniedException', 403))),
  passing('400 of KMS for 30 s', /kms:Decrypt/, forMilliseconds(30_000, error('BadRequestException', 400, false, 'The role is not authorized to perform: kms:Decrypt'))),
  { ...passing('404 of a Put for 10 s', /ResourceNotFoundException/, forMilliseconds(10_000, error('ResourceNotFoundException', 404))), operation: 'PutProfileObjectType' },
  passing('429 once', THROTTLING, once(error('ThrottlingException', 429))),
  passing('429 storm of 60 s', THROTTLING, forMilliseconds(60_000, error('ThrottlingException', 429))),
  lasting('429 for good', THROTTLING, forGood(error('ThrottlingException', 429))),
  passing('500 once', INTERNAL, once(error('InternalServerException', 500))),
  passing('500 for 60 s', INTERNAL, forMilliseconds(60_000, error('InternalServerException', 500))),
  lasting('500 for good', INTERNAL, forGood(error('InternalServerException', 500))),
  passing('500 once, acted', INTERNAL, once(error('InternalServerException', 500, true))),
  lasting('500 for good, acted', INTERNAL, forGood(error('InternalServerException', 500, true))),
  passing('502 of a proxy', /./, once({ acts: false, outcome: { status: 502 } })),
  passing('503 of a proxy, acted', /./, once({ acts: true, outcome: { status: 503 } })),
  passing('reset before acting', UNANSWERED, once({ acts: false, outcome: 'reset' })),
  passing('reset after acting', UNANSWERED, once({ acts: true, outcome: 'reset' })),
  passing('resets for 60 s before acting', UNANSWERED, forMilliseconds(60_000, { acts: false, outcome: 'reset' })),
  passing('resets for 60 s after acting', UNANSWERED, forMilliseconds(60_000, { acts: true, outcome: 'reset' })),
  lasting('resets for good', UNANSWERED, forGood({ acts: false, outcome: 'reset' })),
  passing('answer after 20 s', UNANSWERED, once({ acts: true, after: 20_000 })),
  passing('acts after 20 s', UNANSWERED, once({ before: 20_000, acts: true })),
  passing('answer after 45 s', UNANSWERED, once({ acts: true, after: 45_000 })),
  lasting('silence', UNANSWERED, forGood({ acts: false, outcome: 'silence' })),
  lasting('silence, acted', UNANSWERED, forGood({ acts: true, outcome: 'silence' })),
  lasting('killed before acting', KILLED, once({ acts: false, outcome: 'killed' })),
  lasting('killed after acting', KILLED, once({ acts: true, outcome: 'killed' })),
];

/** A kind of fault of a whole event. */
export type EventFault =
  | 'service down for 60 s' | 'not found for 10 s' | 'delivered 5 s late' | 'delivered 13 s late' | 'delivered 180 s late'
  | 'delivered twice at once' | 'delivered again after 30 s' | 'delivered again after the end'
  // The framework then says FAILED, with its marker id, of what has succeeded.
  | 'framework dies once' | 'answer lost' | 'answer of success lost';

export const EVENT_FAULTS: readonly EventFault[] = [
  'service down for 60 s', 'not found for 10 s', 'delivered 5 s late', 'delivered 13 s late', 'delivered 180 s late',
  'delivered twice at once', 'delivered again after 30 s', 'delivered again after the end', 'framework dies once', 'answer lost', 'answer of success lost',
];

/** How many milliseconds later than it was sent an event is delivered with such a fault. */
export function lateness(kind: EventFault | undefined): number {
  return Number(/^delivered (\d+) s late$/.exec(kind ?? '')?.[1] ?? 0) * 1000;
}

/** One thing that goes wrong: with the n-th event that CloudFormation sends, and where a call is named, with that one. */
export type PlannedFault =
  | { readonly event: number; readonly call: number; readonly kind: CallFault }
  | { readonly event: number; readonly call?: undefined; readonly kind: EventFault };
