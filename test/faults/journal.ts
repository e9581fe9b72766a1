import { ObjectType } from '../../local-aws/customer-profiles/object-type';

/** An event of CloudFormation. */
export interface Event {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Record<string, any>;
  readonly OldResourceProperties?: Record<string, any>;
}

/** All object types of the service, by `domain/name`. */
export type Holdings = ReadonlyMap<string, ObjectType>;

/** A request that the service applied, with the object types before and after it. */
export interface Act {
  readonly at: number;
  readonly event: Event;
  readonly operation: string;
  readonly subject: string;
  readonly before: Holdings;
  readonly after: Holdings;
}

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** A record of one action: events, the calls of each event, changes at the service, and the handler's log. */
export class Journal {
  public readonly events: Event[] = [];
  /** The time of the first delivery of each event, by request id. */
  public readonly deliveredAt = new Map<string, number>();
  /** The operations that the first delivery of an event called, by request id. */
  public readonly calls = new Map<string, string[]>();
  public readonly acts: Act[] = [];
  public readonly log: LogLine[] = [];
  public readonly responses: { readonly event: Event; readonly body: any }[] = [];

  public called(event: Event, operation: string): void {
    this.calls.set(event.RequestId, [...this.calls.get(event.RequestId) ?? [], operation]);
  }
}
