import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createHandler } from './handler';

/** The function's entry point. */
export const handler = createHandler(new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true }));
