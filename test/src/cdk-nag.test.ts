import { App, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ENVIRONMENT, orders } from './examples';
import { ProfileObjectTypeProvider } from '../../src';

/**
 * The findings of AwsSolutions, and the reasons to accept them. The constructs do not acknowledge findings, so that
 * users of cdk-nag see each wildcard once and give their own reason.
 */
const ACKNOWLEDGED = [
  {
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:eu-central-1:111122223333:log-group:<CustomerProfilesObjectTypeProviderCustomerProfilesLogGroup22D1CB0C>:*]',
    reason: 'Lambda gives log streams their names; the group is exactly the one of the two functions',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<CustomerProfilesObjectTypeProviderHandlerD92C86FE.Arn>:*]',
    reason: 'The provider framework of aws-cdk-lib invokes the handler in any version; it is exactly that function',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:profile:eu-central-1:111122223333:domains/retail/object-types/*]',
    reason: 'CloudFormation changes policies before it deletes a removed object type: one that names each type would forbid that Delete',
  },
];

/** The provider framework of the lowest aws-cdk-lib has an older runtime than the newest Node.js. */
const OF_AWS_CDK_LIB = { id: 'AwsSolutions-L1', reason: 'The runtime of the provider framework is chosen by aws-cdk-lib' };

const NETWORK = { id: 'AwsSolutions-IAM5[Resource::*]', reason: 'Lambda makes the network interfaces, whose ARNs are unknown before' };

function stackWith(make: (stack: Stack) => unknown): Stack {
  const stack = new Stack(new App(), 'Shop', ENVIRONMENT);
  make(stack);
  return stack;
}

/**
 * `Validations.of(stack).acknowledge(…)` does this from aws-cdk-lib 2.262 on. Earlier versions interpret the `::` in
 * such an id as a separator and reject it.
 */
function acknowledge(stack: Stack, findings: { id: string; reason: string }[]) {
  stack.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, Object.fromEntries(findings.map(({ id, reason }) => [id, reason])));
}

function findingsIn(stack: Stack): string[] {
  return new AwsSolutionsChecks().validateScope(stack).violations.map(({ ruleName }) => ruleName).sort();
}

test('AwsSolutions has only these findings', () => {
  expect(findingsIn(stackWith(stack => orders(stack)))).toEqual([...ACKNOWLEDGED, OF_AWS_CDK_LIB].map(({ id }) => id).sort());
});

test('each can be acknowledged with its reason', () => {
  const stack = stackWith(scope => orders(scope));
  acknowledge(stack, [...ACKNOWLEDGED, OF_AWS_CDK_LIB]);
  expect(findingsIn(stack)).toEqual([]);
});

test('a customer managed key adds no finding', () => {
  const stack = stackWith(scope => orders(scope, { encryptionKey: kms.Key.fromKeyArn(scope, 'Key', 'arn:aws:kms:eu-central-1:111122223333:key/0a1b') }));
  acknowledge(stack, [...ACKNOWLEDGED, OF_AWS_CDK_LIB]);
  expect(findingsIn(stack)).toEqual([]);
});

test('a network adds the network interfaces of Lambda', () => {
  const stack = stackWith(scope => {
    const vpc = ec2.Vpc.fromVpcAttributes(scope, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-central-1a'], isolatedSubnetIds: ['subnet-1'] });
    orders(scope, { provider: new ProfileObjectTypeProvider(scope, 'CustomerProfilesObjectTypeProvider', { vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } }) });
  });
  acknowledge(stack, [...ACKNOWLEDGED, OF_AWS_CDK_LIB]);
  expect(findingsIn(stack)).toEqual([NETWORK.id]);
});
