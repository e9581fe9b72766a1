/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundle: Lambda hands credentials over by environment
 * variables, and the providers for files, single sign-on and instance metadata would be a third of the bundle.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
