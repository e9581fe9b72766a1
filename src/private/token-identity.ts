import { createHash } from 'node:crypto';
import { DefaultTokenResolver, IPostProcessor, IResolvable, IResolveContext, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * The identity of a string that can contain tokens. It is the same in every synthesis. It does not contain token numbers, or
 * a resolved `{Ref: Domain}`, which can be in two stacks.
 */
export interface TokenIdentity {
  /** The string, if it is known. */
  readonly literal?: string;
  /** The construct, if the string is only a reference to one construct. */
  readonly target?: IConstruct;
  /** In other cases the resolved value, with the paths of the referenced constructs. */
  readonly text: string;
}

/** @param from the construct in whose stack the string is used; paths in the same stack are relative to the stack */
export function identityOf(value: string, from: IConstruct): TokenIdentity {
  if (!Token.isUnresolved(value)) return { literal: value, text: value };
  const stack = Stack.of(from);
  const resolved = Tokenization.resolve(value, { scope: from, resolver: new ReferencesToPaths(stack), preparing: false });
  const reference = referenceOf(value);
  if (reference !== undefined) return { target: reference.target, text: pathOf(reference, stack) };
  if (typeof resolved === 'string' && !resolved.includes(REFERENCE_MARK)) return { literal: resolved, text: resolved };
  return { text: typeof resolved === 'string' ? resolved : JSON.stringify(resolved) };
}

/** The reference of a string that is only a reference, or undefined. */
export function referenceOf(value: string): Reference | undefined {
  if (!Token.isUnresolved(value)) return undefined;
  const fragments = Tokenization.reverseString(value);
  const token = fragments.length === 1 ? fragments.firstToken : undefined;
  return token !== undefined && Reference.isReference(token) ? token : undefined;
}

/** A construct id for an identity. The prefixes distinguish a literal from a path with the same characters. */
export function constructIdOf(prefix: string, identity: TokenIdentity): string {
  if (identity.literal !== undefined) return `${prefix}-${identity.literal}`;
  if (identity.target !== undefined) return `${prefix}Of-${identity.text}`;
  return `${prefix}Token-${createHash('sha256').update(identity.text).digest('hex').slice(0, 16)}`;
}

const REFERENCE_MARK = '\u0000';

class ReferencesToPaths extends DefaultTokenResolver {
  constructor(private readonly stack: Stack) {
    super({ join: (left, right) => typeof left === 'string' && typeof right === 'string' ? left + right : [left, right] });
  }

  public resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): any {
    if (Reference.isReference(token)) return `${REFERENCE_MARK}${pathOf(token, this.stack)}${REFERENCE_MARK}`;
    return super.resolveToken(token, context, postProcessor);
  }
}

function pathOf(reference: Reference, stack: Stack): string {
  const path = reference.target.node.path;
  const inStack = Stack.of(reference.target) === stack ? path.slice(stack.node.path.length).replace(/^\//, '') : path;
  return reference.displayName === 'Ref' ? inStack : [inStack, reference.displayName].filter(part => part !== '').join('.');
}
