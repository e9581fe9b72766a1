/**
 * Replaces `@smithy/core/event-streams` in the bundle. The SDK loads it only for operations with an event stream, and the
 * service has none.
 */
export class EventStreamSerde {}
