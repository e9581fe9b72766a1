import { Duration } from 'aws-cdk-lib';

/** A lost answer should fail a deployment in minutes: CloudFormation's own default is an hour. */
export const DEFAULT_SERVICE_TIMEOUT = Duration.minutes(15);

export const DEFAULT_HANDLER_TIMEOUT = Duration.minutes(5);

/** The provider framework's function has Lambda's maximum of 15 minutes, and has to be there to tell of a timeout. */
export const MAX_HANDLER_TIMEOUT = Duration.minutes(14);
