import { Statement } from './policy-document';

const LOGS: Statement = {
  effect: 'Allow',
  actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  resources: ['*'],
  conditions: [],
};

/** Network interfaces are left out: there is no EC2 here that could ask for them. */
const AWS_MANAGED_POLICIES: Record<string, Statement[]> = {
  'service-role/AWSLambdaBasicExecutionRole': [LOGS],
  'service-role/AWSLambdaVPCAccessExecutionRole': [LOGS],
};

/** The statements of a policy that AWS maintains; undefined where this model doesn't know the policy. */
export function awsManagedPolicy(arn: string): Statement[] | undefined {
  const [, name] = /^arn:[a-z-]+:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  return name === undefined ? undefined : AWS_MANAGED_POLICIES[name];
}
