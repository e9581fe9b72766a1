import { Duration } from 'aws-cdk-lib';

/** CloudFormation's default is one hour. With this default, a lost response fails a deployment within minutes. */
export const DEFAULT_SERVICE_TIMEOUT = Duration.minutes(15);

export const DEFAULT_HANDLER_TIMEOUT = Duration.minutes(5);

/** The handler reserves some seconds for its response. With a shorter timeout it could not call the service. */
export const MIN_HANDLER_TIMEOUT = Duration.seconds(10);

/** The function of the provider framework has Lambda's maximum timeout of 15 minutes. It must run longer than the handler to report a timeout. */
export const MAX_HANDLER_TIMEOUT = Duration.minutes(14);
