/**
 * Stands in for `@smithy/core/event-streams` in the bundle: no operation of the service has an event stream, and the SDK
 * loads this only for those.
 */
export class EventStreamSerde {}
