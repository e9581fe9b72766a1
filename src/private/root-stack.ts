import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** The outermost of the stacks that a construct is nested in. It keeps its name; nested stacks have generated ones. */
export function rootStackOf(construct: IConstruct): Stack {
  let stack = Stack.of(construct);
  while (stack.nestedStackParent !== undefined) stack = stack.nestedStackParent;
  return stack;
}
