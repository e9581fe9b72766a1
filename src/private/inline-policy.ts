import { Aws, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const MAX_POLICY_NAME = 128;
const UUID = 36;

/**
 * A policy whose name has its logical id and the id of its stack. A role knows its inline policies by name: a policy that
 * got another logical id under the same name would be put and then deleted, in the cleanup; and of two stacks that attach
 * one to the same role, each would overwrite the other's.
 */
export function inlinePolicy(scope: Construct, id: string, statements: iam.PolicyStatement[]): iam.Policy {
  const policy: iam.Policy = new iam.Policy(scope, id, {
    policyName: Lazy.string({
      produce: () => {
        // The end of a logical id is its hash, so that a long one is still told apart when its beginning is cut off.
        const logicalId: string = Stack.of(policy).resolve((policy.node.defaultChild as CfnResource).logicalId);
        return `${logicalId.slice(-(MAX_POLICY_NAME - UUID - 1))}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
      },
    }),
    statements,
  });
  return policy;
}
