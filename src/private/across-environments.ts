import { IResolveContext, Reference, Stack, Token } from 'aws-cdk-lib';
import { isUnresolved } from './unresolved';

/**
 * An attribute that stacks of any account and region can use, like `Resource.getResourceNameAttribute` for the physical name.
 * Stacks of another account or region get the literal if it is known.
 */
export class AcrossEnvironments extends Reference {
  constructor(private readonly attribute: Reference, private readonly literal: string) {
    super(attribute, attribute.target, attribute.displayName);
  }

  public resolve(context: IResolveContext): unknown {
    const here = Stack.of(this.target);
    const there = Stack.of(context.scope);
    const isElsewhere = here.account !== there.account || here.region !== there.region;
    return isElsewhere && !isUnresolved(this.literal) ? this.literal : this.attribute;
  }

  public toString(): string {
    return Token.asString(this);
  }
}
