import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createHandler } from './handler';

/** The entry point of the Lambda function. */
export const handler = createHandler(new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true }));
