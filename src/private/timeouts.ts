import { Duration } from 'aws-cdk-lib';

/** A lost response should fail a deployment within minutes. The default of CloudFormation is an hour. */
export const DEFAULT_SERVICE_TIMEOUT = Duration.minutes(15);

export const DEFAULT_HANDLER_TIMEOUT = Duration.minutes(5);

/** The handler keeps some seconds for its response. With less it could call nothing. */
export const MIN_HANDLER_TIMEOUT = Duration.seconds(10);

/** The function of the provider framework has Lambda's maximum of 15 minutes, and must outlive the handler to report its timeout. */
export const MAX_HANDLER_TIMEOUT = Duration.minutes(14);
