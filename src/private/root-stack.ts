import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** The root stack of a construct. Its name is stable. The names of nested stacks are generated. */
export function rootStackOf(construct: IConstruct): Stack {
  let stack = Stack.of(construct);
  while (stack.nestedStackParent !== undefined) stack = stack.nestedStackParent;
  return stack;
}
