/** What a stack takes over from the request that creates or updates it, beside its configuration. */
export interface StackSettings {
  readonly notificationArns: string[];
  readonly roleArn?: string;
  readonly disableRollback: boolean;
  /** Whether a rollback deletes what it made although its deletion policy says Retain. */
  readonly retainExceptOnCreate: boolean;
}
