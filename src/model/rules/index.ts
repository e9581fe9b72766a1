/**
 * The rules of docs/rules.md. They do not import the AWS CDK or an SDK. The caller passes a function that determines which
 * values are known.
 */
export * from './app-rules';
export * from './known';
export * from './mapping-definition';
export * from './mapping-rules';
export * from './object-type-rules';
export * from './rule';
export * from './tag-rules';
