/**
 * Replaces `@aws-sdk/credential-provider-node` in the bundle. Lambda passes credentials in environment variables. The
 * providers for files, single sign-on and instance metadata would be a third of the bundle.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
