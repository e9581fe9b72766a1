import { Statement } from './policy-document';

const LOGS: Statement = {
  effect: 'Allow',
  actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  resources: ['*'],
  isExcept: false,
  conditions: [],
};

/** The permissions of Lambda for a function in a VPC. */
export const NETWORK_INTERFACE_ACTIONS = [
  'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses',
];

const AWS_MANAGED_POLICIES: Record<string, Statement[]> = {
  'service-role/AWSLambdaBasicExecutionRole': [LOGS],
  'service-role/AWSLambdaVPCAccessExecutionRole': [LOGS, { effect: 'Allow', actions: NETWORK_INTERFACE_ACTIONS, resources: ['*'], isExcept: false, conditions: [] }],
};

/** The statements of an AWS managed policy. Undefined if the model does not have it. */
export function awsManagedPolicy(arn: string): Statement[] | undefined {
  const [, name] = /^arn:[a-z-]+:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  return name === undefined ? undefined : AWS_MANAGED_POLICIES[name];
}
