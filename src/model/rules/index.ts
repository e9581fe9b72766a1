/**
 * The rules of docs/rules.md. They import neither the AWS CDK nor an SDK: their caller tells them by a parameter which
 * values are not known at synthesis.
 */
export * from './app-rules';
export * from './known';
export * from './mapping-definition';
export * from './mapping-rules';
export * from './object-type-rules';
export * from './rule';
export * from './tag-rules';
