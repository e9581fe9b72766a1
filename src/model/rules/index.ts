/**
 * The rules of docs/rules.md. None needs a construct: the constructs ask them at synth, and whatever else has a mapping
 * at hand can ask them too.
 */
export * from './rule';
export * from './mapping-definition';
export * from './object-type-rules';
export * from './mapping-rules';
export * from './tag-rules';
export * from './neighbour-rules';
