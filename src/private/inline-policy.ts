import { Aws, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const MAX_POLICY_NAME = 128;
const UUID = 36;

/**
 * Creates a policy whose name contains its logical id and the id of its stack. IAM identifies inline policies by name. If a
 * policy got another logical id with the same name, CloudFormation would delete it in the cleanup. If two stacks attached
 * policies with the same name to one role, each would overwrite the other.
 */
export function inlinePolicy(scope: Construct, id: string, statements: iam.PolicyStatement[]): iam.Policy {
  const policy: iam.Policy = new iam.Policy(scope, id, {
    policyName: Lazy.string({
      produce: () => {
        // A logical id ends with a hash, so a long id remains unique if its beginning is removed.
        const logicalId: string = Stack.of(policy).resolve((policy.node.defaultChild as CfnResource).logicalId);
        return `${logicalId.slice(-(MAX_POLICY_NAME - UUID - 1))}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
      },
    }),
    statements,
  });
  return policy;
}
