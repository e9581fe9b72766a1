/** The settings of a stack that come from the request that creates or updates it, in addition to its configuration. */
export interface StackSettings {
  readonly notificationArns: string[];
  readonly roleArn?: string;
  readonly disableRollback: boolean;
  /** Whether a rollback deletes what it created even if the deletion policy is Retain. */
  readonly retainExceptOnCreate: boolean;
}
