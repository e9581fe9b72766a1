/**
 * Replaces `@aws/lambda-invoke-store` in the bundle. The SDK asks it for the trace id of X-Ray first, and then reads the
 * environment variable of Lambda, which has the same value.
 */
export const InvokeStore = { getInstanceAsync: async () => undefined };
